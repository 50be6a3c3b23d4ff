import type { Report } from '../history/index.ts'
import { type Event, slice } from '../record/index.ts'
import { statedDays } from './days.ts'
import { html, json } from './escaping.ts'
import { type Exporter, openTally, type Tally } from './exporter.ts'
import { hasHappened } from './happened.ts'
import { addressOf } from './identity.ts'
import { traced } from './tracing.ts'
import { oneLine, sentenceWords } from './words.ts'

/** A timeline for Knight Lab's TimelineJS: what happened on which day, with the sentence that says so and its source. */
export const timeline: Exporter = {
  name: 'timelinejs',
  mediaType: 'application/json',
  extension: 'json',
  layout: 'file',
  help: 'TimelineJS: dated events with the sentence that tells them and a link to the source',
  async write(reports, sink) {
    const tally = openTally()
    const file = 'timeline.json'
    await sink('{"events":[', file)
    let divider = '\n'
    for await (const report of traced(reports, tally)) {
      const slides = report.record.events.flatMap((event) => slidesOf(event, report, tally))
      tally.wrote(slides.length)
      if (!slides.length) continue
      await sink(divider + slides.map(json).join(',\n'), file)
      divider = ',\n'
    }
    await sink('\n]}\n', file)
    return tally.outcome()
  },
}

function slidesOf(event: Event, report: Report, tally: Tally): object[] {
  if (!hasHappened(event, tally)) return []
  const days = statedDays(event, report)
  return days?.first === undefined ? tally.leftOut('no-date') : [slideOf(event, report, days.first, days.last)]
}

function slideOf(event: Event, report: Report, first: string, last: string | undefined): object {
  const { record } = report
  const time = record.times.find(({ id }) => id === event.time)!
  return {
    unique_id: `${report.id}/${event.id}`,
    start_date: dateOf(first),
    ...(last !== undefined && last !== first && { end_date: dateOf(last) }),
    display_date: html(oneLine(slice(record.article.text, time))),
    text: {
      headline: html(headlineOf(event, report)),
      text: `<p>${html(sentenceWords(record, event.trigger[0]!))}</p><p>${sourceOf(report)}</p>`,
    },
    group: event.type,
  }
}

const dateOf = (day: string): object => {
  const [year, month, date] = day.split('-').map(Number)
  return { year, month, day: date }
}

/** Who did what to whom, in the article's words: "Port Authority – closed – harbor". */
function headlineOf({ actors, trigger, recipients }: Event, { record }: Report): string {
  const words = [...actors, trigger[0]!, ...recipients].map((span) => oneLine(slice(record.article.text, span)))
  return words.join(' – ')
}

function sourceOf(report: Report): string {
  const { headline } = report.record.article
  const name = html(oneLine([report.outlet, headline, report.day].filter(Boolean).join(', ') || report.id))
  const url = addressOf(report)
  return url ? `<a href="${html(url)}">${name}</a>` : name
}
