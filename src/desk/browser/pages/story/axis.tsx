import { useState } from 'preact/hooks'
import type { Marked } from '../../../api/story.ts'
import { beginning, dayLength, isoDay, roomy, shareOf, type Stretch, ticksIn } from '../../parts/days.ts'
import { useWidth } from '../../parts/width.ts'
import { count, sayPeriod } from '../../parts/words.tsx'
import { Shape, standings } from './standings.tsx'

const laneHeight = 30
/** No mark has less room, in pixels: days are drawn together where they would. */
const least = 12

interface AxisProps {
  readonly marks: readonly Marked[]
  readonly view: Stretch
  /** Told the first and the last day that the reader picked. */
  readonly pick: (from: string, to: string) => void
  readonly standing: string
  readonly pickStanding: (standing: string) => void
}

/** Happenings by day, a lane for each standing; dragging over days picks them. */
export function Axis({ marks, view, pick, standing, pickStanding }: AxisProps) {
  const [box, width] = useWidth<HTMLDivElement>()
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number }>()
  const shown = roomy(view)
  const lanes = standings.filter(([name]) => marks.some((one) => one.standing === name))
  const height = lanes.length * laneHeight
  const x = (at: number): number => shareOf(shown, at) * width
  const drawn = lanes.map(([name]) => ({
    name,
    marks: together(
      marks.filter((one) => one.standing === name),
      shown,
      width,
    ),
  }))
  const room = Math.max(least, (dayLength / (shown.to - shown.from)) * width)
  const sizeOf = sizes(Math.max(1, ...drawn.flatMap(({ marks }) => marks.map(({ happenings }) => happenings))), room)
  const dayAt = (event: PointerEvent): number => {
    const { left } = (event.currentTarget as Element).getBoundingClientRect()
    const at = shown.from + ((event.clientX - left) / Math.max(1, width)) * (shown.to - shown.from)
    return Math.floor(at / dayLength) * dayLength
  }
  const put = () => {
    if (drag) pick(isoDay(Math.min(drag.from, drag.to)), isoDay(Math.max(drag.from, drag.to)))
    setDrag(undefined)
  }
  return (
    <div class="axis">
      <ul class="lanes" aria-label="How it stands">
        {lanes.map(([name, word]) => (
          <li key={name} style={{ height: `${laneHeight}px` }}>
            <button
              type="button"
              class="quiet"
              aria-pressed={standing === name}
              onClick={() => pickStanding(standing === name ? '' : name)}
            >
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                <Shape of={name} r={5} />
              </svg>{' '}
              {word} <span class="number">{sum(marks.filter((one) => one.standing === name))}</span>
            </button>
          </li>
        ))}
      </ul>
      <div class="drawn" ref={box}>
        {width > 0 ? (
          <svg
            width={width}
            height={height + 22}
            aria-hidden="true"
            onPointerDown={(event) => setDrag({ from: dayAt(event), to: dayAt(event) })}
            onPointerMove={(event) => drag && setDrag({ from: drag.from, to: dayAt(event) })}
            onPointerUp={put}
            onPointerLeave={() => setDrag(undefined)}
          >
            {ticksIn(shown, width / 90).map(({ at, says }) => (
              <g key={at} class="tick" transform={`translate(${x(at)} 0)`}>
                <line y2={height} />
                <text x={3} y={height + 15}>
                  {says}
                </text>
              </g>
            ))}
            {drawn.map(({ name, marks }, at) => (
              <g key={name} transform={`translate(0 ${(at + 0.5) * laneHeight})`} class={laneClass(standing, name)}>
                <line class="lane-line" x2={width} />
                {marks.map((one) => (
                  <Mark
                    key={`${one.from} ${one.to}`}
                    one={one}
                    x={x}
                    r={sizeOf(one.happenings)}
                    isNumbered={room > 34}
                  />
                ))}
              </g>
            ))}
            {drag ? (
              <rect
                class="picked"
                x={x(Math.min(drag.from, drag.to))}
                width={x(Math.abs(drag.to - drag.from) + dayLength) - x(0)}
                height={height}
              />
            ) : null}
          </svg>
        ) : null}
      </div>
    </div>
  )
}

const laneClass = (picked: string, name: string): string => (picked === '' || picked === name ? '' : 'is-pale')

const sum = (marks: readonly Marked[]): number => marks.reduce((all, { happenings }) => all + happenings, 0)

/** Marks that would stand on each other as one. What lasts for longer stands for itself. */
function together(marks: readonly Marked[], { from, to }: Stretch, width: number): Marked[] {
  const days = Math.max(1, Math.ceil((least * (to - from)) / Math.max(1, width) / dayLength))
  const joined = new Map<string, Marked>()
  for (const one of marks) {
    const [first, end] = [beginning(one.from), beginning(one.to)]
    if (end <= from || first >= to) continue
    const isLong = end - first > Math.max(days, 2) * dayLength
    const place = Math.floor(first / dayLength / days)
    const id = isLong ? `${one.from} ${one.to}` : `${place}`
    const own = isLong ? one : { ...one, ...daysFrom(place * days, days) }
    joined.set(id, { ...own, happenings: one.happenings + (joined.get(id)?.happenings ?? 0) })
  }
  return [...joined.values()]
}

const daysFrom = (day: number, days: number) => ({
  from: isoDay(day * dayLength),
  to: isoDay((day + days) * dayLength),
})

/** How large a mark of so many happenings is, so that the largest has room beside its neighbours. */
function sizes(most: number, room: number): (happenings: number) => number {
  const natural = (happenings: number) => 3 + 1.9 * Math.sqrt(happenings)
  const limit = Math.min(laneHeight / 2 - 2, room / 2 + 1)
  const scale = Math.min(1, limit / natural(most))
  return (happenings) => Math.max(2.5, natural(happenings) * scale)
}

interface MarkProps {
  readonly one: Marked
  readonly x: (at: number) => number
  readonly r: number
  readonly isNumbered: boolean
}

/** As large as there are happenings in it, with their number where there are many and room for it. */
function Mark({ one, x, r, isNumbered }: MarkProps) {
  const [from, to] = [beginning(one.from), beginning(one.to)]
  const middle = x((from + to) / 2)
  return (
    <g class="mark">
      <title>{`${sayPeriod(one.from, one.to)}: ${count(one.happenings, 'happening')} ${one.standing}`}</title>
      {to - from > 2 * dayLength ? <line class={`lasting is-${one.standing}`} x1={x(from) + 2} x2={x(to) - 2} /> : null}
      <Shape of={one.standing} x={middle} r={r} />
      {isNumbered && one.happenings > 4 ? (
        <text class="many" x={middle + r + 3} y={4}>
          {one.happenings}
        </text>
      ) : null}
    </g>
  )
}
