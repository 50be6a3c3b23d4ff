import type { Span } from '../../record/index.ts'
import { abbreviations } from '../lexicon/abbreviations.ts'
import { clitics, contractions, prefixes, suffixes } from '../lexicon/contractions.ts'
import { currencyCodes, currencyMarks } from '../lexicon/currencies.ts'
import { sureCurrencies } from '../lexicon/units.ts'
import { addressEnd } from './addresses.ts'
import {
  CAPITAL,
  classOf,
  DIGIT,
  HIGH,
  INVISIBLE,
  isApostrophe,
  isAstralLetter,
  LETTER,
  MARK,
  SPACE,
  SYMBOL,
} from './characters.ts'
import { decadeEnd, figureEnd, isGluedUnit } from './digits.ts'
import { keepsStop } from './stops.ts'
import { symbolEnd } from './symbols.ts'

/** A word by English UD. `text` is its exact source slice, `lower` the same in lower case with straight apostrophes. */
export interface Word extends Span {
  text: string
  lower: string
}

/** How words are written, each way once: "Kyiv" with its lower case, for every "Kyiv" of an article. */
export type Forms = Map<string, Pick<Word, 'text' | 'lower'>>

/** What is read so far, and what its words and later ones share. */
interface Words {
  found: Word[]
  forms: Forms
}

/**
 * The words of `text.slice(span.start, span.end)`, with offsets into `text`: "don't" is do + n't, "$71" is $ + 71,
 * "five-day" is five + - + day. White space belongs to no word, nor do invisible characters between words; every other
 * code unit belongs to exactly one. Spans of one article share `forms`.
 */
export function findWords(text: string, span: Span, forms: Forms = new Map()): Word[] {
  const words: Words = { found: [], forms }
  let at = span.start
  while (at < span.end) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === SPACE || kind === INVISIBLE) at++
    else at = readChunk(text, at, span.end, words)
  }
  return words.found
}

/** Reads what stands between two white spaces, and returns where it ends. */
function readChunk(text: string, start: number, end: number, words: Words): number {
  let letters = start
  while (letters < end && isLetter(text, letters)) letters++
  if (isEdge(text, letters, end)) {
    pushPlain(text, start, letters, words)
    return letters
  }
  const stop = chunkEnd(text, letters, end)
  const addressed = mayHoldAddress(text, start, stop)
  let at = start
  while (at < stop) {
    if (addressed) {
      const to = at === start || !isWordish(text, at - 1, stop) ? addressEnd(text, at, stop) : at
      if (to > at) {
        push(text, at, to, words)
        at = to
        continue
      }
    }
    if (isWordish(text, at, stop)) at = readWord(text, at, stop, end, words)
    else if (classOf(text.charCodeAt(at)) === INVISIBLE) at++
    else if (text.charCodeAt(at) === 0x2e && isPointedFigure(text, at, stop)) at = readFigure(text, at, stop, words)
    else {
      const to = symbolEnd(text, at, stop)
      push(text, at, to, words)
      at = to
    }
  }
  return stop
}

const isEdge = (text: string, at: number, end: number): boolean => at >= end || classOf(text.charCodeAt(at)) === SPACE

function chunkEnd(text: string, at: number, end: number): number {
  let to = at
  while (!isEdge(text, to, end)) to++
  return to
}

/** Whether a chunk holds what every address has: "@", or a colon or stop with something after it. */
function mayHoldAddress(text: string, at: number, stop: number): boolean {
  for (let to = at; to < stop; to++) {
    const unit = text.charCodeAt(to)
    if (unit === 0x40) return true
    if ((unit === 0x3a || (unit === 0x2e && to > at)) && to + 2 < stop && isLetterOrSlash(text, to + 1)) return true
  }
  return false
}

const isLetterOrSlash = (text: string, at: number): boolean => isLetter(text, at) || text.charCodeAt(at) === 0x2f

/** Whether a letter, digit or mark stands at `at`. */
function isWordish(text: string, at: number, stop: number): boolean {
  if (at >= stop) return false
  const kind = classOf(text.charCodeAt(at))
  return (kind >= LETTER && kind <= MARK) || (kind === HIGH && at + 1 < stop && isAstralLetter(text, at))
}

/** The end of the letters, digits and marks from `at` on, with the low lines and invisible characters between them. */
function runEnd(text: string, at: number, stop: number): number {
  let to = at
  for (;;) {
    if (to >= stop) return to
    const unit = text.charCodeAt(to)
    const kind = classOf(unit)
    if (kind >= LETTER && kind <= MARK) to++
    else if (kind === HIGH && isWordish(text, to, stop)) to += 2
    else if (unit === 0x5f && to > at && isWordish(text, to + 1, stop)) to++
    else if (kind === INVISIBLE && to > at) {
      let next = to + 1
      while (next < stop && classOf(text.charCodeAt(next)) === INVISIBLE) next++
      if (!isWordish(text, next, stop)) return to
      to = next
    } else return to
  }
}

