import { childrenBy, relation, type Tree } from '../../../language/tree.ts'
import { type Act, nounTellings } from '../../../lexicon/acts/index.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { complements, objectOf, subjectOf, verbAbove } from '../clause.ts'
import { fits, isParty } from '../fits.ts'

/** Acts that a noun tells: "Russia's invasion", "the bombardment of Juba", "talks between the two". */
export function findByNoun(stage: Stage, tree: Tree, at: number): Candidate | undefined {
  const { upos, lemma, deprel } = tree.tokens[at]!
  if (upos !== 'NOUN' || deprel === 'compound' || deprel === 'amod') return undefined
  for (const { act } of nounTellings.get(lemma) ?? []) {
    const found = matched(stage, tree, at, act)
    if (found) return found
  }
  return undefined
}

function matched(stage: Stage, tree: Tree, at: number, act: Act): Candidate | undefined {
  if (
    act.subjects &&
    !childrenBy(tree, at, 'compound', 'amod', 'nmod').some((child) => fits(stage, tree, child, act.subjects!))
  )
    return undefined
  if (act.with && !complements(tree, at).some(({ by }) => act.with!.split(' ').includes(by))) return undefined
  const candidate: Candidate = {
    tree,
    act,
    at,
    more: [],
    predicate: tree.tokens[at]!.lemma,
    form: 'noun',
    actors: [],
    recipients: [],
    modality: 'actual',
    negated: false,
  }
  assign(stage, candidate)
  if (act.objects && !candidate.recipients.some((word) => fits(stage, tree, word, act.objects!))) return undefined
  const { actors, recipients } = candidate
  if (act.needs === 'actor' && !actors.length) return undefined
  if (act.needs === 'recipient' && !recipients.length) return undefined
  if (act.needs === 'either' && !actors.length && !recipients.length) return undefined
  return candidate
}

function assign(stage: Stage, candidate: Candidate): void {
  const { tree, at, act, actors, recipients } = candidate
  const mutual = act.roles === 'mutual'
  for (const child of tree.children[at]!) {
    const by = relation(tree, child)
    if (tree.tokens[child]!.deprel === 'nmod:poss') (act.owner === 'recipient' ? recipients : actors).push(child)
    else if (child < at && (by === 'amod' || by === 'compound') && isParty(stage, tree, child))
      (act.owner === 'recipient' && !isNation(stage, tree, child) ? recipients : actors).push(child)
  }
  for (const { at: word, by } of complements(tree, at)) {
    if (by === 'by') actors.push(word)
    else if (by === 'of') (act.of === 'actor' ? actors : recipients).push(word)
    else if (by === 'between' || by === 'among' || (mutual && by === 'with')) actors.push(word)
    else if (act.recipients?.split(' ').includes(by)) recipients.push(word)
  }
  if (!actors.length) actors.push(...doer(stage, candidate))
}

const isNation = ({ cast }: Stage, tree: Tree, at: number): boolean => {
  const kind = cast.at({ sentence: tree.index, word: at })?.kind
  return kind === 'group' || kind === 'place' || kind === 'organization'
}

/** Who does what a noun tells, if a verb says so: "rebels launched an attack", "plans for talks". */
function doer(stage: Stage, { tree, at }: Candidate): number[] {
  const verb = verbAbove(tree, at)
  if (verb === undefined || objectOf(tree, verb) !== at || !doing.has(tree.tokens[verb]!.lemma)) return []
  const subject = subjectOf(tree, verb)
  return subject !== undefined && isParty(stage, tree, subject) ? [subject] : []
}

/** Verbs that do what their object tells. */
export const doing: ReadonlySet<string> = new Set(
  `launch mount stage carry conduct begin open wage resume prepare plan step commit make hold have start continue end
  stop suspend halt cancel call issue give pay take pursue lead join attend reach sign complete finish intensify escalate
  organize organise perpetrate undertake order announce declare offer send file impose renew extend initiate host
  arrange schedule seek`.split(/\s+/),
)
