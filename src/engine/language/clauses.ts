import { cueVerbs } from '../lexicon/cues.ts'
import { wordSet } from '../lexicon/word-set.ts'
import type { Word } from '../text/words.ts'
import type { TokenTags } from './index.ts'

/** What networks take apart in the clauses that somebody says. */
export const mendClauses = (words: readonly Word[], tokens: readonly TokenTags[]): readonly TokenTags[] =>
  mendList(words, mendLead(words, mendSpeaker(words, tokens)))

/** "The talks failed, a person familiar with them said": networks leave the person beside the saying. */
function mendSpeaker(words: readonly Word[], tokens: readonly TokenTags[]): readonly TokenTags[] {
  const telling = tokens.findIndex(
    ({ deprel, xpos, lemma }, at) =>
      deprel === 'parataxis' && xpos.startsWith('VB') && cueVerbs.get(lemma)?.has('that') && !hasSubject(tokens, at),
  )
  if (telling < 1) return tokens
  const { head } = tokens[telling]!
  const speaker = tokens.findIndex(
    (token, at) =>
      at > head && at < telling && token.head === head && apart.has(token.deprel) && nominal.test(token.upos),
  )
  const isBeside = (at: number) => words[at]!.text !== ',' && tokens[at]!.head !== head
  if (speaker < 0 || ![...tokens.keys()].slice(speaker + 1, telling).every(isBeside)) return tokens
  return tokens.map((token, at) => (at === speaker ? { ...token, head: telling, deprel: 'nsubj' } : token))
}

const hasSubject = (tokens: readonly TokenTags[], verb: number): boolean =>
  tokens.some(({ head, deprel }) => head === verb && deprel.startsWith('nsubj'))
const nominal = /^(?:NOUN|PROPN)$/
const apart: ReadonlySet<string> = new Set(['parataxis', 'nsubj', 'dep'])

/**
 * "A bus carrying tourists plunged into a ravine, police said": networks take the bus for another who said it, and what it
 * did for something of its tourists. A finite verb has a subject, and a verb has one: the first of two is that of the
 * finite verb behind it that has none.
 */
function mendLead(words: readonly Word[], tokens: readonly TokenTags[]): readonly TokenTags[] {
  const firsts = new Map<number, number>()
  for (let at = 0; at < tokens.length; at++) {
    const { head, deprel } = tokens[at]!
    if (deprel !== 'nsubj' || head <= at || !cueVerbs.get(tokens[head]!.lemma)?.has('that')) continue
    const subject = firsts.get(head)
    if (subject === undefined) firsts.set(head, at)
    else {
      const end = clauseEnd(words, tokens, { subject, speaker: at })
      if (end === undefined || hangsWithin(tokens, head, { subject, end })) continue
      const verb = verbWithout(tokens, { subject, end })
      if (verb !== undefined) return withClause(tokens, { subject, verb, end, telling: head })
    }
  }
  return tokens
}

interface Pair {
  readonly subject: number
  readonly speaker: number
}

/** The comma before whoever said it: behind it stand they alone. */
function clauseEnd(words: readonly Word[], tokens: readonly TokenTags[], { subject, speaker }: Pair) {
  for (let at = speaker - 1; at > subject; at--) {
    if (words[at]!.text === ',') return at
    if (tokens[at]!.head <= at || tokens[at]!.head > speaker) return undefined
  }
  return undefined
}

interface Stretch {
  readonly subject: number
  readonly end: number
}

/** Whether the telling itself hangs from what is told: it would then hang from itself. */
function hangsWithin(tokens: readonly TokenTags[], telling: number, { subject, end }: Stretch): boolean {
  for (let above = tokens[telling]!.head; above >= 0; above = tokens[above]!.head)
    if (above > subject && above < end) return true
  return false
}

