import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { type Meters, type Metric, type MetricName, metrics } from './metrics.ts'

/** The metrics of the table, and those of the process and of Node, as Prometheus reads them. */
export function openRegistry(): { readonly meters: Meters; readonly registry: Registry } {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const [counters, gauges, histograms] = [ofKind('counter'), ofKind('gauge'), ofKind('histogram')]
  const counter = new Map(
    counters.map(([name, metric]) => [name, new Counter(configurationOf(name, metric, registry))]),
  )
  const gauge = new Map(gauges.map(([name, metric]) => [name, new Gauge(configurationOf(name, metric, registry))]))
  const histogram = new Map(
    histograms.map(([name, metric]) => [
      name,
      new Histogram({ ...configurationOf(name, metric, registry), buckets: [...(metric.buckets ?? [])] }),
    ]),
  )
  const meters: Meters = {
    add: (name, by = 1, labels = {}) => (counter.get(name) ?? gauge.get(name))!.inc(labels, by),
    set: (name, value) => gauge.get(name)!.set(value),
    time: (name, seconds) => histogram.get(name)!.observe(seconds),
  }
  return { meters, registry }
}

const ofKind = (kind: Metric['kind']): readonly (readonly [MetricName, Metric])[] =>
  (Object.entries(metrics) as [MetricName, Metric][]).filter(([, metric]) => metric.kind === kind)

const configurationOf = (name: string, { help, labels = [] }: Metric, registry: Registry) => ({
  name,
  help,
  labelNames: labels,
  registers: [registry],
})
