import type { ComponentChildren } from 'preact'
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
export const From = ({ passage: { article, outlet, day, at: span } }: { readonly passage: Passage }) => (
  <a class="from" href={`${at('article', article)}#${span.start}-${span.end}`}>
    <bdi>{shown(outlet ?? article)}</bdi>
    {day ? (
      <>
        , <Day day={day} />
      </>
    ) : null}
  </a>
)

export const Name = ({ of: { key, name } }: { readonly of: Named }) =>
  key === undefined ? (
    <bdi>{shown(name)}</bdi>
  ) : (
    <a class="who" href={at('who', key)}>
      <bdi>{shown(name)}</bdi>
    </a>
  )

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** “2026-02-10” as “10 Feb 2026”, whatever time zone the reader is in. */
export const sayDay = (day: string): string => {
  const [, year, month, date] = /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(day) ?? []
  return year ? `${date ? `${Number(date)} ` : ''}${months[Number(month) - 1]} ${year}` : day
}
const Day = ({ day }: { readonly day: string }) => <time dateTime={day}>{sayDay(day)}</time>

export const sayDays = (from?: string, to?: string): string =>
  from === undefined ? 'no date' : to === undefined || from === to ? sayDay(from) : `${sayDay(from)} – ${sayDay(to)}`

/** “1 report”, “3 reports” */
export const count = (n: number, what: string, many = `${what}s`): string => `${n} ${n === 1 ? what : many}`
