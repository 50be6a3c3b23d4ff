import { entityKey, type Report } from '../history/index.ts'
import { type Entity, type Event, type Mention, type Relation, slice } from '../record/index.ts'
import { twoLetters } from './countries.ts'
import { statedDays } from './days.ts'
import { json } from './escaping.ts'
import type { Exporter, Tally } from './exporter.ts'
import { hasHappened } from './happened.ts'
import { addressOf, stableId } from './identity.ts'
import { threeLetters } from './languages.ts'
import { oneFile } from './one-file.ts'
import type { TracedReport } from './tracing.ts'
import { oneLine, sentenceWords, telling, wordsOf } from './words.ts'

/**
 * FollowTheMoney entities, one a line, for Aleph and OpenSanctions tools. An entity has one id in all reports and comes
 * once for each; `ftm aggregate` joins them.
 */
export const followTheMoney: Exporter = {
  name: 'ftm',
  mediaType: 'application/json+ftm',
  extension: 'ftm.json',
  layout: 'file',
  help: 'FollowTheMoney for Aleph: people, organizations, articles, mentions, offices, memberships, events',
  write: oneFile('copydesk.ftm.json', (report, tally) => linesOf(report, tally).map((line) => `${json(line)}\n`)),
}

type Values = string | undefined | readonly (string | undefined)[]

interface Line {
  readonly id: string
  readonly schema: string
  readonly properties: { readonly [property: string]: readonly string[] }
}

/** An entity of a schema; what has no value is not there. */
function line(schema: string, id: string, properties: { readonly [property: string]: Values }): Line {
  const filled = Object.entries(properties).flatMap(([property, values]) => {
    const known = [
      ...new Set([values].flat().filter((value): value is string => value !== undefined && value.trim() !== '')),
    ]
    return known.length ? [[property, known] as const] : []
  })
  return { id, schema, properties: Object.fromEntries(filled) }
}

function linesOf(report: TracedReport, tally: Tally): Line[] {
  const { record } = report
  const article = articleLine(report)
  const proof = { proof: article.id, sourceUrl: addressOf(report), publisher: report.outlet }
  const scene: Scene = { report, proof }
  return [
    article,
    ...record.entities.flatMap((entity) => entityLines(entity, scene, tally)),
    ...record.relations.flatMap((relation) => relationLines(relation, scene, tally)),
    ...record.events.flatMap((event) => eventLines(event, scene, tally)),
  ]
}

/** What the lines of a report share. */
interface Scene {
  readonly report: TracedReport
  readonly proof: {
    readonly proof: string
    readonly sourceUrl: string | undefined
    readonly publisher: string | undefined
  }
}

function articleLine(report: Report): Line {
  const { headline, bylines, published, language, text } = report.record.article
  return line('Article', stableId('article', report.id), {
    fileName: report.id,
    title: headline,
    author: bylines,
    publishedAt: published?.value,
    publisher: report.outlet,
    sourceUrl: addressOf(report),
    language: threeLetters(language),
    bodyText: text,
  })
}

/** A party that may own, belong and act; or an address; or nothing that the model has. */
function schemaOf({ kind, sector }: Entity): string | undefined {
  if (kind === 'person') return 'Person'
  if (kind === 'place') return 'Address'
  if (kind !== 'organization') return undefined
  return sector === 'BUS' ? 'Company' : publicSectors.has(sector ?? '') ? 'PublicBody' : 'Organization'
}

const publicSectors = new Set(['GOV', 'MIL', 'COP', 'JUD', 'LEG', 'SPY'])

/** One in all reports; but a person, an organization and a place are three, whatever number they were given. */
const idOf = (entity: Entity): string => {
  const schema = schemaOf(entity)
  return stableId(schema === 'Person' || schema === 'Address' ? schema : 'Organization', entityKey(entity))
}

function entityLines(entity: Entity, { report, proof }: Scene, tally: Tally): Line[] {
  const schema = schemaOf(entity)
  if (!schema) return tally.leftOut('no-such-type')
  const country = twoLetters(entity.country ?? '')?.toLowerCase()
  if (schema === 'Address') {
    const place = line(schema, idOf(entity), { full: oneLine(entity.name), country, ...proof })
    return [place, documentation(place.id, proof.proof)]
  }
  const named = entity.mentions.filter(({ form }) => form === 'name')
  const names = wordsIn(report, named.length ? named : entity.mentions)
  const mention = line('Mention', stableId('mention', report.id, idOf(entity)), {
    document: proof.proof,
    name: names,
    resolved: idOf(entity),
    detectedSchema: schema,
    contextCountry: country,
  })
  const party = { name: oneLine(entity.name), country, wikidataId: entity.wikidata, sector: entity.sector, ...proof }
  return [line(schema, idOf(entity), party), mention]
}

const wordsIn = ({ record }: Report, mentions: readonly Mention[]): string[] =>
  mentions.map((mention) => oneLine(slice(record.article.text, mention)))

