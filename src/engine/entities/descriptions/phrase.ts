import { fillers, holdings, offices, ofLinks } from '../../lexicon/offices.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Belonging, Description } from '../descriptions.ts'
import type { Name } from '../name.ts'
import { isGlued, isNoun, isRole, noun, speaksOf, type View } from './view.ts'

/** What a phrase tells by its words around the head: all of a description but whom it describes. */
export type Phrase = Pick<Description, 'sentence' | 'from' | 'to' | 'head' | 'role' | 'of' | 'status'>

/** No phrase has more words on either side of its head. */
const reach = 16

/** Reads the phrase around its head, within words `from` to `to`: "the former mayor of Ardan" around "mayor". */
export function phraseAround(view: View, word: number, from: number, to: number): Phrase {
  const head = headAt(view, word, from, to)
  const before = readBefore(view, head, Math.max(from, head - reach))
  const after = readAfter(view, head, Math.min(to, head + reach))
  const status = before.status ?? after.status
  return {
    sentence: view.tree.index,
    from: before.from,
    to: after.to,
    head,
    role: { from: before.role, to: after.role },
    of: [...before.of, ...after.of],
    ...(status && { status }),
  }
}

/** "general" of "attorney general", "editor" of "editor in chief". */
function headAt({ tree: { words } }: View, at: number, from: number, to: number): number {
  const lower = (word: number) => words[word]?.lower
  if (at + 1 < to && lower(at + 1) === 'general' && generals.has(lower(at)!)) return at + 1
  if (lower(at) !== 'chief') return at
  if (at - 2 >= from && lower(at - 1) === 'in') return at - 2
  return at - 4 >= from && lower(at - 2) === 'in' && lower(at - 1) === '-' && lower(at - 3) === '-' ? at - 4 : at
}

const generals = wordSet(
  'attorney secretary director governor consul surgeon solicitor inspector auditor major lieutenant',
)

interface Side {
  of: Belonging[]
  status?: Description['status']
}

type Before = Side & { from: number; role: number }

/** Leftward: modifiers belong to the role up to a name, a determiner, a possessive or how the role is held. */
function readBefore(view: View, head: number, from: number): Before {
  const side: Before = { from: head, role: head, of: [] }
  if (view.tree.words[head]!.lower.startsWith('ex-')) side.status = 'former'
  let open = true
  let at = head - 1
  while (at >= from) {
    const part = partAt(view, at, from, side.from)
    if (!part) break
    side.from = part.from
    if (part.owner) side.of.push(part.owner)
    side.status ??= part.status
    if (part.ofRole === undefined) open = false
    else if (open && part.ofRole) side.role = part.from
    if (part.ends) break
    at = part.from - 1
  }
  if (at >= from && side.from < head && isPerhapsVerb(view, side.from)) side.from++
  side.role = Math.max(side.role, side.from)
  return side
}

/** What stands before a head: from where on, whose the role is by it, and whether it is a part of the role. */
interface Part {
  from: number
  owner?: Belonging
  status?: Description['status']
  /** Undefined where the role begins behind it; false for a hyphen, which belongs to what stands on both sides. */
  ofRole?: boolean
  /** Whether nothing before it belongs to the phrase. */
  ends?: boolean
}

function partAt(view: View, at: number, from: number, begin: number): Part | undefined {
  const { lower } = view.tree.words[at]!
  const { upos, xpos } = view.tree.tokens[at]!
  const status = holdings.get(lower)
  const name = view.nameAt(at)
  if (name) return name.from >= from && isOwner(view, name, begin) ? ownerPart(view, name) : undefined
  if (lower === "'s" || lower === "'") return { from: at }
  if (status) return { from: at, status }
  if (xpos === 'PRP$') return { from: at, owner: belonging(view, at, "'s"), ends: true }
  if (upos === 'DET') return { from: at, ends: true }
  if (lower === '-') return isGlued(view, at) && isGlued(view, at + 1) ? { from: at, ofRole: false } : undefined
  if (isPossessor(view, at)) return { from: at, owner: belonging(view, at, "'s") }
  if (isCompound(view, at)) return { from: Math.max(from, view.nameAt(at - 2)?.from ?? at - 2) }
  if (fillers.has(lower) || upos === 'NUM') return { from: at }
  if (lower.startsWith('ex-')) return { from: at, status: 'former', ofRole: true }
  return modifies(view, at) ? { from: at, ofRole: true } : undefined
}

