import type { Event } from '../../../record/index.ts'
import type { Cast } from '../../entities/index.ts'
import type { Tree } from '../../language/index.ts'
import type { Act } from '../../lexicon/acts/index.ts'
import type { Scene } from '../../reading.ts'

/** What finders and refiners of events may look at. */
export interface Stage {
  scene: Scene
  cast: Cast
}

/** An event in the making, within one sentence. */
export interface Candidate {
  tree: Tree
  act: Act
  /** The word that tells it; `more` are the others: particle, light verb, second tellings. */
  at: number
  more: number[]
  /** The lemma that names it: "visit" for "paid a visit". */
  predicate: string
  /** The word whose auxiliaries and governors say whether it happened: the verb, or a noun's verb. */
  form: 'verb' | 'noun' | 'adjective'
  actors: number[]
  recipients: number[]
  modality: Event['modality']
  negated: boolean
  dropped?: Reason
}

type Reason = keyof typeof reasons

/** Why what may tell an event makes none of its own. */
export const reasons = {
  'events/content-of-act': 'what is agreed, asked, refused or threatened is part of that act: "urged them to leave"',
  'events/told-twice': 'other words of the same sentence tell the same: "held talks"',
}
