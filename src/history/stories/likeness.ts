import { dayNumber } from '../days.ts'
import type { Sketch } from './sketch.ts'

/** Likenesses of reports, each with each, their places in the list as indexes; symmetric. */
export type Likenesses = readonly Float64Array[]

/** Reports so many days apart are as good as of one day; then likeness fades, to four fifths in a month, half in a year. */
const fading = { after: 7, power: 0.15 }

/**
 * How much reports are about the same, from 0 to 1: the cosine of their terms, less as more days lie between them. Goes
 * term by term through the reports that have it, for most pairs share few.
 */
export const likenessesOf = (sketches: readonly Sketch[]): Likenesses => {
  const likenesses = sketches.map(() => new Float64Array(sketches.length))
  /** Of each term where it is and with what weight, in turn. */
  const places = new Map<string, number[]>()
  sketches.forEach(({ terms }, at) => {
    const row = likenesses[at]!
    for (const [term, weight] of terms) {
      const before = places.get(term)
      if (!before) {
        places.set(term, [at, weight])
        continue
      }
      for (let i = 0; i < before.length; i += 2) row[before[i]!]! += weight * before[i + 1]!
      before.push(at, weight)
    }
  })
  const days = sketches.map(({ day }) => (day ? dayNumber(day) : undefined))
  for (let a = 0; a < sketches.length; a++)
    for (let b = 0; b < a; b++) {
      const shared = likenesses[a]![b]!
      if (shared > 0) likenesses[b]![a] = likenesses[a]![b] = (shared / 1e6) * faded(days[a], days[b])
    }
  return likenesses
}

/** Days that are not known lie at no distance. */
const faded = (a: number | undefined, b: number | undefined): number => {
  const days = a === undefined || b === undefined ? 0 : Math.abs(a - b)
  return days <= fading.after ? 1 : (fading.after / days) ** fading.power
}
