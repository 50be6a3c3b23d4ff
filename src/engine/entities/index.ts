import type { Entity } from '../../record/index.ts'
import type { Analysis } from '../language/index.ts'
import type { Text } from '../reading.ts'
import { gather } from './gather.ts'
import { type Draft, isSmall, type Name, takenWords } from './name.ts'
import { passes } from './registry.ts'

/**
 * Whom and what the article names, from the names that the network found in its sentences: "Ada Quill" and
 * "Quill" are one person, two mentions. In the order of first mention; furniture is passed over.
 */
export function findEntities(text: Text, language: readonly Analysis[]): Entity[] {
  const names = namesOf(text, language)
  const found: Draft = { ...text, names, capitals: usesCapitals(text), small: smallWords(text, names), long: new Map() }
  return gather(passes.reduce((draft, pass) => pass(draft), found))
}

const namesOf = ({ sentences }: Text, language: readonly Analysis[]): Name[] =>
  language.flatMap(({ names }, sentence) =>
    sentences[sentence]!.role === 'furniture'
      ? []
      : names.map(({ from, to, kind, score }) => ({ sentence, from, to, kind, weight: Math.exp(score / (to - from)) })),
  )

/** Whether sentences mostly begin with a capital, as they do not in a hasty message. */
function usesCapitals({ sentences }: Text): boolean {
  let small = 0
  for (const { words } of sentences) if (isSmall(words[0]!.text)) small++
  return small * 2 < sentences.length
}

/** Words without a capital, names aside: who writes "google" means Google. */
function smallWords(text: Text, names: readonly Name[]): Set<string> {
  const taken = takenWords({ ...text, names })
  const small = new Set<string>()
  for (const [index, { words, role }] of text.sentences.entries()) {
    if (role === 'furniture') continue
    for (const [at, word] of words.entries()) if (isSmall(word.text) && !taken[index]!.has(at)) small.add(word.lower)
  }
  return small
}
