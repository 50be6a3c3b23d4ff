import { functionWords } from '../../../lexicon/function-words.ts'
import { labels, looseLabels, numberCompounds, streets } from '../../../lexicon/numbered-things.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Word } from '../../../text/words.ts'
import type { Candidate, Reason, Scene } from '../candidate.ts'
import { isBare, isCapital } from '../candidate.ts'

/** Drops the numbers that name a thing rather than count: "flight 114", "F-16", "the Big Five", "1. Open the lid". */
export function dropNames(scene: Scene, candidates: readonly Candidate[]): readonly Candidate[] {
  let last: Candidate | undefined
  for (const candidate of candidates) {
    if (!candidate.dropped && (physical.has(candidate.measure) ? isGlued(candidate, scene.words) : false)) {
      candidate.dropped = 'quantities/identifier'
    } else if (!candidate.dropped && (candidate.measure === 'count' || isVague(candidate, scene.words))) {
      const reason = named(scene, candidate) ?? continued(scene, last, candidate)
      if (reason) candidate.dropped = reason
    }
    last = candidate
  }
  return candidates
}

const physical: ReadonlySet<string> = new Set(['length', 'temperature', 'mass', 'volume', 'data', 'power'])

function named(scene: Scene, candidate: Candidate): Reason | undefined {
  const { words } = scene
  for (const [reason, holds] of rules) if (holds(candidate, words, scene)) return `quantities/${reason}`
  return undefined
}

type Rule = (candidate: Candidate, words: readonly Word[], scene: Scene) => boolean

const isCount = ({ measure }: Candidate): boolean => measure === 'count'
const isFigure = ({ amount }: Candidate, words: readonly Word[]): boolean => /^\d/.test(words[amount.first]!.text)

/** "multi-billion" */
const isVague = (c: Candidate, words: readonly Word[]): boolean =>
  words[c.first - 1]?.text === '-' && words[c.first - 2]?.lower === 'multi'

/** In the order they are asked; the first that holds gives the reason. */
const rules: readonly (readonly [reason: string, holds: Rule])[] = [
  ['gallery-counter', isGalleryCounter],
  ['vague', isVague],
  ['phone', isPhone],
  ['identifier', isGlued],
  ['list-number', isListNumber],
  ['label', isLabelled],
  ['address', isAddress],
  ['date', isDate],
  ['year', isYear],
  ['time', isTime],
  ['compound', isCompound],
  ['pronoun', isPronoun],
  ['name', isName],
  ['name-number', followsName],
]

/** "1 of 3 |" */
function isGalleryCounter(c: Candidate, words: readonly Word[]): boolean {
  const pipe = words[c.next]?.text === '|' || words[c.next + 2]?.text === '|'
  const of = words[c.next]?.lower === 'of' || words[c.first - 1]?.lower === 'of'
  return isBare(c) && pipe && of
}

/** "+41 81 555 01 44", "0800 555 111": groups of figures behind a plus or a nought, eight figures or more. */
function isPhone(c: Candidate, words: readonly Word[]): boolean {
  if (!isFigure(c, words)) return false
  let first = c.amount.first
  while (first > c.amount.first - 6 && isGroup(words[first - 1])) first--
  let next = first
  let figures = 0
  while (next < first + 7 && isGroup(words[next])) figures += words[next++]!.text.length
  const before = words[first - 1]
  const plus = before !== undefined && /^\+\d{0,4}$/.test(before.text)
  return plus ? next - first > 2 : next - first > 1 && figures >= 8 && /^0\d/.test(words[first]!.text)
}
const isGroup = (word: Word | undefined): boolean => word !== undefined && /^\d{1,7}$/.test(word.text)

/** "F-16", "COVID-19", "x7": a letter stands at the number, or a sign that no amount has. */
function isGlued({ amount, measure }: Candidate, words: readonly Word[]): boolean {
  const [before, sign, number] = [words[amount.first - 2], words[amount.first - 1], words[amount.first]!]
  const behind = words[amount.next]
  if (measure === 'count' && behind?.start === words[amount.next - 1]!.end && /^\p{L}/u.test(behind.text)) return true
  if (/^\d{7,}$/.test(number.text)) return true
  if (/^\d{5}/.test(number.text) && (sign?.lower === 'a' || sign?.lower === 'an')) return true
  if (!sign || sign.end !== number.start) return false
  if (/[\p{L}\p{N}@_=\\]$/u.test(sign.text) || (sign.text === '"' && before?.text === '=')) return true
  if (!/^[-‑–./:]$/.test(sign.text) || !before || before.end !== sign.start) return false
  // "TW-2023-117": the last group of a number that begins with letters.
  const [dash, letters] = [words[amount.first - 3], words[amount.first - 4]]
  if (isGroup(before) && dash?.text === sign.text && dash.end === before.start && letters?.end === dash.start)
    return /\p{L}$/u.test(letters.text)
  return /\p{L}$/u.test(before.text) && !bound.has(before.lower)
}

