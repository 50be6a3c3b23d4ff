import type { Report } from '../history/index.ts'
import { type Event, slice } from '../record/index.ts'
import { statedDays } from './days.ts'
import { html, json } from './escaping.ts'
import type { Exporter, Tally } from './exporter.ts'
import { hasHappened } from './happened.ts'
import { addressOf } from './identity.ts'
import { oneFile, jsonList } from './one-file.ts'
import type { TracedReport } from './tracing.ts'
import { oneLine, sentenceWords, telling } from './words.ts'

/** A timeline for Knight Lab's TimelineJS: what happened on which day, with the sentence that says so and its source. */
export const timeline: Exporter = {
  name: 'timelinejs',
  mediaType: 'application/json',
  extension: 'json',
  layout: 'file',
  help: 'TimelineJS: dated events with the sentence that tells them and a link to the source',
  write: oneFile(
    'timeline.json',
    (report, tally) => report.record.events.flatMap((event) => slidesOf(event, report, tally)).map(json),
    jsonList('{"events":['),
  ),
}

function slidesOf(event: Event, report: TracedReport, tally: Tally): object[] {
  if (!hasHappened(event, tally)) return []
  const days = statedDays(event, report)
  return days?.first === undefined ? tally.leftOut('no-date') : [slideOf(event, report, days.first, days.last)]
}

function slideOf(event: Event, report: TracedReport, first: string, last: string | undefined): object {
  const { article } = report.record
  const time = report.times.get(event.time!)!
  return {
    unique_id: `${report.id}/${event.id}`,
    start_date: dateOf(first),
    ...(last !== undefined && last !== first && { end_date: dateOf(last) }),
    display_date: html(oneLine(slice(article.text, time))),
    text: {
      headline: html(telling(event, article)),
      text: `<p>${html(sentenceWords(report.record, event.trigger[0]!))}</p><p>${sourceOf(report)}</p>`,
    },
    group: event.type,
  }
}

const dateOf = (day: string): object => {
  const [year, month, date] = day.split('-').map(Number)
  return { year, month, day: date }
}

function sourceOf(report: Report): string {
  const { headline } = report.record.article
  const name = html(oneLine([report.outlet, headline, report.day].filter(Boolean).join(', ') || report.id))
  const url = addressOf(report)
  return url ? `<a href="${html(url)}">${name}</a>` : name
}
