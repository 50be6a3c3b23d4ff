import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SyntaxNode } from '@lezer/common'
import { parser } from '@prometheus-io/lezer-promql'
import { describe, expect, it } from 'vitest'
import { type Metric, metrics } from '../../src/cli/fleet/metrics.ts'
import { openRegistry } from '../../src/cli/fleet/registry.ts'
import { deploy, documentsIn, type Manifest } from './manifests.ts'

const dashboard: Manifest = JSON.parse(readFileSync(join(deploy, 'grafana/fleet.json'), 'utf8'))
const [alerts] = documentsIn('prometheus/alerts.yml') as [Manifest]
const [scraping] = documentsIn('prometheus/prometheus.yml') as [Manifest]
const rules: readonly Manifest[] = alerts.groups.flatMap((group: Manifest) => group.rules)
const panels: readonly Manifest[] = dashboard.panels

const ofProcess: { readonly [name: string]: Metric } = Object.fromEntries(
  (await openRegistry().registry.getMetricsAsJSON()).map(({ name, type, help }) => [
    name,
    { kind: `${type}` as Metric['kind'], help },
  ]),
)
const known: { readonly [name: string]: Metric } = { ...ofProcess, ...metrics }

/** What is wrong with a query: its grammar, a metric or label that no worker has, a rate of what is no counter. */
function faultsOf(query: string): readonly string[] {
  // Grafana puts a duration in.
  const text = query.replaceAll('$__rate_interval', '1m')
  const faults: string[] = []
  parser.parse(text).iterate({
    enter: ({ type, from, to, node }) => {
      if (type.isError) faults.push(`cannot be read at ${from}`)
      else if (type.name === 'VectorSelector') faults.push(...faultsOfSelector(text, node))
      else if (type.name === 'LabelName' && !labels.has(text.slice(from, to)))
        faults.push(`no label ${text.slice(from, to)}`)
    },
  })
  return faults
}

const labels: ReadonlySet<string> = new Set([
  'instance',
  'job',
  'le',
  ...Object.values<Metric>(metrics).flatMap((one) => one.labels ?? []),
])

function faultsOfSelector(text: string, node: SyntaxNode): readonly string[] {
  const { from = 0, to = 0 } = node.getChild('Identifier') ?? {}
  const name = text.slice(from, to)
  const { kind, base } = kindOf(name)
  if (!kind) return [`no metric ${name || 'at all'}`]
  const isRange = node.parent?.name === 'MatrixSelector'
  const [, called] = /(\w+)\($/.exec(text.slice(0, (isRange ? node.parent! : node).from)) ?? []
  const isRated = called === 'rate' || called === 'increase'
  if (kind !== 'gauge' && !isRated) return [`${name} is a counter: only its rate tells something`]
  if (kind === 'gauge' && isRange) return [`${name} is a gauge: it has no rate`]
  return kind === 'histogram' && base === name ? [`${name} is a histogram: ask for its buckets, sum or count`] : []
}

function kindOf(name: string): { readonly kind: Metric['kind'] | undefined; readonly base: string } {
  if (Object.hasOwn(known, name)) return { kind: known[name]!.kind, base: name }
  const base = name.replace(/_(?:bucket|sum|count)$/, '')
  return { kind: Object.hasOwn(known, base) && known[base]!.kind === 'histogram' ? 'histogram' : undefined, base }
}

describe('a query', () => {
  it.each([
    ['sum by (code) (rate(copydesk_fleet_refused_total[5m]))'],
    ['max(copydesk_fleet_stream_depth) > 0 and on () absent(copydesk_fleet_threads)'],
    ['histogram_quantile(0.9, sum by (le) (rate(copydesk_fleet_read_duration_seconds_bucket[$__rate_interval])))'],
    ['process_resident_memory_bytes{job="copydesk"}'],
  ])('%s is one', (query) => expect(faultsOf(query)).toEqual([]))

  it.each([
    ['sum(rate(copydesk_fleet_refused_total[5m])', /cannot be read/],
    ['max(copydesk_fleet_stream_depth) >', /cannot be read/],
    ['max(copydesk_fleet_stream_dept)', /no metric copydesk_fleet_stream_dept$/],
    ['sum by (reason) (rate(copydesk_fleet_refused_total[5m]))', /no label reason/],
    ['process_resident_memory_bytes{jobs="copydesk"}', /no label jobs/],
    ['sum(copydesk_fleet_words_read_total)', /only its rate/],
    ['rate(copydesk_fleet_stream_depth[5m])', /has no rate/],
    ['rate(copydesk_fleet_read_duration_seconds[5m])', /its buckets/],
    ['sum(rate(copydesk_fleet_threads_bucket[5m]))', /no metric/],
    ['{job="copydesk"}', /no metric at all/],
  ])('%s is none', (query, fault) => expect(faultsOf(query).join('; ')).toMatch(fault))
})

describe('deploy/grafana/fleet.json', () => {
  const queries = panels.flatMap(({ title, targets }) => targets.map(({ expr }: Manifest) => [title, expr] as const))
  it.each(queries)('%s: %s', (_, expr) => expect(faultsOf(expr)).toEqual([]))

  it('shows every metric of the table', () => {
    const shown = queries.map(([, expr]) => expr).join(' ')
    expect(Object.keys(metrics).filter((name) => !new RegExp(`\\b${name}(?:_bucket)?\\b`).test(shown))).toEqual([])
  })

  it('has panels with names and places of their own, and a title for each', () => {
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length)
    const taken = new Set<string>()
    for (const { title, gridPos, datasource } of panels) {
      expect(title).toMatch(/^[A-Z]/)
      expect(datasource).toEqual({ type: 'prometheus', uid: `\${datasource}` })
      expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24)
      for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++)
        for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
          expect(taken).not.toContain(`${x},${y}`)
          taken.add(`${x},${y}`)
        }
    }
  })
})

describe('deploy/prometheus/alerts.yml', () => {
  it.each(rules.map((rule) => [rule.alert, rule] as const))(
    '%s asks for what there is, and says what to do',
    (_, rule) => {
      expect(faultsOf(rule.expr)).toEqual([])
      expect(Object.keys(rule)).toEqual(['alert', 'expr', 'for', 'labels', 'annotations'])
      expect(rule.for).toMatch(/^\d+m$/)
      expect(['warning', 'critical']).toContain(rule.labels.severity)
      expect(Object.keys(rule.annotations)).toEqual(['summary', 'description'])
    },
  )

  it('has names of their own, and a reason above each', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length)
    const lines = readFileSync(join(deploy, 'prometheus/alerts.yml'), 'utf8').split('\n')
    for (const [at, line] of lines.entries()) if (line.includes('- alert:')) expect(lines[at - 1]).toMatch(/^ +# /)
  })

  it('is what Prometheus is told of, under the name that the queries ask for', () => {
    expect(scraping.rule_files).toEqual(['alerts.yml'])
    expect(scraping.scrape_configs.map((one: Manifest) => one.job_name)).toEqual(['copydesk'])
  })
})
