import type { Evidence, Report } from '../../src/history/index.ts'
import type { Entity, Record, Span } from '../../src/record/index.ts'

/** The place of some words in a text, the nth time they stand there. */
const spanOf = (text: string, words: string, nth = 0): Span => {
  let start = text.indexOf(words)
  for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not in “${text}”`)
  return { start, end: start + words.length }
}

/** A record with nothing found in it but what is given. */
export const recordOf = (id: string, text: string, found: Partial<Record> = {}): Record => ({
  schema: 'copydesk/record@1',
  id,
  article: { text, parts: text ? [{ start: 0, end: text.length, role: 'body' }] : [], language: 'en' },
  sentences: [],
  entities: [],
  times: [],
  quantities: [],
  statements: [],
  events: [],
  relations: [],
  checks: [],
  ...found,
})

/** An entity that the text names once or more by the same words. */
const entityOf = (
  text: string,
  id: string,
  kind: Entity['kind'],
  name: string,
  more: Partial<Entity> = {},
): Entity => ({ id, kind, name, mentions: [{ ...spanOf(text, name), form: 'name' }], salience: 0.5, ...more })

/** A report of entities only: `reportOf('r1', '2026-03-02', ['person', 'Mara Quill'])`. */
export const reportNaming = (
  id: string,
  day: string,
  ...named: readonly (readonly [Entity['kind'], string, Partial<Entity>?])[]
): Report => {
  const text = named.map(([, name]) => name).join('. ')
  const entities = named.map(([kind, name, more], at) => entityOf(text, `e${at + 1}`, kind, name, more))
  return { id, day, record: recordOf(id, text, { entities }) }
}

/** Every piece of evidence in what history made, wherever it stands. */
export function evidenceIn(value: unknown): Evidence[] {
  if (Array.isArray(value)) return value.flatMap(evidenceIn)
  if (typeof value !== 'object' || value === null) return []
  const own = 'report' in value && 'spans' in value ? [value as Evidence] : []
  return [...own, ...Object.values(value).flatMap(evidenceIn)]
}
