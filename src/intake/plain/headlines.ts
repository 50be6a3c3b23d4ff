import type { Paragraph } from './paragraphs.ts'

const bullet = /^(?:[-*•·▪‣>]|\d{1,2}[.)]) /
const salutation = /^(?:dear|hi|hello|hey|greetings|good (?:morning|evening|afternoon))\b/i
const speaker = /^(?:\[?\(?\d{1,2}:\d{2}[^\]) ]{0,6}[\])]? )?[\p{Lu}<][\p{L}.'’ >-]{0,30}:(?: |$)/u
const opens = /^[\^\p{L}\p{N}"'“‘«¿¡([#$€£@…]/u
const oneWord = /^[\p{L}'’-]+[.!?]?$/u
const openEnd = /[,;:]$|\b(?:and|or|the|a|an|of|to)$/i

/** Whether a paragraph may be a headline or a deck by its look: short, no stop unless its words are capitalised. */
export function looksLikeHeading({ head, words, stopped, apart }: Paragraph): boolean {
  if (words > 34 || head.length > 240 || !opens.test(head) || bullet.test(head) || salutation.test(head)) return false
  if (openEnd.test(head) || (words === 1 && !oneWord.test(head))) return false
  if (!stopped) return true
  return (words >= 3 && words <= 25 && inTitleCase(head)) || (apart && words <= 12 && /[?!]["'”’)]?$/.test(head))
}

/** Whether lines are turns of a talk: "HOST: Good evening." and others like it. */
export function isTalk(paragraphs: readonly Paragraph[]): boolean {
  const some = paragraphs.slice(0, 12)
  return (
    speaker.test(some[0]?.head ?? '') &&
    some.filter(({ head }) => speaker.test(head)).length >= Math.max(2, some.length / 3)
  )
}

function inTitleCase(said: string): boolean {
  const long = said
    .split(/[\s—–-]+/)
    .map((word) => word.replace(/^[^\p{L}]+/u, ''))
    .filter((word) => word.length >= 4)
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.85 * long.length
}

const common = new Set(
  'about,after,from,have,into,more,over,said,says,that,their,this,what,when,will,with,your'.split(','),
)
function stems(said: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const word of said.toLowerCase().match(/[\p{L}\p{N}]{4,40}/gu) ?? [])
    if (!common.has(word)) found.add(word.slice(0, 6))
  return found
}

/**
 * Which of the headings above a story is its headline, -1 for none: that whose words its beginning holds most, the more so
 * where a byline or a date is under it, or the one above it that it is the deck of. In a page of many headings the deck's headline must share its words too.
 */
export function headlineAmong(
  opening: readonly Paragraph[],
  headings: readonly number[],
  beginning: string,
  page: boolean,
  isSigned: (heading: number) => boolean,
): number {
  if (headings.length < 2) return headings[0] ?? -1
  const story = stems(beginning)
  const scores = new Map(headings.map((i) => [i, score(opening[i], story) + (isSigned(i) ? 1 : 0)]))
  let best = -1
  for (const [i, value] of scores) if (best < 0 || value > (scores.get(best) ?? 0)) best = i
  let headline = best
  for (let i = best - 1; i >= best - 2 && scores.has(i); i--) {
    const enough = page ? (scores.get(i) ?? 0) >= 0.6 * (scores.get(best) ?? 0) : (opening[i]?.words ?? 0) >= 4
    if (enough) headline = i
  }
  return page || !scores.has(best - 3) ? headline : best
}

function score(heading: Paragraph | undefined, story: ReadonlySet<string>): number {
  const own = [...stems(heading?.head ?? '')]
  const shared = own.filter((word) => story.has(word)).length
  return Math.min(shared, 4) + (own.length > 0 ? shared / own.length : 0) + ((heading?.words ?? 0) >= 4 ? 1 : 0)
}
