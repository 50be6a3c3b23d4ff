import type { Entity, Span } from '../../record/index.ts'
import type { Text } from '../reading.ts'
import { classOf, LETTER } from '../text/characters.ts'
import type { Sentence } from '../text/sentences.ts'

/** A name in the making: words `from` to `to` (exclusive) of a sentence. */
export interface Name {
  sentence: number
  from: number
  to: number
  kind: Entity['kind']
  /** How sure the network is of it, word for word, 0 to 1; 0 where other words of the article say that it is a name. */
  weight: number
}

/** What the passes hand on. `names` are in text order, none overlapping another, none in furniture. */
export interface Draft extends Text {
  names: readonly Name[]
  /** Whether the article is written with capitals, so that a name has one. */
  capitals: boolean
  /** Words that the article writes without a capital: "party", "may", "north". */
  small: ReadonlySet<string>
  /** What abbreviations stand for, by key, where the article says so: "rsf" → "rapid support forces". */
  long: ReadonlyMap<string, string>
}

/** "mobile", but neither "iPhone" nor a word of a script without capitals. */
export function isSmall(text: string): boolean {
  let ascii = false
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (classOf(unit) !== LETTER) return false
    ascii ||= unit < 0x80
  }
  return ascii || text !== text.toUpperCase()
}

/** Words in lower case, divided as they stand: "u.s.", "north korea", "al-shabaab". The same key, the same name. */
export function keyOf({ words }: Sentence, from: number, to: number): string {
  let key = words[from]!.lower
  for (let at = from + 1; at < to; at++)
    key += words[at]!.start === words[at - 1]!.end ? words[at]!.lower : ` ${words[at]!.lower}`
  return key
}

export const nameKey = ({ sentences }: Text, { sentence, from, to }: Name): string =>
  keyOf(sentences[sentence]!, from, to)

export const spanOf = ({ sentences }: Text, { sentence, from, to }: Pick<Name, 'sentence' | 'from' | 'to'>): Span => {
  const { words } = sentences[sentence]!
  return { start: words[from]!.start, end: words[to - 1]!.end }
}

export const inOrder = (a: Name, b: Name): number => a.sentence - b.sentence || a.from - b.from

/** Which words of each sentence belong to a name. */
export function takenWords({ names, sentences }: Pick<Draft, 'names' | 'sentences'>): ReadonlySet<number>[] {
  const taken: Set<number>[] = sentences.map(() => noWords)
  for (const { sentence, from, to } of names) {
    if (taken[sentence] === noWords) taken[sentence] = new Set()
    for (let at = from; at < to; at++) taken[sentence]!.add(at)
  }
  return taken
}

/** Of the sentences without a name. */
const noWords = new Set<never>()

export function isFree(taken: ReadonlySet<number>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (taken.has(at)) return false
  return true
}
