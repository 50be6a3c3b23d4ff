import { jetstream } from '@nats-io/jetstream'
import { connect, type NatsConnection, headers as newHeaders } from '@nats-io/transport-node'
import fc from 'fast-check'
import type { ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { type Fleet, openFleet } from '../../src/fleet/index.ts'
import { type Postgres, startPostgres } from '../archive/postgres.ts'
import { ended, jsonLines, run, start } from '../cli/run.ts'
import { missing, patience, recordsIn } from '../fleet/ground.ts'
import { type Nats, startNats } from '../fleet/nats.ts'
import { report } from '../fleet/news.ts'
import { mutated } from './drawn/mutations.ts'
import { fuzz } from './fuzz.ts'

interface Message {
  readonly subject: string
  readonly base64: string
  readonly headers: readonly (readonly [name: string, value: string])[]
}

/** Places that are there, and such as nobody should open. */
const place = fc.oneof(
  fc.constantFrom(
    'REPORT',
    '/',
    '/dev/zero',
    '/proc/self/mem',
    '/etc/passwd',
    '..',
    's3://a/b',
    's3://',
    'http://127.0.0.1:1/',
  ),
  fc.constantFrom('http://[::1]/x.warc', 'https://user:word@host/', 'file:///etc/passwd', '\0', '💥', '~'),
  fc.string({ unit: 'binary' }),
)
const position = fc.record(
  { at: fc.nat(), inside: fc.nat(), nth: fc.integer({ min: 1 }) },
  { requiredKeys: ['at', 'nth'] },
)
const work = fc.record(
  { place, via: fc.string(), state: fc.string(), from: position, items: fc.nat(), to: fc.nat() },
  { requiredKeys: ['place', 'via', 'state'] },
)
const odd = fc.dictionary(
  fc.constantFrom('place', 'via', 'state', 'from', 'items', 'to', '__proto__', 'work', 'faults', 'what'),
  fc.jsonValue(),
)
const letter = fc.record(
  { work, tries: fc.jsonValue(), faults: fc.array(odd), at: fc.jsonValue() },
  { requiredKeys: [] },
)
const json = fc.oneof(work, odd, letter, fc.jsonValue()).map((value) => Buffer.from(JSON.stringify(value)))
const bytes = fc.oneof(
  json,
  mutated(json),
  fc.uint8Array({ maxLength: 300 }).map((some) => Buffer.from(some)),
)
const header = fc.tuple(
  fc.constantFrom('traceparent', 'tracestate', 'Nats-Msg-Id', 'Nats-Expected-Stream', 'Nats-Rollup', 'Status', 'x'),
  fc.oneof(
    fc.constantFrom('00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', '00-x', '503', 'all'),
    fc.string(),
  ),
)
const messages: fc.Arbitrary<readonly Message[]> = fc.array(
  fc.record({
    subject: fc.constantFrom(
      'copydesk.work',
      'copydesk.work',
      'copydesk.work',
      'copydesk.dead',
      'copydesk.open.x',
      'copydesk.sender.y',
    ),
    base64: bytes.map((some) => Buffer.from(some).toString('base64')),
    headers: fc.array(header, { maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
)

if (missing) it.skip(missing, () => {})
else tryStream()

function tryStream(): void {
  let servers: Nats
  let postgres: Postgres
  let archive: string
  let connection: NatsConnection
  let fleet: Fleet
  let worker: ChildProcess
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'copydesk-'))
    writeFileSync(join(folder, 'report.txt'), report(1))
    postgres = startPostgres()
    archive = postgres.database()
    servers = await startNats()
    connection = await connect({ servers: servers.address })
    fleet = await openFleet({ servers: servers.address, patience: 30 })
    worker = start(
      ['fleet', 'work', '--nats', servers.address, '--archive', archive, '--quick', '-j', '1', '--tries', '1'],
      { AWS_ENDPOINT_URL: 'http://127.0.0.1:1' },
    )
  }, patience)

  afterAll(async () => {
    worker?.kill('SIGKILL')
    await fleet?.close()
    await connection?.close()
    await servers?.remove()
    postgres?.remove()
    rmSync(folder, { recursive: true, force: true })
  }, patience)

  /** Puts a message on the stream, if the server takes it; tells whether it is one that must end as a dead letter, or is one. */
  async function put({ subject, base64, headers }: Message): Promise<number> {
    const own = newHeaders()
    for (const [name, value] of headers) if (/^[ -~]*$/.test(value)) own.append(name, value)
    const said = Buffer.from(base64, 'base64').toString()
    const isReport = said.includes('REPORT')
    // Any text is read that the worker may open.
    const isText = said.includes('/etc/passwd')
    const body = isReport
      ? Buffer.from(said.replace('REPORT', join(folder, 'report.txt')))
      : Buffer.from(base64, 'base64')
    try {
      const { duplicate } = await jetstream(connection).publish(subject, body, { headers: own, retries: 0 })
      return duplicate || isReport || isText || !/work|dead/.test(subject) ? 0 : 1
    } catch {
      // Headers that the server heeds may have it refuse.
      return 0
    }
  }

  fuzz({
    name: 'stream',
    inputs: messages,
    holds: async (some) => {
      const before = await fleet.state()
      let dead = 0
      for (const message of some) dead += await put(message)
      await expect.poll(async () => (await fleet.state()).depth, { timeout: 60_000, interval: 20 }).toBe(0)
      expect(worker.exitCode).toBe(null)
      const after = await fleet.state()
      // The report's own place may have been spoilt.
      expect(after.dead - before.dead).toBeGreaterThanOrEqual(dead)
      expect(after.dead - before.dead).toBeLessThanOrEqual(some.length)
      await fleet.dead()
    },
  })

  test('a worker reads after all that what it would have read before', { timeout: patience }, async () => {
    await fleet.again()
    const place = join(folder, 'reports')
    rmSync(join(folder, 'report.txt'))
    await run(['fleet', 'submit', writeReports(place), '--nats', servers.address])
    await expect.poll(async () => (await fleet.state()).depth, { timeout: patience }).toBe(0)
    const { stdout } = await run(['read', '--jsonl', '--quick', place])
    expect(await recordsIn(archive)).toEqual(
      expect.arrayContaining(jsonLines(stdout).map((one) => JSON.stringify(one))),
    )
    worker.kill('SIGTERM')
    expect(await ended(worker)).toMatchObject({ code: expect.any(Number), stderr: '' })
  })
}

function writeReports(place: string): string {
  mkdirSync(place)
  for (const nth of [2, 3, 4]) writeFileSync(join(place, `report-${nth}.txt`), report(nth))
  return place
}
