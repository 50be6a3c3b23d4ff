import { childBy, childrenBy, type Tree } from '../language/tree.ts'
import { nations } from '../lexicon/countries.ts'
import { genderOf } from '../lexicon/first-names.ts'
import { countryNouns, gendered, nounsByHead } from '../lexicon/nominals.ts'
import { titles } from '../lexicon/titles.ts'
import type { Scene } from '../reading.ts'
import { wordSet } from '../lexicon/word-set.ts'
import type { Referent } from './coreference/referent.ts'
import { headOf } from './mentions/mention.ts'
import type { Name } from './name.ts'

/** Gives referents the nouns that speak of them: those tied to their names, those that a word of the name tells. */
export function describe({ trees }: Scene, referents: readonly Referent[]): void {
  for (const referent of referents) {
    if (referent.kind === 'place' && referent.country) for (const noun of countryNouns) referent.nouns.add(noun)
    for (const name of referent.names) {
      const tree = trees[name.sentence]!
      if (!tree.tokens.length) continue
      const head = headOf(tree, name)
      if (referent.kind === 'person') referent.gender ??= genderAt(tree, name)
      for (const at of tied(tree, head)) {
        const noun = tree.tokens[at]!.lemma.toLowerCase()
        referent.nouns.add(noun)
        if (referent.kind === 'person')
          referent.gender ??= gendered.he.has(noun) ? 'he' : gendered.she.has(noun) ? 'she' : undefined
        const country = referent.kind === 'person' ? countryAt(tree, at) : undefined
        if (country) referent.country ??= country
      }
      if (referent.kind !== 'person')
        for (let at = name.from; at < name.to; at++)
          for (const noun of nounsByHead.get(tree.words[at]!.lower) ?? []) referent.nouns.add(noun)
    }
  }
}

function* tied(tree: Tree, head: number): Generator<number> {
  for (const child of childrenBy(tree, head, 'appos', 'nmod:desc', 'compound', 'flat'))
    if (isNoun(tree, child)) yield child
  const { deprel, head: above } = tree.tokens[head]!
  if (above >= 0 && (deprel === 'appos' || deprel === 'flat') && isNoun(tree, above)) yield above
  if (deprel === 'nsubj' && above >= 0 && childBy(tree, above, 'cop') !== undefined && isNoun(tree, above)) yield above
}

const isNoun = (tree: Tree, at: number): boolean =>
  tree.tokens[at]!.upos === 'NOUN' || titles.has(tree.words[at]!.lower)

function countryAt(tree: Tree, at: number): string | undefined {
  for (let word = tree.first[at]!; word <= tree.last[at]!; word++) {
    const code = nations.get(tree.words[word]!.lower)?.code
    if (code) return code
  }
  return undefined
}

/** "Mr. Lee", "Queen Anne", "Jens Berg". */
function genderAt({ words }: Tree, { from, to }: Name): Referent['gender'] {
  const title = words[from - 1]?.lower.replace('.', '') ?? ''
  if (addressed.he.has(title) || gendered.he.has(title)) return 'he'
  if (addressed.she.has(title) || gendered.she.has(title)) return 'she'
  return to - from > 1 ? genderOf(words[from]!.lower) : undefined
}

const addressed = {
  he: wordSet('mr sir monsieur herr don'),
  she: wordSet('mrs ms miss madame mme dame lady señora frau'),
}
