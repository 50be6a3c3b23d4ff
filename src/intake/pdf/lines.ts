/** A run of letters where a page puts it; `x` and `y` in points from the page's lower left. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
}

/** A line of a page. */
export interface Line {
  text: string
  readonly page: number
  readonly x: number
  readonly y: number
  /** Where its last letter ends. */
  right: number
  /** Of most of its letters, in points: a bullet or a dateline may be set smaller. */
  size: number
}

/**
 * The lines of a page in the order in which they were written into it, which is the order of reading wherever columns were
 * set by a program. What stands on one level and close by is one line; the next column's line is another.
 */
export function linesOf(runs: readonly Run[], page: number): Line[] {
  const lines: (Line & { widest: number })[] = []
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const line = lines.at(-1)
    if (line && isNext(line, run)) {
      const gap = run.x - line.right
      const spaced = gap > 0.15 * run.size && !line.text.endsWith(' ') && !run.text.startsWith(' ')
      line.text += (spaced ? ' ' : '') + run.text
      line.right = Math.max(line.right, run.x + run.width)
      if (run.width > line.widest) Object.assign(line, { size: run.size, widest: run.width })
    } else lines.push({ ...startOf(run), page })
  }
  return lines.map(({ widest: _, ...line }) => ({ ...line, text: line.text.replace(/\s+/g, ' ').trim() }))
}

const startOf = ({ text, x, y, width, size }: Run) => ({ text, x, y, size, right: x + width, widest: width })

/** Superiors stand a little higher than their line; columns are a good deal further apart than words. */
const isNext = (line: Line, { x, y, size }: Run): boolean =>
  Math.abs(line.y - y) < 0.5 * Math.max(size, line.size) && x > line.right - 0.5 * size && x < line.right + 2.5 * size

/**
 * Lines without those at the head or foot of page after page: the same words, digits aside, at the same height on half of
 * the pages or more, and numbers of pages.
 */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[] {
  const found = new Map<string, Set<number>>()
  for (const line of pages.flatMap(edgesOf)) {
    const key = keyOf(line)
    found.set(key, (found.get(key) ?? new Set()).add(line.page))
  }
  const least = Math.max(2, Math.ceil(pages.length / 2))
  const isRunning = (line: Line) => (found.get(keyOf(line))?.size ?? 0) >= least
  return pages.flatMap((lines) => {
    const edges = new Set(edgesOf(lines).filter((line) => isRunning(line) || isPageNumber(line.text)))
    return lines.filter((line) => !edges.has(line))
  })
}

const edge = 3

/** The highest and the lowest lines of a page. */
function edgesOf(lines: readonly Line[]): Line[] {
  const sorted = lines.toSorted((a, b) => b.y - a.y)
  return [...new Set([...sorted.slice(0, edge), ...sorted.slice(-edge)])]
}

/** Left and right pages are laid out alike but mirrored, so only the height counts. */
const keyOf = ({ text, y }: Line) => `${Math.round(y / 4)} ${text.replace(/\d+/g, '#')}`
const isPageNumber = (text: string) => /^(?:(?:page|p\.|–|-|—) ?)?\d{1,4}(?: ?(?:of|\/|–|-|—) ?\d{0,4})?$/i.test(text)
