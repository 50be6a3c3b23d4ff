import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Batch, Encoder } from '../../src/engine/language/encoder.ts'
import { featureCount, writeFeatures } from '../../src/engine/language/features.ts'
import { type Backend, loadEncoder, openModel } from '../../src/model/index.ts'
import { ownModel } from '../../src/model/model.ts'

const sentences = [
  'The ferry left Port Adela at dawn .'.split(' '),
  'Mayor Ines Okafor said the Harbor Board of Port Adela had sold it to a firm in Norway last week .'.split(' '),
]

function batchOf(encoder: Encoder, texts: readonly (readonly string[])[]): Batch {
  const words = texts.flat()
  const features = new Int32Array(words.length * featureCount)
  for (const [i, word] of words.entries()) writeFeatures(word, encoder.vocabulary, features, i * featureCount)
  return { features, lengths: Int32Array.from(texts, ({ length }) => length) }
}

const near = (a: Float32Array, b: Float32Array) => a.every((value, i) => Math.abs(value - b[i]!) < 0.05)
const backends: Backend[] = ['node', 'web']

describe.each(backends)('the encoder on %s', (backend) => {
  test('says as much of each word as there are labels', async () => {
    const encoder = await loadEncoder(ownModel, { backend })
    const batch = batchOf(encoder, sentences)
    const words = sentences.flat().length
    const longest = sentences[1]!.length
    const encoding = await encoder.encode(batch)
    expect(encoding.names).toHaveLength(words * encoder.labels.names.length)
    expect(encoding.arcs).toHaveLength(sentences.length * longest * (longest + 1))
    expect(encoding.upos).toHaveLength(words)
    expect(encoding.xpos).toHaveLength(words)
    const labels = await encoder.label(encoding, new Int32Array(words).fill(1))
    expect(labels).toHaveLength(words)
    for (const label of labels) expect(encoder.labels.deprel[label]).toBeDefined()
    expect(Array.from(encoding.upos.subarray(0, 5), (tag) => encoder.labels.upos[tag])).toEqual(
      'DET NOUN VERB PROPN PROPN'.split(' '),
    )
  })

  test('says the same of the same batch', async () => {
    const encoder = await loadEncoder(ownModel, { backend })
    const batch = batchOf(encoder, sentences)
    const first = await encoder.encode(batch)
    const heads = new Int32Array(sentences.flat().length).fill(2)
    const labels = await encoder.label(first, heads)
    await encoder.encode(batchOf(encoder, [sentences[1]!]))
    expect(await encoder.encode(batch)).toEqual(first)
    expect(await encoder.label(first, heads)).toEqual(labels)
  })

  test('says of a sentence what it says of it beside a longer one', async () => {
    const encoder = await loadEncoder(ownModel, { backend })
    const alone = await encoder.encode(batchOf(encoder, sentences.slice(0, 1)))
    const beside = await encoder.encode(batchOf(encoder, sentences))
    expect(near(alone.names, beside.names.subarray(0, alone.names.length))).toBe(true)
    expect(alone.upos).toEqual(beside.upos.subarray(0, alone.upos.length))
  })
})

test('both backends say the same', async () => {
  const [node, web] = await Promise.all(backends.map((backend) => loadEncoder(ownModel, { backend })))
  const batch = batchOf(node!, sentences)
  const [one, other] = [await node!.encode(batch), await web!.encode(batch)]
  expect(other.upos).toEqual(one.upos)
  expect(near(one.names, other.names)).toBe(true)
})

test('a model is loaded once', async () => {
  expect(loadEncoder()).toBe(loadEncoder())
  expect(loadEncoder(await openModel())).toBe(loadEncoder())
})

test('what could not be loaded is tried again, and a network that is none is told in one line', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'copydesk-model-')), 'en')
  onTestFinished(() => rmSync(folder, { recursive: true }))
  await expect(loadEncoder(folder)).rejects.toMatchObject({ code: 'model-missing' })
  cpSync(ownModel, folder, { recursive: true })
  const nonsense = Buffer.from('no network at all')
  writeFileSync(join(folder, 'labeler.onnx'), nonsense)
  const checksums = JSON.parse(readFileSync(join(folder, 'checksums.json'), 'utf8'))
  const sha256 = createHash('sha256').update(nonsense).digest('hex')
  writeFileSync(
    join(folder, 'checksums.json'),
    JSON.stringify({ ...checksums, 'labeler.onnx': { sha256, bytes: nonsense.length } }),
  )
  await expect(loadEncoder(folder)).rejects.toMatchObject({
    code: 'model-damaged',
    message: expect.stringMatching(/labeler\.onnx is damaged: .*; name a folder with a whole model$/),
  })
})
