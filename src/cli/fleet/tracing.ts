import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { versionOf } from '../version.ts'

/** So long what was traced last is waited for, in milliseconds; who takes it may be away. */
const lastWords = 5000

/**
 * Sends traces by OTLP over HTTP, as JSON, where the environment says where to (OTEL_EXPORTER_OTLP_ENDPOINT, and the other
 * variables of OpenTelemetry). Gives what ends it. Where nobody asks nothing is loaded, and no trace is made.
 */
export async function startTracing(env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  if (!isAsked(env)) return async () => {}
  const [api, { AsyncLocalStorageContextManager }, { W3CTraceContextPropagator }, sdk, { OTLPTraceExporter }] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/core'),
      import('@opentelemetry/sdk-trace-base'),
      import('@opentelemetry/exporter-trace-otlp-http'),
    ])
  const logger = sayOnce()
  api.diag.setLogger(logger)
  const provider = new sdk.BasicTracerProvider({
    resource: await resourceOf(),
    spanProcessors: [new sdk.BatchSpanProcessor(new OTLPTraceExporter())],
  })
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  api.propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  api.trace.setGlobalTracerProvider(provider)
  return async () => {
    const late = setTimeout(lastWords, 'late', { ref: false })
    const ended = await Promise.race([provider.shutdown().catch(() => 'late'), late])
    if (ended === 'late') logger.error('nobody took the last of them')
  }
}

const isAsked = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env.OTEL_EXPORTER_OTLP_ENDPOINT || env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) &&
  env.OTEL_TRACES_EXPORTER !== 'none' &&
  env.OTEL_SDK_DISABLED?.toLowerCase() !== 'true'

/** What traces are of: this program, unless OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES say otherwise. */
async function resourceOf() {
  const { defaultResource, detectResources, envDetector, resourceFromAttributes } = await import(
    '@opentelemetry/resources'
  )
  // Not the command line, as is usual: addresses with passwords may stand there.
  const own = resourceFromAttributes({
    'service.name': 'copydesk',
    'service.version': versionOf(),
    'host.name': hostname(),
    'process.pid': process.pid,
  })
  return defaultResource()
    .merge(own)
    .merge(detectResources({ detectors: [envDetector] }))
}

/** Whoever takes traces may be away for hours: that is said when it begins. */
function sayOnce() {
  let isSaid = false
  const say = (message: string) => {
    if (!isSaid) process.stderr.write(`copydesk: traces are not sent, the work goes on (${message.slice(0, 200)})\n`)
    isSaid = true
  }
  const nothing = () => {}
  return { error: say, warn: nothing, info: nothing, debug: nothing, verbose: nothing }
}
