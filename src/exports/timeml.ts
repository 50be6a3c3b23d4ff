import type { Report } from '../history/index.ts'
import {
  type Article,
  type Event,
  inTextOrder,
  overlaps,
  type Record,
  type Span,
  type Statement,
  slice,
  type Time,
} from '../record/index.ts'
import { xmlAttribute, xmlText } from './escaping.ts'
import { type Exporter, openTally, type Tally } from './exporter.ts'
import { fileName } from './identity.ts'
import { traced } from './tracing.ts'
import { oneLine } from './words.ts'

/** A TimeML 1.2.1 document for each report: its text, character for character, with times and events tagged in it. */
export const timeml: Exporter = {
  name: 'timeml',
  mediaType: 'application/xml',
  extension: 'tml',
  layout: 'folder',
  help: 'TimeML: the text of each report with times and events tagged in it',
  async write(reports, sink) {
    const tally = openTally()
    for await (const report of traced(reports, tally))
      await sink(documentOf(report, tally), `${fileName(report.id)}.tml`)
    return tally.outcome()
  },
}

/** A tag around some words, and what is said of it behind the text. */
interface Tagged extends Span {
  readonly id: string
  readonly open: string
  readonly close: string
  readonly instance?: string
  readonly links: readonly Link[]
}

/** A TLINK, and the tag that it leads to. */
interface Link {
  readonly to: string
  readonly attributes: Attributes
}

function documentOf(report: Report, tally: Tally): string {
  const { record } = report
  const tags = withoutOverlaps([...record.times.map(timeTag), ...eventTags(record)], tally)
  tally.wrote(tags.length)
  const { headline, published } = record.article
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">',
    `<DOCID>${xmlText(oneLine(report.id))}</DOCID>`,
    ...(published ? [`<DCT>${creationTime(published.value)}</DCT>`] : []),
    ...(headline === undefined ? [] : [`<TITLE>${xmlText(oneLine(headline))}</TITLE>`]),
    `<TEXT>${marked(record.article.text, tags)}</TEXT>`,
    ...linesBehind(tags),
    '</TimeML>\n',
  ].join('\n')
}

/** Instances of events, and links between tags that are both there. */
function linesBehind(tags: readonly Tagged[]): string[] {
  const ids = new Set(tags.map(({ id }) => id))
  return tags.flatMap(({ id, instance, links }) => [
    ...(instance === undefined ? [] : [instance]),
    ...links
      .filter(({ to }) => ids.has(to))
      .map(({ attributes }) => empty('TLINK', { lid: `l${id}`, eventInstanceID: `i${id}`, ...attributes })),
  ])
}

/** The day, or the minute, of a publication: TimeML's values have no zone. */
function creationTime(published: string): string {
  const value = published.slice(0, 16)
  return element('TIMEX3', xmlText(value), {
    tid: 't0',
    type: value.includes('T') ? 'TIME' : 'DATE',
    value,
    temporalFunction: 'false',
    functionInDocument: 'CREATION_TIME',
  })
}

function timeTag({ id, start, end, type, value, mod, anchor, quant, freq }: Time): Tagged {
  const attributes = { tid: id, type, value, mod, quant, freq, anchorTimeID: anchor }
  return { id, start, end, open: opening('TIMEX3', attributes), close: '</TIMEX3>', links: [] }
}

/** Every word that tells an event, and the single words that attribute a statement. */
function eventTags({ article, sentences, times, events, statements }: Record): Tagged[] {
  const dates = new Set(times.filter(({ type }) => type === 'DATE' || type === 'TIME').map(({ id }) => id))
  const penn = new Map(
    sentences.flatMap(({ tokens = [] }) => tokens.map(({ start, xpos = '' }) => [start, xpos] as const)),
  )
  return [
    ...events.flatMap((event) => event.trigger.map((span, at) => eventTag(event, at, span, dates, penn))),
    ...statements.flatMap((statement) => cueTag(statement, article, penn) ?? []),
  ]
}

/** The Penn tag of each token by where it starts; empty where the record has no tokens. */
type PennTags = ReadonlyMap<number, string>

