import { type Record, type Span, slice } from '../../record/index.ts'
import { sayQuantity } from './amounts.ts'
import { sayTime } from './times.ts'

/** One fact of a record as it is shown to a person: what it means, and the words it came from. */
export interface Fact {
  id: string
  kind: FactKind
  spans: readonly Span[]
  /** What it means: “Thursday, April 20, 2023”. */
  title: string
  /** What it measures, how it is known. */
  note?: string
  verdict?: 'agrees' | 'conflicts' | 'notable'
  /** Where it stands in the calendar. */
  from?: string | undefined
}

export type FactKind = 'check' | 'time' | 'quantity'

/** The kinds of fact that are shown, in the order in which a reader wants them. A new kind is a new line here. */
export const kinds: readonly { kind: FactKind; title: string; facts(record: Record): Fact[] }[] = [
  {
    kind: 'check',
    title: 'Checks',
    facts: ({ checks }) =>
      checks
        .map(
          ({ id, verdict, message, evidence }): Fact => ({
            id,
            kind: 'check',
            spans: evidence,
            title: message,
            verdict,
          }),
        )
        .sort((a, b) => verdicts.indexOf(a.verdict!) - verdicts.indexOf(b.verdict!)),
  },
  {
    kind: 'time',
    title: 'When',
    facts: ({ times }) =>
      times
        .map(
          (time): Fact => ({
            id: time.id,
            kind: 'time',
            spans: [time],
            title: sayTime(time, 'short'),
            from: time.from,
          }),
        )
        .sort((a, b) => compare(a.from ?? '~', b.from ?? '~')),
  },
  {
    kind: 'quantity',
    title: 'Figures',
    facts: ({ article, quantities }) =>
      quantities.map((quantity): Fact => {
        const { id, of } = quantity
        const fact: Fact = { id, kind: 'quantity', spans: [quantity], title: sayQuantity(quantity) }
        return of?.length ? { ...fact, note: of.map((span) => slice(article.text, span)).join(' … ') } : fact
      }),
  },
]

const verdicts = ['conflicts', 'notable', 'agrees']
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
