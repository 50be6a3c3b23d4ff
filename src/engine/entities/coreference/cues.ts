import type { Tree } from '../../language/index.ts'
import { relation } from '../../language/tree.ts'
import type { Pronoun } from '../../lexicon/pronouns.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Pointer } from './antecedent.ts'
import { clauseOf, subjectOf } from './binding.ts'
import type { Seen } from './focus.ts'
import { isNamed } from './referent.ts'

/** How much each cue speaks for one whom a pronoun may speak of. */
export type Cues = readonly (number | boolean)[]

/** The cues of one candidate, in the order of `weights`. */
export function cuesOf({ tree, mention, pronoun, quoted }: Pointer, seen: Seen, rank: number): Cues {
  const { referent, last } = seen
  const back = mention.sentence - last.sentence
  const own = relation(tree, mention.head)
  const subject = back === 0 ? subjectsAbove(tree, mention.head).indexOf(last.head) : -1
  return [
    back === 0,
    back === 1,
    back === 2,
    back > 2,
    Math.log1p(rank),
    subject === 0,
    subject > 0,
    back === 0 && sayerOf(tree, mention.head) === last.head,
    seen.relation === 'nsubj',
    seen.relation === 'obj' || seen.relation === 'iobj',
    seen.relation === 'obl',
    seen.relation === 'nmod',
    own === 'nsubj' && seen.relation === 'nsubj',
    seen.subject >= 0 && mention.sentence - seen.subject === 1,
    seen.subject === mention.sentence,
    last.form === 'pronoun',
    last.form === 'name',
    Math.log2(seen.times),
    referent.gender !== undefined && referent.gender === pronoun.gender,
    isNamed(referent),
    isNamed(referent) && back > 0,
    quoted !== seen.quoted,
    pronoun.form === 'reflexive' && subject === 0,
    pronoun.form === 'possessive' && back === 0,
    referent.kind === 'organization',
    referent.kind === 'place',
    referent.kind === 'group',
  ]
}

/** Subjects of the clause in which a word stands and of those above it, itself left out. */
function subjectsAbove(tree: Tree, at: number): number[] {
  const subjects: number[] = []
  let clause = clauseOf(tree, at)
  for (;;) {
    const subject = spokenOf(tree, clause, subjectOf(tree, clause))
    if (subject !== undefined && subject !== at && subject !== subjects.at(-1)) subjects.push(subject)
    const { head } = tree.tokens[clause]!
    if (head < 0) return subjects
    clause = clauseOf(tree, head)
  }
}

/** The noun that a relative pronoun stands for, whose clause it is: "Roe, an *official* who lost his post". */
const spokenOf = (tree: Tree, clause: number, subject: number | undefined): number | undefined =>
  subject !== undefined &&
  relative.has(tree.words[subject]!.lower) &&
  relation(tree, clause) === 'acl' &&
  tree.tokens[clause]!.head >= 0
    ? tree.tokens[clause]!.head
    : subject

const relative = wordSet('who that which')

/** The subject of the verb that reports the clause in which a word stands: "Roe said he". */
function sayerOf(tree: Tree, at: number): number | undefined {
  let clause = clauseOf(tree, at)
  for (;;) {
    const { head, deprel } = tree.tokens[clause]!
    if (head < 0) return undefined
    const above = clauseOf(tree, head)
    if (deprel === 'ccomp' && reporting.has(tree.tokens[above]!.lemma.toLowerCase())) return subjectOf(tree, above)
    clause = above
  }
}

const reporting = wordSet(`
  say tell add claim argue believe think hope announce insist warn declare state note explain admit acknowledge deny stress
  suggest vow pledge promise report maintain recall write tweet confirm reveal fear complain know feel contend testify`)

/** How much the cues of a candidate speak for it. */
export function strengthOf(cues: Cues, pronoun: Pronoun): number {
  const column = columnOf(pronoun)
  let sum = 0
  for (let i = 0; i < cues.length; i++) sum += Number(cues[i]) * weights[i]![column]!
  return sum
}

/** How much speaks for none of the candidates. */
export const unsaid = (pronoun: Pronoun): number => none[columnOf(pronoun)]

const columnOf = ({ gender, number }: Pronoun): 0 | 1 | 2 => (number === 'many' ? 2 : gender === 'it' ? 1 : 0)

/**
 * What a cue is worth for "he" and "she", for "it", and for "they": a choice among the candidates and none of them,
 * fitted (multinomial logistic, L2) to the 2 982 pronouns of GUM's training part that agree with one. On its development
 * part, at the chance that `antecedentOf` asks for, 97 of 100 "he" and "she" that are told are right.
 */
const weights: readonly (readonly [he: number, it: number, they: number])[] = [
  [1.2, 0.95, 1.33], // same sentence
  [-0.02, 0.13, 0.15], // the sentence before
  [-0.39, -0.29, -0.77], // two sentences before
  [-0.8, -0.79, -0.72], // further back
  [-0.45, -0.62, -0.61], // how many agree that were spoken of later, as a logarithm
  [0.44, 0.01, 1.18], // the subject of its clause
  [-0.64, -0.2, 0.45], // the subject of a clause above
  [1.4, 0.8, 0.8], // who says what the pronoun stands in
  [0.77, 0.59, 1.22], // a subject when last spoken of
  [-0.06, 0.19, 0.78], // an object
  [0.21, -0.98, 0.47], // in a phrase with a preposition
  [0.25, -0.94, 0.19], // hung from a noun
  [0.8, 0.52, 0.6], // subject as the pronoun is
  [0.27, 0.24, 0.7], // the subject of the sentence before
  [0.37, 0.21, 0.18], // a subject of the sentence
  [-0.14, 0.21, 0.93], // a pronoun when last spoken of
  [-0.11, 0.21, -0.87], // a name when last spoken of
  [0.51, 0.4, 0.71], // how often spoken of, as a logarithm
  [0.96, 0, 0], // known to be of its gender
  [-0.16, -0.12, -0.06], // one whom a name tells
  [0.37, -0.36, 0.08], // one whom a name tells, spoken of before the sentence
  [-0.5, -0.5, -0.5], // one of the two stands in a quotation
  [-0.41, -0.14, 0.19], // a reflexive and its subject
  [-0.16, 1.18, 0.51], // a possessive, in the same sentence
  [0, -0.04, -0.9], // an organization
  [0, 0.18, 0], // a place
  [0, 0, 0.84], // a group
]
const none = [0.01, 1.27, 1.96] as const
