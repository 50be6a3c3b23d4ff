import { read } from '../../../src/engine/index.ts'
import type { Article, PartRole, Record } from '../../../src/record/index.ts'

export interface Dropped {
  words: string
  reason: string
}

/** Reads blocks of text, each a part, against a given day or none. */
export async function reading(
  blocks: string | readonly [PartRole, string][],
  published?: string,
): Promise<{ record: Record; dropped: Dropped[] }> {
  const list: readonly (readonly [PartRole, string])[] = typeof blocks === 'string' ? [['body', blocks]] : blocks
  const text = list.map(([, words]) => words).join('\n\n')
  let start = 0
  const parts = list
    .map(([role, words]) => {
      const part = { start, end: start + words.length, role }
      start = part.end + 2
      return part
    })
    .filter((part) => text.slice(part.start, part.end).trim() !== '')
  const article: Article = { text, parts, language: 'en' }
  if (published) article.published = { value: published, precision: 'day', basis: 'given', evidence: [] }
  const dropped: Dropped[] = []
  const trace = {
    drop: (span: { start: number; end: number }, reason: string) =>
      dropped.push({ words: text.slice(span.start, span.end), reason }),
  }
  return {
    record: await read(article, { id: 'test', trace: { drop: (span, reason) => void trace.drop(span, reason) } }),
    dropped,
  }
}

/** "words → TYPE value[/MOD] [from to]" for every time of a text. */
export const told = ({ article: { text }, times }: Record): string[] =>
  times.map(
    (t) =>
      `${text.slice(t.start, t.end)} → ${t.type} ${t.value}${t.mod ? `/${t.mod}` : ''}${t.zone ?? ''}${t.quant ? ` ${t.quant}` : ''}${t.freq ? ` ${t.freq}` : ''}`,
  )
