import { appendFileSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folder, jsonLines, run } from './run.ts'

const samples = fileURLToPath(new URL('../../samples/archive/lake-ferry', import.meta.url))
const halyard = '2026-02-10-halyard.txt'
const castellan = '2026-02-12-castellan.txt'
const courier = '2026-02-13-quay-courier.txt'

/** The command on an archive of three reports of one story, in a folder. */
const deskIn = (place: string) => {
  const archive = join(place, 'desk.db')
  const on = (...args: string[]) => run([...args, '--archive', archive])
  const json = async (...args: string[]) => JSON.parse((await on(...args, '--json')).stdout)
  return {
    on,
    json,
    /** Puts a correction into the log; tells its id. */
    correct: async (...args: string[]) => {
      const { stdout, stderr, code } = await on('correct', ...args)
      expect([stderr, code]).toEqual(['', 0])
      return stdout.trim()
    },
    undo: async (id: string) => expect((await on('corrections', 'undo', id)).code).toBe(0),
    ids: async (...query: string[]) =>
      (await json('find', ...query)).answers.map(
        ({ article, fact }: { article: string; fact: { id: string } }) => `${article} ${fact.id}`,
      ),
    known: async (name: string) =>
      (await json('who', name)).known.map(
        ({ kind, name, articles }: { kind: string; name: string; articles: number }) => `${kind} ${name} ${articles}`,
      ),
    stories: async () =>
      (await json('stories', '--all')).stories.map(({ story, reports }: { story: string; reports: number }) => [
        story,
        reports,
      ]),
  }
}

const place = mkdtempSync(join(tmpdir(), 'copydesk-'))
afterAll(() => rmSync(place, { recursive: true }))
const { on, json, correct, undo, ids, known, stories } = deskIn(place)
beforeAll(async () => {
  mkdirSync(join(place, 'reports'))
  for (const name of [halyard, castellan, courier]) copyFileSync(join(samples, name), join(place, 'reports', name))
  expect((await on('add', join(place, 'reports'))).stdout).toBe('3 articles added\n')
}, 180_000)

test('another speaker, a rejected statement, both undone', async () => {
  const [said] = await ids('speaker:kaphinde', 'papers')
  const [article, item] = said!.split(' ')
  const speaker = await correct('speaker', article!, item!, 'Gomezgani Harawa')
  expect(await ids('speaker:harawa', 'papers')).toEqual([said])
  const [quoted] = await json('quotes', '--all', 'papers')
  const her = quoted.said.find(({ tellings }: { tellings: { report: string }[] }) =>
    JSON.stringify(tellings).includes(halyard),
  )
  expect(her).toBeDefined()
  const reject = await correct('reject', article!, item!)
  expect(await ids('said:papers')).toEqual([])
  expect((await ids('papers')).length).toBeGreaterThan(0)
  await undo(reject)
  expect(await ids('speaker:harawa', 'papers')).toEqual([said])
  await undo(speaker)
  expect(await ids('speaker:kaphinde', 'papers')).toEqual([said])
  expect((await on('verify')).code).toBe(0)
}, 180_000)

test('items are called as they are shown, also after others were rejected', async () => {
  const before = await ids('event:sink', 'chilumba')
  expect(before).toHaveLength(1)
  const first = await correct('reject', halyard, 'v1')
  const [now] = await ids('event:sink', 'chilumba')
  expect(now).not.toBe(before[0])
  const second = await correct('reject', halyard, now!.split(' ')[1]!)
  expect(await ids('event:sink', 'chilumba')).toEqual([])
  const third = await correct('confirm', halyard, 'v1')
  await undo(third)
  await undo(second)
  await undo(first)
  expect(await ids('event:sink', 'chilumba')).toEqual(before)
}, 180_000)

