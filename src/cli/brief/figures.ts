import type { Quantity, Record, Span } from '../../record/index.ts'
import { sentenceOf } from '../../record/sentences.ts'
import { type Line, type Run, type Style, tame, wrap } from '../terminal.ts'
import { type Fact, kinds } from '../../wording/facts.ts'
import { heaviest } from '../../wording/heaviest.ts'
import { excerpt } from './excerpt.ts'
import { beside, fitting, indent, type Look, labelled, labelWidthOf, more, roomBeside, section } from './layout.ts'

/** How many facts of a list are told, and how wide what they mean is. */
interface Extent {
  label: number
  most: number
}

const factsOf = (record: Record, kind: Fact['kind']) => kinds.find((one) => one.kind === kind)!.facts(record)

const signs = { conflicts: '✗', notable: '!', agrees: '✓' } as const

/** The checks, those that do not agree with their words; of those that do as many as there is room for. */
export function checks(record: Record, look: Look, most: number): Line[] {
  const facts = factsOf(record, 'check')
  const alarming = facts.filter(isAlarming).length
  const shown = facts.slice(0, Math.max(alarming, most))
  const agreeing = facts.length - shown.length
  const rest = agreeing
    ? [[{ text: `  ✓ ${agreeing} ${agreeing === 1 ? 'agrees' : 'agree'}: --all`, style: 'agrees' as const }]]
    : []
  return section('Checks', [...shown.flatMap((fact) => checkLines(record, fact, look)), ...rest], look)
}

const isAlarming = ({ verdict }: Pick<Fact, 'verdict'>) => verdict !== 'agrees'

/** How many checks do not agree. */
export const alarms = ({ checks }: Record): number => checks.filter(isAlarming).length

function checkLines(record: Record, { verdict = 'notable', title, spans }: Fact, look: Look): Line[] {
  const sign: Run[] = [{ text: `  ${signs[verdict]} `, style: verdict }]
  const message = beside(
    sign,
    wrap([{ text: tame(title), style: verdict === 'agrees' ? undefined : 'strong' }], look.width - 4),
  )
  if (verdict === 'agrees') return message
  return [...message, ...contexts(record, spans, look, look.width - 4, verdict).map((line) => indent(line, 4))]
}

/**
 * The calendar of the story: what is past, what is still ahead, what has no date, how long and how often. `told` are
 * those that stand beside events already.
 */
export function calendar(record: Record, look: Look, { label, most }: Extent, told: ReadonlySet<string>): Line[] {
  const times = factsOf(record, 'time').filter(({ title }) => !told.has(title))
  const day = record.article.published?.value.slice(0, 10)
  const dated = times.filter(({ timing }) => typeof timing === 'object')
  const isAhead = ({ timing }: Fact) => typeof timing === 'object' && day !== undefined && timing.from > day
  const of = (timing: Fact['timing']) => times.filter((fact) => fact.timing === timing)
  const groups: readonly (readonly [title: string, facts: readonly Fact[], most: number, which?: 'latest'])[] = [
    ['When', dated.filter((fact) => !isAhead(fact)), most, 'latest'],
    ['Still ahead', dated.filter(isAhead), most],
    ['When, without a date to count from', of('undated'), most],
    ['How long, how often', of('length'), Math.ceil(most / 2)],
  ]
  return groups.flatMap(([title, facts, most, which]) =>
    rows(record, title, facts, 'time', look, { label, most }, which),
  )
}

/** What is counted and measured; where there is no room for all, money, shares and measures before small counts. */
export function figures(record: Record, look: Look, { label, most }: Extent): Line[] {
  const facts = factsOf(record, 'quantity')
  const quantities = new Map(record.quantities.map((quantity) => [quantity.id, quantity]))
  const weight = ({ id, spans }: Fact) => weightOf(quantities.get(id)!) + Math.min(spans.length, 3) / 2
  const kept = new Set(heaviest(facts, weight, fitting(facts.length, most)))
  const shown = facts.filter((fact) => kept.has(fact))
  return [...rows(record, 'Figures', shown, 'amount', look, { label, most }), ...more(facts.length - shown.length)]
}

const weightOf = ({ measure, value }: Quantity): number =>
  (measure === 'count' || measure === 'ordinal' ? 0 : 1) + (value >= 20 ? 1 : 0)

/** The columns that what times and figures mean takes, so that they stand in line with each other. */
export const factLabelWidth = (record: Record): number =>
  labelWidthOf(
    [...factsOf(record, 'time'), ...factsOf(record, 'quantity')]
      .filter(({ timing }) => timing !== 'vague')
      .map(({ title }) => title),
    22,
  )

/** As many as there is room for, each with its words: in one line where not all are told, else in two a sentence. */
function rows(
  record: Record,
  title: string,
  facts: readonly Fact[],
  style: Style,
  look: Look,
  { label, most }: Extent,
  which: 'first' | 'latest' = 'first',
): Line[] {
  const count = fitting(facts.length, most)
  const shown = which === 'first' ? facts.slice(0, count) : facts.slice(facts.length - count)
  const width = roomBeside(look, label)
  const lines = shown.flatMap((fact) => {
    const note = fact.note ? wrap([{ text: tame(fact.note), style: 'strong' }], width) : []
    const right = isLong(most)
      ? [...note, ...contexts(record, fact.spans, look, width, style)]
      : wrap(excerpt(record, fact.spans[0]!, width - 2, style, look.colour), width)
    return labelled(fact.title, style, right, look, label)
  })
  return [...section(title, lines, look), ...more(facts.length - shown.length)]
}

const isLong = (most: number) => most === Number.POSITIVE_INFINITY

const contextLines = 2
const contextsShown = 3

/** What the article says at each span, a sentence told once; how many more there are. */
function contexts(record: Record, spans: readonly Span[], look: Look, width: number, style: Style): Line[] {
  const seen = new Set<number>()
  const telling = spans.filter((span) => !isInDateline(record, span))
  const distinct = (telling.length ? telling : spans).filter((span) => {
    const { start } = sentenceOf(record, span)
    return !seen.has(start) && seen.add(start)
  })
  const others = distinct.length - contextsShown
  return [
    ...distinct
      .slice(0, others === 1 ? contextsShown + 1 : contextsShown)
      .flatMap((span) => wrap(excerpt(record, span, width * contextLines - 8, style, look.colour), width)),
    ...(others > 1 ? wrap([{ text: `and ${others} times more`, style: 'dim' }], width) : []),
  ]
}

/** A dateline says no more of its date than that it is there. */
const isInDateline = ({ article }: Record, { start }: Span) =>
  article.parts.some((part) => part.role === 'dateline' && part.start <= start && start < part.end)
