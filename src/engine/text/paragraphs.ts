import type { Article, PartRole, Span } from '../../record/index.ts'
import { CAPITAL, classOf, DIGIT, INVISIBLE, LETTER, SPACE, SYMBOL } from './characters.ts'

/** What no sentence crosses: a paragraph, or within one a heading, a list item, a row of a table. */
export interface Stretch extends Span {
  /** Counts from 0 over the article. A dateline and the text after it on its line are one paragraph. */
  paragraph: number
  role: PartRole
}

/** Every stretch of the article that holds more than white space, in text order. */
export function findStretches(article: Article): Stretch[] {
  const stretches: Stretch[] = []
  let paragraph = -1
  const parts = article.parts.map((part) => ({ role: part.role, lines: linesOf(article.text, part) }))
  const wrapped = isWrapped(
    article.text,
    parts.map(({ lines }) => lines),
  )
  for (const { role, lines } of parts) {
    let first = true
    for (let from = 0; from < lines.length; ) {
      const to = blockEnd(lines, from)
      const divisions = to - from > 1 ? divide(article.text, lines.slice(from, to), wrapped) : []
      for (let i = from; i < to; i++) {
        const { start, end } = lines[i] as Line
        const division =
          i > from ? divisions[i - from] : first ? partDivision(article.text, stretches, start) : 'paragraph'
        first = false
        if (division === 'paragraph') paragraph++
        if (division) stretches.push({ start, end, paragraph, role })
        else (stretches.at(-1) as Stretch).end = end
      }
      from = to
    }
  }
  return stretches
}

type Division = 'stretch' | 'paragraph' | undefined

/** A part that starts on the line where the last one ended goes on with its paragraph. */
function partDivision(text: string, stretches: readonly Stretch[], start: number): Division {
  const last = stretches.at(-1)
  if (!last) return 'paragraph'
  for (let at = last.end; at < start; at++) if (isNewline(text.charCodeAt(at))) return 'paragraph'
  return 'stretch'
}

/** A line without the white space around it. `gap` is whether a blank line stands before it. */
interface Line extends Span {
  gap: boolean
}

/** The lines of a span that hold more than white space. */
function linesOf(text: string, span: Span): Line[] {
  const lines: Line[] = []
  let gap = true
  let at = span.start
  while (at < span.end) {
    let start = -1
    let end = at
    let stop = at
    for (; stop < span.end && !isNewline(text.charCodeAt(stop)); stop++)
      if (!isBlank(text.charCodeAt(stop))) {
        if (start < 0) start = stop
        end = stop + 1
      }
    if (start >= 0) lines.push({ start, end, gap })
    gap = start < 0 || text.charCodeAt(stop) === 0x2029 || text.charCodeAt(stop) === 0x0c
    at = stop + (text.charCodeAt(stop) === 0x0d && text.charCodeAt(stop + 1) === 0x0a ? 2 : 1)
  }
  return lines
}

/** Line feed, carriage return, form feed, next line, line and paragraph separator. */
const isNewline = (unit: number): boolean =>
  unit === 0x0a || unit === 0x0d || unit === 0x0c || unit === 0x85 || unit === 0x2028 || unit === 0x2029

const isBlank = (unit: number): boolean => classOf(unit) === SPACE || classOf(unit) === INVISIBLE

function blockEnd(lines: readonly Line[], from: number): number {
  let to = from + 1
  while (to < lines.length && !(lines[to] as Line).gap) to++
  return to
}

/** No one wraps lines this long: where one is, every line is a paragraph. */
const longestWrapped = 160

/** How each line of a block is divided from the one before it; undefined where it only goes on. */
function divide(text: string, block: readonly Line[], wrapped: boolean): Division[] {
  const width = block.reduce((width, line) => Math.max(width, line.end - line.start), 0)
  if (block.some((line) => line.end - line.start > longestWrapped && isProse(text, line)))
    return block.map(() => 'paragraph')
  const markers = block.map((line) => markerOf(text, line))
  const rows = block.map((line) => isRow(text, line))
  return block.map((line, i) => {
    const previous = block[i - 1]
    if (!previous) return undefined
    const divided =
      isItem(text, previous, markers, i) ||
      rows[i] ||
      rows[i - 1] ||
      !holdsWord(text, line) ||
      !holdsWord(text, previous) ||
      (wrapped ? isBrokenEarly(text, previous, line, width) : !goesOn(text, line))
    return divided ? 'stretch' : undefined
  })
}

