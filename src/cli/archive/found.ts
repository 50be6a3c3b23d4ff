import { stat } from 'node:fs/promises'
import { basename, resolve, sep } from 'node:path'
import { type Found, itemsAt, itemsIn, type Position, pathsIn } from '../../intake/index.ts'
import { type Arguments, inputsFrom, publishedFrom } from '../arguments.ts'
import { isAddress } from '../bulk/inputs.ts'

/** What is to be added, as the job keeps it: plain JSON. */
export interface Asked {
  readonly operands: readonly string[]
  readonly allowPrivate?: boolean
  readonly published?: string
  readonly outlet?: string
  /** What it is read with, where that is not the package's own model. */
  readonly quick?: boolean
  readonly model?: string
  /** Whether the one operand is a folder of what was sent to the desk, which goes when all of it is added. */
  readonly sent?: boolean
  /** What people call that: “12 files: may.txt, june.txt …”. */
  readonly what?: string
}

export const askedFrom = (args: Arguments): Asked => {
  const { operands, flags, values } = args
  const published = publishedFrom(args)
  const outlet = values.get('outlet')
  const model = values.get('model')
  return {
    operands: inputsFrom(operands).map(placeOf),
    ...(flags.has('quick') ? { quick: true } : {}),
    ...(model === undefined ? {} : { model: resolve(model) }),
    ...(flags.has('allow-private') ? { allowPrivate: true } : {}),
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
  }
}

/** A path wherever the job is resumed; an address or standard input as it is. */
export const placeOf = (operand: string): string => (operand === '-' || isAddress(operand) ? operand : resolve(operand))

/** Where a job is: at which of its operands, and in which item of that. */
export interface Place {
  readonly operand: number
  readonly position?: Position
}

/** An item with its place, and how many bytes of what was named lie before it. */
export interface Placed {
  readonly found: Found
  readonly place: Place
  /** The address of the feed, or the name of the operand, that it was found in. */
  readonly via: string
  /** What stands before its name in the archive, so that two reporters’ “story.txt” are two articles. */
  readonly under?: string
}

/** Everything in what is named, in order, behind a place. What cannot be opened is refused, and the rest goes on. */
export async function* found(asked: Asked, from: Place | undefined, signal: AbortSignal): AsyncGenerator<Placed> {
  for (let operand = from?.operand ?? 0; operand < asked.operands.length; operand++) {
    const name = asked.operands[operand]!
    // What lies at an address may be another by now, so that nothing there is passed over.
    const position = operand === from?.operand && !isAddress(name) ? from.position : undefined
    for await (const one of inOperand(name, asked, position, signal)) {
      if (signal.aborted) return
      const via = asked.sent ? basename(name) : name
      const place = { operand, position: one.position }
      // How far a list's feeds were read nobody knows, so that they are asked again.
      if (one.kind === 'feeds') yield* inFeeds(one.feeds, asked, place, signal)
      else if (!position || !isSame(one.position, position))
        yield asked.sent ? { found: asSent(one, name), place, via, under: via } : { found: one, place, via }
    }
    if (signal.aborted) return
  }
}

/** What was sent, by the name it had where it came from. */
function asSent(found: Found, folder: string): Found {
  const within = (text: string) => text.replaceAll(`${folder}${sep}`, '')
  const name = within(found.name)
  return found.kind === 'refused' ? { ...found, name, message: within(found.message) } : { ...found, name }
}

const isSame = (a: Position, b: Position): boolean =>
  a.file === b.file && a.at === b.at && a.inside === b.inside && a.nth === b.nth

async function* inOperand(
  name: string,
  { allowPrivate = false }: Asked,
  position: Position | undefined,
  signal: AbortSignal,
): AsyncGenerator<Found> {
  const from = position === undefined ? {} : { from: position }
  try {
    if (name === '-') yield* itemsIn(process.stdin, from)
    else if (!isAddress(name)) yield* itemsIn(name, from)
    else yield* itemsAt(name, { allowPrivate, signal, seen: new Date().toISOString() })
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

/** The reports in the feeds of a list. */
async function* inFeeds(
  feeds: readonly { readonly address: string }[],
  asked: Asked,
  place: Place,
  signal: AbortSignal,
): AsyncGenerator<Placed> {
  for (const { address } of feeds)
    for await (const found of inOperand(address, asked, undefined, signal)) {
      if (signal.aborted) return
      if (found.kind !== 'feeds') yield { found, place, via: address }
    }
}

/** How many bytes lie in what is named; undefined where that cannot be told. */
export async function sizeOf({ operands }: Asked): Promise<number | undefined> {
  let sum = 0
  for (const name of operands) {
    if (name === '-' || isAddress(name)) return undefined
    for await (const found of pathsIn(name))
      if (!('error' in found)) sum += (await stat(found.path).catch(() => ({ size: 0 }))).size
  }
  return sum
}
