import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Encoder } from '../../../src/engine/index.ts'
import { featureCount, writeFeatures } from '../../../src/engine/language/features.ts'
import { type Analysis, analyse } from '../../../src/engine/language/index.ts'
import { nameDecoder } from '../../../src/engine/language/names.ts'
import type { Sentence } from '../../../src/engine/text/sentences.ts'
import { loadEncoder } from '../../../src/model/index.ts'
import { sentencesOf, standIn } from './stand-in.ts'

/** What holds of every sentence, whatever the network says. */
function expectSound(sentences: readonly Sentence[], analyses: readonly Analysis[]): void {
  expect(analyses).toHaveLength(sentences.length)
  for (const [i, { tokens, names }] of analyses.entries()) {
    expect(tokens).toHaveLength(sentences[i]!.words.length)
    expect(tokens.filter(({ head }) => head < 0)).toHaveLength(1)
    expect(hangTogether(tokens.map(({ head }) => head))).toBe(true)
    for (const { upos, xpos, lemma, head, deprel } of tokens) {
      expect([upos, xpos, lemma, deprel].every((tag) => typeof tag === 'string')).toBe(true)
      expect(deprel === 'root').toBe(head < 0)
    }
    for (const [at, { from, to, score }] of names.entries())
      expect(from >= (names[at - 1]?.to ?? 0) && from < to && to <= tokens.length && score <= 0).toBe(true)
  }
}

/** Whether every word comes to the root; each is walked over once. */
function hangTogether(heads: readonly number[]): boolean {
  const walk = new Int32Array(heads.length).fill(-1)
  for (let word = 0; word < heads.length; word++) {
    let at = word
    for (; at >= 0 && walk[at] === -1; at = heads[at]!) walk[at] = word
    if (at >= 0 && walk[at] === word) return false
  }
  return true
}

const prose = 'The board of Brolin Corp. met Ana Ruiz in Lima, and Wednesday its shares fell 3 percent, she said'

/** Sentences that nobody would write. */
const trouble = {
  nothing: '',
  'a sentence of 5,000 words': `${`${prose}, `.repeat(230)}she said.`,
  '5,000 words without a stop': 'lamp '.repeat(5000),
  'no letters at all': '12 -- 34, 56 % 78 (90) $ 12 + 34 = 46\n\n--\n\n***\n\n. . . .',
  'only capitals': `${prose.toUpperCase()}.\n\nSHIPS SAIL FROM PORT ILAN TO VELL`,
  '5,000 words of capitals': 'LAMP '.repeat(5000),
  '10,000 empty lines': `One.${'\n'.repeat(10_000)}Two.`,
  'nothing but empty lines': '\n'.repeat(10_000),
  'unknown scripts': 'Ελλάδα και Κύπρος\n\n漢字漢字漢字\n\nالعربية لغة\n\nᚠᛇᚻ ᛒᛦᚦ\n\n𐎠𐎡𐎢 𐎣𐎤',
  'runs of emoji': `${'🌧️'.repeat(500)} ${'👩‍👩‍👧 '.repeat(500)}`,
  'zero-width characters': `Ly\u200bma \u200b\u200d\ufeff la\u200dmp${'\u200b'.repeat(3000)} \u2060`,
  'halves of characters': '\ud83c \udf27 \ud83c\ud83c lamp\udf27',
  'a word of 100,000 letters': `The ${'a'.repeat(100_000)} fell.`,
  'a thousand short sentences': 'It fell. '.repeat(1000),
}

describe('with scores from chance', () => {
  test.each(Object.entries(trouble))('%s', async (_, text) => {
    const sentences = sentencesOf(text)
    const encoder = standIn()
    const analyses = await analyse(sentences, encoder)
    expectSound(sentences, analyses)
    for (const { lengths, features } of encoder.batches) {
      const words = lengths.reduce((a, b) => a + b, 0)
      expect(features).toHaveLength(words * featureCount)
      expect(words <= 1100 && lengths.every((length) => length > 0 && length <= 400)).toBe(true)
    }
    expect(await analyse(sentences, standIn())).toEqual(analyses)
  })

  test('any text', async () => {
    const piece = fc.oneof(
      fc.constantFrom(prose, 'It fell. ', 'LIMA ', '\n\n', '“', ', '),
      fc.string({ unit: 'binary' }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.nat(), async (pieces, seed) => {
        const sentences = sentencesOf(pieces.join(''))
        expectSound(sentences, await analyse(sentences, standIn(seed)))
      }),
    )
  })

  test('a sentence reads the same alone and among others', async () => {
    const sentences = sentencesOf(`${prose}. It fell.\n\n${prose}, and it rained. Nobody came. ${prose}, or not.`)
    const together = await analyse(sentences, standIn())
    for (const [i, sentence] of sentences.entries()) expect(await analyse([sentence], standIn())).toEqual([together[i]])
  })

  test('a long sentence is read as if it were encoded whole', async () => {
    const [sentence] = sentencesOf(`${prose}, `.repeat(60))
    const words = sentence!.words.length
    expect(words).toBeGreaterThan(1200)
    const encoder = standIn()
    const features = new Int32Array(words * featureCount)
    for (const [i, { text }] of sentence!.words.entries())
      writeFeatures(text, encoder.vocabulary, features, i * featureCount)
    const whole = await encoder.encode({ features, lengths: Int32Array.of(words) })
    const [analysis] = await analyse([sentence!], encoder)
    expect(analysis!.tokens.map(({ upos }) => upos)).toEqual(Array.from(whole.upos, (id) => encoder.labels.upos[id]))
    expect(analysis!.names).toEqual(nameDecoder(encoder.labels.names)(whole.names, 0, words))
  })
})

const model = new URL('../../../models/en', import.meta.url)

describe.skipIf(!existsSync(model))('with the English model', () => {
  const english = (): Promise<Encoder> => loadEncoder()

  test.each(Object.entries(trouble))('%s', { timeout: 120_000 }, async (_, text) => {
    const sentences = sentencesOf(text)
    expectSound(sentences, await analyse(sentences, await english()))
  })

  test('a plain sentence', async () => {
    const sentences = sentencesOf('The minister visited Peru on Friday.')
    const [analysis] = await analyse(sentences, await english())
    expect(analysis!.tokens.map(({ upos, lemma, head, deprel }) => `${lemma} ${upos} ${head} ${deprel}`)).toEqual([
      'the DET 1 det',
      'minister NOUN 2 nsubj',
      'visit VERB -1 root',
      'Peru PROPN 2 obj',
      'on ADP 5 case',
      'Friday PROPN 2 obl',
      '. PUNCT 2 punct',
    ])
    expect(analysis!.names).toMatchObject([{ from: 3, to: 4, kind: 'place' }])
  })
})
