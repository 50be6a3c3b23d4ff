import { childrenBy, headOf } from '../../language/tree.ts'
import { holdings, kin, occupations, offices } from '../../lexicon/offices.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Description } from '../descriptions.ts'
import type { Name } from '../name.ts'
import { ofBehind, type Phrase, phraseAround } from './phrase.ts'
import { isGlued, isNoun, noun, says, type View } from './view.ts'

/** What stands right before a name: "NATO Secretary-General Jens Stoltenberg", "oil company Wexel", "his wife Ann Ray". */
export function findTitles(view: View): Description[] {
  return view.names.flatMap((name, i) => {
    const phrases = titlesOf(view, name)
    const shared = phrases.findLast(({ of }) => of.length)?.of ?? (phrases.length ? ofBehind(view, name) : [])
    const called = phrases.some(({ head }) => isPlural(view, head)) ? withOthers(view, i) : [name]
    return called.flatMap((one) => {
      const subject = { sentence: one.sentence, word: headOf(view.tree, one) }
      return phrases.map((phrase): Description => {
        const of = phrase.of.length ? phrase.of : shared
        return { ...phrase, of, subject, name: one, form: 'title' }
      })
    })
  })
}

/** No name has more titles: "founder and chief executive", "legal expert Professor". */
const most = 3

function titlesOf(view: View, name: Name): Phrase[] {
  const phrases: Phrase[] = []
  let to = name.from
  let head = titleHead(view, name)
  while (head !== undefined && phrases.length < most) {
    const phrase = { ...phraseAround(view, head, 0, to), to }
    phrases.unshift(phrase)
    to = phrase.from
    head = coordinate(view, to, head) ?? stacked(view, to)
  }
  return phrases
}

const isPlural = ({ tree }: View, at: number): boolean => /^NNP?S$/.test(tree.tokens[at]!.xpos)

/** The name and those that it is listed with: "Senators Ann Lee, Tom Hall and Kay Ray". */
function withOthers({ tree: { words }, names }: View, i: number): Name[] {
  const own = [names[i]!]
  for (let next = i + 1; next < names.length; next++) {
    const [last, one] = [own.at(-1)!, names[next]!]
    const between = words.slice(last.to, one.from).map(({ lower }) => lower)
    if (one.kind !== last.kind || between.length > 2 || between.some((word) => word !== ',' && word !== 'and')) break
    own.push(one)
  }
  return own
}

/** "expert" in "legal expert Professor Ann Lee". */
function stacked(view: View, from: number): number | undefined {
  const at = from - 1
  if (at < 0 || view.nameAt(at) || !isNoun(view, at) || isPlural(view, at)) return undefined
  const own = noun(view, at)
  return offices.has(own) || occupations.has(own) ? at : undefined
}

/** The noun at the head of the title that ends right before the name. */
function titleHead(view: View, name: Name): number | undefined {
  const { words } = view.tree
  let at = name.from - 1
  if (at > 1 && holdings.get(words[at]!.lower) === 'elect' && words[at - 1]!.lower === '-') at -= 2
  const addressed = at > 0 && courtesy.has(words[at]!.lower.replace('.', ''))
  if (addressed) at--
  if (at < 0) return undefined
  if (view.nameAt(at)) return name.kind === 'person' ? officeOf(view, name) : undefined
  if (isTitle(view, at, name)) return at
  if (addressed) return undefined
  return name.kind === 'person' ? officeBehindOf(view, at) : undefined
}

/** "mayor" of "the mayor of London Sadiq Khan", as the tree has it. */
function officeOf(view: View, name: Name): number | undefined {
  const { tokens, words } = view.tree
  const { head, deprel } = tokens[headOf(view.tree, name)]!
  if (deprel !== 'appos' || head < 0 || head > name.from || !offices.has(noun(view, head))) return undefined
  return words.slice(head, name.from).some(({ text }) => text === ',') ? undefined : head
}

/** Before a name with these, a title may stand: "Foreign Minister Dr. Ann Lee". */
const courtesy = wordSet('mr mrs ms miss mx dr mme sir dame')

function isTitle(view: View, at: number, name: Name): boolean {
  const { tokens, words } = view.tree
  if (!isNoun(view, at) && !offices.has(noun(view, at))) return false
  const linked = isLinked(view, at, name) && !isObject(view, at, name)
  const isSmall = words[at]!.text === words[at]!.lower
  if (says(noun(view, at), name.kind)) {
    const plural = isPlural(view, at)
    return linked || (!isSmall && !plural) || (!plural && !startsWithArticle(view, at))
  }
  return name.kind === 'person' && linked && isSmall && tokens[at]!.upos === 'NOUN' && !vague.has(noun(view, at))
}

/** Whether the tree ties the noun and the name to each other, or gives both the same place. */
function isLinked({ tree }: View, at: number, name: Name): boolean {
  const { tokens } = tree
  const { head, deprel } = tokens[at]!
  if (head >= name.from && head < name.to) return titling.test(deprel)
  const own = tokens[headOf(tree, name)]!
  if (own.head === head && own.deprel === deprel) return true
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
  if (!offices.has(other) && !occupations.has(other)) return officeBehindOf(view, at)
  const conj = childrenBy(view.tree, at, 'conj')
  return conj.length === 0 || conj.includes(head) || conj.some((word) => word > from) ? at : undefined
}
