import fc from 'fast-check'
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

  const bus = 'bus/NOUN/nsubj/10 carrying/VBG/acl/0 men/NOUN/obj/1'
  const told = ',/PUNCT/punct/10 police/NOUN/nsubj/10 say/VBD/root/-1'

  test.each([
    ['ccomp/1', 'VBD'],
    ['acl/2', 'VBD'],
    ['acl/2', 'VBN'],
    ['xcomp/1', 'VBZ'],
  ])('where a verb of the lead would be %s, and its subject another speaker', (hangs, tag) => {
    const crash = `sank/${tag}/${hangs} on/ADP/case/5 Monday/PROPN/obl/3 killing/VBG/advcl/1 two/NUM/obj/6`
    const [subject, , object, verb, , day, killing, , , speaker] = mended(`${bus} ${crash} ${told}`)
    expect([subject, object, verb, day, killing, speaker]).toEqual([
      'bus/NOUN/nsubj/3',
      'men/NOUN/obj/1',
      `sank/${tag}/ccomp/10`,
      'Monday/PROPN/obl/3',
      'killing/VBG/advcl/3',
      'police/NOUN/nsubj/10',
    ])
  })

  test.each([
    // it has a subject of its own, and so has its verb
    `${bus} that/PRON/nsubj/4 sank/VBD/acl:relcl/2 on/ADP/case/6 Monday/PROPN/obl/4 it/PRON/obj/4 ${told}`,
    // which of two verbs is not told
    `${bus} sank/VBD/ccomp/1 and/CCONJ/cc/5 hit/VBD/xcomp/3 a/DET/det/7 pier/NOUN/obj/5 ${told}`,
    // the verb behind tells nothing
    `aide/NOUN/nsubj/6 there/ADV/advmod/0 say/VBD/acl/0 ,/PUNCT/punct/6 the/DET/det/5 bombing/NOUN/nsubj/6 began/VBD/root/-1`,
    // the telling hangs from the clause itself: to turn them round would end in a circle
    'bus/NOUN/nsubj/9 carrying/VBG/acl/0 men/NOUN/obj/1 sank/VBD/root/-1 on/ADP/case/5 Monday/PROPN/obl/3 killing/VBG/advcl/1 ,/PUNCT/punct/9 police/NOUN/nsubj/9 say/VBD/parataxis/3',
    'bus/NOUN/nsubj/9 carrying/VBG/root/-1 men/NOUN/obj/1 sank/VBD/ccomp/1 on/ADP/case/5 Monday/PROPN/obl/3 killing/VBG/advcl/1 ,/PUNCT/punct/9 police/NOUN/nsubj/9 say/VBD/parataxis/6',
    // nobody is behind the comma but in a phrase of its own
    `${bus} sank/VBD/ccomp/1 in/ADP/case/5 bays/NOUN/obl/3 ,/PUNCT/punct/10 near/ADP/case/8 police/NOUN/obl/10 men/NOUN/nsubj/10 say/VBD/root/-1`,
  ])('not where the lead is %s', (line) => expect(mended(line)).toEqual(line.split(' ')))

  test('where whoever tells would stand beside it', () => {
    const failed = 'talks/NOUN/nsubj/1 failed/VBD/root/-1 ,/PUNCT/punct/3'
    for (const hangs of ['parataxis', 'nsubj'])
      expect(mended(`${failed} aide/NOUN/${hangs}/1 there/ADV/advmod/3 say/VBD/parataxis/1`)[3]).toBe(
        'aide/NOUN/nsubj/5',
      )
    for (const line of [
      // who tells is known already
      `${failed} aide/NOUN/parataxis/1 Roe/PROPN/nsubj/5 say/VBD/parataxis/1`,
      // another phrase stands between
      `${failed} aide/NOUN/parataxis/1 ,/PUNCT/punct/5 say/VBD/parataxis/1`,
      // it is no telling
      `${failed} aide/NOUN/parataxis/1 there/ADV/advmod/3 sleep/VBD/parataxis/1`,
    ])
      expect(mended(line)).toEqual(line.split(' '))
  })

  test('where those would act who are acted on', () => {
    const killed = 'six/NUM/nsubj:pass/2 were/AUX/aux:pass/2 killed/VBN/root/-1 and/CCONJ/cc/5'
    expect(mended(`${killed} dozens/NOUN/nsubj/5 wounded/VBN/conj/2`)[4]).toBe('dozens/NOUN/nsubj:pass/5')
    expect(mended(`${killed} five/NUM/nummod/5 wounded/VBN/conj/2`)[4]).toBe('five/NUM/nsubj:pass/5')
    const fled = `${killed} dozens/NOUN/nsubj/5 fled/VBD/conj/2`
    expect(mended(fled)).toEqual(fled.split(' '))
    const least = 'at/ADP/case/2 least/ADJ/nmod/3 three/NUM/obl/0'
    expect(mended(`kill/VERB/root/-1 ${least}`)[3]).toBe('three/NUM/obj/0')
    for (const line of [
      `rise/VERB/root/-1 ${least}`,
      `kill/VERB/root/-1 including/ADP/case/4 at/ADP/case/3 least/ADJ/nmod/4 three/NUM/obl/0`,
      `kill/VERB/root/-1 ${least} men/NOUN/obj/0`,
    ])
      expect(mended(line)).toEqual(line.split(' '))
  })

  const says = 'Roe/PROPN/nsubj/1 say/VERB/root/-1 the/DET/det/3'
  test('where the first of two subjects would be all that is said', () => {
    const closed = 'and/CCONJ/cc/7 two/NUM/nummod/6 bridges/NOUN/nsubj/7 closed/VERB/conj/1'
    expect(mended(`${says} road/NOUN/obj/1 ${closed}`).slice(3)).toEqual([
      'road/NOUN/nsubj/7',
      'and/CCONJ/cc/6',
      'two/NUM/nummod/6',
      'bridges/NOUN/conj/3',
      'closed/VERB/ccomp/1',
    ])
    for (const line of [
      `${says} prayer/NOUN/obj/1 ${closed}`,
      `${says} road/NOUN/obj/1 ,/PUNCT/punct/8 and/CCONJ/cc/8 two/NUM/nummod/7 bridges/NOUN/nsubj/8 closed/VERB/conj/1`,
      `${says} road/NOUN/obj/1 and/CCONJ/cc/5 closed/VERB/conj/1`,
    ])
      expect(mended(line)).toEqual(line.split(' '))
  })

  test('where a day would be agreed, and a name in another script a cry', () => {
    expect(mended('Roe/PROPN/nsubj/1 agreed/VERB/root/-1 Friday/PROPN/obj/1')[2]).toBe('Friday/PROPN/obl:unmarked/1')
    expect(mended('小龙/INTJ/discourse/1 left/VERB/root/-1')[0]).toBe('小龙/PROPN/nsubj/1')
    expect(mended('小龙/INTJ/discourse/2 she/PRON/nsubj/2 left/VERB/root/-1')[0]).toBe('小龙/PROPN/discourse/2')
    expect(mended('☃/SYM/discourse/1 left/VERB/root/-1')[0]).toBe('☃/SYM/discourse/1')
  })
})

