import type { Archive } from '../../archive/index.ts'
import { canonicalAddress } from '../../intake/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { terminalLook } from '../look.ts'
import { Output } from '../output.ts'
import { type Line, paint } from '../terminal.ts'
import { CommandError } from '../usage.ts'

/** How an answer is shown: as lines for a person, or as JSON for a program. */
export interface Shown {
  readonly json: unknown
  readonly lines: (look: Look) => readonly Line[]
}

/** Writes an answer the way that is asked for; tells the exit status. */
export async function show(args: Arguments, { json, lines }: Shown): Promise<number> {
  const look = terminalLook()
  const text = args.flags.has('json')
    ? `${JSON.stringify(json, null, 2)}\n`
    : lines(look)
        .map((line) => `${paint(line, look.colour)}\n`)
        .join('')
  await new Output().write(text)
  return 0
}

/** The article that an operand means: by the name that the archive has for it, or by the address of its page. */
export async function articleMeant(archive: Archive, operand: string): Promise<string> {
  const article = (await archive.articleAt(operand)) ?? (await archive.articleAt(canonicalAddress(operand)))
  if (article === undefined) throw new CommandError(`there is no article ${operand}; copydesk find shows what there is`)
  return article
}
