import { describe, expect, test } from 'vitest'
import type { TokenTags } from '../../../src/engine/language/index.ts'
import { mendTree } from '../../../src/engine/language/mends.ts'
import type { NameSpan } from '../../../src/engine/language/names.ts'
import type { Word } from '../../../src/engine/text/words.ts'

/** "Roe/PROPN/nsubj/1 said/VERB/root/-1": heads are counted from 0. */
function parsed(line: string) {
  const parts = line.split(' ').map((part) => part.split('/') as [string, string, string, string])
  const words = parts.map(([text]) => ({ text, lower: text.toLowerCase() }) as Word)
  const tokens = parts.map(([text, upos, deprel, head]): TokenTags => {
    return { upos, xpos: upos, lemma: text, deprel, head: Number(head) }
  })
  return { words, tokens }
}

const mended = (line: string, names: readonly NameSpan[] = []) => {
  const { words, tokens } = parsed(line)
  return mendTree(words, tokens, names).map(
    ({ upos, deprel, head }, i) => `${words[i]!.text}/${upos}/${deprel}/${head}`,
  )
}

const person = (from: number, to: number): NameSpan => ({ from, to, kind: 'person', score: 0 })

describe('a tree is mended', () => {
  test('where a name would be two subjects', () => {
    const line = 'Ada/PROPN/nsubj/2 Quill/PROPN/nsubj/2 left/VERB/root/-1'
    expect(mended(line, [person(0, 2)])[1]).toBe('Quill/PROPN/flat/0')
    expect(mended(line)).toEqual(line.split(' '))
    expect(mended(line, [person(0, 1), person(1, 2)])).toEqual(line.split(' '))
  })

  test('where whoever is fined would be part of the sum', () => {
    const fined = (noun: string) =>
      mended(`court/NOUN/nsubj/1 fined/VERB/root/-1 the/DET/det/4 ${noun}/NOUN/compound/4 $/SYM/obj/1 3/NUM/nummod/4`)
    expect(fined('bank').slice(2, 5)).toEqual(['the/DET/det/3', 'bank/NOUN/iobj/1', '$/SYM/obj/1'])
    for (const noun of ['record', 'US']) expect(fined(noun)[3]).toBe(`${noun}/NOUN/compound/4`)
  })

  test('where the day of what is said would be the day of the saying', () => {
    const said = 'Roe/PROPN/nsubj/1 said/VERB/root/-1'
    expect(mended(`${said} Monday/PROPN/obl:unmarked/4 it/PRON/nsubj/4 rained/VERB/ccomp/1`)[2]).toBe(
      'Monday/PROPN/obl:unmarked/1',
    )
    expect(mended(`${said} on/ADP/case/3 Monday/PROPN/obl/5 it/PRON/nsubj/5 rained/VERB/ccomp/1`).slice(2, 4)).toEqual([
      'on/ADP/case/3',
      'Monday/PROPN/obl/1',
    ])
    expect(
      mended(`${said} Monday/PROPN/compound/3 night/NOUN/obl:unmarked/5 it/PRON/nsubj/5 rained/VERB/ccomp/1`)[3],
    ).toBe('night/NOUN/obl:unmarked/1')
  })

  test.each([
    'Roe/PROPN/nsubj/1 said/VERB/root/-1 Monday/PROPN/nsubj/4 was/AUX/cop/4 good/ADJ/ccomp/1',
    'Roe/PROPN/nsubj/1 said/VERB/root/-1 :/PUNCT/punct/5 Monday/PROPN/obl:unmarked/5 it/PRON/nsubj/5 rains/VERB/ccomp/1',
    'Roe/PROPN/nsubj/1 said/VERB/root/-1 it/PRON/nsubj/4 Monday/PROPN/obl:unmarked/4 rained/VERB/ccomp/1',
    'Roe/PROPN/nsubj/1 said/VERB/root/-1 it/PRON/nsubj/3 rained/VERB/ccomp/1 Monday/PROPN/obl:unmarked/3',
    'Roe/PROPN/nsubj/1 said/VERB/root/-1 school/NOUN/obl:unmarked/4 it/PRON/nsubj/4 rained/VERB/ccomp/1',
  ])('not in %s', (line) => expect(mended(line)).toEqual(line.split(' ')))

  test('where a day would be agreed, and a name in another script a cry', () => {
    expect(mended('Roe/PROPN/nsubj/1 agreed/VERB/root/-1 Friday/PROPN/obj/1')[2]).toBe('Friday/PROPN/obl:unmarked/1')
    expect(mended('小龙/INTJ/discourse/1 left/VERB/root/-1')[0]).toBe('小龙/PROPN/nsubj/1')
    expect(mended('小龙/INTJ/discourse/2 she/PRON/nsubj/2 left/VERB/root/-1')[0]).toBe('小龙/PROPN/discourse/2')
    expect(mended('☃/SYM/discourse/1 left/VERB/root/-1')[0]).toBe('☃/SYM/discourse/1')
  })
})
