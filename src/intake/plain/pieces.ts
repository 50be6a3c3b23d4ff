import { type Dateline, datelineAt } from '../dateline.ts'
import { type Byline, bylineIn, isAuthorNote, isCredits } from './bylines.ts'
import { counterIn, isCaption } from './captions.ts'
import { furnitureIn, type Reach, stuckIn } from './furniture.ts'
import type { Paragraph } from './paragraphs.ts'
import { isBareDay, type Publication, publicationIn } from './publication.ts'

/** A paragraph, or the part of one that a mark cuts off, and what it is by its own words alone. */
export interface Piece extends Paragraph {
  kind: Reach | 'caption' | 'byline' | 'credits' | 'author' | 'date' | 'day' | 'text'
  byline?: Byline
  publication?: Publication
  dateline?: Dateline
  /** Whether a gallery's counter stands before it. */
  counted: boolean
}

/** A paragraph's pieces: mostly one; "1 of 3 | A bridge. Photo courtesy NATO" is a counter and a caption. */
export function piecesOf(text: string, whole: Paragraph): Piece[] {
  const pieces: Piece[] = []
  const counter = counterIn(whole.head)
  const length = whole.end - whole.start
  if (counter > 0)
    pieces.push({ ...cut(text, whole, whole.start, whole.start + counter), kind: 'alone', counted: false })
  if (counter === length) return pieces
  const stuck = stuckIn(whole.tail)
  let main: Paragraph = whole
  if (counter > 0 || (stuck > 0 && stuck < length)) {
    let start = whole.start + counter
    while (text[start]?.trim() === '') start++
    let end = stuck < length ? whole.end - stuck : whole.end
    while (end > start && text[end - 1]?.trim() === '') end--
    main = cut(text, whole, start, end)
  }
  pieces.push({ ...main, ...kindOf(main), counted: counter > 0 })
  if (main.end < whole.end)
    pieces.push({ ...cut(text, whole, whole.end - stuck, whole.end), kind: 'section', counted: false })
  return pieces
}

const cut = (text: string, { words, stopped, apart }: Paragraph, start: number, end: number): Paragraph => ({
  start,
  end,
  head: text.slice(start, Math.min(end, start + 320)),
  tail: text.slice(Math.max(start, end - 120), end),
  words,
  stopped,
  apart,
})

function kindOf(paragraph: Paragraph): Pick<Piece, 'kind' | 'byline' | 'publication' | 'dateline'> {
  const { head, start, end, words, stopped } = paragraph
  const length = end - start
  const dateline = datelineAt(head)
  if (dateline) return { kind: 'text', dateline }
  if (length <= 160) {
    const byline = words <= 20 ? bylineIn(head) : undefined
    const publication = words <= 24 ? publicationIn(head, start) : undefined
    if (byline) return publication ? { kind: 'byline', byline, publication } : { kind: 'byline', byline }
    if (publication && isDateLine(publication, stopped)) return { kind: 'date', publication }
    if (isBareDay(head)) return { kind: 'day' }
  }
  if (isCaption(paragraph)) return { kind: 'caption' }
  const reach = furnitureIn(head, length)
  if (reach) return { kind: reach }
  if (length < 320 && isCredits(head)) return { kind: 'credits' }
  return { kind: length < 320 && isAuthorNote(head) ? 'author' : 'text' }
}

function isDateLine({ labelled, rest }: Publication, stopped: boolean): boolean {
  const words = rest === '' ? 0 : rest.split(/\s+/).length
  return labelled ? words <= 4 : words <= 2 && !stopped
}

/** Whether a piece reads as an article's running text: a sentence of some length, or longer than any heading. */
export const isProse = ({ stopped, words, dateline }: Piece): boolean =>
  dateline !== undefined || (stopped && words >= 8) || words >= 35
