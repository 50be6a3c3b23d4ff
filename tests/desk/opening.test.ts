import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openArchive } from '../../src/archive/index.ts'
import type { About, Begun, Jobs, OneJob } from '../../src/desk/api/adding.ts'
import type { Front } from '../../src/desk/api/pages.ts'
import { type Postgres, startPostgres, withoutPostgres } from '../archive/postgres.ts'
import { folder, run } from '../cli/run.ts'
import { form, open, until } from './command.ts'

const patience = 240_000
const story = (town: string) =>
  `${town} opens its bridge\n\n${town.toUpperCase()}, Feb. 3, 2026 -- The bridge of ${town} is open again, Mayor Ada Quill said on Tuesday. "All 12 lanes are open," she said.\n`
const many = (count: number) =>
  Array.from({ length: count }, (_, at) => JSON.stringify({ id: `r${at}`, text: story(`Town ${at}`) })).join('\n')
const quick = ['desk', '--port', '0', '--quick', '--archive']

test(
  'an archive that is not there yet is begun from the samples, where it was named, and not before',
  async () => {
    const place = folder()
    const desk = await open(place, [...quick, 'new.db'])
    expect(await desk.get<About>('/desk.json')).toMatchObject({ samples: true, here: join(place, 'new.db') })
    expect(readdirSync(place)).toEqual([])
    await desk.post('/begin', {})
    await expect
      .poll(() => desk.get<About>('/desk.json').catch(() => ({})), { timeout: 30_000 })
      .toMatchObject({ samples: false, archive: 'new.db' })
    expect((await desk.get<Front>('/index.json')).reports).toBe(0)
    expect((await desk.stop()).code).toBe(0)
    expect(readdirSync(place)).toEqual(['new.db'])
  },
  patience,
)

test.each([
  ['nowhere/new.db', /^copydesk: there is no folder .*nowhere; make it, or name another archive\n$/],
  ['story.txt', /^copydesk: story\.txt: the file is no archive; name another/],
])('on %s nothing is opened, and that is said', async (name, said) => {
  const place = folder({ 'story.txt': story('Odport').repeat(20) })
  const { code, stderr } = await run([...quick, name], { cwd: place })
  expect([code, stderr]).toEqual([1, expect.stringMatching(said)])
  expect(readdirSync(place)).toEqual(['story.txt'])
})

test.each([
  [['--proxy', 'proxy.example', '--token', 'x'], /--proxy proxy\.example: give the proxy’s number/],
  [['--proxy', '10.0.0.0/33', '--token', 'x'], /--proxy 10\.0\.0\.0\/33: /],
  [['--proxy', '10.0.0.1'], /give a --token/],
  [['--host', '0.0.0.0'], /give a --token/],
])('%j is no way to open it', async (options, said) => {
  const { code, stderr } = await run([...quick, join(folder(), 'new.db'), ...options])
  expect([code, stderr]).toEqual([2, expect.stringMatching(said)])
})

test(
  'nothing is taken away for the word of an archive that came from others',
  async () => {
    const place = folder()
    const path = join(place, 'own.db')
    const precious = join(place, 'precious')
    mkdirSync(precious)
    writeFileSync(join(precious, 'letters.txt'), story('Odport'))
    const archive = await openArchive(path)
    const asked = { operands: [precious], sent: true, what: 'a file', quick: true }
    for (let jobs = 0; jobs < 2; jobs++) {
      const { id } = await archive.beginJob('add', asked, '2026-02-03T10:00:00Z')
      await archive.endJob(id, 'failed', '2026-02-03T10:00:00Z')
    }
    await archive.close()
    const desk = await open(place, [...quick, path])
    expect((await desk.post<OneJob>('/jobs/1/end', {})).answer.job.state).toBe('done')
    await desk.post('/jobs/2/resume', {})
    await until(desk, 2, ({ state }) => state === 'done')
    await desk.stop()
    expect(readdirSync(precious)).toEqual(['letters.txt'])
  },
  patience,
)

