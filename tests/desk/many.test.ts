import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Archive, openArchive } from '../../src/archive/index.ts'
import { openDesk } from '../../src/desk/index.ts'
import { correctionOf, targetOf } from '../../src/history/index.ts'
import { addition } from '../archive/records.ts'
import { own } from './desk.ts'

/** More reports of somebody than are looked at for a page, and more corrections than one part of a list has. */
const count = 160
const folder = mkdtempSync(join(tmpdir(), 'copydesk-many-'))
let archive: Archive
let desk: Awaited<ReturnType<typeof openDesk>>

beforeAll(async () => {
  archive = await openArchive(join(folder, 'many.db'))
  const told = (at: number) => ({
    day: `2026-03-${10 + (at % 20)}`,
    sentences: [{ speaker: 'Ada Bell', says: `boat ${at} left for harbour ${at * 7}` }],
  })
  await archive.add(
    Array.from({ length: count }, (_, at) => addition(told(at), { id: `a${at}` })),
    undefined,
    'later',
  )
  while ((await archive.placeWaiting(100)) > 0);
  const [answer] = (await archive.find('', { kind: 'statement', limit: 1 })).answers
  const { article, version } = answer!
  const target = targetOf(await archive.record(version), 's1')!
  const fixes = Array.from({ length: count }, (_, at) =>
    correctionOf({
      ...{ kind: 'confirm', scope: 'article', article: at % 2 ? article : `gone ${at}`, target, author: 'ada' },
      made: new Date(Date.UTC(2026, 3, 1, 0, at)).toISOString(),
    }),
  )
  await archive.logCorrections(fixes)
  desk = await openDesk({ archive, browser: join(folder, 'none'), version: '0' })
}, 120_000)

afterAll(async () => {
  await desk?.close()
  await archive?.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = async (url: string) => (await desk.inject({ url, headers: own })).body

test('a story on the front page has its older reports too, with many of other stories between', async () => {
  const archive = await openArchive(join(folder, 'front.db'))
  const desk = await openDesk({ archive, browser: join(folder, 'none'), version: '0' })
  const ferry = { headline: 'Ferry sinks off Odport harbour', names: ['place:Odport'] }
  const day = (at: number) => `2026-03-${10 + at}`
  const first = { ...ferry, sentences: [{ speaker: 'Ada Bell', says: 'the ferry off Odport was old' }] }
  const last = { ...ferry, sentences: [{ speaker: 'Bo Lind', says: 'the ferry off Odport will be raised' }] }
  const others = 'bridge harvest election tunnel orchestra reservoir satellite vineyard glacier museum stadium bakery'
    .split(' ')
    .map((what) => ({
      headline: `${what} news`,
      names: [`place:${what}ville`],
      sentences: [
        `${what}ville ${[...'abcdefghijkl'].map((end) => what + end).join(' ')}.`,
        { speaker: `${what}y ${what}son`, says: `${what}ville waits` },
      ],
    }))
  await archive.add([first, ...others, last].map((told, at) => addition({ ...told, day: day(at) }, { id: `r${at}` })))
  const { stories, unseen } = JSON.parse((await desk.inject({ url: '/index.json', headers: own })).body)
  expect([stories.length, stories[0].story.reports, unseen]).toEqual([12, 2, 1])
  const articles = stories[0].facts.map(({ passage }: { passage: { article: string } }) => passage.article)
  expect(new Set(articles)).toEqual(new Set(['r13', 'r0']))
  await desk.close()
  await archive.close()
})

test('the log is whole as a table, in parts as a list, and tells what fits nothing', async () => {
  const rows = (text: string) => text.split('\r\n').filter((row) => row.includes(',confirm,'))
  const all = rows(await get('/corrections.csv'))
  expect(all).toHaveLength(count)
  expect(all.filter((row) => row.includes('there is no article gone'))).toHaveLength(count / 2)
  expect(JSON.parse(await get('/corrections.json?limit=20')).corrections).toHaveLength(20)
  expect(JSON.parse(await get('/corrections.json?limit=20&after=20')).corrections).toHaveLength(20)
})

test('an agent is told that there are at least so many quotes where not all reports were looked at', async () => {
  const asked = async (given: object) => {
    const payload = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'quotes_of', arguments: given } }
    const headers = { ...own, accept: 'application/json, text/event-stream' }
    return JSON.parse(
      (await desk.inject({ method: 'POST', url: '/mcp', headers, payload })).json().result.content[0].text,
    )
  }
  const told = await asked({ who: 'Ada Bell', limit: 25 })
  expect(told).toMatchObject({ articles: count, articlesLookedAt: 150, listed: 60 })
  expect(told.total).toBeUndefined()
  expect(told.totalAtLeast).toBeGreaterThan(60)
  expect(told.totalAtLeast).toBeLessThanOrEqual(150)
  expect(told.olderOnes).toContain('speaker:"Ada Bell"')
})