const isPointedFigure = (text: string, at: number, stop: number): boolean =>
  at + 1 < stop &&
  classOf(text.charCodeAt(at + 1)) === DIGIT &&
  (at === 0 || !isWordish(text, at - 1, stop)) &&
  text[at - 1] !== '.'

function readWord(text: string, at: number, stop: number, end: number, words: Words): number {
  if (classOf(text.charCodeAt(at)) === DIGIT) return readFigure(text, at, stop, words)
  const acronym = acronymEnd(text, at, stop)
  if (acronym > at) {
    push(text, at, acronym, words)
    return acronym
  }
  const money = currencyEnd(text, at, stop)
  if (money > at) {
    push(text, at, money, words)
    return money
  }
  const to = joinedEnd(text, at, stop)
  if (to < stop && text.charCodeAt(to) === 0x2e && keepsStop(text, at, to, end, words.found.at(-1))) {
    push(text, at, to + 1, words)
    return to + 1
  }
  const broken = brokenEnd(text, at, to, stop)
  pushDivided(text, at, broken, words)
  return broken
}

function readFigure(text: string, at: number, stop: number, words: Words): number {
  let to = figureEnd(text, at, stop)
  const run = runEnd(text, to, stop)
  if (run > to && !isGluedUnit(text, at, to, lettersEnd(text, to, run))) to = run
  else to = decadeEnd(text, at, to, stop)
  push(text, at, to, words)
  return to
}

function lettersEnd(text: string, at: number, stop: number): number {
  let to = at
  while (to < stop && classOf(text.charCodeAt(to)) !== DIGIT) to++
  return to
}

/** "U.S.", "a.m.", "U.S.A", "Ph.D."; of "J.K.Rowling" the initials. `at` where none starts. */
function acronymEnd(text: string, at: number, stop: number): number {
  let to = at
  let letters = 0
  while (to + 1 < stop && isLetter(text, to) && text.charCodeAt(to + 1) === 0x2e) {
    to += 2
    letters++
  }
  if (letters < 2) {
    const title = dottedTitleEnd(text, at, stop)
    if (title > at || letters === 0) return title
  }
  const rest = runEnd(text, to, stop)
  if (rest - to === 1 && isLetter(text, to)) return rest
  if (letters > 1) return to
  return rest > to && classOf(text.charCodeAt(at)) === CAPITAL && classOf(text.charCodeAt(to)) === CAPITAL ? to : at
}

const isLetter = (text: string, at: number): boolean => {
  const kind = classOf(text.charCodeAt(at))
  return kind === LETTER || kind === CAPITAL
}

/** Degrees and the like, which have a stop inside: "Ph.D.". */
function dottedTitleEnd(text: string, at: number, stop: number): number {
  const first = runEnd(text, at, Math.min(stop, at + 4))
  if (first >= stop || text.charCodeAt(first) !== 0x2e) return at
  const to = runEnd(text, first + 1, Math.min(stop, first + 5))
  if (to === first + 1 || isWordish(text, to, stop)) return at
  if (!abbreviations.has(text.slice(at, to).toLowerCase())) return at
  return to < stop && text.charCodeAt(to) === 0x2e ? to + 1 : to
}

/** "US$" of "US$30", "Rs" of "Rs40". `at` where none starts. */
function currencyEnd(text: string, at: number, stop: number): number {
  const limit = Math.min(stop, at + 5)
  let to = at
  while (to < limit && isLetter(text, to)) to++
  if (to === at || to >= stop) return at
  const kind = classOf(text.charCodeAt(to))
  if (kind === DIGIT) return isMoney(text.slice(at, to), text, to, stop) ? to : at
  return kind === SYMBOL && currencyMarks.has(text.slice(at, to + 1)) ? to + 1 : at
}

function isMoney(mark: string, text: string, at: number, stop: number): boolean {
  if (sureCurrencies.has(mark)) return true
  if (!currencyMarks.has(mark) && !currencyCodes.has(mark)) return false
  const figure = text.slice(at, Math.min(figureEnd(text, at, stop), at + 16))
  return (
    /[.,]/.test(figure) || /^(?:m|mn|bn|tn)(?![\p{L}\p{N}])/u.test(text.slice(at + figure.length, stop).slice(0, 3))
  )
}

/** The end of a word with the apostrophes, ampersands, hyphens and stars inside it that do not divide it. */
function joinedEnd(text: string, at: number, stop: number): number {
  let from = at
  let to = runEnd(text, at, stop)
  while (to + 1 < stop) {
    const unit = text.charCodeAt(to)
    if (isApostropheInside(unit) && isWordish(text, to + 1, stop)) to = runEnd(text, to + 1, stop)
    else if (unit === 0x26 && isInitialism(text, at, to) && isInitialism(text, to + 1, runEnd(text, to + 1, stop)))
      to = runEnd(text, to + 1, stop)
    else if (isHyphen(unit) && isWordish(text, to + 1, stop) && joins(text, from, to, stop)) {
      from = to + 1
      to = runEnd(text, from, stop)
    } else if (unit === 0x2f && isSlashed(text, at, to, stop)) to = runEnd(text, to + 1, stop)
    else if (unit === 0x2a && to - at < 3) {
      const starred = starsEnd(text, to, stop)
      if (starred === to) return to
      to = starred
    } else return to
  }
  return to
}