if (withoutPostgres) test.skip(withoutPostgres, () => {})
else
  describe('on PostgreSQL', () => {
    let postgres: Postgres
    beforeAll(() => {
      postgres = startPostgres()
    }, patience)
    afterAll(() => postgres?.remove(), patience)

    /** A desk on a database, that keeps what is sent below the folder. */
    const opened = (place: string, locator: string) => open(place, [...quick, locator], { XDG_STATE_HOME: place })

    test(
      'an empty database becomes an archive; one that is not there, or of something else, is told',
      async () => {
        const place = folder()
        const locator = postgres.database()
        const desk = await opened(place, locator)
        expect(await desk.get<About>('/desk.json')).toMatchObject({ samples: false, adds: true })
        const none = await run([...quick, locator.replace(/archive\d+/, 'none')])
        expect([none.code, none.stderr]).toEqual([1, expect.stringMatching(/there is no such database; create it/)])
        const away = await run([...quick, 'postgres://desk@127.0.0.1:1/x'])
        expect([away.code, away.stderr]).toEqual([1, expect.stringMatching(/PostgreSQL does not answer; start it/)])
      },
      patience,
    )

    test(
      'what is sent lies in a folder of the user’s own while it waits, is kept in the archive, and can be read again',
      async () => {
        const place = folder()
        const locator = postgres.database()
        const desk = await opened(place, locator)
        const waits = () => {
          const [own] = existsSync(join(place, 'copydesk')) ? readdirSync(join(place, 'copydesk')) : []
          return own === undefined ? [] : readdirSync(join(place, 'copydesk', own))
        }
        const { answer } = await desk.post<Begun>('/add/files', form({ 'many.jsonl': many(600) }))
        await until(desk, answer.job!, ({ counts }) => counts.added > 0)
        // Interrupted, it waits also over a new start.
        await desk.stop()
        expect(waits()).toHaveLength(1)
        const again = await opened(place, locator)
        await again.post(`/jobs/${answer.job}/resume`, {})
        const { job } = await until(again, answer.job!, ({ state }) => state === 'done')
        expect(job.counts).toMatchObject({ added: 600, refused: 0 })
        expect(waits()).toEqual([])
        const other = await again.post<Begun>('/add/files', form({ 'may/odport.txt': story('Odport') }))
        await until(again, other.answer.job!, ({ state }) => state === 'done')
        expect((await again.stop()).stderr).toBe('')
        expect(readdirSync(join(place, 'copydesk'))).toEqual([])
        const reread = await run(['reread', '--quick', '--all', '--archive', locator])
        expect([reread.code, reread.stdout]).toEqual([0, '601 articles read again\n'])
      },
      patience,
    )

    test(
      'of what one desk is adding another tells that it is added elsewhere',
      async () => {
        const place = folder()
        const locator = postgres.database()
        await elsewhere(() => opened(place, locator))
      },
      patience,
    )
  })

test(
  'of what one desk is adding another tells that it is added elsewhere',
  async () => {
    const place = folder()
    const path = join(place, 'own.db')
    await run(['add', '--quick', '--archive', path, '-'], { input: story('Marrow') })
    await elsewhere(() => open(place, [...quick, path]))
  },
  patience,
)

async function elsewhere(opened: () => ReturnType<typeof open>): Promise<void> {
  const [desk, other] = await Promise.all([opened(), opened()])
  const { answer } = await desk.post<Begun>('/add/files', form({ 'many.jsonl': many(2000) }))
  const { job } = await until(other, answer.job!, ({ counts }) => counts.added > 0)
  expect(job.state).toBe('elsewhere')
  expect((await other.get<Jobs>('/jobs.json')).jobs[0]).toMatchObject({ job: answer.job, state: 'elsewhere' })
  const taken = await other.post<{ error: { code: string; message: string } }>(`/jobs/${answer.job}/resume`, {})
  expect([taken.status, taken.answer.error.code]).toEqual([409, 'job-held'])
  await desk.stop('SIGKILL')
  expect((await other.get<OneJob>(`/jobs/${answer.job}.json`)).job.state).toBe('interrupted')
  await other.post(`/jobs/${answer.job}/resume`, {})
  await until(other, answer.job!, ({ state }) => state === 'done')
}
