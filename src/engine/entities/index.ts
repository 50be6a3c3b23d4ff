import type { Attribution } from '../facts/statements/attribution.ts'
import type { Analysis, TokenTags } from '../language/index.ts'
import type { NameSpan } from '../language/names.ts'
import type { Scene, Text } from '../reading.ts'
import { type Cast, castOf } from './cast.ts'
import { resolve } from './coreference/resolve.ts'
import { gather } from './gather.ts'
import { joinGovernments } from './linking/governments.ts'
import { linkOrganizations } from './linking/organizations.ts'
import { linkPlaces } from './linking/places.ts'
import { portray } from './linking/portraits.ts'
import { type Draft, isSmall, type Name, takenWords } from './name.ts'
import { passes } from './registry.ts'

export type { Cast } from './cast.ts'

/** The names of an article, from those that the network found in its sentences and what the article shows as a whole. */
export function findNames(text: Text, language: readonly Analysis[]): Draft {
  const names = namesOf(text, language)
  const found: Draft = { ...text, names, capitals: usesCapitals(text), small: smallWords(text, names), long: new Map() }
  return passes.reduce((draft, pass) => pass(draft), found)
}

/**
 * Whom and what the article speaks of, in the order of first mention: "Ada Quill", "Quill" and "she" are one person, three
 * mentions. `attributions` tell whose "I" is whose. Furniture is passed over.
 */
export function findEntities(scene: Scene, attributions: readonly Attribution[]): Cast {
  const gathered = gather(scene)
  linkPlaces(scene.draft, gathered)
  const referents = joinGovernments(scene, gathered)
  linkOrganizations(scene.draft, referents)
  portray(scene, referents) // after linking: whose office is whose country's
  resolve(scene, referents, attributions)
  return castOf(scene, referents, attributions)
}

const namesOf = ({ sentences }: Text, language: readonly Analysis[]): Name[] =>
  language.flatMap(({ names, tokens }, sentence) =>
    sentences[sentence]!.role === 'furniture'
      ? []
      : names.map((name, i) => ({
          sentence,
          from: name.from,
          to: name.kind === 'person' ? endInTree(name, tokens, names[i + 1]?.from ?? tokens.length) : name.to,
          kind: name.kind,
          weight: Math.exp(name.score / (name.to - name.from)),
        })),
  )

/** "Theresa" is "Theresa May" where the tree says that both are one name. */
function endInTree({ from, to }: NameSpan, tokens: Analysis['tokens'], limit: number): number {
  let end = to
  while (end < limit && isOfName(tokens[end]!, from, end)) end++
  return end
}

const isOfName = ({ upos, deprel, head }: TokenTags, from: number, to: number): boolean =>
  upos === 'PROPN' && deprel === 'flat' && head >= from && head < to

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
