import type { Job } from './job.ts'

const newline = 10
/** Far beyond any article, and within what a string can hold. */
const longest = 256 * 1024 * 1024

/**
 * The whole lines of a stream, as many at a time as have come, without waiting for more: whoever writes a line and waits
 * for its record gets it.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Job> {
  let first = 1
  let waiting: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    const end = chunk.lastIndexOf(newline) + 1
    if (end > 0 && size <= longest) {
      const bytes = Buffer.concat([...waiting, chunk.subarray(0, end)])
      yield { kind: 'lines', name, first, bytes }
      first += count(bytes)
    } else if (end > 0) {
      yield tooLong(name, first)
      const start = chunk.indexOf(newline) + 1
      if (end > start) yield { kind: 'lines', name, first: first + 1, bytes: chunk.subarray(start, end) }
      first += count(chunk)
    }
    if (end > 0) {
      waiting = []
      size = 0
    }
    size += chunk.length - end
    if (size > longest) waiting = []
    else if (chunk.length > end) waiting.push(chunk.subarray(end))
  }
  if (size > longest) yield tooLong(name, first)
  else if (size > 0) yield { kind: 'lines', name, first, bytes: Buffer.concat(waiting) }
}

const tooLong = (name: string, line: number): Job => ({
  kind: 'failed',
  name: `${name}:${line}`,
  code: 'too-long',
  message: `${name}:${line}: a line of more than 256 MB; divide it into articles`,
})

function count(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline, at + 1)) lines++
  return lines
}

/** The lines in the bytes that hold something, each with its number in the file. */
export function* eachLine(bytes: Uint8Array, first: number): Generator<{ number: number; start: number; end: number }> {
  let number = first
  for (let start = 0; start < bytes.length; number++) {
    const found = bytes.indexOf(newline, start)
    const end = found < 0 ? bytes.length : found
    if (!isBlank(bytes, start, end)) yield { number, start, end }
    start = end + 1
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (bytes[i] !== 32 && bytes[i] !== 9 && bytes[i] !== 13) return false
  return true
}
