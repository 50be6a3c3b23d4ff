import type { Span } from '../../record/index.ts'

export type VersionChangeKind =
  | 'headline-changed'
  | 'quote-added'
  | 'quote-removed'
  | 'quote-changed'
  /** As for quotes, of what is told in other words than the speaker's. */
  | 'statement-added'
  | 'statement-removed'
  | 'statement-changed'
  /** Told with less behind it: "said" becomes "claimed", a name "a source", the article's own word someone's. */
  | 'attribution-softened'
  | 'attribution-hardened'
  | 'speaker-changed'
  /** What somebody said is now what they did not say, or what they denied, or the other way round. */
  | 'statement-negated'
  | 'figure-added'
  | 'figure-removed'
  | 'figure-raised'
  | 'figure-lowered'
  /** The same number with another bound: "12" becomes "at least 12". */
  | 'figure-bounded'
  | 'event-added'
  | 'event-removed'
  /** "Will visit" becomes "visited", "may". */
  | 'modality-changed'
  /** It is now said not to have happened, or to have happened after all. */
  | 'event-negated'

/** One fact that two versions of an article tell otherwise. Spans of `before` are in the earlier text, of `after` in the later. */
export interface VersionChange {
  readonly kind: VersionChangeKind
  /** "“12 people” is now “at least 19 people”." */
  readonly because: string
  readonly before?: readonly Span[]
  readonly after?: readonly Span[]
}
