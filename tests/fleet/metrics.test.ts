import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Metric, metrics } from '../../src/cli/fleet/metrics.ts'
import { addressFrom } from '../../src/cli/fleet/monitor.ts'
import { openRegistry } from '../../src/cli/fleet/registry.ts'
import { type Postgres, startPostgres, withoutPostgres } from '../archive/postgres.ts'
import { ended, folder, run, start } from '../cli/run.ts'
import { exposition } from './exposition.ts'
import { startNats, withoutNats } from './nats.ts'
import { report } from './news.ts'

const table: readonly (readonly [string, Metric])[] = Object.entries(metrics)

describe('the table of metrics', () => {
  it.each(table)('%s is named as Prometheus has it', (name, { kind, help, labels = [], buckets }) => {
    expect(name).toMatch(/^copydesk_fleet_[a-z]+(?:_[a-z]+)*$/)
    expect(name.endsWith('_total')).toBe(kind === 'counter')
    expect(name).not.toMatch(/_(?:ms|milliseconds|minutes|kb|mb|count|sum|bucket)(?:_|$)/)
    expect(/_seconds$/.test(name)).toBe(kind === 'histogram')
    expect(help).toMatch(/^[A-Z].*\.$/)
    for (const label of labels) expect(label).toMatch(/^[a-z]+$/)
    expect(buckets).toEqual(buckets?.toSorted((a, b) => a - b))
    expect(buckets !== undefined).toBe(kind === 'histogram')
  })

  it('is what a worker tells, from the beginning, beside what Node tells of itself', async () => {
    const { kinds } = exposition(await openRegistry().registry.metrics())
    for (const [name, { kind }] of table) expect([name, kinds.get(name)]).toEqual([name, kind])
    const others = [...kinds.keys()].filter((name) => !Object.hasOwn(metrics, name))
    for (const name of others) expect(name).toMatch(/^(?:process|nodejs)_/)
    expect(others).toEqual(
      expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']),
    )
  })

  it('stands in docs/scale.md; "npx vitest run tests/fleet/metrics.test.ts --update" puts it there', async () => {
    const document = fileURLToPath(new URL('../../docs/scale.md', import.meta.url))
    const markdown = readFileSync(document, 'utf8')
    const block = /(<!-- metrics -->\n\n)[\s\S]*?(\n\n<!-- end of metrics -->)/
    expect(markdown).toMatch(block)
    const filled = markdown.replace(block, (_, begin, end) => `${begin}${asMarkdown()}${end}`)
    await expect(filled).toMatchFileSnapshot(document)
  })
})

function asMarkdown(): string {
  const cells = table.map(([name, { kind, help, labels }]) => [
    `\`${name}${labels ? `{${labels.join(',')}}` : ''}\``,
    kind,
    help,
  ])
  const rows = [['metric', 'kind', 'what it tells'], ...cells]
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]!.length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`
  const [head, ...rest] = rows.map(line)
  return [head, `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rest].join('\n')
}

describe('where a worker tells', () => {
  it.each([
    ['9464', { host: '127.0.0.1', port: 9464 }],
    ['0', { host: '127.0.0.1', port: 0 }],
    ['0.0.0.0:9464', { host: '0.0.0.0', port: 9464 }],
    ['worker.example:65535', { host: 'worker.example', port: 65535 }],
    ['[::1]:9464', { host: '::1', port: 9464 }],
  ])('%s is an address', (given, address) => expect(addressFrom(given)).toEqual(address))

  it.each(['', ':9464', 'here', '65536', '-1', '1.5', '127.0.0.1', '127.0.0.1:', '::1:9464', 'http://a:1', 'a:1/b'])(
    '“%s” is none',
    (given) => expect(() => addressFrom(given)).toThrow(/--metrics/),
  )
})

const missing = withoutNats ?? withoutPostgres
const patience = 300_000
if (missing) it.skip(missing, () => {})
else describe('a worker that is watched', describeWorker, patience)

type Submit = (place: string) => Promise<unknown>

