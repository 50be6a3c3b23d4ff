import { childBy, childrenBy, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'

/** The verb by which the words that say it are given out: "*issued* a statement *saying*". */
export function issuingOf(tree: Tree, verb: number): number | undefined {
  const text = textOf(tree, verb)
  if (text === undefined || tree.tokens[text]!.deprel !== 'obj' || !texts.has(tree.tokens[text]!.lemma))
    return undefined
  const { head: giving } = tree.tokens[text]!
  return text > giving && issuing.has(tree.tokens[giving]!.lemma) ? giving : undefined
}

/** What a verb is said of: "a *statement* saying", "a *letter* that says", also where the tree hangs it from the verb before. */
function textOf(tree: Tree, verb: number): number | undefined {
  const { deprel, head, xpos } = tree.tokens[verb]!
  if (deprel === 'acl:relcl') return isThat(tree, childBy(tree, verb, 'nsubj')) ? head : undefined
  if (xpos !== 'VBG') return undefined
  return deprel === 'acl'
    ? head
    : childrenBy(tree, head < 0 ? verb : head, 'obj').find((text) => tree.last[text]! + 1 === verb)
}

const isThat = ({ words }: Tree, word: number | undefined): boolean =>
  word !== undefined && /^(?:that|which)$/.test(words[word]!.lower)

/** What is written, spoken or shown and says something. */
export const texts = wordSet(`
  statement letter tweet post message email e-mail mail memo memorandum note release communique communiqué declaration
  report article column op-ed editorial essay ad advertisement video resolution petition speech document notice order
  warning alert bulletin`)

const issuing = wordSet(`
  issue release put post send write publish run air deliver tweet make sign give circulate file produce launch unveil
  adopt pass share email mail print broadcast upload read distribute`)
