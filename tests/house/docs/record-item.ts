import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { read } from '../../../src/engine/index.ts'
import { sourcesFromBytes } from '../../../src/intake/index.ts'
import { isSpan, type Record, type Span, slice } from '../../../src/record/index.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** `FILE times "late June"`: the item of that list with those words, or with that rule, and the words it points at. */
export async function recordItem(how: string): Promise<string> {
  const [, file, list, words] = /^(\S+) (\S+) "(.+)"$/.exec(how) ?? []
  const [source] = await sourcesFromBytes(readFileSync(`${root}${file}`))
  const { article, ...record }: Record = await read(source!.article, { id: 'sample' })
  const items = list === 'article' ? [{ published: article.published }] : [...record[list as 'times']]
  const item = items.find(
    (one) => words === 'published' || said(one, article.text)[0] === words || ('rule' in one && one.rule === words),
  )
  expect(item, how).toBeDefined()
  const comment = said(item, article.text).map((text) => `“${text}”`)
  return `// ${comment.join(', ')}\n${pretty(item, '')}\n`
}

/** JSON as the formatter keeps it: an object a line for each field, a list on one line where it fits. */
function pretty(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (isSpan(value) && Object.keys(value).length === 2) return `{ "start": ${value.start}, "end": ${value.end} }`
  if (!Array.isArray(value)) {
    const fields = Object.entries(value).map(([key, field]) => `${inner}"${key}": ${pretty(field, inner)}`)
    return `{\n${fields.join(',\n')}\n${indent}}`
  }
  const items = value.map((item) => pretty(item, inner))
  const line = `[${items.join(', ')}]`
  return line.length < 100 ? line : `[\n${items.map((item) => inner + item).join(',\n')}\n${indent}]`
}

const said = (value: unknown, text: string): string[] => spansIn(value).map((span) => slice(text, span))

function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return []
  return isSpan(value) ? [value] : Object.values(value).flatMap(spansIn)
}
