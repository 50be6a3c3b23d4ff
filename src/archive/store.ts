import type { Logbook, Sketch, Unfit } from '../history/index.ts'
import type { Backend } from './backend.ts'

/** An open archive, as its parts share it. */
export interface Store {
  readonly backend: Backend
  /** As which jobs are held. */
  readonly holder: string
  /** Sketches of late, by record: parsing them anew for every report would cost more than placing it. */
  readonly sketches: Map<number, Sketch>
  /** The analysts' log as far as it was read. */
  readonly log: { last: number; book: Logbook }
  /** What of the log fits nothing, in the state of the archive in which that was looked for. */
  readonly misfits: { state: string; found: readonly Unfit[] }
}
