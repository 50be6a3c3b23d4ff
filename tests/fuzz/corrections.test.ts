import fc from 'fast-check'
import { expect } from 'vitest'
import {
  applyCorrections,
  conflictsIn,
  type Correction,
  correctionOf,
  logbookOf,
  logFromJsonLines,
  logToJsonLines,
} from '../../src/history/index.ts'
import { faultsOf } from '../../src/record/index.ts'
import { logOf } from '../history/corrections/any-log.ts'
import { sampleReadings } from './drawn/archive.ts'
import { mutated } from './drawn/mutations.ts'
import { fuzz } from './fuzz.ts'

const records = (await sampleReadings()).slice(0, 4).map(({ record }) => record)

/** A log of one report, as it is sent to another analyst. */
const log = fc.oneof(...records.map((record) => logOf(record, 6)))

/** An entry with something in it exchanged, but with the id that this makes: nothing but its content is wrong. */
const strange = fc
  .tuple(
    log,
    fc.constantFrom('target', 'words', 'start', 'end', 'exact', 'item', 'of', 'made', 'mentions', 'as'),
    fc.jsonValue(),
  )
  .map(([entries, key, value]) =>
    entries.map((entry) => {
      const spoiled = JSON.parse(JSON.stringify(entry), (name, old) => (name === key ? value : old))
      return { ...spoiled, id: correctionOf(spoiled).id }
    }),
  )
/** An anchor that lies elsewhere, with its words as they were. */
const moved = fc.tuple(log, fc.integer({ min: -500, max: 500 })).map(([entries, by]) =>
  entries.map((entry) => {
    const spoiled = JSON.parse(JSON.stringify(entry), (name, old) =>
      (name === 'start' || name === 'end') && typeof old === 'number' ? Math.max(0, old + by) : old,
    )
    return correctionOf({ ...spoiled, id: undefined })
  }),
)
const lined = (entries: readonly unknown[]) => entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
const lines = fc.oneof(
  log.map(logToJsonLines),
  strange.map(lined),
  moved.map(lined),
  mutated(log.map((entries) => Buffer.from(logToJsonLines(entries)))).map((bytes) => bytes.toString()),
)

interface Input {
  readonly report: number
  readonly lines: string
}

async function holds({ report, lines }: Input): Promise<void> {
  const { log, faults } = logFromJsonLines(lines)
  expect(logFromJsonLines(lines)).toEqual({ log, faults })
  for (const { fault } of faults) expect(fault).not.toMatch(/\n|undefined|\[object/)
  expect(logFromJsonLines(logToJsonLines(log))).toEqual({ log, faults: [] })
  conflictsIn(log)
  const record = records[report]!
  const before = JSON.stringify(record)
  const outcome = replayed(report, log)
  expect(faultsOf(outcome.record)).toEqual([])
  expect(replayed(report, log.toReversed())).toEqual(outcome)
  const where = { article: record.id, stories: ['a'] }
  expect(logbookOf(log).correct(record, where).record).toEqual(outcome.record)
  expect(JSON.stringify(record)).toBe(before)
}

const replayed = (report: number, log: readonly Correction[]) =>
  applyCorrections(records[report]!, log, { article: records[report]!.id, stories: ['a'] })

fuzz<Input>({
  name: 'corrections',
  inputs: fc.record({ report: fc.nat(records.length - 1), lines }),
  holds,
  grown: ({ report, lines }, times) => ({ report, lines: `${lines}\n`.repeat(times) }),
})
