import { describe, expect, test } from 'vitest'
import { deskOnSamples, own } from './desk.ts'

const place = deskOnSamples({
  author: 'ada',
  whyNot: async ({ article }) => [
    { span: { start: 9, end: 14 }, reason: 'times/score', words: 'a score' },
    { span: { start: 0, end: Math.min(4, article.text.length) }, reason: 'times/bare-number', words: '<b>bare</b>' },
  ],
})
const halyard = '2026-02-10-halyard.txt'

const get = async (url: string) => (await place.desk.inject({ url, headers: own })).json()
const post = async (url: string, payload: unknown) => {
  const response = await place.desk.inject({ method: 'POST', url, headers: own, payload: payload as object })
  return { status: response.statusCode, answer: response.json() }
}
const article = () => get(`/article/${halyard}.json`)
const undo = async (id: string) => expect((await post(`/corrections/${id}/undo`, {})).status).toBe(200)

test('all that is on the record stands beside it in words, each with spans of the text', async () => {
  const { items, record } = await article()
  const lists = [record.entities, record.statements, record.events, record.checks, record.relations].flat()
  const ids = new Set(items.map(({ id }: { id: string }) => id))
  expect(lists.filter(({ id }: { id: string }) => !ids.has(id))).toEqual([])
  for (const { title, spans } of items) {
    expect(title).not.toBe('')
    for (const { start, end } of spans) expect(end <= record.article.text.length && start < end).toBe(true)
  }
  expect(items.some(({ inferred }: { inferred?: string[] }) => inferred?.join().includes('taken to mean'))).toBe(true)
})