test('rename, retype, merge and reject, in one article and everywhere', async () => {
  expect(await known('harawa')).toEqual(['person Gomezgani Harawa 3'])
  const one = await correct('rename', halyard, 'Gomezgani Harawa', 'G. P. Harawa')
  expect(await known('harawa')).toEqual(['person Gomezgani Harawa 2', 'person G. P. Harawa 1'])
  const all = await correct('rename', '--everywhere', castellan, 'Gomezgani Harawa', 'Gomezgani Harawe')
  // The later of two holds, also where an article had its own.
  expect(await known('harawe')).toEqual(['person Gomezgani Harawe 3'])
  expect((await ids('speaker:harawe')).length).toBeGreaterThan(0)
  await undo(all)
  expect(await known('harawa')).toEqual(['person Gomezgani Harawa 2', 'person G. P. Harawa 1'])
  await undo(one)
  const before = [await known('chitimba'), await known('lakeshore'), await known('harawa')]
  const retype = await correct('retype', '--everywhere', halyard, 'Chitimba Star', 'facility')
  expect((await known('chitimba')).join()).toMatch(/facility Chitimba Star \d/)
  expect((await known('chitimba')).join()).not.toMatch(/product/)
  const merge = await correct('merge', '--everywhere', halyard, 'Gomezgani Harawa', 'Lakeshore Lines')
  expect(await known('harawa')).toEqual([])
  expect(await known('lakeshore')).toEqual(before[1])
  const reject = await correct('reject', '--everywhere', halyard, 'Lakeshore Lines')
  expect(await known('lakeshore')).toEqual([])
  const confirm = await correct('confirm', '--everywhere', halyard, 'Wyson Kalengama')
  for (const id of [confirm, reject, merge, retype]) await undo(id)
  expect([await known('chitimba'), await known('lakeshore'), await known('harawa')]).toEqual(before)
  expect((await on('verify')).code).toBe(0)
}, 180_000)

test('another time, and none', async () => {
  const time = async () => {
    const records = jsonLines((await on('export', '--format', 'plover', 'event:fly')).stdout)
    return JSON.stringify(records)
  }
  const [flight] = await ids('event:fly', 'kaphinde')
  const [article, item] = flight!.split(' ')
  const before = await time()
  const never = await correct('time', article!, item!, 'never')
  expect((await json('corrections')).corrections.at(-1)).toMatchObject({ id: never, kind: 'time', time: null })
  const untimed = await time()
  expect(untimed).not.toBe(before)
  const given = await correct('time', article!, item!, 't1')
  expect(await time()).not.toBe(untimed)
  expect((await json('corrections')).corrections.at(-1)).toMatchObject({
    id: given,
    time: { value: '2026-02-10', words: { exact: 'Feb. 10, 2026' } },
  })
  await undo(given)
  await undo(never)
  expect(await time()).toBe(before)
}, 180_000)

test('an entity is split by its mentions, a happening added in its words; shown before, undone after', async () => {
  const preview = async (...args: string[]) => JSON.parse((await on('correct', '--preview', '--json', ...args)).stdout)
  const before = await json('find', 'harawa', '--limit', '99')
  const two = ['split', halyard, 'Gomezgani Harawa', 'Tomas Harawa', '2']
  const shown = await preview(...two)
  expect(shown.gone.join()).toMatch(/^person Gomezgani Harawa: .*, Gomezgani Harawa/)
  expect(shown.come).toEqual(expect.arrayContaining([expect.stringMatching(/^person Tomas Harawa: Gomezgani Harawa$/)]))
  expect(await json('find', 'harawa', '--limit', '99')).toEqual(before)
  const split = await correct(...two)
  expect(await known('tomas')).toEqual(['person Tomas Harawa 1'])
  await undo(split)
  expect(await known('tomas')).toEqual([])
  const added = ['add-event', halyard, 'cooperate', 'pulled', 'a patrol boat', 'nobody', '--time', 't1']
  expect(await preview(...added)).toEqual({ gone: [], come: ['COOPERATE pull: a patrol boat, 2026-02-10'] })
  const event = await correct(...added)
  expect(await ids('event:pull', 'patrol')).toHaveLength(1)
  const [line] = jsonLines((await on('export', '--format', 'plover', 'event:pull', 'patrol')).stdout).filter(
    ({ event_text: [words] }: { event_text: string[] }) => words === 'pulled',
  )
  expect(line).toMatchObject({ event: ['COOPERATE'], source: [{ actor_text: 'a patrol boat' }], recipient: [] })
  await undo(event)
  // Of a name that stands twice the nearest is meant.
  const denied = ['add-event', halyard, 'REJECT', 'denied', 'Lakeshore Lines', '--denied', '--modality', 'planned']
  expect((await preview(...denied)).come).toEqual(['REJECT deny: Lakeshore Lines, denied, planned'])
  expect(await json('find', 'harawa', '--limit', '99')).toEqual(before)
  expect((await on('verify')).code).toBe(0)
}, 180_000)

