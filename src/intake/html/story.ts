import type { PartRole } from '../../record/index.ts'
import type { Passage } from './article.ts'
import type { Block } from './blocks.ts'
import {
  asksReader,
  isByline,
  isCopyright,
  isCounter,
  isCredit,
  isDateLine,
  isLabel,
  isPhotoCredit,
  isRule,
  leadIn,
} from './cues.ts'
import { type Hint, hintOf, isNamedBody } from './hints.ts'
import type { Element } from './tree.ts'

// Tuned on the development half of the article extraction benchmark.
/** The story's container holds this share of its prose, or this where its name says what it is. */
const holding = { unnamed: 0.9, named: 0.6 }
/** What holds more of the prose than this is the story, whatever it is called. */
const mostFurniture = 0.4
const longestCaption = 600

/**
 * The second look at a page: of all its blocks, those of the story with what they are to it. `main` says which block
 * elements the extractor took; what it dropped in the midst of the story comes back, and what it took that is not the
 * story goes.
 */
export function storyOf(blocks: readonly Block[], main: ReadonlySet<number>, headline: string | undefined): Passage[] {
  const kept = blocks.filter(({ element }) => main.has(element.index))
  const weights = weigh(kept)
  const container = containerOf(kept, weights)
  if (!container) return []
  const total = weights.get(container) ?? 0
  const hints = new Hints(container, weights, total)
  const looks = blocks
    .filter(({ element }) => isWithin(element, container))
    .map((block): Look => ({ block, hint: hints.of(block.element), kept: main.has(block.element.index), role: 'body' }))
  judge(looks)
  return looks.map(({ block, role }) => ({ text: block.text, role }))
}

interface Look {
  block: Block
  hint: Hint | undefined
  /** Whether the extractor took it. */
  kept: boolean
  role: PartRole
}

/** How much prose each element holds: text of blocks long enough to be a sentence, links not counted. */
function weigh(blocks: readonly Block[]): ReadonlyMap<Element, number> {
  const weights = new Map<Element, number>()
  for (const block of blocks) {
    const weight = proseOf(block)
    if (weight > 0)
      for (let at: Element | undefined = block.element; at; at = at.parent)
        weights.set(at, (weights.get(at) ?? 0) + weight)
  }
  return weights
}

const proseOf = ({ text, linked, element }: Block) =>
  text.length < 25 || linked * 2 > text.length || hintOf(element) === 'caption' ? 0 : text.length - linked

/** The smallest element that holds nearly all of the prose. */
function containerOf(kept: readonly Block[], weights: ReadonlyMap<Element, number>): Element | undefined {
  let container = kept[0]?.element
  while (container?.parent) container = container.parent
  if (!container) return undefined
  const total = weights.get(container) ?? 0
  for (;;) {
    let next: Element | undefined
    for (const child of container.children)
      if (typeof child !== 'string') {
        const share = (weights.get(child) ?? 0) / total
        if (share >= holding.unnamed || (share >= holding.named && isNamedBody(child))) next = child
      }
    // A paragraph is not a container, even where it is the whole story.
    if (!next || next.tag === 'p') return container
    container = next
  }
}

function isWithin(element: Element, container: Element): boolean {
  let at: Element | undefined = element
  while (at && at !== container) at = at.parent
  return at !== undefined
}

/** What the names of the elements around a block say of it, nearest first; each element is asked once. */
class Hints {
  readonly #known = new Map<Element, Hint | undefined>()
  readonly #weights: ReadonlyMap<Element, number>
  readonly #total: number

  constructor(container: Element, weights: ReadonlyMap<Element, number>, total: number) {
    this.#known.set(container, undefined)
    this.#weights = weights
    this.#total = total
  }

  of(element: Element): Hint | undefined {
    if (this.#known.has(element)) return this.#known.get(element)
    const outer = element.parent && this.of(element.parent)
    const own = (this.#weights.get(element) ?? 0) > mostFurniture * this.#total ? undefined : hintOf(element)
    // A quotation or table in a figure is what the figure shows, not what is said of it.
    const shows =
      outer === 'caption' && (element.tag === 'blockquote' || element.tag === 'table' || element.tag === 'pre')
    const hint = outer === 'furniture' ? outer : shows ? undefined : own && own !== 'aside' ? own : (outer ?? own)
    this.#known.set(element, hint)
    return hint
  }
}

function judge(looks: Look[]): void {
  for (const look of looks) look.role = roleOf(look)
  dropLinkLists(looks)
  const first = looks.findIndex(isProse)
  const last = looks.findLastIndex(isProse)
  looks.forEach((look, at) => {
    if (look.role !== 'body') return
    const { text } = look.block
    if (at < first && (isDateLine(text) || isByline(text))) look.role = isByline(text) ? 'byline' : 'furniture'
    if (at > last && (isDateLine(text) || isHeading(look))) look.role = 'furniture'
  })
}

const isProse = ({ role, block }: Look) => role === 'body' && proseOf(block) > 0
const isHeading = ({ block }: Look) => /^h[1-6]$/.test(block.element.tag)
const isLink = ({ block }: Look) => block.linked > 0.8 * block.text.replace(/\s+/g, '').length
const inQuotation = ({ block }: Look) => {
  for (let at: Element | undefined = block.element; at; at = at.parent) if (at.tag === 'blockquote') return true
  return false
}

function roleOf(look: Look): PartRole {
  const { block, hint, kept } = look
  const { text, linked } = block
  if (isRule(text) || isLabel(text) || isCounter(text)) return 'furniture'
  if (hint === 'furniture' || hint === 'byline') return hint
  if (hint === 'caption' && text.length <= longestCaption) return hint
  if (isPhotoCredit(text)) return 'caption'
  if (hint === 'deck' && text.length <= longestCaption) return 'deck'
  if (hint === 'aside' && !inQuotation(look) && (linked * 2 > text.length || !/[.!?。！？…]["”’)]?$/.test(text)))
    return 'furniture'
  if (isCopyright(text) || isCredit(text) || asksReader(text, linked)) return 'furniture'
  const lead = leadIn(text)
  if (lead === 'start' && (linked > 0 || text.length < 120)) return 'furniture'
  if (!kept && !isProse(look) && !isHeading(look) && !inQuotation(look) && block.element.tag !== 'li')
    return 'furniture'
  return 'body'
}

/** Drops links to other stories: under a heading that leads to them, in a list of nothing else, as a paragraph of its own. */
function dropLinkLists(looks: Look[]): void {
  const lists = new Map<Element, boolean>()
  for (const look of looks) {
    const list = look.block.element.tag === 'li' ? look.block.element.parent : undefined
    if (list) lists.set(list, (lists.get(list) ?? true) && isLink(look))
  }
  let led = false
  for (const look of looks) {
    if (look.role !== 'body') continue
    const { text, element } = look.block
    if (leadIn(text) === 'whole') {
      led = true
      look.role = 'furniture'
    } else if (isLink(look)) {
      if (led || (element.tag === 'li' ? lists.get(element.parent!) : !isHeading(look))) look.role = 'furniture'
    } else led = false
  }
}
