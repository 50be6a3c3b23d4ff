import type { Span, Statement } from '../../../record/index.ts'
import { firstWhere } from '../../../record/spans.ts'

/**
 * Tells which statement's content holds a place in the text, the narrowest. What somebody means to do is told by another:
 * in "analysts say Norland seeks revenge after losses" the losses are the analysts' claim.
 */
export function reportedBy(statements: readonly Statement[]): (at: number) => Statement | undefined {
  const pieces: (Span & { statement: Statement })[] = statements
    .filter(({ kind }) => kind !== 'intend')
    .flatMap((statement) => statement.content.map((span) => ({ ...span, statement })))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return (at) => {
    const next = firstWhere(pieces, ({ start }) => start > at)
    for (let i = next - 1; i >= 0 && i >= next - nesting; i--) if (pieces[i]!.end > at) return pieces[i]!.statement
    return undefined
  }
}

/** No statement holds more others than this. */
const nesting = 12
