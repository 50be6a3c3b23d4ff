import type { Text } from '../../../reading.ts'
import type { Sentence } from '../../../text/sentences.ts'
import { isMonthHere } from '../finders/calendar-date.ts'
import type { Reading } from '../meaning.ts'
import { monthAt } from '../phrases.ts'

/** "May" in "may resign" or "Theresa May", "March" in "March on Washington", "April" in "April Jones". */
export function isOtherWord(reading: Reading, { words }: Sentence, { trace }: Text): boolean {
  if (
    reading.meaning.kind !== 'date' ||
    reading.meaning.fields.month === undefined ||
    reading.meaning.fields.day !== undefined
  )
    return false
  if (reading.meaning.fields.year !== undefined || reading.meaning.fields.yearStep !== undefined) return false
  for (let i = reading.from; i < reading.to; i++)
    if (monthAt(words, i) && !isMonthHere(words, i)) {
      trace.drop(words[i]!, 'times/not-a-month')
      return true
    }
  return false
}
