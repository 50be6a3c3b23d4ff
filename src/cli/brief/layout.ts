import { columns } from '../../wording/columns.ts'
import { type Line, paint, type Run, type Style, wrap } from '../terminal.ts'

export interface Look {
  /** Columns that no line exceeds. */
  width: number
  colour: boolean
}

/** A heading with what stands under it; nothing where nothing does. */
export function section(title: string, lines: readonly Line[], { width }: Look): Line[] {
  return lines.length ? [[], ...wrap([{ text: title.toUpperCase(), style: 'heading' }], width), ...lines] : []
}

/** Under this width, what would stand beside a label stands below it. */
const narrow = 60

/** How wide what is said of a label may be: beside it, or below where there's little room. */
export const roomBeside = ({ width }: Look, labelWidth: number): number => width - (width < narrow ? 4 : labelWidth + 4)

/** A label with lines of `roomBeside` columns at the most. */
export function labelled(text: string, style: Style, lines: readonly Line[], look: Look, labelWidth: number): Line[] {
  const label = wrap([{ text, style }], look.width < narrow ? look.width - 2 : labelWidth)
  if (look.width >= narrow) return columnsOf(label, lines, labelWidth + 4)
  return [...(text ? label.map((line) => indent(line, 2)) : []), ...lines.map((line) => indent(line, 4))]
}

/** The columns that the widest of some labels takes, within bounds. */
export const labelWidthOf = (labels: readonly string[], most: number): number =>
  Math.min(most, Math.max(0, ...labels.map(columns)))

/** Lines of which all but the first are set in. */
export const hang = (runs: Line, width: number): Line[] =>
  wrap(runs, width - 4).map((line, i) => indent(line, i ? 4 : 2))

export const indent = (line: Line, by: number): Line => [{ text: ' '.repeat(by) }, ...line]

/** A sign of four columns before lines. */
export const beside = (first: Run[], lines: readonly Line[]): Line[] =>
  lines.map((line, i) => (i === 0 ? [...first, ...line] : indent(line, 4)))

function columnsOf(left: readonly Line[], right: readonly Line[], at: number): Line[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => {
    const label = left[i] ?? []
    const used = label.reduce((sum, { text }) => sum + columns(text), 2)
    return [{ text: '  ' }, ...label, { text: ' '.repeat(at - used) }, ...(right[i] ?? [])]
  })
}

/** How many of `count` are told where there is room for `most`: a line that says “1 more” would hold it as well. */
export const fitting = (count: number, most: number): number => (count === most + 1 ? count : Math.min(count, most))

/** “12 more: --all” */
export const more = (count: number): Line[] => (count > 0 ? [[{ text: `  ${count} more: --all`, style: 'dim' }]] : [])

/** A rule between two briefs. */
export const rule = ({ width, colour }: Look): string =>
  `\n${paint([{ text: '─'.repeat(width), style: 'rule' }], colour)}\n\n`
