import {
  type Attributes,
  type Context,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  type SpanOptions,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { headers, type MsgHdrs } from '@nats-io/transport-node'

/** Everything here does nothing, and costs nothing, unless whoever runs the program has set OpenTelemetry up. */
const tracer = () => trace.getTracer('copydesk')

/** Does some work within a span of that name, which tells if it fails. */
export function spanned<T>(
  name: string,
  options: SpanOptions,
  work: (span: Span) => Promise<T>,
  within: Context = context.active(),
): Promise<T> {
  // Who gives the beginning gets the end by the same clock: by two of them a step ends behind what it is a step of.
  return tracer().startActiveSpan(name, { startTime: Date.now(), ...options }, within, async (span) => {
    try {
      return await work(span)
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.message : String(error) })
      throw error
    } finally {
      span.end()
    }
  })
}

/** A span that is just over, and took so many milliseconds: in another thread, or before anybody knew whose it was. */
export function wasSpanned(name: string, milliseconds: number, attributes: Attributes = {}): void {
  const now = Date.now()
  tracer()
    .startSpan(name, { attributes, startTime: now - milliseconds })
    .end(now)
}

/** Tells more of the work that is under way. */
export const spanTells = (attributes: Attributes): void => void trace.getActiveSpan()?.setAttributes(attributes)

/** Puts a piece on the stream, in a trace of its own that is linked to where it comes from: so none grows for ever. */
export const submitting = <T>(from: Context, id: string, work: (span: Span) => Promise<T>): Promise<T> => {
  const there = trace.getSpanContext(from)
  const links = there ? [{ context: there }] : []
  return spanned('submit', { kind: SpanKind.PRODUCER, root: true, links, attributes: messageOf(id, 'send') }, work)
}

/** What a message is called by the conventions of OpenTelemetry. */
export const messageOf = (id: string, operation: 'send' | 'process'): Attributes => ({
  'messaging.system': 'nats',
  'messaging.destination.name': 'copydesk.work',
  'messaging.operation.type': operation,
  'messaging.message.id': id,
})

/** Where in a trace we are, as the headers of a message; nothing where nobody traces. */
export function tracedHeaders(): { readonly headers?: MsgHdrs } {
  const carried: { [name: string]: string } = {}
  propagation.inject(context.active(), carried)
  const entries = Object.entries(carried)
  if (entries.length === 0) return {}
  const made = headers()
  for (const [name, value] of entries) made.set(name, value)
  return { headers: made }
}

/** Where in a trace a message was sent. */
export const originOf = (sent: MsgHdrs | undefined): Context =>
  propagation.extract(ROOT_CONTEXT, sent, {
    get: (from, name) => from?.get(name) || undefined,
    keys: (from) => from?.keys() ?? [],
  })
