import { isNone } from '../../language/nobody.ts'
import { childBy, childrenBy, type Position, relation, type Stretch, type Tree } from '../../language/tree.ts'
import { cueVerbs, speechless } from '../../lexicon/cues.ts'
import { occupations, offices } from '../../lexicon/offices.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { timeAt } from '../times/at.ts'
import { levelAt, type Page, type Source, trimmed } from './candidate.ts'
import { issuingOf } from './issuing.ts'
import { nounPhrase, phraseOf } from './phrase.ts'

/** Whether a verb says what was done to its subject: "was asked", "is expected", "asked about it, he …". */
export function isPassive(tree: Tree, verb: number): boolean {
  if (childBy(tree, verb, 'aux:pass', 'nsubj:pass') !== undefined) return true
  const { xpos, deprel } = tree.tokens[verb]!
  if (/^VB[DN]$/.test(xpos) && opensAside(tree, verb)) return childBy(tree, verb, 'nsubj') === undefined
  return (
    xpos === 'VBN' &&
    /^(?:acl|advcl|amod|root)/.test(deprel) &&
    childBy(tree, verb, 'nsubj') === undefined &&
    !childrenBy(tree, verb, 'aux').some((aux) => tree.tokens[aux]!.lemma === 'have')
  )
}

/** "*Asked* about it, Quill said …", "…, she said *when asked* about it." */
const opensAside = ({ words }: Tree, verb: number): boolean => verb === 0 || words[verb - 1]!.lower === 'when'

/** Whether a word is denied: "did not say", "never said", "nobody said". */
export const isNegated = (tree: Tree, at: number): boolean =>
  isWithheld(tree, at) ||
  (tree.tokens[at]!.upos === 'NOUN' && isNone(tree, at)) ||
  childrenBy(tree, at, isPassive(tree, at) ? 'obl:agent' : 'nsubj').some((child) => isNone(tree, child)) ||
  childrenBy(tree, at, 'advmod').some((child) => child < at && negations.has(tree.words[child]!.lower))

const negations = wordSet("not n't never nor neither cannot")

/** "failed to report", "refused to say" */
const isWithheld = ({ tokens }: Tree, at: number): boolean =>
  tokens[at]!.deprel === 'xcomp' && withholding.has(tokens[tokens[at]!.head]!.lemma)

const withholding = wordSet('fail refuse decline forget neglect')

/** Who says it: the subject of a verb, its agent in the passive, or whoever is the subject of the verb that it leans on. */
export function sourceOf(page: Page, tree: Tree, verb: number): Source | undefined {
  if (isPassive(tree, verb)) {
    const agent = childBy(tree, verb, 'obl:agent')
    return agent === undefined ? undefined : phraseOf(page, tree, agent)
  }
  const subject = issuerOf(page, tree, verb) ?? asideSpeaker(page, tree, verb) ?? subjectOf(page, tree, verb)
  const level = levelAt(page, tree, verb)
  const found =
    subject !== undefined && levelAt(page, tree, subject) === level ? subject : speakerBefore(page, tree, verb)
  if (found === undefined || relation(tree, found) === 'expl') return undefined
  const phrase = phraseOf(page, tree, found)
  return phrase && withTwin(page, tree, found, phrase)
}

/** With the subject before it that names the same: the tree may take both for subjects in "*his aide*, Ada Quill, said". */
function withTwin(page: Page, tree: Tree, subject: number, source: Source): Source {
  const { head } = tree.tokens[subject]!
  const twin = head < 0 ? undefined : childrenBy(tree, head, 'nsubj').findLast((other) => other < subject)
  if (twin === undefined || !isPersonal(tree, twin) || !page.named[tree.index]!.has(subject)) return source
  const { from } = nounPhrase(tree, subject)
  if (tree.words[tree.last[twin]! + 1]?.text !== ',' || from - tree.last[twin]! > 2) return source
  const [first, ...rest] = source.spans
  const begin = trimmed(page, tree, nounPhrase(tree, twin))
  return begin && first
    ? { ...source, spans: [{ start: tree.words[begin.from]!.start, end: first.end }, ...rest] }
    : source
}

/** Whether a word tells what somebody is: "aide", "mayor". */
const isPersonal = ({ tokens }: Tree, word: number): boolean =>
  offices.has(tokens[word]!.lemma) || occupations.has(tokens[word]!.lemma)

