import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openArchive } from '../../src/archive/index.ts'
import { describeArchive } from './contract.ts'
import { describeCorrections } from './corrections.ts'
import { type Postgres, startPostgres, withoutPostgres } from './postgres.ts'
import { killed, killing, sound, whole, worker } from './processes.ts'
import { addition } from './records.ts'

const patience = 600_000

if (withoutPostgres) it.skip(withoutPostgres, () => {})
else {
  const begin = () => {
    const postgres = startPostgres()
    return { fresh: () => postgres.database(), end: () => postgres.remove() }
  }
  describeArchive('an archive in PostgreSQL', begin)
  describeCorrections('corrections in PostgreSQL', begin)
  describeFaults()
}

function describeFaults(): void {
  describe('PostgreSQL', () => {
    let postgres: Postgres
    beforeAll(() => {
      postgres = startPostgres()
    }, patience)
    afterAll(() => postgres?.remove(), patience)

    it('loses and doubles nothing when who writes is killed', () => killed(postgres.database()), killing)

    it(
      'lets processes make, migrate and fill one archive at once',
      async () => {
        const locator = postgres.database()
        const ended = await Promise.all([1, 2, 3].map(() => worker(locator, 12, 3).ended))
        for (const { said } of ended) expect(said).toMatch(/^(?:|job-held .*\n)$/)
        await sound(locator)
      },
      patience,
    )

    it(
      'may stop in the middle: that is told, nothing is lost, and the same archive goes on',
      async () => {
        const locator = postgres.database()
        const archive = await openArchive(locator)
        const ship = (at: number) => addition({ sentences: [`Ship ${at} left.`] }, { id: `ship${at}` })
        const kept: number[] = []
        const adding = (async () => {
          for (let at = 0; ; at++) {
            await archive.add([ship(at)])
            kept.push(at)
          }
        })()
        adding.catch(() => {})
        await setTimeout(500)
        postgres.stop()
        await expect(adding).rejects.toMatchObject({ code: expect.stringMatching(/^(?:lost-connection|cannot-open)$/) })
        await expect(archive.find('ship')).rejects.toMatchObject({ name: 'ArchiveError' })
        postgres.start()
        await archive.add([ship(-1), ...kept.map(ship)])
        const found: string[] = []
        for await (const { article } of archive.versions()) found.push(article)
        expect(new Set(found).size).toBe(found.length)
        expect(found).toEqual(expect.arrayContaining(['ship-1', ...kept.map((at) => `ship${at}`)]))
        await archive.close()
        await sound(locator)
      },
      patience,
    )

    it(
      'may stop under a worker, who goes on later',
      async () => {
        const locator = postgres.database()
        const { ready, ended } = worker(locator, 60, 2)
        await ready
        await setTimeout(300)
        postgres.stop()
        const { status, said } = await ended
        expect([status, said]).toEqual([3, expect.stringMatching(/^(?:lost-connection|cannot-open) .*start it.*\n$/)])
        postgres.start()
        expect(await worker(locator, 60, 2).ended).toEqual({ status: 0, said: '' })
        await whole(locator, 60)
      },
      patience,
    )

    it('is looked through for rows that refer to nothing, as it does not look itself when they come', async () => {
      const locator = postgres.database()
      const archive = await openArchive(locator)
      await archive.add([addition({ sentences: ['Mara Quill left Odport.'] }, { id: 'a' })])
      const faults = async () => {
        const found: string[] = []
        await archive.verify(({ message }) => found.push(message))
        return found
      }
      expect(await faults()).toEqual([])
      const client = new pg.Client(locator)
      await client.connect()
      await client.query("insert into appearances values (999, 1); insert into entity_words values ('quill', 999)")
      await client.end()
      expect(await faults()).toEqual([
        '1 articles that speak of nobody who is known, or are not there themselves',
        '1 words of names that nobody has',
      ])
      await archive.close()
    })

    it('says what is wrong with an address, and no password', async () => {
      const none = postgres
        .database()
        .replace(/archive\d+/, 'none')
        .replace('desk@', 'desk:secret@')
      const error = await openArchive(none).catch((error) => error)
      expect(error).toMatchObject({ code: 'cannot-open', message: expect.stringContaining('createdb') })
      expect(error.message).not.toContain('secret')
      await expect(openArchive('postgres://desk@127.0.0.1:1/x')).rejects.toMatchObject({ code: 'cannot-open' })
      await expect(openArchive('postgres://%')).rejects.toMatchObject({ code: 'bad-locator' })
    })

    it('leaves backups to pg_dump, and names it', async () => {
      const archive = await openArchive(postgres.database())
      await expect(archive.backup('/tmp/x')).rejects.toMatchObject({
        code: 'not-here',
        message: expect.stringContaining('pg_dump'),
      })
      await archive.close()
    })
  })
}
