import type { Span } from '../../../record/index.ts'
import { firstWhere } from '../../../record/spans.ts'
import type { Tree } from '../../language/index.ts'
import { type Candidate, levelAt, type Page } from './candidate.ts'

/** The statements of an article as they come, and who is speaking where. */
export interface Conversation {
  /** What is said so far; longer by what is added. */
  said(): readonly Candidate[]
  /** Whether somebody outside quotation marks says some of these words already. */
  holds(span: Span): boolean
  /** The statement that a sentence makes, or ends in. */
  last(sentence: Tree): Candidate | undefined
  /** What is said in a paragraph, one statement for each speaker, what stands within another's words aside. */
  speakers(paragraph: number): Candidate[]
  add(candidate: Candidate): void
  /** Gives a statement more words, which begin in sentence `from`. */
  extend(candidate: Candidate, span: Span, from: number): void
}

export function converse(page: Page, candidates: readonly Candidate[]): Conversation {
  const all = [...candidates]
  const spans = candidates
    .filter(({ sentence, head }) => head === undefined || levelAt(page, page.trees[sentence]!, head) < 0)
    .flatMap(({ content }) => content)
    .sort((a, b) => a.start - b.start)
  const bySentence = new Map<number, Set<number>>()
  const byParagraph = new Map<number, Set<number>>()
  const note = (index: number, from: number, to: number) => {
    for (let sentence = from; sentence <= to; sentence++) {
      join(bySentence, sentence, index)
      join(byParagraph, page.sentences[sentence]!.paragraph, index)
    }
  }
  for (const [index, { sentence, content }] of all.entries()) note(index, sentence, sentenceAt(page, content, sentence))
  const add = (candidate: Candidate) => {
    all.push(candidate)
    note(all.length - 1, candidate.sentence, sentenceAt(page, candidate.content, candidate.sentence))
  }
  return {
    said: () => all,
    holds: ({ start, end }) => anyIn(spans, start, end),
    last: (tree) => {
      const here = [...(bySentence.get(tree.index) ?? [])].map((index) => all[index]!)
      return here.sort((a, b) => depthOf(tree, a) - depthOf(tree, b))[0]
    },
    speakers: (paragraph) => {
      const here = [...(byParagraph.get(paragraph) ?? [])].map((index) => all[index]!)
      return oneForEach(
        page,
        here.filter((one) => isSaying(one) && !here.some((other) => isWithin(one, other))),
      )
    },
    add,
    extend: (candidate, { start, end }, from) => {
      const index = all.indexOf(candidate)
      const longer = { ...candidate, content: [...candidate.content, { start, end }] }
      all[index] = longer
      note(index, from, sentenceAt(page, longer.content, from))
    },
  }
}

function join(map: Map<number, Set<number>>, key: number, index: number): void {
  const there = map.get(key)
  if (there) there.add(index)
  else map.set(key, new Set([index]))
}

/** The sentence in which words end, looked for from `from` on. */
function sentenceAt({ sentences }: Page, content: readonly Span[], from: number): number {
  const end = content.at(-1)?.end ?? 0
  let at = from
  while (at + 1 < sentences.length && sentences[at + 1]!.start < end) at++
  return at
}

/** Whether one of spans in text order shares words with `start` to `end`. */
function anyIn(spans: readonly Span[], start: number, end: number): boolean {
  const next = firstWhere(spans, (span) => span.start >= end)
  for (let at = next - 1; at >= 0 && at > next - 12; at--) if (spans[at]!.end > start) return true
  return false
}

/** How deep the head of a cue hangs in a sentence; a cue elsewhere stands above all. */
function depthOf(tree: Tree, { head, sentence }: Candidate): number {
  if (head === undefined || sentence !== tree.index) return 0
  let depth = 0
  for (let node = head; node >= 0; node = tree.tokens[node]!.head) depth++
  return depth
}

const silentKinds = new Set(['believe', 'intend', 'praise', 'criticise', 'show'])

/** Whether a statement of this kind is made aloud. */
export const isSpoken = (kind: Candidate['kind']): boolean => !silentKinds.has(kind)

const isSaying = ({ kind, source }: Candidate): boolean => source !== undefined && isSpoken(kind)

const isWithin = (one: Candidate, other: Candidate): boolean =>
  one !== other &&
  one.cue.length > 0 &&
  other.content.some(({ start, end }) => start <= one.cue[0]!.start && one.cue[0]!.end <= end)

/** "Quill" and then "she" are taken for one; two names are two. */
function oneForEach({ trees }: Page, statements: readonly Candidate[]): Candidate[] {
  const speakers = new Map<string, Candidate>()
  for (const statement of statements) {
    const { sentence, word } = statement.source!.speaker
    const { upos, lemma } = trees[sentence]!.tokens[word]!
    if (upos === 'PRON' && speakers.size) continue
    speakers.set(lemma.toLowerCase(), statement)
  }
  return [...speakers.values()]
}
