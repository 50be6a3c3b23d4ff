import type { Word } from '../text/words.ts'
import type { Batch } from './encoder.ts'
import { featureCount, type Vocabulary, writeFeatures } from './features.ts'

/**
 * What is encoded at once: words `from` to `to` (exclusive) of a sentence, which are read, and around them those from
 * `start` to `end`, which are only seen. Most sentences are one piece.
 */
export interface Piece {
  sentence: number
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
/** As many words of padding cost what one more batch costs: on news, 11 % more than the words alone, where 40 cost 18. */
const mostPadding = 8

/** Every sentence in pieces, those of like length in one batch. */
export function batchesOf(sentences: readonly (readonly Word[])[]): Piece[][] {
  const pieces = sentences.flatMap(piecesOf).sort((a, b) => widthOf(a) - widthOf(b) || a.sentence - b.sentence)
  const batches: Piece[][] = []
  let last: Piece[] = []
  let words = 0
  for (const piece of pieces) {
    const width = widthOf(piece)
    const padded = width * (last.length + 1)
    if (last.length === 0 || padded > mostWords || padded - words - width > mostPadding) {
      batches.push([])
      last = batches.at(-1)!
      words = 0
    }
    last.push(piece)
    words += width
  }
  return batches
}

/** How many words of a piece the network is shown. */
export const widthOf = ({ start, end }: Piece): number => end - start

/** Whether a word of its sentence is read here, and not only seen. */
export const isRead = ({ from, to }: Piece, word: number): boolean => word >= from && word < to

function piecesOf(words: readonly Word[], sentence: number): Piece[] {
  const pieces: Piece[] = []
  for (let from = 0, to = 0; from < words.length; from = to) {
    to = words.length - from <= longest ? words.length : cutAfter(words, from)
    pieces.push({ sentence, start: Math.max(0, from - margin), from, to, end: Math.min(words.length, to + margin) })
  }
  return pieces
}

/** After the last punctuation of what fits, unless that is far back. */
function cutAfter(words: readonly Word[], from: number): number {
  for (let to = from + longest; to > from + longest / 2; to--) if (!isLettered(words[to - 1]!.text)) return to
  return from + longest
}

const isLettered = (text: string): boolean => {
  const char = text[0]!
  return char.toLowerCase() !== char.toUpperCase() || (char >= '0' && char <= '9')
}

/** The features of pieces, padded to the longest; `textOf` is how a word is shown to the network. */
export function collate(
  pieces: readonly Piece[],
  textOf: (sentence: number, word: number) => string,
  vocabulary: Vocabulary,
): Batch {
  const words = Math.max(...pieces.map(widthOf))
  const features = new Int32Array(pieces.length * words * featureCount)
  pieces.forEach(({ sentence, start, end }, row) => {
    for (let at = start; at < end; at++)
      writeFeatures(textOf(sentence, at), vocabulary, features, (row * words + at - start) * featureCount)
  })
  return { features, sentences: pieces.length, words }
}
