import type { Membership, Tenure } from '../../api/story.ts'

/** “mayor”, “former mayor”, “presidential candidate”, “nominee (candidate)” */
export function sayOffice({ role, status }: Pick<Tenure, 'role' | 'status'>): string {
  if (status === 'holds' || role.includes(status)) return role
  return status === 'candidate' || status === 'claimed' ? `${role} (${status})` : `${status} ${role}`
}

/** The few that are told most often; what somebody is comes on their own page before what others are there. */
export const mostTold = (
  all: readonly (Tenure | Membership)[],
  few: number,
  of: string | undefined,
): ReadonlySet<Tenure | Membership> => new Set(all.toSorted((a, b) => weightOf(b, of) - weightOf(a, of)).slice(0, few))

const weightOf = (one: Tenure | Membership, of: string | undefined): number => {
  const [who, told] = 'holder' in one ? [one.holder, one.passages] : [one.member, one.stages]
  return told.length + (of !== undefined && who.key === of ? 1000 : 0)
}
