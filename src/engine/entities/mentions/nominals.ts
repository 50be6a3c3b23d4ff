import { childBy, childrenBy, type Tree } from '../../language/tree.ts'
import { nations } from '../../lexicon/countries.ts'
import { distinguishing } from '../../lexicon/nominals.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Mention } from './mention.ts'
import { nounAt } from './nouns.ts'

/** A noun phrase that points back: "the Ukrainian president" is a president, UKR. */
export interface Nominal extends Mention {
  form: 'nominal'
  /** As `nounAt` tells it. */
  noun: string
  /** The country that an adjective names. */
  country?: string
  /** Nothing but an article and adjectives before its head: "the company", not "the Senate banking committee". */
  plain: boolean
}

const pointing = wordSet('the this that')
const premodifying = wordSet('det amod compound nmod:desc nmod:poss case flat')

/** The definite noun phrase in the singular that this word heads and that says nothing to tell its own from others. */
export function nominalAt(tree: Tree, at: number): Nominal | undefined {
  const { upos, xpos } = tree.tokens[at]!
  if (upos !== 'NOUN' || xpos === 'NNS') return undefined
  const determiner = childBy(tree, at, 'det')
  if (determiner === undefined || !pointing.has(tree.words[determiner]!.lower)) return undefined
  if (determiner > at || isRestricted(tree, at)) return undefined
  const country = countryOf(tree, at)
  return {
    sentence: tree.index,
    from: determiner,
    to: at + 1,
    head: at,
    form: 'nominal',
    noun: nounAt(tree, at),
    plain: childBy(tree, at, 'compound', 'nmod') === undefined,
    ...(country ? { country } : {}),
  }
}

/** "the company that built it", "the head of the bank", "the other side", "the two companies". */
const isRestricted = (tree: Tree, at: number): boolean =>
  childrenBy(tree, at, 'acl', 'nmod', 'nummod', 'conj', 'flat').some((child) => restricts(tree, child, at)) ||
  childrenBy(tree, at, 'amod', 'compound').some(
    (child) => distinguishing.has(tree.words[child]!.lower) || /^JJ[RS]$/.test(tree.tokens[child]!.xpos),
  )

function restricts(tree: Tree, child: number, at: number): boolean {
  const { deprel } = tree.tokens[child]!
  if (child < at) return deprel === 'nummod' || !premodifying.has(deprel)
  if (deprel !== 'nmod') return true
  const link = childBy(tree, child, 'case')
  return link === undefined || restricting.has(tree.words[link]!.lower)
}

/** Prepositions that tell one from others; "further assurances from the organization *on* security" is of the assurances. */
const restricting = wordSet('of in for at from behind with near under within between')

function countryOf(tree: Tree, at: number): string | undefined {
  for (const child of childrenBy(tree, at, 'amod', 'compound')) {
    const code = nations.get(tree.words[child]!.lower)?.code
    if (code) return code
  }
  return undefined
}
