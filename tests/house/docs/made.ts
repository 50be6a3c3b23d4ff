import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openArchive } from '../../../src/archive/index.ts'
import { openDesk } from '../../../src/desk/index.ts'
import { tools } from '../../../src/desk/server/mcp/tools.ts'
import { newsroomOf } from '../../desk/newsroom.ts'

interface Operation {
  readonly summary: string
  readonly parameters?: readonly { readonly name: string; readonly in: string }[]
  readonly requestBody?: { readonly content: { readonly [type: string]: { readonly schema: Body } } }
}
interface Body {
  readonly properties?: { readonly [name: string]: object }
  readonly required?: readonly string[]
}
type Paths = { readonly [path: string]: { readonly [method: string]: Operation } }

/** What the desk says of itself at /openapi.json. */
async function paths(): Promise<Paths> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-openapi-'))
  const archive = await openArchive(join(folder, 'none.db'))
  const desk = await openDesk({ archive, browser: folder, version: '0.0.0', newsroom: newsroomOf({}) })
  try {
    const headers = { host: 'localhost' }
    return (await desk.inject({ url: '/openapi.json', headers })).json().paths
  } finally {
    await desk.close()
    await archive.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Row = readonly string[]

/** A table as the formatter keeps it. */
function table(head: Row, rows: readonly Row[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]!.length)))
  const line = (row: Row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

const code = (text: string): string => `\`${text}\``

/** `/stories.json` and `/stories.csv` in one row: `/stories`, with what may be asked. */
async function pages(): Promise<string> {
  const all = await paths()
  const rows = Object.entries(all).flatMap(([path, { get }]): Row[] => {
    if (!get || path.endsWith('.csv')) return []
    const hasTable = path.endsWith('.json') && path.replace(/json$/, 'csv') in all
    const asked = (get.parameters ?? []).filter((one) => one.in === 'query').map(({ name }) => code(name))
    return [[code(path), hasTable ? code('.csv') : '', get.summary, asked.join(' ')]]
  })
  return table(['address', 'table', 'answers', 'may be asked with'], rows)
}

/** `POST /read`, with what is sent. */
async function writes(): Promise<string> {
  const rows = Object.entries(await paths()).flatMap(([path, { post }]): Row[] => {
    if (!post) return []
    const { properties = {}, required = [] } = post.requestBody?.content['application/json']?.schema ?? {}
    const sent = Object.keys(properties).map((name) => code(required.includes(name) ? name : `${name}?`))
    return [[code(path), sent.join(' '), post.summary]]
  })
  return table(['`POST`', 'sent', 'does'], rows)
}

const toolsTable = async (): Promise<string> =>
  table(
    ['tool', 'answers', 'asked with'],
    tools.map(({ name, description, input }) => [
      code(name),
      description.split(/(?<=[a-z])[.:] /)[0]!.replace(/\.$/, ''),
      Object.keys(input).map(code).join(' '),
    ]),
  )

const makers: { readonly [name: string]: () => Promise<string> } = { pages, writes, tools: toolsTable }

const stretch = /(?<=<!-- made: (\w+) -->\n)[\s\S]*?(?=<!-- \/made -->)/g

/** The document with what is made in it from the program's own description. */
export async function withMade(markdown: string): Promise<string> {
  const made = await Promise.all([...markdown.matchAll(stretch)].map(([, name]) => makers[name!]!()))
  return markdown.replace(stretch, () => `\n${made.shift()}\n\n`)
}