const bound = wordSet('mid pre post under over sub plus all to')

const isOpen = ({ text }: Word): boolean => text === '('

/** "1. Open", "(2)", "[3]". */
function isListNumber(c: Candidate, words: readonly Word[]): boolean {
  if (!isBare(c) || !isFigure(c, words) || c.value > 200 || c.bounded || c.high !== undefined) return false
  const [before, after, beyond] = [words[c.first - 1]?.text ?? '', words[c.next], words[c.next + 1]]
  if (!after) return false
  if (before === '(') return after.text === ')' || (after.text === '.' && beyond?.text === ')')
  if (before === '[') return after.text === ']'
  if (after.text === ')') return !words.slice(Math.max(0, c.first - 8), c.first).some(isOpen)
  if (c.first === 0 && (isCapital(after) || after.text === '“')) return true
  return (c.first === 0 || /^(?:—|–|--|:)$/.test(before)) && !!beyond && /^[.:]$/.test(after.text)
}

function isLabelled(c: Candidate, words: readonly Word[]): boolean {
  if (!isCount(c) || c.first < c.amount.first) return false
  const sign = words[c.first - 1]?.text
  const at = sign === '.' || sign === '-' || sign === '#' ? c.first - 2 : c.first - 1
  if (sign === '#') return true
  const label = words[at]
  if (!label) return false
  if (label.lower === 'of' && /^(?:round|group)$/.test(words[at - 1]?.lower ?? '') && isBare(c)) return true
  return labels.has(label.lower) || (looseLabels.has(label.lower) && isBare(c))
}

const months = wordSet(`
  january february march april may june july august september october november december jan jan. feb feb. mar mar.
  apr apr. jun jun. jul jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec.
`)

const daySeparators = wordSet('to - – — and / &')

/** A day beside its month, or the first of two: "from 19 to 20 July". */
function isDate(c: Candidate, words: readonly Word[], scene: Scene): boolean {
  if (!isFigure(c, words) || c.value > 31) return false
  if (isBare(c) && daySeparators.has(words[c.next]?.lower ?? '') && scene.startsTime(c.next + 1)) return true
  const before = words[c.first - 1]?.text === '.' ? words[c.first - 2] : words[c.first - 1]
  const after = words[c.next]
  return [before, after].some((word) => !!word && isCapital(word) && months.has(word.lower))
}

/** "1969" no finder of times took, the "69" of "1963-69". */
function isYear(c: Candidate, words: readonly Word[]): boolean {
  const { first, scale } = c.amount
  const word = words[first]!
  if (!isBare(c) || (c.bounded && c.comparator !== '~') || scale !== 1) return false
  return yearInFull.test(word.text) || (/^\d\d$/.test(word.text) && isSecondYear(words, first))
}
const yearInFull = /^(?:1[5-9]|20)\d\d$/

function isSecondYear(words: readonly Word[], at: number): boolean {
  const [year, dash, word] = [words[at - 2], words[at - 1], words[at]!]
  const glued = dash !== undefined && /^[-–/]$/.test(dash.text) && year?.end === dash.start && dash.end === word.start
  return glued && yearInFull.test(year!.text) && year!.text.slice(2) < word.text
}

const timeUnits = new Set(
  "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries quarter quarters fortnight weekend weekends night nights am pm a.m. p.m. o'clock".split(
    ' ',
  ),
)

/** A stretch of time or an hour that no time took up. */
function isTime(c: Candidate, words: readonly Word[]): boolean {
  const at = words[c.amount.next]?.text === '-' ? c.amount.next + 1 : c.amount.next
  return isCount(c) && timeUnits.has(words[at]?.lower ?? '')
}

