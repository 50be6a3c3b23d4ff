import { CAPITAL, classOf } from '../../text/characters.ts'
import type { Sentence } from '../../text/sentences.ts'
import { type Draft, inOrder, isFree, keyOf, type Name, nameKey, takenWords } from '../name.ts'
import { partsOf } from '../parts.ts'

/** What is known of a name from where it was found. */
interface Known {
  kind: Name['kind']
  weight: number
  capitals: number
  found: number
  /** Where else the same words stand. */
  again: Name[]
}

/** Only names of which the network was so sure at least once are looked for. Worldwide dev: 0 → 83.4, 0.6 → 83.5, 0.7 → 83.5. */
const sure = 0.6

/** And only those it found in one of so many places where they stand. Worldwide dev: 20 → 83.4, 5 → 83.4, 2.5 → 83.3. */
const oneIn = 5

/** No name looked for has more words. */
const longest = 12

/**
 * A name found somewhere is found wherever the same words stand with the same capitals or more, in headlines too, and in
 * no other name; so is a person's surname. Not a single word that the article also writes small.
 */
export function findAgain(draft: Draft): Name[] {
  const known = knownNames(draft)
  const lengths = lengthsByFirstWord(draft, known)
  const taken = takenWords(draft)
  for (const [index, sentence] of draft.sentences.entries()) {
    if (sentence.role === 'furniture') continue
    const { words } = sentence
    for (let from = 0; from < words.length; from++)
      for (const length of lengths.get(words[from]!.lower) ?? []) {
        const to = from + length
        if (to > words.length || !isFree(taken[index]!, from, to)) continue
        const one = known.get(keyOf(sentence, from, to))
        if (!one || capitals(sentence, from, to) < one.capitals || goesOn(sentence, to)) continue
        one.again.push({ sentence: index, from, to, kind: one.kind, weight: 0 })
        from = to - 1
        break
      }
  }
  const again = [...known.values()].flatMap((one) =>
    one.found * oneIn >= one.found + one.again.length ? one.again : [],
  )
  return [...draft.names, ...again].sort(inOrder)
}

function knownNames(draft: Draft): Map<string, Known> {
  const known = new Map<string, Known>()
  const surnames = new Map<string, Known>()
  for (const name of draft.names) {
    const sentence = draft.sentences[name.sentence]!
    const key = nameKey(draft, name)
    const { kind, weight, from, to } = name
    const one = known.get(key) ?? { kind, weight, capitals: capitals(sentence, from, to), found: 0, again: [] }
    known.set(key, { ...one, weight: Math.max(one.weight, weight), found: one.found + 1 })
    const [surname] = kind === 'person' ? partsOf(sentence, name) : []
    if (surname)
      surnames.set(surname.key, {
        kind,
        weight,
        capitals: capitals(sentence, surname.from, surname.to),
        found: 1,
        again: [],
      })
  }
  for (const [key, surname] of surnames) if (!known.has(key)) known.set(key, surname)
  for (const [key, { weight }] of known) if (weight < sure || draft.small.has(key)) known.delete(key)
  return known
}

/** How many words the known names have that begin with a word, most first. */
function lengthsByFirstWord(draft: Draft, known: ReadonlyMap<string, Known>): Map<string, number[]> {
  const lengths = new Map<string, number[]>()
  const add = (sentence: Sentence, from: number, to: number) => {
    if (to - from > longest || !known.has(keyOf(sentence, from, to))) return
    const own = lengths.get(sentence.words[from]!.lower) ?? []
    if (!own.includes(to - from)) own.push(to - from)
    lengths.set(sentence.words[from]!.lower, own)
  }
  for (const name of draft.names) {
    const sentence = draft.sentences[name.sentence]!
    add(sentence, name.from, name.to)
    const [surname] = name.kind === 'person' ? partsOf(sentence, name) : []
    if (surname) add(sentence, surname.from, surname.to)
  }
  for (const own of lengths.values()) own.sort((a, b) => b - a)
  return lengths
}

function capitals({ words }: Sentence, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) if (classOf(words[at]!.text.charCodeAt(0)) === CAPITAL) count++
  return count
}

/** "Kim" in "Kim-il". */
const goesOn = ({ words }: Sentence, to: number): boolean =>
  words[to]?.text === '-' && words[to]!.start === words[to - 1]!.end
