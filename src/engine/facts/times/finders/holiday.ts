import { type Holiday, holidays } from '../../../lexicon/times.ts'
import type { Reading, Step } from '../meaning.ts'
import { at, type Words, yearAt } from '../phrases.ts'

const byFirstWord = new Map<string, Holiday[]>()
for (const holiday of holidays) {
  const list = byFirstWord.get(holiday.words[0]!)
  if (list) list.push(holiday)
  else byFirstWord.set(holiday.words[0]!, [holiday])
}
export const holidayWords: readonly string[] = [...byFirstWord.keys()]

const steps: ReadonlyMap<string, Step> = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
])

/** "Christmas Eve", "last Thanksgiving", "Easter Sunday 2021", "New Year's Day". */
export function findHoliday(words: Words, index: number): Reading | undefined {
  const step = steps.get(at(words, index))
  const start = step === undefined ? index : index + 1
  for (const holiday of byFirstWord.get(at(words, start)) ?? []) {
    if (!holiday.words.every((word, i) => at(words, start + i) === word) || words[start]!.text === words[start]!.lower)
      continue
    const next = start + holiday.words.length
    const year = yearAt(words, at(words, next) === ',' ? next + 1 : next)
    const fields = { holiday, ...(step === undefined ? {} : { step }), ...(year ? { year: year.value } : {}) }
    return { from: index, to: year?.next ?? next, meaning: { kind: 'date', fields } }
  }
  return undefined
}
