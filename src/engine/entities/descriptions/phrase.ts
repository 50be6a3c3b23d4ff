import { fillers, holdings, ofLinks } from '../../lexicon/offices.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Belonging, Description } from '../descriptions.ts'
import type { Name } from '../name.ts'
import { isGlued, isNoun, speaksOf, type View } from './view.ts'

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

/** Leftward: modifiers belong to the role up to a name, a determiner, a possessive or how the role is held. */
function readBefore(view: View, head: number, from: number): Side & { from: number; role: number } {
  const { words, tokens } = view.tree
  const side: Side & { from: number; role: number } = { from: head, role: head, of: [] }
  if (words[head]!.lower.startsWith('ex-')) side.status = 'former'
  let open = true
  for (let at = head - 1; at >= from; at--) {
    const { lower } = words[at]!
    const { upos, xpos, deprel } = tokens[at]!
    const name = view.nameAt(at)
    const status = holdings.get(lower)
    if (name) {
      if (name.from < from) break
      if (!isOwner(view, name, side.from)) {
        if (side.from === name.to && isPerhapsVerb(view, side.from)) side.from++
        break
      }
      const owns = words[name.to]?.lower === "'s"
      side.of.push(belonging(view, at, owns ? "'s" : ''))
      at = name.from
      side.from = at
      if (owns && name.kind === 'person') break
      open = false
    } else if (lower === "'s" || lower === "'") open = false
    else if (status) {
      side.status ??= status
      open = false
    } else if (xpos === 'PRP$') {
      side.of.push(belonging(view, at, "'s"))
      side.from = at
      break
    } else if (upos === 'DET') {
      side.from = at
      break
    } else if (lower === '-') {
      if (!isGlued(view, at) || !isGlued(view, at + 1)) break
      continue
    } else if (isPossessor(view, at)) {
      side.of.push(belonging(view, at, "'s"))
      open = false
    } else if (isCompound(view, at)) {
      at = Math.max(from, at - 2)
      if (view.nameAt(at)) at = Math.max(from, view.nameAt(at)!.from)
      open = false
    } else if (fillers.has(lower) || upos === 'NUM') open = false
    else if (lower.startsWith('ex-')) {
      side.status ??= 'former'
      side.role = at
    } else if (!modifies(upos, xpos, deprel) || isApart(view, at)) break
    else if (open) side.role = at
    side.from = at
  }
  side.role = Math.max(side.role, side.from)
  return side
}

/** "pardons" right behind a name that does not hang from it, in "Ray pardons former minister Lee". */
const isPerhapsVerb = ({ tree: { words, tokens } }: View, at: number): boolean =>
  tokens[at]!.xpos === 'NNS' && words[at]!.text === words[at]!.lower

/** What may stand in a role before its head: "foreign minister", "managing director", "retired general". */
const modifies = (upos: string, xpos: string, deprel: string): boolean =>
  upos === 'NOUN' ||
  upos === 'PROPN' ||
  (upos === 'ADJ' && xpos !== 'VBG') ||
  (upos === 'VERB' && modifying.test(deprel))

const modifying = /^(?:amod|compound)$/

/** "issue" in "on an issue Prime Minister Ray raised": a small noun before a capital is no part of the title; nor "defaming". */
function isApart({ tree: { words, tokens } }: View, at: number): boolean {
  const { lower, text } = words[at]!
  const { upos, xpos } = tokens[at]!
  if (upos === 'VERB' && xpos === 'VBG') return !leading.has(lower)
  const next = words[at + 1]!
  return upos === 'NOUN' && text === lower && next.text !== next.lower && next.text !== '-'
}

const leading = wordSet('managing presiding ruling governing founding sitting visiting operating commanding consulting')

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
    if (owner.bare) side.role = owner.to
    else {
      bare = false
      for (const word of owner.words) side.of.push(belonging(view, word, link))
    }
  }
  return side
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
  if (head === undefined) return undefined
  return { to: at, bare, words: [head, ...named.filter((word) => word !== head).reverse()] }
}

const belonging = (view: View, word: number, link: string): Belonging => ({
  sentence: view.tree.index,
  word: speaksOf(view, word),
  link,
})
