import {
  anchor,
  type CorrectionChange as Change,
  type Correction,
  correctionOf,
  type Target,
  targetOf,
} from '../../../src/history/index.ts'
import { type Entity, type Record, type Span, slice } from '../../../src/record/index.ts'

export const text = `Lake talks open

Mara Quill met Tom Alder in Oslo on Friday. Quill said the lake was rising. “It rises daily,” Alder said.

Georgia sent boats on Monday. They were counted by the coast guard. Mayor Quill of Oslo thanked Georgia.`

/** Where some words stand, the nth time. */
export const at = (words: string, nth = 0, within = text): Span => {
  let start = within.indexOf(words)
  for (let n = 0; n < nth; n++) start = within.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not there ${nth + 1} times`)
  return { start, end: start + words.length }
}

const named = (words: string, nth = 0) => ({ ...at(words, nth), form: 'name' as const })
const entity = (id: string, kind: Entity['kind'], name: string, ...mentions: Entity['mentions']): Entity => ({
  id,
  kind,
  name,
  mentions,
  salience: 0.5,
})

/** A record of two people, of a mayor who bears a name of theirs, and of a country that was read as two. */
export const record: Record = {
  schema: 'copydesk/record@1',
  id: 'lake',
  article: { text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' },
  sentences: [],
  entities: [
    entity('e1', 'person', 'Mara Quill', named('Mara Quill'), named('Quill', 1)),
    entity('e2', 'person', 'Tom Alder', named('Tom Alder'), named('Alder', 1)),
    entity('e3', 'place', 'Oslo', named('Oslo'), named('Oslo', 1)),
    { ...entity('e4', 'place', 'Georgia', named('Georgia')), wikidata: 'Q230', country: 'GEO' },
    entity('e5', 'organization', 'coast guard', { ...at('the coast guard'), form: 'nominal' }),
    entity('e6', 'person', 'Quill', named('Quill', 2)),
    entity('e7', 'misc', 'Georgia', named('Georgia', 1)),
  ],
  times: [
    { ...at('Friday'), id: 't1', type: 'DATE', value: '2026-02-13', from: '2026-02-13', to: '2026-02-14' },
    { ...at('Monday'), id: 't2', type: 'DATE', value: '2026-02-16', anchor: 't1' },
  ],
  quantities: [],
  statements: [
    {
      id: 's1',
      form: 'indirect',
      kind: 'say',
      source: [at('Quill', 1)],
      speaker: 'e1',
      cue: [at('said')],
      content: [at('the lake was rising')],
    },
    {
      id: 's2',
      form: 'direct',
      kind: 'say',
      source: [at('Alder', 1)],
      speaker: 'e2',
      cue: [at('said', 1)],
      content: [at('“It rises daily,”')],
    },
  ],
  events: [
    {
      id: 'v1',
      type: 'CONSULT',
      predicate: 'meet',
      contexts: [],
      trigger: [at('met')],
      actors: [{ ...at('Mara Quill'), entity: 'e1' }],
      recipients: [{ ...at('Tom Alder'), entity: 'e2' }],
      place: 'e3',
      time: 't1',
      negated: false,
      modality: 'actual',
    },
    {
      id: 'v2',
      type: 'AID',
      predicate: 'send',
      contexts: [],
      trigger: [at('sent')],
      actors: [{ ...at('Georgia'), entity: 'e4' }],
      recipients: [],
      time: 't2',
      negated: false,
      modality: 'actual',
    },
    {
      id: 'v3',
      type: 'SUPPORT',
      predicate: 'thank',
      contexts: [],
      trigger: [at('thanked')],
      actors: [{ ...at('Mayor Quill of Oslo'), entity: 'e6' }],
      recipients: [{ ...at('Georgia', 1), entity: 'e7' }],
      negated: false,
      modality: 'actual',
    },
  ],
  relations: [{ id: 'r1', type: 'leads', subject: 'e6', object: 'e3', evidence: [at('Mayor Quill of Oslo')] }],
  checks: [
    {
      id: 'c1',
      rule: 'order',
      verdict: 'agrees',
      message: 'One after the other.',
      evidence: [at('Friday')],
      refs: ['t1', 't2'],
    },
    { id: 'c2', rule: 'boats', verdict: 'notable', message: 'They came.', evidence: [at('sent')], refs: ['v2', 'e4'] },
  ],
}

export const the = (item: string, of = record): Target => targetOf(of, item)!
export const words = (some: string, nth = 0) => anchor(record, [at(some, nth)])[0]!

let minute = 0
/** A change of the record above as an entry of the log, each made a minute after the one before. */
export const made = (change: Change, author = 'ana'): Correction => {
  minute++
  const clock = `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  return correctionOf({ ...change, author, made: `2026-03-01T${clock}:00Z` })
}

type Bare<C> = C extends { scope: 'article' } ? Omit<C, 'scope' | 'article'> : never
/** As `made`, of the article. */
export const fix = (change: Bare<Change>, author?: string): Correction =>
  made({ ...change, scope: 'article', article: 'lake' } as Change, author)

export const nameOf = (of: Record, id: string | undefined) => of.entities.find((one) => one.id === id)?.name
export const mentionsOf = (of: Record, name: string) =>
  of.entities
    .filter((one) => one.name === name)
    .map(({ mentions }) => mentions.map((span) => slice(of.article.text, span)))
