import { scaleLinear } from 'd3-scale'
import type { Figure, FigureSeries } from '../../../api/story.ts'
import { beginning, dayLength, shareOf, type Stretch, ticksIn } from '../../parts/days.ts'
import { isAgainst, sourceOf } from '../../parts/series-line.tsx'
import { useWidth } from '../../parts/width.ts'
import { placeOf, shown } from '../../parts/words.tsx'
import { go } from '../../place.ts'

const height = 180
const room = { top: 36, right: 60, bottom: 22, left: 14 }

/** A figure with its place on the drawing. */
interface Point {
  readonly figure: Figure
  readonly x: number
  readonly y: number
  /** Where a range ends: “12 to 15”. */
  readonly high?: number
  /** Whether no figure before gives this value. */
  readonly isNew: boolean
}

/** Which way a bound is open: up for “at least”, down for “at most”. */
const wayOf = ({ comparator }: Figure): -1 | 0 | 1 =>
  comparator.startsWith('>') ? -1 : comparator.startsWith('<') ? 1 : 0

interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Where a label may stand, the best first: beside its dot, above it, beneath it. */
const beside: readonly Label[] = [
  { x: 8, y: -5, anchor: 'start' },
  { x: 8, y: 4, anchor: 'start' },
  { x: 0, y: -10, anchor: 'middle' },
  { x: 0, y: -22, anchor: 'middle' },
  { x: -4, y: -22, anchor: 'start' },
  { x: -8, y: -5, anchor: 'end' },
  { x: -8, y: 4, anchor: 'end' },
  { x: 4, y: 16, anchor: 'start' },
  { x: 0, y: 19, anchor: 'middle' },
]

/** A label for each new value, where it covers no dot and no other label; none where there is no such place. */
function labelsOf(points: readonly Point[], width: number): ReadonlyMap<string, Label> {
  const taken: Box[] = points.flatMap(({ figure, x, y, isNew }) => {
    const arrow = isNew ? wayOf(figure) * 17 : 0
    return [{ left: x - 4, right: x + 4, top: y - 4 + Math.min(0, arrow), bottom: y + 4 + Math.max(0, arrow) }]
  })
  const labels = new Map<string, Label>()
  const parts = (point: Point) => Number(isPart(point.figure))
  for (const point of points.toSorted((a, b) => parts(a) - parts(b))) {
    if (!point.isNew) continue
    const label = beside.find((one) => {
      const box = boxOf(point, one)
      return box.left > 0 && box.right < width && taken.every((other) => areApart(box, other))
    })
    if (!label) continue
    taken.push(boxOf(point, label))
    labels.set(point.figure.id, label)
  }
  return labels
}

const labelText = ({ figure }: Point): string => `${shown(figure.said)}${isPart(figure) ? ' (part)' : ''}`

const isPart = ({ verdicts }: Figure): boolean => verdicts.some(({ verdict }) => verdict === 'narrower')

function boxOf(point: Point, { x, y, anchor }: Label): Box {
  const length = labelText(point).length * 6.6
  const left = point.x + x - (anchor === 'start' ? 0 : anchor === 'middle' ? length / 2 : length)
  return { left, right: left + length, top: point.y + y - 10, bottom: point.y + y + 3 }
}

const areApart = (a: Box, b: Box): boolean =>
  a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top

/** The values of a series over time, each where its report gave it; those that conflict are joined in red. */
export function SeriesChart({ one: { figures } }: { readonly one: FigureSeries }) {
  const [box, width] = useWidth<HTMLDivElement>()
  const span = spanOf(figures)
  if (!span) return null
  const points = width > 0 ? placed(figures, span, width) : []
  const byId = new Map(points.map((point) => [point.figure.id, point]))
  const labels = labelsOf(points, width)
  return (
    <div class="chart" ref={box}>
      {width > 0 ? (
        <svg width={width} height={height} aria-hidden="true">
          {ticksIn(span, width / 110).map(({ at, says }) => (
            <g key={at} class="tick" transform={`translate(${xOf(span, width, at)} 0)`}>
              <line y1={room.top - 14} y2={height - room.bottom} />
              <text x={3} y={height - 6}>
                {says}
              </text>
            </g>
          ))}
          <path class="course" d={courseOf(points)} />
          {points.map((point) => (
            <Conflicts key={point.figure.id} point={point} byId={byId} />
          ))}
          {points.map((point) => (
            <Dot key={point.figure.id} point={point} label={labels.get(point.figure.id)} />
          ))}
        </svg>
      ) : null}
    </div>
  )
}

