import type { Tree } from '../../language/index.ts'
import type { Pronoun } from '../../lexicon/pronouns.ts'
import type { Mention } from '../mentions/mention.ts'
import { clauseOf, isBarred, subjectOf } from './binding.ts'
import type { Focus, Seen } from './focus.ts'
import { isNamed, type Referent } from './referent.ts'

/** Whom a pronoun speaks of, or the reason why that is not known. */
export type Found = { referent: Referent } | { reason: string }

/** How many sentences back a pronoun may point. */
const reach = 3

/** By how much the best must lead. */
const lead = 0.6

/** Whom a pronoun of the third person speaks of: the best of those it agrees with, where no other is near. */
export function antecedentOf(tree: Tree, mention: Mention, pronoun: Pronoun, focus: Focus, speaker?: Referent): Found {
  const candidates = focus
    .filter((one) => agrees(pronoun, one) && one.referent !== speaker && isReached(tree, mention, pronoun, one))
    .map((one) => ({ one, score: scoreOf(tree, mention, pronoun, one) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = candidates
  if (!best || best.score < least) return { reason: 'entities/no-antecedent' }
  if (next && best.score - next.score < lead) return { reason: 'entities/two-candidates' }
  return isNamed(best.one.referent) ? { referent: best.one.referent } : { reason: 'entities/unnamed-antecedent' }
}

const least = -3

function agrees({ number, gender }: Pronoun, { referent }: Seen): boolean {
  const { kind, many } = referent
  if (gender === 'he' || gender === 'she')
    return kind === 'person' && !many && (referent.gender === undefined || referent.gender === gender)
  if (gender === 'it') return kind !== 'person' && kind !== 'group' && !many
  return number === 'many' && (many || kind === 'group' || kind === 'organization')
}

function isReached(tree: Tree, { sentence, head }: Mention, { form }: Pronoun, { last }: Seen): boolean {
  if (last.sentence !== sentence) return sentence - last.sentence <= reach
  return !isBarred(tree, head, last.head, form === 'reflexive')
}

function scoreOf(tree: Tree, { sentence, head }: Mention, { form, gender }: Pronoun, seen: Seen): number {
  const { referent, last, relation, subject, times, quoted } = seen
  let score = -(sentence - last.sentence)
  if (last.sentence === sentence && isSubjectAbove(tree, head, last.head)) score += 1.5
  if (form === 'reflexive' && last.sentence === sentence && subjectOf(tree, clauseOf(tree, head)) === last.head)
    score += 3
  if (relation === 'nsubj') score += 1
  else if (relation === 'obj' || relation === 'iobj' || relation === 'obl') score += 0.3
  if (subject >= 0 && relation !== 'nsubj' && sentence - subject <= 1) score += 0.6
  if (referent.gender && referent.gender === gender) score += 0.5
  if (quoted) score -= 0.5
  return score + 0.4 * Math.log2(times)
}

/** Whether a word is the subject of the clause in which another stands, or of one above it. */
function isSubjectAbove(tree: Tree, at: number, subject: number): boolean {
  let clause = clauseOf(tree, at)
  for (;;) {
    if (subjectOf(tree, clause) === subject) return true
    const { head } = tree.tokens[clause]!
    if (head < 0) return false
    clause = clauseOf(tree, head)
  }
}
