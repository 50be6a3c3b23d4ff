import { type AbbreviationKind, abbreviations, letteredNouns, sentenceStarters } from '../lexicon/abbreviations.ts'
import { CAPITAL, classOf, DIGIT, INVISIBLE, LETTER, SPACE } from './characters.ts'
import type { Word } from './words.ts'

/**
 * Whether the full stop at `to` belongs to the word that ends there: "Gov." and the first "J." of "J. Smith" keep it,
 * the answer "No." does not. `before` is the word in front of it in its paragraph, which ends at `end`.
 */
export function keepsStop(text: string, at: number, to: number, end: number, before: Word | undefined): boolean {
  if (isEllipsis(text, to, end)) return false
  if (to - at === 1) return isInitial(text, at, end, before)
  if (to - at > 7) return false
  const kinds = abbreviations.get(text.slice(at, to).toLowerCase())
  return kinds?.some((kind) => fits(kind, text, at, to, end, before)) ?? false
}

function fits(
  kind: AbbreviationKind,
  text: string,
  at: number,
  to: number,
  end: number,
  before: Word | undefined,
): boolean {
  const next = visible(text, to + 1, end)
  const nextKind = next < end ? classOf(text.charCodeAt(next)) : SPACE
  const capital = classOf(text.charCodeAt(at)) === CAPITAL
  const shouted = capital && classOf(text.charCodeAt(at + 1)) === CAPITAL
  switch (kind) {
    case 'title':
    case 'capital':
      // "MS." and "COL." end sentences unless the words around them are in capitals too.
      if (shouted) return nextKind === CAPITAL && classOf(text.charCodeAt(next + 1)) === CAPITAL
      return capital || (kind === 'title' && nextKind === CAPITAL && !startsSentence(text, next, end))
    case 'dotted':
      if (text.startsWith('al', at) && to - at === 2) return before?.lower === 'et' || before?.lower === 'et.'
      return !text.startsWith('etc', at) || (nextKind !== CAPITAL && next < end)
    case 'number':
      return nextKind === DIGIT || ('(#'.includes(text[next] as string) && classOf(text.charCodeAt(next + 1)) === DIGIT)
    case 'place':
      return capital && (before?.text === ',' || before?.text === '-' || (next === to + 1 && text[next] === ','))
    case 'measure':
      return before !== undefined && /^\d/.test(before.text) && nextKind !== CAPITAL && next < end
    case 'day':
      return capital && (nextKind === DIGIT || text[next] === ',' || isMonth(text.slice(next, next + 3)))
  }
}

const isMonth = (head: string): boolean => /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/.test(head)

/** A single letter and a stop: an initial, unless a sentence ends with a letter ("vitamin C.", "Malcolm X.", "so do I."). */
function isInitial(text: string, at: number, end: number, before: Word | undefined): boolean {
  const kind = classOf(text.charCodeAt(at))
  const next = visible(text, at + 2, end)
  if (next >= end) return false
  const nextKind = classOf(text.charCodeAt(next))
  const letter = text[at] as string
  if (kind === LETTER) return isLowerInitial(letter, nextKind, before)
  if (kind !== CAPITAL) return false
  const initialNext = nextKind === CAPITAL && text[next + 1] === '.'
  if (letter === 'I') return initialNext || (before !== undefined && /^\p{Lu}\.$/u.test(before.text))
  if (initialNext || before === undefined) return true
  if (nextKind === CAPITAL) return !letteredNouns.has(before.lower) && !startsSentence(text, next, end)
  if (nextKind === LETTER || nextKind === DIGIT) return true
  return next === at + 2 ? ',;:-)'.includes(text[next] as string) && before.lower !== ')' : text[next] === '('
}

function isLowerInitial(letter: string, nextKind: number, before: Word | undefined): boolean {
  if (before === undefined || before.text === '(') return true
  if (nextKind === DIGIT) return 'pcbdvn'.includes(letter)
  return letter === 'v' && nextKind === CAPITAL && classOf(before.text.charCodeAt(0)) === CAPITAL
}

/** The first unit from `at` on that is not white space. */
function visible(text: string, at: number, end: number): number {
  let to = at
  while (to < end && (classOf(text.charCodeAt(to)) === SPACE || classOf(text.charCodeAt(to)) === INVISIBLE)) to++
  return to
}

/** Two stops are an abbreviation's and its sentence's; three are dots. */
const isEllipsis = (text: string, to: number, end: number): boolean =>
  to + 2 < end && text.charCodeAt(to + 1) === 0x2e && text.charCodeAt(to + 2) === 0x2e

function startsSentence(text: string, at: number, end: number): boolean {
  let to = at
  while (to < end && to < at + 16 && classOf(text.charCodeAt(to)) >= LETTER && classOf(text.charCodeAt(to)) <= CAPITAL)
    to++
  return sentenceStarters.has(text.slice(at, to).toLowerCase())
}
