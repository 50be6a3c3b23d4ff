import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import Database from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { openArchive, type StoredFault } from '../../src/archive/index.ts'
import { correctionOf, targetOf } from '../../src/history/index.ts'
import { killed, killing, sound, whole, worker } from './processes.ts'
import { addition, recordOf } from './records.ts'

const patience = 600_000
const folder = mkdtempSync(join(tmpdir(), 'copydesk-faults-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true }))
let files = 0
const fresh = () => join(folder, `${++files}.db`)
const isRoot = process.getuid?.() === 0

const ships = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    addition(
      {
        day: '2026-01-01',
        sentences: [{ speaker: 'Mara Quill', says: `ship ${at} left` }, `Ship ${at} sank off Odport.`],
      },
      { id: `ship${at}` },
    ),
  )

async function filled(count: number): Promise<string> {
  const path = fresh()
  const archive = await openArchive(path)
  await archive.add(ships(count))
  await archive.close()
  return path
}

async function faultsIn(path: string): Promise<StoredFault[]> {
  const faults: StoredFault[] = []
  const archive = await openArchive(path)
  await archive.verify((fault) => faults.push(fault))
  await archive.close()
  return faults
}

it('loses and doubles nothing when it is killed', () => killed(fresh()), killing)

it(
  'lets processes make, migrate and fill one archive at once',
  async () => {
    const path = fresh()
    const ended = await Promise.all([1, 2, 3].map(() => worker(path, 12, 3).ended))
    expect(ended.filter(({ status }) => status === 0).length).toBeGreaterThan(0)
    for (const { said } of ended) expect(said).toMatch(/^(?:|job-held .*\n)$/)
    await sound(path)
    const archive = await openArchive(path)
    const found: string[] = []
    for await (const { article } of archive.versions()) found.push(article)
    await archive.close()
    expect(new Set(found).size).toBe(12)
    expect(found).toHaveLength(12)
  },
  patience,
)

it(
  'goes on when a file may grow again that could not',
  async () => {
    const path = fresh()
    const { status, said } = await worker(path, 40, 4, ['prlimit', '--fsize=400000']).ended
    expect(status).toBe(3)
    expect(said).toMatch(/^(?:input-output|disk-full) .*: the disk .*\n$/)
    await sound(path)
    expect(await worker(path, 40, 4).ended).toEqual({ status: 0, said: '' })
    await whole(path, 40)
  },
  patience,
)

const small = mounted()
it.skipIf(!small)(
  'goes on when there is room again on a disk that was full',
  async () => {
    const path = join(small!, 'small.db')
    const { status, said } = await worker(path, 60, 4).ended
    expect([status, said]).toEqual([
      3,
      expect.stringMatching(/^disk-full .*small\.db: the disk is full; make room.*\n$/),
    ])
    execFileSync('mount', ['-o', 'remount,size=64m', small!])
    await sound(path)
    expect(await worker(path, 60, 4).ended).toEqual({ status: 0, said: '' })
    await whole(path, 60)
  },
  patience,
)

/** A disk of two megabytes, where this user may mount one. */
function mounted(): string | undefined {
  if (!isRoot) return undefined
  const place = join(folder, 'small')
  try {
    mkdirSync(place)
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', place], { stdio: 'ignore' })
    afterAll(() => execFileSync('umount', [place]))
    return place
  } catch {
    return undefined
  }
}

it(
  'says so when it may not write',
  async () => {
    const path = await filled(3)
    chmodSync(path, 0o444)
    const as = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
    const { status, said } = await worker(path, 4, 1, as).ended
    expect([status, said]).toEqual([3, expect.stringMatching(/^(?:read-only|cannot-open) .*\n$/)])
    expect(await faultsIn(path)).toEqual([])
  },
  patience,
)

it(
  'finds damage wherever it is, and a backup brings back what was there',
  async () => {
    const path = await filled(120)
    const backup = `${path}.backup`
    const archive = await openArchive(path)
    await archive.backup(backup)
    await archive.close()
    const pages = statSync(path).size / 8192
    for (let page = 1; page < pages; page += Math.ceil(pages / 12)) {
      const damaged = fresh()
      copyFileSync(path, damaged)
      const file = openSync(damaged, 'r+')
      writeSync(file, Buffer.alloc(8192, 0x5a), 0, 8192, page * 8192)
      closeSync(file)
      const faults = await faultsIn(damaged).catch((error) => [error])
      expect({ page, faults: faults.length > 0 }).toEqual({ page, faults: true })
    }
    const restored = await openArchive(backup)
    expect((await restored.find('sank', { limit: 500 })).answers).toHaveLength(120)
    await restored.close()
    expect(await faultsIn(backup)).toEqual([])
  },
  patience,
)

it(
  'finds words by their stems in an archive that was made before they had any, as it is corrected',
  async () => {
    const path = await filled(70)
    const archive = await openArchive(path)
    const [one] = (await archive.find('"ship 7"', { limit: 1 })).answers
    const target = targetOf(await archive.record(one!.version), 's1')!
    const by = { scope: 'article', article: one!.article, author: 'ada', made: '2026-11-25T10:00:00Z' } as const
    await archive.logCorrections([correctionOf({ ...by, kind: 'reject', target })])
    await archive.close()
    change(path, "delete from kysely_migration where name > '0001-everything-kept'")
    change(path, 'drop table search')
    change(path, "create virtual table search using fts5 (words, kind, content='', contentless_delete=1)")
    change(path, 'drop table deferred')
    for (const column of ['came', 'wanted']) change(path, `alter table unplaced drop column ${column}`)
    change(path, 'drop index memberships_in_turn')
    change(path, 'alter table memberships drop column turn')
    change(path, 'alter table lookups rename column turn to article')
    const anew = await openArchive(path)
    expect((await anew.find('ships sinking', { limit: 500 })).answers).toEqual([])
    expect((await anew.find('ships', { limit: 500 })).answers.length).toBeGreaterThan(140)
    expect((await anew.find('speaker:quill', { limit: 500 })).answers).toHaveLength(69)
    await anew.close()
    expect(await faultsIn(path)).toEqual([])
  },
  patience,
)

it(
  'never puts a damaged backup in the place of a good one',
  async () => {
    const path = await filled(60)
    const backup = `${path}.backup`
    const archive = await openArchive(path)
    await archive.backup(backup)
    const good = readFileSync(backup)
    const file = openSync(path, 'r+')
    for (let page = 2; page < statSync(path).size / 8192; page++)
      writeSync(file, Buffer.alloc(64, 0xff), 0, 64, page * 8192)
    closeSync(file)
    await archive.close()
    const damaged = await openArchive(path).catch(() => undefined)
    await damaged?.backup(backup).then(
      () => expect.unreachable(),
      (error) => expect(error).toMatchObject({ code: 'damaged' }),
    )
    await damaged?.close()
    expect(readFileSync(backup).equals(good)).toBe(true)
    expect(existsSync(`${backup}.unfinished`)).toBe(false)
  },
  patience,
)

it('compares the words of every fact with those it was made of', async () => {
  const path = await filled(2)
  const record = recordOf({
    day: '2026-01-01',
    sentences: [{ speaker: 'Mara Quill', says: 'ship 0 left' }, 'Ship 0 sank off Odport.'],
  })
  const [statement] = record.statements
  const json = JSON.stringify({ ...record, statements: [{ ...statement, content: [{ start: 15, end: 20 }] }] })
  const { createHash } = await import('node:crypto')
  change(
    path,
    'update records set json = ?, hash = ? where id = 1',
    deflateSync(json),
    createHash('sha256').update(json).digest('hex'),
  )
  expect(await faultsIn(path)).toEqual([
    { where: 'version 1, s1', message: expect.stringContaining('do not hold the words') },
  ])
})

it.each([
  ['bytes of a source', "update sources set bytes = x'789c030000000001' where id = 1", 'source 1'],
  ['a record', "update records set hash = 'x' where id = 2", 'version 2'],
  ['a record that is gone', 'update records set json = null where id = 2', 'the database'],
  ['a version nobody counts', 'update versions set current = 0 where id = 2', 'the database'],
  ['an article without its rows', 'pragma foreign_keys = off; delete from articles where id = 2', 'the database'],
  ['a sentence nobody finds', 'delete from search where rowid in (select max(rowid) from search)', 'version 2'],
])('finds %s', async (_, statement, where) => {
  const path = await filled(2)
  change(path, statement)
  expect((await faultsIn(path)).map((fault) => fault.where)).toContain(where)
})

function change(path: string, statements: string, ...values: unknown[]): void {
  const file = new Database(path)
  if (values.length > 0) file.prepare(statements).run(...values)
  else file.exec(statements)
  file.close()
}

it('refuses what is no archive of its own, and says why', async () => {
  const text = fresh()
  writeFileSync(text, 'This is a letter. '.repeat(100))
  await expect(openArchive(text)).rejects.toMatchObject({
    code: 'not-an-archive',
    message: expect.stringContaining(text),
  })
  const other = fresh()
  change(other, 'create table songs (title text)')
  await expect(openArchive(other)).rejects.toMatchObject({ code: 'not-an-archive' })
  const newer = await filled(1)
  change(newer, "insert into kysely_migration values ('9999-later', '2030-01-01T00:00:00.000Z')")
  await expect(openArchive(newer)).rejects.toMatchObject({
    code: 'newer-schema',
    message: expect.stringContaining('9999-later'),
  })
  await expect(openArchive(join(folder, 'none', 'x.db'))).rejects.toMatchObject({ code: 'cannot-open' })
  await expect(openArchive(folder)).rejects.toMatchObject({ code: 'cannot-open' })
})
