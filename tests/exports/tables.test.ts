import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { parquetMetadata, parquetReadObjects, parquetSchema } from 'hyparquet'
import { expect, test } from 'vitest'
import { wellFormed } from '../../src/exports/escaping.ts'
import { type Cell, type CellType, type Row, type Table, tables } from '../../src/exports/tables.ts'
import type { Report } from '../../src/history/index.ts'
import { sound } from '../record/sound.ts'
import { type Exported, exported, sampleReports, tracedReports } from './reports.ts'
import { strangeReports } from './strange.ts'

/** What a reader must find: the rows of what can be traced, in characters that UTF-8 has. */
async function expectedRows(table: Table, reports: readonly Report[], store: (cell: Cell, type: CellType) => unknown) {
  const { kept } = await tracedReports(reports)
  const stored = (row: Row) => Object.fromEntries(table.columns.map(({ name, type }) => [name, store(row[name], type)]))
  return kept.flatMap((report) => table.rowsOf(report)).map(stored)
}

/** As a spreadsheet shows it: the apostrophe before a formula is taken off. */
const shown = (cell: string): string => (/^'+[=+\-@\t\r\n＝＋－＠]./s.test(cell) ? cell.slice(1) : cell)

const inCsv = (cell: Cell, type: CellType): string =>
  type === 'text' && cell !== undefined ? wellFormed(String(cell)) : String(cell ?? '')

async function expectCsv({ files }: Exported, reports: readonly Report[]) {
  for (const table of tables) {
    const [header, ...rows]: string[][] = parse(files.get(`${table.name}.csv`)!, { record_delimiter: '\r\n' })
    expect(header).toEqual(table.columns.map(({ name }) => name))
    const read = rows.map((row) =>
      Object.fromEntries(
        table.columns.map(({ name, type }, at) => [name, type === 'text' ? shown(row[at]!) : row[at]]),
      ),
    )
    expect(read, table.name).toEqual(await expectedRows(table, reports, inCsv))
    for (const [at, { type }] of table.columns.entries())
      if (type === 'text') for (const row of rows) expect(row[at]).not.toMatch(/^[=+\-@\t\r]./s)
  }
}

const inParquet = (cell: Cell, type: CellType): unknown => {
  if (cell === undefined) return undefined
  // The reader takes a byte order mark at the head of any string for one of a file.
  if (type === 'text') return wellFormed(String(cell)).replace(/^\ufeff/, '')
  return type === 'date' ? day(String(cell)) : cell
}

const day = (text: string) => {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : date
}

async function expectParquet({ files }: Exported, reports: readonly Report[]) {
  for (const table of tables) {
    const bytes = files.get(`${table.name}.parquet`)!
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
    const rows = (await parquetReadObjects({ file })).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell ?? undefined])),
    )
    expect(rows, table.name).toEqual(await expectedRows(table, reports, inParquet))
  }
}

test('csv-parse reads the samples back', async () => {
  const reports = await sampleReports()
  await expectCsv(await exported('csv', reports), reports)
})

test('hyparquet reads the samples back, with types', async () => {
  const reports = await sampleReports()
  const written = await exported('parquet', reports)
  await expectParquet(written, reports)
  const bytes = written.files.get('times.parquet')!
  const { children } = parquetSchema(parquetMetadata(new Uint8Array(bytes).buffer))
  const types = Object.fromEntries(
    children.map(({ element: { name, type, converted_type } }) => [name, converted_type ?? type]),
  )
  expect(types).toMatchObject({ words: 'UTF8', from: 'DATE', start: 'INT32' })
})

test('both read any reports back', async () => {
  await fc.assert(
    fc.asyncProperty(strangeReports, async (reports) => {
      await expectCsv(await exported('csv', reports), reports)
      await expectParquet(await exported('parquet', reports), reports)
    }),
    { numRuns: 100 },
  )
})

test('a quotation that would run as a formula does not; a number stays one', async () => {
  const record = sound()
  record.article.headline = '=HYPERLINK("https://example.org")'
  record.quantities[0]!.value = -3
  const { files } = await exported('csv', [{ id: '-1', record }])
  expect(String(files.get('articles.csv'))).toContain('"\'=HYPERLINK(""https://example.org"")"')
  expect(String(files.get('quantities.csv'))).toContain("'-1,q1,3,-3,4,1,count,=,roads,t1")
})

test('a table of many reports is written in parts, while they are read', async () => {
  const record = sound()
  const many = Array.from({ length: 6000 }, (_, at) => ({ id: `r${at}`, record }))
  const { files } = await exported('parquet', many)
  const { row_groups, num_rows } = parquetMetadata(new Uint8Array(files.get('events.parquet')!).buffer)
  expect(num_rows).toBe(12_000n)
  expect(row_groups.length).toBe(2)
})

test('what several say together has a name and a key of each', () => {
  const record = sound()
  const [said, ...others] = record.statements
  const other = record.entities.find(({ id }) => id !== said!.speaker)!
  const rowsOf = (one: typeof record) =>
    tables
      .find(({ name }) => name === 'statements')!
      .rowsOf({ id: 'r1', record: one, entities: new Map(one.entities.map((entity) => [entity.id, entity])) } as never)
  const [together] = rowsOf({ ...record, statements: [{ ...said!, speakers: [said!.speaker!, other.id] }, ...others] })
  expect(together).toMatchObject({ speaker_name: 'Ana Ruiz', speakers: `Ana Ruiz; ${other.name}` })
  const { speaker_keys: keys } = together!
  expect(String(keys).split('; ')).toHaveLength(2)
  const { speakers: _, ...alone } = said!
  expect(rowsOf({ ...record, statements: [alone, ...others] })[0]).toMatchObject({ speakers: 'Ana Ruiz' })
})
