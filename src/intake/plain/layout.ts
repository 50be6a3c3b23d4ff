import type { PartRole } from '../../record/index.ts'
import { cities } from '../places.ts'
import { isOutlet, isSignature, signatureIn } from './bylines.ts'
import { headlineAmong, isTalk, looksLikeHeading } from './headlines.ts'
import { isProse, type Piece } from './pieces.ts'
import { isFurniture, opensSection, type Story, storyIn } from './story.ts'

/** The role of each piece by where it stands among the others; `lead` is the piece the story's text begins with. */
export interface Layout {
  roles: PartRole[]
  lead: number
}

export function layOut(pieces: readonly Piece[], text: string): Layout {
  const story = storyIn(pieces)
  const lead = leadOf(pieces, story)
  const roles: PartRole[] = pieces.map(() => 'body')
  if (lead === undefined) return { roles, lead: 0 }
  const start = pieces[lead]?.start ?? 0
  layOutOpening(pieces.slice(0, lead), text.slice(start, start + 1500), story.page, roles)
  layOutStory(pieces, { ...story, start: lead }, roles)
  dropRepeats(pieces, roles)
  return { roles, lead }
}

const isAnchor = ({ kind }: Piece) => kind === 'byline' || kind === 'date' || kind === 'day'

/** The first piece of running text that is neither a caption nor a deck; undefined where nothing reads as an article. */
function leadOf(pieces: readonly Piece[], story: Story): number | undefined {
  if (!pieces.some((piece) => piece.kind === 'text' && isProse(piece))) return undefined
  if (isTalk(pieces) && !story.page) return 0
  const above = (i: number) => pieces.slice(Math.max(0, i - 6), i)
  const headed = (i: number) => above(i).some((piece) => piece.kind === 'text' && looksLikeHeading(piece))
  let decks = 0
  for (let i = story.start; i < story.end; i++) {
    const piece = pieces[i]
    if (!piece || (piece.kind !== 'text' && piece.kind !== 'author')) continue
    if (piece.dateline) return i
    if (looksLikeHeading(piece) && i + 1 < story.end) continue
    if (headed(i) && isRepeatedBelow(pieces, i)) continue
    if (!headed(i) || above(i).some(isAnchor) || !isDeck(pieces, i) || piece.words > (mostWords[decks++] ?? 0)) return i
  }
  return undefined
}

/** Of a first and a second deck; there is no third. */
const mostWords = [45, 25] as const

/** A sentence under a headline is a deck where a byline or a date still follows before the text. */
function isDeck(pieces: readonly Piece[], at: number): boolean {
  for (const piece of pieces.slice(at + 1, at + 6)) {
    if (isAnchor(piece)) return true
    if (piece.kind === 'text' && isProse(piece)) return false
  }
  return false
}

const isRepeatedBelow = (pieces: readonly Piece[], at: number) =>
  pieces
    .slice(at + 1, at + 4)
    .some((piece) => (piece.counted || piece.kind === 'caption') && key(piece) === key(pieces[at]))

/** What tells one paragraph from another. */
const key = (piece: Piece | undefined) => (piece?.head ?? '').slice(0, 100).toLowerCase()

/** Above a page's story its headline is not far. */
const near = 60

function layOutOpening(opening: readonly Piece[], beginning: string, page: boolean, roles: PartRole[]): void {
  const isHeading = (piece: Piece, i: number) =>
    piece.kind === 'text' && i >= opening.length - near && looksLikeHeading(piece)
  const anchor = opening.findIndex((piece, i) => isAnchor(piece) && i >= opening.length - near)
  const all = opening.flatMap((piece, i) => (isHeading(piece, i) ? [i] : []))
  const above = anchor < 0 ? all : all.filter((i) => i < anchor)
  const isSigned = (i: number) => opening.slice(i + 1, i + 4).some(isAnchor)
  const headline = headlineAmong(opening, above.length > 0 && !page ? above : all, beginning, page, isSigned)
  const below = anchor >= 0 ? anchor : page ? headline + 2 : opening.length
  opening.forEach((piece, i) => {
    if (i === headline) roles[i] = 'headline'
    else if (i < headline - 12 || isFurniture(piece) || piece.kind === 'date') roles[i] = 'furniture'
    else if (piece.kind === 'byline' || piece.kind === 'credits') roles[i] = 'byline'
    else if (piece.kind === 'day') roles[i] = 'dateline'
    else if (piece.kind === 'caption') roles[i] = 'caption'
    else if (i > headline) roles[i] = roleUnderHeadline(opening, i, page && (i > headline + 4 || i > below), i < below)
    else roles[i] = 'furniture'
  })
}

