import type { Relation } from '../../../record/index.ts'
import type { Cast } from '../../entities/index.ts'
import type { Scene } from '../../reading.ts'

/** What holds for a while: offices, memberships, parts and places, family, ownership, ages. In text order. */
export function findRelations(_scene: Scene, _cast: Cast): Relation[] {
  return []
}
