import type { Span } from '../../../../record/index.ts'
import { childBy, type Tree } from '../../../language/tree.ts'
import { type Candidate, levelAt, type Page, spanOf } from '../candidate.ts'
import { quotedBy } from '../clause.ts'
import { attributed } from '../cue.ts'
import { cueOf } from '../cue-words.ts'
import { quotationBefore } from './quoted.ts'

/** A quotation that somebody else gives: `"It is safe," Tass quoted Quill as saying`, `"It is safe," she was quoted as saying`. */
export function findQuotedAs(page: Page, tree: Tree, at: number): Candidate | undefined {
  const quoted = quotedBy(tree, at)
  const quotation = quoted && isBare(tree, at) ? quotationBefore(page, tree, quoted.giving) : undefined
  if (!quotation) return undefined
  const { start, end } = quotation
  return attributed(page, tree, at, 'quote', [{ start, end }], { cue: quotedCue(page, tree, at) })
}

/** Whether nothing that was said stands behind the verb: "as saying", "as saying in March". */
export const isBare = (tree: Tree, at: number): boolean =>
  childBy(tree, at, 'ccomp', 'obj', 'xcomp') === undefined && !/^[:"“‘]/.test(tree.words[at + 1]?.text ?? '')

/** "*quoted* Quill *as saying*", "*was quoted as saying*"; undefined of any other verb. */
export function quotedCue(page: Page, tree: Tree, at: number): readonly Span[] | undefined {
  const quoted = quotedBy(tree, at)
  if (!quoted) return undefined
  const isOther = (word: number): boolean => levelAt(page, tree, word) !== levelAt(page, tree, at)
  const [giving, saying] = [cueOf(tree, quoted.giving, isOther), spanOf(tree, { from: at - 1, to: at + 1 })]
  return saying.start - giving.end <= 1 ? [{ start: giving.start, end: saying.end }] : [giving, saying]
}