/** Who gave out the words that say it: "*Quill* issued a statement *saying* …", "*the council* posted a letter that *says* …". */
function issuerOf(page: Page, tree: Tree, verb: number): number | undefined {
  const giving = issuingOf(tree, verb)
  return giving === undefined ? undefined : subjectOf(page, tree, giving)
}

/** Who speaks right before a participle that the tree hangs elsewhere: `"…," Quill said, adding that …`. */
function speakerBefore(page: Page, tree: Tree, verb: number): number | undefined {
  if (tree.tokens[verb]!.xpos !== 'VBG') return undefined
  for (let at = verb - 1; at >= 0 && at > verb - 16; at--)
    if (levelAt(page, tree, at) === levelAt(page, tree, verb) && cueVerbs.get(tree.tokens[at]!.lemma)?.has('that')) {
      const subject = ownSubject(page, tree, at)
      if (subject !== undefined) return subject
    }
  return subjectAbove(page, tree, verb)
}

/** Who speaks between the commas before a participle, wherever the tree hangs it: "The deal is off, *Quill* said, asking …". */
function asideSpeaker(page: Page, tree: Tree, verb: number): number | undefined {
  if (tree.tokens[verb]!.xpos !== 'VBG' || tree.words[verb - 1]?.text !== ',') return undefined
  const begin = tree.words.findLastIndex(({ text }, at) => at < verb - 1 && text === ',')
  for (let at = verb - 2; begin > 0 && at > begin; at--) {
    if (!cueVerbs.get(tree.tokens[at]!.lemma)?.has('that')) continue
    const subject = ownSubject(page, tree, at)
    if (subject !== undefined && subject > begin) return subject
  }
  return undefined
}

/** The subject of the nearest clause above that has one. */
function subjectAbove(page: Page, tree: Tree, verb: number): number | undefined {
  if (tree.words[verb - 1]?.text !== ',' && relation(tree, verb) !== 'conj') return undefined
  const level = levelAt(page, tree, verb)
  for (let at = tree.tokens[verb]!.head; at >= 0; at = tree.tokens[at]!.head) {
    if (levelAt(page, tree, at) !== level) continue
    const subject = ownSubject(page, tree, at)
    if (subject !== undefined && subject < verb) return subject
  }
  return undefined
}

/** The word that heads a verb's subject, be it the subject of a verb above it: "He rose, saying …", "asked him to say …". */
export function subjectOf(page: Page, tree: Tree, verb: number): number | undefined {
  const quoted = quotedBy(tree, verb)
  if (quoted) return quoted.speaker
  let at = joinedTeller(tree, verb) ?? verb
  for (let steps = 0; steps < 8; steps++) {
    const own = ownSubject(page, tree, at) ?? childBy(tree, at, 'nsubj:pass')
    if (own !== undefined) return own
    const { head } = tree.tokens[at]!
    if (head < 0) return undefined
    const how = relation(tree, at)
    const teller = joinedTeller(tree, at)
    if (teller !== undefined) {
      at = teller
      continue
    }
    if (how === 'acl' && childBy(tree, at, 'mark', 'case') === undefined) {
      // "sued the council for damages, *claiming* …": no damages claim it.
      if (at !== verb || !isSpeaking(tree, verb) || relation(tree, head) === 'nsubj') return head
      at = tellerOf(tree, head)
      continue
    }
    if (how === 'xcomp') {
      const controller = childBy(tree, head, 'obj', 'iobj')
      if (controller !== undefined && controller < at && !isSubjectControl(tree, head)) return controller
    } else if (how === 'acl' && hasMark(tree, at, 'to')) {
      // "obtained leave to speak, saying …": whoever obtained it says so.
      at = tree.tokens[head]!.head < 0 ? head : tree.tokens[head]!.head
      continue
    } else if (how === 'advcl' && controllerOf(tree, head, at) !== undefined) {
      return controllerOf(tree, head, at)
    } else if (how !== 'conj' && how !== 'advcl' && how !== 'parataxis') return undefined
    at = how === 'advcl' && isSpeaking(tree, verb) ? tellerOf(tree, head) : head
  }
  return undefined
}

/** Whose words another gives, and the verb that gives them: "Tass *quoted Quill* as saying …", "*Quill* was *quoted* as saying …". */
export function quotedBy(tree: Tree, verb: number): { speaker: number; giving: number } | undefined {
  const { tokens, words } = tree
  if (words[verb - 1]?.lower !== 'as' || tokens[verb]!.xpos !== 'VBG') return undefined
  let giving = tokens[verb]!.head
  if (giving >= 0 && tokens[giving]!.upos !== 'VERB') giving = tokens[giving]!.head
  if (giving < 0 || giving > verb || !quoting.has(tokens[giving]!.lemma)) return undefined
  const speaker = childBy(tree, giving, isPassive(tree, giving) ? 'nsubj:pass' : 'obj')
  return speaker === undefined || speaker > verb ? undefined : { speaker, giving }
}

