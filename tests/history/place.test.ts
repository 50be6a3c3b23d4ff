import { describe, expect, test } from 'vitest'
import { gatherStories, keysOf, lookup, type Placed, place, type Report, sketchOf } from '../../src/history/index.ts'
import { reading } from './a-reading.ts'
import { recordOf } from './a-report.ts'

const report = (id: string, text: string, day?: string): Report => ({
  id,
  ...(day === undefined ? {} : { day }),
  record: recordOf(id, text),
})

const ferry = `The ferry Northern Wren sank off Harbourtown early on Tuesday with forty people on board, the coast guard said.
Twelve were taken from the water by a trawler, and a helicopter from the Kestrel air base searched until dusk for the rest.
The captain, Ole Brandvik, told rescuers that a wave had torn open the bow door shortly after the ship left port.`
const vote = `Parliament in Eastmark voted on Wednesday to lower the voting age to sixteen, after a debate of nine hours.
The bill passed by two votes. Opposition leader Mira Valdane called it a gamble and said that she would go to court.`

describe('a sketch', () => {
  test('is small plain JSON', () => {
    const sketch = sketchOf(report('a', Array.from({ length: 3000 }, (_, i) => `word${i}`).join(' ')))
    expect(JSON.parse(JSON.stringify(sketch))).toEqual(sketch)
    expect(JSON.stringify(sketch).length).toBeLessThan(4096)
  })

  test('gives few keys', () => {
    expect(keysOf(sketchOf(report('a', ferry))).length).toBeLessThan(lookup.perKey)
    expect(keysOf(sketchOf(report('a', '')))).toEqual([])
  })
})

describe('a placement', () => {
  test('brings copies and reports of one event together, and leaves another event alone', () => {
    const stories = gatherStories()
    expect(stories.add(report('a', ferry))).toMatchObject({ story: 'a', copies: [], merged: [] })
    expect(stories.add(report('b', vote)).story).toBe('b')
    expect(stories.add(report('c', `From our reporter.\n${ferry}`))).toMatchObject({ story: 'a', copyOf: 'a' })
    expect(stories.storyOf('c')).toBe('a')
  })

  test('of the same report again is the same', () => {
    const stories = gatherStories()
    stories.add(report('a', ferry))
    expect(stories.add(report('a', ferry))).toEqual({ story: 'a', copies: [], merged: [], moved: [] })
  })

  test('of a short report wants more than that as many people were killed the same way', async () => {
    const stories = gatherStories()
    const storyOf = async (id: string, day: string, text: string) => stories.add(await reading(id, day, text)).story
    const shooting = (where: string) =>
      `Two people were killed and nine were injured when someone fired at a crowd at a park in ${where}.`
    expect(await storyOf('a', '2026-03-02', shooting('Kestrelford'))).toBe('a')
    expect(await storyOf('b', '2026-03-04', shooting('Brandvik'))).toBe('b')
    expect(await storyOf('c', '2026-03-09', shooting('Eastmarsh'))).toBe('c')
    expect(await storyOf('d', '2026-03-03', 'Police in Kestrelford arrested a man for the shooting at a park.')).toBe(
      'a',
    )
  })

  test('months later is of another event', () => {
    const again = (day: string) => {
      const stories = gatherStories()
      stories.add(report('a', 'Rebels of the Red Oars shelled the market in Kestrelford, police said.', '2026-01-05'))
      return stories.add(report('b', 'Three boats burned at the quay in Kestrelford as Red Oars rebels fled.', day))
        .story
    }
    expect(again('2026-01-06')).toBe('a')
    expect(again('2026-11-06')).toBe('b')
  })
})

describe('a story of many reports', () => {
  const placed = (id: string, story: string, size: number): Placed => ({
    sketch: sketchOf(report(id, `From our reporter.\n${ferry}`, '2026-03-02')),
    story,
    size,
  })
  const come = sketchOf(report('new', ferry, '2026-03-02'))

  test('takes in no report for the sake of one that may have strayed into it', () => {
    expect(place(come, [placed('a', 's', 1)])).toMatchObject({ story: 's' })
    expect(place(come, [placed('a', 's', 9)])).toMatchObject({ story: 'new', merged: [], moved: [] })
    expect(place(come, [placed('a', 's', 9), placed('b', 's', 9)])).toMatchObject({ story: 's' })
  })

  test('is not merged for the few of it that are at hand', () => {
    const other = [placed('a', 's', 2), placed('b', 's', 2)]
    expect(place(come, [...other, placed('c', 't', 1)]).merged).toEqual(['t'])
    expect(place(come, [...other, placed('c', 't', 30)]).merged).toEqual([])
  })
})
