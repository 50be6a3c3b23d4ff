import type { Scene } from '../reading.ts'
import type { Mention } from './mentions/mention.ts'

/**
 * How much the article is about an entity: 0.35 if its headline, deck or first sentence names it, up to 0.2 for how early
 * it is named first, up to 0.25 for how often, beside the entity named most often, up to 0.1 for how many of its mentions
 * are subjects, and 0.1 if it is quoted. Two decimals.
 */
export function salienceOf(
  { sentences, trees }: Scene,
  { mentions, quoted }: { mentions: readonly Mention[]; quoted: number },
  most: number,
): number {
  const first = mentions[0]!.sentence
  const opening = first === 0 || mentions.some(({ sentence }) => opens.has(sentences[sentence]!.role))
  const early = 1 - first / sentences.length
  const subjects = mentions.filter(
    (mention) => trees[mention.sentence]!.tokens[mention.head]?.deprel === 'nsubj',
  ).length
  const sum =
    (opening ? 0.35 : 0) +
    0.2 * early +
    0.25 * (mentions.length / most) +
    0.1 * (subjects / mentions.length) +
    (quoted ? 0.1 : 0)
  return Math.round(100 * sum) / 100
}

const opens: ReadonlySet<string> = new Set(['headline', 'deck'])
