import type { PartRole } from '../../record/index.ts'
import { cities } from '../places.ts'
import { isNames, signatureIn } from './bylines.ts'
import { headlineAmong, isTalk, looksLikeHeading } from './headlines.ts'
import { isProse, type Piece } from './pieces.ts'

/** The role of each piece by where it stands among the others; `lead` is the piece the story's text begins with. */
export interface Layout {
  roles: PartRole[]
  lead: number
}

export function layOut(pieces: readonly Piece[], text: string): Layout {
  const lead = leadOf(pieces)
  const roles: PartRole[] = pieces.map(() => 'body')
  if (lead === undefined) return { roles, lead: 0 }
  layOutOpening(pieces.slice(0, lead), text.slice(pieces[lead]?.start, (pieces[lead]?.start ?? 0) + 1500), roles)
  layOutStory(pieces, lead, roles)
  dropRepeats(pieces, roles)
  return { roles, lead }
}

const isAnchor = ({ kind }: Piece) => kind === 'byline' || kind === 'date' || kind === 'day'

/** The first piece of running text that is neither a caption nor a deck; undefined where nothing reads as an article. */
function leadOf(pieces: readonly Piece[]): number | undefined {
  if (!pieces.some((piece) => piece.kind === 'text' && isProse(piece))) return undefined
  if (isTalk(pieces)) return 0
  const headed = (i: number) =>
    pieces.slice(Math.max(0, i - 6), i).some((p) => p.kind === 'text' && looksLikeHeading(p))
  for (const [i, piece] of pieces.entries()) {
    if (piece.kind !== 'text' && piece.kind !== 'author') continue
    if (piece.dateline) return i
    if (looksLikeHeading(piece) && pieces.length > i + 1) continue
    if (headed(i) && (isDeck(pieces, i) || isRepeatedBelow(pieces, i))) continue
    return i
  }
  return undefined
}

/** A sentence under a headline is a deck where a byline or a date still follows before the text. */
function isDeck(pieces: readonly Piece[], at: number): boolean {
  if ((pieces[at]?.words ?? 99) > 45) return false
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

/** Only letters and figures count, and no more of them than tell one paragraph from another. */
const key = (piece: Piece | undefined) =>
  (piece?.head ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, 100)
    .toLowerCase()

function layOutOpening(opening: readonly Piece[], beginning: string, roles: PartRole[]): void {
  const isHeading = (piece: Piece) => piece.kind === 'text' && looksLikeHeading(piece)
  const anchor = opening.findIndex(isAnchor)
  const above = anchor < 0 ? opening : opening.slice(0, anchor)
  const searched = above.some(isHeading) ? above : opening
  const headings = searched.filter(isHeading)
  const chosen = headings[headlineAmong(headings, beginning) ?? -1]
  const headline = chosen ? firstOfRun(opening, opening.indexOf(chosen), isHeading) : -1
  opening.forEach((piece, i) => {
    if (i === headline) roles[i] = 'headline'
    else if (piece.kind === 'byline') roles[i] = 'byline'
    else if (piece.kind === 'day') roles[i] = 'dateline'
    else if (piece.kind === 'caption') roles[i] = 'caption'
    else if (piece.kind === 'text' && i > headline) roles[i] = roleUnderHeadline(opening, i, anchor)
    else roles[i] = 'furniture'
  })
}

/** A headline and its decks stand together; of these the first is the headline, unless it is a mere label ("WORLD"). */
function firstOfRun(opening: readonly Piece[], chosen: number, isHeading: (piece: Piece) => boolean): number {
  let first = chosen
  for (let i = chosen - 1; i >= 0; i--) {
    const piece = opening[i]
    if (!piece || !isHeading(piece)) break
    if (piece.words >= 4) first = i
    if (chosen - i > 2) return chosen
  }
  return first
}

function roleUnderHeadline(opening: readonly Piece[], i: number, anchor: number): PartRole {
  const piece = opening[i]
  if (!piece) return 'body'
  if (piece.counted) return 'caption'
  if (signatureIn(piece.head)) return 'byline'
  const beside = [opening[i - 1], opening[i + 1]].some((near) => near && isAnchor(near))
  if (beside && isNames(piece.head)) return 'byline'
  if (cities.has(piece.head.toLowerCase())) return 'dateline'
  if (isRepeatedBelow(opening, i)) return 'caption'
  return piece.words >= (anchor >= 0 && i > anchor ? 5 : 4) ? 'deck' : 'furniture'
}

const isFurniture = ({ kind }: Piece) => kind === 'alone' || kind === 'menu' || kind === 'section' || kind === 'rest'

function layOutStory(pieces: readonly Piece[], lead: number, roles: PartRole[]): void {
  const last = pieces.findLastIndex((piece) => piece.kind === 'text' && isProse(piece))
  let under: 'story' | 'section' | 'rest' = 'story'
  let told = 0
  for (let i = lead; i < pieces.length; i++) {
    const piece = pieces[i]
    if (!piece) continue
    if (under === 'section' && resumes(pieces, i)) under = 'story'
    if (under === 'story' && told > 1 && piece.kind === 'section') under = 'section'
    if (under !== 'rest' && told > 2 && piece.kind === 'rest') under = 'rest'
    roles[i] = under === 'story' ? roleInStory(pieces, i, last) : 'furniture'
    if (roles[i] === 'body') told++
  }
}

/** After related links the story goes on where two pieces of running text follow each other. */
function resumes(pieces: readonly Piece[], at: number): boolean {
  const [first, second] = [pieces[at], pieces[at + 1]]
  return (
    first?.kind === 'text' &&
    second?.kind === 'text' &&
    first.stopped &&
    second.stopped &&
    first.words >= 12 &&
    first.words + second.words >= 30
  )
}

function roleInStory(pieces: readonly Piece[], i: number, last: number): PartRole {
  const piece = pieces[i]
  switch (piece?.kind) {
    case 'alone':
    case 'section':
    case 'rest':
      return 'furniture'
    case 'menu':
      return menuAmid(pieces, i, last) ? 'furniture' : 'body'
    case 'date':
      return piece.publication?.labelled ? 'furniture' : 'body'
    case 'caption':
      return 'caption'
    case 'byline':
    case 'credits':
      return 'byline'
    case 'author':
      return i > last - 2 ? 'byline' : 'body'
    default:
      return piece?.counted ? 'caption' : 'body'
  }
}

/** A word that menus hold is one here where its neighbour is furniture too, or the story is over. */
function menuAmid(pieces: readonly Piece[], i: number, last: number): boolean {
  const [before, after] = [pieces[i - 1], pieces[i + 1]]
  return [before, after].some((near) => near && isFurniture(near)) || (i > last && !before?.head.endsWith(':'))
}

/** What a page says twice is once furniture: a caption anywhere, the headline or a deck above the story, a neighbour. */
function dropRepeats(pieces: readonly Piece[], roles: PartRole[]): void {
  const said = new Set<string>()
  pieces.forEach((piece, i) => {
    if (piece.words < 5 || roles[i] === 'furniture') return
    const own = key(piece)
    const kept = roles[i] !== 'body' || piece.counted
    if (said.has(own) || (piece.words >= 8 && [pieces[i - 1], pieces[i - 2]].some((near) => near && key(near) === own)))
      roles[i] = 'furniture'
    else if (kept) said.add(own)
  })
}
