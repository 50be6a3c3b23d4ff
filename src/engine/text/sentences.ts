import type { Article, PartRole, Span } from '../../record/index.ts'
import {
  abbreviations,
  askingSequels,
  askingVerbs,
  clockCompanions,
  companyEndings,
  neverLast,
  sentenceStarters,
} from '../lexicon/abbreviations.ts'
import { CAPITAL, classOf, LETTER, MARK } from './characters.ts'
import { findStretches } from './paragraphs.ts'
import { type Forms, findWords, type Word } from './words.ts'

/**
 * A sentence with its words. `paragraph` counts from 0 over the article; `role` is that of the part it stands in. A
 * sentence never crosses a paragraph or a part. Furniture has sentences too; finders pass it over.
 */
export interface Sentence extends Span {
  words: Word[]
  paragraph: number
  role: PartRole
}

/** Every sentence of the article, in text order, trimmed of white space, none without a word. */
export function findSentences(article: Article): Sentence[] {
  const sentences: Sentence[] = []
  const forms: Forms = new Map()
  for (const { start, end, paragraph, role } of findStretches(article)) {
    const words = findWords(article.text, { start, end }, forms)
    let from = 0
    const last = words.findLastIndex(isWord)
    while (from < words.length) {
      const to = sentenceEnd(words, from, last)
      const own = from === 0 && to === words.length ? words : words.slice(from, to)
      sentences.push({ start: own[0]!.start, end: own.at(-1)!.end, words: own, paragraph, role })
      from = to
    }
  }
  return sentences
}

/** The index after the last word of the sentence that starts at `from`; `last` is the last that holds a letter or digit. */
function sentenceEnd(words: readonly Word[], from: number, last: number): number {
  let quoted = false
  let spoken = false
  for (let at = from; at < last; at++) {
    const word = words[at] as Word
    if (word.text === '"') quoted = !quoted
    const mark = endMark(word)
    if (mark === '') {
      spoken ||= isWord(word)
      continue
    }
    const next = withClosers(words, at + 1, quoted)
    if (next > last) break
    if ((spoken || mark === 'abbreviation') && isBoundary(words, from, at, next, mark)) return next
    for (; at + 1 < next; at++) if (words[at + 1]?.text === '"') quoted = !quoted
  }
  return words.length
}

type EndMark = '' | '.' | '?' | '…' | 'abbreviation' | '。'

/** What may end a sentence at this word. */
function endMark({ text }: Word): EndMark {
  const last = text.charCodeAt(text.length - 1)
  switch (last) {
    case 0x2e:
      if (text.length === 1) return '.'
      return classOf(text.charCodeAt(text.length - 2)) >= LETTER ? 'abbreviation' : '…'
    case 0x2026:
      return '…'
    case 0x21:
    case 0x3f:
    case 0x203c:
    case 0x2047:
    case 0x2048:
    case 0x2049:
      return '?'
    case 0x3002:
    case 0xff01:
    case 0xff1f:
    case 0x0964:
    case 0x061f:
      return '。'
    default:
      return ''
  }
}

/** Past the quotation marks, brackets and notes that belong to the sentence they close. */
function withClosers(words: readonly Word[], at: number, quoted: boolean): number {
  let open = quoted
  let to = at
  for (; to < words.length; to++) {
    const word = words[to] as Word
    const close = word.start === words[to - 1]?.end
    const spaced = words[to + 1]?.start !== word.end
    if (closers.has(word.text) && (close || spaced || !eitherWay.has(word.text))) continue
    if (word.text === '"' && (close ? spaced || open : spaced && open)) open = false
    else if (word.text === "'" && close && spaced) continue
    else if (isNote(words, to)) to += 2
    else if (endMark(word) !== '' && word.text.length < 4 && endMark(word) !== 'abbreviation') continue
    else if (isFace(word.text)) continue
    else break
  }
  return to
}

/** "[17]", "[…]": a note on what went before. */
const isNote = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === '[' && words[at + 2]?.text === ']' && /^(?:\d+|\.\.\.|…)$/.test(words[at + 1]?.text ?? '')

