import type { Record, Span, Time } from '../record/index.ts'
import { slice } from '../record/spans.ts'
import { sayQuantity } from './amounts.ts'
import { sayTime } from './times.ts'

/**
 * One fact as it is shown to a person: what it means, and all the words it came from. What means the same is one fact:
 * “Thursday” and “April 20”, where both are April 20, 2023.
 */
export interface Fact {
  /** The id in the record of the first of what it shows. */
  id: string
  kind: FactKind
  spans: readonly Span[]
  /** What it means: “Thursday, April 20, 2023”. */
  title: string
  /** What it measures, how it is known. */
  note?: string
  verdict?: 'agrees' | 'conflicts' | 'notable'
  /** For times: where it stands in the calendar, or that it's a length or a repetition, a vague “now”, or a day of no known date. */
  timing?: { from: string } | 'length' | 'vague' | 'undated'
}

export type FactKind = 'check' | 'time' | 'quantity'

/** The kinds of fact that are shown, in the order in which a reader wants them. A new kind is a new line here. */
export const kinds: readonly { kind: FactKind; title: string; facts(record: Record): Fact[] }[] = [
  { kind: 'check', title: 'Checks', facts: checks },
  { kind: 'time', title: 'When', facts: times },
  { kind: 'quantity', title: 'Figures', facts: quantities },
]

/** Conflicts first. */
function checks({ checks }: Record): Fact[] {
  const order = ['conflicts', 'notable', 'agrees']
  return checks
    .map(
      ({ id, verdict, message, evidence }): Fact => ({ id, kind: 'check', spans: evidence, title: message, verdict }),
    )
    .sort((a, b) => order.indexOf(a.verdict!) - order.indexOf(b.verdict!))
}

/** In the order of the calendar; what has no place in it last. */
function times({ times }: Record): Fact[] {
  const from = ({ timing }: Fact) => (typeof timing === 'object' ? timing.from : '~')
  return merged(
    times.map((time) => ({ id: time.id, kind: 'time', spans: [time], title: sayTime(time), timing: timingOf(time) })),
  ).sort((a, b) => compare(from(a), from(b)))
}

function timingOf({ type, value, from }: Time): NonNullable<Fact['timing']> {
  if (type === 'DURATION' || type === 'SET') return 'length'
  if (from !== undefined) return { from }
  return value.endsWith('_REF') ? 'vague' : 'undated'
}

function quantities({ article, quantities }: Record): Fact[] {
  return merged(
    quantities.map((quantity): Fact => {
      const { id, start, end } = quantity
      const between = [article.text.slice(Math.max(0, start - 40), start), article.text.slice(end, end + 16)] as const
      const fact: Fact = { id, kind: 'quantity', spans: [quantity], title: sayQuantity(quantity, between) }
      const of = quantity.of?.map((span) => slice(article.text, span)).join(' … ')
      return of ? { ...fact, note: of } : fact
    }),
  )
}

function merged(facts: readonly Fact[]): Fact[] {
  const alike = new Map<string, Fact[]>()
  for (const fact of facts) {
    const key = `${fact.title}\n${fact.note ?? ''}`
    const known = alike.get(key)
    if (known) known.push(fact)
    else alike.set(key, [fact])
  }
  return [...alike.values()].map((same) => ({ ...same[0]!, spans: same.flatMap(({ spans }) => spans) }))
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** The headline; an article without one is known by how it begins. */
export function headlineOf({ id, article, sentences }: Record): string {
  const part = article.parts.find(({ role }) => role === 'headline')
  if (article.headline) return article.headline
  if (part) return slice(article.text, part).trim()
  const [first] = sentences
  if (!first) return id
  const words = article.text.slice(first.start, Math.min(first.end, first.start + 90))
  return first.end - first.start > 90 ? `${words.slice(0, words.lastIndexOf(' ')).trimEnd()}…` : words
}
