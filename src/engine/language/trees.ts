/**
 * The best tree of one sentence. `scores[offset + i * stride + h]` is the score of word i (from 0) hanging from head h:
 * the root for 0, else the h-th word from 1. Writes the heads into `heads` from `at` on: always a tree, always with one
 * word at the root, and of all such trees one with the highest sum.
 */
export function decodeTree(
  scores: Float32Array,
  offset: number,
  stride: number,
  words: number,
  heads: Int32Array,
  at: number,
): void {
  for (let i = 0; i < words; i++) heads[at + i] = bestHead(scores, offset + i * stride, words, i + 1)
  if (!isTree(heads, at, words)) spanningTree(weights(scores, offset, stride, words), words + 1, heads, at)
}

function bestHead(scores: Float32Array, row: number, words: number, own: number): number {
  let best = 0
  for (let head = 1; head <= words; head++) if (head !== own && scores[row + head]! > scores[row + best]!) best = head
  return best
}

function isTree(heads: Int32Array, at: number, words: number): boolean {
  // The walk on which a word was first met; one that meets itself goes round in a circle.
  const met = new Int32Array(words + 1)
  let roots = 0
  for (let word = 1; word <= words; word++) {
    if (heads[at + word - 1] === 0) roots++
    let next = word
    while (next !== 0 && met[next] === 0) {
      met[next] = word
      next = heads[at + next - 1]!
    }
    if (next !== 0 && met[next] === word) return false
  }
  return roots === 1
}

/** No score is further out, so that whatever a network says can be added up. */
const limit = 1e5

/**
 * A square of weights, a row for each node and its heads along it. From all arcs to the root so much is taken off that
 * the best tree has but one of them.
 */
function weights(scores: Float32Array, offset: number, stride: number, words: number): Float64Array {
  const nodes = words + 1
  const square = new Float64Array(nodes * nodes)
  let low = 0
  let high = 0
  for (let i = 0; i < words; i++)
    for (let head = 0; head <= words; head++) {
      const score = scores[offset + i * stride + head]!
      const weight = score > -limit ? Math.min(score, limit) : -limit
      square[(i + 1) * nodes + head] = weight
      low = Math.min(low, weight)
      high = Math.max(high, weight)
    }
  const once = (high - low) * words + 1
  for (let node = 1; node < nodes; node++) square[node * nodes]! -= once
  return square
}

/**
 * Chu-Liu/Edmonds in O(n²), after Tarjan: from each node along the best arcs; a circle becomes one node, whose row and
 * column are the best of its members', and the walk goes on from there. Then circles are opened in turn, last made
 * first, each at the member where the arc into it arrives.
 */
function spanningTree(weight: Float64Array, nodes: number, heads: Int32Array, at: number): void {
  // A circle takes the place of one of its members, but has a number of its own: `name[place]`.
  const place = { head: new Int32Array(nodes), name: Int32Array.from({ length: nodes }, (_, i) => i) }
  const living = new Uint8Array(nodes).fill(1)
  const done = new Uint8Array(nodes)
  const onPath = new Uint8Array(nodes)
  // The arc between two places, as dependent * nodes + head of words.
  const arc = new Int32Array(nodes * nodes)
  for (let i = 0; i < arc.length; i++) arc[i] = i
  const parent = new Int32Array(2 * nodes)
  const chosen = new Int32Array(2 * nodes)
  let names = nodes
  done[0] = 1

  const choose = (node: number): void => {
    let best = node === 0 ? 1 : 0
    for (let head = best + 1; head < nodes; head++)
      if (living[head] && head !== node && weight[node * nodes + head]! > weight[node * nodes + best]!) best = head
    place.head[node] = best
  }

  const contract = (circle: readonly number[]): void => {
    const into = circle[0]!
    for (const member of circle) {
      const head = place.head[member]!
      parent[place.name[member]!] = names
      chosen[place.name[member]!] = arc[member * nodes + head]!
      const own = weight[member * nodes + head]!
      for (let other = 0; other < nodes; other++) weight[member * nodes + other]! -= own
      living[member] = 0
    }
    for (let other = 0; other < nodes; other++) {
      if (!living[other]) continue
      for (const member of circle) {
        keepBetter(into * nodes + other, member * nodes + other)
        keepBetter(other * nodes + into, other * nodes + member)
        if (place.head[other] === member) place.head[other] = into
      }
    }
    living[into] = 1
    place.name[into] = names++
    choose(into)
  }

  const keepBetter = (kept: number, other: number): void => {
    if (weight[other]! <= weight[kept]!) return
    weight[kept] = weight[other]!
    arc[kept] = arc[other]!
  }

  for (let node = 1; node < nodes; node++) choose(node)
  for (let first = 1; first < nodes; first++) {
    const path: number[] = []
    let node = first
    while (living[node] && !done[node]) {
      if (onPath[node]) {
        const circle = path.splice(path.indexOf(node))
        contract(circle)
        for (const member of circle) onPath[member] = 0
        node = circle[0]!
      }
      onPath[node] = 1
      path.push(node)
      node = place.head[node]!
    }
    for (const passed of path) done[passed] = 1
  }

  for (let node = 1; node < nodes; node++)
    if (living[node]) chosen[place.name[node]!] = arc[node * nodes + place.head[node]!]!
  for (let circle = names - 1; circle >= nodes; circle--) {
    const arrived = chosen[circle]!
    let member = Math.floor(arrived / nodes)
    while (parent[member] !== circle) member = parent[member]!
    chosen[member] = arrived
  }
  for (let word = 1; word < nodes; word++) heads[at + word - 1] = chosen[word]! % nodes
}
