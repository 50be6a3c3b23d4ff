import type { Passage } from './article.ts'
import type { Block } from './blocks.ts'
import { asksReader, isByline, isDateLine, isLabel, isPhotoCredit } from './cues.ts'
import { bodyStart, type Look, proseOf } from './looks.ts'
import { lettersOf } from './metadata.ts'
import type { Surroundings } from './surroundings.ts'
import { isHeading } from './tree.ts'

/** What the page says of itself that helps to tell its blocks apart. */
export interface Known {
  /** Its title, in several wordings. */
  titles: readonly string[]
  description?: string | undefined
}

const shortestTitle = 12
const shortestDeck = 40

/**
 * The block that gives the page's headline, of those that may: a heading that is its title, else any block that is, else a
 * heading near to it before the prose.
 */
export function headlineIn(blocks: readonly Block[], { titles }: Known): Block | undefined {
  const wanted = titles.map(lettersOf)
  const same = blocks.filter(({ text }) => wanted.includes(lettersOf(text)))
  const prose = blocks.findIndex((block) => proseOf(block) > 0 && !isHeading(block.element))
  const early = prose < 0 ? blocks : blocks.slice(0, prose)
  return (
    same.find(({ element }) => isHeading(element)) ??
    same[0] ??
    early.find(({ text, element }) => isHeading(element) && agrees(lettersOf(text), wanted)) ??
    (titles.length === 0 ? early.find(({ element }) => element.tag === 'h1') : undefined)
  )
}

/** Whether one holds the other: a title is often the headline and the site's name, or the headline cut short. */
const agrees = (text: string, wanted: readonly string[]) =>
  text.length > shortestTitle &&
  wanted.some((title) => title.length > shortestTitle && (title.includes(text) || text.includes(title)))

/** What stands on the page from the headline to the story's container. */
export function frontOf(head: readonly Block[], headline: Block | undefined, surroundings: Surroundings): Passage[] {
  const at = headline ? head.indexOf(headline) : -1
  return at < 0
    ? []
    : head
        .slice(at)
        .map((block) => (block === headline ? { text: block.text, role: 'headline' } : told(block, surroundings)))
}

function told({ text, element, linked }: Block, surroundings: Surroundings): Passage {
  const hint = surroundings.hintOf(element)
  if (isDateLine(text)) return { text, role: 'furniture' }
  if (hint === 'byline' || isByline(text)) return { text, role: 'byline' }
  if (hint === 'caption' || isPhotoCredit(text)) return { text, role: 'caption' }
  const isPlain = linked * 2 <= text.length && !isLabel(text) && !asksReader(text, linked)
  const mayBeDeck = hint === undefined && (isHeading(element) || element.tag === 'p') && text.length > shortestDeck
  return { text, role: isPlain && (hint === 'deck' || mayBeDeck) ? 'deck' : 'furniture' }
}

/** The container's blocks, those before the prose told apart: a headline given again, a deck. */
export function passagesOf(looks: readonly Look[], headline: Block | undefined, known: Known): Passage[] {
  const first = bodyStart(looks)
  const titles = new Set([...known.titles, headline?.text ?? ''].map(lettersOf))
  const deck = lettersOf(known.description ?? '')
  return looks.map(({ block, role }, at): Passage => {
    const { text, element } = block
    if (block === headline) return { text, role: 'headline' }
    if (role !== 'body' || at >= first) return { text, role }
    const letters = lettersOf(text)
    if (titles.has(letters)) return { text, role: 'furniture' }
    const isDeck = isHeading(element) && (letters === deck || text.length > 60)
    return { text, role: isDeck ? 'deck' : role }
  })
}
