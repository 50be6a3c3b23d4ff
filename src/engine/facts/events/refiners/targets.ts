import { relation } from '../../../language/tree.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { isParty } from '../fits.ts'
import { timeAt } from '../when.ts'

/**
 * Whom an act concerns where its frame leaves it open: the nearest party in what completes it, "lifted embargoes on sales
 * to Iran" (Iran), "demanded that the minister resign" (the minister).
 */
export function findTargets(stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (candidate.dropped || candidate.act.type === 'OTHER' || mutual(candidate)) continue
    if (candidate.recipients.some((word) => isParty(stage, candidate.tree, word))) continue
    const target = nearest(stage, candidate)
    if (target !== undefined) candidate.recipients.push(target)
  }
}

const mutual = ({ act }: Candidate): boolean => act.type === 'CONSULT' && act.roles === 'mutual'

/** No party stands deeper in what completes an act than this. */
const depth = 5

function nearest(stage: Stage, { tree, at, actors, form }: Candidate): number | undefined {
  let level = [at]
  for (let steps = 0; steps < depth && level.length; steps++) {
    const next = level.flatMap((node) => tree.children[node]!.filter((child) => leads(tree, child, node === at, form)))
    const found = next.find(
      (word) =>
        !actors.includes(word) &&
        tree.tokens[word]!.upos !== 'PRON' &&
        isParty(stage, tree, word) &&
        !timeAt(stage.scene, tree, word),
    )
    if (found !== undefined) return found
    level = next
  }
  return undefined
}

function leads(tree: Candidate['tree'], child: number, direct: boolean, form: Candidate['form']): boolean {
  const by = relation(tree, child)
  if (tree.tokens[child]!.deprel === 'acl:relcl') return false
  if (direct && form === 'verb' && (by === 'nsubj' || by === 'advcl' || by === 'parataxis' || by === 'conj'))
    return false
  return within.has(by)
}

const within: ReadonlySet<string> = new Set([
  'obj',
  'iobj',
  'obl',
  'nmod',
  'xcomp',
  'ccomp',
  'acl',
  'advcl',
  'nsubj',
  'compound',
  'amod',
])
