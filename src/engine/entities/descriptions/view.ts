import { headOf, type Tree } from '../../language/tree.ts'
import { kin, occupations, offices, sorts } from '../../lexicon/offices.ts'
import type { Scene } from '../../reading.ts'
import type { Name } from '../name.ts'

/** A sentence with its names, as the finders of descriptions see it. */
export interface View {
  tree: Tree
  names: readonly Name[]
  /** The name that holds a word. */
  nameAt(word: number): Name | undefined
}

/** One for each sentence outside furniture. */
export function viewsOf({ trees, draft }: Pick<Scene, 'trees' | 'draft'>): View[] {
  const names = new Map<number, Name[]>()
  for (const name of draft.names) {
    const own = names.get(name.sentence)
    if (own) own.push(name)
    else names.set(name.sentence, [name])
  }
  const views: View[] = []
  for (const tree of trees) if (tree.role !== 'furniture') views.push(viewOf(tree, names.get(tree.index) ?? []))
  return views
}

function viewOf(tree: Tree, names: readonly Name[]): View {
  const byWord = new Map<number, Name>()
  for (const name of names) for (let at = name.from; at < name.to; at++) byWord.set(at, name)
  return { tree, names, nameAt: (word) => byWord.get(word) }
}

/** The head of the name that holds a word, else the word. */
export function speaksOf({ tree, nameAt }: View, word: number): number {
  const name = nameAt(word)
  return name ? headOf(tree, name) : word
}

/** A noun in lower case and the singular: "Senators" → "senator". */
export function noun({ tree }: View, at: number): string {
  const { lower } = tree.words[at]!
  const bare = lower.endsWith('.') ? lower.slice(0, -1) : lower
  if (isRole(bare) || sorts.has(bare)) return bare
  const one = bare.endsWith('s') ? bare.slice(0, -1) : bare
  if (isRole(one)) return one
  return tree.tokens[at]!.lemma.toLowerCase()
}

/** Whether a noun is one for persons: "minister", "lawyer", "wife". */
export const isRole = (noun: string): boolean => offices.has(noun) || occupations.has(noun) || kin.has(noun)

/** Whether a noun says what a name of this kind is. */
export const says = (noun: string, kind: Name['kind']): boolean => (kind === 'person' ? isRole(noun) : sorts.has(noun))

/** By its tag, or a noun that also is an adjective: "executive", "general". */
export function isNoun({ tree }: View, at: number): boolean {
  const xpos = tree.tokens[at]?.xpos ?? ''
  return (
    xpos.startsWith('NN') ||
    (xpos === 'JJ' && /^(?:executive|general|principal|representative)$/.test(tree.words[at]!.lower))
  )
}

/** Whether nothing stands between a word and the one before it. */
export const isGlued = ({ tree: { words } }: View, at: number): boolean =>
  at > 0 && at < words.length && words[at]!.start === words[at - 1]!.end
