import { heads } from '../../lexicon/name-heads.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { CAPITAL, classOf } from '../../text/characters.ts'
import type { Word } from '../../text/words.ts'
import { type Draft, inOrder, isSmall, type Name } from '../name.ts'
import { isOwnArticle } from './trim.ts'

/** Puts right where names begin and end, by what surely does or does not belong to a name. */
export function mendEdges(draft: Draft): Name[] {
  const mended = draft.names.flatMap((name) => divided(draft, cut(draft, name)))
  return withoutOverlap(mended.map((name) => widened(draft, name)).sort(inOrder))
}

const wordsOf = ({ sentences }: Draft, { sentence }: Name): readonly Word[] => sentences[sentence]!.words

/** "Ministry of Tourism |(Minto", "Ana Roe || Baltic Ledger", "Arun Dey |25", "Roe |MBE": what opens and never closes, a bar, scores and honours. */
function cut(draft: Draft, name: Name): Name {
  const words = wordsOf(draft, name)
  let { to } = name
  for (let at = name.from + 1; at < name.to; at++)
    if (words[at]!.text === '|') to = Math.min(to, at)
    else if (words[at]!.text === '(' && !words.slice(at, name.to).some(({ text }) => text === ')'))
      to = Math.min(to, at)
  if (name.kind === 'person')
    while (to - name.from > 1 && (/^\d+$/.test(words[to - 1]!.text) || isHonour(words, name.from, to))) to--
  return to === name.to ? name : { ...name, to }
}

/** Capitals behind a name in small letters, unless they count: "Leopold IV". */
const isHonour = (words: readonly Word[], from: number, to: number): boolean =>
  /^[A-Z]{2,5}$/.test(words[to - 1]!.text) && !/^[IVX]+$/.test(words[to - 1]!.text) && /[a-z]/.test(words[from]!.text)

/** "Ana and Ruiz" are two. */
function divided(draft: Draft, name: Name): Name[] {
  if (name.kind !== 'person') return [name]
  const words = wordsOf(draft, name)
  let at = name.from + 1
  while (at < name.to - 1 && words[at]!.lower !== 'and') at++
  return at >= name.to - 1 ? [name] : [{ ...name, to: at }, ...divided(draft, { ...name, from: at + 1 })]
}

function widened(draft: Draft, name: Name): Name {
  const words = wordsOf(draft, name)
  const headed = withHead(words, name)
  if (headed) return headed
  if (name.kind === 'person') return { ...name, from: withMonth(words, name) }
  if (name.kind === 'place') return { ...name, from: withDirection(words, name.from) }
  if (name.kind !== 'organization') return name
  const article = name.from > 0 && isOwnArticle(words, name.from - 1, name.kind)
  return { ...name, from: article ? name.from - 1 : name.from, to: withList(words, name) }
}

/** "Ardan *Chamber*", "Wexel Exhibition *Association*": capitals that end in what such a name is headed by. */
function withHead(words: readonly Word[], name: Name): Name | undefined {
  if (!headed.has(name.kind)) return undefined
  let to = name.to
  while (to < name.to + 3 && isCapital(words[to])) to++
  if (to === name.to || words[to]?.lower === 'of') return undefined
  const head = words[to - 1]!.lower
  const heads = name.kind === 'person' ? family : bodies
  return heads.has(head) && /[a-z]/.test(words[to - 1]!.text) ? { ...name, to, kind: 'organization' } : undefined
}

const headed: ReadonlySet<Name['kind']> = new Set(['place', 'group', 'organization', 'person'])
const family = wordSet('group foundation holdings')

/** "*Northern* Ardan", "*The* Hague". */
function withDirection(words: readonly Word[], from: number): number {
  if (words[from]!.text === 'Hague' && words[from - 1]?.lower === 'the') return from - 1
  let at = from
  while (at > 1 && directions.has(words[at - 1]!.text) && !/[.!?:"“]$/.test(words[at - 2]!.text)) at--
  return at
}

const directions = wordSet(
  'North South East West Northern Southern Eastern Western Central Northeastern Northwestern Southeastern Southwestern',
)

const bodies = wordSet(`
  cabinet parliament army navy police embassy senate congress ministry chamber association university college council
  commission committee corporation limited bank court federation authority institute foundation society union party agency`)

/** "*June* Brandt": months that women are christened, where no date can be meant. */
function withMonth(words: readonly Word[], { from, to }: Name): number {
  const before = words[from - 1]
  const dated = /^\d/.test(words[from - 2]?.text ?? '') || prepositions.has(words[from - 2]?.lower ?? '')
  return to - from === 1 && before && months.has(before.text) && !dated && !/^\d/.test(words[from]!.text)
    ? from - 1
    : from
}

const months = wordSet('June April May August')
const prepositions = wordSet('in since until by from of last next this early late mid')

/** "Ministry of Ports|, Labour and Coastal Development": what a department is for may be a list. */
function withList(words: readonly Word[], { from, to }: Name): number {
  if (
    !departments.has(words[from]!.lower) ||
    !words.slice(from, to).some(({ lower }) => lower === 'of' || lower === 'for')
  )
    return to
  let end = to
  let at = to
  while (words[at]?.text === ',' || words[at]?.text === '&' || words[at]?.lower === 'and') {
    const last = words[at]!.text !== ','
    at++
    if (words[at]?.lower === 'and') at++
    if (!isCapital(words[at])) return end
    while (isCapital(words[at])) at++
    if (last) return heads.organization.has(words[at - 1]!.lower) ? end : at
    end = words[at]?.lower === 'and' || words[at]?.text === '&' ? at : end
  }
  return end
}

const departments = wordSet('ministry department committee secretariat')

const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && classOf(word.text.charCodeAt(0)) === CAPITAL && !isSmall(word.text)

/** Of two that share words, the longer. */
function withoutOverlap(names: readonly Name[]): Name[] {
  const kept: Name[] = []
  for (const name of names) {
    const last = kept.at(-1)
    if (last?.sentence !== name.sentence || last.to <= name.from) kept.push(name)
    else if (name.to - name.from > last.to - last.from) kept[kept.length - 1] = name
  }
  return kept
}
