import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isCopy } from '../../src/history/copies/copy.ts'
import { overlapOf, shingleKeys, shinglesOf } from '../../src/history/copies/shingles.ts'
import { gatherStories, type Report } from '../../src/history/index.ts'
import { wordsOf } from '../../src/history/words.ts'
import { recordOf } from './a-report.ts'

const sentences = [
  'The ferry Northern Wren sank off Harbourtown early on Tuesday with forty people on board, the coast guard said.',
  'Twelve were taken from the water by a trawler that had seen the flares and turned back against the wind.',
  'A helicopter from the Kestrel air base searched until dusk and found a raft with nobody in it.',
  'The captain, Ole Brandvik, told rescuers that a wave had torn open the bow door shortly after the ship left port.',
  'Its owner said the door had been mended in May and that an inspector had signed for it in June.',
  'Relatives waited in the fish hall, where the mayor read out the names of those who were safe.',
]
const whole = sentences.join(' ')
const told =
  'Forty people were aboard the Northern Wren when she went down near Harbourtown. Rescuers saved a dozen of them on Tuesday, and the search for the others goes on; the bow door is suspected, the coast guard said.'

const copied = (text: string, agency?: string) => ({
  shingles: shinglesOf(wordsOf(text)),
  ...(agency ? { agency } : {}),
})
const copies = (a: string, b: string) => isCopy(copied(a), copied(b))

describe('a copy', () => {
  test.each([
    ['under another headline', `Ship lost in storm. ${whole}`],
    ['cut short', sentences.slice(0, 3).join(' ')],
    ['in another order', [...sentences].reverse().join(' ')],
    ['with a changed figure', whole.replace('forty', 'forty-one')],
    ['behind a lead of its own', `We were there when they came ashore, wet and silent, and nobody spoke. ${whole}`],
  ])('%s is one', (_, text) => {
    expect(copies(whole, text)).toBe(true)
    expect(shingleKeys(copied(text).shingles).some((key) => shingleKeys(copied(whole).shingles).includes(key))).toBe(
      true,
    )
  })

  test.each([
    ['the same event in other words', told],
    ['one quotation in common', `${told} ${sentences[3]!.slice(0, 70)}`],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(copies(whole, text)).toBe(false)
  })

  test('needs less of it where both credit one agency', () => {
    const half = `${sentences.slice(0, 2).join(' ')} ${told}`
    expect(isCopy(copied(whole), copied(half))).toBe(false)
    expect(isCopy(copied(whole, 'agence nord'), copied(half, 'agence nord'))).toBe(true)
    expect(isCopy(copied(whole, 'agence nord'), copied(half, 'other wire'))).toBe(false)
  })

  test('is one both ways, and of itself; what is estimated is a share', () => {
    const text = fc.array(fc.constantFrom(...sentences.flatMap((sentence) => sentence.split(' '))), { maxLength: 400 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [x, y] = [shinglesOf(a), shinglesOf(b)]
        expect(overlapOf(x, y)).toEqual(overlapOf(y, x))
        for (const share of [overlapOf(x, y).resemblance, overlapOf(x, y).containment])
          expect(share >= 0 && share <= 1).toBe(true)
        if (x.count > 0) expect(overlapOf(x, x)).toMatchObject({ resemblance: 1, containment: 1 })
      }),
    )
  })
})

describe('copies of copies', () => {
  const report = (id: string, text: string): Report => ({ id, record: recordOf(id, text) })

  test('go back to one original, also where a later report shows it', () => {
    const stories = gatherStories()
    stories.add(report('first half', sentences.slice(0, 3).join(' ')))
    stories.add(report('second half', sentences.slice(3).join(' ')))
    expect(stories.copyOf('second half')).toBeUndefined()
    stories.add(report('whole', whole))
    const originals = ['first half', 'second half', 'whole'].filter((id) => stories.copyOf(id) === undefined)
    expect(originals).toHaveLength(1)
    stories.settle()
    for (const id of ['first half', 'second half', 'whole']) expect(stories.copyOf(id) ?? id).toBe(originals[0])
  })
})