/** "1600 Main Street", or the code behind a town: "Leeds, NY, 10032". */
function isAddress(c: Candidate, words: readonly Word[]): boolean {
  if (!isCount(c) || !isFigure(c, words)) return false
  const [town, comma] = [words[c.first - 2], words[c.first - 1]]
  if (isBare(c) && /^\d{5}$/.test(words[c.first]!.text) && comma?.text === ',' && town && isCapital(town)) return true
  const behind = words.slice(c.amount.next, c.amount.next + 4)
  const street = behind.findIndex(({ lower, text }) => streets.has(lower) && text !== lower)
  return street > 0 && behind.slice(0, street).every((word) => isCapital(word) || /^\d/.test(word.text))
}

/** "two-way", "one-time", "three-on-three". */
function isCompound(c: Candidate, words: readonly Word[]): boolean {
  const { first, next } = c.amount
  if (zeros.has(words[first - 1]?.lower ?? '') && words[first]!.lower === 'zero') return true
  if (words[next]?.text !== '-' || words[next]!.start !== words[next - 1]!.end) return false
  const { lower } = words[next + 1] ?? { lower: '' }
  if (!isCount(c)) return false
  return numberCompounds.has(lower) || lower.length === 1 || (words[next + 2]?.text === '-' && functionWords.has(lower))
}

/** "net zero", "ground zero" */
const zeros = new Set(['net', 'ground', 'year', 'patient', 'sub', 'absolute'])

/** "one of the", "no one", "the one who", "one can": stands for somebody. */
function isPronoun(c: Candidate, words: readonly Word[]): boolean {
  if (words[c.amount.first]!.lower !== 'one' || c.amount.next !== c.amount.first + 1 || c.bounded) return false
  const after = words[c.amount.next]?.lower ?? ''
  if (pronominal.has(words[c.first - 1]?.lower ?? '') && (isBare(c) || isDone(c, words))) return true
  return isBare(c) ? !casualties.has(after) : idioms.has(after)
}

/** "the one passed last year", "the one enacted recently". */
const isDone = ({ amount: { next } }: Candidate, words: readonly Word[]): boolean =>
  /ed$/.test(words[next]!.lower) &&
  (/ly$/.test(words[next + 1]?.lower ?? '') || doneWhen.has(words[next + 1]?.lower ?? ''))

const doneWhen = wordSet('last this in on by at before after when during with for to from today yesterday')

const pronominal = wordSet(`
  no any some every this that the each another which only first last or
`)
const casualties = wordSet(`
  killed injured wounded dead missing arrested hurt died detained hospitalized critically seriously
`)
const idioms = wordSet(`
  another hand thing way
`)

/** "the Group of Seven", "Thousand Oaks": a capital where the sentence gives none. */
function isName(c: Candidate, words: readonly Word[], { titled }: Scene): boolean {
  const word = words[c.amount.first]!
  if (!isCount(c) || titled || !isCapital(word) || !/^\p{Lu}\p{Ll}/u.test(word.text)) return false
  const before = words[c.first - 1]
  return c.first === c.amount.first && !!before && (/^[\p{L}\p{N},]/u.test(before.text) || before.lower === "'s")
}

/** "Maroon 5", "Texas 21": the number goes with a name before it and counts nothing after. */
function followsName(c: Candidate, words: readonly Word[], { titled }: Scene): boolean {
  const before = words[c.first - 1]
  if (!isBare(c) || titled || c.bounded || !before) return false
  if (!isFigure(c, words)) return /^\p{Lu}{2,}$/u.test(before.text)
  if (!isCapital(before) || functionWords.has(before.lower) || before.lower.endsWith('ing')) return false
  return c.first > 1 || !/^(?:all|total|killed|just|only|nearly|meanwhile)$/.test(before.lower)
}

/** "sections 5 and 6": goes on with what the number before it was. */
function continued({ words }: Scene, last: Candidate | undefined, c: Candidate): Reason | undefined {
  if (!last?.dropped || !isBare(c) || c.first !== last.next + 1) return undefined
  const goesOn = /^(?:and|or|to|,|-|–|&|\/)$/.test(words[last.next]!.lower)
  return goesOn && inherited.has(last.dropped) ? last.dropped : undefined
}

const inherited = new Set<Reason>([
  'quantities/label',
  'quantities/identifier',
  'quantities/date',
  'quantities/year',
  'quantities/phone',
  'quantities/score',
])
