import type { Mention } from './mentions/mention.ts'
import type { Draft } from './name.ts'

/**
 * How much the article is about an entity: 0.4 if its headline, deck or first sentence names it, up to 0.3 for how early
 * it is named first, up to 0.3 for how often, beside the entity named most often. Two decimals.
 */
export function salienceOf({ sentences }: Draft, mentions: readonly Mention[], most: number): number {
  const first = mentions[0]!.sentence
  const opening = first === 0 || mentions.some(({ sentence }) => opens.has(sentences[sentence]!.role))
  const early = 1 - first / sentences.length
  return Math.round(100 * ((opening ? 0.4 : 0) + 0.3 * early + 0.3 * (mentions.length / most))) / 100
}

const opens: ReadonlySet<string> = new Set(['headline', 'deck'])
