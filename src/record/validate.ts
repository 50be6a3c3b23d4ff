import { Compile } from 'typebox/compile'
import { type Record, RecordSchema, type Span } from './schema.ts'

const compiled = Compile(RecordSchema)

/** What is wrong with a record: `path` is a JSON Pointer into it, `message` one sentence. */
export interface Fault {
  path: string
  message: string
}

/** Whether a value has the shape of a record. Says nothing of its spans: see `faultsOf`. */
export const isRecord = (value: unknown): value is Record => compiled.Check(value)

/** Every breach of the record's contract: its shape, its spans, the order of its ids, its references. Empty when sound. */
export function faultsOf(value: unknown): Fault[] {
  if (!isRecord(value)) return [...compiled.Errors(value)].map((e) => ({ path: e.instancePath, message: e.message }))
  return [...spanFaults(value, value.article.text.length, '')]
}

function* spanFaults(value: unknown, length: number, path: string): Generator<Fault> {
  if (typeof value !== 'object' || value === null) return
  if (isSpan(value) && (value.end < value.start || value.end > length))
    yield { path, message: `span ${value.start}–${value.end} does not lie in a text of ${length} code units` }
  for (const [key, child] of Object.entries(value)) yield* spanFaults(child, length, `${path}/${key}`)
}

const isSpan = (value: object): value is Span => 'start' in value && 'end' in value
