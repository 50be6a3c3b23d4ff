import type { Counts, Refusal } from '../../archive/index.ts'
import { tame } from '../terminal.ts'

/** What was added, was there already, and was refused, with the reasons. Ends with a line break. */
export function summary({ added, changed, known, refused }: Counts, refusals: readonly Refusal[]): string {
  const parts = [
    `${count(added, 'article')} added`,
    ...(changed ? [`${count(changed, 'new version')}`] : []),
    ...(known ? [`${known.toLocaleString('en-US')} there already`] : []),
    ...(refused ? [`${refused.toLocaleString('en-US')} refused:`] : []),
  ]
  const reasons = refusals.map(
    ({ name, message }) => `  ${tame(message.includes(name) ? message : `${name}: ${message}`)}`,
  )
  return `${[parts.join(', '), ...reasons].join('\n')}\n`
}

/** “1 article”, “2,400 articles”. */
export const count = (number: number, thing: string, things = `${thing}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? thing : things}`
