import { csvText } from './escaping.ts'
import { type Exporter, openTally } from './exporter.ts'
import { type Cell, type CellType, type Table, tables } from './tables.ts'
import { traced } from './tracing.ts'

/** Tables for spreadsheets and statistics: UTF-8, commas, a header, lines that end as RFC 4180 has it. */
export const csv: Exporter = {
  name: 'csv',
  mediaType: 'text/csv',
  extension: 'csv',
  layout: 'folder',
  help: 'tables for spreadsheets: articles, entities, statements, events and the rest, a file each',
  async write(reports, sink) {
    const tally = openTally()
    for (const table of tables) await sink(`${table.columns.map(({ name }) => name).join(',')}\r\n`, fileOf(table))
    for await (const report of traced(reports, tally))
      for (const table of tables) {
        const rows = table.rowsOf(report)
        tally.wrote(rows.length)
        const line = (row: (typeof rows)[number]) =>
          `${table.columns.map(({ name, type }) => written(row[name], type)).join(',')}\r\n`
        if (rows.length) await sink(rows.map(line).join(''), fileOf(table))
      }
    return tally.outcome()
  },
}

const fileOf = ({ name }: Table): string => `${name}.csv`

const written = (cell: Cell, type: CellType): string =>
  cell === undefined ? '' : type === 'text' ? csvText(String(cell)) : String(cell)
