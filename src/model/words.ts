import type { Vocabulary } from '../engine/language/features.ts'

/** The words a model has vectors for, in the order of their rows, in memory that threads can share, where there is such. */
export interface Words {
  /** UTF-8, a word a line. */
  text: Uint8Array
  /** Where each word starts in `text`, and where one more would. */
  starts: Uint32Array
  /** A hash table with open addressing: one more than the row of a word, 0 where there is none. */
  slots: Uint32Array
  /** Bytes of the longest word. */
  longest: number
}

const newline = 10

/** Words from a file with one a line. A tenth of the memory that a `Map` of strings takes, and of the time to build one. */
export function indexWords(file: Uint8Array): Words {
  let count = 0
  for (let at = file.indexOf(newline); at >= 0; at = file.indexOf(newline, at + 1)) count++
  const text = shared(Uint8Array, file.length)
  text.set(file)
  const starts = shared(Uint32Array, count + 1)
  const slots = shared(Uint32Array, 2 ** Math.ceil(Math.log2(count * 2 + 1)))
  let longest = 0
  for (let row = 0, at = 0; row < count; row++) {
    starts[row] = at
    let hash = seed
    for (; text[at] !== newline; at++) hash = mixed(hash, text[at]!)
    longest = Math.max(longest, at - starts[row]!)
    let slot = slotOf(hash, slots)
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = row + 1
    starts[row + 1] = ++at
  }
  return { text, starts, slots, longest }
}

/** Looks words up; not to be called by two at once, which one thread cannot. */
export function vocabularyOf({ text, starts, slots, longest }: Words): Vocabulary {
  const encoder = new TextEncoder()
  const sought = new Uint8Array(longest)
  return {
    rowOf(lower) {
      if (lower.length > longest) return undefined
      let length = lower.length
      for (let i = 0; i < lower.length; i++) {
        const code = lower.charCodeAt(i)
        if (code > 127) {
          const { read, written } = encoder.encodeInto(lower, sought)
          if (read < lower.length) return undefined
          length = written
          break
        }
        sought[i] = code
      }
      let hash = seed
      for (let i = 0; i < length; i++) hash = mixed(hash, sought[i]!)
      for (let slot = slotOf(hash, slots); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
        const row = slots[slot]! - 1
        const start = starts[row]!
        if (starts[row + 1]! - 1 - start === length && isAt(text, start, sought, length)) return row
      }
      return undefined
    },
  }
}

function isAt(text: Uint8Array, start: number, sought: Uint8Array, length: number): boolean {
  for (let i = 0; i < length; i++) if (text[start + i] !== sought[i]) return false
  return true
}

/** FNV-1a, 32 bits. */
const seed = 0x811c9dc5
const mixed = (hash: number, byte: number) => Math.imul(hash ^ byte, 0x01000193)
const slotOf = (hash: number, slots: Uint32Array) => (hash ^ (hash >>> 15)) & (slots.length - 1)

/** Where memory can be shared: a page must be isolated for that, and does without. */
const Memory = typeof SharedArrayBuffer === 'undefined' ? ArrayBuffer : SharedArrayBuffer

function shared<T extends Uint8Array | Uint32Array>(
  kind: { new (buffer: ArrayBufferLike): T; BYTES_PER_ELEMENT: number },
  length: number,
): T {
  return new kind(new Memory(length * kind.BYTES_PER_ELEMENT))
}
