import { stemOf } from './stems.ts'

/**
 * The words of a text as search compares them: small letters without accents, whatever is between letters and figures a
 * gap. "Łódź's 2,500 Poles" is lodz, s, 2, 500, poles.
 */
export const wordsOf = (text: string): readonly string[] =>
  isProse.test(text) ? (text.toLowerCase().match(/[a-z0-9]+/g) ?? []) : (plain(text).match(/[\p{L}\p{N}]+/gu) ?? [])

/** The words with a space between, as the index takes them. */
export const folded = (text: string): string => wordsOf(text).join(' ')

/** The same with the stems of the words, as the index takes sentences and the names of events. */
export const stemmed = (text: string): string => wordsOf(text).map(stemOf).join(' ')

/** English, its dashes and quotation marks included: no letter of it is folded but by making it small. */
const isProse = /^[\t\n\r -~\u2013\u2014\u2018-\u201d]*$/

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðıßæœþ]/g, (letter) => letters[letter] ?? letter)

/** Letters that are read as others but do not come apart into letter and accent. */
const letters: { readonly [letter: string]: string } = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** Whether the words of `phrase` follow each other in `words`. */
export function hasPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  const [first] = phrase
  for (let at = words.indexOf(first!); at !== -1; at = words.indexOf(first!, at + 1))
    if (phrase.every((word, offset) => words[at + offset] === word)) return true
  return false
}

/** A word of a sentence; one within a name has no other forms, so that "Evans" is not found by "Evan". */
export interface Word {
  readonly word: string
  readonly isName: boolean
}

/** The same for words in whatever form: "grain ships" where "a grain ship" stands. */
export function hasForms(words: readonly Word[], phrase: readonly string[]): boolean {
  const stems = phrase.map(stemOf)
  const isMet = (at: number, offset: number): boolean => {
    const one = words[at + offset]
    return one !== undefined && (one.word === phrase[offset] || (!one.isName && stemOf(one.word) === stems[offset]))
  }
  return words.some((_, at) => phrase.every((_, offset) => isMet(at, offset)))
}
