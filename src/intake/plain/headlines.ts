import type { Paragraph } from './paragraphs.ts'

const bullet = /^(?:[-*•·▪‣>]|\d{1,2}[.)]) /
const salutation = /^(?:dear|hi|hello|hey|greetings|good (?:morning|evening|afternoon))\b/i
const speaker = /^(?:\[?\(?\d{1,2}:\d{2}[^\]) ]{0,6}[\])]? )?[\p{Lu}<][\p{L}.'’ >-]{0,30}:(?: |$)/u
const openEnd = /[,;:]$|\b(?:and|or|the|a|an|of|to)$/i

/** Whether a paragraph may be a headline or a deck by its look: short, no stop unless its words are capitalised. */
export function looksLikeHeading({ head, words, stopped }: Paragraph): boolean {
  if (words > 34 || head.length > 240 || bullet.test(head) || salutation.test(head) || openEnd.test(head)) return false
  return !stopped || /[?!]["'”’)]?$/.test(head) ? words <= 34 : words >= 3 && words <= 25 && inTitleCase(head)
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

const stems = (said: string) =>
  new Set((said.toLowerCase().match(/[\p{L}\p{N}]{4,40}/gu) ?? []).map((word) => word.slice(0, 6)))

/**
 * Which of the headings above a story is its headline: of those with most of their words in the story's beginning the
 * first. Undefined where there are no headings.
 */
export function headlineAmong(headings: readonly Paragraph[], beginning: string): number | undefined {
  const story = stems(beginning)
  let best: number | undefined
  let most = -1
  headings.forEach((heading, index) => {
    const own = [...stems(heading.head)]
    const shared = own.filter((word) => story.has(word)).length
    const score = Math.min(shared, 4) + (own.length > 0 ? shared / own.length : 0) + (heading.words >= 4 ? 1 : 0)
    if (score > most + 1e-9) {
      best = index
      most = score
    }
  })
  return best
}
