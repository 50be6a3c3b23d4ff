import { expect, test } from 'vitest'
import { gdeltColumns } from '../../src/exports/gdelt.ts'
import { castOf, happeningsOf, type Report } from '../../src/history/index.ts'
import { plover as ploverTypes, type Record, slice } from '../../src/record/index.ts'
import { sound } from '../record/sound.ts'
import { exported, sampleReports } from './reports.ts'

/** A report of one event, a meeting on a Sunday, as something in it is otherwise. */
const reportOf = (spoil: (record: Record) => void = () => {}): Report => {
  const record = sound()
  record.events.shift()
  Object.assign(record.times[1]!, { from: '2024-02-25', to: '2024-02-26' })
  spoil(record)
  return { id: 'r1', outlet: 'Vest Gazette', record }
}

const lines = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

const rows = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => Object.fromEntries(line.split('\t').map((field, at) => [gdeltColumns[at] ?? `column ${at}`, field])))

/** Fields of the PLOVER manual's JSON records, and of its actors; offsets of words are ours. */
const ploverFields =
  'id happening date enddate source recipient event event_text event_loc quad_code event_scale mode context text text_info cite_info coder comment'
const actorFields = 'code sector actor_text identifier_id identifier_text start end'

test('PLOVER has its fields, and every actor its words', async () => {
  const reports = await sampleReports()
  const written = lines((await exported('plover', reports)).text)
  expect(written.length).toBeGreaterThan(10)
  for (const line of written) {
    expect(ploverFields.split(' ')).toEqual(expect.arrayContaining(Object.keys(line)))
    expect(line).toMatchObject({
      id: expect.any(String),
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      source: expect.any(Array),
    })
    expect(ploverTypes).toContain(line.event[0])
    if (line.quad_code) expect([1, 2, 3, 4]).toContain(line.quad_code)
    const { article } = reports.find(({ id }) => line.id.startsWith(`${id}/`))!.record
    for (const actor of [...line.source, ...line.recipient]) {
      expect(actorFields.split(' ')).toEqual(expect.arrayContaining(Object.keys(actor)))
      expect(slice(article.text, actor)).toBe(actor.actor_text)
    }
    for (const words of line.event_text) expect(article.text).toContain(words)
  }
})

test('a meeting as PLOVER has it', async () => {
  const { text, leftOut } = await exported('plover', [reportOf()])
  expect(leftOut).toEqual({})
  expect(lines(text)).toEqual([
    {
      happening: { id: 'r1/v2', mentions: 1, reports: 1, sources: 1 },
      ...{ id: 'r1/v2', date: '2024-02-25', event: ['CONSULT'], event_text: ['met'], quad_code: 1, event_scale: 1 },
      source: [{ actor_text: 'She', identifier_text: 'Ana Ruiz', start: 72, end: 75 }],
      recipient: [{ sector: 'GOV', actor_text: 'Governor Lund', identifier_text: 'Lund', start: 80, end: 93 }],
      event_loc: { name: 'Vest', cc3: 'NOR' },
      text: '🌧 She met Governor Lund, who leads Vest, on Sunday.',
      text_info: { sequence: 3, start: 69, end: 121 },
      cite_info: {
        ...{ citation: 'r1', url: 'https://example.org/roads', title: 'Roads cleared', language: 'en' },
        ...{ publication: 'Vest Gazette', codebook: 'PLOVER 2023' },
      },
      coder: 'copydesk',
    },
  ])
})

test('GDELT has 61 columns in the order of its codebook', async () => {
  expect(gdeltColumns).toHaveLength(61)
  expect([0, 1, 5, 12, 15, 25, 26, 29, 30, 34, 35, 43, 51, 58, 59, 60].map((at) => gdeltColumns[at])).toEqual(
    `GlobalEventID Day Actor1Code Actor1Type1Code Actor2Code IsRootEvent EventCode QuadClass GoldsteinScale AvgTone
    Actor1Geo_Type Actor2Geo_Type ActionGeo_Type ActionGeo_FeatureID DATEADDED SOURCEURL`.split(/\s+/),
  )
  const { text } = await exported('gdelt', await sampleReports())
  for (const row of rows(text)) {
    expect(Object.keys(row)).toEqual(gdeltColumns)
    expect(row.GlobalEventID).toMatch(/^\d{1,16}$/)
    expect(row.Day).toBe(row.MonthYear + row.Day!.slice(6))
    expect(row.Year).toBe(row.Day!.slice(0, 4))
    expect(row.FractionDate).toMatch(/^\d{4}\.\d{4}$/)
    expect(row.EventCode).toMatch(/^(?:0[1-9]|1\d|20)\d{1,2}$/)
    expect(row.EventCode!.startsWith(row.EventBaseCode!) && row.EventBaseCode!.startsWith(row.EventRootCode!)).toBe(
      true,
    )
    expect(['1', '2', '3', '4']).toContain(row.QuadClass)
    for (const actor of ['Actor1', 'Actor2'])
      expect(row[`${actor}Code`]).toBe(`${row[`${actor}CountryCode`]}${row[`${actor}Type1Code`]}`)
    expect(row.AvgTone).toBe('')
  }
})

