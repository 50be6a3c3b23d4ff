import type { Record } from '../../record/index.ts'
import { type Fields, type PartName, parts, wants } from '../fields.ts'
import { type Line, paint, tame, wrap } from '../terminal.ts'
import { type Book, bookOf } from '../../wording/book.ts'
import type { Dropped } from '../../wording/left-out.ts'
import { sayTime } from '../../wording/times.ts'
import { background, earlier } from './background.ts'
import { alarms, calendar, checks, factLabelWidth, figures } from './figures.ts'
import { head } from './head.ts'
import { hang, type Look, section } from './layout.ts'
import { said } from './said.ts'
import { newsOf, what } from './what.ts'
import { where, who } from './who.ts'

export interface Wishes {
  /** The parts that are shown, and then in full. */
  fields?: Fields | undefined
  /** Whether everything is told, however long that is. */
  all?: boolean
  /** What was looked at and left out, where that is to be shown. */
  dropped?: readonly Dropped[] | undefined
}

/** How much is told where not everything is: what a screen holds. */
const short = {
  happenings: 7,
  earlier: 4,
  holders: 8,
  names: 12,
  speeches: 10,
  dates: 4,
  figures: 6,
  checks: 0,
  ties: 6,
}
type Measure = { readonly [kind in keyof typeof short]: number }
const unbounded = Object.fromEntries(Object.keys(short).map((kind) => [kind, Number.POSITIVE_INFINITY])) as Measure

/**
 * What one article says, for a person at a terminal: what happened, who and where; who said what; then figures and checks;
 * then background. Ends with a line break.
 */
export function brief(record: Record, look: Look, wishes: Wishes = {}): string {
  const { fields, dropped } = wishes
  const sections = shownParts(record, look, wishes)
  const alarming = alarms(record)
  const warned = alarming > 0 && sections[0]?.title !== 'checks' && sections.some(({ title }) => title === 'checks')
  const lines = [
    ...head(record, look),
    ...(warned ? warning(alarming, look) : []),
    ...sections.flatMap(({ title, lines }) => (lines.length || !fields ? lines : nothing(title, look))),
    ...(dropped ? section('Left out', leftOut(record, dropped, look), look) : []),
  ]
  return `${lines.map((line) => paint(line, look.colour)).join('\n')}\n`
}

interface Section {
  title: string
  lines: Line[]
}

/** The parts that are wanted, in the order in which they answer questions. What does not add up comes before figures. */
function shownParts(record: Record, look: Look, { fields, all }: Wishes): Section[] {
  const book = bookOf(record)
  const most = all || fields || !hasLanguage(record) ? unbounded : short
  const news = newsOf(book)
  const told = most === short ? datesOf(book) : new Set<string>()
  const label = factLabelWidth(record)
  const alarming = alarms(record) > 0
  const made: readonly (readonly [part: PartName, lines: () => Line[], when?: boolean])[] = [
    ['what', () => what(book, news, look, most.happenings)],
    ['who', () => who(book, look, most)],
    ['where', () => where(book, look, most)],
    ['said', () => said(book, look, most.speeches)],
    ['checks', () => checks(record, look, most.checks), alarming],
    ['when', () => calendar(record, look, { label, most: most.dates }, told)],
    ['figures', () => figures(record, look, { label, most: most.figures })],
    ['checks', () => checks(record, look, most.checks), !alarming],
    ['what', () => earlier(book, news, look, most.earlier)],
    ['background', () => background(book, look, most.ties, fields !== undefined && !fields.has('who'))],
  ]
  return made
    .filter(([part, , when = true]) => when && wants(fields, part))
    .map(([part, lines]) => ({ title: part, lines: lines() }))
    .filter(({ title, lines }, i, all) => lines.length || (fields && all.findIndex((one) => one.title === title) === i))
}

/** What stands beside the events: “Thu, Apr 20, 2023”. */
const datesOf = (book: Book): ReadonlySet<string> =>
  new Set(
    book.record.events.flatMap(({ time }) => {
      const found = book.time(time)
      return found ? [sayTime(found)] : []
    }),
  )

/** Whether anything was found that it takes the language model to find. */
const hasLanguage = (record: Record): boolean =>
  Object.values(parts).some((part) => 'language' in part && record[part.list].length > 0)

const warning = (count: number, { width }: Look): Line[] =>
  wrap(
    [{ text: `✗ ${count === 1 ? 'One thing does' : `${count} things do`} not add up: see CHECKS`, style: 'conflicts' }],
    width,
  )

const nothing = (title: string, look: Look): Line[] => section(title, [[{ text: '  none found', style: 'dim' }]], look)

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
