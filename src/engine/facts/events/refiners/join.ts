import type { Candidate, Stage } from '../candidate.ts'

/** A noun that is a trigger of a light verb is told with it: "held talks"; "a bombing killed two" is one event. */
export function joinTellings(_stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    if (candidate.dropped) continue
    for (const other of candidates) {
      if (other === candidate || other.dropped) continue
      if (candidate.more.includes(other.at)) take(candidate, other)
    }
  }
}

function take(candidate: Candidate, other: Candidate): void {
  other.dropped = 'events/told-twice'
  if (!candidate.actors.length) candidate.actors.push(...other.actors)
  if (!candidate.recipients.length) candidate.recipients.push(...other.recipients)
}
