import { ByteWriter, ParquetWriter, type SchemaElement } from 'hyparquet-writer'
import { dayNumber } from './days.ts'
import { type Exporter, openTally, type Sink } from './exporter.ts'
import { type Cell, type CellType, type Column, type Row, type Table, tables } from './tables.ts'
import { traced } from './tracing.ts'

/** The tables of `csv` in Parquet, with their types, for DuckDB, pandas, Arrow. */
export const parquet: Exporter = {
  name: 'parquet',
  mediaType: 'application/vnd.apache.parquet',
  extension: 'parquet',
  layout: 'folder',
  help: 'the same tables in Parquet, with types, for DuckDB, pandas and Arrow',
  async write(reports, sink) {
    const tally = openTally()
    const writers = tables.map((table) => tableWriter(table, sink))
    for await (const report of traced(reports, tally))
      for (const writer of writers) tally.wrote(await writer.add(report))
    for (const writer of writers) await writer.end()
    return tally.outcome()
  },
}

/** How much of a table is held before it is written as a row group: as much as keeps nine tables in some 50 MB. */
const groupCells = 200_000
const groupCharacters = 4_000_000

function tableWriter(table: Table, sink: Sink) {
  const file = `${table.name}.parquet`
  const bytes = new ByteWriter()
  const writer = new ParquetWriter({ writer: bytes, schema: schemaOf(table.columns), createdBy: 'copydesk' })
  let rows: Row[] = []
  let characters = 0
  const flush = async () => {
    const written = bytes.getBytes().slice()
    bytes.index = 0
    if (written.length) await sink(written, file)
  }
  const writeGroup = async () => {
    if (!rows.length) return
    writer.write({ columnData: table.columns.map((column) => columnOf(column, rows)), rowGroupSize: rows.length })
    rows = []
    characters = 0
    await flush()
  }
  return {
    async add(report: Parameters<Table['rowsOf']>[0]): Promise<number> {
      const added = table.rowsOf(report)
      rows.push(...added)
      characters += table.name === 'articles' ? report.record.article.text.length : 0
      if (rows.length * table.columns.length > groupCells || characters > groupCharacters) await writeGroup()
      return added.length
    },
    async end(): Promise<void> {
      await writeGroup()
      writer.finish()
      await flush()
    },
  }
}

const columnOf = ({ name, type }: Column, rows: readonly Row[]) => ({
  name,
  data: rows.map((row) => stored(row[name], type)),
})

/** Whole numbers are days since 1970 in a column of dates. */
const stored = (cell: Cell, type: CellType): Cell => (type === 'date' ? dayNumber(cell as string | undefined) : cell)

const elements = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies { readonly [type in CellType]: Partial<SchemaElement> }

const schemaOf = (columns: readonly Column[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, type }) => ({ name, ...elements[type], repetition_type: 'OPTIONAL' as const })),
]
