import type { Cast, CastMember } from '../entities.ts'
import { foldName } from '../folding.ts'
import { slotIn } from '../grouping.ts'
import type { Report } from '../report.ts'
import { isCountry } from './sightings.ts'

type Nearness = 'same' | 'within' | 'apart' | 'unknown'

/** How two places of a story lie to each other: a town and its province `within`, two towns `apart`. */
export type Atlas = (a: CastMember | undefined, b: CastMember | undefined) => Nearness

/** What the reports say lies where, their names, and the countries they are of. */
export function atlasOf(reports: readonly Report[], cast: Cast): Atlas {
  const around = new Map<string, Set<string>>()
  for (const { id, record } of reports)
    for (const { type, subject, object } of record.relations) {
      if (type !== 'located-in' && type !== 'part-of') continue
      const [inner, outer] = [cast.of(id, subject), cast.of(id, object)]
      if (inner && outer && inner !== outer) slotIn(around, inner.key, () => new Set<string>()).add(outer.key)
    }
  const lies = (inner: string, outer: string, depth = 0): boolean =>
    depth < deepest && [...(around.get(inner) ?? [])].some((next) => next === outer || lies(next, outer, depth + 1))
  return (a, b) => {
    if (!a || !b) return 'unknown'
    if (a === b) return 'same'
    if (lies(a.key, b.key) || lies(b.key, a.key) || isNamedAfter(a, b) || isNamedAfter(b, a)) return 'within'
    if (isCountry(a) !== isCountry(b))
      return a.country && b.country ? (a.country === b.country ? 'within' : 'apart') : 'unknown'
    return 'apart'
  }
}

/** A town in a county in a state in a country. */
const deepest = 4

/** "Southern Calder" and "Calder", "Calder County" and "Calder". */
function isNamedAfter({ name }: CastMember, other: CastMember): boolean {
  const [longer, shorter] = [foldName(name), foldName(other.name)]
  return longer.startsWith(`${shorter} `) || longer.endsWith(` ${shorter}`)
}
