import {
  attributivePlurals,
  commonAdjectives,
  irregularPlurals,
  notPlural,
  substantives,
} from '../../lexicon/counted-nouns.ts'
import { functionWords, lighterWords } from '../../lexicon/function-words.ts'
import { scales, tens, units } from '../../lexicon/numbers.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Word } from '../../text/words.ts'

/** How far a noun may stand from its number. */
const reach = 9

/** Where the plural noun phrase that starts at `words[at]` ends: "Ukrainian troops" in "Ukrainian troops in the east". */
export function pluralPhrase(words: readonly Word[], at: number): number | undefined {
  for (let i = at; i < words.length && i < at + reach; i++) {
    const word = words[i]!
    if (joins(words, i)) continue
    if (
      word.text === ',' &&
      i > at &&
      isModifier(words[i - 1]!) &&
      (isModifier(words[i + 1]) || isHyphen(words, i + 2))
    )
      continue
    if (i > at && word.lower === 'and' && !isPlural(words[i - 1]) && pluralSoon(words, i + 1)) continue
    if (!isWord(word) || isNumber(words, i) || !(passes(words, i, at) || isPlural(word))) return undefined
    if (isPlural(word) && !leadsOn(words, i)) return i + 1
  }
  return undefined
}

/** Whether the two words behind "and" end in a plural: "oil and gas projects", "oil and gas development projects". */
function pluralSoon(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 3 && isNoun(words[i]) && !isNumber(words, i); i++) if (isPlural(words[i])) return i > at
  return false
}

/** Where the singular noun phrase that starts at `words[at]` ends: "senior police officer". */
export function singularPhrase(words: readonly Word[], at: number): number | undefined {
  let head = 0
  for (let i = at; i < words.length && i < at + reach; i++) {
    const word = words[i]!
    if (joins(words, i)) continue
    if (!isWord(word) || !passes(words, i, at) || (head && isVerbal(word)) || isNumber(words, i)) break
    if (!isModifier(word) || isProper(word)) {
      head = i + 1
      if (possessive(words, i + 1)) continue
      if (lonePersons.has(word.lower) && !isHyphen(words, i + 1)) break
    }
  }
  return head || undefined
}

/** Nouns that hardly ever stand before another, so that what follows is their verb. */
const lonePersons = wordSet('man woman boy girl person child teenager infant toddler')

/** Where the noun phrase behind "of" ends, its determiner and number included: "Finland's 800-mile border". */
export function ofPhrase(words: readonly Word[], at: number): number | undefined {
  let i = at
  while (determiners.has(words[i]?.lower ?? '')) i++
  const determined = i > at
  let head = 0
  for (const from = i; i < words.length && i < from + reach; i++) {
    const word = words[i]!
    if (joins(words, i)) continue
    if (word.text === '%' || word.text === '$' || (i > from && scales.has(word.lower))) continue
    if (
      !isWord(word) ||
      (functionWords.has(word.lower) && !(i === from && (determined || lighterWords.has(word.lower))))
    )
      break
    if (head && isVerbal(word) && !word.lower.endsWith('s') && !isNoun(words[i + 1])) break
    head = i + 1
    if (isPlural(word) && !leadsOn(words, i)) break
  }
  return head || undefined
}

const isNoun = (word: Word | undefined): boolean => !!word && isWord(word) && !functionWords.has(word.lower)

const determiners = wordSet(`
  the a an this that these those his her its their our my your all some any each every both
`)

const isWord = ({ text }: Word): boolean => /^[\p{L}\p{N}]/u.test(text)

const isProper = ({ text, lower }: Word): boolean => text.charCodeAt(0) !== lower.charCodeAt(0)

/** A number of its own, not one that makes an adjective: "18-hole". */
function isNumber(words: readonly Word[], at: number): boolean {
  const { text, lower } = words[at]!
  const counts = (text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57) || units.has(lower) || tens.has(lower)
  return counts && !isHyphen(words, at + 1) && !isHyphen(words, at - 1)
}