test('a story is split and merged again, and each is undone', async () => {
  const [[story]] = await stories()
  expect(await stories()).toEqual([[story, 3]])
  const split = await correct('split-story', story, castellan)
  expect((await stories()).toSorted()).toEqual(
    [
      [story, 2],
      [split, 1],
    ].toSorted(),
  )
  expect((await on('timeline', '--story', split)).stdout).toMatch(/^\nFerry had more people aboard/)
  copyFileSync(join(samples, '2026-02-13-halyard.txt'), join(place, 'reports', '2026-02-13-halyard.txt'))
  expect((await on('add', join(place, 'reports'))).stdout).toBe('1 article added, 3 there already\n')
  expect((await stories()).map(([, reports]: [string, number]) => reports).toSorted()).toEqual([1, 3])
  const merge = await correct('merge-stories', split, story)
  expect(await stories()).toEqual([[story, 4]])
  expect((await on('timeline', '--story', split)).stdout).toContain('4 reports')
  const changes = (await on('stories', '--changes')).stdout
  expect(changes).toContain(`${split} is part of ${story} now  by correction ${merge}`)
  expect(changes).toContain(`${split} came apart from ${story}  by correction ${split}`)
  await undo(merge)
  await undo(split)
  expect(await stories()).toEqual([[story, 4]])
  expect((await on('verify')).code).toBe(0)
}, 180_000)

