import { entityKey, type Report } from '../history/index.ts'
import { type Entity, type Span, slice } from '../record/index.ts'
import { reportDay } from './days.ts'
import type { TracedReport } from './tracing.ts'
import { wordsOf } from './words.ts'

export type CellType = 'text' | 'integer' | 'number' | 'boolean' | 'date'
export type Cell = string | number | boolean | undefined

export interface Column {
  readonly name: string
  readonly type: CellType
}

export interface Table {
  readonly name: string
  readonly columns: readonly Column[]
  /** A report's rows; what is missing is not known. */
  rowsOf(report: TracedReport): Row[]
}

export type Row = { readonly [column: string]: Cell }

/** "report id value:number" as columns; words where no type is told. */
const columns = (spec: string): Column[] =>
  spec
    .trim()
    .split(/\s+/)
    .map((entry) => {
      const [name, type = 'text'] = entry.split(':') as [string, CellType?]
      return { name, type }
    })

/**
 * A table for each list of the record. Every row names its report; `spans` are where the words stand, "0-5 9-12"; lists
 * of words are divided by "; ", pieces of a broken quotation by " … ".
 */
export const tables: readonly Table[] = [
  {
    name: 'articles',
    columns: columns(
      'report outlet day:date url headline bylines agency language published published_precision published_basis text',
    ),
    rowsOf: (report) => [articleRow(report)],
  },
  {
    name: 'entities',
    columns: columns('report id key kind name wikidata country sector salience:number mentions:integer'),
    rowsOf: ({ id, record }) =>
      record.entities.map((entity) => ({
        ...entity,
        report: id,
        key: entityKey(entity),
        mentions: entity.mentions.length,
      })),
  },
  {
    name: 'mentions',
    columns: columns('report entity form words start:integer end:integer'),
    rowsOf: ({ id, record }) =>
      record.entities.flatMap(({ id: entity, mentions }) =>
        mentions.map((mention) => ({ ...mention, report: id, entity, words: slice(record.article.text, mention) })),
      ),
  },
  {
    name: 'statements',
    columns: columns(
      'report id form kind source speaker speaker_name speaker_key speakers speaker_keys cue content addressee time place negated:boolean spans',
    ),
    rowsOf: statementRows,
  },
  {
    name: 'events',
    columns: columns(`report id type predicate mode contexts trigger actors actor_keys recipients recipient_keys place
      place_name time negated:boolean modality statement cameo quad intensity:number spans`),
    rowsOf: eventRows,
  },
  {
    name: 'quantities',
    columns: columns(
      'report id words value:number high:number unit measure comparator of time start:integer end:integer',
    ),
    rowsOf: ({ id, record }) =>
      record.quantities.map(({ of, ...figure }) => ({
        ...figure,
        report: id,
        words: slice(record.article.text, figure),
        of: of && wordsOf(record.article, of),
      })),
  },
  {
    name: 'times',
    columns: columns(
      'report id words type value mod from:date to:date anchor quant freq zone start:integer end:integer',
    ),
    rowsOf: ({ id, record }) =>
      record.times.map((time) => ({ ...time, report: id, words: slice(record.article.text, time) })),
  },
  {
    name: 'relations',
    columns: columns(
      'report id type subject subject_name subject_key object object_name object_key value status time evidence spans',
    ),
    rowsOf: relationRows,
  },
  {
    name: 'checks',
    columns: columns('report id rule verdict message evidence refs spans'),
    rowsOf: ({ id, record }) =>
      record.checks.map(({ evidence, refs, ...check }) => ({
        ...check,
        report: id,
        evidence: wordsOf(record.article, evidence),
        refs: refs.join(' '),
        spans: spansOf(evidence),
      })),
  },
]

const spansOf = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(' ')

function articleRow(report: Report): Row {
  const { text, headline, bylines, agency, url, language, published } = report.record.article
  return {
    ...{ report: report.id, outlet: report.outlet, day: reportDay(report) },
    ...{ url, headline, bylines: bylines?.join('; '), agency, language },
    ...{ published: published?.value, published_precision: published?.precision, published_basis: published?.basis },
    text,
  }
}

function statementRows({ id, record, entities }: TracedReport): Row[] {
  const { article } = record
  return record.statements.map(({ source, cue, content, speakers, ...statement }) => {
    const { speaker = '' } = statement
    const all = (speakers ?? [speaker]).flatMap((one) => entities.get(one) ?? [])
    return {
      ...statement,
      report: id,
      source: wordsOf(article, source),
      ...named('speaker', entities.get(speaker)),
      speakers: all.map(({ name }) => name).join('; '),
      speaker_keys: all.map(entityKey).join('; '),
      cue: wordsOf(article, cue),
      content: wordsOf(article, content),
      spans: spansOf(content),
    }
  })
}

function eventRows({ id, record, entities }: TracedReport): Row[] {
  const { article } = record
  const keysOf = (roles: readonly { entity?: string }[]) =>
    roles.flatMap(({ entity }) => (entity === undefined ? [] : entityKey(entities.get(entity)!))).join('; ')
  return record.events.map(({ contexts, trigger, actors, recipients, ...event }) => ({
    ...event,
    report: id,
    contexts: contexts.join('; '),
    trigger: wordsOf(article, trigger),
    actors: actors.map((role) => slice(article.text, role)).join('; '),
    actor_keys: keysOf(actors),
    recipients: recipients.map((role) => slice(article.text, role)).join('; '),
    recipient_keys: keysOf(recipients),
    place_name: event.place === undefined ? undefined : entities.get(event.place)!.name,
    spans: spansOf(trigger),
  }))
}

function relationRows({ id, record, entities }: TracedReport): Row[] {
  return record.relations.map(({ evidence, ...relation }) => ({
    ...relation,
    report: id,
    ...named('subject', entities.get(relation.subject)),
    ...named('object', entities.get(relation.object ?? '')),
    evidence: wordsOf(record.article, evidence),
    spans: spansOf(evidence),
  }))
}

/** An entity in three columns: its id in the record, its name, and its key in all records. */
const named = (column: string, entity: Entity | undefined): Row =>
  entity ? { [column]: entity.id, [`${column}_name`]: entity.name, [`${column}_key`]: entityKey(entity) } : {}
