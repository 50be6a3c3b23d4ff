import { isNone } from '../../language/nobody.ts'
import { childBy, childrenBy, relation, type Tree } from '../../language/tree.ts'
import { cueVerbs } from '../../lexicon/cues.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Candidate } from './candidate.ts'
import { caseOf, isNoun, markOf, objectOf } from './clause.ts'
import { doing } from './finders/nouns.ts'

type Modality = Candidate['modality']

/** Governors whose complement is yet to be: "plans to visit", "preparing to launch". */
const planning = wordSet(`
  plan intend prepare expect schedule aim seek ready vow pledge promise agree decide want set slate due arrange propose
  order determine hope try attempt intention decision preparation promise commitment readiness willing agreement
  prepared bid move effort poise book about`)

/** Governors whose complement may be or not. */
const supposing = wordSet(`
  threaten fear suspect consider discuss demand urge ask call warn allege accuse allegation accusation charge threat
  possibility chance risk proposal suggest recommend predict likely possible believe possibility prospect speculation
  think allow authorize wait mull weigh contemplate advocate appeal request convict plot conspire conspiracy plotting
  encourage`)

/** Nouns whose complement somebody has it that it is so: "reports that prisoners were killed". */
const isRumour = (tree: Tree, noun: number): boolean =>
  isNoun(tree, noun) &&
  rumoured.has(tree.tokens[noun]!.lemma) &&
  !settling.has(tree.tokens[tree.tokens[noun]!.head]?.lemma ?? '')
/** "confirmed reports that", "denied reports that": what is said of them counts. */
const settling = wordSet('confirm deny dismiss reject refute')
const rumoured = wordSet('report claim rumor rumour suspicion theory fear worry suggestion')

/** Governors whose complement did not happen, or was kept from it. */
const denying = wordSet(
  'refuse fail deny decline avoid refrain prevent stop ban abort forget reject cancel bar prohibit foil thwart avert block rule refusal failure unable unwilling postpone',
)

/** Says of a candidate whether it happened, is planned, may be or is not, from its auxiliaries and what governs it. */
export function judge(candidate: Candidate): void {
  const { tree, form } = candidate
  let at = candidate.at
  let isEvent = true
  for (let steps = 0; at >= 0 && steps < 10; steps++) {
    const own = form === 'noun' && isEvent ? undefined : ownOf(tree, at, isEvent)
    if (isEvent && form === 'noun') readAttributes(candidate)
    if (own) apply(candidate, !isEvent && own.negated && tells(tree, at) ? unsaid : own)
    const head = tree.tokens[at]!.head
    if (head < 0 || !passes(tree, at, head, isEvent && form === 'noun')) return
    const { lemma } = tree.tokens[head]!
    if (at !== head) {
      if (planning.has(lemma) && governs(tree, at)) raise(candidate, 'planned')
      else if ((supposing.has(lemma) || isRumour(tree, head)) && governs(tree, at)) raise(candidate, 'possible')
      else if (denying.has(lemma) && governs(tree, at) && !isFailing(tree, at, head) && !isOver(tree, at, head)) {
        candidate.negated = true
        if (relation(tree, at) !== 'xcomp') raise(candidate, 'unreal')
      }
    }
    isEvent = false
    at = head
  }
}

/** "did not say whether they attacked": what is not said may be or not; "does not think they did" says that it is not. */
const tells = (tree: Tree, at: number): boolean => {
  const kind = cueVerbs.get(tree.tokens[at]!.lemma)?.get('that')
  return kind !== undefined && kind !== 'believe'
}
const unsaid: Own = { negated: false, modality: 'possible' }

/** "no attack", "without a vote", "the planned attack", "an alleged attack". */
function readAttributes(candidate: Candidate): void {
  const { tree, at } = candidate
  if (caseOf(tree, at) === 'without') candidate.negated = true
  for (const child of tree.children[at]!) {
    const { lower } = tree.words[child]!
    if (lower === 'no') candidate.negated = true
    if (relation(tree, child) !== 'amod' || child > at) continue
    if (plannedAttributes.has(lower)) raise(candidate, 'planned')
    else if (possibleAttributes.has(lower)) raise(candidate, 'possible')
  }
}

