import type { PartRole } from '../../record/index.ts'
import { isAuthorNote, isCredits } from '../plain/bylines.ts'
import type { Passage } from './article.ts'
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
import { type Hint, hintOf, isNamedBody } from './hints.ts'
import { lettersOf } from './metadata.ts'
import { Region } from './region.ts'
import type { Element } from './tree.ts'

// The story's container holds this share of the prose that the extractor took, or this where its name says what it is.
// On the development half of the article extraction benchmark 0.90 to 0.97 and 0.60 to 0.85 differ by 0.2 of F1.
const holding = { unnamed: 0.94, named: 0.75 }
/** What holds more of the prose than this is the story, whatever it is called. */
const mostFurniture = 0.4
const longestCaption = 1_200
const longestLoneCaption = 300
/** Fewer characters of prose are a teaser. */
const leastStory = 200
/** Fewer characters are no sentence of the story's: a name, a heading, a link. */
const shortestProse = 25
/** A block that the extractor dropped comes back when this near to one it took: in a quotation, a list or a box beside it. */
const nearby = 4
/** No page has more between its headline and its story. */
const longestHead = 60

/** What the page says of itself that helps to tell its blocks apart. */
export interface Known {
  /** Its title, in several wordings. */
  titles: readonly string[]
  description?: string | undefined
}

/**
 * The second look at a page: of all its blocks, those from the headline to the story's end with what they are. `main` says
 * which block elements the extractor took; what it dropped in the midst of the story comes back, and what it took that is
 * not the story is told apart. Empty where there is no story.
 */
export function storyOf(blocks: readonly Block[], main: ReadonlySet<number>, known: Known): Passage[] {
  const whole = new Region(blocks, proseOf)
  const isOther = otherArticles(blocks, whole, known.titles)
  const region = new Region(
    blocks.filter(({ element }) => main.has(element.index) && !isOther(element)),
    proseOf,
  )
  const container = containerOf(region)
  if (!container) return []
  const hints = new Hints(region)
  const start = blocks.findIndex(({ element }) => isWithin(element, container))
  const end = blocks.findLastIndex(({ element }) => isWithin(element, container)) + 1
  const looks = blocks.slice(start, end).flatMap((block): Look[] => {
    if (isOther(block.element)) return []
    const near = main.has(block.element.index) || isNear(block.element, region)
    return [{ block, hint: hints.of(block.element), near, role: 'body' }]
  })
  judge(looks, whole)
  const head = blocks.slice(Math.max(0, start - longestHead), start)
  const headline = headlineIn([...head, ...looks.slice(0, bodyStart(looks)).map(({ block }) => block)], known.titles)
  const opening = judgeHead(head, headline, hints)
  for (const look of looks) if (look.block === headline) look.role = 'headline'
  const passages = [...opening, ...beforeBody(looks, headline, known)]
  return passages.slice(0, passages.findLastIndex(({ role }) => role === 'body') + 1)
}

interface Look {
  block: Block
  hint: Hint | undefined
  /** Whether the extractor took it, or what stands beside it. */
  near: boolean
  role: PartRole
}

/** How much of a block is the story's own prose: nothing of names and headings, and links not counted. */
const proseOf = ({ text, linked, element }: Block) =>
  text.length < shortestProse || linked * 2 > text.length || hintOf(element) === 'caption' ? 0 : text.length - linked

/**
 * Tells the elements of other stories given in full on the page, as below one that scrolls on without end: those in an
 * <article> beside the one that has the headline and a story.
 */
function otherArticles(blocks: readonly Block[], region: Region, titles: readonly string[]): (element: Element) => boolean {
  const headline = headlineIn(blocks.filter(({ element }) => isHeading(element)), titles)
  let article = headline?.element
  while (article && article.tag !== 'article') article = article.parent
  if (!article || region.prose(article) < leastStory) return () => false
  const own = new Set<Element>()
  for (let at: Element | undefined = article; at; at = at.parent) own.add(at)
  return (element) => {
    let other = false
    for (let at: Element | undefined = element; at && at !== article; at = at.parent) {
      if (own.has(at)) return other
      if (at.tag === 'article') other = true
    }
    return false
  }
}

/** The smallest element that holds nearly all of the prose. */
function containerOf(region: Region): Element | undefined {
  let container = region.root
  while (container) {
    const inner = container.children.filter(
      (child): child is Element => typeof child !== 'string' && region.prose(child) > 0,
    )
    // A story in pieces has several elements of such a name.
    const named = inner.filter(isNamedBody)
    const next: Element | undefined = inner.find((child) => {
      const share = region.share(child)
      return share >= holding.unnamed || (share >= holding.named && named.length === 1 && named[0] === child)
    })
    // A paragraph is not a container, even where it is the whole story.
    if (!next || next.tag === 'p') return container
    container = next
  }
  return undefined
}

