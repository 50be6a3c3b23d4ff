import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { type Found, fetchSource, IntakeError, itemsIn } from '../../intake/index.ts'
import type { Job } from './job.ts'
import { linesOf } from './lines.ts'

export interface InputOptions {
  /** Whether standard input holds a document a line. */
  bulk: boolean
  allowPrivate: boolean
  published: string | undefined
}

/** Everything to be read, in the order given. What cannot be opened is a failed job, and the rest goes on. */
export async function* jobsFrom(operands: readonly string[], options: InputOptions): AsyncGenerator<Job> {
  for (const operand of operands) {
    try {
      if (operand === '-') yield* fromStandardInput(options)
      else if (isAddress(operand)) yield await fromAddress(operand, options)
      else if (holdsLines(operand) && (await isFile(operand))) yield* linesOf(createReadStream(operand), operand)
      else yield* fromFiles(operand)
    } catch (error) {
      yield failed(operand, error)
    }
  }
}

/** Whether what is named is an address rather than a path: "https://example.org/1". */
export const isAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(name)

const standardInput = 'standard input'
const holdsLines = (path: string) => /\.(jsonl|ndjson)$/i.test(path)
const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  )

async function* fromStandardInput({ bulk }: InputOptions): AsyncGenerator<Job> {
  if (bulk) yield* linesOf(process.stdin, standardInput)
  else for await (const found of itemsIn(process.stdin, { name: standardInput })) yield* jobsOf(found)
}

async function fromAddress(url: string, { allowPrivate, published }: InputOptions): Promise<Job> {
  const sources = await fetchSource(url, { allowPrivate, ...(published === undefined ? {} : { published }) })
  return { kind: 'sources', name: url, sources }
}

async function* fromFiles(path: string): AsyncGenerator<Job> {
  let some = false
  for await (const found of itemsIn(path)) {
    some = true
    yield* jobsOf(found)
  }
  if (!some) yield failed(path, new IntakeError('empty-folder', 'the folder holds no files; name one that does'))
}

/** Pictures of a web archive and the like are no work. */
export function* jobsOf(found: Found): Generator<Job> {
  const { kind, name } = found
  if (kind === 'refused') yield { kind: 'failed', name, code: found.code, message: found.message }
  if (kind === 'feeds')
    yield failed(name, new IntakeError('feed-list', `${name} is a list of feeds; give the address of one`))
  if (kind !== 'item') return
  const { bytes, mediaType, address, position } = found
  if (mediaType === 'application/jsonl')
    yield { kind: 'lines', name: name.slice(0, name.lastIndexOf(':')), first: position.nth, bytes }
  else
    yield {
      kind: 'bytes',
      name,
      bytes,
      ...(mediaType ? { contentType: mediaType } : {}),
      ...(address ? { url: address } : {}),
    }
}

/** Why a file could not be read, and what to do: “no such file or folder; check the name”. */
export const whyUnread = (error: unknown): string =>
  reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? (error instanceof Error ? error.message : String(error))

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'no such file or folder; check the name',
  EACCES: 'not allowed to read it; check its permissions',
  EPERM: 'not allowed to read it; check its permissions',
  EISDIR: 'a folder where a file was expected',
  ELOOP: 'a link that leads back to itself; name the file it should lead to',
}

function failed(name: string, error: unknown): Job {
  if (error instanceof IntakeError) return { kind: 'failed', name, code: error.code, message: error.message }
  const code = (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'unreadable'
  return { kind: 'failed', name, code, message: `${name}: ${whyUnread(error)}` }
}
