/** A paragraph of plain text: a line, or the lines that a narrow column broke it into. Its ends carry no white space. */
export interface Paragraph {
  start: number
  end: number
  /** Its first 320 characters, which is all that the tests of one paragraph look at, and its last 120. */
  head: string
  tail: string
  /** Counted up to 60. */
  words: number
  /** Whether it ends as a sentence does: "He left.", "“Why?”". */
  stopped: boolean
  /** Whether a blank line follows it, or nothing. */
  apart: boolean
}

/** More paragraphs than any article has; what follows them is taken as one. */
const most = 100_000

/** The paragraphs of a text in order, none of them empty, everything between them white space. */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = linesOf(text)
  const width = columnOf(lines)
  const paragraphs: Paragraph[] = []
  let first = 0
  for (let i = 1; i <= lines.length; i++) {
    const line = lines[i]
    const before = lines[i - 1]
    if (line && before && width > 0 && runsOn(text, before, line, width)) continue
    const from = lines[first]
    if (from && before) paragraphs.push(paragraph(text, from.start, before.end, line?.apart ?? true))
    first = i
  }
  return paragraphs
}

interface Line {
  start: number
  end: number
  /** Where its last line break was, so that a blank line shows. */
  apart: boolean
  indent: number
  /** The length of its first word. */
  firstWord: number
}

const isSpace = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code > 0x1600 && /\s/.test(String.fromCharCode(code)))
const isBreak = (code: number) => code === 10 || code === 13 || code === 0x2028 || code === 0x2029

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let at = 0
  let breaks = 0
  while (at < text.length) {
    const begin = at
    const last = lines.length === most - 1
    let start = -1
    let end = at
    let firstWord = -1
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (isBreak(code) && !last) break
      if (isSpace(code)) {
        if (start >= 0 && firstWord < 0) firstWord = at - start
      } else {
        if (start < 0) start = at
        end = at + 1
      }
    }
    if (start >= 0) {
      lines.push({
        start,
        end,
        apart: breaks > 1,
        indent: start - begin,
        firstWord: firstWord < 0 ? end - start : firstWord,
      })
      breaks = 0
    }
    at += text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? 2 : 1
    breaks++
  }
  return lines
}

/**
 * The column to which a text was broken by hand or by a mailer, 0 where each line is a paragraph. In a broken text most
 * lines end because the next word would not have fitted.
 */
function columnOf(lines: readonly Line[]): number {
  const some = lines.slice(0, 400)
  const width = some.reduce((widest, { start, end, indent }) => Math.max(widest, end - start + indent), 0)
  if (width < 45 || width > 100) return 0
  let pairs = 0
  let full = 0
  for (let i = 1; i < some.length; i++) {
    const line = some[i]
    const before = some[i - 1]
    if (!line || !before || line.apart) continue
    pairs++
    if (isFull(before, line, width)) full++
  }
  return pairs >= 3 && full >= 0.6 * pairs ? width : 0
}

/** Whether the next line's first word would have gone past the column; columns are kept a little loosely. */
const isFull = (before: Line, line: Line, width: number) =>
  before.indent + (before.end - before.start) + 1 + line.firstWord > width - 4

const runsOn = (text: string, before: Line, line: Line, width: number) =>
  !line.apart && isFull(before, line, width) && !(line.indent > before.indent + 1 && endsSentence(text, before.end))

function paragraph(text: string, start: number, end: number, apart: boolean): Paragraph {
  return {
    start,
    end,
    head: text.slice(start, Math.min(end, start + 320)),
    tail: text.slice(Math.max(start, end - 120), end),
    words: wordsIn(text, start, end),
    stopped: endsSentence(text, end),
    apart,
  }
}

function wordsIn(text: string, start: number, end: number): number {
  let words = 0
  let inside = false
  const until = Math.min(end, start + 600)
  for (let i = start; i < until && words < 60; i++) {
    const space = isSpace(text.charCodeAt(i))
    if (!space && !inside) words++
    inside = !space
  }
  // Scripts without spaces: two or three characters make a word.
  return until - start > 30 * words ? Math.min(60, Math.floor((until - start) / 3)) : words
}

const closers = new Set([...`"'’”»)]}›*_ `])
const stops = new Set([...'.!?…。！？।؟۔'])

function endsSentence(text: string, end: number): boolean {
  let at = end - 1
  while (at > end - 5 && closers.has(text[at] ?? '')) at--
  return stops.has(text[at] ?? '')
}
