import { read } from '../engine/index.ts'
import { loadEncoder } from '../model/index.ts'
import type { Record } from '../record/index.ts'
import { type Dropped, listen } from '../wording/left-out.ts'
import { mayBeEnglish } from './bulk/perform.ts'

/** What the engine looks at in an article and leaves out, as `copydesk read --why` tells it: it reads the article again. */
export async function whyNot({ id, article }: Record): Promise<readonly Dropped[]> {
  const dropped: Dropped[] = []
  const encoder = mayBeEnglish(article) ? { encoder: await loadEncoder() } : {}
  await read(article, { id, ...encoder, trace: listen(dropped) })
  return dropped
}
