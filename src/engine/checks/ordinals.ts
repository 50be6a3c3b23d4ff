import { ordinals } from '../lexicon/times.ts'
import { numeralAt } from '../text/numbers.ts'
import { isDash, type Line, lower } from './desk.ts'

/** The ordinal that begins at a word: "10th", "tenth", "twenty-fifth". */
export function ordinalAt(line: Line, word: number): { value: number; after: number } | undefined {
  const figure = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(lower(line, word))
  if (figure) return { value: Number(figure[1]), after: word + 1 }
  const value = ordinals.get(lower(line, word))
  if (value !== undefined) return { value, after: word + 1 }
  const ten = isDash(line, word + 1) ? numeralAt(line.words.slice(word, word + 1), 0)?.value : undefined
  const unit = ordinals.get(lower(line, word + 2))
  return ten && ten % 10 === 0 && unit && unit < 10 ? { value: ten + unit, after: word + 3 } : undefined
}
