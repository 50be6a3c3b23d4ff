import { smallerUnits, type Unit, unitsByFirstWord } from '../../../lexicon/measures.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { numeralAt } from '../../../text/numbers.ts'
import type { Word } from '../../../text/words.ts'
import type { Amount, Candidate, Scene } from '../candidate.ts'
import { candidateOf, inMillions, isGlued } from '../candidate.ts'
import { pluralPhrase } from '../noun-phrases.ts'

/** A figure with a physical unit or a share in hundred: "800 miles", "5km", "six-foot", "15 per cent", "40°C", "20m tonnes". */
export function findMeasure(scene: Scene, said: Amount): Candidate | undefined {
  const { words } = scene
  const amount = isPeople(words, said.next) && unitAt(words, said.next + 1) ? inMillions(words, said) : said
  const found = unitBehind(words, amount) ?? spacedDegree(scene, amount)
  if (!found || (!scene.titled && isNamed(words[found.first]!))) return undefined
  const { unit, measure, factor = 1 } = degrees(scene, amount.first, found.is)
  const smaller = smallerPart(words, unit, found.next)
  const sign = isMinus(words, amount.first) || isBelowZero(words, found.next) ? -1 : 1
  const range = {
    first: sign < 0 && isMinus(words, amount.first) ? amount.first - 1 : amount.first,
    next: isBelowZero(words, found.next) ? found.next + 2 : (smaller?.next ?? found.next),
  }
  const value = round(sign * (amount.value * factor + (smaller?.value ?? 0)))
  const high = amount.high === undefined ? undefined : amount.high * factor
  return candidateOf(amount, range, { value, high, unit, measure })
}

const round = (value: number): number => Number(value.toPrecision(15))

/** "98 Degrees", the band: a capital where its unit has none. */
const isNamed = ({ text, lower }: Word): boolean =>
  text.length > 3 && text !== lower && text.slice(1) === lower.slice(1) && !eponyms.has(lower)

const eponyms = new Set(['celsius', 'fahrenheit', 'kelvin', 'kelvins'])

interface Found {
  is: Unit
  first: number
  next: number
}

function unitBehind(words: readonly Word[], amount: Amount): Found | undefined {
  let at = amount.next
  if (words[at]?.text === '-') at++
  if ((amount.multitude || amount.part) && words[at]?.lower === 'of') at++
  if (amount.part && (words[at]?.lower === 'a' || words[at]?.lower === 'an')) at++
  return isPeople(words, at) ? undefined : unitAt(words, at)
}

/** "88 F", "minus 5 C": a letter standing alone is a scale only where heat or another degree is spoken of. */
function spacedDegree({ words }: Scene, { first, next }: Amount): Found | undefined {
  const letter = words[next]?.text
  if (letter !== 'C' && letter !== 'F') return undefined
  const around = words.slice(Math.max(0, first - 30), next + 30)
  if (!isMinus(words, first) && !around.some(({ lower }) => degreeWords.has(lower) || heat.has(lower))) return undefined
  return { is: { unit: letter === 'C' ? 'Cel' : '[degF]', measure: 'temperature' }, first: next, next: next + 1 }
}
const degreeWords = new Set(['degree', 'degrees', 'celsius', 'fahrenheit', '°'])

/** "5m people": the letter counts millions where it counts someone. */
const isPeople = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'm' && isGlued(words, at) && pluralPhrase(words, at + 1) !== undefined

/** The longest unit that starts at `words[at]`; hyphens between its words are stepped over. */
function unitAt(words: readonly Word[], at: number): Found | undefined {
  const word = words[at]
  if (!word) return undefined
  if (word.text.length === 1 && /[A-Z]/.test(word.text) && !isGlued(words, at)) return undefined
  const key = word.text.length > 2 ? word.lower : word.text
  for (const unit of unitsByFirstWord.get(key) ?? []) {
    const next = matches(words, at, unit.words)
    if (next !== undefined) return { is: unit, first: at, next }
  }
  return undefined
}

function matches(words: readonly Word[], at: number, phrase: readonly string[]): number | undefined {
  let i = at
  for (let index = 0; index < phrase.length; index++) {
    const part = phrase[index]
    if (index && (words[i]?.text === '-' || words[i]?.text === '.')) i++
    if (words[i]?.lower !== part && words[i]?.text !== part) return undefined
    i++
  }
  return i
}

/** Bare degrees: of heat where the words around speak of it, in the scale that the article names, else of an angle. */
function degrees(scene: Scene, at: number, found: Unit): Unit {
  if (found.measure !== 'angle') return found
  const around = scene.words.slice(Math.max(0, at - 30), at + 30)
  if (!around.some((word) => heat.has(word.lower))) return found
  const fahrenheit = scene.firstSaid(['Fahrenheit', 'Celsius', '°F', '°C', '° F', '° C'])
  return { unit: fahrenheit?.includes('F') ? '[degF]' : 'Cel', measure: 'temperature' }
}

const heat = wordSet(`
  temperature temperatures heat heatwave hot hottest cold coldest cool cooler warm warmer warming warmest weather
  high highs low lows freezing frost thermometer fever mercury climate
`)

/** "3 inches" in "6 feet 3 inches", "3" in "6-foot-3". */
function smallerPart(words: readonly Word[], unit: string, at: number): { value: number; next: number } | undefined {
  const [code, parts] = smallerUnits.get(unit) ?? []
  if (!code) return undefined
  const from = words[at]?.text === '-' || words[at]?.text === ',' || words[at]?.lower === 'and' ? at + 1 : at
  const number = numeralAt(words, from)
  if (!number || number.value >= parts!) return undefined
  const found = unitAt(words, words[number.next]?.text === '-' ? number.next + 1 : number.next)
  if (found?.is.unit === code) return { value: number.value / parts!, next: found.next }
  const tall = unit === '[ft_i]' && from === at + 1 && words[at]!.text === '-'
  return tall ? { value: number.value / parts!, next: number.next } : undefined
}

/** "minus 5", "−5"; a hyphen only where it is not between words. */
function isMinus(words: readonly Word[], at: number): boolean {
  const [before, sign, number] = [words[at - 2], words[at - 1], words[at]!]
  if (!sign) return false
  if (sign.lower === 'minus') return true
  return (
    (sign.text === '-' || sign.text === '−' || sign.text === '–') &&
    sign.end === number.start &&
    before?.end !== sign.start
  )
}

const isBelowZero = (words: readonly Word[], at: number): boolean =>
  words[at]?.lower === 'below' && words[at + 1]?.lower === 'zero'
