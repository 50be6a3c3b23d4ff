import type { CastMember } from '../entities.ts'
import { wordsOf } from '../words.ts'

/**
 * The words by which storms, wars and other occurrences are told from each other: "melissa" of Tropical Storm Melissa and of
 * Hurricane Melissa.
 */
export const ownWords = (members: readonly CastMember[]): ReadonlySet<string> =>
  new Set(
    members
      .filter(({ kind }) => kind === 'occurrence')
      .flatMap(({ name }) => wordsOf(name))
      .filter((word) => word.length > 2 && !sorts.has(word) && !/^\d/.test(word)),
  )

const sorts = new Set(
  `the and for storm tropical subtropical super hurricane typhoon cyclone severe winter wildfire fire complex earthquake flood
  floods war wars conflict attack attacks crisis outbreak pandemic epidemic category season`.split(/\s+/),
)

/** Whether two sentences name occurrences and none in common: two storms, not one. */
export const haveTwoNames = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((word) => b.has(word))
