import { type ComponentChildren, Fragment } from 'preact'
import { sourceName } from '../../../record/source-name.ts'
import type { Named, Passage, Span } from '../../api/parts.ts'
import { at } from '../place.ts'

/** Words of a source, with some of them marked. What would turn the direction of the page stays within. */
export function Marked({ text, marks }: { readonly text: string; readonly marks: readonly Span[] }) {
  const pieces: ComponentChildren[] = []
  let end = 0
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (mark.end <= end) continue
    const start = Math.max(end, mark.start)
    pieces.push(shown(text.slice(end, start)), <mark key={start}>{shown(text.slice(start, mark.end))}</mark>)
    end = mark.end
  }
  return (
    <bdi>
      {pieces}
      {shown(text.slice(end))}
    </bdi>
  )
}

/** What would command the direction of the text is shown as what it is. */
export const shown = (text: string): string => text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')

/** A sentence with the words that a fact stands on, and where it is from. */
export const Quoted = ({ passage }: { readonly passage: Passage }) => (
  <span class="quoted">
    <Marked text={passage.sentence} marks={passage.marks} /> <From passage={passage} />
  </span>
)

/** “Halyard, 10 Feb 2026”, leading to the words in their article. */
export const From = ({ passage }: { readonly passage: Passage }) => (
  <a class="from" href={placeOf(passage)}>
    <bdi>{shown(sourceName(passage.outlet, passage.article))}</bdi>
    {passage.day ? (
      <>
        , <Day day={passage.day} />
      </>
    ) : null}
  </a>
)

/** The address of a passage: its words in its article. */
export const placeOf = ({ article, version, at: { start, end } }: Passage): string =>
  `${at('article', article)}${version === undefined ? '' : `?version=${version}`}#${start}-${end}`

export const Name = ({ of: { key, name } }: { readonly of: Named }) =>
  key === undefined ? (
    <bdi>{shown(name)}</bdi>
  ) : (
    <a class="who" href={at('who', key)}>
      <bdi>{shown(name)}</bdi>
    </a>
  )

/** “Ann Poe and Bo Lind” */
export const together = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** The same, each leading to their page. */
export const Names = ({ of }: { readonly of: readonly Named[] }) => (
  <>
    {of.map((one, at) => (
      <Fragment key={`${one.key} ${one.name}`}>
        {at === 0 ? '' : at === of.length - 1 ? ' and ' : ', '}
        <Name of={one} />
      </Fragment>
    ))}
  </>
)

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** “2026-02-10” as “10 Feb 2026”, whatever time zone the reader is in. */
export const sayDay = (day: string): string => {
  const [, year, month, date] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(day) ?? []
  return year ? `${date ? `${Number(date)} ` : ''}${months[Number(month) - 1]} ${year}` : day
}
const Day = ({ day }: { readonly day: string }) => <time dateTime={day}>{sayDay(day)}</time>

/** A sentence that has ISO days in it, with the days as the desk says them. */
export const sayDaysIn = (sentence: string): string => sentence.replace(/\b\d{4}-\d\d-\d\d\b/g, sayDay)

/** A time, its end exclusive: “2019” where that year is all that is told, “Feb 2026”, “9 Feb 2026 – 15 Feb 2026”. */
export function sayPeriod(from: string, to: string | undefined): string {
  const [start, end] = [from.slice(0, 10), to?.slice(0, 10)]
  if (end === undefined) return sayDay(from)
  const [year, month] = start.split('-').map(Number) as [number, number]
  if (start.endsWith('-01-01') && end === `${year + 1}-01-01`) return `${year}`
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  if (start.endsWith('-01') && end === next) return sayDay(start.slice(0, 7))
  const last = new Date(Date.parse(end) - 86_400_000).toISOString().slice(0, 10)
  return sayDays(start, last)
}

/** “10–19 Feb 2026”, “29 Jan – 1 Feb 2026”, “30 Dec 2025 – 2 Jan 2026” */
export function sayDays(from?: string, to?: string): string {
  if (from === undefined) return 'no date'
  if (to === undefined || from === to) return sayDay(from)
  const [first, last] = [sayDay(from), sayDay(to)]
  const [year, month] = [4, 7].map((length) => from.slice(0, length) === to.slice(0, length))
  const areDays = from.length >= 10 && to.length >= 10
  if (month && areDays) return `${first.split(' ')[0]}–${last}`
  return year ? `${first.replace(/ \d{4}$/, '')} – ${last}` : `${first} – ${last}`
}

/** “1 report”, “3 reports” */
export const count = (n: number, what: string, many = `${what}s`): string => `${n} ${n === 1 ? what : many}`
