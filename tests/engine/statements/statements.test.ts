import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findSentences } from '../../../src/engine/text/sentences.ts'
import { readAnalysed } from '../../../src/engine/read.ts'
import { cueVerbs } from '../../../src/engine/lexicon/cues.ts'
import type { Analysis } from '../../../src/engine/language/index.ts'
import { type Article, faultsOf } from '../../../src/record/index.ts'

const tags = fc.record({
  upos: fc.constantFrom('VERB', 'NOUN', 'PROPN', 'PUNCT', 'AUX', 'PRON', 'ADV', 'ADP', 'SCONJ'),
  xpos: fc.constantFrom('VBD', 'VBN', 'VBG', 'VB', 'NN', 'NNP', 'IN', 'RB'),
  lemma: fc.constantFrom('say', 'tell', 'accuse', 'vow', 'warn', 'ask', 'expect', 'add', 'bridge', 'who', 'be'),
  deprel: fc.constantFrom(
    ...[
      'nsubj',
      'nsubj:pass',
      'ccomp',
      'xcomp',
      'obj',
      'iobj',
      'obl',
      'obl:agent',
      'advcl',
      'conj',
      'parataxis',
      'acl',
    ],
    ...['acl:relcl', 'advmod', 'aux', 'aux:pass', 'mark', 'case', 'punct', 'cc', 'appos', 'expl'],
  ),
  head: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
})
const words = fc.array(
  fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    ',',
    ':',
    '—',
    '.',
    'Quill',
    'said',
    'according',
    'to',
    'that',
    'who',
    'adding',
    '\n\n',
  ),
  { minLength: 1, maxLength: 40 },
)

/** A tree of any shape: each word hangs from one that was drawn before it. */
function analysisOf(count: number, drawn: readonly { head: number }[], order: number): Analysis {
  const root = order % count
  const tokens = Array.from({ length: count }, (_, at) => {
    const { head, ...tag } = drawn[at % drawn.length] as {
      head: number
      upos: string
      xpos: string
      lemma: string
      deprel: string
    }
    const place = (at - root + count) % count
    return place === 0
      ? { ...tag, head: -1, deprel: 'root' }
      : { ...tag, head: (Math.floor(head * place) + root) % count }
  })
  return { tokens, names: [] }
}

test('any text with any trees: the record is sound, whatever is said', () => {
  fc.assert(
    fc.property(words, fc.array(tags, { minLength: 7, maxLength: 40 }), fc.nat(60), (some, drawn, order) => {
      const text = some.join(' ')
      const article: Article = { text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' }
      const sentences = findSentences(article)
      const language = sentences.map(({ words }) => analysisOf(words.length, drawn, order))
      expect(faultsOf(readAnalysed(article, sentences, language, { id: 'any' }))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('every verb of saying has a frame, and a lemma of its own', () => {
  expect(cueVerbs.size).toBeGreaterThan(150)
  expect([...cueVerbs].filter(([lemma, frames]) => !frames.size || !/^[a-z]+$/.test(lemma))).toEqual([])
})
