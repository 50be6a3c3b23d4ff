import { occupations, offices } from '../lexicon/offices.ts'
import { wordSet } from '../lexicon/word-set.ts'
import type { Word } from '../text/words.ts'
import type { TokenTags } from './index.ts'
import type { NameSpan } from './names.ts'

/**
 * "The mayor of London Sadiq Khan", "ambassador to Israel Mike Huckabee": networks take the place and the person for one
 * name. Where the names tell them apart, the person stands beside the office and the place belongs to it.
 */
export function joinHolders(words: readonly Word[], tokens: readonly TokenTags[], names: readonly NameSpan[]) {
  let joined: TokenTags[] | undefined
  for (const { from, to, kind } of names) {
    if (kind !== 'person') continue
    const held = officeBefore(words, tokens, from)
    if (held) joined = attached(joined ?? tokens, held, { from, to }) ?? joined
  }
  return joined ?? tokens
}

/** An office, the preposition behind it, and the last word of what it is of, right before the name of its holder. */
interface Held {
  readonly office: number
  readonly preposition: number
  readonly last: number
}

/** The place or body of an office has so many words at most. */
const longest = 6

function officeBefore(words: readonly Word[], tokens: readonly TokenTags[], name: number): Held | undefined {
  const last = name - 1
  let at = last
  while (at > 0 && last - at < longest && ofBody.has(tokens[at]!.upos)) at--
  if (at === last || at < 1 || !leading.has(words[at]!.lower)) return undefined
  const office = at - 1
  const { lower } = words[office]!
  if (!isOffice(lower) || (last > at + 1 && isOffice(words[last]!.lower))) return undefined
  return isInRole(words, office) ? undefined : { office, preposition: at, last }
}

/** "General" of "the envoy for the coast General Roe" is a title of its own; "justice" of "the minister of justice" is none. */
const isOffice = (word: string): boolean => offices.has(word) || occupations.has(word)

const ofBody: ReadonlySet<string> = new Set(['PROPN', 'NOUN', 'ADJ', 'DET', 'CCONJ'])
const leading = wordSet('of to for in at')

/** "As a member of parliament Ann Lee voted", "candidate for mayor of Odport Ann Lee": whoever is named holds another, or none. */
function isInRole(words: readonly Word[], office: number): boolean {
  for (let at = office - 1; at >= 0 && office - at < 5; at--) {
    const { lower } = words[at]!
    if (lower === 'as' || (lower === 'for' && isOffice(words[at - 1]?.lower ?? ''))) return true
  }
  return false
}

/** The tree with the name beside the office; undefined where it stands so already, or would be no tree. */
function attached(
  tokens: readonly TokenTags[],
  { office, preposition, last }: Held,
  { from, to }: Pick<NameSpan, 'from' | 'to'>,
): TokenTags[] | undefined {
  const isInside = (word: number): boolean => word === office || (word >= preposition && word < to)
  const isBeside = (word: number): boolean => word >= from && word < to
  const own = tokens[office]!
  if (isBeside(own.head)) return undefined
  const above = isInside(own.head) ? outermost(tokens, preposition, to, isInside) : own
  if (!above || leadsBack(tokens, above.head, isInside)) return undefined
  const changed = [...tokens]
  const set = (word: number, head: number, deprel: string) => {
    changed[word] = { ...changed[word]!, head, deprel }
  }
  set(office, above.head, above.deprel)
  set(from, office, 'appos')
  for (let word = from + 1; word < to; word++) set(word, from, 'flat')
  set(last, office, 'nmod')
  set(preposition, last, 'case')
  for (let word = preposition + 1; word < last; word++) {
    const { head, upos } = tokens[word]!
    if (head <= preposition || head > last) set(word, last, upos === 'DET' ? 'det' : 'compound')
    else if (head !== last && tokens[head]!.head === word) set(word, last, 'compound')
  }
  return changed.some(({ head, deprel }, at) => head !== tokens[at]!.head || deprel !== tokens[at]!.deprel)
    ? changed
    : undefined
}

/** The word of the phrase by which it hangs from the rest. */
function outermost(
  tokens: readonly TokenTags[],
  from: number,
  to: number,
  isInside: (word: number) => boolean,
): TokenTags | undefined {
  for (let word = from; word < to; word++) if (!isInside(tokens[word]!.head)) return tokens[word]!
  return undefined
}

/** Whether a word hangs from the phrase itself. */
function leadsBack(tokens: readonly TokenTags[], word: number, isInside: (word: number) => boolean): boolean {
  for (let at = word; at >= 0; at = tokens[at]!.head) if (isInside(at)) return true
  return false
}
