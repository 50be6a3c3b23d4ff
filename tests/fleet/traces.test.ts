import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { folder } from '../cli/run.ts'
import { grounds, missing, patience } from './ground.ts'
import { report } from './news.ts'

/** A span as OTLP has it in JSON. */
interface Span {
  readonly traceId: string
  readonly spanId: string
  readonly parentSpanId?: string
  readonly name: string
  readonly kind: number
  readonly startTimeUnixNano: string
  readonly endTimeUnixNano: string
  readonly links?: readonly { readonly traceId: string; readonly spanId: string }[]
  readonly attributes: readonly { readonly key: string; readonly value: { readonly [type: string]: unknown } }[]
}

interface Export {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Span['attributes'] }
    readonly scopeSpans: readonly { readonly spans: readonly Span[] }[]
  }[]
}

if (missing) it.skip(missing, () => {})
else describe('traces of a fleet', describeTraces, patience)

function describeTraces(): void {
  const { ground } = grounds()
  let exports: Export[] = []
  let paths: string[] = []
  const collector = createServer(async (request, response) => {
    let body = ''
    for await (const part of request.setEncoding('utf8')) body += part
    paths.push(`${request.method} ${request.url} ${request.headers['content-type']}`)
    exports.push(JSON.parse(body))
    response.setHeader('content-type', 'application/json').end('{}')
  })

  beforeEach(async () => {
    ;[exports, paths] = [[], []]
    collector.listen(0, '127.0.0.1')
    await once(collector, 'listening')
    const { port } = collector.address() as AddressInfo
    process.env.OTEL_EXPORTER_OTLP_ENDPOINT = `http://127.0.0.1:${port}`
  })
  afterEach(() => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT
    delete process.env.OTEL_SDK_DISABLED
    collector.closeAllConnections()
    collector.close()
  })

  const spans = (): Span[] =>
    exports.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    )
  const named = (name: string) => spans().filter((span) => span.name === name)
  const only = (name: string): Span => {
    expect(named(name)).toHaveLength(1)
    return named(name)[0]!
  }
  const told = ({ attributes }: { readonly attributes: Span['attributes'] }, key: string): unknown =>
    Object.values(attributes.find((one) => one.key === key)?.value ?? {})[0]

  it('go from the submission over reading to the archive, a trace for each piece', async () => {
    const { submit, work } = await ground()
    await submit(folder({ 'a.txt': report(0), 'b.txt': report(1) }))
    expect(await work()).toMatchObject({ code: 0, stderr: '' })
    expect(new Set(paths)).toEqual(new Set(['POST /v1/traces application/json']))
    const submission = only('submission')
    expect(named('submit')).toHaveLength(2)
    for (const submitted of named('submit')) {
      const { traceId, spanId } = submitted
      expect(submitted).toMatchObject({ kind: 4, links: [{ traceId: submission.traceId, spanId: submission.spanId }] })
      const trace = spans().filter((span) => span.traceId === traceId)
      expect(trace.map(({ name }) => name).toSorted()).toEqual(['read', 'store', 'submit', 'take', 'work'])
      const one = (name: string) => trace.find((span) => span.name === name)!
      const worked = one('work')
      expect(worked).toMatchObject({ kind: 5, parentSpanId: spanId })
      expect(told(worked, 'copydesk.end')).toBe('done')
      expect(told(worked, 'messaging.message.id')).toBe(told(submitted, 'messaging.message.id'))
      for (const step of [one('take'), one('read'), one('store')]) {
        expect(step.parentSpanId).toBe(worked.spanId)
        expect(BigInt(step.endTimeUnixNano)).toBeLessThanOrEqual(BigInt(worked.endTimeUnixNano))
      }
      expect(BigInt(one('read').endTimeUnixNano)).toBeLessThanOrEqual(BigInt(one('store').endTimeUnixNano))
    }
    const placed = named('place').map((span) => told(span, 'copydesk.articles'))
    expect(placed.reduce((sum: number, count) => sum + Number(count), 0)).toBe(2)
    const resources = exports.flatMap(({ resourceSpans }) => resourceSpans.map(({ resource }) => resource))
    for (const resource of resources) expect(told(resource, 'service.name')).toBe('copydesk')
    // Addresses may hold passwords.
    expect(JSON.stringify(exports)).not.toContain('postgres://')
  })

  it('hold each try of a piece, and link to them what was put back', async () => {
    const { submit, work, again } = await ground()
    const place = folder({ 'late.txt': report(0) })
    await submit(place)
    rmSync(join(place, 'late.txt'))
    expect((await work('--tries', '2')).code).toBe(1)
    const submitted = only('submit')
    const tries = named('work')
    expect(tries.map((span) => span.parentSpanId)).toEqual([submitted.spanId, submitted.spanId])
    expect(tries.map((span) => Number(told(span, 'copydesk.tries'))).toSorted()).toEqual([1, 2])
    expect(tries.map((span) => told(span, 'copydesk.end')).toSorted()).toEqual(['dead', 'postponed'])
    const last = tries.find((span) => told(span, 'copydesk.end') === 'dead')!
    writeFileSync(join(place, 'late.txt'), report(0))
    await again()
    expect((await work()).code).toBe(0)
    const [, second] = named('submit')
    expect(second).toMatchObject({ links: [{ traceId: submitted.traceId, spanId: last.spanId }] })
    expect(second!.traceId).not.toBe(submitted.traceId)
    expect(named('store')).toMatchObject([{ traceId: second!.traceId }])
  })

  it('are not made where they are turned off, and hold nothing up where nobody takes them', async () => {
    const { submit, work } = await ground()
    process.env.OTEL_SDK_DISABLED = 'true'
    await submit(folder({ 'a.txt': report(0) }))
    expect(await work()).toMatchObject({ code: 0, stderr: '' })
    expect(exports).toEqual([])
    delete process.env.OTEL_SDK_DISABLED
    collector.closeAllConnections()
    collector.close()
    const late = await submit(folder({ 'b.txt': report(1) }))
    expect(late.stdout).toBe('1 piece submitted\n')
    expect(late.stderr).toMatch(/^copydesk: traces are not sent, the work goes on \(.*\)\n$/)
    expect(await work()).toMatchObject({ code: 0, stdout: '1 article added\n' })
  })
}
