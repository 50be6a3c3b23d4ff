import type { Line } from '../desk.ts'
import type { QuantityRule } from '../rule.ts'
import { isPercent, numberInWords } from '../units.ts'
import { quote } from '../wording.ts'

/** The parts of a hundred: "48% were for, 41% against and 11% undecided". Only where the last part is what is left. */
export const percentSum: QuantityRule = {
  name: 'percent-sum',
  at: 'quantity',
  look(first, line, desk) {
    const parts = line.quantities.filter(({ is }) => isPercent(is))
    if (parts[0] !== first || parts.length < 3) return undefined
    const apart = parts.some((part, i) => i > 0 && part.first - parts[i - 1]!.after > 12)
    if (apart || !tellsTheRest(line, parts.at(-1)!.first)) return undefined
    if (parts.some(({ is }) => is.comparator !== '=' || is.high !== undefined)) return undefined
    const sum = Math.round(parts.reduce((sum, { is }) => sum + is.value, 0) * 100) / 100
    const agrees = Math.abs(sum - 100) <= parts.length / 2
    if (!agrees && sum < 100) {
      return desk.drop(first.is, 'checks/parts-not-all-told')
    }
    return {
      verdict: agrees ? 'agrees' : 'notable',
      message: `${parts.map(({ is }) => quote(desk, is)).join(', ')} make ${numberInWords(sum)}%.`,
      evidence: parts.map(({ is }) => is),
      refs: parts.map(({ is }) => is.id),
    }
  },
}

/** "11 percent undecided", "the remaining 11 percent". */
const tellsTheRest = (line: Line, last: number): boolean =>
  line.words.some(({ lower }, word) => open.has(lower) || (rest.has(lower) && word < last && last - word <= 3))

const open = new Set(['undecided', 'unsure', 'abstained', 'neither', 'know'])
const rest = new Set(['rest', 'remaining', 'remainder', 'other'])
