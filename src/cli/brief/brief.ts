import type { Entity, Record, Span } from '../../record/index.ts'
import { columns, type Line, paint, type Run, type Style, tame, wrap } from '../terminal.ts'
import { type Fact, headlineOf, kinds } from '../wording/facts.ts'
import type { Dropped } from '../wording/left-out.ts'
import { sayBasis, sayPublished } from '../wording/times.ts'
import { excerpt, sentenceOf } from './excerpt.ts'

export interface Look {
  /** Columns that no line exceeds. */
  width: number
  colour: boolean
}

/** What one article says, for a person at a terminal. `dropped` is shown where it is given. Ends with a line break. */
export function brief(record: Record, look: Look, dropped?: readonly Dropped[]): string {
  const facts = (kind: Fact['kind']) => kinds.find((one) => one.kind === kind)!.facts(record)
  const checks = facts('check')
  const checked = section(
    'Checks',
    checks.flatMap((fact) => checkLines(record, fact, look)),
    look,
  )
  const alarming = checks.some(({ verdict }) => verdict !== 'agrees')
  const times = facts('time')
  const day = record.article.published?.value.slice(0, 10)
  const dated = times.filter(({ timing }) => typeof timing === 'object')
  const isAhead = ({ timing }: Fact) => typeof timing === 'object' && day !== undefined && timing.from > day
  const past = dated.filter((fact) => !isAhead(fact))
  const undated = times.filter(({ timing }) => timing === 'undated')
  const lengths = times.filter(({ timing }) => timing === 'length')
  const figures = facts('quantity')
  const label = Math.min(
    22,
    Math.max(...[...dated, ...undated, ...lengths, ...figures].map(({ title }) => columns(title))),
  )
  const rows = (some: readonly Fact[], style: Style) => some.flatMap((fact) => row(record, fact, look, style, label))
  const lines = [
    ...head(record, look),
    ...(alarming ? checked : []),
    ...section('When', rows(past, 'time'), look),
    ...section('Still ahead', rows(dated.filter(isAhead), 'time'), look),
    ...section('When, without a date to count from', rows(undated, 'time'), look),
    ...section('How long, how often', rows(lengths, 'time'), look),
    ...section('Figures', rows(figures, 'amount'), look),
    ...section('Names', names(record, look), look),
    ...(alarming ? [] : checked),
    ...(dropped ? section('Left out', leftOut(record, dropped, look), look) : []),
  ]
  return `${lines.map((line) => paint(line, look.colour)).join('\n')}\n`
}

/** A rule between two briefs. */
export const rule = ({ width, colour }: Look): string =>
  `\n${paint([{ text: '─'.repeat(width), style: 'rule' }], colour)}\n\n`

function head(record: Record, { width }: Look): Line[] {
  const { article } = record
  const partText = (role: string) =>
    article.parts
      .filter((part) => part.role === role)
      .map(({ start, end }) => tame(article.text.slice(start, end)).trim())
  const source = [article.agency, article.bylines?.length ? `by ${article.bylines.join(', ')}` : undefined]
    .filter((part) => part !== undefined)
    .map(tame)
    .join(' · ')
  const { published } = article
  const lines: Line[][] = [
    wrap([{ text: tame(headlineOf(record)), style: 'title' }], width),
    ...partText('deck')
      .slice(0, 1)
      .map((deck) => wrap([{ text: deck }], width)),
    source ? wrap([{ text: source }], width) : [],
    article.url ? wrap([{ text: tame(article.url), style: 'dim' }], width) : [],
    wrap(
      published
        ? [{ text: sayPublished(published), style: 'time' }, { text: ` (${tame(sayBasis(published, record))})` }]
        : [{ text: 'No date: the article neither gives one nor lets one be worked out.', style: 'dim' }],
      width,
    ),
  ]
  return lines.flat()
}

function section(title: string, lines: readonly Line[], { width }: Look): Line[] {
  return lines.length ? [[], ...wrap([{ text: title.toUpperCase(), style: 'heading' }], width), ...lines] : []
}

const signs = { conflicts: '✗', notable: '!', agrees: '✓' } as const

