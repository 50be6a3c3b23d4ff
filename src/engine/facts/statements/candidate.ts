import type { Span } from '../../../record/index.ts'
import type { Position, Stretch, Tree } from '../../language/index.ts'
import type { CueKind } from '../../lexicon/cues.ts'
import type { Scene } from '../../reading.ts'
import type { Quotation, Quotations } from './quotations.ts'
import type { reasons } from './registry.ts'

type Reason = keyof typeof reasons

/** What finders look at: the article, and what is quoted in it. */
export interface Page extends Scene {
  quotations: Quotations
  /** Which words of each sentence belong to a name. */
  named: readonly ReadonlySet<number>[]
  /** Which of them belong to the name of somebody who may speak: a person, an organization, a people. */
  speakers: readonly ReadonlySet<number>[]
  /** The last words of their names, in lower case: "quill". */
  callings: ReadonlySet<string>
}

/** Who is said to speak. */
export interface Source {
  /** The head of the phrase, or what a relative pronoun stands for. */
  speaker: Position
  /** The phrase as written: of a relative pronoun, what it stands for, and the pronoun. */
  spans: readonly Span[]
}

/** A statement in the making. */
export interface Candidate {
  /** The sentence of its cue, or of its content where there is no cue. */
  sentence: number
  kind: CueKind
  /** The head of the cue. */
  head?: number
  cue: readonly Span[]
  source?: Source
  content: readonly Span[]
  addressee?: Position
  negated?: boolean
  dropped?: Reason
}

/** Asked of every word that may be a cue. */
export type Finder = (page: Page, tree: Tree, at: number) => Candidate | undefined

/** Applied to all candidates of the article, in text order. */
export type Refiner = (page: Page, candidates: readonly Candidate[]) => readonly Candidate[]

export const spanOf = ({ words }: Pick<Tree, 'words'>, { from, to }: Stretch): Span => ({
  start: words[from]!.start,
  end: words[to - 1]!.end,
})

/** Everything that hangs from a word, itself included, from the first word to the last. */
export const stretchOf = (tree: Tree, at: number): Stretch => ({ from: tree.first[at]!, to: tree.last[at]! + 1 })

/** The stretches of words that satisfy `keep`, each without the punctuation at its ends. */
export function spansWhere(page: Page, tree: Tree, { from, to }: Stretch, keep: (word: number) => boolean): Span[] {
  const spans: Span[] = []
  for (let at = from; at < to; ) {
    let next = at
    while (next < to && keep(next)) next++
    const stretch = trimmed(page, tree, { from: at, to: next })
    if (stretch) spans.push(spanOf(tree, stretch))
    at = next + 1
  }
  return spans
}

/** Without punctuation at the ends, quotation marks aside; undefined where nothing is left. */
export function trimmed({ quotations: { around } }: Page, tree: Tree, { from, to }: Stretch): Stretch | undefined {
  const isLoose = (at: number): boolean => tree.tokens[at]!.upos === 'PUNCT' && !isMark(at)
  const isMark = (at: number): boolean => {
    const here = around[tree.index]![at]!
    return here >= 0 && (here !== (around[tree.index]![at - 1] ?? -1) || here !== (around[tree.index]![at + 1] ?? -1))
  }
  let first = from
  let next = to
  while (first < next && isLoose(first)) first++
  while (next > first && isLoose(next - 1)) next--
  for (let at = first; at < next; at++) if (tree.tokens[at]!.upos !== 'PUNCT') return { from: first, to: next }
  return undefined
}

/** The innermost quotation around a word, -1 where it is not quoted. */
export const levelAt = ({ quotations }: Page, tree: Tree, at: number): number =>
  quotations.around[tree.index]![at] ?? -1

/** The quotation that stands around this word directly within `level`; undefined for a word of that level itself. */
export function quotationAt(page: Page, sentence: number, word: number, level: number): Quotation | undefined {
  const { list, around } = page.quotations
  let index = around[sentence]![word] ?? -1
  while (index >= 0) {
    const quotation = list[index]!
    if ((quotation.within ?? -1) === level) return quotation
    index = quotation.within ?? -1
  }
  return undefined
}
