import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stemOf } from '../../src/archive/stems.ts'

describe('the stem of a word', () => {
  test.each([
    ['strike strikes striking'],
    ['vote votes voted voting'],
    ['plan plans planned planning'],
    ['house houses housing'],
    ['kill kills killed killing'],
    ['city cities'],
    ['die dies died dying'],
    ['tax taxes taxed taxing'],
    ['agree agrees agreed agreeing'],
    ['create creates created creating'],
    ['control controls controlled controlling'],
    ['injure injures injured injuring'],
    ['crash crashes crashed crashing'],
    ['tornado tornadoes'],
    ['virus viruses'],
  ])('is one for %s', (forms) => {
    expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1)
  })

  test.each([
    ['organ organization'],
    ['plan plane'],
    ['new news'],
    ['hop hope'],
    ['police policy'],
    ['red reds reading'],
    ['bring bred'],
    ['war warning wary'],
    ['ukraine ukrainian'],
  ])('is not one for %s', (words) => {
    const all = words.split(' ')
    expect(new Set(all.map(stemOf)).size).toBeGreaterThan(1)
    expect(stemOf(all[0]!)).not.toBe(stemOf(all.at(-1)!))
  })

  test.each(['us', 'bus', '2025', '737s', 'κοσμους', 'президенты', 'öls'])('of %s is the word itself', (word) => {
    expect(stemOf(word)).toBe(word)
  })

  test('is never empty and never longer than the word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeinrstdlgyo2é'), minLength: 1 }), (word) => {
        expect(stemOf(word).length).toBeGreaterThan(0)
        expect(stemOf(word).length).toBeLessThanOrEqual(word.length)
      }),
    )
  })
})
