import type { Check, Span } from '../../record/index.ts'
import type { Desk, Line, PlacedQuantity, PlacedTime } from './desk.ts'

/** What a rule found: one comparison, told in one plain sentence. Evidence and refs may come in any order. */
export interface Finding {
  verdict: Check['verdict']
  message: string
  evidence: readonly Span[]
  refs: readonly string[]
}

/** Looks once at every place of its kind: every time, every quantity, or every one of the `words` (lower case). */
export type Rule = TimeRule | QuantityRule | WordRule | ArticleRule

export interface TimeRule {
  name: string
  at: 'time'
  look(time: PlacedTime, line: Line, desk: Desk): Finding | undefined
}
export interface QuantityRule {
  name: string
  at: 'quantity'
  look(quantity: PlacedQuantity, line: Line, desk: Desk): Finding | undefined
}
export interface WordRule {
  name: string
  at: 'word'
  words: readonly string[]
  look(word: number, line: Line, desk: Desk): Finding | undefined
}
export interface ArticleRule {
  name: string
  at: 'article'
  look(desk: Desk): Finding[]
}
