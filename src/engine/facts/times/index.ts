import type { Text, TimesFound } from '../../reading.ts'

export function findTimes(_text: Text): TimesFound {
  return { times: [] }
}
