import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { sourceName } from '../../../record/source-name.ts'
import type { FactRow, Facts } from '../../api/pages.ts'
import { standings } from '../parts/facts.tsx'
import { Answered, Downloads, More, useList } from '../parts/states.tsx'
import { useWindow } from '../parts/window.ts'
import { Marked, sayDay, shown, together } from '../parts/words.tsx'
import { type Params, at, filter, filtered } from '../place.ts'
import { useTitle } from '../title.ts'
import '../style/ledger.css'

const titles: { readonly [ledger: string]: string } = {
  quotes: 'Quotes',
  happenings: 'Happenings',
  figures: 'Figures',
  memberships: 'Roles and memberships',
}

interface Column {
  readonly title: string
  readonly of: (one: FactRow) => string
  /** In rem; what is left goes to the words. */
  readonly width: number
}
const day: Column = { title: 'Day', of: (one) => one.day ?? '', width: 7.25 }
const outlet: Column = { title: 'Outlet', of: (one) => sourceName(one.outlet, one.article), width: 8 }
const columns: { readonly [ledger: string]: readonly Column[] } = {
  quotes: [day, { title: 'Speaker', of: ({ speakers }) => together(speakers), width: 13 }, outlet],
  happenings: [
    day,
    { title: 'What', of: whatOf, width: 13 },
    { title: 'Who', of: ({ about }) => about.slice(0, 3).join(', '), width: 13 },
    { title: 'Where', of: ({ place }) => place[0] ?? '', width: 8 },
    outlet,
  ],
  figures: [
    day,
    { title: 'Figure', of: ({ passage: { sentence, marks } }) => wordsAt(sentence, marks[0]), width: 10 },
    { title: 'Of', of: ({ about }) => about[0] ?? '', width: 10 },
    outlet,
  ],
  memberships: [
    day,
    { title: 'Who', of: ({ about }) => about[0] ?? '', width: 13 },
    { title: 'What', of: (one) => roleOf(one), width: 16 },
    outlet,
  ],
}

/** “consult · visit, planned”; by its verb alone what PLOVER does not code, or by the same word. */
function whatOf({ event: [type = '', predicate = ''], standing = 'actual' }: FactRow): string {
  const code = type.toLowerCase()
  const what = code === 'other' || code === predicate ? predicate : `${code} · ${predicate}`
  return standing === 'actual' ? what : `${what}, ${standings[standing]}`
}

/** “former mayor, Odport”; what is no office by its sort: “member of, Northern Harbours Union, invited”. */
const roleOf = ({ relation: [type = '', value, of, status] }: FactRow): string =>
  (value
    ? [status && status !== 'current' ? `${status} ${value}` : value, of]
    : [type.replaceAll('-', ' '), of, status]
  )
    .filter(Boolean)
    .join(', ')

const wordsAt = (text: string, span: { readonly start: number; readonly end: number } | undefined): string =>
  span ? text.slice(span.start, span.end) : ''

/** So many rows are asked for first, as many as a screen shows; so many at a time then; so many are fetched to be sorted. */
const few = 25
const chunk = 200
const mostSorted = 10_000

/** One sort of fact of the whole archive as a table: sorted and filtered by the address, and to be had as a file. */
export function Page({ ledger = '' }: Params) {
  const q = filtered('q')
  const sort = filtered('sort')
  useTitle(titles[ledger] ?? 'Ledger')
  const query = new URLSearchParams(q ? { q } : {})
  if (sort === day.title) query.set('order', 'oldest')
  const addressOf = (asked: URLSearchParams) => `${at('ledger', ledger)}?${asked}`
  const listed = new URLSearchParams([...query, ['limit', `${few}`]])
  const list = useList<Facts, FactRow>(addressOf(listed), ({ facts }) => facts, chunk)
  const own = columns[ledger] ?? []
  // The archive has all rows by their days; by other columns they are sorted here.
  const by = own.find((one) => one !== day && one.title === sort.replace(/^-/, ''))
  const rows = useSorted(list, by, sort)
  const { asked, next, fetchMore } = list
  return (
    <>
      <header class="page-head">
        <h1>{titles[ledger] ?? ledger}</h1>
        <label class="filter">
          Only{' '}
          <input
            type="search"
            placeholder="speaker:quill from:2026-02"
            value={q}
            onInput={({ currentTarget }) => filter('q', currentTarget.value, { typed: true })}
          />
        </label>
        <Downloads address={addressOf(query)} />
      </header>
      <p class="none" aria-live="polite">
        {by && next !== undefined
          ? rows.length < mostSorted
            ? `Fetching what is to be sorted, ${rows.length} rows so far…`
            : `The newest ${mostSorted} rows, sorted by ${by.title.toLowerCase()}. Older ones are not among them: filter, or sort by day.`
          : ''}
      </p>
      {rows.length === 0 ? null : <Table rows={rows} columns={own} sort={sort} />}
      <Answered asked={asked}>
        {() => (rows.length === 0 && next === undefined ? <p class="none">Nothing of that sort.</p> : null)}
      </Answered>
      {by ? null : <More next={next} fetchMore={fetchMore} />}
    </>
  )
}

