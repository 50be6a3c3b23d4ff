import type { Candidate } from '../candidate.ts'

/** The same relation told twice is one, with the words of both; what holds both ways is the same either way round. */
export function mergeSame(candidates: readonly Candidate[]): Candidate[] {
  const merged = new Map<string, Candidate>()
  for (const candidate of candidates) {
    const key = keyOf(candidate)
    const known = merged.get(key)
    if (!known) merged.set(key, { ...candidate, evidence: [...candidate.evidence] })
    else {
      for (const span of candidate.evidence)
        if (!known.evidence.some(({ start, end }) => start < span.end && span.start < end)) known.evidence.push(span)
      if (!known.time && candidate.time) known.time = candidate.time
      if (!known.object && candidate.object) known.object = candidate.object
    }
  }
  return [...merged.values()]
}

const mutual: ReadonlySet<string> = new Set(['borders', 'spouse-of', 'sibling-of', 'partner-of', 'relative-of'])
/** Relations that their words make no different: "wife" and "husband". */
const plain: ReadonlySet<string> = new Set([...mutual, 'parent-of', 'child-of', 'nationality'])

function keyOf({ type, subject, object, value, status }: Candidate): string {
  const ends = [subject.id, type === 'affiliated-with' && value ? '' : (object?.id ?? '')]
  if (mutual.has(type)) ends.sort()
  return [type, ...ends, plain.has(type) ? '' : roleKey(value ?? ''), status ?? ''].join('|')
}

/** "Secretary-General" and "secretary general", "Gov." and "governor" are one role. */
export function roleKey(value: string): string {
  const plain = value.toLowerCase().replaceAll('-', ' ').replaceAll('.', '')
  return plain
    .split(' ')
    .map((word) => short.get(word) ?? word)
    .join(' ')
}

const short: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['pm', 'prime minister'],
  ['ceo', 'chief executive'],
  ['gen', 'general'],
])
