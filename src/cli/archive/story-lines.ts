import type { Story } from '../../archive/index.ts'
import type { Look } from '../brief/layout.ts'
import { type Line, type Run, tame, wrap } from '../terminal.ts'
import { cutQuote } from '../../wording/cut.ts'
import { count } from './summary.ts'

/** A story's name over what is told of it: its newest headline or how its newest report begins, how many reports, from when to when. */
export function storyHead({ story, headline, lead, reports, independent, from, to }: Story, look: Look): Line[] {
  const days = from === undefined ? '' : from === to ? `, ${from}` : `, ${from} to ${to}`
  const copies = reports > independent ? `, ${count(reports - independent, 'copy', 'copies')}` : ''
  return [
    [],
    ...wrap([{ text: tame(headline ?? cutQuote(lead ?? story, look.width * 2)), style: 'title' }], look.width),
    [
      { text: `${count(reports, 'report')}${copies}${days}  `, style: 'dim' },
      { text: story, style: 'dim' },
    ],
  ]
}

/** A line set in, with those that it fills. */
export const setIn = (runs: Line, look: Look, by = 2): Line[] =>
  wrap(runs, look.width - by - 2).map((line, at) => [{ text: ' '.repeat(at ? by + 2 : by) }, ...line])

/** “3 reports, 2 sources” */
export const borne = ({ reports, sources }: { reports: number; sources: number }): string =>
  reports === 1 ? '' : `${count(reports, 'report')}, ${sources} independent`

export const none = (what: string): Line[] => [[{ text: `  no ${what}`, style: 'dim' } satisfies Run]]

/** “  12 more: --all”, where not everything is shown. */
export const more = (rest: number, what: string, by = 2): Line[] =>
  rest > 0 ? [[{ text: `${' '.repeat(by)}${what}`, style: 'dim' }]] : []