interface List {
  readonly rows: readonly FactRow[]
  readonly next: string | undefined
  readonly fetchMore: () => Promise<void>
}

/** As they came; or sorted by the words of a column (“Outlet”, “-Outlet”) once all are there, or many. */
function useSorted({ rows, next, fetchMore }: List, column: Column | undefined, sort: string): readonly FactRow[] {
  const isShort = column !== undefined && next !== undefined && rows.length < mostSorted
  useEffect(() => {
    if (isShort) void fetchMore()
  }, [isShort, next])
  const [first, last] = [rows[0], rows.at(-1)]
  return useMemo(() => {
    if (!column) return rows
    const sign = sort.startsWith('-') ? -1 : 1
    const compare = new Intl.Collator('en', { numeric: true }).compare
    return rows
      .map((one) => ({ one, key: column.of(one) }))
      .sort((a, b) => sign * compare(a.key, b.key))
      .map(({ one }) => one)
  }, [first, last, rows.length, column, sort])
}

interface TableProps {
  readonly rows: readonly FactRow[]
  readonly columns: readonly Column[]
  readonly sort: string
}

/** However many rows there are, those in sight and some beyond are drawn: all are of one height. */
function Table({ rows, columns, sort }: TableProps) {
  const [body, setBody] = useState<HTMLElement | null>(null)
  const { from, to, height } = useWindow(body, rows.length)
  const turn = useCallback((title: string) => filter('sort', nextSort(sort, title)), [sort])
  return (
    <table class="ledger" aria-rowcount={rows.length + 1}>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width: `${width}rem` }} />
        ))}
        <col />
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(({ title }) => (
            <th key={title} scope="col" data-title={title} aria-sort={sortOf(sort, title)}>
              <button type="button" onClick={() => turn(title)}>
                {title} {sort === title ? '↑' : sort === `-${title}` ? '↓' : ''}
              </button>
            </th>
          ))}
          <th scope="col">Words</th>
        </tr>
      </thead>
      <tbody ref={setBody}>
        {from > 0 ? <Gap rows={from} height={height} columns={columns.length + 1} /> : null}
        {rows.slice(from, to).map((one, nth) => (
          <Row key={`${one.article} ${one.kind} ${one.item}`} one={one} columns={columns} index={from + nth + 2} />
        ))}
        {to < rows.length ? <Gap rows={rows.length - to} height={height} columns={columns.length + 1} /> : null}
      </tbody>
    </table>
  )
}

const Gap = ({
  rows,
  height,
  columns,
}: {
  readonly rows: number
  readonly height: number
  readonly columns: number
}) => (
  <tr class="gap" style={{ height: `${rows * height}px` }}>
    <td colSpan={columns} />
  </tr>
)

const Row = ({
  one,
  columns,
  index,
}: {
  readonly one: FactRow
  readonly columns: readonly Column[]
  readonly index: number
}) => {
  const { article, passage } = one
  return (
    <tr data-item tabIndex={-1} aria-rowindex={index}>
      {columns.map(({ title, of }) => (
        <td key={title} class={`is-${title.toLowerCase()}`}>
          <div title={of(one)}>
            <bdi>{title === 'Day' ? sayDay(of(one)) : shown(of(one))}</bdi>
          </div>
        </td>
      ))}
      <td class="is-words">
        <div title={shown(passage.sentence)}>
          <a data-opens href={`${at('article', article)}#${passage.at.start}-${passage.at.end}`}>
            <Marked text={passage.sentence} marks={passage.marks} />
          </a>
        </div>
      </td>
    </tr>
  )
}

const sortOf = (sort: string, title: string) =>
  sort === title ? 'ascending' : sort === `-${title}` ? 'descending' : 'none'
const nextSort = (sort: string, title: string): string | undefined =>
  sort === title ? `-${title}` : sort === `-${title}` ? undefined : title
