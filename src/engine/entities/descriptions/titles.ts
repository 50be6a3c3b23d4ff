import { childrenBy, headOf } from '../../language/tree.ts'
import { holdings, kin, occupations, offices } from '../../lexicon/offices.ts'
import type { Description } from '../descriptions.ts'
import type { Name } from '../name.ts'
import { phraseAround } from './phrase.ts'
import { isGlued, isNoun, noun, says, type View } from './view.ts'

/** What stands right before a name: "NATO Secretary-General Jens Stoltenberg", "oil company Wexel", "his wife Ann Ray". */
export function findTitles(view: View): Description[] {
  return view.names.flatMap((name) => {
    const head = titleHead(view, name)
    if (head === undefined) return []
    const subject = { sentence: name.sentence, word: headOf(view.tree, name) }
    const before = phraseAround(view, head, 0, name.from)
    const title: Description = { ...before, to: name.from, subject, name, form: 'title' }
    const other = coordinate(view, before.from, head)
    if (other === undefined) return [title]
    const first = phraseAround(view, other, 0, before.from)
    return [
      { ...first, of: first.of.length ? first.of : title.of, subject, name, form: 'title' },
      { ...title, of: title.of.length ? title.of : first.of },
    ]
  })
}

/** The noun at the head of the title that ends right before the name. */
function titleHead(view: View, name: Name): number | undefined {
  const { words } = view.tree
  let at = name.from - 1
  if (at > 1 && holdings.get(words[at]!.lower) === 'elect' && words[at - 1]!.lower === '-') at -= 2
  if (at < 0 || view.nameAt(at)) return undefined
  if (isTitle(view, at, name)) return at
  return name.kind === 'person' ? officeBehindOf(view, at) : undefined
}

function isTitle(view: View, at: number, name: Name): boolean {
  const { tokens, words } = view.tree
  if (!isNoun(view, at) && !offices.has(noun(view, at))) return false
  const linked = isLinked(view, at, name) && !isObject(view, at, name)
  const isSmall = words[at]!.text === words[at]!.lower
  if (says(noun(view, at), name.kind)) {
    const plural = tokens[at]!.xpos === 'NNS' || tokens[at]!.xpos === 'NNPS'
    return linked || (!isSmall && !plural) || (!plural && !startsWithArticle(view, at))
  }
  return name.kind === 'person' && linked && isSmall && tokens[at]!.upos === 'NOUN' && !vague.has(noun(view, at))
}

/** Whether the tree ties the noun and the name to each other. */
function isLinked({ tree: { tokens } }: View, at: number, name: Name): boolean {
  const { head, deprel } = tokens[at]!
  if (head >= name.from && head < name.to) return titling.test(deprel)
  for (let own = name.from; own < name.to; own++) if (tokens[own]!.head === at) return titling.test(tokens[own]!.deprel)
  return false
}

const titling = /^(?:nmod:desc|compound|flat|appos|nmod|dep)$/

/** "The lawyer Ann Ray hired": the name is who hired. */
const isObject = ({ tree: { tokens } }: View, at: number, name: Name): boolean =>
  tokens[name.to]?.xpos === 'VBD' && tokens[name.to]!.head === at && tokens[name.to]!.deprel.startsWith('acl')

/** Nouns before a name that are no description of it: "the word Wexel", "the Dahl case". */
const vague: ReadonlySet<string> = new Set([
  'name',
  'word',
  'time',
  'day',
  'week',
  'month',
  'year',
  'part',
  'case',
  'age',
  'courtesy',
])

function startsWithArticle({ tree: { tokens } }: View, at: number): boolean {
  let from = at
  while (from > 0 && /^(?:NOUN|PROPN|ADJ|PUNCT)$/.test(tokens[from - 1]!.upos)) from--
  return from > 0 && tokens[from - 1]!.upos === 'DET'
}

/** "Secretary" of "Secretary of State", "Minister of Trade and Industry" that ends at `at`. */
function officeBehindOf(view: View, at: number): number | undefined {
  const { words, tokens } = view.tree
  if (!isNoun(view, at) && tokens[at]!.upos !== 'ADJ') return undefined
  for (let from = at; from > 0 && from > at - 8; from--) {
    const { lower, text } = words[from]!
    const before = from - 1
    if ((lower === 'of' || lower === 'for') && offices.has(noun(view, before)))
      return words[before]!.text !== words[before]!.lower || isBare(view, from + 1, at) ? before : undefined
    const within =
      isNoun(view, from) || tokens[from]!.upos === 'ADJ' || lower === 'and' || lower === 'of' || lower === 'the'
    if (!within || (text === lower && lower !== 'and' && lower !== 'of' && lower !== 'the' && lower !== 'staff'))
      return undefined
  }
  return undefined
}

const isBare = (view: View, from: number, to: number): boolean => {
  for (let at = from; at <= to; at++) if (view.nameAt(at) || view.tree.words[at]!.lower === 'the') return false
  return true
}

/** The other noun of "founder and chief executive Ann Lee", before `from`. */
function coordinate(view: View, from: number, head: number): number | undefined {
  const { words } = view.tree
  const at = from - 2
  if (at < 0 || words[from - 1]!.lower !== 'and') return undefined
  const other = noun(view, at)
  if (isGlued(view, from) || view.nameAt(at) || kin.has(other)) return undefined
  if (!offices.has(other) && !occupations.has(other)) return undefined
  const conj = childrenBy(view.tree, at, 'conj')
  return conj.length === 0 || conj.includes(head) || conj.some((word) => word > from) ? at : undefined
}
