import type { FactRow, Facts } from '../../api/pages.ts'
import { Answered, Downloads, More, useList } from '../parts/states.tsx'
import { Marked, sayDay, shown } from '../parts/words.tsx'
import { type Params, at, filter, filtered } from '../place.ts'
import { useTitle } from '../title.ts'

const titles: { readonly [ledger: string]: string } = {
  quotes: 'Quotes',
  happenings: 'Happenings',
  figures: 'Figures',
  memberships: 'Roles and memberships',
}

type Column = { readonly title: string; readonly of: (one: FactRow) => string }
const day: Column = { title: 'Day', of: (one) => one.day ?? '' }
const outlet: Column = { title: 'Outlet', of: (one) => one.outlet ?? '' }
const columns: { readonly [ledger: string]: readonly Column[] } = {
  quotes: [day, { title: 'Speaker', of: (one) => one.speaker[0] ?? '' }, outlet],
  happenings: [
    day,
    { title: 'What', of: ({ event }) => event.slice(0, 2).join(' · ') },
    { title: 'Who', of: ({ about }) => about.slice(0, 3).join(', ') },
    { title: 'Where', of: ({ place }) => place[0] ?? '' },
    outlet,
  ],
  figures: [day, { title: 'Of', of: ({ about }) => about[0] ?? '' }, outlet],
  memberships: [day, { title: 'Who', of: ({ about }) => about.slice(0, 2).join(', ') }, outlet],
}

/** One sort of fact of the whole archive as a table: sorted and filtered by the address, and to be had as a file. */
export function Page({ ledger = '' }: Params) {
  const q = filtered('q')
  const sort = filtered('sort')
  useTitle(titles[ledger] ?? 'Ledger')
  const address = `${at('ledger', ledger)}${q ? `?q=${encodeURIComponent(q)}` : ''}`
  const { asked, rows, next, fetchMore } = useList<Facts, FactRow>(address, ({ facts }) => facts)
  const shownColumns = columns[ledger] ?? []
  const sorted = sortedBy(rows, shownColumns, sort)
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
            onInput={({ currentTarget }) => filter('q', currentTarget.value)}
          />
        </label>
        <Downloads address={address} />
      </header>
      <table class="ledger">
        <thead>
          <tr>
            {shownColumns.map(({ title }) => (
              <th key={title} scope="col" aria-sort={sortOf(sort, title)}>
                <button type="button" onClick={() => filter('sort', nextSort(sort, title))}>
                  {title}
                </button>
              </th>
            ))}
            <th scope="col">Words</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((one) => (
            <tr key={`${one.article} ${one.item}`} data-item tabIndex={-1}>
              {shownColumns.map(({ title, of }) => (
                <td key={title}>
                  <bdi>{title === 'Day' ? sayDay(of(one)) : shown(of(one))}</bdi>
                </td>
              ))}
              <td>
                <a href={`${at('article', one.article)}#${one.passage.at.start}-${one.passage.at.end}`}>
                  <Marked text={one.passage.sentence} marks={one.passage.marks} />
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Answered asked={asked}>
        {() => (sorted.length === 0 && next === undefined ? <p class="none">Nothing of that sort.</p> : null)}
      </Answered>
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}

/** “Day”, “-Day”: what is there is sorted by the words of a column; unsorted it is as it came, the newest first. */
const sortedBy = (rows: readonly FactRow[], all: readonly Column[], sort: string): readonly FactRow[] => {
  const column = all.find(({ title }) => title === sort.replace(/^-/, ''))
  if (!column) return rows
  const sign = sort.startsWith('-') ? -1 : 1
  return rows.toSorted((a, b) => sign * column.of(a).localeCompare(column.of(b)))
}

const sortOf = (sort: string, title: string) =>
  sort === title ? 'ascending' : sort === `-${title}` ? 'descending' : 'none'
const nextSort = (sort: string, title: string): string | undefined =>
  sort === title ? `-${title}` : sort === `-${title}` ? undefined : title
