import { dayParts, weekdays } from '../lexicon/times.ts'
import { wordSet } from '../lexicon/word-set.ts'
import type { Word } from '../text/words.ts'
import { mendClauses } from './clauses.ts'
import type { TokenTags } from './index.ts'
import type { NameSpan } from './names.ts'

/**
 * What networks get wrong in a tree and its words tell: "Ada" and "Quill" of one name are not two subjects of a verb, the
 * day in "agreed Thursday to meet" is no object, the bank in "fined the bank $3 million" is one, that in "said Thursday the bridge would open" is when it was said, and a
 * word in another script, "李小龙 told reporters", is a name and no cry.
 */
export function mendTree(words: readonly Word[], tokens: readonly TokenTags[], names: readonly NameSpan[]) {
  let mended: TokenTags[] | undefined
  let subjects: ReadonlySet<number> | undefined
  const put = (at: number, tags: Partial<TokenTags>): void => {
    mended ??= [...tokens]
    mended[at] = { ...mended[at]!, ...tags }
  }
  for (const { from, to } of names)
    for (let at = from + 1; at < to; at++)
      if (isTwin(tokens[at - 1]!, tokens[at]!)) put(at, { head: at - 1, deprel: 'flat' })
  for (let at = 0; at < words.length; at++) {
    if (interjected.has(tokens[at]!.upos) && isForeign(words[at]!.text)) {
      const { deprel, head } = tokens[at]!
      subjects ??= new Set(tokens.filter(isSubject).map((token) => token.head))
      const speaks = deprel === 'discourse' && !subjects.has(head)
      put(at, { upos: 'PROPN', xpos: 'NNP', ...(speaks && { deprel: 'nsubj' }) })
    }
    if (isHarmed(tokens, at)) put(at, { deprel: 'nsubj:pass' })
    if (isAtLeast(words, tokens, at)) put(at, { deprel: 'obj' })
    if (isPaid(words, tokens, at)) {
      put(at - 1, { head: tokens[at]!.head, deprel: 'iobj' })
      for (let word = tokens[at]!.head + 1; word < at - 1; word++)
        if (tokens[word]!.head === at) put(word, { head: at - 1 })
    }
    if (!weekdays.has(words[at]!.lower)) continue
    if (tokens[at]!.deprel === 'obj') put(at, { deprel: 'obl:unmarked' })
    const day = dayParts.has(words[at + 1]?.lower ?? '') && tokens[at]!.head === at + 1 ? at + 1 : at
    const verb = saidOn(tokens, day)
    if (verb !== undefined) put(day, { head: verb, deprel: hasCase(tokens, verb, day) ? 'obl' : 'obl:unmarked' })
  }
  return mendClauses(words, mended ?? tokens)
}

/** Whether it is done to them though no auxiliary says so: "six were killed and *dozens* wounded", "and *five* injured". */
function isHarmed(tokens: readonly TokenTags[], at: number): boolean {
  const { deprel, head } = tokens[at]!
  if (head <= at || (deprel !== 'nsubj' && deprel !== 'nummod')) return false
  const { deprel: joined, head: first, xpos } = tokens[head]!
  if (joined !== 'conj' || xpos !== 'VBN') return false
  const has = (verb: number, deprels: RegExp) =>
    tokens.some((token) => token.head === verb && deprels.test(token.deprel))
  return has(first, /^aux:pass$/) && !has(head, /^(?:aux|obj)/)
}

/** Whether a number is what a verb harms, rather than beside it: "killed at least *three* people". */
function isAtLeast(words: readonly Word[], tokens: readonly TokenTags[], at: number): boolean {
  const { deprel, head } = tokens[at]!
  if (deprel !== 'obl' || head < 0 || head > at || !harming.has(tokens[head]!.lemma)) return false
  const bound = `${words[head + 1]?.lower} ${words[head + 2]?.lower}`
  return bounds.has(bound) && !tokens.some((token) => token.head === head && token.deprel === 'obj')
}

const bounds: ReadonlySet<string> = new Set(['at least', 'at most', 'up to'])
const harming = wordSet(
  'kill wound injure hurt displace leave trap arrest detain destroy damage rescue evacuate infect',
)

/** Whether a sum is an object of its own behind whoever stands before it: "fined the bank $3 million"; no "a record $3 million". */
function isPaid(words: readonly Word[], tokens: readonly TokenTags[], at: number): boolean {
  const { upos, deprel, head } = tokens[at]!
  if (upos !== 'SYM' || deprel !== 'obj' || head < 0 || head > at - 2 || !/^[$£€¥]$/.test(words[at]!.text)) return false
  const before = tokens[at - 1]!
  const { text, lower } = words[at - 1]!
  const isNoun = before.upos === 'NOUN' || before.upos === 'PROPN'
  return (
    isNoun && before.head === at && before.deprel === 'compound' && !amounting.has(lower) && !/^[A-Z]{1,3}$/.test(text)
  )
}

const amounting: ReadonlySet<string> = new Set(['record', 'total', 'extra', 'minimum', 'maximum', 'average', 'net'])

/** Whether both are what a verb has but one of. */
const isTwin = (one: TokenTags, other: TokenTags): boolean =>
  one.head === other.head && one.deprel === other.deprel && single.has(other.deprel) && other.upos === 'PROPN'

const single: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj', 'iobj'])

const interjected: ReadonlySet<string> = new Set(['INTJ', 'SYM', 'X'])

const isForeign = (text: string): boolean => text.charCodeAt(0) >= 0x370 && /^\p{L}/u.test(text)

const isSubject = ({ deprel }: TokenTags): boolean => deprel.startsWith('nsubj')

/** The verb whose clause begins with the day, no mark before it: whoever writes so means the day of the verb. */
function saidOn(tokens: readonly TokenTags[], day: number): number | undefined {
  if (!free.has(tokens[day]!.deprel)) return undefined
  const clause = above(tokens, day, ({ deprel }) => deprel === 'ccomp')
  if (clause === undefined || clause < day) return undefined
  const verb = tokens[clause]!.head
  if (verb < 0 || verb > day || tokens[verb]!.upos !== 'VERB') return undefined
  for (let at = verb + 1; at < day; at++) {
    if (tokens[at]!.upos === 'PUNCT') return undefined
    if (isUnder(tokens, at, clause) && !isUnder(tokens, at, day)) return undefined
  }
  return verb
}

const free: ReadonlySet<string> = new Set(['obl', 'obl:unmarked', 'nmod:unmarked', 'nmod', 'advmod'])

/** Whether a preposition stands between the verb and the day: "said on Thursday". */
const hasCase = (tokens: readonly TokenTags[], verb: number, day: number): boolean =>
  tokens.slice(verb + 1, day).some(({ head, deprel }) => head === day && deprel === 'case')

const isUnder = (tokens: readonly TokenTags[], at: number, top: number): boolean =>
  at === top || above(tokens, at, (_, index) => index === top) !== undefined

/** The nearest word above that is such a one. */
function above(
  tokens: readonly TokenTags[],
  at: number,
  isSuch: (token: TokenTags, index: number) => boolean,
): number | undefined {
  for (let word = tokens[at]!.head; word >= 0; word = tokens[word]!.head) if (isSuch(tokens[word]!, word)) return word
  return undefined
}
