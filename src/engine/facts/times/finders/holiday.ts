import { type Holiday, holidays } from '../../../lexicon/times.ts'
import type { DateFields, Reading, Step } from '../meaning.ts'
import { at, isCapital, type Phrasebook, phrasebook, phrasesAt, type Words, yearAt } from '../phrases.ts'

export const holidayNames: Phrasebook<Holiday> = phrasebook(
  holidays.map((holiday) => [holiday.words.join(' '), holiday]),
)

const steps: ReadonlyMap<string, Step> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/** "Christmas Eve", "last Thanksgiving", "Easter Sunday 2021", "New Year's Day". */
export function findHoliday(words: Words, index: number): Reading | undefined {
  const step = steps.get(at(words, index))
  const start = step === undefined ? index : index + 1
  const name = phrasesAt(holidayNames, words, start)[0]
  if (!name || !isCapital(words[start]!.text)) return undefined
  const year = yearAt(words, at(words, name.next) === ',' ? name.next + 1 : name.next)
  const fields: DateFields = { holiday: name.value }
  if (step !== undefined) fields.step = step
  if (year) fields.year = year.value
  return { from: index, to: year?.next ?? name.next, meaning: { kind: 'date', fields } }
}
