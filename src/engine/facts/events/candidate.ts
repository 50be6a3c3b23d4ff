import type { Entity, Event } from '../../../record/index.ts'
import type { Cast } from '../../entities/index.ts'
import type { Tree } from '../../language/index.ts'
import type { Act } from '../../lexicon/acts/index.ts'
import type { Scene } from '../../reading.ts'

/** What finders and refiners of events may look at. */
export interface Stage {
  scene: Scene
  cast: Cast
  /** The countries that the article names, by code. */
  countries: ReadonlyMap<string, Entity>
  /** Whether the article is on elections and parliaments rather than on violence. */
  isPolitical: boolean
}

/** An event in the making, within one sentence. Words are counted in its tree. */
export interface Candidate {
  tree: Tree
  act: Act
  /** The word that tells it. */
  at: number
  form: 'verb' | 'noun' | 'adjective'
  /** Other words that tell it: particle, light verb's object. */
  more: readonly number[]
  /** The lemma that names it: "visit" for "paid a visit". */
  predicate: string
  /** The object that its act asks for by name: the truce of "broke the truce". */
  object?: number
  actors: number[]
  recipients: number[]
  modality: Event['modality']
  negated: boolean
  dropped?: Reason
}

export const newCandidate = (
  tree: Tree,
  act: Act,
  at: number,
  form: Candidate['form'],
  known: Partial<Candidate> = {},
): Candidate => ({
  tree,
  act,
  at,
  form,
  more: [],
  predicate: tree.tokens[at]!.lemma,
  actors: [],
  recipients: [],
  modality: 'actual',
  negated: false,
  ...known,
})

type Reason = keyof typeof reasons

/** Why what may tell an event makes none of its own. */
export const reasons = {
  'events/content-of-act': 'what is agreed, asked, refused or threatened is part of that act: "urged them to leave"',
  'events/nobody': 'a noun that says neither who nor to whom: "discussions", "an agreement"',
  'events/opinion': 'of one mind, which is no deal: "agreed that it was late", "agrees with her"',
  'events/rhetoric':
    'fought with words or votes, not with arms: "the battle for the nomination", "a conflict of interest"',
  'events/sport': 'the sentence is on sport: "beat", "attacked", "met in the final"',
  'events/told-twice': 'other words of the same sentence tell the same: "held talks"',
}
