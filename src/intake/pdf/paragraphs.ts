import type { Line } from './lines.ts'

/**
 * The paragraphs that lines make up: "The ferry ran aground on Thurs-" and "day." are "The ferry ran aground on Thursday."
 * A paragraph ends at a wider gap, an indented line, letters of another size, or a line that stops short of the column
 * with its sentence; at the end of a column or page it goes on where its sentence does.
 */
export function paragraphsOf(lines: readonly Line[]): string[] {
  const leading = leadingOf(lines)
  const columns = columnsOf(lines)
  const paragraphs: string[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const runsOn = before !== undefined && goesOn(before, line, leading, columns)
    if (runsOn) paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1)!, line.text)
    else paragraphs.push(line.text)
  })
  return paragraphs
}

interface Columns {
  /** Where the column's lines end that begin here. */
  rightOf(line: Line): number
}

function goesOn(before: Line, line: Line, leading: number, { rightOf }: Columns): boolean {
  if (Math.abs(before.size - line.size) > 0.12 * before.size) return false
  const down = before.y - line.y
  const ends = /[.!?…:]["'”’»)\]]{0,3}$/.test(before.text)
  const isShort = before.right < rightOf(before) - 4 * before.size
  // Up again, or another page: a new column.
  if (before.page !== line.page || down < 0) return !(ends && isShort) && (!ends || /^\p{Ll}/u.test(line.text))
  if (down > 1.35 * Math.max(leading, before.size)) return false
  if (isBullet.test(line.text)) return false
  if (line.x > before.x + 0.8 * line.size) return !ends
  return !(ends && isShort)
}

const isBullet = /^(?:[•‣◦▪–—*·-] |\(?\d{1,2}[.)] |\(?[a-z]\) )/

/** The usual step from a line to the next below it. */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1]
    const down = before && before.page === line.page ? before.y - line.y : 0
    return down > 0 && down < 4 * line.size ? [Math.round(down * 2) / 2] : []
  })
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  return [...counts].sort(([a, n], [b, m]) => m - n || a - b)[0]?.[0] ?? 0
}

/** Lines that begin within a few letters of each other on a page share a column. */
function columnsOf(lines: readonly Line[]): Columns {
  const key = ({ page, x, size }: Line, step: number) => `${page} ${Math.round(x / (3 * size)) + step}`
  const rights = new Map<string, number>()
  for (const line of lines) rights.set(key(line, 0), Math.max(rights.get(key(line, 0)) ?? 0, line.right))
  return { rightOf: (line) => Math.max(...[-1, 0, 1].map((step) => rights.get(key(line, step)) ?? 0)) }
}

/** A hyphen at a line's end parts a word, unless what follows is no small letter: "Anglo-" and "French". */
function joined(text: string, next: string): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next
  if (/\p{L}[-\u2010]$/u.test(text))
    return /^\p{Ll}/u.test(next) && !isCompound(text) ? text.slice(0, -1) + next : text + next
  return /\p{L}[–—]$|[/]$/u.test(text) ? text + next : `${text} ${next}`
}

/** "state-of-" and "self-" keep their hyphen. */
const isCompound = (text: string) =>
  /(?:^|[^\p{L}])(?:\p{L}{1,20}-\p{L}{1,20}|self|non|anti|ex|co|semi|all|cross|so|mid|post|pre|well|high|low|long|short)[-\u2010]$/iu.test(
    text.slice(-60),
  )