function checkLines(record: Record, { verdict = 'notable', title, spans }: Fact, look: Look): Line[] {
  const sign: Run[] = [{ text: `  ${signs[verdict]} `, style: verdict }]
  const message = beside(
    sign,
    wrap([{ text: tame(title), style: verdict === 'agrees' ? undefined : 'strong' }], look.width - 4),
  )
  if (verdict === 'agrees') return message
  return [...message, ...contexts(record, spans, look, look.width - 4, verdict).flatMap((line) => [indent(line, 4)])]
}

/** What a fact means stands left, what was said of it right, or below where there's little room. */
function row(record: Record, { title, note, spans }: Fact, look: Look, style: Style, labelWidth: number): Line[] {
  const stacked = look.width < 60
  const left = stacked ? 4 : labelWidth + 4
  const label: Line = [{ text: title, style }]
  const right = [
    ...(note ? wrap([{ text: tame(note), style: 'strong' }], look.width - left) : []),
    ...contexts(record, spans, look, look.width - left, style),
  ]
  return stacked
    ? [...wrap(label, look.width - 2).map((line) => indent(line, 2)), ...right.map((line) => indent(line, 4))]
    : columnsOf(wrap(label, labelWidth), right, left)
}

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
  const more = distinct.length - contextsShown
  return [
    ...distinct
      .slice(0, more === 1 ? contextsShown + 1 : contextsShown)
      .flatMap((span) => wrap(excerpt(record, span, width * contextLines - 8, style, look.colour), width)),
    ...(more > 1 ? wrap([{ text: `and ${more} times more`, style: 'dim' }], width) : []),
  ]
}

const naming: readonly (readonly [title: string, kinds: readonly Entity['kind'][]])[] = [
  ['people', ['person']],
  ['organizations', ['organization']],
  ['places', ['place', 'facility']],
  ['peoples', ['group']],
]
const namesShown = 15

/** Whom and what the article names, the most salient first, and how often: “NATO (12), Finland (4), UPI”. */
function names({ entities }: Record, { width }: Look): Line[] {
  const label = 13
  return naming.flatMap(([title, kinds]) => {
    const named = entities.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => b.salience - a.salience)
    if (named.length === 0) return []
    const shown = named
      .slice(0, namesShown)
      .map(({ name, mentions }) => (mentions.length > 1 ? `${name} (${mentions.length})` : name))
    const more = named.length > namesShown ? ` and ${named.length - namesShown} more` : ''
    const list = wrap([{ text: tame(`${shown.join(', ')}${more}`) }], width - label - 4)
    return columnsOf(wrap([{ text: title, style: 'dim' }], label), list, label + 4)
  })
}

/** A dateline says no more of its date than that it is there. */
const isInDateline = ({ article }: Record, { start }: Span) =>
  article.parts.some((part) => part.role === 'dateline' && part.start <= start && start < part.end)

function leftOut(record: Record, dropped: readonly Dropped[], look: Look): Line[] {
  if (dropped.length === 0) return [[{ text: '  nothing', style: 'dim' }]]
  return dropped.flatMap(({ span, reason, words }) =>
    hang(
      [
        { text: '  ' },
        {
          text:
            span.start < span.end
              ? `“${tame(record.article.text.slice(span.start, Math.min(span.end, span.start + 120)))}”`
              : 'the article',
          style: 'strong',
        },
        { text: ` ${tame(words)} ` },
        { text: `(${reason})`, style: 'dim' },
      ],
      look.width,
    ),
  )
}

const hang = (runs: Line, width: number): Line[] => wrap(runs, width - 4).map((line, i) => indent(line, i ? 4 : 2))
const indent = (line: Line, by: number): Line => [{ text: ' '.repeat(by) }, ...line]
const beside = (first: Run[], lines: readonly Line[]): Line[] =>
  lines.map((line, i) => (i === 0 ? [...first, ...line] : indent(line, 4)))

function columnsOf(left: readonly Line[], right: readonly Line[], at: number): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const label = left[i] ?? []
    const used = label.reduce((sum, { text }) => sum + columns(text), 2)
    return [{ text: '  ' }, ...label, { text: ' '.repeat(at - used) }, ...(right[i] ?? [])]
  })
}
