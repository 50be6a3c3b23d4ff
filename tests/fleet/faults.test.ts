import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sound } from '../archive/processes.ts'
import { ended, jsonLines, run } from '../cli/run.ts'
import { newClock, withoutClocks } from './clock.ts'
import { type Ground, countIn, grounds, leaderOf, missing, patience, recordsIn, storiesIn } from './ground.ts'
import { newNetwork, withoutNetworks } from './network.ts'
import { shortReport, shortWarc } from './news.ts'
import { relayTo } from './relay.ts'

/**
 * So many are on their way when something breaks; more by hand: "FLEET_DOCUMENTS=10000 npx vitest run
 * tests/fleet/faults.test.ts -t leader".
 */
const documents = Number(process.env.FLEET_DOCUMENTS ?? 250)

if (missing) it.skip(missing, () => {})
else describe(`a fleet with ${documents} documents on their way`, describeFaults, patience + 300 * documents)

function describeFaults(): void {
  const { ground, postgres } = grounds()
  let place: string
  let alone: { records: readonly string[]; stories: unknown } | undefined

  beforeAll(() => {
    place = mkdtempSync(join(tmpdir(), 'copydesk-'))
    // A fifth are files, the others stretches of a web archive.
    const files = documents / 5
    for (let nth = 0; nth < files; nth++) writeFileSync(join(place, `report-${nth}.txt`), shortReport(nth))
    writeFileSync(join(place, 'crawl.warc'), shortWarc(files, documents - files))
  })
  afterAll(() => rmSync(place, { recursive: true, force: true }))

  /** What one machine makes of it by itself. */
  async function read() {
    if (alone) return alone
    const { archive, submit, work } = await ground()
    const [{ stdout }] = await Promise.all([run(['read', '--jsonl', '--quick', place]), submit(place)])
    expect(await work('-j', '1')).toMatchObject({ code: 0, stderr: '' })
    const records = jsonLines(stdout).map((record) => JSON.stringify(record))
    alone = { records: records.toSorted(), stories: await storiesIn(archive) }
    return alone
  }

  /** That all is there, once, and the same. */
  async function intact({ archive, work, state, dead }: Ground): Promise<void> {
    expect(await work('-j', '1', '--tries', '50')).toMatchObject({ code: 0 })
    expect(await dead()).toEqual([])
    expect(await state()).toMatchObject({ depth: 0, inFlight: 0, dead: 0, open: 0, cutOff: [] })
    const { records, stories } = await read()
    expect(records).toHaveLength(documents)
    expect((await recordsIn(archive)).toSorted()).toEqual(records)
    expect(await storiesIn(archive)).toEqual(stories)
    await sound(archive)
  }

  /** Waits until some share of the documents is in the archive. */
  const reached = ({ archive }: Ground, share: number) =>
    expect.poll(() => countIn(archive), { timeout: patience, interval: 20 }).toBeGreaterThan(share * documents)

  it('loses and doubles nothing when workers are killed in the middle of a record', async () => {
    const fleet = await ground()
    await fleet.submit(place)
    for (const share of [0, 0.25, 0.5]) {
      const workers = [fleet.begin(), fleet.begin()]
      await reached(fleet, share)
      for (const worker of workers) worker.kill('SIGKILL')
      await Promise.all(workers.map(ended))
    }
    expect(await countIn(fleet.archive)).toBeLessThan(documents)
    await intact(fleet)
  })

  it('goes on when the server that leads a cluster is killed, and the next one', async () => {
    const fleet = await ground(3)
    const { nats } = fleet
    await expect.poll(async () => (await fleet.submit(place)).code, { timeout: 60_000 }).toBe(0)
    const workers = [fleet.beginElsewhere({}), fleet.beginElsewhere({})].map(ended)
    for (const share of [0, 0.3]) {
      await reached(fleet, share)
      const leader = await leaderOf(nats.address)
      await nats.kill(leader)
      await setTimeout(1000)
      await nats.revive(leader)
    }
    for (const worker of workers) expect(await worker).toMatchObject({ code: 0 })
    await intact(fleet)
  })

  it('goes on when PostgreSQL is cut off in the middle of a transaction, twice', async () => {
    const fleet = await ground()
    await fleet.submit(place)
    const workers = [fleet.beginElsewhere({}), fleet.beginElsewhere({})].map(ended)
    for (const share of [0, 0.3]) {
      await reached(fleet, share)
      postgres().stop()
      await setTimeout(500)
      postgres().start()
    }
    for (const worker of workers) expect(await worker).toMatchObject({ code: 0 })
    await intact(fleet)
  })

  it('gives what a worker has taken to others when its way to the servers is cut, and is not confused when it is back', async () => {
    const fleet = await ground(3)
    await expect.poll(async () => (await fleet.submit(place)).code, { timeout: 60_000 }).toBe(0)
    const ways = await waysTo(fleet, '127.0.0.1')
    const [cut, other] = [ended(fleet.beginElsewhere(ways.elsewhere)), ended(fleet.beginElsewhere({}))]
    await reached(fleet, 0)
    for (const relay of ways.relays) relay.cut()
    expect(await other).toMatchObject({ code: 0 })
    for (const relay of ways.relays) relay.mend()
    expect(await cut).toMatchObject({ code: 0 })
    await intact(fleet)
  })

  const onNetworks = withoutNetworks ? it.skip : it
  onNetworks(withoutNetworks ?? 'the same when the cable of its network is pulled', async () => {
    const fleet = await ground(3)
    const network = newNetwork()
    await expect.poll(async () => (await fleet.submit(place)).code, { timeout: 60_000 }).toBe(0)
    const { elsewhere } = await waysTo(fleet, network.here)
    const cut = ended(fleet.beginElsewhere({ ...elsewhere, before: network.before }))
    await reached(fleet, 0)
    network.pull()
    expect(await ended(fleet.beginElsewhere({}))).toMatchObject({ code: 0 })
    network.plug()
    expect(await cut).toMatchObject({ code: 0 })
    await intact(fleet)
  })

  const byClocks = withoutClocks ? it.skip : it
  byClocks(withoutClocks ?? 'goes by no clock of a worker, however that is moved', async () => {
    const fleet = await ground()
    await fleet.submit(place)
    const clock = newClock()
    const workers = [fleet.beginElsewhere({ env: clock.env }), fleet.beginElsewhere({})].map(ended)
    for (const [share, by] of [
      [0, '+3d'],
      [0.2, '-2d'],
      [0.4, '+400d'],
    ] as const) {
      await reached(fleet, share)
      clock.move(by)
    }
    for (const worker of workers) expect(await worker).toMatchObject({ code: 0, stderr: '' })
    await intact(fleet)
  })
}

/** Ways of a worker's own to the servers, that can be cut. */
async function waysTo({ nats, archive }: Ground, host: string) {
  const locator = new URL(archive)
  const folder = locator.searchParams.get('host')!
  const servers = await Promise.all(nats.ports.map((port) => relayTo({ port, host: '127.0.0.1' }, host)))
  const database = await relayTo({ path: join(folder, '.s.PGSQL.5432') }, host)
  return {
    relays: [...servers, database],
    elsewhere: {
      nats: servers.map(({ port }) => `nats://${host}:${port}`).join(','),
      archive: `postgres://desk@${host}:${database.port}${locator.pathname}`,
    },
  }
}
