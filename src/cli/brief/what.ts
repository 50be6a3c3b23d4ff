import { type Line, type Run, type Style, tame, wrap } from '../terminal.ts'
import type { Book } from '../../wording/book.ts'
import { cutQuote } from '../../wording/cut.ts'
import { byDay, type Happening, happeningsOf, type Piece, tell, weightOf } from '../../wording/happenings.ts'
import { heaviest } from '../../wording/heaviest.ts'
import { fitting, type Look, labelled, labelWidthOf, more, roomBeside, section } from './layout.ts'

/** What happened, the most telling of it in the order of the text; and, told apart, what is long past. */
export interface News {
  now: readonly Happening[]
  earlier: readonly Happening[]
}

const monthInDays = 31

/** Divides a story's events into news and what went before: dated more than a month before it appeared. */
export function newsOf(book: Book): News {
  const all = happeningsOf(book)
  const day = book.record.article.published?.value.slice(0, 10)
  const before = day?.length === 10 ? daysBefore(day, monthInDays) : undefined
  const isEarlier = ({ to }: Happening) => before !== undefined && to !== undefined && to <= before
  return {
    now: all.filter((one) => !isEarlier(one)),
    earlier: all.filter(isEarlier).sort(byDay),
  }
}

function daysBefore(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - days)
  return date.toISOString().slice(0, 10)
}

/** What happened: when, who, what, to whom and where, a line or two each. */
export function what(book: Book, { now }: Pick<News, 'now'>, look: Look, most: number): Line[] {
  const shown = heaviest(now, (one) => weightOf(book, one), fitting(now.length, most))
  return [...section('What', happenings(book, shown, look), look), ...more(now.length - shown.length)]
}

/** Events in lines, with their dates beside them, and whether they are no more than planned, possible or denied. */
export function happenings(book: Book, shown: readonly Happening[], look: Look): Line[] {
  const label = labelWidthOf(shown.map(sayWhen), 18)
  const width = roomBeside(look, label)
  return shown.flatMap((one) => {
    const claim = one.claim ? ` (${cutQuote(one.claim, 54)})` : ''
    const pieces = tell(book, one, width * 2 - 12 - Math.min(claim.length, width))
    const runs = [...pieces.map((piece) => runOf(piece, look)), { text: tame(claim), style: 'dim' as const }]
    return labelled(sayWhen(one), one.modality ? 'notable' : 'time', wrap(runs, width), look, label)
  })
}

const sayWhen = ({ when, modality }: Happening): string => [modality, when].filter(Boolean).join(', ')

const styles: { readonly [as in NonNullable<Piece['as']>]: Style } = { who: 'strong', act: 'act', aside: 'dim' }

/** The words that tell the event stand between asterisks where there is no colour. */
function runOf({ text, as }: Piece, { colour }: Look): Run {
  const shown = tame(text)
  return { text: as === 'act' && !colour ? `*${shown}*` : shown, style: as && styles[as] }
}
