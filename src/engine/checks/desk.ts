import type { Article, Quantity, Span, Time } from '../../record/index.ts'
import type { Figures } from '../reading.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Word } from '../text/words.ts'
import { type Days, publishedDays } from './days.ts'
import type { Reason } from './reasons.ts'
import { stemOf } from './stems.ts'

/** A time or a quantity and the words of its line that it covers, `first` inclusive, `after` exclusive. */
export interface Placed<T> {
  is: T
  first: number
  after: number
}
export type PlacedTime = Placed<Time>
export type PlacedQuantity = Placed<Quantity>

/** A sentence with its figures at hand. `index` counts the lines of the article, furniture left out. */
export interface Line {
  index: number
  sentence: Sentence
  words: readonly Word[]
  times: readonly PlacedTime[]
  quantities: readonly PlacedQuantity[]
}

/** All that a rule may look at. */
export interface Desk {
  article: Article
  lines: readonly Line[]
  published: Days | undefined
  /** Says why a comparison was left. */
  drop(span: Span, reason: Reason): undefined
  /** Where a word of this stem stands in a line that holds a time, the first few places. */
  dated(stem: string): readonly Place[]
}

/** A word of a line, and the stems of all the line's words. */
export interface Place {
  line: Line
  word: number
  stems: readonly (string | undefined)[]
}

/** A longer "sentence" is a table or a list, and no two of its figures need speak of the same thing. */
const longestSentence = 200

/** Lays the sentences out with the figures that stand in each, in one pass. */
export function layOut({ article, sentences, times, quantities, trace }: Figures): Desk {
  const lines: Line[] = []
  let time = 0
  let quantity = 0
  for (const sentence of sentences) {
    if (sentence.role === 'furniture' || sentence.words.length > longestSentence) continue
    while (time < times.length && times[time]!.start < sentence.start) time++
    while (quantity < quantities.length && quantities[quantity]!.start < sentence.start) quantity++
    const timesEnd = endOf(times, time, sentence)
    const quantitiesEnd = endOf(quantities, quantity, sentence)
    lines.push({
      index: lines.length,
      sentence,
      words: sentence.words,
      times: place(times, time, timesEnd, sentence.words),
      quantities: place(quantities, quantity, quantitiesEnd, sentence.words).filter(
        ({ is }) => !isSplit(article.text, is),
      ),
    })
    time = timesEnd
    quantity = quantitiesEnd
  }
  const drop = (span: Span, reason: Reason) => {
    trace.drop(span, reason)
    return undefined
  }
  return { article, lines, published: publishedDays(article.published), drop, dated: datedPlaces(lines) }
}

/** A stem in more places than this is there by chance, not because the places tell the same thing. */
const mostPlaces = 12

function datedPlaces(lines: readonly Line[]): (stem: string) => readonly Place[] {
  let index: Map<string, Place[]> | undefined
  return (stem) => {
    index ??= indexed(lines)
    return index.get(stem) ?? []
  }
}

function indexed(lines: readonly Line[]): Map<string, Place[]> {
  const index = new Map<string, Place[]>()
  for (const line of lines) {
    if (line.times.length === 0) continue
    const stems = line.words.map(({ lower }) => stemOf(lower))
    for (const [word, stem] of stems.entries()) {
      if (stem === undefined) continue
      const held = index.get(stem)
      if (!held) index.set(stem, [{ line, word, stems }])
      else if (held.length < mostPlaces) held.push({ line, word, stems })
    }
  }
  return index
}

/** "21,6%" read as 6%: a figure that begins in the middle of a number is no figure to build on. */
const isSplit = (text: string, { start }: Span): boolean =>
  /[,.]/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(start - 2))

function endOf(figures: readonly Span[], from: number, { end }: Span): number {
  let at = from
  while (at < figures.length && figures[at]!.start < end) at++
  return at
}

function place<T extends Span>(figures: readonly T[], from: number, to: number, words: readonly Word[]): Placed<T>[] {
  const placed: Placed<T>[] = []
  let first = 0
  for (let i = from; i < to; i++) {
    const is = figures[i]!
    while (first < words.length && words[first]!.end <= is.start) first++
    let after = first
    while (after < words.length && words[after]!.start < is.end) after++
    placed.push({ is, first, after })
  }
  return placed
}

/** The figure that begins at a word. Lines hold few figures, so they are looked through. */
export const at = <T>(figures: readonly Placed<T>[], word: number): Placed<T> | undefined =>
  figures.find(({ first }) => first === word)

/** A word in lower case; empty past either end of the line. */
export const lower = (line: Line, word: number): string => line.words[word]?.lower ?? ''

/** Whether a word begins with a capital letter. */
export const isCapital = (line: Line, word: number): boolean => {
  const letter = line.words[word]?.text.charAt(0) ?? ''
  return letter !== letter.toLowerCase()
}

/** Past the word, if it is one of these. */
export const pass = (line: Line, word: number, ...these: string[]): number =>
  these.includes(lower(line, word)) ? word + 1 : word

/** Whether every word of a stretch is neither punctuation nor part of a figure: "members of the Senate". */
export function isPlain(line: Line, first: number, after: number): boolean {
  for (let i = first; i < after; i++) {
    if (!/^[\p{L}'’.]/u.test(lower(line, i)) || lower(line, i) === '.') return false
    if (covers(line.times, i) || covers(line.quantities, i)) return false
  }
  return true
}

const covers = (figures: readonly Placed<unknown>[], word: number): boolean =>
  figures.some(({ first, after }) => first <= word && word < after)

const dashes = ['-', '--', '---', '–', '—']
export const isDash = (line: Line, word: number): boolean => dashes.includes(lower(line, word))

/** The span from one word to another, `after` exclusive. */
export const stretch = (line: Line, first: number, after: number): Span => ({
  start: line.words[first]!.start,
  end: line.words[after - 1]!.end,
})