/** The one finite verb between that has no subject and hangs from something else; a participle may be a past tense misread. */
function verbWithout(tokens: readonly TokenTags[], { subject, end }: Stretch): number | undefined {
  const has = new Set(tokens.flatMap(({ head, deprel }) => (needed.test(deprel) ? [head] : [])))
  const loose = (tags: RegExp, deprels: ReadonlySet<string>) =>
    [...tokens.keys()].filter((at) => {
      const { xpos, deprel } = tokens[at]!
      return at > subject + 1 && at < end && tags.test(xpos) && deprels.has(deprel) && !has.has(at)
    })
  const finite = loose(/^VB[DPZ]$/, subordinate)
  const found = finite.length > 0 ? finite : loose(/^VBN$/, adnominal)
  return found.length === 1 ? found[0] : undefined
}

/** What a clause has that stands by itself: its own subject, or a word that joins it. */
const needed = /^(?:nsubj|csubj|expl|aux|mark)/
const subordinate: ReadonlySet<string> = new Set(['acl', 'advcl', 'ccomp', 'xcomp', 'dep', 'parataxis'])
const adnominal: ReadonlySet<string> = new Set(['acl'])

function withClause(
  tokens: readonly TokenTags[],
  { subject, verb, end, telling }: Stretch & { readonly verb: number; readonly telling: number },
): readonly TokenTags[] {
  return tokens.map((token, at) => {
    if (at === verb)
      return { ...token, head: telling, deprel: 'ccomp', xpos: token.xpos === 'VBN' ? 'VBD' : token.xpos }
    if (at === subject) return { ...token, head: verb }
    // What stands behind a verb in its clause is the verb’s, and so is what opens the clause.
    const isBehind = at > verb && at < end && (token.head < verb || token.head === telling)
    const opens = at < subject && token.head === telling
    return isBehind || opens ? { ...token, head: verb } : token
  })
}

/**
 * "She said the road to Odport and two bridges had been closed": networks take the road alone for what she said. Hardly
 * anything but a clause is said, so that both are subjects of the verb behind them.
 */
function mendList(words: readonly Word[], tokens: readonly TokenTags[]): readonly TokenTags[] {
  for (let first = 1; first < tokens.length; first++) {
    const { head: telling, deprel, upos } = tokens[first]!
    if (deprel !== 'obj' || telling < 0 || telling > first || tokens[telling]!.lemma !== 'say') continue
    if (!/^(?:NOUN|PROPN|SYM)$/.test(upos) || spoken.has(tokens[first]!.lemma)) continue
    const verb = tokens.findIndex(
      ({ deprel, head }, at) => at > first && deprel === 'conj' && isJoined(tokens, telling, head),
    )
    const second = tokens.findIndex(({ deprel, head }, at) => at > first && deprel === 'nsubj' && head === verb)
    const joint = tokens.findIndex(
      ({ deprel, head }, at) => at > first && deprel === 'cc' && (head === verb || head === second),
    )
    if (verb < 0 || joint < 0 || joint > second || second > verb) continue
    if (words.slice(telling, joint).some(({ text }) => marks.has(text))) continue
    return tokens.map((token, at) => {
      if (at === verb) return { ...token, head: telling, deprel: 'ccomp' }
      if (at === first) return { ...token, head: verb, deprel: 'nsubj' }
      if (at === second) return { ...token, head: first, deprel: 'conj' }
      if (at === joint) return { ...token, head: second }
      return at > first && at < joint && token.head === telling ? { ...token, head: first } : token
    })
  }
  return tokens
}

/** Whether it is the verb, or what the verb is joined to: "called it a mistake and *said* …". */
const isJoined = (tokens: readonly TokenTags[], verb: number, head: number): boolean =>
  head === verb || (tokens[verb]!.deprel === 'conj' && tokens[verb]!.head === head)

/** What is said without a clause: "said a prayer and the crowd left". */
const spoken = wordSet(
  'prayer word grace goodbye hello thing mass farewell thanks yes no name line rosary something nothing',
)
const marks: ReadonlySet<string> = new Set([',', ';', ':', '"', '“', '”', '``', "''", '‘', "'"])
