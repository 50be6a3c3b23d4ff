import type { Candidate, Stage } from '../candidate.ts'

/** Help and concessions that "will" come are promised: in PLOVER future cooperation is agreement. */
export function readPromises(_stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const { act, form, modality, negated, actors, tree, at } = candidate
    if (form !== 'verb' || modality !== 'planned' || negated || !actors.length || !giving.has(act.type)) continue
    if (tree.children[at]!.some((child) => tree.words[child]!.lower === 'will'))
      candidate.act = { ...act, type: 'AGREE', cameo: '030' }
  }
}

const giving: ReadonlySet<string> = new Set(['AID', 'COOPERATE', 'CONCEDE', 'RETREAT'])