test('another speaker is shown before, kept, in the log by its author, and taken back', async () => {
  const { record, stamp } = await article()
  const said = record.statements.find(({ speaker }: { speaker?: string }) => speaker)
  const other = record.entities.find(
    ({ id, kind }: { id: string; kind: string }) => kind === 'person' && id !== said.speaker,
  )
  const asked = { article: halyard, stamp, request: { kind: 'speaker', item: said.id, speaker: other.id } }
  const preview = await post('/corrections/preview', asked)
  expect(preview.status).toBe(200)
  expect(preview.answer.come.join()).toContain(`${other.name} says: `)
  expect(preview.answer).toMatchObject({ others: 0, stories: [{ story: halyard }] })
  expect((await get('/corrections.json')).corrections).toEqual([])
  expect((await article()).stamp).toBe(stamp)
  const { answer: kept } = await post('/corrections', asked)
  expect(kept.says).toMatch(/ said ["“]/)
  const after = await article()
  expect(after.record.statements.some(({ speaker }: { speaker?: string }) => speaker === other.id)).toBe(true)
  expect(after.corrections).toMatchObject([{ id: kept.id, author: 'ada', kind: 'speaker' }])
  expect((await post('/corrections', asked)).status).toBe(409)
  await undo(kept.id)
  expect((await article()).stamp).toBe(stamp)
  expect((await post(`/corrections/${kept.id}/undo`, {})).status).toBe(404)
  const { corrections } = await get('/corrections.json')
  expect(corrections.map(({ kind, undone }: { kind: string; undone: boolean }) => [kind, undone])).toEqual([
    ['undo', false],
    ['speaker', true],
  ])
  expect(corrections[0].says).toBe(`Takes back: ${kept.says}`)
})

test('a name put right everywhere says in how many articles and stories', async () => {
  const { record, keys } = await article()
  const known = await Promise.all(
    record.entities.map(async ({ id }: { id: string }) => [
      id,
      (await get(`/who/${encodeURIComponent(keys[id])}.json`)).articles,
    ]),
  )
  const [item, articles] = known.toSorted(([, a], [, b]) => b - a)[0]
  const asked = { article: halyard, request: { kind: 'rename', item, name: 'Somebody Else', everywhere: true } }
  const { answer } = await post('/corrections/preview', asked)
  expect(articles).toBeGreaterThan(1)
  expect(answer).toMatchObject({ others: articles - 1, says: expect.stringContaining('everywhere') })
  expect(answer.stories.length).toBeGreaterThan(0)
})

test('a happening is added in selected words, a day read otherwise, an entity split', async () => {
  const { record } = await article()
  const { text } = record.article
  const at = text.indexOf('pulled')
  const words = { start: at, end: at + 6 }
  const event = { type: 'OTHER', trigger: [words], actors: [], recipients: [], negated: false, modality: 'actual' }
  const added = await post('/corrections', { article: halyard, request: { kind: 'add-event', event } })
  expect(added.answer.says).toContain('“pulled” tells a happening: OTHER pull')
  const now = (await article()).record
  const made = now.events.find(({ trigger }: { trigger: { start: number }[] }) => trigger[0]!.start === at)
  const dated = { kind: 'time', item: made.id, time: { words, day: '2026-02-07' } }
  const { answer: day } = await post('/corrections', { article: halyard, request: dated })
  const later = (await article()).record
  const time = later.events.find(({ trigger }: { trigger: { start: number }[] }) => trigger[0]!.start === at).time
  expect(later.times.find(({ id }: { id: string }) => id === time)).toMatchObject({
    from: '2026-02-07',
    to: '2026-02-08',
  })
  const many = later.entities.find(({ mentions }: { mentions: unknown[] }) => mentions.length > 2)
  const split = { kind: 'split', item: many.id, mentions: [1], name: 'Another' }
  expect((await post('/corrections/preview', { article: halyard, request: split })).answer.come.join()).toContain(
    'Another',
  )
  await undo(day.id)
  await undo(added.answer.id)
})

describe('what cannot be is refused, and said why', () => {
  const hostile = `<script>alert(1)</script>'; DROP TABLE articles; --`
  const span = { start: 0, end: 4 }
  const event = { type: 'OTHER', trigger: [span], actors: [], recipients: [], negated: false, modality: 'actual' }
  test.each([
    [{ kind: 'reject', item: 's9999' }, 422, /there is no s9999/],
    [{ kind: 'reject', item: hostile }, 400, /item/],
    [{ kind: 'rejct', item: 's1' }, 400, /kind/],
    [{ item: 's1' }, 400, /kind/],
    [{ kind: 'speaker', item: 'e1', speaker: null }, 400, /item/],
    [{ kind: 'speaker', item: 's1', speaker: 'e9999' }, 422, /there is no e9999/],
    [{ kind: 'rename', item: 'e1', name: '' }, 400, /name/],
    [{ kind: 'rename', item: 'e1', name: '   ' }, 422, /name is no string with words/],
    [{ kind: 'rename', item: 'e1', name: 'x'.repeat(501) }, 400, /name/],
    [{ kind: 'retype', item: 'e1', type: 'planet' }, 400, /type/],
    [{ kind: 'reject', item: 'v1', everywhere: true }, 422, /there is no entity v1/],
    [{ kind: 'split', item: 'e1', mentions: [9999], name: 'A' }, 422, /mentions in that article/],
    [{ kind: 'split', item: 'e1', mentions: [], name: 'A' }, 400, /mentions/],
    [{ kind: 'time', item: 'v1', time: 't9999' }, 422, /there is no time t9999/],
    [{ kind: 'time', item: 'v1', time: { words: span, day: '2026-02-31' } }, 422, /is no day/],
    [{ kind: 'add-event', event: { ...event, trigger: [{ start: 5, end: 9_999_999 }] } }, 422, /there are no words/],
    [{ kind: 'add-event', event: { ...event, trigger: [{ start: 5, end: 5 }] } }, 422, /there are no words/],
    [{ kind: 'add-event', event: { ...event, trigger: [{ start: -1, end: 5 }] } }, 400, /start/],
    [{ kind: 'add-event', event: { ...event, type: hostile } }, 400, /type/],
    [{ kind: 'reject', item: 'e1', extra: 1 }, 400, /additional/],
  ])('%j', async (request, status, why) => {
    for (const url of ['/corrections', '/corrections/preview']) {
      const { status: is, answer } = await post(url, { article: halyard, request })
      expect([is, answer.error.message]).toEqual([status, expect.stringMatching(why)])
    }
  })

  test('another article, another body, an undo of nothing', async () => {
    const request = { kind: 'reject', item: 'e1' }
    expect((await post('/corrections', { article: hostile, request })).status).toBe(404)
    expect((await post('/corrections', { article: halyard, stamp: hostile, request })).status).toBe(409)
    expect((await post('/corrections', { article: halyard })).status).toBe(400)
    expect((await post(`/corrections/${encodeURIComponent(hostile)}/undo`, {})).status).toBe(404)
  })
})

test('HTML and SQL in names and notes are words like others', async () => {
  const hostile = `<img src=x onerror=alert(1)>'; DROP TABLE corrections; --\u202e`
  const { record } = await article()
  const item = record.entities[0].id
  const asked = { article: halyard, note: hostile, request: { kind: 'rename', item, name: hostile } }
  const { answer } = await post('/corrections', asked)
  const { corrections } = await get('/corrections.json')
  expect(corrections[0]).toMatchObject({ id: answer.id, note: hostile, says: expect.stringContaining(hostile) })
  expect((await article()).record.entities.some(({ name }: { name: string }) => name === hostile)).toBe(true)
  await undo(answer.id)
})

test('what was left out is told in the order of the text, and nothing where nobody can read', async () => {
  const { known, leftOut } = await get(`/article/${halyard}/why.json`)
  expect(known).toBe(true)
  expect(leftOut.map(({ reason }: { reason: string }) => reason)).toEqual(['times/bare-number', 'times/score'])
})
