import { jetstream, jetstreamManager } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { openFleet, type State } from '../../src/fleet/index.ts'
import { type Postgres, startPostgres, withoutPostgres } from '../archive/postgres.ts'
import { sound } from '../archive/processes.ts'
import { ended, folder, jsonLines, run, start } from '../cli/run.ts'
import { startNats, withoutNats } from './nats.ts'
import { report, warc } from './news.ts'

const patience = 600_000
const missing = withoutNats ?? withoutPostgres

if (missing) it.skip(missing, () => {})
else describe('a fleet', describeFleet, patience)

function describeFleet(): void {
  let postgres: Postgres
  beforeAll(() => {
    postgres = startPostgres()
  }, patience)
  afterAll(() => postgres?.remove(), patience)

  /** A stream and an archive of a test's own. */
  async function ground(servers: 1 | 3 = 1) {
    const nats = await startNats(servers)
    onTestFinished(() => nats.remove())
    const archive = postgres.database()
    const on = ['--nats', nats.address, '--patience', '2', ...(servers === 3 ? ['--replicas', '3'] : [])]
    const working = ['fleet', 'work', ...on, '--archive', archive, '--quick']
    return {
      archive,
      nats,
      submit: (...places: string[]) => run(['fleet', 'submit', ...places, ...on]),
      work: (...more: string[]) => run([...working, '--until-done', ...more]),
      /** A worker that goes on until it is stopped. */
      begin: (...more: string[]) => start([...working, '-j', '1', ...more]),
      dead: async (...more: string[]) => {
        const { stdout } = await run(['fleet', 'dead', ...on, ...more])
        return more.length ? stdout : JSON.parse((await run(['fleet', 'dead', '--json', ...on])).stdout)
      },
      state: async (): Promise<State> => {
        const fleet = await openFleet({ servers: nats.address, patience: 2 })
        return fleet.state().finally(() => fleet.close())
      },
    }
  }

  it('reads the same bytes as read --jsonl, from folders and from stretches of a web archive', async () => {
    const { archive, submit, work } = await ground()
    const place = folder({ 'crawl.warc': warc(100, 40), ...stories(8) })
    expect((await submit(place)).stdout).toBe('11 pieces submitted\n')
    expect((await submit(place)).stdout).toBe('0 pieces submitted, 11 there already\n')
    expect(await work()).toMatchObject({ code: 0, stderr: '', stdout: '48 articles added\n' })
    const { stdout } = await run(['read', '--jsonl', '--quick', place])
    const read = jsonLines(stdout).map((record) => JSON.stringify(record))
    expect((await recordsIn(archive)).toSorted()).toEqual(read.toSorted())
    await sound(archive)
  })

  it('gives up what somebody else put on the stream, and goes on', async () => {
    const { archive, nats, submit, work, dead, state } = await ground()
    await submit(folder(stories(1)))
    const connection = await connect({ servers: nats.address.split(',') })
    const client = jetstream(connection)
    for (const noise of ['no work', 'null', '{"place":7}', '']) await client.publish('copydesk.work', noise)
    await connection.close()
    await submit(folder(stories(2)))
    expect(await work()).toMatchObject({ code: 0 })
    expect(await countIn(archive)).toBe(2)
    const letters: { faults: { code: string }[] }[] = await dead()
    expect(letters.map(({ faults }) => faults[0]!.code)).toEqual(['no-work', 'no-work', 'no-work', 'no-work'])
    expect(await state()).toMatchObject({ depth: 0, inFlight: 0, dead: 4 })
  })

  it('loses and doubles nothing when workers are killed', async () => {
    const { archive, submit, begin, work, state, dead } = await ground()
    await submit(folder({ 'crawl.warc': warc(100, 60), ...stories(40) }))
    for (let killed = 0; killed < 3; killed++) {
      const before = await countIn(archive)
      const worker = begin()
      await expect.poll(() => countIn(archive), { timeout: 60_000, interval: 20 }).toBeGreaterThan(before)
      worker.kill('SIGKILL')
      await ended(worker)
    }
    expect(await work('--tries', '20')).toMatchObject({ code: 0, stderr: '' })
    const records = await recordsIn(archive)
    expect(records).toHaveLength(100)
    expect(new Set(records).size).toBe(100)
    expect(await dead()).toEqual([])
    expect(await state()).toMatchObject({ depth: 0, inFlight: 0, dead: 0 })
    await sound(archive)
  })

  it('gives up what cannot be read, with the reason, and puts it back', async () => {
    const { archive, submit, work, dead } = await ground()
    const place = folder({ ...stories(3), 'late.txt': report(50), 'noise.pdf': '%PDF-1.7 no more than this' })
    await submit(place)
    rmSync(join(place, 'late.txt'))
    const { code, stdout } = await work('--tries', '2')
    expect([code, stdout]).toEqual([1, '3 articles added\n2 pieces given up; copydesk fleet dead tells why\n'])
    const letters: { work: { place: string }; tries: number; faults: { code: string }[] }[] = await dead()
    const byPlace = letters.toSorted((a, b) => (a.work.place < b.work.place ? -1 : 1))
    expect(byPlace).toMatchObject([
      { work: { place: join(place, 'late.txt') }, tries: 2, faults: [{ code: 'not-found' }] },
      { work: { place: join(place, 'noise.pdf') }, tries: 1, faults: [{ code: expect.any(String) }] },
    ])
    writeFileSync(join(place, 'late.txt'), report(50))
    expect(await dead('--again')).toBe('2 pieces put back\n')
    expect((await work()).stdout).toMatch(/^1 article added.*\n1 piece given up/)
    expect(await dead()).toMatchObject([{ work: { place: join(place, 'noise.pdf') } }])
    expect(await countIn(archive)).toBe(4)
  })

  it('tells the same stories by one worker and by two', async () => {
    const place = folder({ 'crawl.warc': warc(40, 40), ...stories(40) })
    const [one, two] = [await ground(), await ground()]
    await Promise.all([one.submit(place), two.submit(place)])
    await one.work('-j', '1')
    const both = await Promise.all([two.work('-j', '2'), two.work('-j', '2')])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    const told = await storiesIn(two.archive)
    expect(told).toEqual(await storiesIn(one.archive))
    expect(told.length).toBeGreaterThan(1)
  })

  it('finishes what is under way when it is told to stop, and no more', async () => {
    const { archive, submit, begin, state } = await ground()
    await submit(folder(stories(60)))
    const worker = begin()
    await expect.poll(() => countIn(archive), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
    worker.kill('SIGTERM')
    expect(await ended(worker)).toMatchObject({ code: 0, stderr: '' })
    const { depth, inFlight, again } = await state()
    expect([inFlight, again]).toEqual([0, 0])
    expect(depth).toBe(60 - (await countIn(archive)))
  })

  it('waits for a PostgreSQL that is away', async () => {
    const { archive, submit, work } = await ground()
    await submit(folder(stories(60)))
    const working = work('-j', '1')
    await expect.poll(() => countIn(archive), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
    postgres.stop()
    await setTimeout(1000)
    postgres.start()
    const { code, stderr } = await working
    expect(code).toBe(0)
    expect(stderr).toMatch(/waiting for it/)
    expect(await countIn(archive)).toBe(60)
    await sound(archive)
  })

  it('goes on when the server that leads a cluster is cut off', async () => {
    const { archive, nats, submit, work, state } = await ground(3)
    await expect.poll(async () => (await submit(folder(stories(60)))).stdout, { timeout: 60_000 }).toMatch(/^60 pieces/)
    const working = work('-j', '1')
    await expect.poll(() => countIn(archive), { timeout: 60_000, interval: 20 }).toBeGreaterThan(0)
    await nats.kill(await leaderOf(nats.address))
    expect((await working).code).toBe(0)
    expect(await countIn(archive)).toBe(60)
    expect(await state()).toMatchObject({ depth: 0, dead: 0 })
    await sound(archive)
  })

  it('says what is wrong with the stream, and no password', async () => {
    const { code, stderr } = await run(['fleet', 'status', '--nats', 'nats://desk:secret@127.0.0.1:1'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/start nats-server/)
    expect(stderr).not.toContain('secret')
    expect((await run(['fleet', 'sail'])).stderr).toMatch(/submit, work, status or dead/)
  })
}

/** Which of the three servers leads the stream. */
async function leaderOf(servers: string): Promise<number> {
  const connection = await connect({ servers: servers.split(',') })
  const { cluster } = await (await jetstreamManager(connection)).streams.info('COPYDESK_WORK')
  await connection.close()
  return Number(cluster!.leader!.at(-1))
}

const stories = (count: number): { [name: string]: string } =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`report-${nth}.txt`, report(nth)]))

async function within<T>(locator: string, work: (archive: Archive) => Promise<T>): Promise<T> {
  const archive = await openArchive(locator)
  return work(archive).finally(() => archive.close())
}

const recordsIn = (locator: string): Promise<string[]> =>
  within(locator, async (archive) => {
    const records: string[] = []
    for await (const { version } of archive.versions()) records.push(JSON.stringify(await archive.record(version)))
    return records
  })

const countIn = async (locator: string): Promise<number> => (await recordsIn(locator)).length

/** Every story with its reports and what they are copies of, in an order of their own. */
const storiesIn = (locator: string): Promise<unknown[]> =>
  within(locator, async (archive) => {
    const told: { story: string; members: unknown[] }[] = []
    const { stories } = await archive.stories({ limit: 200 })
    for (const { story } of stories) {
      const members = await archive.members(story)
      told.push({ story, members: members.toSorted((a, b) => (a.article < b.article ? -1 : 1)) })
    }
    return told.toSorted((a, b) => (a.story < b.story ? -1 : 1))
  })