/** Among a page's buttons (`strict`) nothing short is a deck; close under the headline (`early`) all is. */
function roleUnderHeadline(opening: readonly Piece[], i: number, strict: boolean, early: boolean): PartRole {
  const piece = opening[i]
  if (!piece) return 'body'
  if (piece.counted) return 'caption'
  if (signatureIn(piece.head)) return 'byline'
  const beside = [opening[i - 1], opening[i + 1]].some((near) => near && isAnchor(near))
  if (beside && isSignature(piece.head)) return 'byline'
  if (beside && isOutlet(piece.head)) return 'furniture'
  if (cities.has(piece.head.toLowerCase())) return 'dateline'
  if (isRepeatedBelow(opening, i)) return 'caption'
  if (strict) return isProse(piece) ? 'deck' : 'furniture'
  return early || piece.words >= 4 ? 'deck' : 'furniture'
}

function layOutStory(pieces: readonly Piece[], { start, end, page }: Story, roles: PartRole[]): void {
  const last = pieces.slice(0, end).findLastIndex((piece) => piece.kind === 'text' && isProse(piece))
  const menus = menusAmong(pieces, last)
  let under: 'story' | 'section' | 'rest' = 'story'
  let told = 0
  for (let i = start; i < pieces.length; i++) {
    if (page && i >= end) under = 'rest'
    else if (under === 'section' && resumes(pieces, i)) under = 'story'
    else if (under === 'story' && told > 1 && opensSection(pieces, i))
      under = pieces[i]?.kind === 'rest' && told > 2 && !page ? 'rest' : 'section'
    roles[i] = under === 'story' ? roleInStory(pieces[i], menus[i] === true, i > last - 2) : 'furniture'
    if (roles[i] === 'body') told++
  }
  const over = pieces.findLastIndex((piece, i) => roles[i] === 'body' && isProse(piece))
  for (let i = over + 1; i < pieces.length; i++) if (isFurnitureAt(pieces, i)) dropLinks(pieces, roles, i)
}

/** After related links the story goes on with a text longer than any teaser, or with two that follow each other. */
function resumes(pieces: readonly Piece[], at: number): boolean {
  const [first, second] = [pieces[at], pieces[at + 1]]
  if (first?.kind !== 'text' || !first.stopped || first.words < 12) return false
  return first.words >= 35 || (second?.kind === 'text' && second.stopped && first.words + second.words >= 30)
}

function roleInStory(piece: Piece | undefined, menu: boolean, ending: boolean): PartRole {
  switch (piece?.kind) {
    case 'alone':
    case 'section':
    case 'rest':
      return 'furniture'
    case 'menu':
      return menu ? 'furniture' : 'body'
    case 'date':
      return piece.publication?.labelled ? 'furniture' : 'body'
    case 'caption':
      return 'caption'
    case 'byline':
    case 'credits':
      return 'byline'
    case 'author':
      return ending ? 'byline' : 'body'
    default:
      return piece?.counted ? 'caption' : 'body'
  }
}

/** So many titles of other stories at most stand between two marks of a page's end. */
const mostLinks = 8

/** Under a story what stands between two pieces of furniture is links: "Read more", a title, "Latest headlines". */
function dropLinks(pieces: readonly Piece[], roles: PartRole[], at: number): void {
  let first = at
  while (first > at - mostLinks && roles[first - 1] === 'body' && !pieces[first - 1]?.stopped) first--
  const opened = roles[first - 1] === 'furniture' && isFurnitureAt(pieces, first - 1)
  if (opened) roles.fill('furniture', first, at)
}

const isFurnitureAt = (pieces: readonly Piece[], i: number) => {
  const piece = pieces[i]
  return piece !== undefined && isFurniture(piece)
}

/**
 * Where a word that menus hold is one: where other furniture stands by it, or many under the story. After "these three:" it
 * is an item of a list.
 */
function menusAmong(pieces: readonly Piece[], last: number): boolean[] {
  const menus: boolean[] = []
  for (let first = 0; first < pieces.length; first = menus.length) {
    let end = first
    let others = false
    for (let piece = pieces[end]; piece && isFurniture(piece); piece = pieces[++end]) others ||= piece.kind !== 'menu'
    const menu = (others || (first > last && end > first + 2)) && !pieces[first - 1]?.head.endsWith(':')
    while (menus.length < Math.max(end, first + 1)) menus.push(menu)
  }
  return menus
}

/**
 * What a page says twice is once furniture: a caption, the headline, a paragraph beside itself. A story's text that a
 * caption or a deck begins with stays.
 */
function dropRepeats(pieces: readonly Piece[], roles: PartRole[]): void {
  const said = new Map<string, Piece>()
  pieces.forEach((piece, i) => {
    const role = roles[i]
    if (piece.words < 5 || role === 'furniture') return
    const body = role === 'body' && !piece.counted
    const before = body ? beside(pieces, i) : said.get(key(piece))
    if (before && (!body || lengthOf(piece) === lengthOf(before))) roles[i] = 'furniture'
    else if (!body) said.set(key(piece), piece)
  })
}

const lengthOf = ({ start, end }: Piece) => end - start

const beside = (pieces: readonly Piece[], i: number) =>
  [pieces[i - 1], pieces[i - 2]].find(
    (near) => near && near.words >= 8 && near.head[0] === pieces[i]?.head[0] && key(near) === key(pieces[i]),
  )
