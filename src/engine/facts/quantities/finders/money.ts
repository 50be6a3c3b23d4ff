import {
  currencyCodes,
  currencyHundredths,
  currencyMarks,
  currencyNames,
  currencyNamesAfterScale,
  localCurrencies,
  nationalCurrencies,
} from '../../../lexicon/currencies.ts'
import type { Word } from '../../../text/words.ts'
import type { Amount, Candidate, Range, Scene } from '../candidate.ts'
import { candidateOf, isGlued } from '../candidate.ts'

/** Money by a mark before it or a name behind it: "$71 billion", "Rs 40 crore", "5 million Swiss francs", "40p". */
export function findMoney(scene: Scene, amount: Amount): Candidate | undefined {
  const mark = markBefore(scene.words, amount)
  return mark ? marked(scene, amount, mark) : (named(scene, amount) ?? coded(scene, amount))
}

interface Mark {
  text: string
  first: number
}

/** The mark that ends where the number begins; its country may be a word of its own: "US" + "$". */
function markBefore(words: readonly Word[], { first, mark }: Amount): Mark | undefined {
  if (mark) return { text: mark, first }
  const [before, one] = [words[first - 2], words[first - 1]]
  if (!one) return undefined
  if (one.text === '.' && before && currencyMarks.has(`${before.text}.`))
    return { text: `${before.text}.`, first: first - 2 }
  if (before && before.end === one.start && currencyMarks.has(before.text + one.text))
    return { text: before.text + one.text, first: first - 2 }
  if (currencyMarks.has(one.text) && !isLetter(one.text)) return { text: one.text, first: first - 1 }
  return currencyMarks.has(one.text) || currencyCodes.has(one.text) ? { text: one.text, first: first - 1 } : undefined
}

const isLetter = (text: string): boolean => text.length === 1 && text >= 'A' && text <= 'Z'

/** What these letters multiply by behind a sum of money: "$1.5m". */
const letterScales: ReadonlyMap<string, number> = new Map([
  ['m', 1e6],
  ['M', 1e6],
  ['b', 1e9],
  ['B', 1e9],
  ['t', 1e12],
  ['T', 1e12],
])

function marked(scene: Scene, amount: Amount, mark: Mark): Candidate | undefined {
  if (isLetter(mark.text) && !(amount.mark && (amount.scale > 1 || /[.,]/.test(scene.words[amount.first]!.text))))
    return undefined
  const code = currencyMarks.get(mark.text) ?? mark.text
  const unit = mark.text.startsWith('R') && code === 'INR' ? local(scene, 'rupee', code) : code
  const { words } = scene
  let { next, scale } = amount
  const letter = scale === 1 ? letterScales.get(words[next]?.text ?? '') : undefined
  if (letter) {
    scale = letter
    next++
  }
  const factor = scale / amount.scale
  const name = nameAt(scene, next, amount)
  return money({ ...amount, scale, value: amount.value * factor }, unit, {
    first: mark.first,
    next: name?.next ?? next,
  })
}

function named(scene: Scene, amount: Amount): Candidate | undefined {
  const { words } = scene
  if (words[amount.next]?.text === 'p' && isGlued(words, amount.next)) return pence(scene, amount)
  let at = amount.next
  if (words[at]?.text === '-') at++
  if ((amount.multitude || amount.part) && words[at]?.lower === 'of') at++
  if (amount.part && words[at]?.lower === 'a') at++
  const name = nameAt(scene, at, amount)
  if (!name) return undefined
  const value = name.hundredths ? amount.value / 100 : amount.value
  return money({ ...amount, value }, name.code, { first: amount.first, next: name.next })
}

/** "40p", where the article has British money. */
function pence(scene: Scene, amount: Amount): Candidate | undefined {
  if (scene.firstSaid(['£', 'pence', 'pounds']) === undefined) return undefined
  return money({ ...amount, value: amount.value / 100 }, 'GBP', { first: amount.first, next: amount.next + 1 })
}

interface Name {
  code: string
  next: number
  hundredths?: true
}

/** "dollars", "Canadian dollars", "Hong Kong dollars", "million pounds". */
function nameAt(scene: Scene, at: number, amount: Amount): Name | undefined {
  const { words } = scene
  for (let i = at; i < at + 3 && i < words.length; i++) {
    const { lower } = words[i]!
    const hundredths = currencyHundredths.get(lower)
    if (i > at) {
      const qualifier = words[words[i - 1]?.text === '-' ? i - 2 : i - 1]?.lower
      const whole = hundredths === 'USD' ? 'dollar' : singular(lower)
      const national = nationalCurrencies.get(`${qualifier} ${whole}`)
      if (national) return { code: national, next: i + 1, ...(hundredths && { hundredths: true }) }
      continue
    }
    if (hundredths) return { code: hundredths, next: i + 1, hundredths: true }
    const own = currencyNames.get(lower) ?? (amount.scale >= 1000 ? currencyNamesAfterScale.get(lower) : undefined)
    const isSum = own !== undefined || amount.scale >= 1000 || !Number.isInteger(amount.value)
    const code = isSum ? local(scene, singular(lower), own) : undefined
    if (code) return { code, next: i + 1 }
    if ((lower === 'pounds' || lower === 'pound') && isSterling(scene, i))
      return { code: local(scene, 'pound', 'GBP'), next: i + 1 }
  }
  return undefined
}

const singular = (name: string): string => (name.endsWith('s') && !name.endsWith('ss') ? name.slice(0, -1) : name)

/** Pounds are money where the article has its sign, unless they are of something or somebody weighs them. */
function isSterling({ words, firstSaid }: Scene, at: number): boolean {
  if (words[at + 1]?.lower === 'sterling') return true
  if (words[at + 1]?.lower === 'of' || words[at - 1]?.text === '-') return false
  return firstSaid(['£', 'sterling', 'pence']) !== undefined
}

/** Many countries have rupees, pesos, crowns: those of the country that the article speaks of first, else the best known. */
function local<Else extends string | undefined>(scene: Scene, name: string, code: Else): string | Else {
  const countries = localCurrencies.get(name)
  const first = countries && scene.firstSaid([...countries.keys()])
  return (first && countries.get(first)) || code
}

/** "5 million USD", "300 €". */
function coded({ words }: Scene, amount: Amount): Candidate | undefined {
  const { text = '' } = words[amount.next] ?? {}
  const after = words[amount.next + 1]
  const sign = /^[^A-Za-z]$/.test(text) && currencyMarks.has(text) && !(after && /^\d/.test(after.text))
  if (!sign && !currencyCodes.has(text)) return undefined
  return money(amount, currencyMarks.get(text) ?? text, { first: amount.first, next: amount.next + 1 })
}

const money = (amount: Amount, unit: string, range: Range): Candidate =>
  candidateOf(amount, range, {
    value: Number(amount.value.toPrecision(15)),
    high: amount.high,
    unit,
    measure: 'money',
  })
