import type { Event, Statement } from '../../../record/index.ts'
import type { Cast } from '../../entities/index.ts'
import type { Scene } from '../../reading.ts'

/** What happened, is happening or is to happen, each once however often it is told, in the order of first telling. */
export function findEvents(_scene: Scene, _cast: Cast, _statements: readonly Statement[]): Event[] {
  return []
}
