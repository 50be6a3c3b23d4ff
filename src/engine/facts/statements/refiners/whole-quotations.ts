import type { Span } from '../../../../record/index.ts'
import { firstWhere } from '../../../../record/spans.ts'
import type { Candidate, Page } from '../candidate.ts'
import type { Quotation } from '../quotations.ts'

/**
 * Words end where their quotation ends, though it runs over several sentences: what begins with a quotation mark goes on
 * to the one that closes it, and what ends within a quotation that began before it begins with it.
 */
export function takeWholeQuotations(page: Page, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate) => {
    const level = levelOf(page, candidate)
    const content = merged(candidate.content.flatMap((span) => completed(page, span, level))).filter(({ start, end }) =>
      /[\p{L}\p{N}]/u.test(page.article.text.slice(start, end)),
    )
    return content.length ? { ...candidate, content } : { ...candidate, dropped: 'statements/across-quotation' }
  })
}

const levelOf = ({ quotations }: Page, { sentence, head }: Candidate): number =>
  head === undefined ? -1 : quotations.around[sentence]![head]!

/** Nothing where the words lie outside the quotation that their cue stands in. */
function completed(page: Page, { start, end }: Span, level: number): Span[] {
  const first = outermost(page, start, level)
  const last = outermost(page, end - 1, level)
  const own = page.quotations.list[level]
  const from = first && first.end <= Math.max(end, last?.end ?? 0) ? Math.min(start, first.start) : start
  const next = last ? undefined : outermost(page, nextWord(page.article.text, end), level)
  const to = last ? Math.max(end, last.end) : next && next.start > end ? next.end : end
  const whole = { start: Math.max(from, own?.start ?? 0), end: Math.min(to, own?.end ?? to) }
  return whole.start < whole.end ? [whole] : []
}

/** Where the text goes on behind a space; what stands behind a comma or stop is another matter. */
const nextWord = (text: string, end: number): number => (text[end] === ' ' ? end + 1 : end)

/** The quotation directly within `level` that holds a place in the text. */
function outermost({ quotations: { list } }: Page, at: number, level: number): Quotation | undefined {
  let index: number | undefined = firstWhere(list, ({ start }) => start > at) - 1
  while (index !== undefined && index >= 0) {
    const quotation: Quotation = list[index]!
    if ((quotation.within ?? -1) === level) return quotation.end > at ? quotation : undefined
    index = quotation.within
  }
  return undefined
}

function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const before = out.at(-1)
    if (before && span.start <= before.end)
      out[out.length - 1] = { start: before.start, end: Math.max(before.end, span.end) }
    else out.push(span)
  }
  return out
}
