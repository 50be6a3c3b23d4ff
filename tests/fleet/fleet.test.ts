import { jetstream } from '@nats-io/jetstream'
import { connect } from '@nats-io/transport-node'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sound } from '../archive/processes.ts'
import { ended, folder, jsonLines, run } from '../cli/run.ts'
import { countIn, grounds, missing, patience, recordsIn, stories, storiesIn, versionsIn, waitingIn } from './ground.ts'
import { notes, report, warc } from './news.ts'

if (missing) it.skip(missing, () => {})
else describe('a fleet', describeFleet, patience)

function describeFleet(): void {
  const { ground } = grounds()

  it('reads the same bytes as read --jsonl, from folders and from stretches of a web archive', async () => {
    const { archive, submit, work } = await ground()
    const place = folder({ 'crawl.warc': warc(100, 160), ...stories(8) })
    expect((await submit(place)).stdout).toBe('11 pieces submitted\n')
    expect((await submit(place)).stdout).toBe('0 pieces submitted, 11 there already\n')
    expect(await work()).toMatchObject({ code: 0, stderr: '', stdout: '168 articles added\n' })
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
    const letters = await dead()
    expect(letters.map(({ faults }) => faults[0]!.code)).toEqual(['no-work', 'no-work', 'no-work', 'no-work'])
    expect(await state()).toMatchObject({ depth: 0, inFlight: 0, dead: 4 })
  })

  it('gives up what cannot be read, with the reason, and puts it back', async () => {
    const { archive, submit, work, dead, again } = await ground()
    const place = folder({ ...stories(3), 'late.txt': report(50), 'noise.pdf': '%PDF-1.7 no more than this' })
    await submit(place)
    rmSync(join(place, 'late.txt'))
    const { code, stdout } = await work('--tries', '2')
    expect([code, stdout]).toEqual([1, '3 articles added\n2 pieces given up; copydesk fleet dead tells why\n'])
    const letters = await dead()
    const byPlace = letters.toSorted((a, b) => (a.work.place < b.work.place ? -1 : 1))
    expect(byPlace).toMatchObject([
      { work: { place: join(place, 'late.txt') }, tries: 2, faults: [{ code: 'not-found' }] },
      { work: { place: join(place, 'noise.pdf') }, tries: 1, faults: [{ code: expect.any(String) }] },
    ])
    writeFileSync(join(place, 'late.txt'), report(50))
    expect((await again()).stdout).toBe('2 pieces put back\n')
    expect((await work()).stdout).toMatch(/^1 article added.*\n1 piece given up/)
    expect(await dead()).toMatchObject([{ work: { place: join(place, 'noise.pdf') } }])
    expect(await countIn(archive)).toBe(4)
  })

  it('makes the same versions, names and stories by one worker and by two', async () => {
    // Pages that come again with other words, or the same; files that end alike; bytes that lie in two places.
    const again = Array.from({ length: 20 }, (_, nth) => [warc(nth, 1, nth + 80 * (nth % 3)), warc(nth, 1)]).flat()
    const place = folder({ 'a.warc': warc(0, 60), 'b.warc': Buffer.concat(again), ...stories(40) })
    for (const [name, first] of [
      ['north', 40],
      ['south', 50],
      ['west', 45],
    ] as const) {
      mkdirSync(join(place, name))
      for (let nth = 0; nth < 10; nth++) writeFileSync(join(place, name, `report-${nth}.txt`), report(first + nth))
    }
    const [one, two] = [await ground(), await ground()]
    await Promise.all([one.submit(place), two.submit(place)])
    await one.work('-j', '1')
    const both = await Promise.all([two.work('-j', '2'), two.work('-j', '2')])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    const told = await storiesIn(two.archive)
    expect(told).toEqual(await storiesIn(one.archive))
    expect(new Set(told.map(({ story }) => story)).size).toBeGreaterThan(1)
    const versions = await versionsIn(two.archive)
    expect(versions).toEqual(await versionsIn(one.archive))
    expect(versions.length).toBeGreaterThan(told.length)
    await sound(two.archive)
  })

  it('takes a submission that was cut off for ended, says so, and is told the rest later', async () => {
    const { archive, submit, beginSubmit, work, status, state } = await ground()
    const place = folder({
      ...stories(5),
      'zeta.warc': Buffer.concat([warc(100, 160), notes(100_000), warc(300, 160)]),
    })
    const cut = beginSubmit(place)
    await expect.poll(async () => (await state()).depth, { timeout: 60_000, interval: 20 }).toBeGreaterThan(5)
    cut.kill('SIGKILL')
    await ended(cut)
    const { depth } = await state()
    await expect.poll(state, { timeout: 60_000 }).toMatchObject({ depth, open: 0, cutOff: [{ what: [place] }] })
    expect((await status()).stdout).toContain(`cut off: the submission of ${place}, begun 2`)
    const { stdout } = await submit(place)
    expect(stdout).toMatch(new RegExp(`^\\d+ pieces submitted, ${depth} there already`))
    expect(await state()).toMatchObject({ open: 0, cutOff: [] })
    expect((await work()).stdout).toBe('325 articles added\n')
    expect(await waitingIn(archive)).toBe(0)
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

  it('says what is wrong with the stream, and no password', async () => {
    const { code, stderr } = await run(['fleet', 'status', '--nats', 'nats://desk:secret@127.0.0.1:1'])
    expect(code).toBe(1)
    expect(stderr).toMatch(/start nats-server/)
    expect(stderr).not.toContain('secret')
    expect((await run(['fleet', 'sail'])).stderr).toMatch(/submit, work, status or dead/)
  })
}
