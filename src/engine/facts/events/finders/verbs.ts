import { childBy, relation, type Tree } from '../../../language/tree.ts'
import {
  type Act,
  type Condition,
  holdsWord,
  party,
  person,
  type Wording,
  wordingsOfAdjective,
  wordingsOfVerb,
} from '../../../lexicon/acts/index.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, newCandidate, type Stage } from '../candidate.ts'
import { agentOf, caseOf, complements, isNoun, isPassive, markOf, objectOf, subjectOf } from '../clause.ts'
import { clauseOf, entityAt, fits, isInfinitive, mayAct } from '../fits.ts'
import { isShared } from './nouns.ts'

/** Acts that a verb tells, with its particle or its object: "shelled", "called off", "held talks". */
export function findByVerb(stage: Stage, tree: Tree, at: number): Candidate | undefined {
  const { upos, lemma } = tree.tokens[at]!
  if (upos !== 'VERB' || childBy(tree, at, 'det') !== undefined) return undefined
  if (tree.tokens[at]!.deprel === 'amod' && !(lasting.has(lemma) && isPerson(stage, tree, tree.tokens[at]!.head)))
    return undefined
  let own: Own | undefined
  for (const wording of wordingsOfVerb(lemma)) {
    const led: Led | undefined = wording.particles.length ? ledBy(tree, at, wording.particles) : { words: [] }
    if (!led) continue
    own ??= {
      object: objectOf(tree, at),
      subject: isPassive(tree, at) ? agentOf(tree, at) : (subjectOf(tree, at) ?? nameBefore(stage, tree, at)),
    }
    const found = readVerb(stage, tree, at, wording, led, own)
    if (found) return found
  }
  return undefined
}

/** The subject and the object of a verb, whatever it tells. */
interface Own {
  subject: number | undefined
  object: number | undefined
}

/** "the kidnapped journalist" tells of a kidnapping; "the occupied town" and "the ousted president" of how things are. */
const lasting = wordSet('kidnap abduct detain arrest jail imprison capture wound injure slay murder kill assassinate')

const isPerson = (stage: Stage, tree: Tree, at: number): boolean => fits(stage, tree, at, person)

function readVerb(
  stage: Stage,
  tree: Tree,
  at: number,
  { act, word, light }: Wording,
  led: Led,
  { subject, object: own }: Own,
): Candidate | undefined {
  const object = concerned(stage, tree, at, act, led.object ?? own)
  if (!areAsAsked(stage, tree, at, act, subject, object)) return undefined
  const told = light ? object : undefined
  const candidate = newCandidate(tree, act, at, 'verb', {
    more: told === undefined ? led.words : [...led.words, told],
    predicate: told === undefined ? word : tree.tokens[told]!.lemma,
  })
  if (act.object?.words.size && object !== undefined) candidate.object = object
  assign(candidate, subject, object, light)
  return act.needs === 'company' && !isInCompany(stage, candidate) ? undefined : candidate
}

/** "fined *the company* $120,000": whom it was done to is the object, where how much is no such. */
function concerned(stage: Stage, tree: Tree, at: number, { object: asked }: Act, object: number | undefined) {
  const indirect = asked ? childBy(tree, at, 'iobj') : undefined
  const isBetter = indirect !== undefined && fits(stage, tree, indirect, asked!)
  return isBetter && !(object !== undefined && fits(stage, tree, object, asked!)) ? indirect : object
}

/** "the ministers discussed it", "the board and the union", "she discussed it with the mayor"; not "he discussed his book". */
const isInCompany = (stage: Stage, { tree, actors, recipients }: Candidate): boolean =>
  recipients.length > 0 ||
  actors.some(
    (word) =>
      tree.tokens[word]!.xpos.endsWith('S') ||
      tree.words[word]!.lower === 'they' ||
      childBy(tree, word, 'conj') !== undefined ||
      !['person', undefined].includes(entityAt(stage, tree, word)?.kind),
  )

/** A name that stands before a verb without a subject, whatever the network took it for. */
const nameBefore = (stage: Stage, tree: Tree, at: number): number | undefined =>
  tree.children[at]!.find(
    (child) => child < at && misread.has(relation(tree, child)) && entityAt(stage, tree, child) !== undefined,
  )

const misread: ReadonlySet<string> = new Set(['advmod', 'dep', 'vocative', 'discourse', 'obj'])

/** Whether all about the word is as the act asks for. */
function areAsAsked(
  stage: Stage,
  tree: Tree,
  at: number,
  act: Act,
  subject: number | undefined,
  object: number | undefined,
): boolean {
  if (act.object && (object === undefined || !fits(stage, tree, object, act.object))) return false
  if (act.not && object !== undefined && isExcluded(stage, tree, at, object, act.not)) return false
  if (!isDoer(stage, tree, act, subject)) return false
  if (act.with && ![at, object ?? at].some((word) => isLed(tree, word, act.with!))) return false
  return !(act.clause || act.noclause) || isCompleted(tree, at, act)
}

/** "demonstrated their skill" has an object of its own; in "demonstrate and demand a deal" it is the other verb's. */
const isExcluded = (stage: Stage, tree: Tree, at: number, object: number, not: Condition): boolean =>
  not.any ? tree.tokens[object]!.head === at : fits(stage, tree, object, not)

function isDoer(
  stage: Stage,
  tree: Tree,
  { type, subject: asked, nosubject }: Act,
  subject: number | undefined,
): boolean {
  if (subject === undefined)
    return !asked || asked.any || asked.classes.includes('party') || asked.classes.includes('official')
  if (nosubject && fits(stage, tree, subject, nosubject)) return false
  if (asked) return fits(stage, tree, subject, asked)
  return type === 'OTHER' || fits(stage, tree, subject, party) || mayAct(stage, tree, subject)
}

