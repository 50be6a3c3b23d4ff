// node training/run.mjs MODEL: runs a model as it ships, for verify.py. Asked on standard input, answers on standard
// output, all in 32-bit words: [0, words, sentences, lengths…, features…] → names, upos, xpos, arcs; [1, heads…] → labels of
// the batch before.
import { readSync, writeSync } from 'node:fs'
import { loadEncoder } from '../dist/model/index.js'

const encoder = await loadEncoder(process.argv[2])
for (let encoding; ; ) {
  const [kind] = read(1)
  if (kind === undefined) break
  if (kind === 0) {
    const [words, sentences] = read(2)
    const lengths = read(sentences)
    encoding = await encoder.encode({ lengths, features: read(words * 5) })
    for (const name of ['names', 'upos', 'xpos', 'arcs']) write(encoding[name])
  } else write(await encoder.label(encoding, read(encoding.upos.length)))
}

function read(count) {
  const bytes = Buffer.alloc(count * 4)
  for (let at = 0; at < bytes.length; ) {
    const more = readSync(0, bytes, at, bytes.length - at)
    if (more === 0) return []
    at += more
  }
  return new Int32Array(bytes.buffer, bytes.byteOffset, count)
}

function write({ buffer, byteOffset, byteLength }) {
  for (let at = 0; at < byteLength; ) at += writeSync(1, new Uint8Array(buffer, byteOffset + at, byteLength - at))
}
