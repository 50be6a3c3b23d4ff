import type { Book } from '../../../wording/book.ts'
import { tieOf } from '../../../wording/relations.ts'
import { escaped } from '../html.ts'
import { type Group, itemTag, quote, wordsLink } from './group.ts'

/** What holds for a while: offices, memberships, family. */
export function ties(book: Book): Group | undefined {
  const all = book.record.relations.flatMap((relation) => {
    const tie = tieOf(book, relation)
    return tie ? [{ tie, evidence: relation.evidence }] : []
  })
  if (all.length === 0) return undefined
  const html = all.map(({ tie: { id, subject, join, object }, evidence }) => {
    const links = evidence.map((span, nth) => wordsLink(id, nth, `<q>${quote(book.record, span)}</q>`))
    return `${itemTag({ id, part: 'background' })}<strong>${escaped(subject)}</strong> <span class="join">${escaped(join)}</span> ${escaped(object)} <div class="words">${links.join(' ')}</div></li>`
  })
  return {
    part: 'background',
    title: 'Background',
    items: all.map(({ tie: { id, subject, join, object }, evidence }) => ({
      id,
      part: 'background',
      spans: evidence,
      title: `${subject} ${join} ${object}`,
    })),
    html: `<ol>\n${html.join('\n')}\n</ol>`,
  }
}
