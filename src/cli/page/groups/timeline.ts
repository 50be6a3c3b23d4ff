import type { Event } from '../../../record/index.ts'
import type { Book } from '../../../wording/book.ts'
import { byDay, type Happening, happeningsOf, type Piece, tell } from '../../../wording/happenings.ts'
import { sayPublished } from '../../../wording/times.ts'
import { escaped } from '../html.ts'
import { type Group, itemTag, wordsLink } from './group.ts'

const room = 150

/** Events on a line of time, the day of the story among them; what has no date stands apart, in the order of the text. */
export function timeline(book: Book): Group | undefined {
  const all = happeningsOf(book)
  if (all.length === 0) return undefined
  const dated = all.filter(({ from }) => from !== undefined).sort(byDay)
  const undated = all.filter(({ from }) => from === undefined)
  const { published } = book.record.article
  const day = published?.value.slice(0, 10)
  const today = published
    ? `<li class="today"><time datetime="${escaped(published.value)}">${escaped(sayPublished(published))}</time> the story appears</li>`
    : ''
  const past = dated.filter(({ from }) => day === undefined || from! <= day)
  const ahead = dated.slice(past.length)
  const html = [
    dated.length
      ? `<ol class="timeline">\n${[...past.map((one) => eventHtml(book, one)), today, ...ahead.map((one) => eventHtml(book, one))].filter(Boolean).join('\n')}\n</ol>`
      : '',
    undated.length
      ? `${dated.length ? '<h3>Without a date</h3>\n' : ''}<ol class="timeline undated">\n${undated.map((one) => eventHtml(book, one)).join('\n')}\n</ol>`
      : '',
  ]
  return {
    part: 'what',
    title: 'What happened',
    items: all.map((one) => ({
      id: one.id,
      part: 'what',
      spans: one.event.trigger,
      title: [
        one.when,
        one.modality,
        tell(book, one, 100)
          .map(({ text }) => text)
          .join(''),
      ]
        .filter(Boolean)
        .join(' · '),
    })),
    html: html.filter(Boolean).join('\n'),
  }
}

function eventHtml(book: Book, one: Happening): string {
  const { id, event, when, modality, claim, trigger } = one
  const shown = event.trigger.indexOf(trigger)
  const said = tell(book, one, room).map((piece) => pieceHtml(piece, id, shown))
  const others = othersOf(book, event, shown)
  const about = [
    claim && escaped(claim),
    others.length && `also ${others.join(', ')}`,
    event.type !== 'OTHER' &&
      `<span class="code">${escaped([event.type, event.mode, ...event.contexts].filter(Boolean).join(' · '))}</span>`,
  ].filter(Boolean)
  const above = [modality && `<span class="modality">${escaped(modality)}</span>`, when && escaped(when)].filter(
    Boolean,
  )
  const lines = [
    above.length ? `<span class="when">${above.join(' · ')}</span>` : '',
    `<p class="words">${said.join('')}</p>`,
    about.length ? `<p class="about words">${about.join(' · ')}</p>` : '',
  ]
  return `${itemTag({ id, part: 'what' }, event.negated ? 'unreal' : event.modality)}${lines.join('')}</li>`
}

/** The other words that tell an event, each once, linked to the first place where they do. */
function othersOf(book: Book, { id, trigger }: Event, shown: number): string[] {
  const { text } = book.record.article
  const words = (nth: number) => text.slice(trigger[nth]!.start, trigger[nth]!.end)
  const distinct = new Map<string, number>()
  for (const nth of trigger.keys()) if (nth !== shown && !distinct.has(words(nth))) distinct.set(words(nth), nth)
  return [...distinct].map(([said, nth]) => wordsLink(id, nth, `<q>${escaped(said)}</q>`, false))
}

function pieceHtml({ text, as }: Piece, id: string, nth: number): string {
  if (as === 'act') return wordsLink(id, nth, escaped(text), true)
  return as ? `<span class="${as}">${escaped(text)}</span>` : escaped(text)
}
