import type { GivenUp } from '../../fleet/index.ts'
import { count } from '../archive/summary.ts'
import type { Arguments } from '../arguments.ts'
import { tame } from '../terminal.ts'
import { withFleet } from './open.ts'

/** `copydesk fleet dead`: what was given up and why; --again puts it back on the stream. */
export async function dead(args: Arguments): Promise<number> {
  return withFleet(args, async (fleet) => {
    if (args.flags.has('again')) process.stdout.write(`${count(await fleet.again(), 'piece')} put back\n`)
    else {
      const letters = await fleet.dead()
      process.stdout.write(
        args.flags.has('json') ? `${JSON.stringify(letters, null, 2)}\n` : letters.map(shown).join(''),
      )
    }
    return 0
  })
}

const shown = ({ work, tries, faults, at }: GivenUp): string => {
  const stretch = work.from ? ` from item ${work.from.nth}` : ''
  return [
    `${tame(work.place)}${stretch}, given up ${at} after ${count(tries, 'try', 'tries')}`,
    ...faults.map(({ code, message }) => `  ${code}: ${tame(message)}`),
    '',
  ].join('\n')
}
