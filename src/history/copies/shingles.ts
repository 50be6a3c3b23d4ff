/** How many words make a shingle: fewer are shared by chance, more are all broken by a few edits. */
const size = 5
/** So many shingles at the most are kept of a text, those with the lowest hashes: a fair sample (a bottom-k MinHash). */
const kept = 96

/** A text as the hashes of its runs of five words. */
export interface Shingles {
  /** How many different ones the text has. */
  readonly count: number
  /** The lowest hashes, ascending: all of them where there are no more than are kept. */
  readonly hashes: readonly number[]
}

/** The shingles of a text; a text of fewer than five words has none, for it is no sign of copying to share those. */
export const shinglesOf = (words: readonly string[]): Shingles => {
  const hashed = words.map(hashOf)
  const all = new Uint32Array(Math.max(0, hashed.length - size + 1))
  for (let at = 0; at < all.length; at++) all[at] = joined(hashed, at)
  const different = all.sort().filter((hash, at) => hash !== all[at - 1])
  return { count: different.length, hashes: [...different.subarray(0, kept)] }
}

const joined = (hashes: readonly number[], at: number): number => {
  let hash = 0
  for (let i = at; i < at + size; i++) hash = mixed(Math.imul(hash, 31) ^ hashes[i]!)
  return hash >>> 0
}

/** FNV-1a, 32 bits. */
const hashOf = (word: string): number => {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return mixed(hash)
}

/** The finisher of MurmurHash3: every bit comes to depend on every other. */
const mixed = (hash: number): number => {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}

/** What two texts have in common, estimated from their samples. The same whichever comes first. */
export interface Overlap {
  /** Shared shingles by all of both (Jaccard). */
  readonly resemblance: number
  /** The share of the shorter text that stands in the longer one. */
  readonly containment: number
  /** How many shared shingles the estimate stands on. */
  readonly seen: number
}

/** "n of the m lowest hashes are shared": below the hash up to which both samples are whole, both texts are known. */
export const overlapOf = (a: Shingles, b: Shingles): Overlap => {
  const whole = Math.min(reach(a), reach(b))
  let [i, j, both] = [0, 0, 0]
  const inA = upTo(a, whole)
  const inB = upTo(b, whole)
  while (i < inA && j < inB) {
    const difference = a.hashes[i]! - b.hashes[j]!
    if (difference === 0) both++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  const shorter = a.count < b.count || (a.count === b.count && inA < inB) ? inA : inB
  return {
    resemblance: both === 0 ? 0 : both / (inA + inB - both),
    containment: both === 0 ? 0 : Math.min(1, both / shorter),
    seen: both,
  }
}

/** Up to which hash a sample is whole. */
const reach = ({ count, hashes }: Shingles): number => (count > hashes.length ? hashes.at(-1)! : 0xffffffff)

const upTo = ({ hashes }: Shingles, most: number): number => {
  let end = hashes.length
  while (end > 0 && hashes[end - 1]! > most) end--
  return end
}

/** A key is made of each hash below this share of all, so that texts of whatever length choose the same ones. */
const sampled = 0xffffffff / 32
const leastKeys = 8
const mostKeys = 16

/** Under which keys copies of a text are looked up: texts that share many shingles share one of these almost surely. */
export const shingleKeys = ({ hashes }: Shingles): readonly string[] => {
  const low = hashes.filter((hash) => hash < sampled).length
  return hashes.slice(0, Math.max(leastKeys, Math.min(low, mostKeys))).map((hash) => `c${hash.toString(36)}`)
}
