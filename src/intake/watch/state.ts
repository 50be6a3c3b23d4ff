import type { Listed } from '../opml.ts'

/** A feed that is watched, as plain JSON: keep it, and hand it back when watching begins again. */
export interface FeedState {
  /** Its address in the list, by which it is known. */
  readonly listed: string
  readonly name?: string
  /** Where it is asked for, once it has moved for good. */
  readonly address: string
  readonly etag?: string
  readonly modified?: string
  /** When it is to be asked for next, in milliseconds since 1970. */
  readonly due: number
  /** How often in a row it could not be had. */
  readonly failures: number
  /** Why, the last time. */
  readonly problem?: { readonly code: string; readonly message: string }
  /** It said that it is gone for good (410), and is asked for no more. */
  readonly stopped?: boolean
  /** What of it was seen, as short hashes, the newest last. */
  readonly seen: readonly string[]
  /** Pages of which it gave only a teaser, still to be fetched. */
  readonly pages: readonly PageState[]
}

export interface PageState {
  readonly address: string
  /** The feed's own words, kept in case the page cannot be had. */
  readonly entry: string
  readonly due: number
  readonly failures: number
}

/** A feed that has never been asked for. */
export const newFeed = ({ address, name }: Pick<Listed, 'address' | 'name'>): FeedState => ({
  listed: address,
  ...(name === undefined ? {} : { name }),
  address,
  due: 0,
  failures: 0,
  seen: [],
  pages: [],
})
