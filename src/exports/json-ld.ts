import { groupBy } from '../history/grouping.ts'
import { entityKey, type Report } from '../history/index.ts'
import type { Entity, Event, Statement } from '../record/index.ts'
import { statedDays } from './days.ts'
import { json } from './escaping.ts'
import type { Exporter, Tally } from './exporter.ts'
import { hasHappened } from './happened.ts'
import { addressOf, stableId, urn } from './identity.ts'
import { jsonList, oneFile } from './one-file.ts'
import type { TracedReport } from './tracing.ts'
import { sentenceWords, wordsOf } from './words.ts'

const context = {
  '@vocab': 'https://schema.org/',
  ...Object.fromEntries(['url', 'sameAs'].map((property) => [property, { '@type': '@id' }])),
  ...Object.fromEntries(['datePublished', 'startDate', 'endDate'].map((property) => [property, { '@type': 'Date' }])),
}

/** One graph of linked data, with schema.org's words, which are spelled out so that no reader need fetch them. */
export const jsonLd: Exporter = {
  name: 'json-ld',
  mediaType: 'application/ld+json',
  extension: 'jsonld',
  layout: 'file',
  help: 'linked data with schema.org: NewsArticle, Quotation, Claim, Event, Person, Organization, Place',
  write: oneFile(
    'copydesk.jsonld',
    (report, tally) => nodesOf(report, tally).map(json),
    jsonList(`{"@context":${json(context)},"@graph":[`),
  ),
}

type Node = { readonly '@id': string; readonly '@type': string }
type Reference = Pick<Node, '@id'>

function nodesOf(report: TracedReport, tally: Tally): Node[] {
  const { record } = report
  const told = groupBy(record.events, ({ statement }) => statement)
  return [
    articleNode(report),
    ...record.entities.map(entityNode),
    ...record.statements.map((statement) => statementNode(statement, told.get(statement.id) ?? [], report)),
    ...record.events.flatMap((event) => (hasHappened(event, tally) ? eventNode(event, report) : [])),
  ]
}

function refer(id: string | undefined, { entities }: TracedReport): Reference | undefined {
  const entity = entities.get(id ?? '')
  return entity && { '@id': entityUrn(entity) }
}

const articleIri = (report: Report): string => addressOf(report) ?? urn('report', report.id)

const entityUrn = (entity: Entity): string =>
  entity.wikidata ? `http://www.wikidata.org/entity/${entity.wikidata}` : urn('entity', stableId(entityKey(entity)))

function articleNode(report: Report): Node {
  const { headline, bylines, agency, language, published, text } = report.record.article
  const url = addressOf(report)
  const publisher = report.outlet ?? agency
  return {
    '@id': articleIri(report),
    '@type': 'NewsArticle',
    ...{ identifier: report.id, ...(url && { url }), headline },
    ...(bylines?.length && { author: bylines.map((name) => ({ '@type': 'Person', name })) }),
    ...(publisher !== undefined && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(language !== 'und' && { inLanguage: language }),
    datePublished: published?.value,
    articleBody: text,
    mentions: [...new Set(report.record.entities.map(entityUrn))].map((id) => ({ '@id': id })),
  } as Node
}

const types: { readonly [kind in Entity['kind']]: string } = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  facility: 'Place',
  group: 'Thing',
  product: 'Product',
  work: 'CreativeWork',
  occurrence: 'Event',
  misc: 'Thing',
}

function entityNode(entity: Entity): Node {
  const { kind, name, country, wikidata } = entity
  return {
    '@id': entityUrn(entity),
    '@type': types[kind],
    name,
    ...(wikidata && { sameAs: `https://www.wikidata.org/wiki/${wikidata}` }),
    ...(kind === 'place' && country && { address: { '@type': 'PostalAddress', addressCountry: country } }),
  } as Node
}

/** Words quoted are a Quotation; what is told in other words is a Claim. Whoever it was not said by says so in neither. */
function statementNode(statement: Statement, told: readonly Event[], report: TracedReport): Node {
  const { article } = report.record
  const source = wordsOf(article, statement.source)
  const speakers = (statement.speakers ?? [statement.speaker]).flatMap((one) => refer(one, report) ?? [])
  const speaker = speakers.length > 1 ? speakers : (speakers[0] ?? (source && { '@type': 'Thing', name: source }))
  const isQuoted = statement.form === 'direct'
  return {
    '@id': urn('report', report.id, statement.id),
    '@type': isQuoted ? 'Quotation' : 'Claim',
    text: wordsOf(article, statement.content),
    ...(speaker && { [isQuoted ? 'spokenByCharacter' : 'creator']: speaker }),
    [isQuoted ? 'isPartOf' : 'appearance']: { '@id': articleIri(report) },
    keywords: statement.negated ? [statement.kind, 'not said'] : [statement.kind],
    ...(told.length && { about: told.map(({ id }) => ({ '@id': urn('report', report.id, id) })) }),
  } as Node
}

function eventNode(event: Event, report: TracedReport): Node {
  const { record } = report
  const days = statedDays(event, report)
  const who = (roles: Event['actors']) =>
    roles.map((role) => refer(role.entity, report) ?? { '@type': 'Thing', name: wordsOf(record.article, [role]) })
  return {
    '@id': urn('report', report.id, event.id),
    '@type': 'Event',
    name: wordsOf(record.article, event.trigger.slice(0, 1)),
    description: sentenceWords(record, event.trigger[0]!),
    keywords: [event.type, event.mode, ...event.contexts].filter((word) => word !== undefined),
    startDate: days?.first,
    endDate: days?.last,
    ...(event.actors.length && { actor: who(event.actors) }),
    ...(event.recipients.length && { about: who(event.recipients) }),
    location: refer(event.place, report),
    subjectOf: { '@id': articleIri(report) },
  } as Node
}
