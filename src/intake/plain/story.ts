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
  /** How many paragraphs stand directly under another, as in a story, and not each under a heading, as teasers do. */
  joined: number
}

/** Marks of a page before a text is taken for one. A story pasted with some lines around it has fewer. */
const marksOfPage = 6
/** As many lines that are no running text divide two stretches of it; fewer are a list, subheads or a share bar. */
const wide = 8
/** So many texts in a row, each alone under two headings (title, author), are teasers of other stories. */
const manyTeasers = 3

export const isFurniture = ({ kind }: Piece): boolean =>
  kind === 'alone' || kind === 'menu' || kind === 'section' || kind === 'rest'

/** Where the story's running text begins and ends. */
export function storyIn(pieces: readonly Piece[]): Story {
  const whole = { start: 0, end: pieces.length, page: false }
  const marks = pieces.filter((piece) => isFurniture(piece) && /\p{L}/u.test(piece.head))
  // A list of sports or of towns holds the words of a menu, and nothing else of a page.
  if (marks.length < marksOfPage || marks.filter(({ kind }) => kind !== 'menu').length < 2) return whole
  const stretches = stretchesOf(pieces)
  const main = stretches.reduce<Stretch | undefined>(
    (most, one) => (most && most.weight >= one.weight ? most : one),
    undefined,
  )
  if (!main) return whole
  const parts = stretches.filter((one) => one === main || isStory(one, main))
  let { start } = parts[0] ?? main
  let { end } = parts.at(-1) ?? main
  while (isShortSentence(pieces[start - 1])) start--
  while (isShortSentence(pieces[end]) || isItem(pieces[end]) || isSigning(pieces[end])) end++
  return { start, end, page: true }
}

const isStory = (one: Stretch, main: Stretch) =>
  one.prose >= 3 && one.weight >= 0.4 * main.weight && one.joined >= 0.4 * one.prose

/** Runs of text among the headings of a page. */
function stretchesOf(pieces: readonly Piece[]): Stretch[] {
  const stretches: Stretch[] = []
  let gap = wide
  let headings = 0
  let teasers = 0
  pieces.forEach((piece, i) => {
    if (piece.kind !== 'text' || !isProse(piece)) {
      gap += opensSection(pieces, i) ? (piece.kind === 'rest' ? wide : wide / 2) : weightInGap(piece)
      if (piece.kind === 'text' || piece.kind === 'date' || piece.kind === 'byline') headings++
      return
    }
    teasers = headings > 1 && piece.words >= 12 ? teasers + 1 : 0
    const last = stretches.at(-1)
    const own = {
      start: i,
      end: i + 1,
      weight: Math.min(piece.end - piece.start, 600) / (headings === 0 ? 1 : 2),
      prose: 1,
      joined: 0,
    }
    if (!last || gap >= wide || teasers === manyTeasers) stretches.push(own)
    else {
      last.end = i + 1
      last.weight += own.weight
      last.prose++
      if (headings === 0) last.joined++
    }
    gap = 0
    headings = 0
  })
  return stretches
}

/** Pictures and addresses stand within stories; so do lists, whose items say more than a menu's. */
const weightInGap = (piece: Piece) => (piece.kind === 'caption' || isItem(piece) || /^https?:/.test(piece.head) ? 0 : 1)
const isItem = (piece: Piece | undefined) =>
  piece?.kind === 'text' && (piece.stopped || /^(?:\d|[-*•½¼¾⅓⅔]|[\p{L}\p{N} ]{1,24}: )/u.test(piece.head))

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