function ownerPart(view: View, name: Name): Part {
  const owns = view.tree.words[name.to]?.lower === "'s"
  const owner = belonging(view, name.from, owns ? "'s" : '')
  return { from: name.from, owner, ends: owns && name.kind === 'person' }
}

/** "pardons" right behind a name that does not hang from it, in "Ray pardons former minister Lee". */
const isPerhapsVerb = (view: View, at: number): boolean =>
  view.tree.tokens[at]!.xpos === 'NNS' &&
  view.tree.words[at]!.text === view.tree.words[at]!.lower &&
  view.nameAt(at - 1) !== undefined

/**
 * What may stand in a role before its head: "foreign minister", "managing director". Neither a small noun before a
 * capital, as "issue" in "an issue Prime Minister Ray raised", nor "outraged", nor another office.
 */
function modifies({ tree: { words, tokens } }: View, at: number): boolean {
  const { lower, text } = words[at]!
  const { upos, xpos } = tokens[at]!
  const next = words[at + 1]!
  if (xpos.startsWith('VB')) return participles.has(lower)
  if (styles.has(lower)) return false
  if (addressing.has(next.lower.replace('.', '')) && offices.has(lower)) return false
  if (upos === 'NOUN' || upos === 'PROPN')
    return !moments.has(lower) && (upos === 'PROPN' || text !== lower || next.text === next.lower || next.text === '-')
  return upos === 'ADJ'
}

const participles =
  wordSet(`managing presiding ruling governing founding sitting visiting operating commanding consulting
  retired registered certified chartered united`)
const addressing = wordSet('prince princess professor dr lord lady sheikh sen rep gov')
/** "His Majesty" is no possessor. */
const styles = wordSet('majesty highness excellency holiness honour honor hrh hm')
const moments = wordSet(`yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday
  morning afternoon evening week month year time moment`)