/** Any tree of words that mends look for: each hangs from one that was drawn before it, in whatever order they stand. */
const anyTree = fc
  .array(
    fc.record({
      text: fc.constantFrom(
        'bus',
        'men',
        ',',
        'say',
        'kill',
        'and',
        'Monday',
        'night',
        '$',
        'at',
        'least',
        'on',
        'record',
      ),
      xpos: fc.constantFrom('NOUN', 'PROPN', 'VBD', 'VBN', 'VBG', 'VERB', 'NUM', 'SYM', 'DET'),
      deprel: fc.constantFrom(
        ...['nsubj', 'nsubj:pass', 'obj', 'obl', 'acl', 'advcl', 'ccomp', 'xcomp', 'conj', 'cc', 'parataxis'],
        ...['compound', 'nummod', 'aux:pass', 'case'],
      ),
      above: fc.nat(),
      order: fc.nat(),
    }),
    { minLength: 4, maxLength: 14 },
  )
  .map((drawn) => {
    const places = drawn.map((_, at) => at).sort((a, b) => drawn[a]!.order - drawn[b]!.order)
    const at = new Map(places.map((one, place) => [one, place]))
    return places.map((one) => {
      const { text, xpos, deprel, above } = drawn[one]!
      return `${text}/${xpos}/${one === 0 ? 'root' : deprel}/${one === 0 ? -1 : at.get(above % one)!}`
    })
  })

/** Any tree of a lead, "bus … , police say", whose words between hang anywhere, and the telling too. */
const anyLead = fc
  .tuple(
    fc.array(
      fc.record({
        xpos: fc.constantFrom('VBD', 'VBN', 'VBG', 'NOUN'),
        deprel: fc.constantFrom('acl', 'advcl', 'ccomp', 'xcomp', 'obj', 'obl', 'conj'),
        head: fc.nat({ max: 8 }),
      }),
      { minLength: 5, maxLength: 5 },
    ),
    fc.integer({ min: -1, max: 5 }),
  )
  .map(([between, head]) => [
    'bus/NOUN/nsubj/8',
    ...between.map((word) => `went/${word.xpos}/${word.deprel}/${word.head}`),
    ...[',/PUNCT/punct/8', 'police/NOUN/nsubj/8', `say/VBD/parataxis/${head}`],
  ])
  .map((lead) =>
    lead.at(-1)!.endsWith('/-1') ? lead : lead.map((word, at) => (at === 1 ? word.replace(/\d+$/, '-1') : word)),
  )
  .filter(isTree)

function isTree(words: readonly string[]): boolean {
  const heads = words.map((word) => Number(word.split('/').at(-1)))
  const ends = (from: number): boolean => {
    let at = from
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at]!
    return at < 0
  }
  return heads.filter((head) => head < 0).length === 1 && heads.every((_, at) => ends(at))
}

test.each([
  ['tree', anyTree],
  ['lead', anyLead],
])('any %s stays a tree', (_, any) => {
  fc.assert(
    fc.property(any, (tree) => isTree(mended(tree.join(' ')))),
    { numRuns: 10_000 },
  )
})
