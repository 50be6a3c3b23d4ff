import type { Static, TObject } from 'typebox'
import type { Archive } from '../../archive/index.ts'
import type { Record, Span } from '../../record/index.ts'
import type { StoryViews } from './story-views.ts'

/** What answers are made from. */
export interface Desk {
  readonly archive: Archive
  readonly views: StoryViews
  readonly whyNot?: WhyNot | undefined
}

/** What the engine looks at in an article and leaves out. The desk may not read: whoever opens it hands this in. */
export type WhyNot = (record: Pick<Record, 'id' | 'article'>) => Promise<
  readonly {
    readonly span: Span
    /** A stable code: “times/score”. */
    readonly reason: string
    readonly words: string
  }[]
>

/**
 * A page of the desk: the browser shows it at `path`, programs get its answer at the same path with “.json” behind it and,
 * where it has a table, with “.csv”.
 */
export interface Page<P extends TObject = TObject, Q extends TObject = TObject, A extends TObject = TObject> {
  /** “/story/:story” */
  readonly path: string
  readonly summary: string
  readonly params: P
  readonly query: Q
  readonly answer: A
  /** Undefined where there is no such thing. */
  readonly ask: (desk: Desk, asked: { params: Static<P>; query: Static<Q> }) => Promise<Static<A> | undefined>
  readonly table?: Table<Static<A>>
  /**
   * Where ledgers are made for it, which takes seconds of a long story: what they are of, “story 2026-02-10-ferry.txt”. It is
   * worked out in another thread, the same one for all that is of the same.
   */
  readonly ledgersOf?: (params: Static<P>) => string
}

/** An answer as rows. */
interface Table<A> {
  readonly columns: readonly string[]
  readonly rows: (answer: A) => readonly (readonly (string | number | undefined)[])[]
}

/** A page, its types as its schemas have them. */
export const page = <P extends TObject, Q extends TObject, A extends TObject>(one: Page<P, Q, A>): Page =>
  one as unknown as Page

/** A part of a list that is whole in memory: the cursor is the place of the first that follows. */
export function part<T>(all: readonly T[], { after, limit }: { after?: string; limit?: number }, usual: number) {
  const from = /^\d{1,9}$/.test(after ?? '') ? Number(after) : 0
  const to = from + (limit ?? usual)
  return { shown: all.slice(from, to), total: all.length, ...(to < all.length ? { next: `${to}` } : {}) }
}
