import { looksLikeHeading } from './headlines.ts'
import { isProse, type Piece } from './pieces.ts'

/** Which pieces hold the story's running text: all, or of a whole page with its menus a stretch. `end` is exclusive. */
export interface Story {
  start: number
  end: number
  /** Whether the text is a whole page, so that what stands far from the story is not of it. */
  page: boolean
}

interface Stretch extends Omit<Story, 'page'> {
  weight: number
  prose: number
}

/** Marks of a page before a text is taken for one. A story pasted with some lines around it has fewer. */
const marksOfPage = 6
/** As many lines that are no running text divide two stretches of it; fewer are a list, subheads or a share bar. */
const wide = 8

export const isFurniture = ({ kind }: Piece): boolean =>
  kind === 'alone' || kind === 'menu' || kind === 'section' || kind === 'rest'

/** Where the story's running text begins and ends. */
export function storyIn(pieces: readonly Piece[]): Story {
  const whole = { start: 0, end: pieces.length, page: false }
  if (pieces.filter((piece) => isFurniture(piece) && /\p{L}/u.test(piece.head)).length < marksOfPage) return whole
  const stretches = stretchesOf(pieces)
  const main = stretches.reduce<Stretch | undefined>(
    (most, one) => (most && most.weight >= one.weight ? most : one),
    undefined,
  )
  if (!main) return whole
  const parts = stretches.filter((one) => one === main || (one.prose >= 3 && one.weight >= 0.4 * main.weight))
  let { start } = parts[0] ?? main
  let { end } = parts.at(-1) ?? main
  while (isShortSentence(pieces[start - 1])) start--
  while (isShortSentence(pieces[end]) || isSigning(pieces[end])) end++
  return { start, end, page: true }
}

function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = []
  let gap = wide
  pieces.forEach((piece, i) => {
    const weight = piece.end - piece.start
    const last = stretches.at(-1)
    if (piece.kind !== 'text' || !isProse(piece))
      gap += opensSection(pieces, i) ? wide : piece.kind === 'caption' ? 0 : 1
    else {
      if (last && gap < wide) Object.assign(last, { end: i + 1, weight: last.weight + weight, prose: last.prose + 1 })
      else stretches.push({ start: i, end: i + 1, weight, prose: 1 })
      gap = 0
    }
  })
  return stretches
}

/** "Comments" heads the comments, but among buttons it is one of them. */
export function opensSection(pieces: readonly Piece[], i: number): boolean {
  const piece = pieces[i]
  if (piece?.kind === 'section') return true
  const isButton = (near: Piece | undefined) => near?.kind === 'alone' || near?.kind === 'menu'
  return piece?.kind === 'rest' && !isButton(pieces[i - 1]) && !isButton(pieces[i + 1])
}

const isShortSentence = (piece: Piece | undefined) =>
  piece?.kind === 'text' && piece.stopped && piece.words >= 2 && !looksLikeHeading(piece)
const isSigning = (piece: Piece | undefined) => piece?.kind === 'credits' || piece?.kind === 'author'
