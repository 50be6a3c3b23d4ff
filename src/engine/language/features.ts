/**
 * What the encoder is told of a word: five whole numbers. Training reads them from this same code, so that the network
 * sees in use what it saw when it learned.
 */
export const featureCount = 5

/** How many buckets each hashed feature has; the last bucket count of each is part of the model's contract. */
const buckets = { prefix: 5000, suffix: 5000, ending: 2000, shape: 400 } as const

/** Row of a word in the embedding table; `unknown` for a word that has none. Row 0 is padding, row 1 unknown. */
export interface Vocabulary {
  rowOf(lower: string): number | undefined
}
const unknownRow = 1

/** Writes [word row, first three letters, last three, last two, shape] of a word at `offset` of `out`. Hashes run from 1; 0 is padding. */
export function writeFeatures(text: string, vocabulary: Vocabulary, out: Int32Array, offset: number): void {
  const lower = text.toLowerCase()
  out[offset] = rowOf(lower, vocabulary)
  const { length } = lower
  out[offset + 1] = 1 + (hash(lower, 0, Math.min(3, length)) % (buckets.prefix - 1))
  out[offset + 2] = 1 + (hash(lower, Math.max(0, length - 3), length) % (buckets.suffix - 1))
  out[offset + 3] = 1 + (hash(lower, Math.max(0, length - 2), length) % (buckets.ending - 1))
  const shape = shapeOf(text)
  out[offset + 4] = 1 + (hash(shape, 0, shape.length) % (buckets.shape - 1))
}

/** The word's own row, else that of its digits made alike ("1998" → "0000"), else without its stops ("u.n." → "un"). */
function rowOf(lower: string, vocabulary: Vocabulary): number {
  const own = vocabulary.rowOf(lower)
  if (own !== undefined) return own
  const folded = foldDigits(lower)
  const alike = folded === lower ? undefined : vocabulary.rowOf(folded)
  return alike ?? vocabulary.rowOf(withoutStops(lower)) ?? unknownRow
}

export function foldDigits(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    out += code >= 48 && code <= 57 ? '0' : text[i]
  }
  return out
}

const withoutStops = (text: string): string => (text.includes('.') ? text.replaceAll('.', '') : text)

/** FNV-1a over the UTF-16 units of `text.slice(from, to)`, 32 bits. */
function hash(text: string, from: number, to: number): number {
  let value = 0x811c9dc5
  for (let i = from; i < to; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** "Xx" for "Kyiv", "X.X." for "U.S.", "d" for "2023", "Xx-Xx", "xX" for "iPhone": letters and digits by kind, runs as one, eight at most. */
function shapeOf(text: string): string {
  let shape = ''
  let last = ''
  for (const char of text) {
    const kind = kindOf(char)
    if (kind !== last) shape += kind
    last = kind
    if (shape.length >= 8) break
  }
  return text.length === 1 ? `1${shape}` : shape
}

function kindOf(char: string): string {
  const code = char.charCodeAt(0)
  if (code < 128) {
    if (code >= 97 && code <= 122) return 'x'
    if (code >= 65 && code <= 90) return 'X'
    return code >= 48 && code <= 57 ? 'd' : char
  }
  const lower = char.toLowerCase()
  return lower !== char ? 'X' : lower !== char.toUpperCase() ? 'x' : 'o'
}
