import type { PartRole } from '../../record/index.ts'
import { isAuthorNote, isCredits } from '../plain/bylines.ts'
import type { Block } from './blocks.ts'
import {
  asksReader,
  isByline,
  isCopyright,
  isCounter,
  isDateLine,
  isLabel,
  isPhotoCredit,
  isRule,
  leadIn,
} from './cues.ts'
import { type Hint, hintOf } from './hints.ts'
import { lettersOf } from './metadata.ts'
import type { Region } from './region.ts'
import { type Element, isHeading } from './tree.ts'

const longestCaption = 1_200
const longestLoneCaption = 300
/** Fewer characters are no sentence of the story's: a name, a heading, a link. */
const shortestProse = 25
/** Fewer letters may stand twice in a story: a refrain, an answer, a cell. */
const shortestRepeat = 30
const longestRepeat = 5_000
const longestMore = 4
/** Fewer letters may be what an interviewer asks of each in turn. */
const shortestParagraph = 120
/** Of so many quotations it is asked whether the story has their words anyway. */
const mostQuotations = 50

/** A block under judgement. */
export interface Look {
  block: Block
  hint: Hint | undefined
  /** Whether the extractor took it, or what stands beside it. */
  near: boolean
  role: PartRole
}

/** How much of a block is the story's own prose: nothing of names and headings, and links not counted. */
export const proseOf = ({ text, linked, element }: Block): number =>
  text.length < shortestProse || linked * 2 > text.length || hintOf(element) === 'caption' ? 0 : text.length - linked

