import { defaultModel, type IEntityDatum, Model } from '@opensanctions/followthemoney'
import fc from 'fast-check'
import { MultiGraph } from 'graphology'
import { parse } from 'graphology-gexf'
import { describe, expect, test } from 'vitest'
import { sound } from '../record/sound.ts'
import { exported, sampleReports } from './reports.ts'
import { strangeReports } from './strange.ts'
import { allOf, parseXml } from './xml.ts'

const model = new Model(defaultModel)

interface Line {
  readonly id: string
  readonly schema: string
  readonly properties: { readonly [name: string]: readonly string[] }
}

const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

/** Every breach of FollowTheMoney's model: schemas, properties, values by type, what is required, ends that are missing. */
function* breaches(lines: readonly Line[]): Generator<string> {
  const isA = (id: string, schema: string) =>
    lines.some((line) => line.id === id && model.getSchema(line.schema).isA(schema))
  for (const line of lines) {
    const schema = model.getSchema(line.schema)
    model.getEntity(structuredClone(line) as IEntityDatum)
    if (schema.abstract) yield `${line.schema} is abstract`
    for (const name of schema.required) if (!line.properties[name]?.length) yield `${line.schema} lacks ${name}`
    for (const [name, values] of Object.entries(line.properties)) {
      const property = schema.getProperty(name)
      if (property.stub) yield `${name} is a stub`
      if (!values.length || values.some((value) => typeof value !== 'string' || !value.trim())) yield `${name} is empty`
      for (const value of values) {
        const { type } = property
        if (type.name === 'entity') {
          if (!isA(value, property.getRange().name)) yield `${line.schema}.${name} is no ${property.getRange().name}`
        } else if (['country', 'language'].includes(type.name) && !model.getType(type.name).values!.has(value))
          yield `${name}: ${value}`
        else if (type.name === 'date' && !/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(value))
          yield `${name}: ${value}`
        else if (type.name === 'url' && !URL.canParse(value)) yield `${name}: ${value}`
      }
    }
  }
}

