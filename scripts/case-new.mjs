// npm run case:new -- ROOM/NAME [FILE] [--published DATE]: a case from FILE or standard input, with what is found today
// as a draft for the author to correct. Overwrites nothing.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { read } from '../dist/engine/index.js'
import { sourcesFromBytes } from '../dist/intake/index.js'
import { loadEncoder } from '../dist/model/index.js'
import { overlaps, withWords } from '../dist/record/index.js'

/** What a case of a room is about; of the rest of the record it says nothing. */
const sections = {
  intake: ['article'],
  text: ['sentences'],
  times: ['times'],
  quantities: ['quantities'],
  checks: ['checks'],
  entities: ['entities'],
  statements: ['statements'],
  events: ['events'],
  relations: ['relations'],
  record: ['article', 'times', 'quantities', 'checks'],
}

/** The rooms whose findings stand on tags, trees and names. */
const language = new Set(['times', 'entities', 'statements', 'events', 'relations'])

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { published: { type: 'string' }, into: { type: 'string' } },
})
const [name, file] = positionals
const room = name?.split('/')[0]
if (!/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(name ?? '') || !(room in sections))
  fail(`case:new: name a case as room/what-it-shows, the room one of ${Object.keys(sections).join(', ')}`)
const folder = join(values.into ? resolve(values.into) : fileURLToPath(new URL('../cases', import.meta.url)), name)
if (existsSync(folder)) fail(`case:new: ${folder} is there already; choose another name or remove it`)

const bytes = file ? readFileSync(file) : readFileSync(0)
const given = values.published ? { published: values.published } : {}
const [source] = await sourcesFromBytes(bytes, { id: name, ...given })
const drops = []
const trace = { drop: ({ start, end }, reason) => drops.push({ start, end, reason }) }
const encoder = language.has(room) ? await loadEncoder() : undefined
const record = await read(source.article, { id: name, trace, ...(encoder && { encoder }) })
const { text } = record.article

const expected = values.published ? { given } : {}
for (const section of sections[room]) expected[section] = section === 'article' ? article() : found(section)
const dropped = drops
  .filter(({ reason }) => reason.startsWith(`${room}/`))
  .filter((drop) => !sections[room].some((section) => [record[section]].flat().some((item) => overlaps(item, drop))))
if (dropped.length) expected.dropped = withWords(dropped, text)

mkdirSync(folder, { recursive: true })
const html = /^\s*</.test(bytes.subarray(0, 512).toString('utf8'))
writeFileSync(join(folder, html ? 'article.html' : 'article.txt'), bytes)
writeFileSync(join(folder, 'expected.json'), `${written(expected)}\n`)
console.log(
  `${folder}: what is found today. Read it, correct it, then run npx vitest run tests/cases.test.ts -t ${name}`,
)

/** Ids follow from the order, which the list itself shows; sentences are told by their words. */
function found(section) {
  return withWords(record[section], text).map(({ id, ...item }) => item)
}

function article() {
  const { text: _, language, ...rest } = record.article
  return withWords(rest, text)
}

/** JSON with one finding a line, so that a changed expectation is a changed line. */
function written(value, indent = '') {
  const inner = `${indent}  `
  const entries = Object.entries(value).map(([key, item]) => {
    const list = Array.isArray(item) && item.length > 0
    const lines = list
      ? `[\n${item.map((one) => `${inner}  ${JSON.stringify(one)}`).join(',\n')}\n${inner}]`
      : JSON.stringify(item)
    return `${inner}${JSON.stringify(key)}: ${key === 'article' ? written(item, inner) : lines}`
  })
  return `{\n${entries.join(',\n')}\n${indent}}`
}

function fail(message) {
  console.error(message)
  process.exit(2)
}
