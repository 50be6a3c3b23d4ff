import type { Evidence } from '../report.ts'

/** One thing that a story tells, however many reports have it. */
export interface Fact {
  readonly kind: 'happening' | 'figure' | 'statement'
  /**
   * A small string by which the fact is known again: of the first words that tell it. An archive keeps these for each
   * reader. It holds when the story grows and when its reports are read again.
   */
  readonly key: string
  /** The happening, figure or statement that it is, by the id it has in its ledger. */
  readonly id: string
  /** ISO day of the first report that has it. */
  readonly day?: string
  /** All that tell it, the first first. */
  readonly evidence: readonly Evidence[]
}
