import type { Candidate } from '../candidate.ts'
import { roleKey } from './merge.ts'

/**
 * Roles of one person: "President Brandt" is the "Norland's president" that the article also says, "Minister Ray" its
 * "foreign minister", and who is once called former is former by the title alone too.
 */
export function completeRoles(candidates: readonly Candidate[]): Candidate[] {
  const full = new Map<string, Candidate[]>()
  for (const candidate of candidates)
    if (candidate.type === 'holds-role' && candidate.value && (candidate.object || candidate.status))
      full.set(candidate.subject.id, [...(full.get(candidate.subject.id) ?? []), candidate])
  return candidates.map((candidate) => {
    if (candidate.type !== 'holds-role' || candidate.object || candidate.status) return candidate
    const fuller = only(full.get(candidate.subject.id) ?? [], roleKey(candidate.value ?? ''))
    if (!fuller) return candidate
    const { object, value, status } = fuller
    return { ...candidate, ...(object && { object }), ...(value && { value }), ...(status && { status }) }
  })
}

/** The one role that ends so; of two different ones, none. */
function only(known: readonly Candidate[], key: string): Candidate | undefined {
  const fitting = known.filter(({ value = '' }) => ` ${roleKey(value)}`.endsWith(` ${key}`))
  const [first] = fitting
  return first && fitting.every(({ object, status }) => object === first.object && status === first.status)
    ? first
    : undefined
}
