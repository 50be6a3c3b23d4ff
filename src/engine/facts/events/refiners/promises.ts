import { childBy } from '../../../language/tree.ts'
import { plainAct } from '../../../lexicon/acts/index.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { complements } from '../clause.ts'

/** What is promised decides what the promise is: "will send aid" agrees, "vowed to strike back" threatens. */
export function readPromises(_stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (isOpinion(candidate)) candidate.dropped = 'events/opinion'
    if (candidate.negated || !candidate.actors.length) continue
    if (isPromised(candidate)) candidate.act = { ...candidate.act, type: 'AGREE', cameo: '030' }
    else if (isMenace(candidate, candidates)) candidate.act = threat
  }
}

/** "agreed that it was late", "agrees with her": of one mind, which is no agreement to do anything. */
function isOpinion({ tree, at, form, act, predicate }: Candidate): boolean {
  if (act.type !== 'AGREE' || predicate !== 'agree' || form !== 'verb') return false
  const clause = childBy(tree, at, 'ccomp')
  if (clause !== undefined) return !tree.children[clause]!.some((child) => tree.tokens[child]!.xpos === 'MD')
  const isPresent = tree.tokens[at]!.xpos === 'VBZ' || tree.tokens[at]!.xpos === 'VBP'
  const led = complements(tree, at).map(({ by }) => by)
  return isPresent && led.includes('with') && !led.includes('to') && childBy(tree, at, 'xcomp') === undefined
}

const threat = plainAct('THREATEN', '130')

/** Help and concessions that "will" come: in PLOVER future cooperation is agreement. */
const isPromised = ({ act, form, modality, tree, at }: Candidate): boolean =>
  form === 'verb' &&
  modality === 'planned' &&
  giving.has(act.type) &&
  act.mode !== 'resign' &&
  tree.children[at]!.some((child) => tree.words[child]!.lower === 'will')

const giving: ReadonlySet<string> = new Set(['AID', 'COOPERATE', 'CONCEDE', 'RETREAT'])

/** A promise to do harm. */
const isMenace = ({ act, tree, at, predicate }: Candidate, candidates: readonly Candidate[]): boolean =>
  act.type === 'AGREE' &&
  promising.has(predicate) &&
  candidates.some(
    (other) => tree.tokens[other.at]!.head === at && pressing.has(other.act.type) && other.form === 'verb',
  )

const promising: ReadonlySet<string> = new Set([
  'pledge',
  'promise',
  'vow',
  'ready',
  'prepared',
  'prepare',
  'willing',
  'offer',
  'undertake',
])
const pressing: ReadonlySet<string> = new Set(['SANCTION', 'COERCE', 'PROTEST', 'ASSAULT'])
