import { annotations } from './annotations.ts'
import { conllu } from './conllu.ts'
import { csv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { followTheMoney } from './follow-the-money.ts'
import { gdelt } from './gdelt.ts'
import { gexf } from './gexf.ts'
import { jsonLd } from './json-ld.ts'
import { parquet } from './parquet.ts'
import { plover } from './plover.ts'
import { timeline } from './timeline.ts'
import { timeml } from './timeml.ts'

export type { Exporter, ExportOptions, Outcome, Sink } from './exporter.ts'
export { type Reason, reasons } from './reasons.ts'

/** Every format, in the order in which help lists them. */
export const exporters: readonly Exporter[] = [
  csv,
  parquet,
  plover,
  gdelt,
  jsonLd,
  annotations,
  timeml,
  conllu,
  timeline,
  gexf,
  followTheMoney,
]

/** A cell of a CSV file, quoted where it must be and harmless in a spreadsheet. */
export { csvText } from './escaping.ts'