describe('FollowTheMoney', () => {
  test('the model takes the samples', async () => {
    const { text, written } = await exported('ftm', await sampleReports())
    const lines = linesOf(text)
    expect(lines).toHaveLength(written)
    expect([...breaches(lines)]).toEqual([])
    const schemas = new Set(lines.map(({ schema }) => schema))
    for (const schema of 'Article Person Organization Mention Event Address Documentation Position Occupancy'.split(
      ' ',
    ))
      expect(schemas).toContain(schema)
  })

  test('the model takes any reports', async () => {
    await fc.assert(
      fc.asyncProperty(strangeReports, async (reports) => {
        const named = reports.map((report, at) => ({ ...report, id: `r${at}${report.id}` }))
        expect([...breaches(linesOf((await exported('ftm', named)).text))]).toEqual([])
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })

  test('someone has one id in all reports, a mention one in each', async () => {
    const reports = [
      { id: 'r1', record: sound() },
      { id: 'r2', record: sound() },
    ]
    const lines = linesOf((await exported('ftm', reports)).text)
    const ids = (schema: string) => new Set(lines.filter((line) => line.schema === schema).map(({ id }) => id)).size
    expect([ids('Person'), ids('Mention'), ids('Article')]).toEqual([2, 4, 2])
  })

  test('an office is a position that somebody holds, a membership joins two', async () => {
    const record = sound()
    Object.assign(record.entities[2]!, { kind: 'organization', sector: 'IGO' })
    Object.assign(record.relations[0]!, { type: 'holds-role', value: 'governor' })
    record.relations.push({
      id: 'r2',
      type: 'member-of',
      subject: 'e1',
      object: 'e3',
      status: 'applied',
      evidence: record.relations[0]!.evidence,
    })
    const lines = linesOf((await exported('ftm', [{ id: 'r1', record }])).text)
    const of = (schema: string) => lines.find((line) => line.schema === schema)!.properties
    expect([...breaches(lines)]).toEqual([])
    expect(of('Position').name).toEqual(['governor, Vest'])
    expect(of('Membership')).toMatchObject({
      role: ['member-of'],
      status: ['applied'],
      description: ['who leads Vest'],
    })
    expect(lines.find(({ id }) => id === of('Occupancy').holder![0])!.properties.name).toEqual(['Lund'])
  })
})

describe('GEXF', () => {
  const graphOf = async (...[reports, options]: [Parameters<typeof exported>[1], Parameters<typeof exported>[2]?]) => {
    const { text } = await exported('gexf', reports, options)
    parseXml(text)
    return parse(MultiGraph, text, { allowUndeclaredAttributes: false })
  }

  test('graphology reads the samples', async () => {
    const graph = await graphOf(await sampleReports())
    expect(graph.size).toBeGreaterThan(0)
    graph.forEachNode((_, { label, entity_kind }) =>
      expect([typeof label, typeof entity_kind]).toEqual(['string', 'string']),
    )
  })

  test('an edge is as heavy as its independent reports', async () => {
    const reports = ['a', 'b', 'c'].map((id, at) => ({ id, day: `2024-03-0${3 - at}`, record: sound() }))
    const graph = await graphOf(reports, { originOf: ({ id }) => (id === 'c' ? 'a' : id) })
    expect(graph.mapEdges((_, attributes, from, to) => ({ ...attributes, from, to }))).toEqual([
      {
        ...{ from: 'person:ana ruiz', to: 'person:lund', label: 'CONSULT', quad: 'verbal-cooperation' },
        ...{ weight: 2, independent: 2, reports: 3, first: '2024-03-01', last: '2024-03-03' },
      },
    ])
    expect(graph.getNodeAttribute('person:lund', 'label')).toBe('Lund')
  })

  test('two who meet are joined without direction; one alone is joined to nobody', async () => {
    const record = sound()
    Object.assign(record.events[1]!, {
      actors: [...record.events[1]!.actors, ...record.events[1]!.recipients],
      recipients: [],
    })
    const graph = await graphOf([{ id: 'r', record }])
    expect([graph.directedSize, graph.undirectedSize]).toEqual([0, 1])
    record.events[1]!.type = 'ASSAULT'
    expect((await graphOf([{ id: 'r', record }])).size).toBe(0)
  })

  test('any reports make a graph that reads back', async () => {
    await fc.assert(
      fc.asyncProperty(strangeReports, async (reports) => {
        const { text, written } = await exported('gexf', reports)
        const graph = await graphOf(reports)
        expect(graph.size).toBe(written)
        expect(graph.nodes()).toEqual(allOf(parseXml(text), 'node').map(({ attributes }) => attributes.id))
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})

describe('TimelineJS', () => {
  /** Markup that we write; everything else must be escaped. */
  const ours = /<\/?p>|<a href="[^"<>]*">|<\/a>/g

  test('events have dates, headline, words and source', async () => {
    const record = sound()
    Object.assign(record.times[1]!, { from: '2024-02-25', to: '2024-03-03' })
    const { text, leftOut } = await exported('timelinejs', [{ id: 'r1', outlet: 'Vest & Gazette', record }])
    expect(leftOut).toEqual({ 'no-date': 1 })
    expect(JSON.parse(text).events).toEqual([
      {
        unique_id: 'r1/v2',
        start_date: { year: 2024, month: 2, day: 25 },
        end_date: { year: 2024, month: 3, day: 2 },
        display_date: 'Sunday',
        text: {
          headline: 'She – met – Governor Lund',
          text: '<p>🌧 She met Governor Lund, who leads Vest, on Sunday.</p><p><a href="https://example.org/roads">Vest &amp; Gazette, Roads cleared</a></p>',
        },
        group: 'CONSULT',
      },
    ])
  })

  test('no words of any report become markup, and no link a script', async () => {
    await fc.assert(
      fc.asyncProperty(strangeReports, async (reports) => {
        for (const { text, start_date } of JSON.parse((await exported('timelinejs', reports)).text).events) {
          expect(`${text.headline}${text.text.replace(ours, '')}`).not.toMatch(/[<>"]/)
          for (const [, link] of text.text.matchAll(/href="([^"]*)"/g)) expect(link).toMatch(/^https?:/i)
          expect(Number.isInteger(start_date.year)).toBe(true)
        }
      }),
      { numRuns: 100, endOnFailure: true },
    )
  })
})
