import { expect, test } from 'vitest'
import type { Front } from '../../src/desk/api/pages.ts'
import type { FigureSeries, Marked, Network, Places, StoryPage, Versions } from '../../src/desk/api/story.ts'
import { deskOnSamples, own } from './desk.ts'

const place = deskOnSamples()
const get = async <T>(url: string): Promise<T> => (await place.desk.inject({ url, headers: own })).json<T>()

const ferry = '/story/2026-02-10-halyard.txt'
const union = '/story/2026-02-02-halyard.txt'

const amounts = ({ figures }: FigureSeries): string[] => figures.map(({ comparator, value }) => `${comparator}${value}`)

test('a figure that moved is told once for each value, and the whole series has the rest', async () => {
  const { moved } = await get<StoryPage>(`${ferry}.json`)
  const { series } = await get<{ series: FigureSeries[] }>(`${ferry}/figures.json`)
  const [dead, all] = [moved, series].map(
    (some) => some.find(({ subject, scope }) => `${subject}, ${scope}` === 'dead, Lake Malawi')!,
  )
  expect(amounts(dead!)).toEqual(['=12', '>=19', '=20', '=21'])
  expect(dead!.repeats).toBe(all!.figures.length - 4)
  const { stories } = await get<Front>('/index.json?reader=nobody yet')
  const onFront = stories.flatMap((one) => one.moved)
  expect(onFront.length).toBeGreaterThan(3)
  for (const one of onFront)
    expect([one.subject, new Set(amounts(one)).size]).toEqual([one.subject, one.figures.length])
})

test('figures that conflict are both there, whoever is right', async () => {
  const { moved } = await get<StoryPage>(`${ferry}.json`)
  const aboard = moved.find(({ subject }) => subject === 'aboard')!
  expect(amounts(aboard)).toEqual(['=110', '>=120'])
  expect(aboard.figures[1]!.verdicts).toMatchObject([
    { verdict: 'conflicts', because: expect.stringContaining('two sources') },
  ])
})

interface Listed {
  readonly total: number
  readonly marks: Marked[]
  readonly undated: number
  readonly happenings: {
    readonly id: string
    readonly from?: string
    readonly to?: string
    readonly standing: string
  }[]
}

test('marks of the timeline count all happenings, whatever is listed', async () => {
  const whole = await get<Listed>(`${ferry}/timeline.json?limit=200`)
  const sum = (marks: readonly Marked[]) => marks.reduce((all, { happenings }) => all + happenings, 0)
  expect(sum(whole.marks) + whole.undated).toBe(whole.total)
  expect(new Set(whole.marks.map(({ standing }) => standing)).size).toBeGreaterThan(2)
  const some = await get<Listed>(`${ferry}/timeline.json?standing=denied&from=2026-02-14`)
  expect(some.total).toBeGreaterThan(0)
  expect(some.total).toBeLessThan(whole.total)
  expect(some.marks).toEqual(whole.marks)
})

test('a range of days has what is of them, its first and last day included, and nothing else', async () => {
  const whole = await get<Listed>(`${ferry}/timeline.json?limit=200`)
  const [from, to] = ['2026-02-10', '2026-02-11']
  const range = await get<Listed>(`${ferry}/timeline.json?limit=200&from=${from}&to=${to}`)
  const expected = whole.happenings.filter((one) => one.from !== undefined && one.from <= to && one.to! > from)
  expect(range.happenings.map(({ id }) => id)).toEqual(expected.map(({ id }) => id))
  expect(range.happenings.some((one) => one.from === to)).toBe(true)
  expect(range.happenings.some((one) => one.from! > to)).toBe(false)
  expect((await place.desk.inject({ url: `${ferry}/timeline.json?from=yesterday`, headers: own })).statusCode).toBe(400)
})

test('places tell where it happens, countries also who of them takes part', async () => {
  const { places, countries } = await get<Places>(`${union}/places.json`)
  const bergen = places.find(({ name }) => name === 'Bergen')!
  expect(bergen).toMatchObject({ country: 'NOR', happenings: expect.any(Number) })
  const there = await get<Listed>(`${union}/timeline.json?place=${encodeURIComponent(bergen.key)}`)
  expect(there.total).toBe(bergen.happenings)
  const norway = countries.find(({ country }) => country === 'NOR')!
  expect((await get<Listed>(`${union}/timeline.json?place=NOR`)).total).toBe(norway.happenings)
  const estonia = countries.find(({ country }) => country === 'EST')!
  expect(estonia.acting).toBeGreaterThan(estonia.happenings)
  expect((await get<Listed>(`${union}/timeline.json?place=FJI`)).total).toBe(0)
})

test('who acted on whom has its words, and everybody in it a name', async () => {
  const { nodes, edges, more } = await get<Network>(`${union}/network.json`)
  const keys = new Set(nodes.map(({ key }) => key))
  expect(more).toBe(0)
  expect(edges.length).toBeGreaterThan(5)
  for (const { from, to, first } of edges) {
    expect([keys.has(from), keys.has(to), from === to]).toEqual([true, true, false])
    expect(first.marks.length).toBeGreaterThan(0)
  }
})

test('versions tell what changed, each word in its own version', async () => {
  const { reports, total } = await get<Versions>(`${ferry}/versions.json`)
  expect([reports.length, total > 0]).toEqual([total, true])
  for (const { report, versions } of reports) {
    expect(versions).toHaveLength(report.versions!)
    expect(versions[0]!.changes).toEqual([])
    for (const { changes } of versions.slice(1))
      for (const { because, before, after } of changes) {
        expect(because).not.toBe('')
        expect(before ?? after).toBeDefined()
      }
  }
  const raised = reports.flatMap(({ versions }) => versions.flatMap(({ changes }) => changes))
  expect(raised.length).toBeGreaterThan(0)
  const none = await get<Versions>(`/story/2026-02-10-halyard.txt/versions.json?after=900`)
  expect([none.reports, none.total]).toEqual([[], total])
})

test('what a query finds is a story of its own, on every page of one', async () => {
  const gathered = `/story/${encodeURIComponent('search:kaphinde')}`
  const { story, reports } = await get<StoryPage>(`${gathered}.json`)
  expect(story).toMatchObject({ story: 'search:kaphinde', title: 'Reports on “kaphinde”', reports: reports.length })
  for (const tab of ['timeline', 'quotes', 'figures', 'roles', 'places', 'network', 'versions']) {
    const { statusCode, payload } = await place.desk.inject({ url: `${gathered}/${tab}.json`, headers: own })
    expect([tab, statusCode, payload.length > 200]).toEqual([tab, 200, true])
  }
  const everything = await get<StoryPage>(`/story/${encodeURIComponent('search:')}.json`)
  expect(everything.reports.length).toBeGreaterThan(reports.length)
  const nothing = await get<StoryPage>(`/story/${encodeURIComponent('search:no-such-word')}.json`)
  expect([nothing.story.reports, nothing.happenings]).toEqual([0, []])
  const wrong = await place.desk.inject({ url: `/story/${encodeURIComponent('search:speakr:x')}.json`, headers: own })
  expect([wrong.statusCode, wrong.json()]).toEqual([400, { error: { code: 'bad-query', message: expect.any(String) } }])
})