const isHyphen = (words: readonly Word[], at: number): boolean => words[at]?.text === '-'

/** A hyphen within a compound, or the possessive that binds what is before it to what is behind. */
function joins(words: readonly Word[], at: number): boolean {
  const [before, word, after] = [words[at - 1], words[at]!, words[at + 1]]
  if (!before || !after) return false
  if (word.text === '-' || word.text === '&' || word.text === '/') return before.end === word.start
  return possessive(words, at)
}

function possessive(words: readonly Word[], at: number): boolean {
  const [word, after] = [words[at], words[at + 1]]
  if (!word || !after || !isWord(after) || functionWords.has(after.lower)) return false
  return word.lower === "'s" || ((word.text === "'" || word.text === '’') && word.end < after.start)
}

/** Whether a phrase that started at `from` may go on with this word. */
function passes(words: readonly Word[], at: number, from: number): boolean {
  const { lower } = words[at]!
  if (words[at - 1]?.text === '-' && words[at - 1]!.end === words[at]!.start) return true
  if (words[at + 1]?.text === '-' && words[at]!.end === words[at + 1]!.start) return true
  if (lighterWords.has(lower)) return at < from + 3 && at + 1 < words.length && isWord(words[at + 1]!)
  return !functionWords.has(lower)
}

/** "people", "nations", "others". */
function isPlural(word: Word | undefined): boolean {
  if (!word) return false
  const { lower, text } = word
  if (irregularPlurals.has(lower)) return !substantives.has(lower)
  if (lower.length < 3 || lower.charCodeAt(lower.length - 1) !== 115) return false
  if (lower.endsWith('ss') || lower.endsWith("'s")) return false
  if ((lower.endsWith('us') || lower.endsWith('is')) && !isProper(word)) return false
  return !notPlural.has(lower) && !functionWords.has(lower) && !/\d/.test(text)
}

/** A plural that belongs to a noun behind it: "three sports teams", "two Paris suburbs", "12 women's groups". */
function leadsOn(words: readonly Word[], at: number): boolean {
  const [word, after] = [words[at]!, words[at + 1]]
  if (!after) return false
  if (joins(words, at + 1)) return true
  if (!isPlural(after)) return false
  return attributivePlurals.has(word.lower) || (isProper(word) && !isProper(after))
}

const adjectival = /(?:al|ic|ive|ous|ful|less|able|ible|ish|ary|ant|ent|ese|ed|ing|ern|like)$/

/** Whether a word is more likely an adjective than a noun. */
function isModifier(word: Word | undefined): boolean {
  if (!word) return false
  const { lower } = word
  return (
    commonAdjectives.has(lower) ||
    lighterWords.has(lower) ||
    (lower.length > 4 && adjectival.test(lower) && !personal.has(lower))
  )
}

const personal = wordSet(`
  president resident student agent parent patient client accident incident event talent individual official
  hospital journal general rival animal criminal professional election referendum constituent defendant assistant
  immigrant migrant infant restaurant elephant merchant tenant participant applicant consultant lieutenant
  sergeant militant plant protestant peasant servant relative executive representative detective initiative
  objective alternative native captive fugitive operative proposal festival trial signal deal goal metal medal
  animal capital approval arrival rally seed building meeting hearing killing shooting bombing feeling ruling
  offering opening table cable vehicle critic clinic cleric medic comic topic secretary veteran library missionary
  visionary adversary documentary anniversary boundary parliament department moment comment statement agreement
  document element government appointment apartment announcement amendment argument payment shipment investment
  settlement instrument movement monument tournament regiment basement treatment experiment environment segment
  cent percent continent
`)

/** Whether a word behind a noun is more likely its verb: "one man died", "15% of voters approved". */
function isVerbal({ lower, text }: Word): boolean {
  if (text !== lower) return false
  return (
    lower.endsWith('ed') ||
    lower.endsWith('ing') ||
    (lower.endsWith('s') && !lower.endsWith('ss')) ||
    lower.endsWith('ly')
  )
}