const isLed = (tree: Tree, at: number, words: ReadonlySet<string>): boolean =>
  complements(tree, at).some(({ by }) => words.has(by)) ||
  tree.children[at]!.some((child) => words.has(tree.words[child]!.lower)) ||
  complements(tree, at).some((complement) => words.has(tree.tokens[complement.at]!.lemma))

function isCompleted(tree: Tree, at: number, { clause: asked, noclause }: Act): boolean {
  const clause = clauseOf(tree, at)
  if (clause === undefined) return !asked
  return !(asked && !isHeadedBy(tree, clause, asked)) && !(noclause && isHeadedBy(tree, clause, noclause))
}

/** Whether a clause's head is one of these; "not" stands for any that is negated, "to" for any infinitive, "that" for its mark. */
const isHeadedBy = (tree: Tree, clause: number, condition: Condition): boolean =>
  holdsWord(condition, tree.tokens[clause]!.lemma) ||
  (condition.words.has('to') && isInfinitive(tree, clause)) ||
  (condition.words.has('that') && markOf(tree, clause) === 'that') ||
  (condition.words.has('not') && tree.children[clause]!.some((child) => negations.has(tree.words[child]!.lower)))

const negations: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no'])

/** The words of a particle or preposition, and what the last leads to: "crack down on rebels". */
interface Led {
  words: readonly number[]
  object?: number
}

function ledBy(tree: Tree, at: number, particles: readonly string[]): Led | undefined {
  const words: number[] = []
  let object: number | undefined
  if (
    particles.every(
      (particle, i) => tree.words[at + 1 + i]?.lower === particle && !isInfinitive(tree, tree.tokens[at + 1 + i]!.head),
    )
  ) {
    const { head, deprel } = tree.tokens[at + particles.length]!
    const adjoining = particles.map((_, i) => at + 1 + i)
    return deprel === 'case' && head > at ? { words: adjoining, object: head } : { words: adjoining }
  }
  for (const particle of particles) {
    const near = tree.children[at]!.find(
      (child) => tree.words[child]!.lower === particle && child > at && child - at < 6,
    )
    const led = near === undefined ? leadBy(tree, at, particle) : undefined
    const word = near ?? (led === undefined ? undefined : childBy(tree, led, 'case', 'mark'))
    if (word === undefined) return undefined
    words.push(word)
    object = led ?? tree.children[word]!.find((child) => child > word && isNoun(tree, child)) ?? object
  }
  return object === undefined ? { words } : { words, object }
}

const leadBy = (tree: Tree, at: number, preposition: string): number | undefined =>
  tree.children[at]!.find(
    (child) => leading.has(relation(tree, child)) && (caseOf(tree, child) ?? markOf(tree, child)) === preposition,
  )

const leading: ReadonlySet<string> = new Set(['obl', 'nmod', 'advcl', 'obj'])

/** Who is who by the act's roles. */
function assign(candidate: Candidate, subject: number | undefined, object: number | undefined, light: boolean): void {
  const { act, tree, at, actors, recipients } = candidate
  if (act.roles === 'undergone') {
    if (subject !== undefined) recipients.push(subject)
    return
  }
  if (subject !== undefined) actors.push(subject)
  const whole = object !== undefined && !light
  if (act.roles === 'mutual') {
    if (whole && partnered.has(act.type) && act.needs !== 'company') (isShared(act) ? actors : recipients).push(object)
    const partners = [at, ...(object === undefined ? [] : [object])].flatMap((node) => partnersOf(tree, node))
    ;(isShared(act) ? actors : recipients).push(...partners)
    return
  }
  if (act.roles === 'active' && whole) recipients.push(object)
  const indirect = childBy(tree, at, 'iobj')
  if (indirect !== undefined && indirect !== object) recipients.push(indirect)
  for (const node of [at, ...ofObject(tree, object)])
    for (const complement of complements(tree, node)) if (act.to.has(complement.by)) recipients.push(complement.at)
}

/** The object, and what it is of: "a mission of observers from the bloc". */
function ofObject(tree: Tree, object: number | undefined): number[] {
  if (object === undefined) return []
  return [object, ...complements(tree, object).flatMap(({ at, by }) => (by === 'of' ? [at] : []))]
}

/** Types of mutual acts whose object is the partner: "met the president"; "signed the treaty" and "discussed the plan" are no such. */
const partnered: ReadonlySet<string> = new Set(['CONSULT', 'ASSAULT', 'COOPERATE'])

const partnersOf = (tree: Tree, at: number): number[] =>
  complements(tree, at)
    .filter(({ by }) => by === 'with' || by === 'between' || by === 'among')
    .map((complement) => complement.at)

/** Acts that are said of somebody: "is critical of the plan", "was ready to talk". */
export function findByAdjective(stage: Stage, tree: Tree, at: number): Candidate | undefined {
  const { upos, xpos, lemma } = tree.tokens[at]!
  if (upos !== 'ADJ' && xpos !== 'VBN') return undefined
  for (const { act, particles } of wordingsOfAdjective(upos === 'ADJ' ? lemma : tree.words[at]!.lower)) {
    const subject = subjectOf(tree, at)
    const object = complements(tree, at).find(({ by }) => by === particles[0])?.at
    if (subject === undefined || (particles.length && object === undefined)) continue
    if (!areAsAsked(stage, tree, at, act, subject, object)) continue
    const candidate = newCandidate(tree, act, at, 'adjective')
    assign(candidate, subject, object, false)
    return candidate
  }
  return undefined
}
