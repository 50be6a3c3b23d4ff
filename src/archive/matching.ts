import type { Entity, Record, Span } from '../record/index.ts'
import { type Fact, factsOf, type Kind } from './facts.ts'
import type { Query, Term } from './query.ts'
import { hasForms, hasPhrase, type Word, wordsOf } from './words.ts'

/** A fact that a query means, and the sentence by which it does. */
export interface Match {
  readonly fact: Fact
  /** Its number in the record. */
  readonly sentence: number
}

/**
 * The facts of a record that meet every term of a query, in the order of the text. Bare words must stand in one of its
 * sentences, in whatever form; a sentence with the words but without a fact stands for itself, unless facts of one kind
 * are asked for.
 */
export function matchesIn(query: Query, record: Record, outlet: string | undefined, kind?: Kind): readonly Match[] {
  const of = (field: Term['field']) => query.terms.filter((term) => term.field === field)
  if (!of('source').every(({ words }) => hasPhrase(wordsOf(outlet ?? ''), words))) return []
  const words = of('words')
  const bySentence = new Map<number, boolean>()
  const names = words.some(({ exact }) => !exact) ? namesIn(record) : []
  const hasWords = (sentence: number): boolean => {
    const known = bySentence.get(sentence)
    if (known !== undefined) return known
    const all = wordsWithin(record.sentences[sentence]!, names, record.article.text)
    const has = words.every((term) => isIn(all, term))
    bySentence.set(sentence, has)
    return has
  }
  const meant = query.terms.filter(({ field }) => field !== 'words' && field !== 'source')
  const found = factsOf(record, kind).flatMap((fact): Match[] => {
    if (!meant.every((term) => isMet(term, fact))) return []
    const sentence = fact.sentences.find(hasWords)
    return sentence === undefined ? [] : [{ fact, sentence }]
  })
  const bare =
    words.length > 0 && meant.length === 0 && kind === undefined ? sentencesWithout(found, record, hasWords) : []
  return [...found, ...bare].sort((a, b) => a.sentence - b.sentence || startOf(a) - startOf(b))
}

const isMet = (term: Term, fact: Fact): boolean =>
  fact[term.field as 'speaker' | 'about' | 'said' | 'event' | 'place'].some((name) => isIn(plain(wordsOf(name)), term))

const isIn = (words: readonly Word[], { words: sought, exact }: Term): boolean =>
  exact
    ? hasPhrase(
        words.map(({ word }) => word),
        sought,
      )
    : hasForms(words, sought)

const plain = (words: readonly string[], isName = false): Word[] => words.map((word) => ({ word, isName }))

/** Names of peoples and happenings have other forms as nouns do: "Kurd", "Kurds". */
const inflected: ReadonlySet<Entity['kind']> = new Set(['group', 'occurrence', 'misc'])

/** Where names stand that have one form only, in the order of the text. */
const namesIn = ({ entities }: Record): readonly Span[] =>
  entities
    .flatMap(({ kind, mentions }) => (inflected.has(kind) ? [] : mentions.filter(({ form }) => form === 'name')))
    .sort((a, b) => a.start - b.start)

/** The words of a sentence, and which of them are names. */
function wordsWithin({ start, end }: Span, names: readonly Span[], text: string): readonly Word[] {
  const words: Word[] = []
  let at = start
  for (const name of names) {
    if (name.start < at || name.end > end) continue
    words.push(...plain(wordsOf(text.slice(at, name.start))), ...plain(wordsOf(text.slice(name.start, name.end)), true))
    at = name.end
  }
  return [...words, ...plain(wordsOf(text.slice(at, end)))]
}

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
  speakers: [],
  about: [],
  event: [],
  relation: [],
  place: [],
  said: [],
})
