import type { Vocabulary } from './features.ts'

/** Sentences one after another: `features` is [words, 5], `lengths` the words of each; none is empty. */
export interface Batch {
  features: Int32Array
  lengths: Int32Array
}

/** What the network says of a batch, word after word. */
export interface Encoding {
  /** Log-probabilities of name labels, [words, labels.names]. */
  names: Float32Array
  /** Ids of the best tags, [words]. */
  upos: Int32Array
  xpos: Int32Array
  /**
   * Scores of heads, [sentences, longest, 1 + longest], where `longest` is the length of the longest sentence: head 0 is
   * the root, head i the i-th word of the sentence from 1. Those behind a sentence's end mean nothing.
   */
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
  /** Ids of deprels, [words], for chosen heads: [words], 0 for the root, else i for the i-th word of the batch from 1. */
  label(encoding: Encoding, heads: Int32Array): Promise<Int32Array>
}
