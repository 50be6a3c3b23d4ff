import type { Statement } from '../../../record/index.ts'
import type { Position } from '../../language/index.ts'

/** A statement before it is known who is who: whoever speaks or is spoken to is the word that heads the phrase. */
export interface Attribution extends Pick<Statement, 'form' | 'kind' | 'source' | 'cue' | 'content' | 'negated'> {
  /** Where the statement's own sentence is: that of its cue, or of its content where there is none. */
  sentence: number
  /** The head of the phrase that names the speaker, perhaps sentences before: "Stoltenberg", "he", "official". */
  speaker?: Position
  addressee?: Position
  /** The head of the cue in that sentence. */
  head?: number
}
