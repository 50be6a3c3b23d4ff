import type { Entity } from '../../../record/index.ts'
import type { Mention } from '../mentions/mention.ts'
import type { Name } from '../name.ts'

/** Someone or something that the article speaks of: an entity in the making, or one that no name tells, "a driver". */
export interface Referent {
  /** Undefined for what no name tells and is no person. */
  kind: Entity['kind'] | undefined
  /** In text order; empty for one whom no name tells. */
  names: readonly Name[]
  /** Names, nominals and pronouns, in the order in which they were resolved. */
  mentions: Mention[]
  /** Whether a place is a country. */
  sort?: 'country'
  /** ISO 3166-1 alpha-3. */
  country?: string | undefined
  gender?: 'he' | 'she' | undefined
  many: boolean
  /** Common nouns that the article ties to it: "minister", "bank". */
  nouns: Set<string>
}

export const isNamed = ({ names }: Referent): boolean => names.length > 0
