import fc from 'fast-check'

/** One thing done to some bytes; `at` and `length` are shares of what is there. */
type Change = (bytes: Buffer, at: number, length: number, piece: Buffer) => Buffer

const changes: readonly Change[] = [
  // Cut off.
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => bytes.subarray(at),
  // Taken out, put in, put in its place, doubled, moved to the end.
  (bytes, at, length) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
  (bytes, at, _, piece) => Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]),
  (bytes, at, _, piece) => Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + piece.length)]),
  (bytes, at, length) => Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)]),
  (bytes, at, length) =>
    Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length), bytes.subarray(at, at + length)]),
  // One bit turned over.
  (bytes, at, length) => {
    const copy = Buffer.from(bytes)
    if (at < copy.length) copy[at] = copy[at]! ^ (1 << (length % 8))
    return copy
  },
]

/** What trips up whoever reads bytes, whatever they are of. */
const pieces = [
  ...['\0', '\ufeff', '\r\n', '\n\n', '\r', '<', '</', '>', '&#0;', '&#xd800;', ']]>', '<![CDATA[', '<!--', '-->'],
  ...['{', '}', '"', '\\', '\\ud800', '[', ']', ',', ':', '1e999', 'null', '__proto__', '%00', '=?utf-8?B?', '--'],
  ...['\u2028', '\u202e', '🌧', 'İ', 'ﬀ', '٣', '-1', '99999999999999999999', '<<', '>>', 'stream', 'endobj', '/Kids'],
  ...['Content-Length: -1', 'Content-Length: 999999999', 'WARC/1.0\r\n', '\nFrom ', 'charset=utf-16', 'charset=x'],
].map((piece) => Buffer.from(piece))
const strange = fc.oneof(
  fc.constantFrom(...pieces),
  fc.uint8Array({ minLength: 1, maxLength: 8 }).map((bytes) => Buffer.from(bytes)),
)

const share = fc.double({ min: 0, max: 1, noNaN: true })
const change = fc.record({
  how: fc.constantFrom(...changes),
  at: share,
  length: share,
  piece: strange,
})

/** Some bytes, spoiled in up to six places; now and then as they are. */
export const mutated = (some: fc.Arbitrary<Uint8Array>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(some, fc.array(change, { maxLength: 6 }))
    .map(([bytes, all]) =>
      all.reduce<Buffer>(
        (now, { how, at, length, piece }) =>
          how(now, Math.floor(at * now.length), Math.floor(length * length * 200), piece),
        Buffer.from(bytes),
      ),
    )
