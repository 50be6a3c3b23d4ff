import { describe, expect, test } from 'vitest'
import { gatherStories, keysOf, lookup, type Report, sketchOf } from '../../src/history/index.ts'

const report = (id: string, text: string, day?: string): Report => ({
  id,
  ...(day === undefined ? {} : { day }),
  record: {
    schema: 'copydesk/record@1',
    id,
    article: { text, parts: [], language: 'en' },
    sentences: [],
    entities: [],
    times: [],
    quantities: [],
    statements: [],
    events: [],
    relations: [],
    checks: [],
  },
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
})
