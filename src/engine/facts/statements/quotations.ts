import type { Span } from '../../../record/index.ts'
import { firstWhere } from '../../../record/spans.ts'
import type { Position } from '../../language/index.ts'
import type { Text } from '../../reading.ts'
import { CAPITAL, classOf, DIGIT, LETTER, MARK, SPACE, SYMBOL } from '../../text/characters.ts'
import type { Sentence } from '../../text/sentences.ts'

/** Words between quotation marks, the marks included. It never leaves its paragraph: one that reopens is several. */
export interface Quotation extends Span {
  /** The opening mark, and the last word: the closing mark, where there is one. */
  from: Position
  to: Position
  /** Whether a mark closes it; if not, it runs to the end of its paragraph. */
  closed: boolean
  /** The index of the quotation that it stands in. */
  within: number | undefined
}

/** The quotations of an article in text order, and which of them is the innermost around each word. */
export interface Quotations {
  list: readonly Quotation[]
  /** By sentence and word; -1 where nothing is quoted. Marks belong to their quotation. */
  around: readonly (readonly number[])[]
}

interface Mark {
  at: Position
  single: boolean
  opens: boolean
  closes: boolean
}

/**
 * Pairs quotation marks, paragraph by paragraph, in one pass: "…", “…”, ''…'', and singly '…' and ‘…’, nested as they come.
 * Which way a mark faces is told by the spaces beside it, so that a curly mark the wrong way round does no harm. An
 * apostrophe, inches and feet, and a mark that finds no other are no quotation; but what opens and is never closed runs to
 * the end of the paragraph when it is a whole utterance (`said: "We go on`), or the next paragraph reopens it.
 */
export function findQuotations(text: Text): Quotations {
  const { sentences } = text
  const list: Quotation[] = []
  for (let from = 0; from < sentences.length; ) {
    let to = from + 1
    while (to < sentences.length && sentences[to]!.paragraph === sentences[from]!.paragraph) to++
    if (sentences[from]!.role !== 'furniture') list.push(...pairsOf(text, from, to))
    from = to
  }
  list.sort((a, b) => a.start - b.start || b.end - a.end)
  return { list, around: nest(list, sentences) }
}

/** Tells each quotation which one it stands in, and each word which one stands closest around it. */
function nest(list: Quotation[], sentences: readonly Sentence[]): number[][] {
  const around = sentences.map(({ words }) => words.map(() => -1))
  for (const [index, quotation] of list.entries()) {
    const { from, to } = quotation
    const outer = around[from.sentence]![from.word]!
    quotation.within = outer < 0 ? undefined : outer
    for (let sentence = from.sentence; sentence <= to.sentence; sentence++) {
      const first = sentence === from.sentence ? from.word : 0
      const next = sentence === to.sentence ? to.word + 1 : around[sentence]!.length
      around[sentence]!.fill(index, first, next)
    }
  }
  return around
}

function pairsOf(text: Text, from: number, to: number): Quotation[] {
  const marks = marksOf(text, from, to)
  if (!marks.length) return []
  const pairs: Quotation[] = []
  const open: Mark[] = []
  for (const [index, mark] of marks.entries()) {
    const at = open.findLastIndex(({ single }) => single === mark.single)
    if (at >= 0 && mark.closes && !isInches(text, marks, index)) {
      if (!mark.single || !isElision(text, open[at]!.at, mark.at))
        pairs.push(quotationOf(text, open[at]!.at, mark.at, true))
      open.length = at
    } else if (mark.opens) {
      // A second opening mark right within the first: the first was stray, and what it opened isn't known.
      if (at >= 0 && at === open.length - 1 && !mark.single) open.length = at
      open.push(mark)
    }
  }
  const unclosed = open.find(({ single }) => !single)
  if (unclosed && (isUtterance(text, unclosed.at) || reopens(text, to))) {
    const last = { sentence: to - 1, word: text.sentences[to - 1]!.words.length - 1 }
    if (isBefore(unclosed.at, last)) pairs.push(quotationOf(text, unclosed.at, last, false))
  }
  return pairs
}

/** "rock 'n' roll" */
const isElision = ({ sentences }: Text, from: Position, to: Position): boolean =>
  from.sentence === to.sentence &&
  to.word === from.word + 2 &&
  sentences[from.sentence]!.words[from.word + 1]!.text.length === 1

