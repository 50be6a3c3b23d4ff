import { childBy, headOf, relation } from '../../language/tree.ts'
import { ofLinks } from '../../lexicon/offices.ts'
import { personal } from '../../lexicon/titles.ts'
import type { Description } from '../descriptions.ts'
import type { Name } from '../name.ts'
import { coordinateBehind, type Phrase, phraseAround } from './phrase.ts'
import { isNoun, isRole, noun, says, type View } from './view.ts'

/** What a comma, a dash or a bracket sets beside a name: "Ann Lee, 45, a spokeswoman for", "Ardan's president, Tom Hall,". */
export function findAppositions(view: View): Description[] {
  return view.names.flatMap((name): Description[] => {
    const subject = { sentence: name.sentence, word: headOf(view.tree, name) }
    return [...behind(view, name, subject.word), ...before(view, name, subject.word)].map((phrase) => ({
      ...phrase,
      subject,
      name,
      form: 'apposition',
    }))
  })
}

const marks: ReadonlySet<string> = new Set([',', '(', '-', '–', '—', '--'])
const closers: ReadonlySet<string> = new Set([',', ')', '.', '-', '–', '—', '--', ';', ':', '?', '!'])

/** "Volodymyr Zelensky, Ukraine's president": by the tree, and where it fails by a noun for persons between marks. */
function behind(view: View, name: Name, word: number): Phrase[] {
  const { words, tokens, children } = view.tree
  if (!marks.has(words[name.to]?.text ?? '')) return []
  const heads = children[word]!.filter((at) => at > name.to && tokens[at]!.deprel === 'appos' && !view.nameAt(at))
  const own = heads.length ? heads : (seen(view, name, word) ?? [])
  return own
    .filter((at) => isDescribing(view, at))
    .flatMap((head) => withCoordinates(view, head, name.to + 1))
    .filter((phrase) => !isAnothers(view, name, phrase))
}

/** Whether a name of the kind stands nearer: "Hall, Lee, a lawyer", or right behind: "Hall, mayor Lee". */
function isAnothers({ nameAt }: View, { to, kind }: Name, phrase: Phrase): boolean {
  if (nameAt(phrase.to)?.kind === kind) return true
  for (let at = to; at < phrase.from && at < to + reach; at++) if (nameAt(at)?.kind === kind) return true
  return phrase.from >= to + reach
}

/** No apposition begins farther from its name. */
const reach = 24

/** One thing, and no abbreviation: neither "(300,000 inhabitants)" nor "(WHO)". */
function isDescribing(view: View, at: number): boolean {
  const { text, lower } = view.tree.words[at]!
  if (isRole(noun(view, at))) return view.tree.tokens[at]!.xpos !== 'NNS'
  return view.tree.tokens[at]!.xpos === 'NN' && lower !== 'percent' && text !== text.toUpperCase()
}

/** The noun of "Name, [45,] the opposition leader," where the tree does not make it an apposition, nor one of a list. */
function seen(view: View, name: Name, word: number): number[] | undefined {
  const { words, tokens } = view.tree
  let from = name.to + 1
  if (tokens[from]?.upos === 'NUM' && words[from + 1]?.text === ',') from += 2
  let at = from
  let head: number | undefined
  for (; at < words.length && at < from + 12; at++) {
    const { upos, xpos } = tokens[at]!
    const owned = view.nameAt(at)
    if (owned) at = owned.to - 1
    else if (isNoun(view, at)) head = at
    else if (
      !(
        upos === 'ADJ' ||
        upos === 'DET' ||
        upos === 'NUM' ||
        xpos === 'POS' ||
        xpos === 'PRP$' ||
        words[at]!.text === '-'
      )
    )
      break
  }
  if (head === undefined || head !== at - 1 || !says(noun(view, head), name.kind)) return undefined
  if (tokens[head]!.xpos === 'NNS' || isConj(view, head, word)) return undefined
  const next = words[at]?.lower ?? '.'
  return closers.has(next) || ofLinks.has(next) ? [head] : undefined
}

const isConj = ({ tree }: View, head: number, word: number): boolean =>
  (tree.tokens[head]!.head === word || tree.tokens[word]!.head === head) && relation(tree, head) === 'conj'

/** Nothing behind its head: "founder", but not "minister of trade". */
const isShort = ({ of, head, to }: Phrase): boolean => of.length === 0 && to === head + 1

/** No apposition has more heads. */
const most = 3

/** "founder and chief executive of Wexel": both, each of Wexel. */
function withCoordinates(view: View, head: number, from: number): Phrase[] {
  const { length } = view.tree.words
  const phrases = [phraseAround(view, head, from, length)]
  for (let next: number | undefined; phrases.length < most; ) {
    next = coordinateBehind(view, phrases.at(-1)!)
    if (next === undefined) break
    phrases.push(phraseAround(view, next, phrases.at(-1)!.to + 1, length))
  }
  const shared = phrases.find(({ of }) => of.length)
  return phrases.map((phrase) => (shared && isShort(phrase) && !shared.status ? { ...phrase, of: shared.of } : phrase))
}

/** "The president of Ardan, Tom Hall," and "Ardan's president, Mr Tom Hall,". */
function before(view: View, name: Name, word: number): Phrase[] {
  const { words, tokens } = view.tree
  const comma = name.from - (personal.has((words[name.from - 1]?.lower ?? '').replace(/\.$/, '')) ? 2 : 1)
  if (comma < 1 || !marks.has(words[comma]!.text) || words[comma]!.text === '(') return []
  const above = tokens[word]!.head
  const byTree = relation(view.tree, word) === 'appos' && above < comma && above >= 0 && !view.nameAt(above)
  const head =
    byTree && isNoun(view, above)
      ? above
      : closers.has(words[name.to]?.text ?? '.')
        ? roleBefore(view, comma, word)
        : undefined
  if (head === undefined) return []
  const phrase = phraseAround(view, head, 0, comma)
  return phrase.to === comma || says(noun(view, head), name.kind) ? [phrase] : []
}

const isOwned = ({ tree }: View, at: number): boolean => childBy(tree, at, 'nmod:poss') !== undefined

/** The noun for persons whose phrase ends at the comma, unless the name stands beside it in a list; "his wife, Ann Hall," is no list. */
function roleBefore(view: View, comma: number, word: number): number | undefined {
  const { words, tokens } = view.tree
  const above = tokens[word]!.head
  const isListed = relation(view.tree, word) === 'conj'
  for (let at = comma - 1; at >= 0 && at > comma - 10; at--) {
    if (
      isNoun(view, at) &&
      !view.nameAt(at) &&
      isRole(noun(view, at)) &&
      (at === comma - 1 || ofLinks.has(words[at + 1]!.lower))
    )
      return isListed && above <= at && !isOwned(view, at) ? undefined : at
    if (/^(?:VERB|AUX|PUNCT|PRON|SCONJ)$/.test(tokens[at]!.upos) && words[at]!.text !== '-') return undefined
  }
  return undefined
}
