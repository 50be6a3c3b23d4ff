import type { Span } from '../../../../record/index.ts'
import { childBy, type Tree } from '../../../language/tree.ts'
import { type Candidate, levelAt, type Page, spanOf, spansWhere } from '../candidate.ts'
import { cueClause, quotedBy } from '../clause.ts'
import { attributed, framesOf } from '../cue.ts'
import { cueOf } from '../cue-words.ts'
import { phraseOf } from '../phrase.ts'
import { quotationBefore } from './quoted.ts'

/** What somebody is quoted with behind it: "It is safe, Tass quoted Quill as saying", `"It is safe," she was quoted as saying`. */
export function findQuotedAs(page: Page, tree: Tree, at: number): Candidate | undefined {
  const quoted = quotedBy(tree, at)
  if (!quoted || !framesOf(tree, at)?.has('that') || !isBare(tree, at)) return undefined
  const { speaker, giving } = quoted
  const source = phraseOf(page, tree, speaker)
  const content =
    source && wordsBefore(page, tree, giving, Math.min(cueClause(tree, giving).from, tree.first[speaker]!))
  if (!content?.length) return undefined
  const isOther = (word: number): boolean => levelAt(page, tree, word) !== levelAt(page, tree, at)
  const cue = joined(cueOf(tree, giving, isOther), spanOf(tree, { from: at - 1, to: at + 1 }))
  return attributed(page, tree, at, 'that', content, { source, cue })
}

/** Whether nothing that was said stands behind the verb: "as saying", "as saying in March". */
export const isBare = (tree: Tree, at: number): boolean =>
  childBy(tree, at, 'ccomp', 'obj', 'xcomp') === undefined && !/^[:"“‘,]/.test(tree.words[at + 1]?.text ?? '')

/** What stands before a clause, in quotation marks or before a comma. */
function wordsBefore(page: Page, tree: Tree, verb: number, from: number): Span[] {
  const quotation = quotationBefore(page, tree, verb)
  if (quotation) return [{ start: quotation.start, end: quotation.end }]
  const level = levelAt(page, tree, verb)
  if (tree.words[from - 1]?.text !== ',') return []
  return spansWhere(page, tree, { from: 0, to: from }, (word) => levelAt(page, tree, word) === level)
}

const joined = (one: Span, other: Span): Span[] =>
  other.start - one.end <= 1 ? [{ start: one.start, end: other.end }] : [one, other]
