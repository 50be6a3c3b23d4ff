import type { Part, Published } from '../../record/index.ts'
import { agencyOf } from '../agencies.ts'
import { datelineAt } from '../dateline.ts'
import { bylineIn, signatureIn } from '../plain/bylines.ts'
import { publishedFrom } from '../published.ts'
import type { Passage } from './article.ts'
import { isCopyright, isDateLine } from './cues.ts'

/** The agency of the dateline that the story opens with. */
export function datelineAgency(story: readonly Passage[]): string | undefined {
  const opening = story.find(({ role }) => role === 'body')
  return opening && datelineAt(opening.text)?.agency
}

/** Who the page shows as the story's authors, and the agency that signs it or claims its rights. */
export function signatureOf(story: readonly Passage[]): { names: string[]; agency?: string } {
  const names: string[] = []
  let agency: string | undefined
  for (const { text, role } of story) {
    if (role === 'byline' && text.length < 200) {
      const line = text.replace(/\s+/g, ' ')
      const byline = bylineIn(line) ?? signatureIn(line)
      for (const name of byline?.names ?? []) if (!names.includes(name)) names.push(name)
      agency ??= byline?.agency
    } else if (role === 'furniture' && isCopyright(text)) agency ??= claimantOf(text)
  }
  return { names, ...(agency ? { agency } : {}) }
}

/** "© 2019 Associated Press. All rights reserved." */
function claimantOf(text: string): string | undefined {
  const claim = text.slice(0, 120).replace(/^(?:copyright|©|\(c\)|by|the|\d{4}|[\s,:–-])+/i, '')
  return agencyOf(claim.split(/[.,;|(]/, 1)[0] ?? '')
}

const dividers = /[|•·\n]|\s[–—-]\s|\b(?:and )?(?:last )?(?:updated|modified)\b/i
const label =
  /^(?:first |originally )?(?:published|posted|created|released|issued|date|am|veröffentlicht|publicado|publié|pubblicato|опубликовано)(?: (?:on|at|in|le|el|em|il|am))?[\s:]*/i

/** The day that the page shows before the story, where nothing else gives it, and where it stands. */
export function publishedIn(text: string, parts: readonly Part[]): Published | undefined {
  for (const { start, end, role } of parts) {
    if (role === 'body') return undefined
    if (role !== 'furniture' && role !== 'byline') continue
    const line = text.slice(start, end)
    if (!isDateLine(line)) continue
    for (const piece of line.split(dividers)) {
      const said = piece.replace(label, '').trim()
      const at = start + line.indexOf(said)
      const published = said && publishedFrom(said, 'metadata', [{ start: at, end: at + said.length }])
      if (published) return published
    }
  }
  return undefined
}
