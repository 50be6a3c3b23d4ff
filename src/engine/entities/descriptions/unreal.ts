import { relation, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'

const modals = wordSet("may might could would can should must 'd")
const negations = wordSet("not n't never neither nor no longer hardly if whether unless")
const wishes = wordSet(
  'want hope wish seek try aim plan run bid aspire like refuse decline fail offer ask need vie decide consider',
)

/** What is denied, wished for, doubted or asked, by the words around a verb or predicate: "is not", "could become", "wants to be". */
export function isUnreal(tree: Tree, at: number): boolean {
  const { tokens, words, children } = tree
  if (words.at(-1)!.text === '?') return true
  const before = children[at]!.filter((below) => below < at).map((below) => words[below]!.lower)
  if (before.some((word) => modals.has(word) || negations.has(word))) return true
  const above = tokens[at]!.head
  if (isInfinitive(tree, at))
    return (
      above < 0 || wishes.has(tokens[above]!.lemma) || tokens[above]!.upos !== 'VERB' || tokens[at]!.deprel === 'advcl'
    )
  const ownSubject = children[at]!.some((below) => relation(tree, below) === 'nsubj')
  return relation(tree, at) === 'conj' && !ownSubject && above < at && isModal(tree, above)
}

const isModal = ({ children, words }: Tree, at: number): boolean =>
  children[at]!.some((below) => below < at && modals.has(words[below]!.lower))

/** "to join". */
export const isInfinitive = ({ tokens, words, children }: Tree, at: number): boolean =>
  children[at]!.some((below) => below < at && words[below]!.lower === 'to' && tokens[below]!.deprel === 'mark')

/** "will become president", "is to become". */
export const isToCome = (tree: Tree, verb: number): boolean =>
  isInfinitive(tree, verb) || tree.children[verb]!.some((below) => below < verb && future.has(tree.words[below]!.lower))

const future = wordSet("will shall 'll")
