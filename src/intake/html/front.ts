import type { PartRole } from '../../record/index.ts'
import type { Passage } from './article.ts'
import type { Block } from './blocks.ts'
import { asksReader, isByline, isDateLine, isLabel, isPhotoCredit } from './cues.ts'
import type { Hint } from './hints.ts'
import { bodyStart, type Look, proseOf } from './looks.ts'
import { lettersOf } from './metadata.ts'
import type { Surroundings } from './surroundings.ts'
import { isHeading } from './tree.ts'

/** What the page says of itself that helps to tell its blocks apart. */
export interface Known {
  /** Its title, in several wordings. */
  titles: readonly string[]
  description?: string | undefined
  bylines: readonly string[]
}

const shortestTitle = 12
const longestTitle = 500
const shortestDeck = 40
const longestByline = 120
/** What is longer is no part of the front, whatever stands around it. */
const longestFront = 1_200

/**
 * The block that gives the page's headline, of those that may: a heading that is its title, else any block that is, else a
 * heading near to it before the prose.
 */
export function headlineIn(blocks: readonly Block[], { titles }: Known): Block | undefined {
  const wanted = titles.map(lettersOf)
  const same = blocks.filter(({ text }) => text.length < longestTitle && wanted.includes(lettersOf(text)))
  const prose = blocks.findIndex((block) => proseOf(block) > 0 && !isHeading(block.element))
  const early = prose < 0 ? blocks : blocks.slice(0, prose)
  return (
    same.find(({ element }) => isHeading(element)) ??
    same[0] ??
    early.find(
      ({ text, element }) => isHeading(element) && text.length < longestTitle && agrees(lettersOf(text), wanted),
    ) ??
    (titles.length === 0 ? early.find(({ element }) => element.tag === 'h1') : undefined)
  )
}

/** Whether one holds the other: a title is often the headline and the site's name, or the headline cut short. */
const agrees = (text: string, wanted: readonly string[]) =>
  text.length > shortestTitle &&
  wanted.some((title) => title.length > shortestTitle && (title.includes(text) || text.includes(title)))

/** What stands on the page from the headline to the story's container. */
export function frontOf(
  front: readonly Block[],
  headline: Block | undefined,
  known: Known,
  surroundings: Surroundings,
): Passage[] {
  const at = headline ? front.indexOf(headline) : -1
  if (at < 0) return []
  const role = frontRoles(headline, known)
  return front
    .slice(at)
    .map((block) => ({ text: block.text, role: role(block, surroundings.hintOf(block.element), 'furniture') }))
}

/** The container's blocks, those before the prose told apart. */
export function passagesOf(looks: readonly Look[], headline: Block | undefined, known: Known): Passage[] {
  const first = bodyStart(looks)
  const role = frontRoles(headline, known)
  return looks.map((look, at) => ({
    text: look.block.text,
    role: at < first ? role(look.block, look.hint, look.role) : look.role,
  }))
}

/** Tells what stands before the prose: the headline and once more, the deck, who wrote it and when. */
function frontRoles(headline: Block | undefined, { titles, bylines, description }: Known) {
  const said = new Set([...titles, headline?.text ?? ''].map(lettersOf))
  const deck = lettersOf(description ?? '')
  const names = bylines.map(lettersOf)
  const signs = (text: string, letters: string) =>
    text.length < longestByline && (isByline(text) || names.some((name) => name !== '' && letters.includes(name)))
  return (block: Block, hint: Hint | undefined, otherwise: PartRole): PartRole => {
    const { text, element, linked } = block
    if (block === headline) return 'headline'
    if (text.length > longestFront) return otherwise
    const letters = lettersOf(text)
    if (said.has(letters)) return 'furniture'
    if (otherwise === 'caption' || hint === 'caption' || isPhotoCredit(text)) return 'caption'
    if (letters === deck) return 'deck'
    if (signs(text, letters)) return 'byline'
    if (hint === 'byline' || isDateLine(text) || isLabel(text) || linked * 2 > text.length || asksReader(text, linked))
      return 'furniture'
    const mayBeDeck = hint === undefined && (isHeading(element) || (element.tag === 'p' && otherwise === 'furniture'))
    return hint === 'deck' || (mayBeDeck && text.length > shortestDeck) ? 'deck' : otherwise
  }
}
