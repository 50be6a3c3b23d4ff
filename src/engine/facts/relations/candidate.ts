import type { Entity, Relation, Span } from '../../../record/index.ts'
import type { View } from '../../entities/descriptions/view.ts'
import type { Description } from '../../entities/descriptions.ts'
import type { Position } from '../../language/index.ts'
import type { Scene } from '../../reading.ts'

/** What a finder proposes: a relation whose subject and object are known. */
export interface Candidate extends Pick<Relation, 'type' | 'value' | 'status' | 'time'> {
  subject: Entity
  object?: Entity
  /** In text order. */
  evidence: Span[]
}

/** What finders look at. */
export interface Room {
  scene: Scene
  /** The sentences outside furniture. */
  views: readonly View[]
  descriptions: readonly Description[]
  /** The description that has a word before its head: "45" of "the 45-year-old lawyer Ann Lee". */
  describing(position: Position): Description | undefined
  /** The name that a word belongs to, else the word alone. */
  whole(position: Position): { from: number; to: number }
  /** Whom or what a word speaks of; for a people, its country, where the article names it. */
  at(position: Position): Entity | undefined
  /** The id of the time that hangs from a verb. */
  when(verb: Position): string | undefined
  drop(span: Span, reason: Reason): void
}

/** Why a relation is left out: a code that the registry explains. */
type Reason = `relations/${string}`

/** The words `from` to `to` of a sentence. */
export const spanOf = ({ sentences }: Scene, sentence: number, from: number, to: number): Span => {
  const { words } = sentences[sentence]!
  return { start: words[from]!.start, end: words[to - 1]!.end }
}

/** As written, white space made one. */
export const wordsOf = (scene: Scene, sentence: number, from: number, to: number): string => {
  const { start, end } = spanOf(scene, sentence, from, to)
  return scene.article.text.slice(start, end).replaceAll(/\s+/g, ' ')
}
