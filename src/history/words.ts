import type { Record } from '../record/index.ts'

const toldIn = new Set(['headline', 'deck', 'caption', 'body'])

/** The words that tell the news, in order: without bylines, datelines and what the page said around the article. */
export const toldText = ({ article: { text, parts } }: Record): string =>
  parts.length === 0
    ? text
    : parts
        .filter(({ role }) => toldIn.has(role))
        .map(({ start, end }) => text.slice(start, end))
        .join('\n')

/** Lower-case words and figures, without accents and possessives: "Erdoğan's 2,500 troops" is erdogan, 2500, troops. */
export const wordsOf = (text: string): readonly string[] => {
  const { inner, word } = isPlain.test(text) ? plain : any
  return (
    (word === plain.word ? text : text.normalize('NFKD'))
      .replace(inner, (mark, at: number, whole: string) => joins(mark, at, whole))
      .toLowerCase()
      .match(word) ?? []
  )
}

/** English prose, its dashes and quotation marks included, can do with shorter tables of letters: a third of the time. */
const isPlain = /^[\t\n\r -~\u2013\u2014\u2018-\u201d]*$/
const plain = { inner: /[.,’'](?=[a-z0-9])/gi, word: /[a-z0-9]+/g }
const any = { inner: /[\p{M}.,’'](?=[\p{L}\p{N}\p{M}])/gu, word: /[\p{L}\p{N}]+/gu }

/** What goes on within a word: an accent, the comma of 2,500, the points of U.S.; the apostrophe's s is left behind. */
const joins = (mark: string, at: number, whole: string): string => {
  if (/\p{M}/u.test(mark)) return ''
  const before = whole[at - 1] ?? ''
  const after = whole[at + 1] ?? ''
  if (mark === ',') return /\d/.test(before) && /\d/.test(after) ? '' : ' '
  if (mark === '.') return /\p{Lu}|\d/u.test(before) && /\p{Lu}|\d/u.test(after) ? '' : ' '
  return ' '
}

/**
 * The stem that a word shares with its other forms, good enough to compare by: "checks", "checked" and "checking" are
 * "check", "parties" is "party".
 */
export const stemOf = (word: string): string => {
  if (word.length < 4 || /\d/.test(word)) return word
  const bare = withoutEnding(word)
  return bare.length > 3 && bare.endsWith('e') ? bare.slice(0, -1) : bare
}

const withoutEnding = (word: string): string => {
  if (word.endsWith('s')) {
    if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
    if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2)
    return /[^sui]s$/.test(word) ? withoutEnding(word.slice(0, -1)) : word
  }
  if (!word.endsWith('ing') && !word.endsWith('ed')) return word
  const verb = /^(.{2,}[^e])(?:ing|ed)$/.exec(word)?.[1]
  if (verb === undefined || !/[aeiouy]/.test(verb)) return word
  return /([bdgmnprt])\1$/.test(verb) ? verb.slice(0, -1) : verb
}

/** Whether somebody is called by a pronoun alone, which names nobody: "he", "which". */
export const isPronoun = (words: string): boolean => pronouns.has(words.toLowerCase())

const pronouns = new Set('i we you he she it its they their his her this that who which'.split(' '))
