import type { Passage } from './article.ts'
import type { Block } from './blocks.ts'
import { frontOf, headlineIn, type Known, passagesOf } from './front.ts'
import { isNamedBody } from './hints.ts'
import { judge, type Look, proseOf } from './looks.ts'
import { Region } from './region.ts'
import { Surroundings } from './surroundings.ts'
import { type Element, isHeading } from './tree.ts'

// The story's container holds this share of the prose that the extractor took, or this where its name says what it is.
// On the development half of the article extraction benchmark 0.90 to 0.97 and 0.60 to 0.85 differ by 0.2 of F1.
const holding = { unnamed: 0.94, named: 0.75 }
/** Fewer characters of prose are a teaser. */
const leastStory = 200
/** A block that the extractor dropped comes back when this near to one it took: in a quotation, a list or a box beside it. */
const nearby = 4
/** No page has more blocks between its headline and its story. */
const longestFront = 60

/**
 * The second look at a page: of all its blocks, those from the headline to the story's end with what they are. `main` says
 * which block elements the extractor took; what it dropped in the midst of the story comes back, and what it took that is
 * not the story is told apart. Empty where the page has no words.
 */
export function storyOf(page: readonly Block[], main: ReadonlySet<number>, known: Known): Passage[] {
  const whole = new Region(page, proseOf)
  const blocks = withoutOthers(page, whole, known)
  const kept = new Region(takenOf(blocks, main), proseOf)
  const container = containerOf(kept)
  if (!container) return []
  const surroundings = new Surroundings(kept)
  const start = blocks.findIndex(({ element }) => isWithin(element, container))
  const end = blocks.findLastIndex(({ element }) => isWithin(element, container)) + 1
  const front = blocks.slice(Math.max(0, start - longestFront), start)
  const headline = headlineIn([...front, ...blocks.slice(start, Math.min(end, start + longestFront))], known)
  const looks = blocks.slice(start, end).map((block): Look => {
    const near = kept.takes(block.element) || isNear(block.element, kept)
    const role = block === headline ? 'headline' : 'body'
    return { block, hint: surroundings.hintOf(block.element), near, role }
  })
  judge(looks, whole)
  return [...frontOf(front, headline, known, surroundings), ...passagesOf(looks, headline, known)]
}

/** What the extractor took; where it took no prose, all prose but what is named as something else; at last everything. */
function takenOf(blocks: readonly Block[], main: ReadonlySet<number>): readonly Block[] {
  const taken = blocks.filter(({ element }) => main.has(element.index))
  if (taken.some((block) => proseOf(block) > 0)) return taken
  const surroundings = new Surroundings(new Region(blocks, proseOf))
  const prose = blocks.filter((block) => proseOf(block) > 0 && surroundings.hintOf(block.element) === undefined)
  return prose.length > 0 ? prose : taken.length > 0 ? taken : blocks
}

/**
 * Leaves out other stories given in full on the page, as below one that scrolls on without end: those in an <article>
 * beside the one that has the headline and a story.
 */
function withoutOthers(blocks: readonly Block[], region: Region, known: Known): readonly Block[] {
  const headings = blocks.filter(({ element }) => isHeading(element))
  let article = headlineIn(headings, known)?.element
  while (article && article.tag !== 'article') article = article.parent
  if (!article || region.prose(article) < leastStory) return blocks
  const around = new Set<Element>()
  for (let at: Element | undefined = article; at; at = at.parent) around.add(at)
  return blocks.filter(({ element }) => {
    let isOther = false
    for (let at: Element | undefined = element; at && !around.has(at); at = at.parent)
      isOther = at.tag === 'article' || isOther
    return !isOther || isWithin(element, article)
  })
}

/** The smallest element that holds nearly all of the prose. */
function containerOf(kept: Region): Element | undefined {
  let container = kept.root
  for (let next = container; next; next = innerOf(next, kept)) container = next
  return container
}

function innerOf(container: Element, kept: Region): Element | undefined {
  const inner = container.children.filter(
    (child): child is Element => typeof child !== 'string' && kept.prose(child) > 0,
  )
  // A story in pieces has several elements of such a name.
  const [named, ...others] = inner.filter(isNamedBody)
  const next = inner.find((child) => {
    const isNamed = child === named && others.length === 0
    return kept.share(child) >= (isNamed ? holding.named : holding.unnamed)
  })
  // A paragraph is not a container, even where it is the whole story.
  return next?.tag === 'p' ? undefined : next
}

function isWithin(element: Element, container: Element): boolean {
  let at: Element | undefined = element
  while (at && at !== container) at = at.parent
  return at !== undefined
}

function isNear(element: Element, kept: Region): boolean {
  let at = element.parent
  for (let step = 0; at && step < nearby; step++, at = at.parent) if (kept.holds(at)) return true
  return false
}