const quoting = wordSet('quote cite report paraphrase')

/** "Quill said the mayor had left, adding that …": it is Quill who adds. */
export const isSpeaking = ({ tokens, words }: Tree, verb: number): boolean =>
  tokens[verb]!.xpos === 'VBG' &&
  (tokens[verb]!.lemma === 'add' ||
    (words[verb - 1]?.text === ',' && cueVerbs.get(tokens[verb]!.lemma)?.has('that') === true))

/** The verb of saying that another goes on from, though the tree joins it to what is said: "says it was late and *says* …". */
export function joinedTeller(tree: Tree, verb: number): number | undefined {
  const { deprel, head, lemma, xpos } = tree.tokens[verb]!
  // "confirmed the meeting took place but *declined* to say more"
  const withheld =
    withholding.has(lemma) && childrenBy(tree, verb, 'xcomp').some((told) => cueVerbs.has(tree.tokens[told]!.lemma))
  const kind = withheld ? 'say' : cueVerbs.get(lemma)?.get('that')
  // "said she was glad and *hoped* …": what was said goes on.
  if (deprel !== 'conj' || !/^VB[DPZ]$/.test(xpos) || !kind || kind === 'believe' || kind === 'intend') return undefined
  if (childBy(tree, verb, 'nsubj', 'nsubj:pass', 'aux', 'mark') !== undefined) return undefined
  const teller = tellerOf(tree, head)
  if (teller === head) return undefined
  return tree.tokens[teller]!.xpos === xpos || hasToldOfDone(tree, teller, head) ? teller : undefined
}

/** "*has denied* that the gates *were opened* too late and told …": what was done to something goes on with no telling. */
const hasToldOfDone = (tree: Tree, teller: number, clause: number): boolean =>
  tree.tokens[teller]!.xpos === 'VBN' &&
  childBy(tree, teller, 'aux') !== undefined &&
  childBy(tree, clause, 'nsubj:pass') !== undefined

/** The verb of saying above a clause, else the clause's own verb. */
function tellerOf(tree: Tree, clause: number): number {
  for (let at = clause; at >= 0; at = tree.tokens[at]!.head) {
    const { head, deprel } = tree.tokens[at]!
    if (head >= 0 && tellable.test(deprel) && cueVerbs.has(tree.tokens[head]!.lemma)) return head
  }
  return clause
}

const tellable = /^(?:ccomp|obj)$/

/** Whether a clause opens with one of these words: "that", "to", "whether". */
export const hasMark = (tree: Tree, at: number, ...marks: readonly string[]): boolean =>
  childrenBy(tree, at, 'mark').some((mark) => marks.includes(tree.words[mark]!.lower))

/**
 * A verb's own subject: the one nearest before it where the tree has several, a bare name before it where the tree has
 * none.
 */
export function ownSubject(page: Page, tree: Tree, verb: number): number | undefined {
  const { named } = page
  const level = levelAt(page, tree, verb)
  const subjects = childrenBy(tree, verb, 'nsubj', 'expl').filter(
    (child) =>
      tree.tokens[child]!.deprel !== 'nsubj:pass' &&
      (child < verb || levelAt(page, tree, child) === level) &&
      !isWhen(page, tree, child),
  )
  const nearest = subjects.findLast((subject) => subject < verb) ?? subjects[0]
  if (nearest !== undefined || childBy(tree, verb, 'nsubj:pass') !== undefined) return nearest
  if (isStraySubject(tree, verb - 1)) return verb - 1
  return tree.children[verb]!.find(
    (child) =>
      child < verb &&
      named[tree.index]!.has(child) &&
      bare.has(tree.tokens[child]!.deprel) &&
      childBy(tree, child, 'case', 'mark') === undefined,
  )
}

/** "Quill *last week* said": when, though the tree takes it for the subject. */
const isWhen = ({ times }: Page, tree: Tree, at: number): boolean =>
  tree.tokens[at]!.upos === 'NOUN' &&
  speechless.has(tree.tokens[at]!.lemma) &&
  timeAt(times, tree.words[at]!) !== undefined

