import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Network } from '../../../api/story.ts'

/** A network with its places: the same one always looks the same. */
export interface Drawn {
  readonly nodes: readonly Spot[]
  readonly lines: readonly Line[]
  readonly width: number
  readonly height: number
}

interface Spot {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly x: number
  readonly y: number
  readonly r: number
}

export interface Line {
  readonly from: string
  readonly to: string
  readonly path: string
  readonly width: number
  readonly tone: Tone
  readonly says: string
}

type Tone = 'with' | 'against' | 'both'

/** PLOVER’s types of conflict, in words and in deeds. */
const against = new Set('REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT'.split(' '))

export const toneOf = (types: readonly string[]): Tone => {
  const some = types.filter((type) => against.has(type)).length
  return some === 0 ? 'with' : some === types.length ? 'against' : 'both'
}

interface Node extends SimulationNodeDatum {
  readonly key: string
  readonly name: string
  readonly kind: string
  readonly happenings: number
}

/** So many steps, from the same beginning: what comes out is the same each time. */
const steps = 320

/** The nodes with most to do, as far as they have to do with each other, placed by what is between them. */
export function drawn(network: Network, most: number, width: number): Drawn {
  const heaviest = network.nodes
    .toSorted((a, b) => b.happenings - a.happenings || (a.key < b.key ? -1 : 1))
    .slice(0, most)
  const keys = new Set(heaviest.map(({ key }) => key))
  const edges = network.edges.filter(({ from, to }) => keys.has(from) && keys.has(to))
  const joined = new Set(edges.flatMap(({ from, to }) => [from, to]))
  const nodes: Node[] = heaviest.filter(({ key }) => joined.has(key)).map((node) => ({ ...node }))
  settle(nodes, edges)
  const height = Math.round(Math.min(620, Math.max(220, 90 + nodes.length * 26), width * 0.9))
  const spots = fitted(nodes, width, height)
  const byKey = new Map(spots.map((spot) => [spot.key, spot]))
  return { nodes: spots, lines: edges.map((edge) => lineOf(edge, byKey)), width, height }
}

function settle(nodes: Node[], edges: Network['edges']): void {
  const links = edges.map(({ from, to, happenings }) => ({ source: from, target: to, happenings }))
  forceSimulation(nodes)
    .force(
      'link',
      forceLink<Node, (typeof links)[number]>(links)
        .id(({ key }) => key)
        .distance(110),
    )
    .force('apart', forceManyBody().strength(-420))
    .force(
      'names',
      forceCollide<Node>(({ name }) => 18 + Math.min(60, name.length * 2.6)),
    )
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.09))
    .stop()
    .tick(steps)
}

/** Stretched to the frame, with room for the names at its sides. */
function fitted(nodes: readonly Node[], width: number, height: number): Spot[] {
  const [xs, ys] = [nodes.map(({ x = 0 }) => x), nodes.map(({ y = 0 }) => y)]
  const room = { x: Math.min(90, width * 0.18), top: 16, bottom: 28 }
  const scale = (value: number, all: readonly number[], from: number, to: number): number => {
    const [low, high] = [Math.min(...all), Math.max(...all)]
    return high - low < 1 ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from)
  }
  const heaviest = Math.max(...nodes.map(({ happenings }) => happenings))
  return nodes.map(({ key, name, kind, happenings, x = 0, y = 0 }) => ({
    key,
    name,
    kind,
    x: Math.round(within(scale(x, xs, room.x, width - room.x), half(name), width - half(name))),
    y: Math.round(scale(y, ys, room.top, height - room.bottom)),
    r: Math.round(4 + 7 * Math.sqrt(happenings / heaviest)),
  }))
}

/** Half as wide as a name is, about, in pixels. */
const half = (name: string): number => 4 + name.length * 3.6

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/** Bent a little, so that there and back are two lines; it ends at the edge of its node. */
function lineOf({ from, to, happenings, types }: Network['edges'][number], spots: ReadonlyMap<string, Spot>): Line {
  const [a, b] = [spots.get(from)!, spots.get(to)!]
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const length = Math.max(1, Math.hypot(dx, dy))
  const [mx, my] = [(a.x + b.x) / 2 - dy * 0.12, (a.y + b.y) / 2 + dx * 0.12]
  const toEnd = Math.max(1, Math.hypot(b.x - mx, b.y - my))
  const end = [b.x - ((b.x - mx) / toEnd) * (b.r + 3), b.y - ((b.y - my) / toEnd) * (b.r + 3)]
  const begin = [a.x + (dx / length) * a.r, a.y + (dy / length) * a.r]
  const at = ([x, y]: readonly number[]): string => `${x!.toFixed(1)} ${y!.toFixed(1)}`
  return {
    from,
    to,
    path: `M${at(begin)}Q${at([mx, my])} ${at(end)}`,
    width: 1 + 1.2 * Math.log2(happenings),
    tone: toneOf(types),
    says: `${a.name} → ${b.name}: ${types.map((type) => type.toLowerCase()).join(', ')} (${happenings})`,
  }
}
