import type { Batch, Encoder, LabelSets } from '../../../src/engine/index.ts'
import { featureCount } from '../../../src/engine/language/features.ts'
import { findSentences, type Sentence } from '../../../src/engine/text/sentences.ts'

const labels: LabelSets = {
  names: ['O', 'B-person', 'I-person', 'B-place', 'I-place'],
  upos: ['_', 'NOUN', 'VERB', 'PUNCT', 'PROPN'],
  xpos: ['_', 'NN', 'NNS', 'VBD', 'NNP'],
  deprel: ['_', 'root', 'nsubj', 'obj', 'punct'],
}

/** A whole number from numbers, spread evenly over 32 bits. */
function mix(...numbers: number[]): number {
  let value = 0x811c9dc5
  for (const number of numbers) {
    value = Math.imul(value ^ number, 0x01000193)
    value ^= value >>> 15
  }
  return value >>> 0
}

/** From -4 to 0, as a log-probability may be. */
const score = (...numbers: number[]): number => -(mix(...numbers) % 4001) / 1000

/**
 * An encoder that knows nothing and is sure of it: scores come from the features of a word and of the two beside it, as
 * from chance, but the same word in the same place always scores the same. It tells every batch it is given.
 */
export function standIn(seed = 1): Encoder & { batches: Batch[] } {
  const batches: Batch[] = []
  const wordsOf = ({ features }: Batch): Int32Array =>
    Int32Array.from({ length: features.length / featureCount }, (_, i) =>
      mix(...features.subarray(i * featureCount, (i + 1) * featureCount)),
    )
  /** Each word of each sentence: its number in the batch, what it is between its neighbours, its sentence and its place there. */
  const each = (
    batch: Batch,
    take: (index: number, context: number, row: Int32Array, at: number, sentence: number) => void,
  ) => {
    const all = wordsOf(batch)
    let first = 0
    batch.lengths.forEach((length, sentence) => {
      const row = all.subarray(first, first + length)
      for (let at = 0; at < length; at++)
        take(first + at, mix(seed, row[at - 1] ?? 0, row[at]!, row[at + 1] ?? 0), row, at, sentence)
      first += length
    })
  }
  return {
    batches,
    labels,
    vocabulary: { rowOf: (lower) => (lower.length > 9 ? undefined : 2 + (mix(...lower.split('').map(Number)) % 9)) },
    async encode(batch) {
      batches.push(batch)
      const count = batch.features.length / featureCount
      const longest = Math.max(...batch.lengths)
      const names = new Float32Array(count * labels.names.length)
      const upos = new Int32Array(count)
      const xpos = new Int32Array(count)
      const arcs = new Float32Array(batch.lengths.length * longest * (longest + 1))
      const child = new Float32Array(count)
      each(batch, (index, word, row, at, sentence) => {
        for (let i = 0; i < labels.names.length; i++) names[index * labels.names.length + i] = score(word, i)
        upos[index] = 1 + (word % (labels.upos.length - 1))
        xpos[index] = 1 + (word % (labels.xpos.length - 1))
        for (let head = 0; head <= row.length; head++)
          arcs[(sentence * longest + at) * (longest + 1) + head] = score(
            word,
            head && row[head - 1]!,
            head && head - at,
          )
        child[index] = word % 1000
      })
      return { names, upos, xpos, arcs, child, head: new Float32Array(count + 1) }
    },
    async label({ child }, heads) {
      return child.length === heads.length
        ? heads.map((head, index) => mix(child[index]!, head && head - index) % labels.deprel.length)
        : heads
    },
  }
}

/** The sentences of paragraphs of text. */
export const sentencesOf = (text: string): Sentence[] =>
  findSentences({ text, parts: text ? [{ start: 0, end: text.length, role: 'body' }] : [], language: 'en' })
