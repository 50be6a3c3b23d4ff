import type { Output } from '../output.ts'
import type { Writer } from '../writers.ts'

export function pageWriter(output: Output): Writer {
  return { add: (piece) => output.write(piece), end: async () => {} }
}
