import type { Archive } from '../../archive/index.ts'
import { canonicalAddress } from '../../intake/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { wantsColour } from '../colour.ts'
import { Output } from '../output.ts'
import { type Line, paint } from '../terminal.ts'
import { CommandError, UsageError } from '../usage.ts'

/** How an answer is shown: as lines for a person, or as JSON for a program. */
export interface Shown {
  readonly json: unknown
  readonly lines: (look: Look) => readonly Line[]
}

/** Writes an answer the way that is asked for; tells the exit status. */
export async function show(args: Arguments, { json, lines }: Shown): Promise<number> {
  const text = args.flags.has('json')
    ? `${JSON.stringify(json, null, 2)}\n`
    : lines(look)
        .map((line) => `${paint(line, look.colour)}\n`)
        .join('')
  await new Output().write(text)
  return 0
}

const look: Look = {
  width: Math.max(30, Math.min(process.stdout.columns ?? 80, 110)),
  colour: wantsColour(process.stdout, process.env),
}

/** A whole number that an option gives, within bounds. */
export function numberFrom(
  { values }: Arguments,
  name: string,
  { least, most }: { least: number; most: number },
): number | undefined {
  const given = values.get(name)
  if (given === undefined) return undefined
  const value = /^\d{1,7}$/.test(given) ? Number(given) : Number.NaN
  if (!(value >= least && value <= most))
    throw new UsageError(`--${name} ${given}: give a whole number from ${least} to ${most}`)
  return value
}

/** The one operand that a command takes. */
export function onlyOperand({ operands }: Arguments, what: string): string {
  const [one, ...more] = operands
  if (one === undefined || more.length > 0) throw new UsageError(`name one ${what}`)
  return one
}

/** The article that an operand means: by the name that the archive has for it, or by the address of its page. */
export async function articleMeant(archive: Archive, operand: string): Promise<string> {
  const article = (await archive.articleAt(operand)) ?? (await archive.articleAt(canonicalAddress(operand)))
  if (article === undefined) throw new CommandError(`there is no article ${operand}; copydesk find shows what there is`)
  return article
}

/** All operands as one query, as people type it. */
export const queryFrom = ({ operands }: Arguments): string => operands.join(' ')