function describeWorker(): void {
  let postgres: Postgres
  beforeAll(() => {
    postgres = startPostgres()
  }, patience)
  afterAll(() => postgres?.remove(), patience)

  /** A worker on a stream and an archive of a test's own, and the address of its metrics. */
  async function watched(before: (submit: Submit) => Promise<unknown> = async () => {}) {
    const nats = await startNats()
    onTestFinished(() => nats.remove())
    const on = ['--nats', nats.address, '--patience', '2']
    const submit: Submit = (place) => run(['fleet', 'submit', place, ...on])
    await before(submit)
    const rest = ['--archive', postgres.database(), '--quick', '-j', '1', '--metrics', '0']
    const worker = start(['fleet', 'work', ...on, ...rest])
    onTestFinished(() => void worker.kill('SIGKILL'))
    const address = await new Promise<string>((resolve, reject) => {
      let said = ''
      worker.stderr!.on('data', (data) => {
        said += data
        const [, found] = /metrics at (http:\/\/127\.0\.0\.1:\d+)\/metrics\n/.exec(said) ?? []
        if (found) resolve(found)
      })
      worker.once('exit', () => reject(new Error(said)))
    })
    const get = async (path: string, method = 'GET') => {
      const response = await fetch(`${address}${path}`, { method })
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
    }
    const samples = async () => exposition((await get('/metrics')).text).samples
    const readiness = async () => {
      const { status, text } = await get('/readyz')
      return `${status} ${text.trim()}`
    }
    return { nats, worker, submit, get, samples, readiness }
  }

  const within = { timeout: 60_000, interval: 100 }

  it('counts what it takes, reads, refuses and keeps, and what is left', async () => {
    const { worker, submit, get, samples, readiness } = await watched()
    await expect.poll(readiness, within).toBe('200 ready')
    const files = Object.fromEntries(Array.from({ length: 5 }, (_, nth) => [`${nth}.txt`, report(nth)]))
    // What is in it is known when it comes a second time.
    const place = folder({ ...files, 'copy.txt': report(0), 'noise.pdf': '%PDF-1.7 no more than this' })
    await submit(place)
    const told = async (name: string) => (await samples()).get(name)
    await expect.poll(() => told('copydesk_fleet_articles_placed_total'), within).toBe(5)
    const found = await samples()
    const words = Object.values(files).reduce((sum, text) => sum + text.split(/\s+/).length, 0)
    expect(Object.fromEntries(found)).toMatchObject({
      copydesk_fleet_pieces_taken_total: 7,
      copydesk_fleet_pieces_redelivered_total: 0,
      copydesk_fleet_pieces_done_total: 6,
      copydesk_fleet_pieces_postponed_total: 0,
      copydesk_fleet_pieces_dead_total: 1,
      copydesk_fleet_records_stored_total: 5,
      copydesk_fleet_records_known_total: 1,
      copydesk_fleet_take_duration_seconds_count: 7,
      copydesk_fleet_piece_duration_seconds_count: 7,
      copydesk_fleet_threads: 1,
      copydesk_fleet_slots: 2,
      copydesk_fleet_slots_busy: 0,
      copydesk_fleet_slots_storing: 0,
      copydesk_fleet_stream_depth: 0,
      copydesk_fleet_stream_unacknowledged: 0,
      copydesk_fleet_dead_letters: 1,
      copydesk_fleet_submissions_open: 0,
    })
    // The copy was read too, if it was taken before the other was kept.
    const articles = found.get('copydesk_fleet_articles_read_total')!
    expect([5, 6]).toContain(articles)
    expect(found.get('copydesk_fleet_words_read_total')).toBe(words + (articles - 5) * report(0).split(/\s+/).length)
    const refused = [...found].filter(([name]) => name.startsWith('copydesk_fleet_refused_total{code="'))
    expect(refused.map(([, count]) => count)).toEqual([1])
    expect(found.get('copydesk_fleet_store_duration_seconds_count')).toBeGreaterThan(0)
    expect(found.get('copydesk_fleet_store_wait_seconds_total')).toBeGreaterThan(0)
    expect(await get('/metrics')).toMatchObject({ status: 200, type: 'text/plain; version=0.0.4; charset=utf-8' })
    expect(await get('/healthz')).toMatchObject({ status: 200, text: 'alive\n' })
    expect(await get('/')).toMatchObject({ status: 404 })
    expect(await get('/metrics/../__proto__')).toMatchObject({ status: 404 })
    expect(await get('/metrics', 'POST')).toMatchObject({ status: 405 })
    worker.kill('SIGTERM')
    expect(await ended(worker)).toMatchObject({ code: 1 })
  })

  it('counts what is put off, and what comes again', async () => {
    const { samples } = await watched(async (submit) => {
      const place = folder({ 'late.txt': report(1) })
      await submit(place)
      rmSync(join(place, 'late.txt'))
    })
    const told = async (name: string) => (await samples()).get(name)
    await expect.poll(() => told('copydesk_fleet_pieces_redelivered_total'), within).toBeGreaterThan(0)
    expect(await told('copydesk_fleet_pieces_postponed_total')).toBeGreaterThan(0)
    expect(await told('copydesk_fleet_refused_total{code="not-found"}')).toBeGreaterThan(0)
    expect(await told('copydesk_fleet_stream_depth')).toBe(1)
  })

  it('is alive but not ready without PostgreSQL or without NATS', async () => {
    const { nats, get, samples, readiness } = await watched()
    await expect.poll(readiness, within).toBe('200 ready')
    postgres.stop()
    await expect.poll(readiness, within).toBe('503 without the archive')
    postgres.start()
    await expect.poll(readiness, within).toBe('200 ready')
    await nats.kill(0)
    await expect.poll(readiness, within).toBe('503 without NATS')
    expect(await get('/healthz')).toMatchObject({ status: 200 })
    expect((await samples()).get('copydesk_fleet_stream_depth')).toBeNaN()
  })
}