/** Who stands right before a verb, though the tree joins him to what stands before: "planes left the base and *officials* say …" */
const isStraySubject = (tree: Tree, at: number): boolean =>
  tree.tokens[at]?.deprel === 'conj' &&
  /^VB[DPZ]$/.test(tree.tokens[at + 1]!.xpos) &&
  tree.tokens[at]!.upos === 'NOUN' &&
  isPersonal(tree, at)

const bare = wordSet('advmod dep compound vocative discourse obl:unmarked dislocated')

/**
 * The words of a verb's clause but for what it brings: "Quill said in a statement on Monday". Undefined where other words
 * stand between them.
 */
export function cueClause(tree: Tree, verb: number): Stretch {
  let [from, to] = [verb, verb + 1]
  const own = tree.children[verb]!.filter(
    (child) => adjuncts.has(relation(tree, child)) || (relation(tree, child) === 'obj' && takesHearer(tree, verb)),
  )
  for (const child of own.filter((child) => child < verb).reverse()) {
    const isParted = tree.last[child]! + 1 !== from || tree.tokens[from - 1]!.upos === 'PUNCT'
    if (isParted && !(relation(tree, child) === 'nsubj' && isParting(tree, child, from))) break
    from = tree.first[child]!
    if (relation(tree, child) === 'nsubj') break
  }
  for (const child of own.filter((child) => child > verb)) if (tree.first[child]! === to) to = tree.last[child]! + 1
  return { from, to }
}

/** Whether only the comma that ends an apposition parts a subject from its verb: "Quill, the mayor*,* said". */
function isParting(tree: Tree, subject: number, verb: number): boolean {
  if (tree.last[subject]! >= verb) return false
  let end = verb
  while (end > subject && tree.tokens[end - 1]!.upos === 'PUNCT') end--
  return (
    tree.last[subject]! + 1 >= end &&
    tree.words.slice(tree.first[subject], end).some(({ text }) => /^(?:[,(–—]|--?)$/.test(text))
  )
}

const adjuncts = wordSet('nsubj aux advmod obl iobj compound cop')

/** Who is made or asked to do what an infinitive tells, where the tree takes it for an aim: "forced *the council* to order". */
function controllerOf(tree: Tree, verb: number, infinitive: number): number | undefined {
  const { lemma } = tree.tokens[verb]!
  const causes = causing.has(lemma) || lemma === 'call' || takesHearer(tree, verb)
  if (!causes || !hasMark(tree, infinitive, 'to')) return undefined
  const isCalled = (child: number) =>
    /^obl/.test(tree.tokens[child]!.deprel) ? isCalledOn(tree, verb, child) : lemma !== 'call'
  return childrenBy(tree, verb, 'obj', 'iobj', 'obl').find(
    (child) => tree.last[child]! + 1 === tree.first[infinitive] && isCalled(child),
  )
}

/** "called on the mayor to explain" */
const isCalledOn = (tree: Tree, verb: number, child: number): boolean =>
  tree.tokens[verb]!.lemma === 'call' &&
  childrenBy(tree, child, 'case').some((at) => /^(?:up)?on$/.test(tree.words[at]!.lower))

const causing = wordSet(
  'force allow lead cause prompt push press get encourage enable require compel persuade help invite',
)

/** "He promised her to resign": it is he who resigns. */
const isSubjectControl = (tree: Tree, verb: number): boolean => tree.tokens[verb]!.lemma === 'promise'

/** Whom it is said to: "told reporters", "said to her", "wrote to the board". */
export function addresseeOf(tree: Tree, verb: number): Position | undefined {
  const hears = takesHearer(tree, verb)
  const word = hears || givers.has(tree.tokens[verb]!.lemma) ? childBy(tree, verb, 'iobj') : undefined
  const heard = word ?? (hears ? childBy(tree, verb, 'obj') : undefined)
  return heard === undefined ? undefined : { sentence: tree.index, word: heard }
}

/** Verbs that take a hearer beside their object. */
const givers = wordSet('write show promise offer give grant send email e-mail text teach wish deny issue pay answer')

const telling = wordSet('tell remind assure inform warn notify convince')
const asking = wordSet('ask urge advise beg implore instruct order')

/** Whether the object of a verb hears what a clause tells: "*told* the board that it rained". */
export const isTelling = (tree: Tree, verb: number): boolean => telling.has(tree.tokens[verb]!.lemma)

const takesHearer = (tree: Tree, verb: number): boolean => isTelling(tree, verb) || asking.has(tree.tokens[verb]!.lemma)
