import { Ajv } from 'ajv'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { expect, test } from 'vitest'
import type { Report } from '../../src/history/index.ts'
import { type Record, type Span, slice } from '../../src/record/index.ts'
import { sound } from '../record/sound.ts'
import { exported, sampleReports, tracedReports } from './reports.ts'
import { strangeReports } from './strange.ts'

type Node = { readonly [property: string]: readonly { readonly '@id'?: string; readonly '@value'?: unknown }[] } & {
  readonly '@id': string
  readonly '@type': readonly string[]
}

/** Expands with no network: a context that had to be fetched would fail. */
const expanded = async (text: string) =>
  (await jsonld.expand(JSON.parse(text), { documentLoader: neverLoads, safe: true })) as Node[]
const neverLoads = (url: string) => Promise.reject(new Error(`asks for ${url}`))
const schema = (name: string) => `https://schema.org/${name}`

test('jsonld reads the samples: articles, quotations, claims, events, people, organizations, places', async () => {
  const reports = await sampleReports()
  const { text, written } = await exported('json-ld', reports)
  const nodes = await expanded(text)
  expect(nodes).toHaveLength(written)
  const types = new Set(nodes.flatMap((node) => node['@type']))
  for (const type of ['NewsArticle', 'Quotation', 'Claim', 'Event', 'Person', 'Organization', 'Place'])
    expect(types).toContain(schema(type))
  const texts = reports.map(({ record }) => record.article.text)
  for (const node of nodes.filter((one) => one['@type'].includes(schema('Quotation'))))
    for (const piece of String(node[schema('text')]![0]!['@value']).split(' … '))
      expect(texts.some((one) => one.includes(piece))).toBe(true)
  await expect(
    jsonld.toRDF(JSON.parse(text), { documentLoader: neverLoads, format: 'application/n-quads' }),
  ).resolves.toContain('<https://schema.org/articleBody>')
})

test('who said what about what', async () => {
  const nodes = await expanded((await exported('json-ld', [{ id: 'r1', record: sound() }])).text)
  const of = (id: string) => nodes.find((node) => node['@id'] === id)!
  const claim = of('urn:copydesk:report:r1#s1')
  expect(claim['@type']).toEqual([schema('Claim')])
  expect(claim[schema('text')]).toEqual([{ '@value': 'crews had cleared 3 roads' }])
  expect(of(claim[schema('creator')]![0]!['@id']!)[schema('name')]).toEqual([{ '@value': 'Ana Ruiz' }])
  expect(claim[schema('appearance')]).toEqual([{ '@id': 'https://example.org/roads' }])
  expect(claim[schema('about')]).toEqual([{ '@id': 'urn:copydesk:report:r1#v1' }])
  expect(of('http://www.wikidata.org/entity/Q1')[schema('sameAs')]).toEqual([
    { '@id': 'https://www.wikidata.org/wiki/Q1' },
  ])
})

test('what several say together has them all', async () => {
  const record = sound()
  const [said, ...others] = record.statements
  const other = record.entities.find(({ id }) => id !== said!.speaker)!
  const together = { ...record, statements: [{ ...said!, speakers: [said!.speaker!, other.id] }, ...others] }
  const nodes = await expanded((await exported('json-ld', [{ id: 'r1', record: together }])).text)
  const claim = nodes.find((node) => node['@id'] === 'urn:copydesk:report:r1#s1')!
  const names = claim[schema('creator')]!.map((one) => nodes.find((node) => node['@id'] === one['@id'])!)
  expect(names.map((node) => node[schema('name')]![0]!['@value'])).toEqual(['Ana Ruiz', other.name])
})

test('any reports are linked data', async () => {
  await fc.assert(
    fc.asyncProperty(strangeReports, async (reports) => {
      const { kept } = await tracedReports(reports)
      const nodes = await expanded((await exported('json-ld', reports)).text)
      const bodies = nodes.flatMap((node) => node[schema('articleBody')] ?? []).map((value) => value['@value'])
      expect(bodies).toEqual(kept.map(({ record }) => record.article.text.replace(/\p{Surrogate}/gu, '\ufffd')))
    }),
    { numRuns: 100 },
  )
})

/** The Web Annotation Data Model (W3C Recommendation, 2017), as far as a page of annotations on texts needs it. */
const selector = {
  oneOf: [
    {
      type: 'object',
      required: ['type', 'exact'],
      additionalProperties: false,
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
    },
    {
      type: 'object',
      required: ['type', 'start', 'end'],
      additionalProperties: false,
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 1 },
      },
    },
  ],
}
const motivations =
  `assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating
  questioning replying tagging`.split(/\s+/)
const iri = { type: 'string', pattern: '^[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>"{}|\\\\^`]*$' }
const validate = new Ajv().compile({
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: iri,
    type: { const: 'AnnotationPage' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'type', 'target'],
        properties: {
          id: iri,
          type: { const: 'Annotation' },
          motivation: { enum: motivations },
          body: {
            type: 'array',
            items: {
              type: 'object',
              required: ['type', 'value'],
              additionalProperties: false,
              properties: {
                type: { const: 'TextualBody' },
                value: { type: 'string' },
                purpose: { enum: motivations },
                format: { type: 'string' },
              },
            },
          },
          target: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              required: ['source', 'selector'],
              properties: { source: iri, selector: { type: 'array', items: selector } },
            },
          },
        },
      },
    },
  },
})

interface Annotation {
  readonly id: string
  readonly body: readonly { readonly value: string }[]
  readonly target: readonly { readonly selector: readonly [Quote, Span] }[]
}
interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

const whole = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd')

async function expectAnnotations(reports: readonly Report[]) {
  const { kept } = await tracedReports(reports)
  for (const [at, { record }] of kept.entries()) {
    const page = JSON.parse((await exported('annotations', [reports[at]!])).text)
    validate(page)
    expect(validate.errors).toBeNull()
    const text = whole(record.article.text)
    const characters = [...text]
    for (const { body, target } of page.items as Annotation[]) {
      expect(body[1]!.value).toBe(JSON.stringify(itemOf(record, JSON.parse(body[1]!.value).id)))
      for (const {
        selector: [quote, position],
      } of target) {
        expect(characters.slice(position.start, position.end).join('')).toBe(quote.exact)
        expect(text).toContain(quote.prefix + quote.exact + quote.suffix)
      }
    }
  }
}

const itemOf = (record: Record, id: string): unknown => {
  const lists = [
    record.entities,
    record.times,
    record.quantities,
    record.statements,
    record.events,
    record.relations,
    record.checks,
  ]
  const item = lists.flat().find((one) => one.id === id)
  return JSON.parse(whole(JSON.stringify(item)).replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\ufffd'))
}

test('the samples are annotations by the standard, on the words that they quote', async () =>
  expectAnnotations(await sampleReports()))

test('so are any reports: offsets are counted in characters', async () => {
  await fc.assert(fc.asyncProperty(strangeReports, expectAnnotations), { numRuns: 100 })
})

test('behind a character of two code units, offsets are one less', async () => {
  const record = sound()
  const page = JSON.parse((await exported('annotations', [{ id: 'r', record }])).text)
  const [
    {
      selector: [quote, position],
    },
  ] = (page.items as Annotation[]).find(({ id }) => id.endsWith('#v2'))!.target as [Annotation['target'][number]]
  expect(quote.exact).toBe('met')
  expect(position.start).toBe(record.events[1]!.trigger[0]!.start - 1)
  expect(slice(record.article.text, record.events[1]!.trigger[0]!)).toBe('met')
})