const quotationOf = ({ sentences }: Text, from: Position, to: Position, closed: boolean): Quotation => ({
  start: sentences[from.sentence]!.words[from.word]!.start,
  end: sentences[to.sentence]!.words[to.word]!.end,
  from,
  to,
  closed,
  within: undefined,
})

const isBefore = (a: Position, b: Position): boolean =>
  a.sentence < b.sentence || (a.sentence === b.sentence && a.word < b.word)

const doubles = new Set(['"', '“', '”', '„', '‟', '«', '»', "''", '’’', '‘‘', '``', '＂', '‹‹', '››'])
const singles = new Set(["'", '‘', '’', '‚', '`', '‹', '›'])
const openers = new Set(['“', '‘', '„', '‚', '``', '‘‘', '«', '‹', '‹‹'])

function marksOf({ article: { text }, sentences }: Text, from: number, to: number): Mark[] {
  const marks: Mark[] = []
  for (let sentence = from; sentence < to; sentence++)
    for (const [word, { text: mark, start, end }] of sentences[sentence]!.words.entries()) {
      if (classOf(mark.charCodeAt(0)) !== SYMBOL) continue
      const single = singles.has(mark)
      if (!single && !doubles.has(mark)) continue
      const first = sentence === from && word === 0
      const facing = facingOf(text, start, end, first, mark)
      if (facing) marks.push({ at: { sentence, word }, single, ...facing })
    }
  return marks
}

/** Which way a mark faces by what touches it; undefined for an apostrophe between letters. */
function facingOf(
  text: string,
  start: number,
  end: number,
  first: boolean,
  mark: string,
): { opens: boolean; closes: boolean } | undefined {
  const before = first ? SPACE : classOf(text.charCodeAt(start - 1))
  const after = classOf(text.charCodeAt(end))
  if (isLetter(before) && isLetter(after)) return undefined
  const free = before === SPACE || isBracket(text.charCodeAt(start - 1))
  const ends = after === SPACE || isStop(text.charCodeAt(end))
  if (free && ends && before !== SPACE) return { opens: true, closes: true }
  if (free && after !== SPACE) return { opens: true, closes: false }
  if (ends && before !== SPACE) return { opens: false, closes: true }
  // Spaces on both sides, or on neither: a curly mark says which it is, a straight one may be either.
  if (openers.has(mark)) return { opens: true, closes: false }
  if (mark === '”' || mark === '’') return { opens: false, closes: true }
  return { opens: true, closes: true }
}

const isLetter = (kind: number): boolean => kind === LETTER || kind === CAPITAL || kind === MARK || kind === DIGIT
const isBracket = (unit: number): boolean => '([{—–―-"“‘\'/'.includes(String.fromCharCode(unit))
const isStop = (unit: number): boolean => '.,;:?!)]}—–―-"”’\''.includes(String.fromCharCode(unit))

/** Whether a mark after a figure counts inches or feet: another mark that can only close comes first. */
function isInches({ article: { text }, sentences }: Text, marks: readonly Mark[], index: number): boolean {
  const { at, single } = marks[index]!
  const { start } = sentences[at.sentence]!.words[at.word]!
  if (classOf(text.charCodeAt(start - 1)) !== DIGIT) return false
  const next = marks.slice(index + 1, index + 6).find((mark) => mark.single === single)
  return next?.closes === true && !next.opens
}

/** Whether what a mark opens is said whole: it begins a paragraph, or stands behind a colon or comma, and has a capital. */
function isUtterance({ sentences }: Text, { sentence, word }: Position): boolean {
  const { words } = sentences[sentence]!
  const next = words[word + 1]?.text ?? ''
  const before = words[word - 1]?.text
  return next !== next.toLowerCase() && (before === undefined || before === ':' || before === ',')
}

/** Whether the paragraph that begins with this sentence begins with a quotation mark. */
const reopens = ({ sentences }: Text, sentence: number): boolean => {
  const mark = sentences[sentence]?.words[0]?.text
  return mark !== undefined && doubles.has(mark) && mark !== '”'
}

/** The quotations that share words with a span, in text order. */
export function quotationsIn({ list }: Quotations, { start, end }: Span): Quotation[] {
  const next = firstWhere(list, (quotation) => quotation.start >= end)
  const found: Quotation[] = []
  for (let at = next - 1; at >= 0; at--) {
    const quotation = list[at]!
    if (quotation.end > start) found.push(quotation)
    // What begins earlier ends earlier, unless it stands around.
    else if (quotation.within === undefined) break
  }
  return found.reverse()
}