function eventTag(event: Event, at: number, span: Span, dates: ReadonlySet<string>, penn: PennTags): Tagged {
  const eid = at ? `${event.id}-${at + 1}` : event.id
  const date = at === 0 && event.time !== undefined && dates.has(event.time) ? event.time : undefined
  const links = [
    ...(date === undefined ? [] : [{ to: date, attributes: { relatedToTime: date, relType: 'IS_INCLUDED' } }]),
    ...(at ? [{ to: event.id, attributes: { relatedToEventInstance: `i${event.id}`, relType: 'IDENTITY' } }] : []),
  ]
  return instance(eid, 'OCCURRENCE', event.negated, span, penn, links)
}

/** TimeML's class of what a statement's cue says of its words. */
const cueClass = (kind: string): string => cueClasses[kind] ?? 'REPORTING'

const cueClasses: { readonly [kind: string]: string } = {
  ask: 'I_ACTION',
  promise: 'I_ACTION',
  order: 'I_ACTION',
  believe: 'I_STATE',
  intend: 'I_STATE',
}

/** "said"; not "according to", nor "had been told", of which TimeML tags one word alone. */
function cueTag({ id, kind, cue, negated }: Statement, { text }: Article, penn: PennTags): Tagged | undefined {
  const [span, ...more] = cue
  if (!span || more.length || !/^\p{L}+$/u.test(slice(text, span))) return undefined
  return instance(id, cueClass(kind), negated ?? false, span, penn, [])
}

function instance(
  eid: string,
  eventClass: string,
  negated: boolean,
  { start, end }: Span,
  penn: PennTags,
  links: readonly Link[],
): Tagged {
  const attributes = {
    eiid: `i${eid}`,
    eventID: eid,
    ...grammarOf(penn.get(start) ?? ''),
    polarity: negated ? 'NEG' : 'POS',
  }
  return {
    ...{ id: eid, start, end, links },
    open: opening('EVENT', { eid, class: eventClass }),
    close: '</EVENT>',
    instance: empty('MAKEINSTANCE', attributes),
  }
}

/** Part of speech and tense of a Penn tag; TimeML's words for neither where there is none. */
function grammarOf(tag: string): { tense: string; aspect: string; pos: string } {
  const pos = tag.startsWith('V') ? 'VERB' : tag.startsWith('N') ? 'NOUN' : tag.startsWith('J') ? 'ADJECTIVE' : 'OTHER'
  return { tense: tenses[tag] ?? 'NONE', aspect: 'NONE', pos }
}

const tenses: { readonly [tag: string]: string } = {
  VB: 'INFINITIVE',
  VBD: 'PAST',
  VBG: 'PRESPART',
  VBN: 'PASTPART',
  VBP: 'PRESENT',
  VBZ: 'PRESENT',
}

/** In text order, times before events where two lie over each other: XML cannot cross tags, nor TimeML nest these. */
function withoutOverlaps(tags: readonly Tagged[], tally: Tally): Tagged[] {
  const [times, events] = [true, false].map((isTime) =>
    tags.filter(({ instance }) => (instance === undefined) === isTime).toSorted(inTextOrder),
  ) as [Tagged[], Tagged[]]
  const tagged = apart(times, [])
  const kept = [...tagged, ...apart(events, tagged)]
  tally.leftOut('overlapping', tags.length - kept.length)
  return kept.toSorted(inTextOrder)
}

/** Of tags in text order, those that lie over none before them, nor over any of others. */
function apart(tags: readonly Tagged[], others: readonly Tagged[]): Tagged[] {
  const kept: Tagged[] = []
  let at = 0
  for (const tag of tags) {
    while (at < others.length && others[at]!.end <= tag.start) at++
    const neighbours = [kept.at(-1), others[at]]
    if (!neighbours.some((other) => other && overlaps(other, tag))) kept.push(tag)
  }
  return kept
}

function marked(text: string, tags: readonly Tagged[]): string {
  let [written, at] = ['', 0]
  for (const { start, end, open, close } of tags) {
    written += xmlText(text.slice(at, start)) + open + xmlText(text.slice(start, end)) + close
    at = end
  }
  return written + xmlText(text.slice(at))
}

type Attributes = { readonly [name: string]: string | undefined }

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${xmlAttribute(value)}"`))
    .join('')

const opening = (name: string, attributes: Attributes): string => `<${name}${attributesOf(attributes)}>`
const empty = (name: string, attributes: Attributes): string => `<${name}${attributesOf(attributes)}/>`
const element = (name: string, content: string, attributes: Attributes): string =>
  `${opening(name, attributes)}${content}</${name}>`
