import { hashOf } from '../../../archive/index.ts'
import { KeptAnswers } from '../kept-answers.ts'
import type { WhyNot } from '../page.ts'
import { parsed } from './ask.ts'

/** So many bytes of it are kept. */
const most = 8 * 1024 * 1024

/**
 * What was left out of articles of late: to read one again takes seconds, and comes to the same as long as it is put to the
 * reader in the same words.
 */
export function keptWhyNot(whyNot: WhyNot): WhyNot {
  const kept = new KeptAnswers(most)
  const encoder = new TextEncoder()
  return async ({ id, article }) => {
    const record = { id, article }
    const key = hashOf(JSON.stringify(record))
    const answer = await kept.of(key, async () => encoder.encode(JSON.stringify(await whyNot(record))))
    return parsed(answer!) as Awaited<ReturnType<WhyNot>>
  }
}
