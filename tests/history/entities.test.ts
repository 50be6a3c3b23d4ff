import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { castOf, entityKey, type Report } from '../../src/history/index.ts'
import type { Entity } from '../../src/record/index.ts'
import { reportNaming } from './a-report.ts'

const person = (name: string, more: Partial<Entity> = {}) => ['person', name, more] as const
const place = (name: string, more: Partial<Entity> = {}) => ['place', name, more] as const
const body = (name: string, more: Partial<Entity> = {}) => ['organization', name, more] as const

/** Which entities are one: "r1:e1 r2:e1". */
const joined = (...reports: Report[]): string[] =>
  castOf(reports)
    .members.map(({ mentions }) =>
      mentions
        .map(({ report, entity }) => `${report}:${entity}`)
        .sort()
        .join(' '),
    )
    .sort()

describe('what an entity is known by', () => {
  it('is its number, else its kind and folded name', () => {
    expect(entityKey({ kind: 'person', name: 'Élise O’Dell' })).toBe('person:elise odell')
    expect(entityKey({ kind: 'place', name: 'the U.S.', wikidata: 'Q30' })).toBe('Q30')
    expect(entityKey({ kind: 'organization', name: 'The Harbour Board' })).toBe('organization:harbour board')
    expect(entityKey({ kind: 'place', name: 'The' })).toBe('place:the')
  })
})

describe('the cast of a story', () => {
  it('has one of a name in all its reports', () => {
    expect(
      joined(
        reportNaming('r1', '2026-03-02', person('Mara Quill')),
        reportNaming('r2', '2026-03-03', person('Mara Quill')),
      ),
    ).toEqual(['r1:e1 r2:e1'])
  })

  it('joins a surname to the one who bears it', () => {
    const reports = [
      reportNaming('r1', '2026-03-02', person('Quill')),
      reportNaming('r2', '2026-03-03', person('Mara J. Quill')),
      reportNaming('r3', '2026-03-04', person('Mara Quill')),
    ]
    expect(joined(...reports)).toEqual(['r1:e1 r2:e1 r3:e1'])
    expect(castOf(reports).of('r1', 'e1')?.name).toBe('Mara J. Quill')
  })

  it('leaves a surname alone that two bear', () => {
    expect(
      joined(
        reportNaming('r1', '2026-03-02', person('Quill')),
        reportNaming('r2', '2026-03-03', person('Mara Quill'), person('Tom Quill')),
      ),
    ).toEqual(['r1:e1', 'r2:e1', 'r2:e2'])
  })

  it('leaves apart what a report tells apart', () => {
    expect(
      joined(
        reportNaming('r1', '2026-03-02', person('Mara Quill'), person('Quill')),
        reportNaming('r2', '2026-03-03', person('Mara Quill')),
      ),
    ).toEqual(['r1:e1 r2:e1', 'r1:e2'])
  })

  it('knows a first name only where a report calls someone so', () => {
    const named = reportNaming('r1', '2026-03-02', person('Han Seo Jin'))
    const short = reportNaming('r2', '2026-03-03', person('Han'))
    expect(joined(named, short)).toEqual(['r1:e1', 'r2:e1'])
    const both: Report = {
      ...named,
      record: {
        ...named.record,
        entities: [
          {
            ...named.record.entities[0]!,
            mentions: [
              { start: 0, end: 3, form: 'name' },
              { start: 0, end: 11, form: 'name' },
            ],
          },
        ],
      },
    }
    expect(joined(both, short)).toEqual(['r1:e1 r2:e1'])
  })

  it('goes by numbers before names', () => {
    expect(
      joined(
        reportNaming('r1', '2026-03-02', place('Holland', { wikidata: 'Q55' })),
        reportNaming('r2', '2026-03-03', place('Netherlands', { wikidata: 'Q55' })),
        reportNaming('r3', '2026-03-03', place('Netherlands')),
      ),
    ).toEqual(['r1:e1 r2:e1 r3:e1'])
    expect(
      joined(
        reportNaming('r1', '2026-03-02', person('John Reed', { wikidata: 'Q1' })),
        reportNaming('r2', '2026-03-03', person('John Reed', { wikidata: 'Q2' })),
        reportNaming('r3', '2026-03-04', person('John Reed')),
      ),
    ).toEqual(['r1:e1', 'r2:e1', 'r3:e1'])
  })

  it('tells a town from a man and takes a band for its followers', () => {
    expect(
      joined(
        reportNaming('r1', '2026-03-02', person('Lincoln'), body('Red Oars')),
        reportNaming('r2', '2026-03-03', place('Lincoln'), ['group', 'Red Oars']),
      ),
    ).toEqual(['r1:e1', 'r1:e2 r2:e2', 'r2:e1'])
  })

  it('joins the same in any order, and takes no report twice', () => {
    const names = ['Mara Quill', 'Quill', 'Tom Reed', 'Reed', 'Tom A. Reed', 'Ann Quill', 'Harbour']
    const named = fc.tuple(fc.constantFrom('person', 'place', 'organization'), fc.constantFrom(...names))
    const reports = fc
      .array(fc.uniqueArray(named, { selector: ([, name]) => name, minLength: 1, maxLength: 4 }), { maxLength: 6 })
      .map((lists) => lists.map((list, at) => reportNaming(`r${at}`, `2026-03-0${at + 1}`, ...list)))
    fc.assert(
      fc.property(
        reports.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(joined(...shuffled)).toEqual(joined(...all))
          expect(joined(...all, ...all)).toEqual(joined(...all))
          expect(joined(...all).flatMap((one) => one.split(' '))).toHaveLength(
            all.flatMap(({ record }) => record.entities).length,
          )
        },
      ),
    )
  })
})
