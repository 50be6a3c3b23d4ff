import type { Entity } from '../../record/index.ts'
import type { Position } from '../language/index.ts'

/** Who is who. */
export interface Cast {
  /** In the order of first mention, with ids. */
  entities: readonly Entity[]
  /** Whom or what the mention with this head speaks of, be it name, nominal or pronoun; undefined where that is not known. */
  at(head: Position): Entity | undefined
}
