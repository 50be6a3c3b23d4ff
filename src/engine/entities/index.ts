import type { Entity } from '../../record/index.ts'
import type { Analysis } from '../language/index.ts'
import type { Text } from '../reading.ts'
import { gather } from './gather.ts'
import { type Draft, isSmall, type Name } from './name.ts'
import { passes } from './registry.ts'

/**
 * Whom and what the article names, from the names that the network found in its sentences: "Jens Stoltenberg" and
 * "Stoltenberg" are one person, two mentions. In the order of first mention; furniture is passed over.
 */
export function findEntities(text: Text, language: readonly Analysis[]): Entity[] {
  const found: Draft = { ...text, names: namesOf(text, language), small: smallWords(text), long: new Map() }
  return gather(passes.reduce((draft, pass) => pass(draft), found))
}

const namesOf = ({ sentences }: Text, language: readonly Analysis[]): Name[] =>
  language.flatMap(({ names }, sentence) =>
    sentences[sentence]!.role === 'furniture'
      ? []
      : names.map(({ from, to, kind, score }) => ({ sentence, from, to, kind, weight: Math.exp(score / (to - from)) })),
  )

function smallWords({ sentences }: Text): Set<string> {
  const small = new Set<string>()
  for (const { words, role } of sentences)
    if (role !== 'furniture') for (const { text, lower } of words) if (isSmall(text)) small.add(lower)
  return small
}