const plannedAttributes = wordSet('planned scheduled upcoming forthcoming proposed expected impending')
const possibleAttributes = wordSet('possible potential alleged suspected purported threatened feared hypothetical')

const governs = (tree: Tree, at: number): boolean => {
  if (isBeside(tree, at)) return false
  const by = relation(tree, at)
  return (
    by === 'xcomp' ||
    by === 'ccomp' ||
    by === 'obj' ||
    by === 'iobj' ||
    by === 'acl' ||
    by === 'advcl' ||
    by === 'obl' ||
    by === 'nmod' ||
    tree.tokens[at]!.deprel === 'nsubj:pass'
  )
}

/** What is only told beside a governor: "none is expected *after the crash*", "was convicted *in the killing*". */
const isBeside = (tree: Tree, at: number): boolean => {
  const by = relation(tree, at)
  return (by === 'obl' || by === 'nmod') && beside.has(caseOf(tree, at) ?? '')
}

const beside = wordSet('after before since during in amid following despite because near')

/** "The talks failed", "in 2022 talks failed": they were held. What fails to happen is an infinitive: "failed to agree". */
const isFailing = ({ tokens }: Tree, at: number, head: number): boolean =>
  tokens[head]!.lemma === 'fail' && tokens[head]!.upos === 'VERB' && tokens[at]!.upos === 'NOUN'

/** "Norland stopped the shelling": it went on before, unlike one that was prevented. */
const isOver = ({ tokens }: Tree, at: number, head: number): boolean =>
  tokens[head]!.lemma === 'stop' && tokens[at]!.upos === 'NOUN' && /^(?:obj|nsubj:pass)$/.test(tokens[at]!.deprel)

/** "accused of killing", "prevented from leaving". */
const blaming = wordSet('of for with from')

const governing = (lemma: string): boolean => planning.has(lemma) || supposing.has(lemma) || denying.has(lemma)

const isTensed = ({ tokens }: Tree, at: number): boolean => /^VB[DPZ]$/.test(tokens[at]!.xpos)

/** Whether what is said of the head is said of the word too. */
function passes(tree: Tree, at: number, head: number, noun: boolean): boolean {
  const { deprel } = tree.tokens[at]!
  if (deprel === 'acl:relcl' || deprel === 'parataxis' || deprel === 'appos') return false
  if (noun) {
    if (isBeside(tree, at)) return false
    if (relation(tree, at) === 'nsubj' || deprel === 'conj' || deprel === 'compound') return true
    const { lemma } = tree.tokens[head]!
    if (isNoun(tree, head)) return planning.has(lemma) || supposing.has(lemma) || denying.has(lemma)
    return (
      planning.has(lemma) ||
      supposing.has(lemma) ||
      denying.has(lemma) ||
      (objectOf(tree, head) === at && doing.has(lemma))
    )
  }
  if (isNoun(tree, at) && /^i?obj$/.test(deprel)) return governing(tree.tokens[head]!.lemma)
  if (deprel === 'advcl') {
    const mark = markOf(tree, at)
    return mark === 'to' || (mark !== undefined && blaming.has(mark) && governing(tree.tokens[head]!.lemma))
  }
  // "they had not been consulted and threatened to strike": a finite verb shares no auxiliary.
  if (deprel === 'conj' && isTensed(tree, at) && !isTensed(tree, head) && childBy(tree, head, 'aux') !== undefined)
    return false
  if (deprel === 'conj')
    return tree.children[at]!.every((child) => relation(tree, child) !== 'aux' && relation(tree, child) !== 'nsubj')
  // "the prospect of Norland joining", where "joining" hangs from "Norland"
  if (deprel === 'nmod') return supposing.has(tree.tokens[head]!.lemma)
  return deprel === 'xcomp' || deprel === 'ccomp' || deprel === 'acl' || deprel === 'cop'
}

