import type { Record } from '../record/index.ts'
import { type Fact, factsOf } from './facts.ts'
import type { Query, Term } from './query.ts'
import { hasPhrase, wordsOf } from './words.ts'

/** A fact that a query means, and the sentence by which it does. */
export interface Match {
  readonly fact: Fact
  /** Its number in the record. */
  readonly sentence: number
}

/**
 * The facts of a record that meet every term of a query, in the order of the text. Bare words must stand in one of its
 * sentences; a sentence with the words but without a fact stands for itself.
 */
export function matchesIn(query: Query, record: Record, outlet: string | undefined): readonly Match[] {
  const of = (field: Term['field']) => query.terms.filter((term) => term.field === field)
  if (!of('source').every(({ words }) => hasPhrase(wordsOf(outlet ?? ''), words))) return []
  const words = of('words')
  const bySentence = new Map<number, boolean>()
  const hasWords = (sentence: number): boolean => {
    const known = bySentence.get(sentence)
    if (known !== undefined) return known
    const { start, end } = record.sentences[sentence]!
    const all = wordsOf(record.article.text.slice(start, end))
    const has = words.every((term) => hasPhrase(all, term.words))
    bySentence.set(sentence, has)
    return has
  }
  const meant = query.terms.filter(({ field }) => field !== 'words' && field !== 'source')
  const found = factsOf(record).flatMap((fact): Match[] => {
    if (!meant.every((term) => isMet(term, fact))) return []
    const sentence = fact.sentences.find(hasWords)
    return sentence === undefined ? [] : [{ fact, sentence }]
  })
  const bare = words.length > 0 && meant.length === 0 ? sentencesWithout(found, record, hasWords) : []
  return [...found, ...bare].sort((a, b) => a.sentence - b.sentence || startOf(a) - startOf(b))
}

const isMet = ({ field, words }: Term, fact: Fact): boolean =>
  fact[field as 'speaker' | 'about' | 'said' | 'event' | 'place'].some((name) => hasPhrase(wordsOf(name), words))

const startOf = ({ fact }: Match): number => fact.spans[0]?.start ?? 0

function sentencesWithout(
  found: readonly Match[],
  { sentences }: Record,
  hasWords: (sentence: number) => boolean,
): readonly Match[] {
  const told = new Set(found.map(({ sentence }) => sentence))
  return sentences.flatMap(({ start, end }, sentence) =>
    told.has(sentence) || !hasWords(sentence) ? [] : [{ fact: bareSentence({ start, end }, sentence), sentence }],
  )
}

const bareSentence = (span: { readonly start: number; readonly end: number }, sentence: number): Fact => ({
  kind: 'sentence',
  id: `${sentence + 1}`,
  spans: [span],
  sentences: [sentence],
  speaker: [],
  about: [],
  event: [],
  place: [],
  said: [],
})
