import { daysApart } from '../days.ts'
import type { Sketch } from './sketch.ts'

/** Reports that are compared with others again and again: how much they are about the same, from 0 to 1. */
export type Likeness = (a: Sketch, b: Sketch) => number

/** Reports so many days apart are as good as of one day; then likeness fades, to five sixths in a month, two thirds in a year. */
const fading = { after: 7, power: 0.12 }

/** The cosine of two reports' terms, less as more days lie between them. Remembers what it was given. */
export const likenesses = (): Likeness => {
  const known = new Map<Sketch, ReadonlyMap<string, number>>()
  const weightsOf = (sketch: Sketch): ReadonlyMap<string, number> => {
    const weights = known.get(sketch) ?? new Map(sketch.terms)
    known.set(sketch, weights)
    return weights
  }
  return (a, b) => {
    const weights = weightsOf(b)
    let shared = 0
    for (const [term, weight] of a.terms) shared += weight * (weights.get(term) ?? 0)
    return (shared / 1e6) * faded(Math.abs(daysApart(a.day, b.day)))
  }
}

const faded = (days: number): number => (days <= fading.after ? 1 : (fading.after / days) ** fading.power)
