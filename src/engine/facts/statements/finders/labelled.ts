import type { Span } from '../../../../record/index.ts'
import type { Stretch, Tree } from '../../../language/index.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, levelAt, type Page, quotationAt, spanOf, trimmed } from '../candidate.ts'
import { isNominal, topOf } from '../phrase.ts'

/** "Quill: Taxes won't rise", "And from the mayor: “No.”", "QUILL: I never said so." */
export function findLabel(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (tree.words[at]!.text !== ':' || at > longest || !opensParagraph(page, tree)) return undefined
  const label = labelOf(page, tree, at)
  if (!label) return undefined
  const head = topOf(tree, label)
  const quotation =
    at + 1 < tree.words.length ? quotationAt(page, tree.index, at + 1, levelAt(page, tree, at)) : undefined
  const rest = quotation?.from.word === at + 1 ? quotation : restOf(page, tree, at + 1)
  if (!rest || (tree.role === 'headline' && !quotation && !hasVerb(tree, at + 1))) return undefined
  return {
    sentence: tree.index,
    kind: 'say',
    head: at,
    cue: [spanOf(tree, { from: at, to: at + 1 })],
    source: { speaker: { sentence: tree.index, word: head }, spans: [spanOf(tree, label)] },
    content: [{ start: rest.start, end: rest.end }],
  }
}

/** No label has more words. */
const longest = 9

const opensParagraph = ({ trees }: Page, { index, paragraph }: Tree): boolean =>
  trees[index - 1]?.paragraph !== paragraph

/** The words before a colon, where they name who speaks and nothing else. */
function labelOf(page: Page, tree: Tree, colon: number): Stretch | undefined {
  let from = 0
  while (from < colon && introductions.has(tree.words[from]!.lower)) from++
  const label = trimmed(page, tree, { from, to: colon })
  if (!label) return undefined
  for (let at = label.from; at < label.to; at++) {
    const { upos } = tree.tokens[at]!
    if (
      upos === 'VERB' ||
      upos === 'AUX' ||
      upos === 'CCONJ' ||
      upos === 'SCONJ' ||
      levelAt(page, tree, at) !== levelAt(page, tree, colon)
    )
      return undefined
  }
  const last = tree.words[label.to - 1]!
  const speaks =
    page.speakers[tree.index]!.has(label.to - 1) ||
    page.callings.has(last.lower) ||
    sources.has(last.lower) ||
    isShouted(tree, label)
  return speaks && isNominal(tree, topOf(tree, label)) ? label : undefined
}

const introductions = wordSet("and from \" “ ''")

/** What speaks without a name before a colon. */
const sources = wordSet(`
  report reports study survey poll police officials sources newspaper paper experts analysts scientists researchers
  lawyer judge mayor governor president minister spokesman spokeswoman witnesses prosecutors`)

/** "QUILL:", as transcripts have it. */
const isShouted = ({ words, tokens, role }: Tree, { from, to }: Stretch): boolean =>
  role === 'body' &&
  to - from < 4 &&
  words.slice(from, to).every(({ text }) => text === text.toUpperCase()) &&
  tokens[to - 1]!.upos === 'PROPN' &&
  words[to - 1]!.text.length > 2 &&
  !notices.has(words[to - 1]!.lower)

const notices = wordSet(
  'note update watch related photo photos video read more breaking correction source via topics tags',
)

const hasVerb = ({ tokens }: Tree, from: number): boolean =>
  tokens.some(({ upos, xpos }, at) => at >= from && ((upos === 'VERB' && xpos !== 'VBG') || upos === 'AUX'))

/** From a word to the end of its paragraph. */
function restOf(page: Page, tree: Tree, from: number): Span | undefined {
  let last = tree.index
  while (page.trees[last + 1]?.paragraph === tree.paragraph) last++
  const end = page.trees[last]!
  const head =
    from < tree.words.length ? tree.words[from]! : last > tree.index ? page.trees[tree.index + 1]!.words[0] : undefined
  const tail = trimmed(page, end, { from: last === tree.index ? from : 0, to: end.words.length })
  return head && tail && { start: head.start, end: end.words[tail.to - 1]!.end }
}

/** `“We go on.” — Ada Quill, baker`: a name behind a quotation and a dash. */
export function findSignature(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!/^[–—―]$|^--?$/.test(tree.words[at]!.text)) return undefined
  const quotation = quotationBehind(page, tree, at)
  if (!quotation?.closed) return undefined
  const name = trimmed(page, tree, { from: at + 1, to: tree.words.length })
  if (!name || name.to - name.from > longest || !page.speakers[tree.index]!.has(name.from)) return undefined
  for (let word = name.from; word < name.to; word++) if (tree.tokens[word]!.upos === 'VERB') return undefined
  const { start, end } = quotation
  return {
    sentence: tree.index,
    kind: 'say',
    head: at,
    cue: [spanOf(tree, { from: at, to: at + 1 })],
    source: { speaker: { sentence: tree.index, word: topOf(tree, name) }, spans: [spanOf(tree, name)] },
    content: [{ start, end }],
  }
}

/** The quotation that ends right before a word, be it in the sentence or the paragraph before. */
function quotationBehind(page: Page, tree: Tree, at: number) {
  const before = at > 0 ? tree : page.trees[tree.index - 1]
  if (!before) return undefined
  const word = at > 0 ? at - 1 : before.words.length - 1
  const quotation = quotationAt(page, before.index, word, -1)
  return quotation?.to.sentence === before.index && quotation.to.word === word ? quotation : undefined
}
