import type { Entity, Span } from '../../../record/index.ts'
import { contains } from '../../../record/spans.ts'
import type { Cast } from '../../entities/index.ts'
import { authorsOf } from '../../language/authors.ts'
import type { Position, Stretch, Tree } from '../../language/index.ts'
import { childBy } from '../../language/tree.ts'
import { occupations, offices } from '../../lexicon/offices.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Scene } from '../../reading.ts'

/**
 * Whom a phrase names by the last words of what it lists, whatever word the tree heads it by: "Ostmark president-elect
 * *Lars Holt*, 45", "Mayor *Ada Quill* and Captain *Tom Roe*". None where a name may be another's: "an aide to the mayor
 * Ada Quill", "Ada Quill and her aides".
 */
export function bearersOf(scene: Scene, phrase: readonly Span[], { sentence, word }: Position, cast: Cast): string[] {
  const tree = scene.trees[sentence]!
  const span = phrase.find((one) => contains(one, tree.words[word]!))
  if (!span) return []
  const known = (at: number) => cast.at({ sentence, word: at })
  const parts = partsOf(tree, span, (at) => known(at) !== undefined)
  const ids: string[] = []
  for (const { to, from } of parts) {
    const last = known(to - 1)
    if (last?.kind !== 'person' || tree.tokens[to - 1]!.upos !== 'PROPN') break
    if (!isHolder(tree, { from, to }, known)) break
    ids.push(last.id)
  }
  const joint = parts[ids.length - 1]?.joint
  const next = parts[ids.length]?.joint
  const isWhole = (next === undefined || next === ',') && (ids.length < 2 || joint === 'and')
  return isWhole && new Set(ids).size === ids.length ? ids : []
}

/** Who wrote or showed what a phrase names: "a report by *Amnesty International*"; nobody where it names several. */
export function authorOf({ trees }: Scene, { sentence, word }: Position, cast: Cast): string | undefined {
  const tree = trees[sentence]!
  const authors = authorsOf(tree, word)
  if (authors.some((at) => childBy(tree, at, 'conj') !== undefined)) return undefined
  const known = authors.flatMap((at) => cast.at({ sentence, word: at }) ?? [])
  const [author] = known
  return author && known.every((one) => one === author) && authoring.has(author.kind) ? author.id : undefined
}

const authoring: ReadonlySet<Entity['kind']> = new Set(['person', 'organization', 'group'])

/** One of those whom a phrase lists, and what joins it to the one before. */
interface Part extends Stretch {
  readonly joint: string | undefined
}

function partsOf({ words }: Tree, span: Span, isName: (at: number) => boolean): Part[] {
  const parts: Part[] = []
  let joint: string | undefined
  let from = words.findIndex((word) => contains(span, word))
  for (let at = from; at <= words.length; at++) {
    const isWithin = at < words.length && contains(span, words[at]!)
    if (isWithin && (isName(at) || !joints.has(words[at]!.lower))) continue
    if (at > from) parts.push({ from, to: at, joint })
    if (!isWithin) break
    joint = at === from && joint === 'and' ? joint : words[at]!.lower
    from = at + 1
  }
  return parts
}

const joints = wordSet(', and or nor')

/**
 * Whether a phrase is of the one whose name ends it: no preposition stands before the name, or only that of an office,
 * with a place or body between: "head of the Odport council *Bo Lind*"; not "aide to the mayor *Bo Lind*".
 */
function isHolder({ tokens, words }: Tree, { from, to }: Stretch, known: (at: number) => { id: string } | undefined) {
  const { id } = known(to - 1)!
  let name = to - 1
  while (name > from && tokens[name - 1]!.upos === 'PROPN' && known(name - 1)?.id === id) name--
  // "president-elect", "chancellor-in-waiting"
  const before = [...tokens.keys()].slice(from, name).filter((at) => words[at - 1]?.text !== '-')
  if (before.some((at) => clausal.has(tokens[at]!.upos) && tokens[at]!.xpos !== 'PRP$')) return false
  const preposition = before.find((at) => tokens[at]!.upos === 'ADP' && !known(at))
  if (preposition === undefined) return true
  const isOffice = (at: number): boolean => offices.has(words[at]!.lower) || occupations.has(words[at]!.lower)
  const last = name - 1
  const isBody = known(last) !== undefined || bodies.has(words[last]!.lower)
  return preposition > from && isOffice(preposition - 1) && last > preposition && isBody && !isOffice(last)
}

const clausal = wordSet('VERB AUX SCONJ PRON')

/** What offices are of, where it has no name. */
const bodies = wordSet(
  'parliament senate council assembly congress commission committee community party board union government opposition court',
)
