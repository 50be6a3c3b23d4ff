import { MultiGraph } from 'graphology'
import { write } from 'graphology-gexf'
import { entityKey, type Report } from '../history/index.ts'
import type { Entity, Event } from '../record/index.ts'
import { reportDay } from './days.ts'
import { type Exporter, openTally, type Tally } from './exporter.ts'
import { hasHappened, sidesOf } from './happened.ts'
import { xmlCharacters } from './escaping.ts'
import { stableId } from './identity.ts'
import { type TracedReport, traced } from './tracing.ts'
import { oneLine } from './words.ts'

/** Who acted on whom, for Gephi: an edge for each pair and type of act, as heavy as the independent reports that tell it. */
export const gexf: Exporter = {
  name: 'gexf',
  mediaType: 'application/gexf+xml',
  extension: 'gexf',
  layout: 'file',
  help: 'a graph for Gephi: who acted on whom, edges as heavy as the independent reports of them',
  async write(reports, sink, { originOf = (report: Report) => report.id } = {}) {
    const tally = openTally()
    const network: Network = { nodes: new Map(), edges: new Map() }
    for await (const report of traced(reports, tally))
      for (const event of report.record.events) addEvent(network, event, report, originOf(report), tally)
    tally.wrote(network.edges.size)
    await sink(`${write(graphOf(network), { version: '1.3' })}\n`, 'copydesk.gexf')
    return tally.outcome()
  },
}

/** What one side does to the other, or both with one another, in all reports. */
interface Edge {
  readonly from: string
  readonly to: string
  readonly mutual: boolean
  readonly type: Event['type']
  readonly quad: string | undefined
  readonly reports: Set<string>
  readonly origins: Set<string>
  first?: string
  last?: string
}

interface Network {
  readonly nodes: Map<string, Entity>
  readonly edges: Map<string, Edge>
}

function addEvent(network: Network, event: Event, report: TracedReport, origin: string, tally: Tally): void {
  if (!hasHappened(event, tally)) return
  const pairs = sidesOf(event).flatMap(({ actor, recipient, mutual }) => {
    const [from, to] = [actor, recipient].map((role) => report.entities.get(role?.entity ?? ''))
    return from && to && entityKey(from) !== entityKey(to) ? [{ from, to, mutual: mutual ?? false }] : []
  })
  if (!pairs.length) tally.leftOut('no-sides')
  for (const { from, to, mutual } of pairs) {
    const edge = edgeOf(network, nodeOf(network, from), nodeOf(network, to), mutual, event)
    const day = reportDay(report)
    edge.reports.add(report.id)
    edge.origins.add(origin)
    if (day !== undefined && !(edge.first !== undefined && edge.first <= day)) edge.first = day
    if (day !== undefined && !(edge.last !== undefined && edge.last >= day)) edge.last = day
  }
}

function nodeOf({ nodes }: Network, entity: Entity): string {
  const key = entityKey(entity)
  if (!nodes.has(key)) nodes.set(key, entity)
  return key
}

function edgeOf({ edges }: Network, one: string, other: string, mutual: boolean, { type, quad }: Event): Edge {
  const [from, to] = mutual && other < one ? [other, one] : [one, other]
  const key = JSON.stringify([from, to, mutual, type])
  const edge = edges.get(key) ?? { from, to, mutual, type, quad, reports: new Set(), origins: new Set() }
  edges.set(key, edge)
  return edge
}

function graphOf({ nodes, edges }: Network): MultiGraph {
  const graph = new MultiGraph()
  for (const [key, { name, kind, country, sector, wikidata }] of nodes)
    graph.addNode(
      idOf(key),
      known({ label: clean(name), entity_kind: kind, country, sector: sector && clean(sector), wikidata }),
    )
  for (const [at, { from, to, mutual, type, quad, reports, origins, first, last }] of [...edges.values()].entries()) {
    const attributes = known({
      ...{ label: type, weight: origins.size, reports: reports.size, independent: origins.size },
      ...{ quad: quad && clean(quad), first, last },
    })
    if (mutual) graph.addUndirectedEdgeWithKey(String(at), idOf(from), idOf(to), attributes)
    else graph.addDirectedEdgeWithKey(String(at), idOf(from), idOf(to), attributes)
  }
  return graph
}

/** The entity's key, by which tables know it too, if XML can hold it. */
const idOf = (key: string): string => (clean(key) === key ? key : stableId(key))

/** On one line, of characters that XML has. */
const clean = (text: string): string => xmlCharacters(oneLine(text))

const known = (attributes: { readonly [name: string]: string | number | undefined }) =>
  Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined))
