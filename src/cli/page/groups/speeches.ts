import type { Fields } from '../../fields.ts'
import { type Book, grouped } from '../../../wording/book.ts'
import { rolesOf } from '../../../wording/cast.ts'
import { cutQuote } from '../../../wording/cut.ts'
import { type Speech, sayWhose, speechOf, tellsNot } from '../../../wording/speech.ts'
import { escaped } from '../html.ts'
import { entityLink, type Group, itemTag, quote, wordsLink } from './group.ts'

/** Who said what: the speakers as they come, and what each said as quoted speech. */
export function speeches(book: Book, fields: Fields | undefined): Group | undefined {
  const { statements } = book.record
  if (statements.length === 0) return undefined
  const all = statements.map((statement) => ({ statement, speech: speechOf(book, statement) }))
  const roles = rolesOf(book)
  const content = new Map(statements.map(({ id, content }) => [id, content]))
  const html = grouped(
    all.map(({ speech }) => speech),
    ({ key }) => key,
  ).map(
    (own) => `<div class="speaker">
<h3>${speakerHtml(book, own[0]!, roles, fields)}</h3>
<ol>
${own.map((speech) => speechHtml(book, speech, content.get(speech.id)!)).join('\n')}
</ol>
</div>`,
  )
  return {
    part: 'said',
    title: 'Who said what',
    items: all.map(({ statement, speech }) => ({
      id: speech.id,
      part: 'said',
      spans: [...statement.content, ...statement.source, ...statement.cue],
      beside: statement.content.length,
      title: sayWhose(speech),
    })),
    html: html.join('\n'),
  }
}

function speakerHtml(
  book: Book,
  { speaker, entity, doubt }: Speech,
  roles: ReadonlyMap<string, readonly string[]>,
  fields: Fields | undefined,
): string {
  const of = book.entity(entity)
  const role = of && roles.get(of.id)?.[0]
  const about = role ?? doubt
  const name = cutQuote(speaker, 120)
  return `<cite>${of ? entityLink(of, name, fields) : escaped(name)}</cite>${about ? ` <span class="note">${escaped(about)}</span>` : ''}`
}

const longest = 420

function speechHtml(book: Book, speech: Speech, content: readonly { start: number; end: number }[]): string {
  const { id, form, verb, toWhom, when, negated } = speech
  const how = [negated && !tellsNot(verb) ? 'not:' : '', verb, toWhom ?? '', when ? `(${when})` : ''].filter(Boolean)
  const words = content.map((span, nth) => wordsLink(id, nth, quote(book.record, span, longest)))
  return `${itemTag({ id, part: 'said' }, form)}${how.length ? `<span class="verb">${escaped(how.join(' '))}</span> ` : ''}<blockquote class="words" dir="auto">${words.join(' ')}</blockquote></li>`
}
