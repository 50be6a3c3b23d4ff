import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync } from 'node:fs'
import { mkdir, readdir, rm, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Multipart } from '@fastify/multipart'
import type { Refusal } from '../api/adding.ts'
import { Declined, type Sent } from './newsroom.ts'

/** How much may be sent at once. */
export interface UploadLimits {
  readonly files: number
  /** Bytes of one file, and of all together. */
  readonly file: number
  readonly total: number
  /** Bytes of the disk that stay free, for the archive itself and whatever else needs it. */
  readonly free: number
}

const MB = 1024 * 1024
export const uploadLimits: UploadLimits = { files: 10_000, file: 1024 * MB, total: 4096 * MB, free: 256 * MB }

/** What was sent: where it lies now, what else was told, and what of it was not taken. */
export interface Upload {
  readonly folder: string
  /** The names of the files that were taken. */
  readonly names: readonly string[]
  readonly fields: { readonly [name: string]: string }
  readonly refused: readonly Refusal[]
}

/**
 * Puts what is sent into a folder of its own as it comes, a file at a time; `announced` is how many bytes that will be, if
 * it was said. Nothing is left where it breaks off.
 */
export async function received(
  parts: AsyncIterable<Multipart>,
  uploads: string,
  limits: UploadLimits,
  announced: number,
): Promise<Upload> {
  const folder = await newFolder(uploads, announced + limits.free)
  try {
    const fields: { [name: string]: string } = {}
    const refused: Refusal[] = []
    const names: string[] = []
    let total = 0
    for await (const part of parts) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value)
        continue
      }
      // Not every upload says before how long it is.
      if ((await freeAt(folder)) <= limits.free) throw full()
      const name = nameFrom(part.filename)
      const path = await placeFor(folder, name)
      await pipeline(part.file, createWriteStream(path, { flags: 'wx' }))
      total += part.file.bytesRead
      if (total > limits.total) throw tooMuch(limits)
      if (part.file.truncated) {
        await rm(path)
        refused.push({
          name,
          code: 'too-large',
          message: `${name} is more than ${limits.file / MB} MB; add it where it lies with copydesk add, or divide it`,
        })
      } else names.push(name)
    }
    return { folder, names, fields, refused }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw declinedOf(error)
  }
}

/** Why it could not be taken, where that is not the desk’s own fault. */
function declinedOf(error: unknown): unknown {
  const { code, message } = error as NodeJS.ErrnoException
  if (code === 'ENOSPC') return full()
  if (/multipart|\bpart (?:header|terminated)|boundary/i.test(message))
    return new Declined('bad-form', `what was sent is no whole form (${message}); send it again`, 400)
  return error
}

const full = () => new Declined('disk-full', 'the disk of the desk is full; make room, and send it again', 507)

export const tooMuch = ({ total }: UploadLimits): Declined =>
  new Declined('too-large', `more than ${total / MB} MB at once; send it in parts, or use copydesk add`, 413)

/** A pasted text, put down as if it had been sent as a file. */
export async function pasted(text: string, uploads: string, limits: UploadLimits): Promise<Sent> {
  const folder = await newFolder(uploads, limits.free)
  const files = `${slugOf(text)}.txt`
  await writeFile(join(folder, files), text)
  return { folder, files }
}

async function newFolder(uploads: string, needed: number): Promise<string> {
  const folder = join(uploads, `${new Date().toISOString().slice(0, 10)}-${randomBytes(6).toString('hex')}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Declined('no-place', `the desk cannot write to ${uploads} (${code}), where what is sent waits`, 507)
  }
  if ((await freeAt(folder)) > needed) return folder
  await rm(folder, { recursive: true, force: true })
  throw full()
}

async function freeAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize
}

/** “harbour-fence-reopens-after-storm” */
function slugOf(text: string): string {
  const words =
    text
      .slice(0, 400)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(0, 8).join('-').slice(0, 60) || 'pasted'
}

/** A part of a path may have so many bytes, a path so many parts, and so many files one name. */
const most = { bytes: 150, parts: 20, alike: 1000 }

/**
 * The name of a file as a path that stays within its folder, whatever was sent: “reports/may/a.txt” as it is,
 * “../../etc/passwd” as “etc/passwd”. Never empty, and no part of it hidden.
 */
export function nameFrom(sent: string | undefined): string {
  const parts = (sent ?? '')
    .split(/[/\\]/)
    .map((part) =>
      part
        .replace(/[\p{Cc}\p{Cs}\p{Cf}:*?"<>|]/gu, '')
        .trim()
        .replace(/^\.+/, ''),
    )
    .filter((part) => part !== '')
    .map(shortened)
  return parts.slice(-most.parts).join('/') || 'file'
}

function shortened(part: string): string {
  if (Buffer.byteLength(part) <= most.bytes) return part
  const ending = extname(part).slice(0, 12)
  let kept = part.slice(0, most.bytes)
  while (Buffer.byteLength(kept + ending) > most.bytes) kept = kept.slice(0, -1)
  return `${kept.replace(/[\ud800-\udbff]$/, '')}${ending}`
}

/** Where a file of that name goes; of two with one name the second is “a-2.txt”. */
async function placeFor(folder: string, name: string): Promise<string> {
  const isUnder = await mkdir(dirname(join(folder, name)), { recursive: true }).then(
    () => true,
    () => false,
  )
  // Where a file has the name of its folder, it lies beside that.
  const own = isUnder ? name : name.replaceAll('/', '-')
  const ending = extname(own)
  for (let nth = 1; nth <= most.alike; nth++) {
    const path = join(folder, nth === 1 ? own : `${own.slice(0, own.length - ending.length)}-${nth}${ending}`)
    if (!existsSync(path)) return path
  }
  throw new Declined('bad-name', `more than ${most.alike} files are called ${name}; give them names of their own`)
}

const day = 24 * 60 * 60 * 1000

/** Takes away what was sent but never added, because whoever took it in was killed. `wanted` are folders of jobs. */
export async function sweep(uploads: string, wanted: ReadonlySet<string>, now: number): Promise<void> {
  for (const name of await readdir(uploads).catch(() => [])) {
    const folder = join(uploads, name)
    if (wanted.has(folder)) continue
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: now }))
    // Another desk may be taking it in this very minute.
    if (now - mtimeMs > day) await rm(folder, { recursive: true, force: true })
  }
}
