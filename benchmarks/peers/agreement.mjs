// How far texts agree with what they should be, by the runs of four words in them, as article extraction is measured.

const runs = (text) => {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const length = Math.min(4, words.length)
  const counts = new Map()
  for (let at = 0; length > 0 && at + length <= words.length; at++) {
    const run = words.slice(at, at + length).join(' ')
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return counts
}
const total = (counts) => [...counts.values()].reduce((sum, count) => sum + count, 0)
const mean = (shares) => shares.reduce((sum, share) => sum + share, 0) / shares.length

/** Precision and recall, the means over all texts, and what they come to. */
export function agreement(found, wanted) {
  const each = found.map((text, nth) => {
    const [own, gold] = [runs(text), runs(wanted[nth])]
    const both = [...own].reduce((sum, [run, count]) => sum + Math.min(count, gold.get(run) ?? 0), 0)
    return { precision: total(own) ? both / total(own) : 0, recall: total(gold) ? both / total(gold) : 1 }
  })
  const [precision, recall] = [mean(each.map((one) => one.precision)), mean(each.map((one) => one.recall))]
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) }
}
