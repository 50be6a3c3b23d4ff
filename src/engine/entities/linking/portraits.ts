import type { Tree } from '../../language/tree.ts'
import { countryNouns, gendered, nounsByHead } from '../../lexicon/nominals.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Scene } from '../../reading.ts'
import type { Referent } from '../coreference/referent.ts'
import { says } from '../descriptions/view.ts'
import type { Description } from '../descriptions.ts'
import { genderAt } from '../mentions/gender.ts'
import { nounAt } from '../mentions/nouns.ts'
import type { Name } from '../name.ts'
import { organisationOf } from './organizations.ts'

/**
 * Gives referents what is known of them: the nouns that speak of them, tied to their names by syntax or told by a word of
 * the name; gender; the country of those whose office or nationality the article tells.
 */
export function portray(scene: Scene, referents: readonly Referent[]): void {
  const byName = new Map<Name, Referent>()
  const byWord = new Map<number, Referent>()
  for (const referent of referents)
    for (const name of referent.names) {
      byName.set(name, referent)
      const { words } = scene.sentences[name.sentence]!
      for (let at = name.from; at < name.to; at++) byWord.set(words[at]!.start, referent)
    }
  for (const referent of referents) portrayByName(scene, referent)
  for (const description of scene.descriptions) {
    const referent = description.name && byName.get(description.name)
    if (referent) portrayBy(scene, referent, description, byWord)
  }
}

function portrayByName(scene: Scene, referent: Referent): void {
  const { kind, names, nouns } = referent
  if (referent.sort === 'country') for (const noun of countryNouns) nouns.add(noun)
  for (const name of names) {
    const { words } = scene.sentences[name.sentence]!
    if (kind === 'person') referent.gender ??= genderAt(scene.trees[name.sentence]!, name)
    else if (kind !== 'group')
      for (let at = name.from; at < name.to; at++)
        for (const noun of nounsByHead.get(words[at]!.lower) ?? []) nouns.add(noun)
  }
  const known = kind === 'organization' ? organisationOf(scene, names) : undefined
  for (const noun of known?.nouns ?? []) nouns.add(noun)
  // Whoever sent the article is no company or union that it tells of.
  if (nouns.size === 0 && names.some(({ sentence }) => signing.has(scene.trees[sentence]!.role))) nouns.add('agency')
}

/** Where an article names who sent it. */
const signing: ReadonlySet<string> = new Set(['dateline', 'byline'])

function portrayBy(
  { trees }: Scene,
  referent: Referent,
  { sentence, head, of, status }: Description,
  byWord: ReadonlyMap<number, Referent>,
): void {
  const tree = trees[sentence]!
  const noun = nounAt(tree, head)
  // Whoever was president is not "the president".
  if (status !== 'former' && status !== 'candidate' && says(noun.split(' ').at(-1)!, referent.kind ?? 'misc'))
    referent.nouns.add(noun)
  if (referent.kind !== 'person') {
    if (referent.kind === 'organization') referent.country ??= countryIn(tree, of, byWord)
    return
  }
  referent.gender ??= gendered.he.has(noun) ? 'he' : gendered.she.has(noun) ? 'she' : undefined
  if (!abroad.has(noun)) referent.country ??= countryIn(tree, of, byWord)
}

/** Whose country is not told by the place they are sent to: "envoy to Iran". */
const abroad = wordSet('ambassador envoy correspondent representative negotiator expert analyst specialist scholar')

/** The country of what an office belongs to: "*Russian* Foreign Minister", "*Kremlin* spokesman", "president *of Ukraine*". */
function countryIn(tree: Tree, of: Description['of'], byWord: ReadonlyMap<number, Referent>): string | undefined {
  for (const { sentence, word, link } of of) {
    if (link !== '' && link !== 'of' && link !== "'s" && link !== 'for') continue
    if (sentence !== tree.index) continue
    const country = byWord.get(tree.words[word]!.start)?.country
    if (country) return country
  }
  return undefined
}