function isWithin(element: Element, container: Element): boolean {
  let at: Element | undefined = element
  while (at && at !== container) at = at.parent
  return at !== undefined
}

function isNear(element: Element, region: Region): boolean {
  let at = element.parent
  for (let step = 0; at && step < nearby; step++) {
    if (region.holds(at)) return true
    at = at.parent
  }
  return false
}

/** What the names of the elements around a block say of it; each element is asked once. */
class Hints {
  readonly #known = new Map<Element, Hint | undefined>()
  readonly #region: Region

  constructor(region: Region) {
    this.#region = region
  }

  of(element: Element): Hint | undefined {
    if (this.#known.has(element)) return this.#known.get(element)
    const outer = element.parent && this.of(element.parent)
    const own =
      this.#region.share(element) > mostFurniture ? undefined : isTeaser(element) ? 'furniture' : hintOf(element)
    // A quotation or table in a figure is what the figure shows, not what is said of it.
    const shows =
      outer === 'caption' && (element.tag === 'blockquote' || element.tag === 'table' || element.tag === 'pre')
    const hint = outer === 'furniture' ? outer : shows ? undefined : own && own !== 'aside' ? own : (outer ?? own)
    this.#known.set(element, hint)
    return hint
  }
}

/** Whether an element shows another article to go to: an <article> within this one, its heading a link. */
function isTeaser(element: Element): boolean {
  if (element.tag !== 'article') return false
  const waiting: Element[] = [element]
  for (let visited = 0, at = waiting.pop(); at && visited < 40; visited++, at = waiting.pop()) {
    if (isHeading(at)) {
      const words = at.children.filter((child) => typeof child !== 'string' || child.trim())
      return words.every((child) => typeof child !== 'string' && child.tag === 'a') || at.parent?.tag === 'a'
    }
    for (const child of at.children.toReversed()) if (typeof child !== 'string') waiting.push(child)
  }
  return false
}

function judge(looks: Look[], region: Region): void {
  for (const look of looks) look.role = roleOf(look, region)
  dropLinkLists(looks)
  const first = bodyStart(looks)
  const last = looks.findLastIndex(isProse)
  const lastButTwo = looks.findLastIndex((look, at) => isProse(look) && at < looks.findLastIndex(isProse) - 2)
  looks.forEach((look, at) => {
    if (look.role !== 'body' && look.role !== 'deck') return
    const { text, element } = look.block
    if (look.role === 'deck') {
      // A heading of that name further down parts the story.
      if (at > first) look.role = 'body'
    } else if (at < first) {
      if (isByline(text)) look.role = 'byline'
      else if (isDateLine(text)) look.role = 'furniture'
    } else if (at > last) {
      if (isDateLine(text) || isHeading(element)) look.role = 'furniture'
    } else if (at > lastButTwo && isAuthorNote(text)) look.role = 'furniture'
  })
}

/** Where the story's prose starts; its own length where there is none. */
function bodyStart(looks: readonly Look[]): number {
  const at = looks.findIndex(
    (look) =>
      isProse(look) && !isDateLine(look.block.text) && !isByline(look.block.text) && !isHeading(look.block.element),
  )
  return at < 0 ? looks.length : at
}

const isProse = ({ role, block }: Look) => role === 'body' && proseOf(block) > 0
const isHeading = ({ tag }: Element) => tag.length === 2 && tag[0] === 'h' && tag[1]! >= '1' && tag[1]! <= '6'
const isLink = ({ block: { text, linked } }: Look) => linked > 0.8 * text.replace(/\s+/g, '').length
const endsSentence = (text: string) => /[.!?。！？…]["'”’»)\]]{0,2}$/.test(text)
const isIn = (element: Element, tag: string) => {
  for (let at: Element | undefined = element; at; at = at.parent) if (at.tag === tag) return true
  return false
}

function roleOf({ block, hint, near }: Look, region: Region): PartRole {
  const { text, linked, element } = block
  if (isRule(text) || isLabel(text) || isCounter(text)) return 'furniture'
  if (hint === 'furniture' || hint === 'byline') return hint
  if (hint === 'caption' && text.length <= longestCaption) return hint
  if (isPhotoCredit(text) || isLoneCaption(block, region)) return 'caption'
  if (hint === 'deck' && text.length <= longestCaption) return 'deck'
  if (
    hint === 'aside' &&
    !isIn(element, 'blockquote') &&
    (linked * 2 > text.length || (text.length < 200 && !endsSentence(text)))
  )
    return 'furniture'
  if (isCopyright(text) || isCredits(text) || asksReader(text, linked)) return 'furniture'
  if (leadIn(text) === 'start' && (linked > 0 || text.length < 120)) return 'furniture'
  return near ? 'body' : 'furniture'
}

/** Whether a block is all the text that stands with a picture. */
function isLoneCaption({ text, element }: Block, region: Region): boolean {
  if (text.length > longestLoneCaption || isHeading(element)) return false
  let at = element.parent
  while (at && region.blocks(at) === 1) {
    if (region.shows(at)) return true
    at = at.parent
  }
  return false
}

/** Drops links to other stories: under a heading that leads to them, in a list of nothing else, as a paragraph of its own. */
function dropLinkLists(looks: Look[]): void {
  const lists = new Map<Element, { items: number; links: number }>()
  for (const look of looks) {
    const list = look.block.element.tag === 'li' ? look.block.element.parent : undefined
    // A list within a list belongs to what it stands under.
    if (!list || list.parent?.tag === 'li') continue
    const { items, links } = lists.get(list) ?? { items: 0, links: 0 }
    lists.set(list, { items: items + 1, links: links + (isLink(look) ? 1 : 0) })
  }
  const isLinkList = (list: Element | undefined) => {
    const { items, links } = (list && lists.get(list)) ?? { items: 0, links: 0 }
    return items > 1 && items === links
  }
  let led = false
  for (const look of looks) {
    if (look.role !== 'body') continue
    const { text, element } = look.block
    if (leadIn(text) === 'whole') {
      led = true
      look.role = 'furniture'
    } else if (isLink(look)) {
      if (led || (element.tag === 'li' ? isLinkList(element.parent) : !isHeading(element))) look.role = 'furniture'
    } else led = false
  }
}

/** The block that is the page's headline: nearest to a title it gives itself, else its last first-level heading. */
function headlineIn(head: readonly Block[], titles: readonly string[]): Block | undefined {
  const wanted = titles.map(lettersOf)
  const exact = head.filter(({ text }) => wanted.includes(lettersOf(text)))
  const headings = head.filter(({ text, element }) => isHeading(element) && agrees(lettersOf(text), wanted))
  const first = head.filter(({ element }) => isIn(element, 'h1'))
  return (
    exact.find(({ element }) => isHeading(element)) ??
    exact[0] ??
    headings[0] ??
    (wanted.length === 0 ? first.at(-1) : undefined)
  )
}

/** Whether one says no more than the other begins with, or holds: a title is often the headline and the site's name. */
const agrees = (text: string, wanted: readonly string[]) =>
  text.length > 12 && wanted.some((title) => title.length > 12 && (title.includes(text) || text.includes(title)))

/** What stands between the headline and the story's container. */
function judgeHead(head: readonly Block[], headline: Block | undefined, hints: Hints): Passage[] {
  const at = headline ? head.indexOf(headline) : -1
  if (at < 0) return []
  return head.slice(at).map(({ text, element, linked }, index) => {
    if (index === 0) return { text, role: 'headline' }
    const hint = hints.of(element)
    const plain = linked * 2 <= text.length && !isDateLine(text) && !isLabel(text) && !asksReader(text, linked)
    if (hint === 'byline' || isByline(text)) return { text, role: isDateLine(text) ? 'furniture' : 'byline' }
    if (hint === 'caption' || isPhotoCredit(text)) return { text, role: 'caption' }
    const isDeck =
      hint === 'deck' || (hint === undefined && (isHeading(element) || element.tag === 'p') && text.length > 40)
    return { text, role: isDeck && plain ? 'deck' : 'furniture' }
  })
}

/** The container's blocks, what precedes the prose told apart: a headline given twice, a deck. */
function beforeBody(looks: readonly Look[], headline: Block | undefined, { titles, description }: Known): Passage[] {
  const first = bodyStart(looks)
  const said = new Set([...titles, headline?.text ?? ''].map(lettersOf))
  const deck = description && lettersOf(description)
  return looks.map(({ block: { text, element }, role }, at) => {
    if (role !== 'body' || at > first) return { text, role }
    const letters = lettersOf(text)
    if (at < first && said.has(letters)) return { text, role: 'furniture' }
    if (isHeading(element) && (letters === deck || (at < first && text.length > 60))) return { text, role: 'deck' }
    return { text, role }
  })
}