/** "ministry" of "the ministry's spokesman". */
const isPossessor = (view: View, at: number): boolean =>
  isNoun(view, at) && /^['’]s?$/.test(view.tree.words[at + 1]?.lower ?? '')

/** The last word of "Ardan-based", "45-year-old", "award-winning", "two-decade". */
const isCompound = (view: View, at: number): boolean =>
  isGlued(view, at) &&
  view.tree.words[at - 1]!.lower === '-' &&
  (/^VB[NGD]$/.test(view.tree.tokens[at]!.xpos) ||
    view.tree.words[at]!.lower === 'old' ||
    view.tree.tokens[at - 2]?.upos === 'NUM')

/** A name before a role is its owner if it hangs from the phrase, as "U.S." in "U.S. President", or is a people or has "'s". */
function isOwner({ tree }: View, name: Name, from: number): boolean {
  if (name.kind === 'group' || /^['’]s?$/.test(tree.words[name.to]?.lower ?? '')) return true
  for (let at = name.from; at < name.to; at++) {
    const { head, deprel } = tree.tokens[at]!
    if (head >= from && deprel !== 'nsubj' && deprel !== 'obj') return true
  }
  return false
}

/** Rightward: "of State" belongs to the role, "of the Ardan Bank" says whose it is. */
function readAfter(view: View, head: number, to: number): Side & { to: number; role: number } {
  const { words } = view.tree
  if (words[head + 1]?.lower === 'in' && words[head + 2]?.lower === 'chief' && head + 2 < to)
    return readAfter(view, head + 2, to)
  const side: Side & { to: number; role: number } = { to: head + 1, role: head + 1, of: [] }
  while (side.to + 1 < to && words[side.to]!.lower === '-' && isGlued(view, side.to) && isGlued(view, side.to + 1)) {
    const status = holdings.get(words[side.to + 1]!.lower)
    if (status) side.status = status
    side.to += 2
    if (!status) side.role = side.to
  }
  let bare = true
  while (side.to + 1 < to && ofLinks.has(words[side.to]!.lower)) {
    const link = words[side.to]!.lower
    const owner = ownerAt(view, side.to + 1, to)
    if (!owner || (owner.bare && !(bare && roleLinks.has(link)))) break
    side.to = owner.to
    if (owner.bare) side.to = side.role = pastCoordinate(view, owner.to, to)
    else {
      bare = false
      for (const word of owner.words) side.of.push(belonging(view, word, link))
    }
  }
  return side
}

/** Past the second half of "Energy and Natural Resources", which is written as the first is and names nobody. */
function pastCoordinate(view: View, at: number, to: number): number {
  const { words } = view.tree
  const first = words[at - 1]!
  const next = words[at]?.lower === 'and' && at + 1 < to ? ownerAt(view, at + 1, to) : undefined
  const second = words[at + 1]
  const alike = second !== undefined && (first.text === first.lower) === (second.text === second.lower)
  return next?.bare && alike && !isRole(noun(view, next.words[0]!)) ? next.to : at
}

/** The noun for a person that goes on behind a phrase: "president" in "minister of trade and president of Wexel". */
export function coordinateBehind(view: View, { to }: Phrase): number | undefined {
  const { words, tokens } = view.tree
  const [head] =
    words[to]?.lower === 'and' ? (ownerAt(view, to + 1, Math.min(words.length, to + reach))?.words ?? []) : []
  return head !== undefined && !view.nameAt(head) && tokens[head]!.xpos !== 'NNS' && isRole(noun(view, head))
    ? head
    : undefined
}

/** What a name with a title is of by what stands behind it: "director Ann Lee of the Wexel Institute". */
export function ofBehind(view: View, name: Name): readonly Belonging[] {
  const { words } = view.tree
  return words[name.to]?.lower === 'of' ? readAfter(view, name.to - 1, Math.min(words.length, name.to + reach)).of : []
}

/** Links through which a noun without an article is part of the role: "secretary of state", "minister for health". */
const roleLinks: ReadonlySet<string> = new Set(['of', 'for'])

interface Owner {
  to: number
  /** Neither a name nor with a determiner: "state" in "secretary of state". */
  bare: boolean
  /** The noun at its head, and a name before it: "parliament" and "Ukrainian". */
  words: number[]
}

/** The phrase after a link: "the Ardan Bank", "State", "his party". */
function ownerAt(view: View, from: number, to: number): Owner | undefined {
  const { words, tokens } = view.tree
  let bare = true
  let head: number | undefined
  const named: number[] = []
  let at = from
  for (; at < to; at++) {
    const { upos, xpos } = tokens[at]!
    const name = view.nameAt(at)
    if (name) {
      named.push(speaksOf(view, at))
      head = named.at(-1)
      bare = false
      at = name.to - 1
    } else if (xpos === 'PRP$' || upos === 'DET') {
      if (at > from) break
      bare = false
    } else if (isNoun(view, at)) head = at
    else if (upos === 'NUM' && at === from) return undefined
    else if (!(upos === 'ADJ' || upos === 'NUM' || (upos === 'PART' && xpos === 'POS') || words[at]!.lower === '-'))
      break
  }
  if (head === undefined || moments.has(words[head]!.lower)) return undefined
  // "the White House secretary" is somebody: what is hers is not the White House's.
  const others = view.nameAt(head) || !isRole(noun(view, head)) ? named.filter((word) => word !== head).reverse() : []
  return { to: at, bare, words: [head, ...others] }
}

const belonging = (view: View, word: number, link: string): Belonging => ({
  sentence: view.tree.index,
  word: speaksOf(view, word),
  link,
})
