import type { Statement } from '../../../record/index.ts'
import type { Cast } from '../../entities/index.ts'
import type { Scene } from '../../reading.ts'
import type { Attribution } from './attribution.ts'

/** Everything the article attributes to someone outside furniture, in the order of its first words. */
export function findAttributions(_scene: Scene): Attribution[] {
  return []
}

/** The statements, now that it is known who is who. */
export function findStatements(_scene: Scene, _attributions: readonly Attribution[], _cast: Cast): Statement[] {
  return []
}
