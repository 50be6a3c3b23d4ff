import { describe, expect, it } from 'vitest'
import { factsOf } from '../../src/archive/index.ts'
import type { Record } from '../../src/record/index.ts'
import { recordOf } from './records.ts'

const text = ({ article }: Record, words: string) => {
  const start = article.text.indexOf(words)
  return { start, end: start + words.length }
}

describe('the facts of a record', () => {
  const record = recordOf({
    sentences: [{ speaker: 'Mara Quill', says: 'Odport sent 30 ships' }, 'Ada Bell leads the Ossa Council.'],
    names: ['place:Odport', 'person:Ada Bell', 'organization:Ossa Council'],
  })
  const id = (name: string) => record.entities.find((entity) => entity.name === name)!.id
  const told: Record = {
    ...record,
    events: [
      {
        id: 'v1',
        type: 'AID',
        predicate: 'send',
        contexts: ['maritime'],
        trigger: [text(record, 'sent')],
        actors: [{ ...text(record, 'Odport'), entity: id('Odport') }],
        recipients: [],
        place: id('Odport'),
        negated: false,
        modality: 'actual',
        statement: 's1',
      },
    ],
    relations: [
      {
        id: 'r1',
        type: 'leads',
        subject: id('Ada Bell'),
        object: id('Ossa Council'),
        evidence: [text(record, 'leads')],
      },
    ],
  }

  it('have speaker, what it is about, what happens and where', () => {
    const [statement, event, quantity, relation] = factsOf(told)
    expect(statement).toMatchObject({
      kind: 'statement',
      id: 's1',
      sentences: [0],
      speaker: ['Mara Quill'],
      about: ['Odport'],
      said: ['Odport sent 30 ships'],
    })
    expect(event).toMatchObject({
      kind: 'event',
      id: 'v1',
      speaker: ['Mara Quill'],
      about: ['Odport'],
      event: ['AID', 'send', 'maritime'],
      place: ['Odport'],
      said: [],
    })
    expect(quantity).toMatchObject({ kind: 'quantity', id: 'q1', speaker: [], sentences: [0] })
    expect(relation).toMatchObject({ kind: 'relation', about: ['Ada Bell', 'Ossa Council'], sentences: [1] })
  })

  it('tell how a happening stands, and what holds of whom', () => {
    const [event] = told.events
    const standing = (changed: object, statements = told.statements) =>
      factsOf({ ...told, statements, events: [{ ...event!, ...changed }] }, 'event')[0]!.standing
    const { statement: _, ...alone } = event!
    expect([standing({}), standing({ modality: 'planned' }), standing({ negated: true })]).toEqual([
      'claimed',
      'planned',
      'denied',
    ])
    expect(
      standing(
        {},
        told.statements.map((one) => ({ ...one, kind: 'deny' })),
      ),
    ).toBe('denied')
    expect(factsOf({ ...told, events: [alone] }, 'event')[0]!.standing).toBe('actual')
    expect(factsOf(told, 'quantity')[0]).not.toHaveProperty('standing')
    const [relation] = told.relations
    const office: Record = { ...told, relations: [{ ...relation!, value: 'speaker', status: 'former' }] }
    expect(factsOf(told, 'relation')[0]!.relation).toEqual(['leads', '', 'Ossa Council', ''])
    expect(factsOf(office, 'relation')[0]!.relation).toEqual(['leads', 'speaker', 'Ossa Council', 'former'])
  })

  it('have every name of all who say it together, and one name of each', () => {
    const [said] = record.statements
    const [statement] = factsOf({ ...record, statements: [{ ...said!, speakers: [said!.speaker!, id('Ada Bell')] }] })
    expect(statement).toMatchObject({ speaker: ['Mara Quill', 'Ada Bell'], speakers: ['Mara Quill', 'Ada Bell'] })
    const { speaker: _, ...unnamed } = said!
    expect(factsOf({ ...record, statements: [unnamed] })[0]).toMatchObject({ speakers: ['Mara Quill'] })
    const nobody = { ...unnamed, source: [] }
    expect(factsOf({ ...record, statements: [nobody] })[0]).toMatchObject({ speaker: [], speakers: [] })
  })

  it('stand in every sentence that their words reach into, and in text order', () => {
    const whole = { start: 0, end: record.article.text.length }
    const [statement] = factsOf({ ...record, statements: [{ ...record.statements[0]!, content: [whole] }] })
    expect(statement!.sentences).toEqual([0, 1])
    expect(statement!.spans.map(({ start }) => start)).toEqual([0, 0, 11])
  })

  it('are none of a record that has none', () => {
    expect(factsOf(recordOf({ sentences: ['Nothing.'] }))).toEqual([])
  })
})
