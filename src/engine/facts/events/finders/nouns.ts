import { isNone } from '../../../language/nobody.ts'
import { childBy, childrenBy, relation, type Tree } from '../../../language/tree.ts'
import { type Act, wordingsOfNoun } from '../../../lexicon/acts/index.ts'
import { nounClasses } from '../../../lexicon/acts/nouns.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, newCandidate, type Stage } from '../candidate.ts'
import { agentOf, caseOf, complements, isPassive, objectOf, subjectOf, verbAbove } from '../clause.ts'
import { fits, isParty } from '../fits.ts'
import { isPoliticalSentence } from '../politics.ts'

/** Acts that a noun tells: "Russia's invasion", "the bombardment of Juba", "talks between the two". */
export function findByNoun(stage: Stage, tree: Tree, at: number): Candidate | undefined {
  const { upos, lemma, deprel } = tree.tokens[at]!
  if (upos !== 'NOUN' || deprel === 'compound' || deprel === 'amod' || isFigurative(tree, at)) return undefined
  for (const { act } of wordingsOfNoun(lemma)) {
    const found = readNoun(stage, tree, at, act)
    if (found) return found
  }
  return undefined
}

/** "in charge of the mission", "a great deal of money", "a flood of visitors", "won in a landslide": no such thing happens. */
function isFigurative(tree: Tree, at: number): boolean {
  const { lemma, head } = tree.tokens[at]!
  if (lemma === 'charge') return caseOf(tree, at) === 'in' || (head >= 0 && tree.tokens[head]!.lemma === 'take')
  if (lemma === 'deal') return childrenBy(tree, at, 'amod').some((child) => plenty.has(tree.tokens[child]!.lemma))
  if (lemma === 'flood') return complements(tree, at).some(({ by }) => by === 'of')
  return lemma === 'landslide' && isPoliticalSentence(tree)
}

const plenty = wordSet('great good big')

function readNoun(stage: Stage, tree: Tree, at: number, act: Act): Candidate | undefined {
  const { before, needs } = act
  if (before && !childrenBy(tree, at, 'compound', 'amod').some((child) => fits(stage, tree, child, before)))
    return undefined
  if (act.with && !complements(tree, at).some(({ by }) => act.with!.has(by))) return undefined
  const candidate = newCandidate(tree, act, at, 'noun')
  assign(stage, candidate)
  const { actors, recipients } = candidate
  if (act.object && !recipients.some((word) => fits(stage, tree, word, act.object!))) return undefined
  if (act.not && recipients.some((word) => fits(stage, tree, word, act.not!))) return undefined
  if (needs === 'actor' && !actors.length) return undefined
  if (needs === 'recipient' && !recipients.length) return undefined
  if (needs === 'either' && !actors.length && !recipients.length) return undefined
  return candidate
}

function assign(stage: Stage, candidate: Candidate): void {
  const { tree, at, act, actors, recipients } = candidate
  const owned = act.owner === 'actor' ? actors : recipients
  for (const child of tree.children[at]!) {
    const by = relation(tree, child)
    if (tree.tokens[child]!.deprel === 'nmod:poss') owned.push(child)
    else if (by === 'nsubj' && !dummies.has(tree.words[child]!.lower))
      (caseOf(tree, at) === 'under' ? recipients : owned).push(child)
    else if (
      standsBefore(tree, child, at) &&
      !arms.has(tree.tokens[child]!.lemma) &&
      (isParty(stage, tree, child) || nounClasses.fighter!.has(tree.tokens[child]!.lemma))
    )
      (isNation(stage, tree, child) ? actors : owned).push(child)
  }
  for (const { at: word, by } of [...complements(tree, at), ...strayedFrom(tree, at)]) {
    if (by === 'by') actors.push(word)
    else if (by === 'of') {
      if (act.of === 'actor') actors.push(word)
      else if (deeds.has(act.type) || isParty(stage, tree, word)) recipients.push(word)
    } else if (by === 'between' || by === 'among' || (by === 'with' && isShared(act))) actors.push(word)
    else if (by === 'with' && act.roles === 'mutual') recipients.push(word)
    else if (act.to.has(by)) recipients.push(word)
    else if (by === 'from' && act.type !== 'RETREAT' && act.type !== 'OTHER') actors.push(word)
  }
  if (!actors.length) actors.push(...doerOf(stage, candidate))
}

