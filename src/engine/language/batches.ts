import { CAPITAL, classOf, DIGIT, LETTER } from '../text/characters.ts'
import type { View } from './capitals.ts'
import type { Batch } from './encoder.ts'
import { featureCount, type Vocabulary, writeFeatures } from './features.ts'

/**
 * What is encoded at once: words `from` to `to` (exclusive) of a sentence, which are read, and around them those from
 * `start` to `end`, which are only seen. Most sentences are one piece. In its batch each of its sentence's views stands
 * as a sentence, the first of them as the `row`-th, from word `at` on.
 */
export interface Piece {
  sentence: number
  views: readonly View[]
  row: number
  at: number
  start: number
  from: number
  to: number
  end: number
}

/** A longer sentence is a list or a table, and heads are scored for every pair of words. */
const longest = 300
/** Beyond the reach of the network, so that a piece's words are read as in the whole sentence. */
const margin = 32
/** Words of a batch: more are no faster, and take more memory. */
const mostWords = 1000
/** Within a sentence each word is held against each, in squares as wide as the longest; so many in vain cost what one more batch costs. */
const mostVain = 16_000

/** Every sentence in pieces, those of like length in one batch. `sentences` are their views, one at least for each. */
export function batchesOf(sentences: readonly (readonly View[])[]): Piece[][] {
  const pieces = sentences.flatMap(piecesOf).sort((a, b) => widthOf(a) - widthOf(b) || a.sentence - b.sentence)
  const batches: Piece[][] = []
  let rows = 0
  let words = 0
  let pairs = 0
  for (const piece of pieces) {
    const width = widthOf(piece)
    const count = piece.views.length
    const vain = (rows + count) * width ** 2 - pairs - count * width ** 2
    if (batches.length === 0 || words + count * width > mostWords || vain > mostVain) {
      batches.push([])
      rows = words = pairs = 0
    }
    piece.row = rows
    piece.at = words
    rows += count
    words += count * width
    pairs += count * width ** 2
    batches.at(-1)!.push(piece)
  }
  return batches
}

/** How many words of a piece the network is shown. */
export const widthOf = ({ start, end }: Piece): number => end - start

/** Whether a word of its sentence is read here, and not only seen. */
export const isRead = ({ from, to }: Piece, word: number): boolean => word >= from && word < to

function piecesOf(views: readonly View[], sentence: number): Piece[] {
  const pieces: Piece[] = []
  const words = views[0]!
  for (let from = 0, to = 0; from < words.length; from = to) {
    to = words.length - from <= longest ? words.length : cutAfter(words, from)
    const [start, end] = [Math.max(0, from - margin), Math.min(words.length, to + margin)]
    pieces.push({ sentence, views, row: 0, at: 0, start, from, to, end })
  }
  return pieces
}

/** After the last punctuation of what fits, unless that is far back. */
function cutAfter(words: View, from: number): number {
  for (let to = from + longest; to > from + longest / 2; to--) if (!isLettered(words[to - 1]!)) return to
  return from + longest
}

function isLettered(text: string): boolean {
  const kind = classOf(text.charCodeAt(0))
  return kind === LETTER || kind === CAPITAL || kind === DIGIT
}

/** The features of pieces, and how long each of their views is. */
export function collate(pieces: readonly Piece[], vocabulary: Vocabulary): Batch {
  const last = pieces.at(-1)!
  const features = new Int32Array((last.at + last.views.length * widthOf(last)) * featureCount)
  const lengths = new Int32Array(last.row + last.views.length)
  const write = writer(features, vocabulary)
  for (const { views, row, start, end } of pieces)
    views.forEach((view, i) => {
      lengths[row + i] = end - start
      for (let word = start; word < end; word++) write(view[word]!)
    })
  return { features, lengths }
}

/** Writes the features of one word after another; those of a word that came before it copies. */
function writer(features: Int32Array, vocabulary: Vocabulary): (word: string) => void {
  const written = new Map<string, number>()
  let at = 0
  return (word) => {
    const before = written.get(word)
    if (before === undefined) {
      writeFeatures(word, vocabulary, features, at)
      written.set(word, at)
    } else for (let i = 0; i < featureCount; i++) features[at + i] = features[before + i]!
    at += featureCount
  }
}
