import type { Tree } from '../../language/index.ts'
import type { Pronoun } from '../../lexicon/pronouns.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Mention } from '../mentions/mention.ts'
import { isBarred } from './binding.ts'
import { type Cues, cuesOf, strengthOf, unsaid } from './cues.ts'
import type { Focus, Seen } from './focus.ts'
import { isNamed, type Referent } from './referent.ts'

/** Whom a mention speaks of, or the reason why that is not known. */
export type Found = { referent: Referent } | { reason: string }

/** Where a pronoun stands, and how. */
export interface Pointer {
  tree: Tree
  mention: Mention
  pronoun: Pronoun
  /** The words are someone's own. */
  quoted: boolean
}

/** How many sentences back a pronoun may point. */
const reach = 4

/** How likely the best must be. "It" has fewer right ones, and those more likely. */
const sureOf = ({ gender }: Pronoun): number => (gender === 'it' ? 0.5 : 0.65)

/** Whom a pronoun of the third person speaks of: the likeliest of those it agrees with, where it is likely enough. */
export function antecedentOf(pointer: Pointer, focus: Focus, speaker?: Referent): Found {
  const candidates = focus.filter(
    (one) =>
      one.referent !== speaker &&
      agrees(pointer.pronoun, one.referent) &&
      mayOwn(pointer, one.referent) &&
      isReached(pointer, one),
  )
  if (!candidates.length) return { reason: 'entities/no-antecedent' }
  const listed = candidates.find(({ last }) => isListed(pointer, last))
  if (listed && isNamed(listed.referent)) return { referent: listed.referent }
  if (isObjectAgain(pointer, candidates)) return { reason: 'entities/unnamed-antecedent' }
  const cues = candidates.map((one, rank) => cuesOf(pointer, one, rank))
  const { best, likely, next } = likeliest(cues, pointer.pronoun)
  if (likely < sureOf(pointer.pronoun) || next * lead > likely)
    return { reason: candidates.length > 1 ? 'entities/two-candidates' : 'entities/no-antecedent' }
  const { referent } = candidates[best]!
  return isNamed(referent) ? { referent } : { reason: 'entities/unnamed-antecedent' }
}

/** Whether what is its own is listed behind whom it speaks of: "Roe and *her* neighbour". */
function isListed({ tree, mention, pronoun }: Pointer, last: Mention): boolean {
  const { head, deprel } = tree.tokens[mention.head]!
  if (pronoun.form !== 'possessive' || deprel !== 'nmod:poss' || last.sentence !== mention.sentence) return false
  return tree.tokens[head]!.deprel === 'conj' && tree.tokens[head]!.head === last.head
}

/** "It suspended its manager. It did not name him.": the one person spoken of since, though no name tells who. */
function isObjectAgain({ mention, pronoun }: Pointer, [latest, next]: readonly Seen[]): boolean {
  if (pronoun.form !== 'object' || !latest || isNamed(latest.referent) || latest.relation !== 'obj') return false
  const before = mention.sentence - 1
  return latest.last.sentence === before && (!next || next.last.sentence < before)
}

/** By how much the likeliest must lead. "Holm met Dale. He …": neither does. */
const lead = 4

/** Which is the likeliest, how likely it is beside the others and beside none of them, and how likely the next is. */
function likeliest(cues: readonly Cues[], pronoun: Pronoun): { best: number; likely: number; next: number } {
  let [best, most, second, sum] = [0, 0, 0, Math.exp(unsaid(pronoun))]
  for (const [i, own] of cues.entries()) {
    const weight = Math.exp(strengthOf(own, pronoun))
    sum += weight
    if (weight > most) [best, second, most] = [i, most, weight]
    else if (weight > second) second = weight
  }
  return { best, likely: most / sum, next: second / sum }
}

/** Whether a pronoun may speak of one of this kind, number and gender. */
export function agrees({ number, gender }: Pronoun, { kind, many, gender: own }: Referent): boolean {
  if (gender === 'it') return kind !== 'person' && kind !== 'group' && !many
  if (gender) return kind === 'person' && !many && (own === undefined || own === gender)
  return number === 'many' && (many || kind === 'group' || kind === 'organization')
}

/** "Its director" is of no town and no country. */
const mayOwn = ({ tree, mention: { head }, pronoun }: Pointer, { kind }: Referent): boolean =>
  pronoun.form !== 'possessive' ||
  kind !== 'place' ||
  tree.tokens[head]!.deprel !== 'nmod:poss' ||
  !companyNouns.has(tree.tokens[tree.tokens[head]!.head]?.lemma ?? '')

/** What a company or another body has, and no place. */
const companyNouns: ReadonlySet<string> = wordSet(`
  director chairman chairwoman chairperson ceo cfo coo executive owner founder co-founder cofounder editor manager
  shareholder employee subsidiary secretary-general crew captain skipper boss
`)

function isReached({ tree, mention: { sentence, head }, pronoun }: Pointer, { last }: Seen): boolean {
  if (last.sentence !== sentence) return sentence - last.sentence <= reach
  return !isBarred(tree, head, last.head, pronoun.form === 'reflexive')
}
