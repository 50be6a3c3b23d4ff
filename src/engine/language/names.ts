import type { Entity } from '../../record/index.ts'

/** Words `from` to `to` (exclusive) are a name; `score` is the log-probability of their labels, 0 at best. */
export interface NameSpan {
  from: number
  to: number
  kind: Entity['kind']
  score: number
}

/** Finds the names of one sentence: `scores` holds log-probabilities of its `words` labels from `offset` on. */
export type NameDecoder = (scores: Float32Array, offset: number, words: number) => NameSpan[]

/**
 * Viterbi over BIO labels in which "I-place" comes only after "B-place" or "I-place": of all sequences so allowed, the
 * most probable. A step costs as much as there are labels, since all but those after their own kind may follow anything.
 */
export function nameDecoder(labels: readonly string[]): NameDecoder {
  const count = labels.length
  const opener = Int32Array.from(labels, (label) =>
    label.startsWith('I-') ? labels.indexOf(`B-${label.slice(2)}`) : -1,
  )
  const kinds = labels.map((label) => label.slice(2) as Entity['kind'] | '')
  let back = new Uint8Array(0)

  /** The best score of each label at the last word, `back` saying for each word what stands before it then. */
  function forward(scores: Float32Array, offset: number, words: number): Float64Array {
    let best = new Float64Array(count)
    let next = new Float64Array(count)
    for (let label = 0; label < count; label++)
      best[label] = opener[label]! < 0 ? scores[offset + label]! : Number.NEGATIVE_INFINITY
    for (let pointers = count; pointers < words * count; pointers += count) {
      let top = 0
      for (let label = 1; label < count; label++) if (best[label]! > best[top]!) top = label
      for (let label = 0; label < count; label++) {
        const open = opener[label]!
        const from = open < 0 ? top : best[label]! >= best[open]! ? label : open
        back[pointers + label] = from
        next[label] = best[from]! + scores[offset + pointers + label]!
      }
      const kept = best
      best = next
      next = kept
    }
    return best
  }

  return (scores, offset, words) => {
    if (words === 0) return []
    if (back.length < words * count) back = new Uint8Array(words * count)
    const best = forward(scores, offset, words)
    const names: NameSpan[] = []
    let label = 0
    for (let other = 1; other < count; other++) if (best[other]! > best[label]!) label = other
    for (let word = words - 1, to = words, score = 0; word >= 0; word--) {
      const kind = kinds[label]
      if (kind) score += scores[offset + word * count + label]!
      if (kind && opener[label]! < 0) names.push({ from: word, to, kind, score })
      if (opener[label]! < 0) {
        to = word
        score = 0
      }
      label = back[word * count + label]!
    }
    return names.reverse()
  }
}