test('codes of GDELT', async () => {
  const [row] = rows(
    (await exported('gdelt', [reportOf(({ entities }) => Object.assign(entities[1]!, { country: 'ROU' }))])).text,
  )
  expect(row).toMatchObject({
    ...{ Day: '20240225', FractionDate: '2024.1507', Actor1Name: 'ANA RUIZ', Actor1Code: '' },
    ...{ Actor2Code: 'ROMGOV', Actor2Name: 'LUND', Actor2CountryCode: 'ROM', Actor2Type1Code: 'GOV' },
    ...{ EventCode: '040', EventBaseCode: '040', EventRootCode: '04', QuadClass: '1', GoldsteinScale: '1' },
    ...{ NumMentions: '1', NumSources: '1', NumArticles: '1', IsRootEvent: '1', DATEADDED: '' },
    SOURCEURL: 'https://example.org/roads',
  })
})

test.each<[string, (record: Record) => void, string]>([
  ['denied', ({ events }) => Object.assign(events[0]!, { negated: true }), 'denied'],
  ['planned', ({ events }) => Object.assign(events[0]!, { modality: 'planned' }), 'not-actual'],
  ['without a code', ({ events }) => void delete events[0]!.cameo, 'no-code'],
  ['without a day', ({ times }) => Object.assign(times[1]!, { from: undefined, to: undefined }), 'no-date'],
  [
    'of a whole month',
    ({ times }) => Object.assign(times[1]!, { from: '2024-02-01', to: '2024-03-01' }),
    'no-single-day',
  ],
  ['of nobody', ({ events }) => Object.assign(events[0]!, { actors: [], recipients: [] }), 'nobody'],
])('GDELT leaves out what is %s', async (_, spoil, reason) => {
  const { text, leftOut } = await exported('gdelt', [reportOf(spoil)])
  expect(text).toBe('')
  expect(leftOut).toEqual({ [reason]: 1 })
})

test('an event that has no time of its own has that of the report, and PLOVER says so', async () => {
  const report = reportOf(({ events }) => void delete events[0]!.time)
  expect(lines((await exported('plover', [report])).text)[0]).toMatchObject({
    date: '2024-02-26',
    comment: 'the date is that of the report',
  })
})

test('what PLOVER does not code is not in it', async () => {
  const { text, leftOut } = await exported('plover', [
    reportOf(({ events }) => Object.assign(events[0]!, { type: 'OTHER' })),
  ])
  expect({ text, leftOut }).toEqual({ text: '', leftOut: { 'no-such-type': 1 } })
})

test('whose word it is stands beside it', async () => {
  const report = reportOf(({ events }) => Object.assign(events[0]!, { statement: 's1' }))
  expect(lines((await exported('plover', [report])).text)[0].comment).toBe('told by: Mayor Ana Ruiz')
})

test('each of several actors is in a row with each to whom it was done; those who meet are in one', async () => {
  const pairs = async (spoil: (record: Record) => void) =>
    rows((await exported('gdelt', [reportOf(spoil)])).text).map(({ Actor1Name, Actor2Name }) => [
      Actor1Name,
      Actor2Name,
    ])
  const both = (record: Record) => [...record.events[0]!.actors, ...record.events[0]!.recipients]
  const meeting = await pairs((record) => Object.assign(record.events[0]!, { actors: both(record), recipients: [] }))
  expect(meeting).toEqual([['ANA RUIZ', 'LUND']])
  const attack = await pairs((record) =>
    Object.assign(record.events[0]!, { type: 'ASSAULT', cameo: '190', actors: both(record), recipients: [] }),
  )
  expect(attack).toEqual([
    ['ANA RUIZ', ''],
    ['LUND', ''],
  ])
})

test('what several reports tell is one row of GDELT, with who tells it; PLOVER has it by report', async () => {
  const reports = ['r1', 'r2', 'r3'].map((id) => ({ ...reportOf(), id, day: '2024-02-26', outlet: `${id} Gazette` }))
  // The first report that tells it names nobody, so that the row is the second's.
  reports[0] = {
    ...reports[0]!,
    record: reportOf(({ events }) => Object.assign(events[0]!, { actors: [], recipients: [] })).record,
  }
  const cast = castOf(reports)
  const told = reports.map(({ id }) => ({
    report: id,
    event: 'v2',
    spans: [],
    modality: 'actual' as const,
    denied: false,
  }))
  const happening = {
    ...happeningsOf(reports, cast)[0]!,
    id: 'r1/v2',
    tellings: told,
    mentions: 4,
    reports: 3,
    sources: 2,
  }
  const options = { happeningsOf: () => [happening] }
  const { text, leftOut } = await exported('gdelt', reports, options)
  expect(rows(text)).toMatchObject([{ Actor1Name: 'ANA RUIZ', NumMentions: '4', NumSources: '2', NumArticles: '3' }])
  expect(leftOut).toEqual({ nobody: 1 })
  // Of the same happening it has the same number, whichever reports are asked for.
  const [only] = rows((await exported('gdelt', reports.slice(2), options)).text)
  expect(only!.GlobalEventID).toBe(rows(text)[0]!.GlobalEventID)
  const records = lines((await exported('plover', reports, options)).text)
  expect(records.map(({ id }) => id)).toEqual(['r1/v2', 'r2/v2', 'r3/v2'])
  for (const { happening } of records) expect(happening).toEqual({ id: 'r1/v2', mentions: 4, reports: 3, sources: 2 })
})