/** Subjects that name nobody: "it is the embargo that keeps it poor". */
const dummies = wordSet('it this that there what')

/** Types of acts that are done to things too: "the bombardment of the town". */
const deeds: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'OTHER', 'SANCTION', 'RETREAT'])

/** What an attack is made with: "a Russian drone attack". */
const arms: ReadonlySet<string> = new Set([
  'drone',
  'missile',
  'rocket',
  'tank',
  'artillery',
  'jet',
  'helicopter',
  'aircraft',
  'plane',
  'bomber',
  'suicide',
  'knife',
  'gun',
])

function standsBefore(tree: Tree, child: number, at: number): boolean {
  const by = relation(tree, child)
  return child < at && (by === 'amod' || by === 'compound')
}

/** What the network may hang from the verb instead of its object: "fear an attack ON the embassy". */
function strayedFrom(tree: Tree, at: number): { at: number; by: string }[] {
  const { head, deprel } = tree.tokens[at]!
  if (deprel !== 'obj') return []
  return complements(tree, head).filter(
    (complement) => complement.at > at && (complement.by === 'on' || complement.by === 'against'),
  )
}

/** Whether whoever it is done with does it too: talks and agreements, not fights. */
export const isShared = ({ roles, type }: Act): boolean =>
  roles === 'mutual' && type !== 'ASSAULT' && type !== 'COOPERATE'

const isNation = ({ cast }: Stage, tree: Tree, at: number): boolean => {
  const kind = cast.at({ sentence: tree.index, word: at })?.kind
  return kind === 'group' || kind === 'place' || kind === 'organization'
}

/** Who does what a noun tells, if a verb says so: "rebels launched an attack", "claimed responsibility for the blast". */
function doerOf(stage: Stage, { tree, at }: Candidate): number[] {
  const doer = claimant(tree, at) ?? accused(tree, at) ?? launcher(tree, at)
  return doer !== undefined && !isNone(tree, doer) && isParty(stage, tree, doer) ? [doer] : []
}

function launcher(tree: Tree, at: number): number | undefined {
  const verb = verbAbove(tree, at)
  if (verb === undefined || objectOf(tree, verb) !== at || !doing.has(tree.tokens[verb]!.lemma)) return undefined
  return isPassive(tree, verb) ? agentOf(tree, verb) : subjectOf(tree, verb)
}

/** "claimed responsibility for the attack", "the attack, which was claimed by rebels". */
function claimant(tree: Tree, at: number): number | undefined {
  const claim = childrenBy(tree, at, 'acl').find((child) => tree.tokens[child]!.lemma === 'claim')
  if (claim !== undefined) return agentOf(tree, claim)
  const { head } = tree.tokens[at]!
  const responsibility = [head, head < 0 ? -1 : (childBy(tree, head, 'obj') ?? -1)].find(
    (word) => word >= 0 && tree.tokens[word]!.lemma === 'responsibility',
  )
  if (responsibility === undefined || caseOf(tree, at) !== 'for') return undefined
  const verb = verbAbove(tree, responsibility)
  return verb !== undefined && claiming.has(tree.tokens[verb]!.lemma) ? subjectOf(tree, verb) : undefined
}

const claiming: ReadonlySet<string> = new Set(['claim', 'take', 'admit', 'assume', 'accept'])

/** "accused the militia of genocide" (the militia). */
function accused(tree: Tree, at: number): number | undefined {
  const { head } = tree.tokens[at]!
  if (head < 0 || !accusing.has(tree.tokens[head]!.lemma)) return undefined
  const preposition = caseOf(tree, at)
  return preposition === 'of' || preposition === 'with' || preposition === 'for' ? objectOf(tree, head) : undefined
}

const accusing: ReadonlySet<string> = new Set(['accuse', 'suspect', 'convict', 'charge', 'blame', 'indict', 'acquit'])

/** Verbs that do what their object tells. */
export const doing = wordSet(`
  launch mount stage carry conduct begin open wage resume prepare plan step commit make hold have start
  continue end stop suspend halt cancel call issue give pay take pursue lead join attend reach sign complete
  finish intensify escalate organize organise perpetrate undertake order announce declare offer send file
  impose renew extend initiate host arrange schedule seek`)
