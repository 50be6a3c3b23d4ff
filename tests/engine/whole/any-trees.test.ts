import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Analysis } from '../../../src/engine/language/index.ts'
import { lemmaOf } from '../../../src/engine/language/lemmas.ts'
import { readAnalysed } from '../../../src/engine/read.ts'
import { findSentences } from '../../../src/engine/text/sentences.ts'
import { type Article, type Entity, faultsOf } from '../../../src/record/index.ts'

const labels = JSON.parse(readFileSync(new URL('../../../models/en/labels.json', import.meta.url), 'utf8'))
const kinds: readonly Entity['kind'][] = ['person', 'organization', 'place', 'facility', 'group', 'work', 'misc']

const words =
  `" “ ” ' ( ) , : ; — - . ? Ana Ruiz Quill Mr President King Norland Norlanders Oxbow NATO Georgia Paris Texas EU
  the a of to in for by with at on and or not n't who which that he she they it his her I we our you himself
  said says told asked according adding urged denied promised believes expected called statement report spokesman
  attacked killed visited met invaded talks meeting war agreement sanctions bomb police troops protesters arrested
  mayor minister secretary-general member alliance country capital wife son former acting born became elected joined
  Monday May 5 2023 $ 71 billion 15 % miles yesterday war's 's`
    .split(/\s+/)
    .concat('\n\n')

/** A tag and a relation, and where the head is: before the word or behind it, but nearer to the root. */
const tags = fc.record({
  upos: fc.constantFrom<string>(...labels.upos.slice(1)),
  xpos: fc.constantFrom<string>(...labels.xpos.slice(1)),
  deprel: fc.constantFrom<string>(...labels.deprel.slice(2)),
  head: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
})
type Drawn = { upos: string; xpos: string; deprel: string; head: number }

/** A tree of any shape with names anywhere: each word hangs from one that stands nearer to the root, going round. */
function analysisOf(texts: readonly string[], drawn: readonly Drawn[], turn: number): Analysis {
  const count = texts.length
  const root = turn % count
  const tokens = texts.map((text, at) => {
    const { head, ...tag } = drawn[(at + turn) % drawn.length]!
    const place = (at - root + count) % count
    const lemma = lemmaOf(text, tag.upos, tag.xpos)
    return place === 0
      ? { ...tag, lemma, head: -1, deprel: 'root' }
      : { ...tag, lemma, head: (Math.floor(head * place) + root) % count }
  })
  const names: Analysis['names'][number][] = []
  for (let at = turn % 3; at < count; at += 2 + (turn % 3)) {
    const to = Math.min(count, at + 1 + (at % 2))
    names.push({ from: at, to, kind: kinds[(at + turn) % kinds.length]!, score: -0.1 })
  }
  return { tokens, names }
}

test('any words with any trees and names: the record is sound, and the same twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }),
      fc.array(tags, { minLength: 7, maxLength: 60 }),
      fc.nat(60),
      (some, drawn, turn) => {
        const text = some.join(' ')
        const article: Article = { text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' }
        const sentences = findSentences(article)
        const language = sentences.map(({ words }) =>
          analysisOf(
            words.map(({ text }) => text),
            drawn,
            turn,
          ),
        )
        const record = readAnalysed(article, sentences, language, { id: 'any' })
        expect(faultsOf(record)).toEqual([])
        expect(readAnalysed(article, sentences, language, { id: 'any' })).toEqual(record)
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 400) },
  )
})
