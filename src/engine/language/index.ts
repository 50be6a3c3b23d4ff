import type { Sentence } from '../text/sentences.ts'
import { batchesOf, collate, isRead, type Piece, widthOf } from './batches.ts'
import { viewsOf } from './capitals.ts'
import type { Encoder } from './encoder.ts'
import { lemmaOf } from './lemmas.ts'
import { type NameSpan, nameDecoder } from './names.ts'
import { decodeTree } from './trees.ts'

export type { Batch, Encoder, Encoding, LabelSets } from './encoder.ts'
export type { Vocabulary } from './features.ts'
export type { Position, Stretch, Tree } from './tree.ts'

/** What the network makes of a sentence: its words' tags and tree, and its names in text order, none overlapping. */
export interface Analysis {
  tokens: readonly TokenTags[]
  names: readonly NameSpan[]
}

/** Universal Dependencies of a word; `head` is an index into the sentence's words, -1 for its one root. */
export interface TokenTags {
  upos: string
  xpos: string
  lemma: string
  head: number
  deprel: string
}

/**
 * Tags, trees and names of sentences, in their order. Every sentence gets one tree with one root, and only the root is
 * labelled so. Memory stays bounded however long a sentence is.
 */
export async function analyse(sentences: readonly Sentence[], encoder: Encoder): Promise<Analysis[]> {
  const analyses = sentences.map(({ words }): Draft => ({ tokens: new Array(words.length), names: [] }))
  const { vocabulary, labels } = encoder
  const findNames = nameDecoder(labels.names)
  for (const pieces of batchesOf(viewsOf(sentences))) {
    const encoding = await encoder.encode(collate(pieces, vocabulary))
    const heads = headsOf(pieces, encoding.arcs, encoding.upos.length)
    const deprels = await encoder.label(encoding, heads)
    for (const piece of pieces) {
      const { tokens, names } = analyses[piece.sentence]!
      for (const { from, to, kind, score } of findNames(...meanOf(piece, encoding.names, labels.names.length)))
        if (isRead(piece, piece.start + from))
          names.push({ from: piece.start + from, to: piece.start + to, kind, score })
      // Word i of the sentence is word i + shift of the batch.
      const shift = piece.at - piece.start
      for (let word = piece.from; word < piece.to; word++) {
        const at = word + shift
        const upos = labels.upos[encoding.upos[at]!]!
        const xpos = labels.xpos[encoding.xpos[at]!]!
        const lemma = lemmaOf(piece.views[0]![word]!, upos, xpos)
        const head = heads[at] === 0 ? -1 : heads[at]! - 1 - shift
        tokens[word] = { upos, xpos, lemma, head, deprel: deprelOf(labels.deprel[deprels[at]!]!, head, upos) }
      }
    }
  }
  return analyses.map(joined)
}

interface Draft {
  tokens: TokenTags[]
  names: NameSpan[]
}

/** The name scores of a piece, the mean of those of its views; where they begin, and how many words they are of. */
function meanOf(piece: Piece, names: Float32Array, labels: number): [Float32Array, number, number] {
  const { views, at } = piece
  const width = widthOf(piece)
  if (views.length === 1) return [names, at * labels, width]
  const mean = new Float32Array(width * labels)
  for (let view = 0; view < views.length; view++)
    for (let i = 0; i < mean.length; i++) mean[i]! += names[(at + view * width) * labels + i]! / views.length
  return [mean, 0, width]
}

/** The trees of a batch by each piece's first view, as `Encoder.label` counts heads; other words hang from the root. */
function headsOf(pieces: readonly Piece[], arcs: Float32Array, words: number): Int32Array {
  const heads = new Int32Array(words)
  const longest = widthOf(pieces.at(-1)!)
  const stride = longest + 1
  for (const { row, at, start, from, to } of pieces) {
    const first = at + from - start
    const count = to - from
    const offset = (row * longest + from - start) * stride
    if (from === start) decodeTree(arcs, offset, stride, count, heads, first)
    else decodeTree(within(arcs, offset, stride, from - start, count), 0, count + 1, count, heads, first)
    for (let i = first; i < first + count; i++) if (heads[i] !== 0) heads[i]! += first
  }
  return heads
}

/** The scores of words among themselves and to the root, without the words before them. */
function within(arcs: Float32Array, offset: number, stride: number, before: number, count: number): Float32Array {
  const scores = new Float32Array(count * (count + 1))
  for (let i = 0; i < count; i++) {
    const row = offset + i * stride
    scores[i * (count + 1)] = arcs[row]!
    scores.set(arcs.subarray(row + before + 1, row + before + 1 + count), i * (count + 1) + 1)
  }
  return scores
}

/** The network labels words one by one, and may call one "root" that hangs from another. */
function deprelOf(label: string, head: number, upos: string): string {
  if (head < 0) return 'root'
  return label !== 'root' && label !== '_' ? label : upos === 'PUNCT' ? 'punct' : 'dep'
}

/** The pieces of a long sentence as one: what runs on hangs from the first root, and no name begins within another. */
function joined({ tokens, names }: Draft): Analysis {
  const root = tokens.findIndex(({ head }) => head < 0)
  for (let word = root + 1; word < tokens.length; word++)
    if (tokens[word]!.head < 0) tokens[word] = { ...tokens[word]!, head: root, deprel: 'parataxis' }
  names.sort((a, b) => a.from - b.from)
  return { tokens, names: names.filter(({ from }, i) => i === 0 || names[i - 1]!.to <= from) }
}
