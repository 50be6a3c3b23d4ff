import { setTimeout } from 'node:timers/promises'
import type { State } from '../../fleet/index.ts'
import { count } from '../archive/summary.ts'
import type { Arguments } from '../arguments.ts'
import { spoken } from '../progress-bar.ts'
import { tame } from '../terminal.ts'
import { withFleet } from './open.ts'

/** The rate is that of so many milliseconds. */
const looked = 2000

/** `copydesk fleet status`: how much waits, how fast it goes, what failed, and how long it will take. */
export async function status(args: Arguments): Promise<number> {
  return withFleet(args, async (fleet) => {
    const before = await fleet.state()
    await setTimeout(looked)
    const state = await fleet.state()
    const rate = ((state.left - before.left) * 1000) / looked
    const secondsLeft = state.depth === 0 ? 0 : rate > 0 ? Math.round(state.depth / rate) : undefined
    process.stdout.write(
      args.flags.has('json')
        ? `${JSON.stringify({ ...state, rate, ...(secondsLeft === undefined ? {} : { secondsLeft }) }, null, 2)}\n`
        : shown(state, rate, secondsLeft),
    )
    return 0
  })
}

function shown(
  { depth, inFlight, again, dead, open, cutOff }: State,
  rate: number,
  secondsLeft: number | undefined,
): string {
  const left = secondsLeft === undefined ? 'nobody reads' : `${spoken(secondsLeft)} left`
  return [
    `${count(depth, 'piece')} to do, ${inFlight} of them under way, ${again} not for the first time`,
    `${rate.toFixed(1)} a second, ${left}`,
    `${count(dead, 'piece')} given up${dead ? '; copydesk fleet dead tells why' : ''}`,
    ...(open ? [`${count(open, 'submission')} under way`] : []),
    ...cutOff.map(
      ({ what, begun }) => `cut off: the submission of ${tame(what.join(' '))}, begun ${begun}; submit it again`,
    ),
    '',
  ].join('\n')
}
