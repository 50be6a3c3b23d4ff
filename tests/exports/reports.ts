import { readdirSync, readFileSync } from 'node:fs'
import { read } from '../../src/engine/index.ts'
import type { Exporter, ExportOptions, Outcome } from '../../src/exports/index.ts'
import { exporters } from '../../src/exports/index.ts'
import { openTally } from '../../src/exports/exporter.ts'
import { type TracedReport, traced } from '../../src/exports/tracing.ts'
import type { Report } from '../../src/history/index.ts'
import { sourcesFromBytes } from '../../src/intake/index.ts'
import { loadEncoder } from '../../src/model/index.ts'

/** The samples as the pipeline reads them, tokens and all; read once for all tests of a file. */
export const sampleReports = (): Promise<Report[]> => {
  samplesRead ??= readSamples()
  return samplesRead
}

let samplesRead: Promise<Report[]> | undefined

async function readSamples(): Promise<Report[]> {
  const samples = new URL('../../samples/', import.meta.url)
  const encoder = await loadEncoder()
  const reports: Report[] = []
  for (const file of readdirSync(samples).filter((name) => /\.(?:txt|html|json|xml)$/.test(name)))
    for (const { article } of await sourcesFromBytes(readFileSync(new URL(file, samples)), { name: file })) {
      const id = `${file}#${reports.length}`
      const record = await read(article, { id, encoder, tokens: true })
      reports.push({ id, outlet: `The ${file} Gazette`, record })
    }
  return reports
}

const exporterOf = (name: string): Exporter => exporters.find((one) => one.name === name)!

/** What of some reports can be traced, and what came of the rest. */
export async function tracedReports(
  reports: readonly Report[],
): Promise<{ kept: TracedReport[]; leftOut: Outcome['leftOut'] }> {
  const tally = openTally()
  const kept: TracedReport[] = []
  for await (const report of traced(inTurn(reports), tally)) kept.push(report)
  return { kept, leftOut: tally.outcome().leftOut }
}

async function* inTurn(reports: readonly Report[]) {
  yield* reports
}

export interface Exported extends Outcome {
  readonly files: ReadonlyMap<string, Buffer>
  /** The only file, as text. */
  readonly text: string
}

/** All that a format writes of some reports. */
export async function exported(name: string, reports: readonly Report[], options?: ExportOptions): Promise<Exported> {
  const pieces = new Map<string, Buffer[]>()
  const outcome = await exporterOf(name).write(
    inTurn(reports),
    async (chunk, file) => void pieces.set(file, [...(pieces.get(file) ?? []), Buffer.from(chunk as string)]),
    options,
  )
  const files = new Map([...pieces].map(([file, chunks]) => [file, Buffer.concat(chunks)]))
  return { ...outcome, files, text: [...files.values()].map(String).join('') }
}