const isProse = ({ role, block }: Look) => role === 'body' && proseOf(block) > 0
const isLink = ({ block: { text, linked } }: Look) => linked > 0.8 * text.length
const endsSentence = (text: string) => /[.!?。！？…]["'”’»)\]]{0,2}$/.test(text)
const isInQuotation = (element: Element) => {
  for (let at: Element | undefined = element; at; at = at.parent) if (at.tag === 'blockquote') return true
  return false
}

/** Gives each block of the story's container its role: by itself, then by what stands beside it. */
export function judge(looks: readonly Look[], region: Region): void {
  for (const look of looks) if (look.role !== 'headline') look.role = roleOf(look, region)
  judgeLinks(looks)
  judgeEnds(looks)
  judgeRepeats(looks)
}

function roleOf({ block, hint, near }: Look, region: Region): PartRole {
  const { text, linked, element } = block
  if (isRule(text) || isLabel(text) || isCounter(text)) return 'furniture'
  if (hint === 'furniture' || hint === 'byline') return 'furniture'
  if (hint === 'caption' && text.length <= longestCaption) return hint
  if (isCopyright(text)) return 'furniture'
  if (isPhotoCredit(text) || isLoneCaption(block, region)) return 'caption'
  if (hint === 'deck' && text.length <= longestCaption) return hint
  const isLabelLike = linked * 2 > text.length || (text.length < 200 && !endsSentence(text))
  if (hint === 'aside' && isLabelLike && !isInQuotation(element)) return 'furniture'
  if (isCredits(text) || asksReader(text, linked)) return 'furniture'
  if (leadIn(text) === 'start' && linked * 3 > text.length) return 'furniture'
  return near ? 'body' : 'furniture'
}

/** Whether a block is all the text that stands with a picture. */
function isLoneCaption({ text, element }: Block, region: Region): boolean {
  if (text.length > longestLoneCaption || isHeading(element)) return false
  // A picture in the midst of a paragraph is a sign in it: a formula, a face.
  if (region.shows(element)) return element.tag === 'div' && !endsSentence(text)
  for (let at = element.parent; at && region.blocks(at) === 1; at = at.parent) if (region.shows(at)) return true
  return false
}

/** Links to other stories: under a heading that leads to them, in a list of nothing else, as a paragraph of their own. */
function judgeLinks(looks: readonly Look[]): void {
  const isLinkList = linkLists(looks)
  let led = false
  for (const look of looks) {
    if (look.role !== 'body') continue
    const { text, element } = look.block
    if (leadIn(text) === 'whole') {
      led = true
      look.role = 'furniture'
    } else if (!isLink(look)) led = false
    else if (led || (element.tag === 'li' ? isLinkList(element.parent) : !isHeading(element))) look.role = 'furniture'
  }
}

function linkLists(looks: readonly Look[]): (list: Element | undefined) => boolean {
  const lists = new Map<Element | undefined, { items: number; links: number }>()
  for (const look of looks) {
    const list = look.block.element.tag === 'li' ? look.block.element.parent : undefined
    // A list within a list belongs to what it stands under.
    if (!list || list.parent?.tag === 'li') continue
    const { items, links } = lists.get(list) ?? { items: 0, links: 0 }
    lists.set(list, { items: items + 1, links: links + (isLink(look) ? 1 : 0) })
  }
  return (list) => {
    const { items, links } = lists.get(list) ?? { items: 0, links: 0 }
    return items > 1 && items === links
  }
}

/** Where the story's prose starts; past all blocks where there is none. */
export function bodyStart(looks: readonly Look[]): number {
  const at = looks.findIndex((look) => {
    const { text, element } = look.block
    return isProse(look) && !isHeading(element) && !isDateLine(text) && !isByline(text)
  })
  return at < 0 ? looks.length : at
}

/** What is told by its place: dates and names before the prose; dates, notes on the author and loose headings after it. */
function judgeEnds(looks: readonly Look[]): void {
  const first = bodyStart(looks)
  const prose = looks.flatMap((look, at) => (isProse(look) ? [at] : []))
  const last = prose.at(-1) ?? looks.length
  const nearEnd = prose.at(-3) ?? first
  looks.forEach((look, at) => {
    const { text, element } = look.block
    // A heading that is called so further down parts the story.
    if (look.role === 'deck' && at > first) look.role = 'body'
    if (look.role !== 'body') return
    if (at < first && isByline(text)) look.role = 'byline'
    else if ((at < first || at > last) && isDateLine(text)) look.role = 'furniture'
    else if (at > last && isHeading(element)) look.role = 'furniture'
    else if (at >= nearEnd && at > first && isAuthorNote(text)) look.role = 'furniture'
  })
}

/** Whether one caption is the other, or its beginning followed by "more" or a mark for it. */
const isSameCut = (one: string, other: string) =>
  one !== '' && (other.startsWith(one) || one.startsWith(other.slice(0, -longestMore)))

/** What the page says twice: a caption below the picture and in its gallery, a sentence set large beside the story. */
function judgeRepeats(looks: readonly Look[]): void {
  const seen = new Map<string, Element | undefined>()
  let caption = ''
  for (const look of looks) {
    const { text, element } = look.block
    if (look.role === 'furniture' || element.tag === 'pre' || text.length > longestRepeat) continue
    const letters = lettersOf(text)
    if (letters.length < shortestRepeat) continue
    const { parent } = element
    // What is said again side by side is meant so; what is said again elsewhere is for another width of the screen.
    const isLong = look.role === 'caption' || letters.length >= shortestParagraph
    const isAgain = seen.has(letters) && isLong && (look.role === 'caption' || seen.get(letters) !== parent)
    if (isAgain || (look.role === 'caption' && isSameCut(caption, letters))) look.role = 'furniture'
    seen.set(letters, parent)
    if (look.role === 'caption') caption = letters
  }
  const quotations = looks
    .filter((look) => look.role === 'body' && isInQuotation(look.block.element))
    .slice(0, mostQuotations)
  if (quotations.length === 0) return
  const rest = looks.filter((look) => look.role === 'body' && !isInQuotation(look.block.element))
  const story = rest.map(({ block }) => lettersOf(block.text)).join(' ')
  for (const look of quotations) {
    const letters = lettersOf(look.block.text)
    if (letters.length >= shortestRepeat && letters.length < 500 && story.includes(letters)) look.role = 'furniture'
  }
}