const isFace = (text: string): boolean => text.length > 1 && text.length < 6 && /^[:;=][-']?[()DPp]+$/.test(text)

/** Closing marks that open as well: ''so'', and ”so” where somebody's keyboard has but one. */
const eitherWay = new Set(["''", '”'])
const closers = new Set([')', ']', '}', '”', '’', '»', '›', "''", '’’', '」', '』', '）'])
const dashes = new Set(['-', '–', '—', '--', '―', '_'])
const openers = new Set([
  ...dashes,
  '"',
  "''",
  '“',
  '”',
  '‘',
  "'",
  '``',
  '«',
  '„',
  '(',
  '[',
  '*',
  '•',
  '…',
  '...',
  '‘‘',
  '『',
  '「',
])

/** Whether a sentence ends before `words[next]`, the mark at `at` and its closers being behind. */
function isBoundary(words: readonly Word[], from: number, at: number, next: number, found: EndMark): boolean {
  const mark = found === '.' && words[at + 1]?.text === '.' ? '…' : found
  const glued = words[next]!.start === words[next - 1]!.end
  if (mark === '。') return true
  const first = firstWord(words, next)
  const start = first ? classOf(first.text.charCodeAt(0)) : CAPITAL
  if (glued) return isGluedBoundary(words, at, mark, start)
  if (isMarker(words, from, at)) return false
  if (mark === 'abbreviation') return start === CAPITAL && endsWithStop(words, at, next, first as Word)
  if (startsNone.has(words[next]!.text) && !isWrongWay(words, next)) return false
  if (start === LETTER) return mark !== '…' && !words.slice(at + 1, next).some(isCloser)
  if (mark === '…' && first?.lower === 'i') return false
  return mark !== '?' || next === at + 1 || !isAsked(words, next)
}

/** "He left. ”So we wait,” she said": a closing mark that opens. */
const isWrongWay = (words: readonly Word[], at: number): boolean =>
  words[at]!.text === '”' && words[at]!.start !== words[at - 1]!.end && words[at]!.end === words[at + 1]?.start

const startsNone = new Set([',', ';', ':', ')', ']', '}', '’', '”'])

const isWord = (word: Word | undefined): boolean => {
  const kind = word ? classOf(word.text.charCodeAt(word.text.length - 1)) : 0
  return kind >= LETTER && kind <= MARK
}

/** "he said.Then", "really?no": a space was left out. */
const isGluedBoundary = (words: readonly Word[], at: number, mark: EndMark, start: number): boolean =>
  mark !== 'abbreviation' && isWord(words[at - 1]) && (start === CAPITAL || (mark === '?' && start === LETTER))

const isCloser = ({ text }: Word): boolean => text === '"' || closers.has(text)

/** Whether the speaker of the question just closed follows: `"Why now?" | Police Chief Lee asked.` */
function isAsked(words: readonly Word[], next: number): boolean {
  if (!isCloser(words[next - 1] as Word)) return false
  let at = next
  while (at < words.length && at < next + 5 && isName(words[at] as Word)) at++
  return at > next && askingVerbs.has(words[at]?.lower ?? '') && askingSequels.has(words[at + 1]?.lower ?? '')
}

const isName = ({ text, lower }: Word): boolean =>
  classOf(text.charCodeAt(0)) === CAPITAL && (text.length > 3 || !sentenceStarters.has(lower))

/** "3." and "b." at the head of a list item. */
const isMarker = (words: readonly Word[], from: number, at: number): boolean =>
  at === from + 1 && /^(?:\d{1,3}|[A-Za-z])$/.test(words[from]?.text ?? '')

function firstWord(words: readonly Word[], next: number): Word | undefined {
  let at = next
  while (at < words.length && at < next + 4 && openers.has(words[at]!.text)) at++
  return words[at]
}

/** Whether an abbreviation also ends its sentence, `first` being the capitalised word that follows. */
function endsWithStop(words: readonly Word[], at: number, next: number, first: Word): boolean {
  const { lower, text } = words[at] as Word
  if (neverLast.has(lower) || text.length === 2) return false
  const kinds = abbreviations.get(lower.slice(0, -1))
  if (kinds?.includes('title') || kinds?.includes('number')) return false
  if (lower === 'a.m.' || lower === 'p.m.') return !clockCompanions.has(first.lower)
  const opener = words[next]!.text
  if (dashes.has(opener)) return false
  if (openers.has(opener) && opener !== '(') return true
  return sentenceStarters.has(first.lower) || (companyEndings.has(lower) && isNewSubject(words, at, next))
}

/** "… bought Acme Inc. | Acme, which …": a name told again, or one set off by a comma at once. */
function isNewSubject(words: readonly Word[], at: number, next: number): boolean {
  const { text } = words[next] as Word
  if (words[next + 1]?.text === ',') return true
  return words.slice(Math.max(0, at - 12), at).some((word) => word.text === text)
}
