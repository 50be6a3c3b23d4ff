import type { Mention } from '../mentions/mention.ts'
import { isNamed, type Referent } from './referent.ts'

/** Someone or something lately spoken of. */
export interface Seen {
  referent: Referent
  /** Where last. */
  last: Mention
  /** The relation of that mention in its sentence: "nsubj". */
  relation: string
  quoted: boolean
  /** The last sentence of which it was a subject. */
  subject: number
  times: number
}

/** Who and what was lately spoken of, the latest first. */
export type Focus = readonly Seen[]

/** No more are kept in mind. */
const most = 24

/** What no name tells is soon out of mind. */
const sentences = 2

export function seen(focus: Focus, referent: Referent, last: Mention, relation: string, quoted: boolean): Focus {
  const before = focus.find((one) => one.referent === referent)
  const subject = relation === 'nsubj' ? last.sentence : (before?.subject ?? -1)
  const kept = focus.filter(
    (one) => one !== before && (isNamed(one.referent) || last.sentence - one.last.sentence <= sentences),
  )
  return [{ referent, last, relation, quoted, subject, times: (before?.times ?? 0) + 1 }, ...kept.slice(0, most - 1)]
}