interface Own {
  modality?: Modality
  negated: boolean
}

/** What a verb's own auxiliaries say. */
function ownOf(tree: Tree, at: number, isEvent: boolean): Own {
  let modality: Modality | undefined
  let negated = false
  let have = false
  for (const child of tree.children[at]!) {
    const { lower } = tree.words[child]!
    const by = relation(tree, child)
    if (by === 'advmod' && (lower === 'not' || lower === "n't" || lower === 'never' || lower === 'n’t')) negated = true
    // "the attack killed nobody" denies no attack
    if ((by === 'nsubj' || (isEvent && affected.has(by))) && isNone(tree, child)) negated = true
    if ((by === 'mark' || by === 'case') && lower === 'without') negated = true
    if (by === 'aux') {
      if (lower === 'will' || lower === "'ll" || lower === 'shall' || lower === 'wo') modality = 'planned'
      else if (possible.has(lower)) modality = 'possible'
      else if (lower === 'have') have = true
    }
    if (by === 'mark' && (lower === 'if' || lower === 'unless' || lower === 'whether')) modality ??= 'possible'
  }
  if (modality === 'possible' && have) modality = 'unreal'
  if (childBy(tree, at, 'mark') !== undefined && tree.tokens[at]!.deprel === 'advcl' && markOf(tree, at) === 'to')
    modality ??= 'planned'
  if (isAppointed(tree, at) && (isEvent || opening.has(tree.tokens[at]!.lemma))) modality ??= 'planned'
  if (isWeighed(tree, at) || isTopic(tree, at)) modality ??= 'possible'
  return modality ? { modality, negated } : { negated }
}

const affected = wordSet('obj iobj')

/** "are to meet", "was also to visit", "is due to visit": what is arranged; "his job is to help" and "they are to blame" tell how things are. */
function isAppointed(tree: Tree, at: number): boolean {
  const to = childrenBy(tree, at, 'mark').find((mark) => tree.words[mark]!.lower === 'to')
  const subject = childBy(tree, at, 'nsubj')
  if (to === undefined || tree.tokens[at]!.lemma === 'blame') return false
  if (subject !== undefined && standing.has(tree.tokens[subject]!.lemma)) return false
  let before = to - 1
  while (before > 0 && (tree.words[before]!.lower === 'due' || tree.tokens[before]!.upos === 'ADV')) before--
  return before >= 0 && forms.has(tree.words[before]!.lower)
}

const forms = wordSet("is are was were am 's ’s 're ’re")

/** What an event is to do that is yet to be: "the talks were to begin"; one that "was to frighten them" has been. */
const opening = wordSet('begin start open take resume be continue end conclude happen occur go last mark')

const standing = wordSet('job role task duty mission work business function way responsibility point answer')

/** "It is wrong to attack them"; what "it was wrong" to do was done. */
const isWeighed = (tree: Tree, at: number): boolean => {
  const { deprel, head } = tree.tokens[at]!
  if (deprel !== 'csubj' || markOf(tree, at) !== 'to') return false
  const copula = childBy(tree, head, 'cop')
  return copula !== undefined && tree.tokens[copula]!.xpos !== 'VBD'
}

/** "talked about invading the island" */
const isTopic = (tree: Tree, at: number): boolean =>
  tree.tokens[at]!.xpos === 'VBG' && (markOf(tree, at) ?? caseOf(tree, at)) === 'about'

const possible = wordSet("may might could can would should must ca ’d 'd")

function apply(candidate: Candidate, { modality, negated }: Own): void {
  if (negated) candidate.negated = true
  if (modality) raise(candidate, modality)
}

/** The word nearest to the event decides; what is above can only take certainty away. */
function raise(candidate: Candidate, modality: Modality): void {
  if (candidate.modality === 'actual') candidate.modality = modality
}
