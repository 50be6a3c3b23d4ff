import type { Entity, Event, Time } from '../../record/index.ts'
import type { Anchor } from './anchor.ts'

/** An item of one article's record: by the id that it had there when the correction was made, and by its words. */
export interface Target {
  readonly item: string
  /** Of an entity every name that it goes by, of a statement what is said, of an event its triggers. */
  readonly words: readonly Anchor[]
}

/** An entity wherever it is named, by its key: `{ key: 'person:mara quill' }`. */
export interface Named {
  readonly key: string
}

/** Who or what a name always means: `{ type: 'place', name: 'Georgia', wikidata: 'Q230' }`. */
export interface Identity {
  readonly type: Entity['kind']
  readonly name: string
  readonly wikidata?: string
}

/** A time as an analyst reads the words for it: "Friday" is 2026-02-20. */
export interface Moment {
  readonly words: Anchor
  readonly type: Time['type']
  /** TIMEX3. */
  readonly value: string
  /** The days that it covers, the last not included. */
  readonly from?: string
  readonly to?: string
}

/** A happening that was not found, in the words that tell it. */
export interface NewEvent {
  readonly type: Event['type']
  readonly predicate: string
  readonly trigger: readonly Anchor[]
  readonly actors: readonly Anchor[]
  readonly recipients: readonly Anchor[]
  readonly time?: Moment
  readonly negated: boolean
  readonly modality: Event['modality']
}

interface Entry {
  /** Made of everything else in the entry, so that the same correction has the same id in everybody's log. */
  readonly id: string
  readonly author: string
  /** ISO 8601 in UTC: "2026-02-17T09:30:00Z". */
  readonly made: string
  readonly note?: string
}
interface InArticle {
  readonly scope: 'article'
  readonly article: string
}
interface InStory {
  readonly scope: 'story'
  readonly story: string
}
interface InArchive {
  readonly scope: 'archive'
}
/** One item of one article, or an entity by its key in a whole story or everywhere. */
type Of<Item, Everywhere> = (InArticle & Item) | ((InStory | InArchive) & Everywhere)
type OfOne = { readonly target: Target }
type OfAll = { readonly target: Named }
type About<Rest = unknown> = Of<OfOne & Rest, OfAll & Rest>

/** What an analyst changes of what was read. The later of two holds. */
export type Change =
  /** Two entities are one; the second keeps its name. */
  | ({ readonly kind: 'merge' } & Of<OfOne & { readonly into: Target }, OfAll & { readonly into: Identity }>)
  /** Some of an entity's mentions are somebody else's. */
  | ({ readonly kind: 'split' } & InArticle & OfOne & { readonly mentions: readonly Anchor[]; readonly as: Identity })
  | ({ readonly kind: 'rename' } & About<{ readonly name: string }>)
  | ({ readonly kind: 'retype' } & About<{ readonly type: Entity['kind'] }>)
  /** An entity, a statement or an event is right as it is; takes back what rejected it. */
  | ({ readonly kind: 'confirm' } & About)
  /** There is no such entity, statement or event. */
  | ({ readonly kind: 'reject' } & About)
  /** Who said it; null where nobody can tell. */
  | ({ readonly kind: 'speaker' } & InArticle & OfOne & { readonly speaker: Target | null })
  /** When it happened; null where nobody can tell. */
  | ({ readonly kind: 'time' } & InArticle & OfOne & { readonly time: Moment | null })
  | ({ readonly kind: 'add-event' } & InArticle & { readonly event: NewEvent })
  /** Some reports of a story are a story of their own, which is called as the correction is. */
  | ({ readonly kind: 'split-story' } & InStory & { readonly reports: readonly string[] })
  | ({ readonly kind: 'merge-stories' } & InStory & { readonly into: string })
  /** Takes back an earlier entry, an undo too. */
  | ({ readonly kind: 'undo' } & (InArticle | InStory | InArchive) & { readonly of: string })

/** One entry of the log of corrections. */
export type Correction = Entry & Change

/** A correction before it has its id. */
export type Draft = Omit<Entry, 'id'> & Change

/** A correction that could not be carried out, and why. */
export interface Unfit {
  readonly correction: Correction
  readonly reason: string
}