/** Wrapped prose takes up in lower case on more than one line in five; lists, headings and verse on hardly any. */
function isWrapped(text: string, parts: readonly (readonly Line[])[]): boolean {
  let breaks = 0
  let goingOn = 0
  for (const lines of parts)
    for (let i = 1; i < lines.length; i++) {
      const line = lines[i] as Line
      if (line.gap) continue
      breaks++
      if (goesOn(text, line)) goingOn++
    }
  return goingOn * 5 > breaks
}

/** Whether a line starts as the middle of a sentence does: in lower case, or with what closes or parts. */
const goesOn = (text: string, { start }: Line): boolean =>
  classOf(text.charCodeAt(start)) === LETTER || ',;:)&'.includes(text[start] as string)

/** Words of ordinary length, not one long address. */
function isProse(text: string, line: Line): boolean {
  let spaces = 0
  for (let at = line.start; at < line.end; at++) if (text.charCodeAt(at) === 0x20) spaces++
  return spaces * 16 > line.end - line.start
}

const bullets = '•‣▪●◦■□►▶✔✓➤·'

/** The kind of list marker a line starts with: "•", "-" or "*", "1" for a numeral, "a" for a letter; else "". */
function markerOf(text: string, line: Line): string {
  const first = text[line.start] as string
  if (bullets.includes(first)) return '•'
  const opened = first === '(' ? 1 : 0
  if ('-*–—+o'.includes(first)) return isBlank(text.charCodeAt(line.start + 1)) ? first : ''
  let at = line.start + opened
  while (at < line.start + 4 && classOf(text.charCodeAt(at)) === DIGIT) at++
  const numbered = at > line.start + opened
  if (!numbered && classOf(text.charCodeAt(at)) >= LETTER && classOf(text.charCodeAt(at)) <= CAPITAL) at++
  const closed = text[at] === ')' || (text[at] === '.' && !opened)
  return closed && isBlank(text.charCodeAt(at + 1)) && at + 1 < line.end ? (numbered ? '1' : 'a') : ''
}

/** A bullet always starts an item; a dash or a number does where another line starts alike or a sentence was over. */
function isItem(text: string, previous: Line, markers: readonly string[], at: number): boolean {
  const marker = markers[at]
  if (!marker) return false
  return (
    marker === '•' ||
    markers[at - 1] === marker ||
    markers[at + 1] === marker ||
    isClosing(text.charCodeAt(previous.end - 1)) ||
    text[previous.end - 1] === ':'
  )
}

const isClosing = (unit: number): boolean => '.?!…"”’)'.includes(String.fromCharCode(unit))

/** Cells parted by tabs, bars or three spaces. */
function isRow(text: string, line: Line): boolean {
  let spaces = 0
  let bars = 0
  for (let at = line.start; at < line.end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x09) return true
    if (unit === 0x7c && ++bars > 1) return true
    spaces = unit === 0x20 ? spaces + 1 : 0
    if (spaces > 2) return true
  }
  return false
}

function holdsWord(text: string, line: Line): boolean {
  for (let at = line.start; at < line.end; at++) {
    const kind = classOf(text.charCodeAt(at))
    if (kind !== SPACE && kind !== SYMBOL && kind !== INVISIBLE) return true
  }
  return false
}

/**
 * Whether the writer ended `previous` before its line was full: the first word of `line` would have fitted. Lines that
 * go on in lower case, or were nearly full, are taken as wrapped.
 */
function isBrokenEarly(text: string, previous: Line, line: Line, width: number): boolean {
  if (goesOn(text, line)) return false
  if (',;-–—'.includes(text[previous.end - 1] as string)) return false
  let word = line.start
  while (word < line.end && word < line.start + width && !isBlank(text.charCodeAt(word))) word++
  const length = previous.end - previous.start
  if (length + 1 + (word - line.start) > width) return false
  return isClosing(text.charCodeAt(previous.end - 1)) || length < width * 0.7
}
