import { useAnswer } from '../../answers.ts'
import type { Timeline } from '../../../api/story.ts'
import { beginning, dayLength, isoDay, type Stretch } from '../../parts/days.ts'
import { HappeningRow } from '../../parts/facts.tsx'
import { useShortcuts } from '../../parts/keys.tsx'
import { Answered, More, useList } from '../../parts/states.tsx'
import { count, sayPeriod } from '../../parts/words.tsx'
import { filter, filtered, go, place } from '../../place.ts'
import type { TabProps } from '../story.tsx'
import { Axis } from './axis.tsx'

/** What narrows the list down, all of it in the address. */
const filters = ['standing', 'who', 'place', 'from', 'to'] as const

/** What happened day by day: drawn, and listed beneath as far as the drawing shows it. */
export function Tab({ page: { story }, address }: TabProps) {
  const query = new URLSearchParams(filters.flatMap((name) => (filtered(name) ? [[name, filtered(name)]] : [])))
  const whole = useAnswer<Timeline>(`${address}?limit=1`)
  const { asked, rows, next, fetchMore } = useList<Timeline, Timeline['happenings'][number]>(
    `${address}${query.size > 0 ? `?${query}` : ''}`,
    ({ happenings }) => happenings,
  )
  return (
    <>
      <Answered asked={whole}>
        {({ marks, undated }) => <Drawn marks={marks} undated={undated} span={spanOf(story, marks)} />}
      </Answered>
      <Answered asked={asked}>
        {({ total }) => (
          <p class="total" aria-live="polite">
            {count(total, 'happening')}
            {query.size > 0 ? (
              <>
                {' '}
                <button type="button" class="quiet" onClick={() => go(place.value.pathname)}>
                  show all
                </button>
              </>
            ) : null}
          </p>
        )}
      </Answered>
      {rows.map((one) => (
        <HappeningRow key={one.id} one={one} />
      ))}
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}

type Marks = Timeline['marks']

/**
 * The time in which reports came, and what is told of shortly before and after: years before would leave no room for it.
 */
function spanOf({ from, to }: { readonly from?: string; readonly to?: string }, marks: Marks): Stretch {
  if (!from || !to) return extentOf(marks)
  const told = { from: beginning(from), to: beginning(to) + dayLength }
  const margin = Math.max(3 * dayLength, (told.to - told.from) * 0.15)
  const near = marks.filter((one) => beginning(one.from) >= told.from - margin && beginning(one.to) <= told.to + margin)
  const all = extentOf(near)
  return { from: Math.min(told.from, all.from), to: Math.max(told.to, all.to) }
}

const extentOf = (marks: Marks): Stretch => ({
  from: Math.min(...marks.map((one) => beginning(one.from))),
  to: Math.max(...marks.map((one) => beginning(one.to))),
})

function Drawn({ marks, undated, span }: { readonly marks: Marks; readonly undated: number; readonly span: Stretch }) {
  const extent = extentOf(marks)
  const view = viewIn(span)
  const pick = (first: string | undefined, last: string | undefined) => {
    const url = new URL(place.value)
    for (const [name, day] of [['from', first] as const, ['to', last] as const])
      if (day === undefined) url.searchParams.delete(name)
      else url.searchParams.set(name, day)
    go(url, { replace: true })
  }
  const show = (stretch: Stretch) => pick(isoDay(stretch.from), isoDay(stretch.to - dayLength))
  const zoom = (by: number) => show(zoomed(viewIn(span), by, extent))
  const move = (by: number) => show(moved(viewIn(span), by))
  const all = () => pick(undefined, undefined)
  useShortcuts([
    { keys: '+', does: 'closer', run: () => zoom(0.5) },
    { keys: '=', does: 'closer', run: () => zoom(0.5) },
    { keys: '-', does: 'further away', run: () => zoom(2) },
    { keys: 'ArrowLeft', does: 'earlier days', run: () => move(-1) },
    { keys: 'ArrowRight', does: 'later days', run: () => move(1) },
    { keys: '0', does: 'the whole story', run: all },
  ])
  const before = marks.filter((one) => beginning(one.to) <= view.from)
  const after = marks.filter((one) => beginning(one.from) >= view.to)
  return (
    <section class="timeline" aria-label="Days">
      <p class="zoom">
        <button type="button" aria-label="Closer" title="closer (+)" onClick={() => zoom(0.5)}>
          +
        </button>
        <button type="button" aria-label="Further away" title="further away (−)" onClick={() => zoom(2)}>
          −
        </button>
        <button type="button" aria-label="Earlier days" title="earlier (←)" onClick={() => move(-1)}>
          ←
        </button>
        <button type="button" aria-label="Later days" title="later (→)" onClick={() => move(1)}>
          →
        </button>
        <label>
          from{' '}
          <input
            type="date"
            value={isoDay(view.from)}
            onChange={({ currentTarget }) => filter('from', currentTarget.value)}
          />
        </label>
        <label>
          to{' '}
          <input
            type="date"
            value={isoDay(view.to - dayLength)}
            onChange={({ currentTarget }) => filter('to', currentTarget.value)}
          />
        </label>
        {filtered('from') || filtered('to') ? (
          <button type="button" title="the whole story (0)" onClick={all}>
            whole story
          </button>
        ) : null}
      </p>
      <Axis
        marks={marks}
        view={view}
        pick={pick}
        standing={filtered('standing')}
        pickStanding={(standing) => filter('standing', standing)}
      />
      <p class="beyond">
        <Beyond marks={before} where="before" pick={(day) => pick(day, isoDay(view.to - dayLength))} />
        <Beyond marks={after} where="after" pick={(_, day) => pick(isoDay(view.from), day)} />
        {undated > 0 ? <span>{count(undated, 'happening')} of no known day</span> : null}
      </p>
    </section>
  )
}

/** The days that the address asks for; those of the story where it asks for none. */
function viewIn(span: Stretch): Stretch {
  const [from, to] = [beginning(filtered('from')), beginning(filtered('to')) + dayLength]
  const first = Number.isNaN(from) ? span.from : from
  return { from: first, to: Math.max(Number.isNaN(to) ? span.to : to, first + dayLength) }
}

/** Half or twice as long around the same middle: a day at the least, and no longer than there is anything. */
function zoomed({ from, to }: Stretch, by: number, extent: Stretch): Stretch {
  const days = Math.max(1, Math.round(((to - from) * by) / dayLength))
  const first = Math.round((from + to) / 2 / dayLength - days / 2) * dayLength
  const wide = { from: first, to: first + days * dayLength }
  if (by < 1) return wide
  return {
    from: Math.min(from, Math.max(wide.from, extent.from)),
    to: Math.max(to, Math.min(wide.to, extent.to)),
  }
}

/** By a third of its length. */
function moved({ from, to }: Stretch, by: number): Stretch {
  const days = Math.max(1, Math.round((to - from) / dayLength / 3)) * by * dayLength
  return { from: from + days, to: to + days }
}

/** What the drawing does not reach, and a way to it. */
function Beyond({
  marks,
  where,
  pick,
}: {
  readonly marks: Marks
  readonly where: 'before' | 'after'
  readonly pick: (first: string, last: string) => void
}) {
  if (marks.length === 0) return null
  const { from, to } = extentOf(marks)
  const [first, last] = [isoDay(from), isoDay(to - dayLength)]
  const all = marks.reduce((sum, { happenings }) => sum + happenings, 0)
  return (
    <button type="button" class="quiet" onClick={() => pick(first, last)}>
      {where === 'before' ? '← ' : ''}
      {count(all, 'happening')} {where} ({sayPeriod(first, isoDay(to))}){where === 'after' ? ' →' : ''}
    </button>
  )
}
