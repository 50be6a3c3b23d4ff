import type { Span, Statement } from '../../../record/index.ts'
import { type Candidate, levelAt, type Page } from './candidate.ts'
import { quotationsIn } from './quotations.ts'

/** Whether all words are quoted, some, or none. */
export function formOf(page: Page, { content, sentence, head }: Candidate): Statement['form'] {
  const level = head === undefined ? -1 : levelAt(page, page.trees[sentence]!, head)
  const quoted = content.map((span) =>
    quotationsIn(page.quotations, span).filter(({ within = -1 }) => within === level),
  )
  if (quoted.every((list) => !list.length)) return 'indirect'
  return content.every((span, i) => quoted[i]!.some((quotation) => holds(quotation, span))) ? 'direct' : 'mixed'
}

const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && outer.end >= inner.end
