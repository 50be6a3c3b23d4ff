import type { Position } from '../language/index.ts'
import type { Scene } from '../reading.ts'
import { findAppositions } from './descriptions/appositions.ts'
import { findPredicates } from './descriptions/predicates.ts'
import { findTitles } from './descriptions/titles.ts'
import { viewsOf } from './descriptions/view.ts'
import type { Name } from './name.ts'

/** What syntax says of somebody or something: "NATO Secretary-General" of "Jens Stoltenberg". Words `from` to `to` of a sentence. */
export interface Description {
  /** The head of the name or pronoun that is described. */
  subject: Position
  /** The name, where one is described. */
  name?: Name
  form: 'title' | 'apposition' | 'predicate'
  sentence: number
  /** The phrase as written, articles and all: "the former mayor of Ardan". */
  from: number
  to: number
  /** The noun at its head: "mayor". */
  head: number
  /** The words that tell the role: "Secretary-General", "opposition leader", "Secretary of State". */
  role: { from: number; to: number }
  /** What the role belongs to, nearest first: the heads of names, nouns and pronouns. */
  of: readonly Belonging[]
  status?: Holding
  /** The verb that says so: "became", "was elected". */
  verb?: number
}

/** `link` is how it is joined: "of", "for", "at", "'s" for possessives, "" for what stands right before the role. */
export interface Belonging extends Position {
  link: string
}

export type Holding = 'former' | 'acting' | 'elect' | 'candidate' | 'claimed' | 'outgoing'

/**
 * The descriptions that are tied by syntax to names and, in predicates, to pronouns, in text order; furniture is passed
 * over. Nothing that is denied, wished for or merely possible: neither "is not the mayor" nor "could become president".
 */
export function describe(scene: Pick<Scene, 'trees' | 'draft'>): Description[] {
  const found: Description[] = []
  for (const view of viewsOf(scene)) {
    const own = [...findTitles(view), ...findAppositions(view), ...findPredicates(view)]
    if (own.length > 1) found.push(...distinct(own))
    else if (own[0]) found.push(own[0])
  }
  return found
}

/** In text order, no noun said twice of the same. */
function distinct(found: readonly Description[]): Description[] {
  const taken = new Set<string>()
  return found
    .filter(({ subject, head }) => {
      const key = `${subject.word}/${head}`
      return taken.has(key) ? false : taken.add(key)
    })
    .sort((a, b) => Math.min(a.from, a.subject.word) - Math.min(b.from, b.subject.word))
}
