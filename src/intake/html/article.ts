import type { Part, PartRole } from '../../record/index.ts'
import { datelineAt } from '../dateline.ts'

/** A block of an article's text and what it is to the article. */
export interface Passage {
  text: string
  role: PartRole
}

/** Text and parts as the record has them: blocks divided by an empty line, the dateline a part of its own. */
export function assemble(passages: readonly Passage[]): { text: string; parts: Part[] } {
  const parts: Part[] = []
  const firstBody = passages.findIndex(({ role }) => role === 'body')
  let at = 0
  passages.forEach(({ text, role }, index) => {
    const end = at + text.length
    const dateline = index === firstBody ? datelineAt(text)?.end : undefined
    if (dateline) parts.push({ start: at, end: at + dateline, role: 'dateline' })
    const start = at + (dateline ? text.length - text.slice(dateline).trimStart().length : 0)
    if (start < end) parts.push({ start, end, role })
    at = end + 2
  })
  return { text: passages.map(({ text }) => text).join('\n\n'), parts }
}
