import type { Candidate, Room } from '../candidate.ts'

/** Nobody is his own brother: where subject and object came out as one, one of them was mistaken. */
export const dropItself = (candidates: readonly Candidate[], room: Room): Candidate[] =>
  candidates.filter(({ subject, object, evidence }) => {
    if (subject !== object) return true
    room.drop(evidence[0]!, 'relations/itself')
    return false
  })
