import type { Span } from '../../../record/index.ts'
import type { Attribution } from '../../facts/statements/attribution.ts'
import type { Scene } from '../../reading.ts'

/** Which words stand in quotation marks as someone's own, and whose they are. */
export interface Quotations {
  /** The attribution whose quoted words hold this place of the text. */
  at(place: number): Attribution | undefined
}

const marks = /["“”„«»]/

/** "I" is the speaker only in words that are quoted: all of a direct statement, of a mixed one what its marks enclose. */
export function quotationsOf({ article }: Scene, attributions: readonly Attribution[]): Quotations {
  const quoted = attributions
    .flatMap((attribution) =>
      attribution.form === 'indirect'
        ? []
        : attribution.content
            .flatMap((span) => (attribution.form === 'direct' ? [span] : enclosed(article.text, span)))
            .map(({ start, end }) => ({ start, end, attribution })),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let next = 0
  return {
    // Asked in text order but for what is put off, so that the search goes on from where it was.
    at(place) {
      if (next >= quoted.length || quoted[next]!.start > place) next = 0
      while (next + 1 < quoted.length && quoted[next + 1]!.start <= place) next++
      for (let at = next; at >= 0 && at > next - 4; at--)
        if (quoted[at] && quoted[at]!.start <= place && place < quoted[at]!.end) return quoted[at]!.attribution
      return undefined
    },
  }
}

function enclosed(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = []
  let open: number | undefined
  for (let at = start; at < end; at++) {
    if (!marks.test(text[at]!)) continue
    if (open === undefined) open = at
    else {
      spans.push({ start: open, end: at + 1 })
      open = undefined
    }
  }
  return open === undefined ? spans : [...spans, { start: open, end }]
}
