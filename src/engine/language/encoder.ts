import type { Vocabulary } from './features.ts'

/** Sentences side by side, each padded to the longest: `features` is [sentences, words, 5], 0 behind a sentence's end. */
export interface Batch {
  features: Int32Array
  sentences: number
  words: number
}

/** What the network says of a batch. Scores behind a sentence's end mean nothing. */
export interface Encoding {
  /** Log-probabilities of name labels, [sentences, words, labels.names]. */
  names: Float32Array
  /** Ids of the best tags, [sentences, words]. */
  upos: Int32Array
  xpos: Int32Array
  /** Scores of heads, [sentences, words, 1 + words]; head 0 is the root, head i the i-th word from 1. */
  arcs: Float32Array
  /** What labels are read from, once heads are chosen; for `label` alone. */
  child: Float32Array
  head: Float32Array
}

/** Label sets by id. Name labels are BIO: "O", "B-person", "I-person", …; deprels keep their subtypes; id 0 of the others is "_". */
export interface LabelSets {
  names: readonly string[]
  upos: readonly string[]
  xpos: readonly string[]
  deprel: readonly string[]
}

/** Runs the network; the `model` room has one for Node and one for the browser. Deterministic: the same batch, the same encoding. */
export interface Encoder {
  readonly vocabulary: Vocabulary
  readonly labels: LabelSets
  encode(batch: Batch): Promise<Encoding>
  /** Ids of deprels, [sentences, words], for chosen heads: [sentences, words], counted as in `Encoding.arcs`. */
  label(batch: Batch, encoding: Encoding, heads: Int32Array): Promise<Int32Array>
}
