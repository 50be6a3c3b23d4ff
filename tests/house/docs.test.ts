/**
 * What the documents show of the program is made by it. A block follows a comment that says how it is made; where it is
 * not what is made today, this fails, and `npm run docs` writes it anew.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { read } from '../../src/engine/index.ts'
import { sourcesFromBytes } from '../../src/intake/index.ts'
import { isSpan, type Record, type Span, slice } from '../../src/record/index.ts'
import { run } from '../cli/run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const block = /(<!-- (\w+) (.+) -->\n+)```(?:console|jsonc)\n[\s\S]*?\n```/g

/** The document with every block made anew. */
async function filled(markdown: string): Promise<string> {
  const made = await Promise.all([...markdown.matchAll(block)].map(([, , maker, how]) => makers[maker!]!(how!)))
  return markdown.replace(block, (_, comment: string) => `${comment}\`\`\`${made.shift()}\n\`\`\``)
}

let archive: Promise<string> | undefined

/** An archive of the sample stories. */
async function samplesArchive(): Promise<string> {
  const place = join(mkdtempSync(join(tmpdir(), 'copydesk-')), 'copydesk.db')
  const stories = ['lake-ferry', 'reef-catamaran', 'harbours-union'].map((story) => `${root}samples/archive/${story}`)
  const { code, stderr } = await run(['add', ...stories, '--archive', place])
  expect(code, stderr).toBe(0)
  return place
}
afterAll(async () => archive && rmSync(dirname(await archive), { recursive: true }))

const makers: { [maker: string]: (how: string) => Promise<string> } = {
  /** `<!-- archive figures ferry -->`: what the command prints of an archive of the samples, as far as 36 lines. */
  async archive(how) {
    archive ??= samplesArchive()
    const { stdout, code, stderr } = await run([...how.split(' '), '--archive', await archive])
    expect(code, stderr).toBe(0)
    return ['console', `$ npx copydesk ${how}`, ...cut(stdout.trim().split('\n'))].join('\n')
  },
  /** `<!-- copydesk read FILE | CHECKS -->`: what the command prints, whole or one section of it, as far as 36 lines. */
  async copydesk(how) {
    const [command, section] = how.split(' | ')
    const { stdout, code } = await run(command!.split(' ').map((word) => word.replace(/^samples\//, `${root}$&`)))
    expect(code, command).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    const shown = lines.slice(section ? lines.indexOf(section) : 0)
    const end = section ? shown.indexOf('') : -1
    return ['console', `$ npx copydesk ${command}`, ...cut(end < 0 ? shown : shown.slice(0, end))].join('\n')
  },
  /** `<!-- record FILE times "late June" -->`: the item of that list with those words, or with that rule. */
  async record(how) {
    const [, file, list, words] = /^(\S+) (\S+) "(.+)"$/.exec(how) ?? []
    const [source] = await sourcesFromBytes(readFileSync(`${root}${file}`))
    const { article, ...record }: Record = await read(source!.article, { id: 'sample' })
    const items = list === 'article' ? [{ published: article.published }] : [...record[list as 'times']]
    const item = items.find(
      (one) => words === 'published' || said(one, article.text)[0] === words || ('rule' in one && one.rule === words),
    )
    expect(item, how).toBeDefined()
    const comment = `// ${said(item, article.text)
      .map((text) => `“${text}”`)
      .join(', ')}`
    return ['jsonc', comment, pretty(item, '')].join('\n')
  },
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

const cut = (lines: string[]): string[] => (lines.length > 36 ? [...lines.slice(0, 36), '…'] : lines)

const said = (value: unknown, text: string): string[] => spansIn(value).map((span) => slice(text, span))

function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return []
  return isSpan(value) ? [value] : Object.values(value).flatMap(spansIn)
}

test.each(['README.md', 'docs/record-spec.md'])('%s shows what the program makes', async (document) => {
  const markdown = readFileSync(`${root}${document}`, 'utf8')
  expect(markdown).toMatch(block)
  await expect(await filled(markdown)).toMatchFileSnapshot(`${root}${document}`)
})
