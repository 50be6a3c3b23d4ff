import { childBy, relation, type Tree } from '../../../language/tree.ts'
import {
  type Act,
  adjectiveTellings,
  conditionOf,
  holdsWord,
  type Telling,
  verbTellings,
} from '../../../lexicon/acts/index.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { agentOf, caseOf, complements, isNoun, isPassive, objectOf, subjectOf } from '../clause.ts'
import { clauseOf, fits } from '../fits.ts'

/** Acts that a verb tells, with its particle or its object: "shelled", "called off", "held talks". */
export function findByVerb(stage: Stage, tree: Tree, at: number): Candidate | undefined {
  const { upos, lemma, xpos } = tree.tokens[at]!
  if (upos !== 'VERB' && !(upos === 'ADJ' && xpos.startsWith('V'))) return undefined
  for (const telling of verbTellings.get(lemma) ?? []) {
    const found = matched(stage, tree, at, telling)
    if (found) return found
  }
  return undefined
}

function matched(stage: Stage, tree: Tree, at: number, telling: Telling): Candidate | undefined {
  const { act, particle, light } = telling
  const more: number[] = []
  let object = objectOf(tree, at)
  if (particle) {
    const led = ledBy(tree, at, particle.split('_'))
    if (!led) return undefined
    more.push(...led.words)
    object = led.object ?? object
  }
  const passive = isPassive(tree, at)
  const subject = passive ? agentOf(tree, at) : subjectOf(tree, at)
  if (!conditionsHold(stage, tree, at, act, subject, object)) return undefined
  if (light && object !== undefined) more.push(object)
  const candidate: Candidate = {
    tree,
    act,
    at,
    more,
    predicate: light && object !== undefined ? tree.tokens[object]!.lemma : tree.tokens[at]!.lemma,
    form: 'verb',
    actors: [],
    recipients: [],
    modality: 'actual',
    negated: false,
  }
  assign(candidate, subject, object, light)
  return candidate
}

function conditionsHold(
  stage: Stage,
  tree: Tree,
  at: number,
  act: Act,
  subject: number | undefined,
  object: number | undefined,
): boolean {
  if (act.objects && (object === undefined || !fits(stage, tree, object, act.objects))) return false
  if (act.unlike && object !== undefined && fits(stage, tree, object, act.unlike)) return false
  if (act.subjects && subject !== undefined && !fits(stage, tree, subject, act.subjects)) return false
  if (act.subjects && subject === undefined && act.unlike === '*') return false
  if (act.unsubjects && subject !== undefined && fits(stage, tree, subject, act.unsubjects)) return false
  if (
    act.with &&
    !complements(tree, at).some(({ by }) => act.with!.split(' ').includes(by)) &&
    !act.with.split(' ').some((word) => tree.children[at]!.some((child) => tree.words[child]!.lower === word))
  )
    return false
  if (act.clauses || act.unclauses) {
    const clause = clauseOf(tree, at)
    if (act.clauses && (clause === undefined || !holdsWord(conditionOf(act.clauses), tree.tokens[clause]!.lemma)))
      return false
    if (act.unclauses && clause !== undefined && holdsWord(conditionOf(act.unclauses), tree.tokens[clause]!.lemma))
      return false
  }
  return true
}

/** The words of a particle or preposition, and what the last leads to: "crack down on rebels". */
function ledBy(tree: Tree, at: number, particles: readonly string[]): { words: number[]; object?: number } | undefined {
  const words: number[] = []
  let object: number | undefined
  for (const particle of particles) {
    const near = tree.children[at]!.find(
      (child) => tree.words[child]!.lower === particle && child > at && child - at < 6,
    )
    if (near !== undefined) {
      words.push(near)
      const inside = tree.children[near]!.find((child) => isNoun(tree, child) && child > near)
      if (inside !== undefined) object = inside
      continue
    }
    const led = tree.children[at]!.find((child) => {
      const by = relation(tree, child)
      return (by === 'obl' || by === 'nmod' || by === 'advcl' || by === 'obj') && caseOf(tree, child) === particle
    })
    if (led === undefined) return undefined
    object = led
    words.push(childBy(tree, led, 'case')!)
  }
  return object === undefined ? { words } : { words, object }
}

/** Who is who by the act's roles. */
function assign(candidate: Candidate, subject: number | undefined, object: number | undefined, light: boolean): void {
  const { act, tree, at } = candidate
  const roles = act.roles ?? 'active'
  const led = recipientsBy(tree, act, at, object)
  if (roles === 'undergone') {
    if (subject !== undefined) candidate.recipients.push(subject)
    return
  }
  if (subject !== undefined) candidate.actors.push(subject)
  if (roles === 'mutual') {
    if (!light && object !== undefined && isPerson(act)) candidate.actors.push(object)
    candidate.actors.push(...partners(tree, at), ...(object !== undefined && light ? partners(tree, object) : []))
    return
  }
  if (roles === 'active' && !light && object !== undefined) candidate.recipients.push(object)
  candidate.recipients.push(...led)
}

const isPerson = (act: Act): boolean => act.type === 'CONSULT' || act.type === 'ASSAULT' || act.type === 'COOPERATE'

function recipientsBy(tree: Tree, act: Act, at: number, object: number | undefined): number[] {
  const words = act.recipients?.split(' ') ?? []
  const indirect = childBy(tree, at, 'iobj')
  const led = [at, ...(object === undefined ? [] : [object])]
    .flatMap((node) => complements(tree, node))
    .filter(({ by }) => words.includes(by))
    .map((complement) => complement.at)
  return indirect === undefined ? led : [indirect, ...led]
}

const partners = (tree: Tree, at: number): number[] =>
  complements(tree, at)
    .filter(({ by }) => by === 'with' || by === 'between' || by === 'among')
    .map((complement) => complement.at)

/** Acts that are said of somebody: "is critical of the plan", "was ready to talk". */
export function findByAdjective(stage: Stage, tree: Tree, at: number): Candidate | undefined {
  const { upos, lemma } = tree.tokens[at]!
  if (upos !== 'ADJ') return undefined
  for (const { act, particle } of adjectiveTellings.get(lemma) ?? []) {
    const subject = subjectOf(tree, at)
    const object = particle ? complements(tree, at).find(({ by }) => by === particle)?.at : undefined
    if (subject === undefined || (particle && object === undefined)) continue
    if (!conditionsHold(stage, tree, at, act, subject, object)) continue
    return {
      tree,
      act,
      at,
      more: [],
      predicate: lemma,
      form: 'adjective',
      actors: [subject],
      recipients: object === undefined ? [] : [object],
      modality: 'actual',
      negated: false,
    }
  }
  return undefined
}
