import { columns } from '../wording/columns.ts'

/** What a run of words is to the reader; how it looks is `inks`' business. */
export type Style = keyof typeof inks
export interface Run {
  text: string
  style?: Style | undefined
}
export type Line = readonly Run[]

/** SGR parameters, from the sixteen colours that every terminal theme sets for itself. */
const inks = {
  title: '1',
  heading: '1;34',
  strong: '1',
  dim: '2',
  rule: '2',
  time: '1;36',
  amount: '1;33',
  act: '1;32',
  conflicts: '1;31',
  notable: '1;35',
  agrees: '32',
  mark: '1',
} as const

/** A line as the terminal takes it, without its line break. */
export const paint = (line: Line, colour: boolean): string =>
  line
    .map(({ text, style }) => (colour && style && text.trim() ? `\u001b[${inks[style]}m${text}\u001b[0m` : text))
    .join('')
    .trimEnd()

/**
 * Words of a source, safe to show: white space is one space, and what would command the terminal or turn the direction
 * of the line (escape codes, bidi overrides, lone surrogates) is shown as U+FFFD.
 */
export const tame = (text: string): string =>
  /^[\x20-\x7e]*$/.test(text) && !text.includes('  ')
    ? text
    : text
        .replace(/\s+/gu, ' ')
        .replace(/\u00ad/gu, '')
        .replace(/[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')

/** Fills lines of at most `width` columns with the runs' words; a word that is wider than a line is broken. */
export function wrap(runs: Line, width: number): Line[] {
  const lines: Run[][] = [[]]
  let used = 0
  const put = (text: string, style: Style | undefined) => {
    const line = lines.at(-1)!
    const last = line.at(-1)
    if (last && last.style === style) last.text += text
    else line.push({ text, style })
    used += columns(text)
  }
  const breakLine = () => {
    lines.push([])
    used = 0
  }
  for (const word of words(runs)) {
    const total = word.parts.reduce((sum, part) => sum + columns(part.text), 0)
    if (used > 0 && used + (word.spaced ? 1 : 0) + total > width) breakLine()
    if (used > 0 && word.spaced) put(' ', word.spaceStyle)
    for (const { text, style } of word.parts) {
      if (used + columns(text) <= width) put(text, style)
      else
        for (const { segment } of graphemes.segment(text)) {
          if (used > 0 && used + columns(segment) > width) breakLine()
          put(segment, style)
        }
    }
  }
  return lines.map(withoutEdgeSpace)
}

const withoutEdgeSpace = (line: Run[]): Line => line.filter(({ text }) => text !== '')

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

interface Word {
  parts: Run[]
  /** Whether white space stands before it, and in which style. */
  spaced: boolean
  spaceStyle: Style | undefined
}

/** Words by white space, each of as many parts as it has styles: “*$71* billion,”. */
function words(runs: Line): Word[] {
  const found: Word[] = []
  let current: Word | undefined
  let spaced = false
  let spaceStyle: Style | undefined
  for (const { text, style } of runs)
    for (const piece of text.split(/( )/)) {
      if (piece === '') continue
      if (piece === ' ') {
        current = undefined
        spaced = true
        spaceStyle = style
      } else if (current) current.parts.push({ text: piece, style })
      else {
        current = { parts: [{ text: piece, style }], spaced, spaceStyle }
        found.push(current)
        spaced = false
      }
    }
  return found
}
