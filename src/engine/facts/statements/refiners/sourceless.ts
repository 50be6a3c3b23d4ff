import type { Candidate, Page } from '../candidate.ts'
import { isPassive } from '../clause.ts'

/**
 * Drops what nobody can be told to have said: "It is safe to say that it rained." A passive may leave its speaker out: "is
 * expected to rain".
 */
export function dropSourceless({ trees }: Page, candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.map((candidate) => {
    const { source, head, sentence } = candidate
    if (candidate.dropped || source || head === undefined || isPassive(trees[sentence]!, head)) return candidate
    return { ...candidate, dropped: 'statements/no-source' }
  })
}