const isApostropheInside = (unit: number): boolean => isApostrophe(unit) || unit === 0x60 || unit === 0xb4
const isHyphen = (unit: number): boolean => unit === 0x2d || unit === 0x2010 || unit === 0x2011

/** "AT", "T", "p": what an ampersand joins rather than parts. */
function isInitialism(text: string, at: number, to: number): boolean {
  if (to === at || to - at > 3) return false
  for (let i = at; i < to; i++) if (classOf(text.charCodeAt(i)) !== CAPITAL && to - at > 1) return false
  return true
}

const joins = (text: string, from: number, to: number, stop: number): boolean =>
  (to - from < 8 && classOf(text.charCodeAt(to + 1)) !== DIGIT && prefixes.has(text.slice(from, to).toLowerCase())) ||
  suffixes.has(text.slice(to + 1, runEnd(text, to + 1, Math.min(stop, to + 6))).toLowerCase())

const slashed = new Set(['s/he', 'w/o', 'b/c', 'c/o', 'n/a', 'h/t', 'a/c', 'l/c', 'w/out'])

const isSlashed = (text: string, at: number, to: number, stop: number): boolean =>
  to - at === 1 && slashed.has(text.slice(at, runEnd(text, to + 1, Math.min(stop, to + 5))).toLowerCase())

/** Words cut short keep their hyphen: "th- the", "w- well", "pre- and post-war"; "short- and long-term" has whole ones. */
function brokenEnd(text: string, at: number, to: number, stop: number): number {
  if (to >= stop || text.charCodeAt(to) !== 0x2d || to - at > 6 || isWordish(text, to + 1, stop)) return to
  if (text.charCodeAt(to + 1) === 0x2d && to + 1 < stop) return to
  const word = text.slice(at, to).toLowerCase()
  return to - at < 3 || !/[aeiouy]/.test(word) || prefixes.has(word) ? to + 1 : to
}

/** "f*ck", "b****": stars in place of letters. */
function starsEnd(text: string, at: number, stop: number): number {
  let to = at
  while (to < stop && text.charCodeAt(to) === 0x2a) to++
  const rest = runEnd(text, to, stop)
  return rest > to || to - at > 1 ? rest : at
}

/** Pushes the words of a run that clitics end: "could|n't|'ve". */
function pushDivided(text: string, at: number, to: number, words: Words): void {
  const cuts: number[] = []
  let end = to
  for (;;) {
    const cut = cliticStart(text, at, end)
    if (cut === at || cut === end) break
    cuts.push(cut)
    end = cut
  }
  pushPlain(text, at, end, words)
  for (let i = cuts.length - 1; i >= 0; i--) push(text, cuts[i] as number, cuts[i - 1] ?? to, words)
}

/** Where the last clitic of `text.slice(at, to)` begins; `to` where it has none. */
function cliticStart(text: string, at: number, to: number): number {
  let mark = to - 1
  while (mark > at && mark > to - 4 && !isApostropheInside(text.charCodeAt(mark))) mark--
  if (mark <= at || !isApostropheInside(text.charCodeAt(mark))) return to
  const rest = text.slice(mark + 1, to).toLowerCase()
  if (clitics.has(rest)) return mark
  const before = text[mark - 1]
  return rest === 't' && (before === 'n' || before === 'N') ? mark - 1 : to
}

/** Pushes a word without a clitic, or the two that contraction made one: "can|not". */
function pushPlain(text: string, at: number, to: number, words: Words): void {
  if (to - at > 1 && to - at < 7) {
    const cut = contractions.get(text.slice(at, to).toLowerCase())
    if (cut !== undefined) {
      push(text, at, at + cut, words)
      push(text, at + cut, to, words)
      return
    }
  }
  push(text, at, to, words)
}

function push(text: string, start: number, end: number, { found, forms }: Words): void {
  const word = text.slice(start, end)
  let form = forms.get(word)
  if (!form) {
    const own = narrowed(word)
    form = { text: own, lower: lowered(own) }
    forms.set(own, form)
  }
  found.push({ start, end, text: form.text, lower: form.lower })
}

/** The same word with one byte a letter: cut from a text with “ or — it has two, and is slower to compare and look up. */
function narrowed(word: string): string {
  if (word.length > longestNarrowed) return word
  const units: number[] = []
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit > 0x7f) return word
    units.push(unit)
  }
  return String.fromCharCode(...units)
}

/** Longer ones are addresses, and may be of any length. */
const longestNarrowed = 64

/** Lower case, apostrophes straight, invisible characters left out. The same string where nothing changes. */
function lowered(word: string): string {
  let capital = false
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (unit > 0x7e || unit === 0x60) return straightened(word.toLowerCase())
    capital ||= unit > 0x40 && unit < 0x5b
  }
  return capital ? word.toLowerCase() : word
}

const straightened = (lower: string): string =>
  lower.replace(/[’‘ʼ＇]|(?<=[^`])`(?=[^`])/g, "'").replace(/[\xad\u200b-\u200f\u2060]/g, '')
