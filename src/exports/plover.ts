import type { Report } from '../history/index.ts'
import { type Event, type Role, sentenceAt, sentenceOf, slice } from '../record/index.ts'
import { type DatedDays, datedDays } from './days.ts'
import { json } from './escaping.ts'
import type { Exporter, Tally } from './exporter.ts'
import { hasHappened, quadNumbers, type Told, toldBy } from './happened.ts'
import { addressOf } from './identity.ts'
import { oneFile } from './one-file.ts'
import type { TracedReport } from './tracing.ts'
import { oneLine, sentenceWords, wordsOf } from './words.ts'

/**
 * Political events, one a line as one report tells it: field names of the PLOVER manual's JSON records, with offsets of the
 * actors' words, and which happening it is.
 */
export const plover: Exporter = {
  name: 'plover',
  mediaType: 'application/jsonl',
  extension: 'jsonl',
  layout: 'file',
  counts: true,
  help: 'political events as PLOVER JSON records, one a line and report, with what happening it is',
  write(reports, sink, options = {}) {
    const toldIn = toldBy(options)
    const linesOf = (report: TracedReport, tally: Tally): string[] => {
      const toldOf = toldIn(report)
      const records = report.record.events.flatMap((event) => recordsOf(event, report, toldOf(event), tally))
      return records.map((one) => `${json(one)}\n`)
    }
    return oneFile('plover.jsonl', linesOf)(reports, sink)
  },
}

function recordsOf(event: Event, report: TracedReport, told: Told, tally: Tally): object[] {
  if (!hasHappened(event, tally)) return []
  if (event.type === 'OTHER') return tally.leftOut('no-such-type')
  const days = datedDays(event, report)
  if (days?.first === undefined) return tally.leftOut('no-date')
  return [recordOf(event, report, told, days)]
}

function recordOf(
  event: Event,
  report: TracedReport,
  { id, mentions, reports, sources }: Told,
  days: DatedDays,
): object {
  const { record } = report
  const quad = quadNumbers.get(event.quad ?? '')
  const trigger = event.trigger[0]!
  const sentence = sentenceAt(record, trigger.start)
  return {
    id: `${report.id}/${event.id}`,
    happening: { id, mentions, reports, sources },
    date: days.first,
    ...(days.last !== undefined && days.last !== days.first && { enddate: days.last }),
    source: event.actors.map((role) => actorOf(role, report)),
    recipient: event.recipients.map((role) => actorOf(role, report)),
    event: [event.type],
    event_text: event.trigger.map((span) => slice(record.article.text, span)),
    ...placeOf(event, report),
    ...(quad !== undefined && { quad_code: quad }),
    ...(event.intensity !== undefined && { event_scale: event.intensity }),
    ...(event.mode !== undefined && { mode: [event.mode] }),
    ...(event.contexts.length > 0 && { context: event.contexts }),
    text: sentenceWords(record, trigger),
    ...(sentence >= 0 && { text_info: { sequence: sentence + 1, ...sentenceOf(record, trigger) } }),
    cite_info: citationOf(report),
    coder: 'copydesk',
    ...commentOn(event, report, days.isReportDay),
  }
}

function actorOf({ start, end, entity }: Role, { record, entities }: TracedReport): object {
  const is = entities.get(entity ?? '')
  return {
    ...(is?.country && { code: is.country }),
    ...(is?.sector && { sector: is.sector }),
    actor_text: slice(record.article.text, { start, end }),
    ...(is?.wikidata && { identifier_id: is.wikidata }),
    ...(is && { identifier_text: is.name }),
    start,
    end,
  }
}

function placeOf({ place }: Event, { entities }: TracedReport): object {
  const is = entities.get(place ?? '')
  return is ? { event_loc: { name: oneLine(is.name), ...(is.country && { cc3: is.country }) } } : {}
}

function citationOf(report: Report): object {
  const { article } = report.record
  const url = addressOf(report)
  const language = /^[a-z]{2}(?=$|-)/.exec(article.language)?.[0]
  return {
    citation: report.id,
    ...(url && { url }),
    ...(article.headline !== undefined && { title: article.headline }),
    ...(language && { language }),
    ...(report.outlet !== undefined && { publication: report.outlet }),
    codebook: 'PLOVER 2023',
  }
}

/** Whose word it is, and whose day, where that is not the event's own. */
function commentOn({ statement }: Event, { record, statements }: TracedReport, isReportDay: true | undefined): object {
  const told = statements.get(statement ?? '')
  const notes = [
    told && `told by: ${oneLine(wordsOf(record.article, told.source)) || 'somebody'}`,
    isReportDay && 'the date is that of the report',
  ].filter((note) => note !== undefined)
  return notes.length ? { comment: notes.join('; ') } : {}
}