function spanOf(figures: readonly Figure[]): Stretch | undefined {
  const days = figures.flatMap(({ asOf }) => (asOf === undefined ? [] : [beginning(asOf)]))
  return days.length === 0 ? undefined : { from: Math.min(...days), to: Math.max(...days) + dayLength }
}

const xOf = (span: Stretch, width: number, at: number): number =>
  room.left + shareOf(span, at) * (width - room.left - room.right)

/** Those of one day stand beside each other, in the order of the series. */
function placed(figures: readonly Figure[], span: Stretch, width: number): Point[] {
  const dated = figures.filter(({ asOf }) => asOf !== undefined)
  const values = dated.flatMap(({ value, high }) => [value, high ?? value])
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .range([height - room.bottom - 14, room.top])
  const seen = new Set<string>()
  return dated.map((figure, at) => {
    const isNew = !seen.has(figure.said)
    seen.add(figure.said)
    const ofDay = dated.filter(({ asOf }) => asOf === figure.asOf)
    const part = (dated.slice(0, at).filter(({ asOf }) => asOf === figure.asOf).length + 0.5) / ofDay.length
    return {
      figure,
      x: xOf(span, width, beginning(figure.asOf!) + part * dayLength),
      y: y(figure.value),
      ...(figure.high === undefined ? {} : { high: y(figure.high) }),
      isNew,
    }
  })
}

/** From value to value as they supersede each other; a part of the whole is no step of it. */
function courseOf(points: readonly Point[]): string {
  const steps = points.filter(
    ({ figure, isNew }, at) => at === 0 || (isNew && figure.verdicts.some(({ verdict }) => verdict === 'supersedes')),
  )
  return steps.map(({ x, y }, at) => (at === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')
}

const Conflicts = ({ point, byId }: { readonly point: Point; readonly byId: ReadonlyMap<string, Point> }) => (
  <>
    {point.figure.verdicts.map(({ verdict, with: other }) => {
      const from = byId.get(other)
      return verdict === 'conflicts' && from ? (
        <line key={other} class="conflicting" x1={from.x} y1={from.y} x2={point.x} y2={point.y} />
      ) : null
    })}
  </>
)

/** A dot leads to its words. An open one with an arrow is a bound, a small one repeats a value or is part of one. */
const Dot = ({ point, label }: { readonly point: Point; readonly label: Label | undefined }) => {
  const { figure, x, y, high, isNew } = point
  const way = wayOf(figure)
  const r = isNew && !isPart(figure) ? 4.5 : 2.5
  const to = placeOf(figure.passage)
  return (
    <a
      class={`dot ${way === 0 ? '' : 'is-bound'} ${isPart(figure) ? 'is-part' : ''} ${isAgainst(figure) ? 'is-against' : ''}`}
      href={to}
      tabindex={-1}
      onClick={(event) => {
        event.preventDefault()
        go(to)
      }}
    >
      <title>{sourceOf(figure)}</title>
      {high === undefined ? null : <line class="range" x1={x} x2={x} y1={y} y2={high} />}
      <circle class="reach" cx={x} cy={y} r={10} />
      <circle cx={x} cy={y} r={r} class={figure.comparator === '~' ? 'is-about' : ''} />
      {way === 0 || !isNew ? null : (
        <path
          class="bound"
          d={`M${x} ${y + way * r}v${way * 11}m-3.5 ${way * -4.5}l3.5 ${way * 4.5}l3.5 ${way * -4.5}`}
        />
      )}
      {label ? (
        <text x={x + label.x} y={y + label.y} style={{ textAnchor: label.anchor }}>
          {labelText(point)}
        </text>
      ) : null}
    </a>
  )
}
