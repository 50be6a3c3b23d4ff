import { type Fact, kinds } from '../../../wording/facts.ts'
import { escaped } from '../html.ts'
import { type Grouping, itemTag, quote, wordsLink } from './group.ts'

const parts = { check: 'checks', time: 'when', quantity: 'figures' } as const

/** Times, figures or checks, each with its words. */
export const factsOf =
  (kind: Fact['kind']): Grouping =>
  ({ record }) => {
    const { title, facts } = kinds.find((one) => one.kind === kind)!
    const part = parts[kind]
    const items = facts(record).map((fact) => ({ ...fact, part }))
    if (items.length === 0) return undefined
    const html = `<ol>\n${items.map((fact) => factHtml(fact, (span) => quote(record, span))).join('\n')}\n</ol>`
    return { part, title, items, html }
  }

const verdictWords = { conflicts: 'Conflict', notable: 'Notable', agrees: 'Agrees' } as const

function factHtml({ id, kind, title, note, verdict, spans }: Fact, said: (span: Fact['spans'][0]) => string): string {
  const label = verdict ? `<span class="verdict">${verdictWords[verdict]}</span> ` : ''
  const links = spans.map((span, i) => wordsLink(id, i, `<q>${said(span)}</q>`))
  const about = note ? ` <span class="note">${escaped(note)}</span>` : ''
  return `${itemTag({ id, part: parts[kind] }, verdict)}${label}<strong>${escaped(title)}</strong>${about} <div class="words">${links.join(' ')}</div></li>`
}