const documentation = (entity: string, document: string): Line =>
  line('Documentation', stableId('documentation', document, entity), { document, entity })

/** A relation as an edge of the model: which schema, its two ends, and of what kinds they must be. */
interface EdgeType {
  readonly schema: string
  readonly from: readonly [property: string, kind: 'person' | 'party']
  readonly to: readonly [property: string, kind: 'person' | 'organization' | 'company' | 'party']
  /** Where the relation's value or type goes. */
  readonly role: 'role' | 'relationship'
}

const employment: EdgeType = {
  schema: 'Employment',
  from: ['employee', 'person'],
  to: ['employer', 'organization'],
  role: 'role',
}
const family: EdgeType = {
  schema: 'Family',
  from: ['person', 'person'],
  to: ['relative', 'person'],
  role: 'relationship',
}
const link: EdgeType = { schema: 'UnknownLink', from: ['subject', 'party'], to: ['object', 'party'], role: 'role' }

const edgeTypes: { readonly [relation: string]: EdgeType } = {
  'employed-by': employment,
  'member-of': { schema: 'Membership', from: ['member', 'party'], to: ['organization', 'organization'], role: 'role' },
  leads: { schema: 'Directorship', from: ['director', 'party'], to: ['organization', 'organization'], role: 'role' },
  owns: { schema: 'Ownership', from: ['owner', 'party'], to: ['asset', 'company'], role: 'role' },
  represents: { schema: 'Representation', from: ['agent', 'party'], to: ['client', 'party'], role: 'role' },
  'spouse-of': family,
  'partner-of': family,
  'parent-of': family,
  'child-of': family,
  'sibling-of': family,
  'relative-of': family,
  founded: link,
  'part-of': link,
  'subsidiary-of': link,
  'affiliated-with': link,
  'studies-at': link,
  'educated-at': link,
}

const isOf = (entity: Entity | undefined, kind: EdgeType['to'][1]): entity is Entity => {
  const schema = entity && schemaOf(entity)
  if (!schema || schema === 'Address') return false
  if (kind === 'person') return schema === 'Person'
  return kind === 'party' || (kind === 'company' ? schema === 'Company' : schema !== 'Person')
}

function relationLines(relation: Relation, scene: Scene, tally: Tally): Line[] {
  const subject = scene.report.entities.get(relation.subject)
  const object = scene.report.entities.get(relation.object ?? '')
  if (relation.type === 'holds-role' && isOf(subject, 'person') && relation.value?.trim())
    return officeLines(relation, subject, object, scene)
  const edge = edgeTypes[relation.type]
  if (!edge || !isOf(subject, edge.from[1]) || !isOf(object, edge.to[1])) return tally.leftOut('no-such-type')
  const [from, to] = [subject, object].map(idOf) as [string, string]
  const id = stableId(relation.type, scene.report.id, relation.id)
  return [
    line(edge.schema, id, {
      [edge.from[0]]: from,
      [edge.to[0]]: to,
      [edge.role]: relation.value ?? relation.type,
      ...(edge.role === 'role' && { status: relation.status }),
      description: wordsOf(scene.report.record.article, relation.evidence),
      ...scene.proof,
    }),
  ]
}

/** An office is a position of its own, which somebody occupies: "Secretary-General" of NATO. */
function officeLines(relation: Relation, holder: Entity, of: Entity | undefined, { report, proof }: Scene): Line[] {
  const organization = isOf(of, 'organization') ? idOf(of) : undefined
  const country = twoLetters(of?.country ?? '')?.toLowerCase()
  const name = oneLine(of ? `${relation.value}, ${of.name}` : relation.value!)
  const position = line('Position', stableId('position', relation.value!, of ? entityKey(of) : ''), {
    ...{ name, organization, country, ...proof },
  })
  const occupancy = line('Occupancy', stableId('occupancy', report.id, relation.id), {
    holder: idOf(holder),
    post: position.id,
    status: relation.status,
    description: wordsOf(report.record.article, relation.evidence),
    ...proof,
  })
  return [position, occupancy]
}

function eventLines(event: Event, scene: Scene, tally: Tally): Line[] {
  if (!hasHappened(event, tally)) return []
  const { report, proof } = scene
  const { record, entities } = report
  const days = statedDays(event, report)
  const parties = [...event.actors, ...event.recipients]
    .map(({ entity }) => entities.get(entity ?? ''))
    .filter((entity) => isOf(entity, 'party'))
  const place = entities.get(event.place ?? '')
  const made = line('Event', stableId('event', report.id, event.id), {
    name: telling(event, record.article),
    summary: sentenceWords(record, event.trigger[0]!),
    keywords: [event.type, event.mode, ...event.contexts],
    startDate: days?.first,
    endDate: days?.last,
    involved: parties.map(idOf),
    location: place && oneLine(place.name),
    addressEntity: place && schemaOf(place) === 'Address' ? idOf(place) : undefined,
    country: twoLetters(place?.country ?? '')?.toLowerCase(),
    ...proof,
  })
  return [made, documentation(made.id, proof.proof)]
}
