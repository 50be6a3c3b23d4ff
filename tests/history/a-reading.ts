import { read } from '../../src/engine/index.ts'
import type { Report } from '../../src/history/index.ts'
import { sourceFromText } from '../../src/intake/index.ts'
import { loadEncoder } from '../../src/model/index.ts'

const encoder = await loadEncoder()

/** A report read as `copydesk read` reads it: `reading('r1', '2026-03-02', 'A quake hit Calder on Monday.')`. */
export async function reading(id: string, day: string | undefined, text: string, outlet?: string): Promise<Report> {
  const { article } = sourceFromText(text, { id, ...(day && { published: day }) })
  return { id, ...(day && { day }), ...(outlet && { outlet }), record: await read(article, { id, encoder }) }
}
