/** What is another at each run: addresses of servers, instants, and ids that are made of them. */
const passing = [
  /\b(?:127\.0\.0\.1|0\.0\.0\.0|localhost):\d+\b/g,
  /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?/g,
  /\b[0-9a-f]{16}\b/g,
  /^\d\d:\d\d:\d\d(?= )/gm,
]

const settled = (text: string): string => passing.reduce((rest, one) => rest.replace(one, '·'), text)

const passingIn = (text: string): readonly string[] =>
  passing.flatMap((one) => [...text.matchAll(one)].map(([found]) => found))

/** Stands in what is shown for lines that are left out. */
const gap = '…'

/** What is shown between the gaps. */
function pieces(shown: readonly string[]): readonly (readonly string[])[] {
  const found: string[][] = [[]]
  for (const line of shown) {
    if (line === gap) found.push([])
    else found.at(-1)!.push(line)
  }
  return found
}

export interface Compared {
  /** What is to be shown: what is, where that is what came, but for what is another each time. */
  readonly shown: readonly string[]
  /** What was shown for what came: `127.0.0.1:4310` → `127.0.0.1:40123`. */
  readonly means: ReadonlyMap<string, string>
}

/** Holds what a document shows against what came. Lines may be left out at a `…` by itself. */
export function compared(shown: readonly string[], came: readonly string[]): Compared {
  const means = new Map<string, string>()
  const own = pieces(shown)
  let at = 0
  const made = own.map((piece, nth) => {
    const from = nth === 0 ? 0 : startOf(piece, came, at)
    const isToEnd = nth === own.length - 1 && (nth === 0 || piece.length > 0)
    const lines = came.slice(from, isToEnd ? undefined : from + piece.length)
    at = from + lines.length
    if (settled(lines.join('\n')) !== settled(piece.join('\n'))) return lines
    const now = passingIn(lines.join('\n'))
    for (const [place, text] of passingIn(piece.join('\n')).entries()) means.set(text, now[place]!)
    return piece
  })
  return { shown: made.flatMap((piece, nth) => (nth > 0 ? [gap, ...piece] : piece)), means }
}

/** Where what is shown behind a gap begins. */
function startOf([first]: readonly string[], came: readonly string[], at: number): number {
  if (first === undefined) return came.length
  const found = came.findIndex((line, nth) => nth >= at && settled(line) === settled(first))
  return found < 0 ? Math.min(at + 1, came.length) : found
}