test.each([
  [['rejct', halyard, 'v1'], /a correction is one of .*; did you mean reject/],
  [['reject', halyard], /write it as: copydesk correct reject ARTICLE ITEM/],
  [['reject', halyard, 'v99'], /there is no v99/],
  [['reject', 'none.txt', 'v1'], /there is no article none\.txt/],
  [['reject', '--everywhere', halyard, 'v1'], /there is no entity v1/],
  [['speaker', '--everywhere', halyard, 's1', 'e1'], /leave out --everywhere/],
  [['retype', halyard, 'e1', 'planet'], /type is none of person/],
  [['split', halyard, 'Gomezgani Harawa'], /by their numbers: 1 for “.+”, 2 for “/],
  [['split', halyard, 'Gomezgani Harawa', 'Tomas Harawa'], /by their numbers: 1 for/],
  [['split', halyard, 'Gomezgani Harawa', 'Tomas Harawa', '99'], /by their numbers/],
  [['split', halyard, 'Nobody', 'Tomas Harawa', '1'], /there is no entity Nobody/],
  [['split', halyard, 'Gomezgani Harawa', '', '1'], /as\.name is /],
  [['--preview', 'split', halyard, 'Gomezgani Harawa', 'Tomas Harawa', '1', '2'], /no other mentions: rename it/],
  [['add-event', halyard, 'asault', 'pulled'], /a type is one of AGREE, .*; did you mean ASSAULT/],
  [['add-event', halyard, 'assault'], /write it as: copydesk correct add-event ARTICLE TYPE WORDS \[ACTOR/],
  [['add-event', halyard, 'assault', 'shelled'], /does not have the words shelled/],
  [['add-event', halyard, 'assault', 'the'], /the stands \d+ times in the article: write the#1 for “/],
  [['add-event', halyard, 'assault', 'the#99'], /the stands \d+ times in the article, not 99/],
  [['add-event', halyard, 'assault', 'pulled', 'rebels'], /does not have the words rebels/],
  [['add-event', halyard, 'assault', 'pulled', '--time', 't99'], /there is no time t99/],
  [['add-event', halyard, 'assault', 'pulled', '--modality', 'certain'], /modality is none of actual, planned/],
  [['--preview', 'merge-stories', halyard, halyard], /name two stories|changes no article/],
  [['split-story', 'none', halyard], /there is no story none/],
  [['split-story', halyard], /write it as: copydesk correct split-story STORY ARTICLE…/],
  [['merge-stories', halyard, halyard], /name two stories/],
] as const)('%j is refused', async (args, why) => {
  const { code, stderr, stdout } = await on('correct', ...args)
  expect([code === 1 || code === 2, stdout]).toEqual([true, ''])
  expect(stderr).toMatch(why)
})

test('a log for articles that are not there is kept, told, and holds when they come', async () => {
  const id = await correct('reject', castellan, 's1', '--author', 'ben')
  const log = (await on('corrections', 'export')).stdout
  await undo(id)
  const other = deskIn(folder({ 'log.jsonl': log }))
  const file = join(place, 'log.jsonl')
  writeFileSync(file, log)
  const imported = await other.on('corrections', 'import', file)
  expect(imported.stderr).toBe('')
  expect(imported.stdout).toMatch(
    new RegExp(`${id} reject .*, ben: there is no article ${castellan} in this archive\n`),
  )
  expect(jsonLines((await other.on('corrections', 'export')).stdout)).toEqual(jsonLines(log))
  await other.on('add', join(place, 'reports', castellan))
  const { corrections } = await other.json('corrections')
  expect(corrections.find((one: { id: string }) => one.id === id)).not.toHaveProperty('unfit')
  expect((await other.on('verify')).code).toBe(0)
}, 180_000)

test('corrections survive a new version and reread; one whose words are gone is told, and stays', async () => {
  const reports = folder()
  const desk = deskIn(reports)
  const path = join(reports, halyard)
  copyFileSync(join(samples, halyard), path)
  await desk.on('add', path)
  const [papers] = await desk.ids('speaker:kaphinde', 'papers')
  const speaker = await desk.correct('speaker', halyard, papers!.split(' ')[1]!, 'Gomezgani Harawa')
  const [flight] = await desk.ids('event:fly')
  const reject = await desk.correct('reject', halyard, flight!.split(' ')[1]!)
  appendFileSync(path, '\nFlags flew at half mast in the town on Tuesday.\n')
  expect((await desk.on('add', path)).stdout).toBe('0 articles added, 1 new version\n')
  expect(await desk.ids('speaker:harawa', 'papers')).toHaveLength(1)
  expect(await desk.ids('event:fly')).toEqual([])
  const again = await desk.on('reread', '--all')
  expect(again.stdout).toBe('1 article read again\n')
  expect(await desk.ids('speaker:harawa', 'papers')).toHaveLength(1)
  writeFileSync(path, readFileSync(path, 'utf8').replace('flew to the town', 'came to the town'))
  await desk.on('add', path)
  expect(await desk.ids('speaker:harawa', 'papers')).toHaveLength(1)
  const told = (await desk.on('reread', '--all')).stdout
  expect(told).toMatch(
    new RegExp(`^1 article read again\n${reject} reject .*: .*\n1 correction not met, kept in the log\n`),
  )
  expect((await desk.on('corrections')).stdout).toMatch(/not met: /)
  expect((await desk.json('corrections')).corrections.map(({ id }: { id: string }) => id)).toEqual([speaker, reject])
  expect((await desk.on('verify')).code).toBe(0)
}, 180_000)
