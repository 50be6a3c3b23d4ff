import type { Addition, Reading } from '../../src/archive/index.ts'
import type { Entity, Record } from '../../src/record/index.ts'

/** A speaker, what they say, and what of it is about whom; enough to make a small record by hand. */
export interface Told {
  readonly headline?: string
  readonly day?: string
  readonly url?: string
  /** Sentences of the article: plain, or "who said what" with the names in it. */
  readonly sentences: readonly (string | Saying)[]
  /** Names in the text, each an entity: "person:Mara Quill". */
  readonly names?: readonly string[]
}

interface Saying {
  readonly speaker: string
  readonly says: string
}

/** A sound record of a few sentences, with statements by whoever says something, and a figure for every number. */
export function recordOf(told: Told): Record {
  const lines = told.sentences.map((one) => (typeof one === 'string' ? one : `${one.speaker} said ${one.says}.`))
  const text = [...(told.headline ? [told.headline] : []), ...lines].join('\n\n')
  const sentences = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }))
  const names = [
    ...new Set([
      ...told.sentences.flatMap((one) => (typeof one === 'string' ? [] : [`person:${one.speaker}`])),
      ...(told.names ?? []),
    ]),
  ]
  const entities = entitiesOf(names, text)
  const first = told.headline ? 1 : 0
  const statements = told.sentences.flatMap((one, at) => {
    if (typeof one === 'string') return []
    const { start, end } = sentences[at + first]!
    const said = start + one.speaker.length + 1
    const speaker = entities.find(({ name }) => name === one.speaker)!.id
    return [
      {
        source: [{ start, end: said - 1 }],
        speaker,
        cue: [{ start: said, end: said + 4 }],
        content: [{ start: said + 5, end: end - 1 }],
      },
    ]
  })
  const quantities = [...text.matchAll(/\b\d+\b/g)].map(({ 0: number, index }, at) => ({
    id: `q${at + 1}`,
    start: index,
    end: index + number.length,
    value: Number(number),
    unit: '1',
    measure: 'count' as const,
    comparator: '=' as const,
  }))
  return {
    schema: 'copydesk/record@1',
    id: 'test',
    article: {
      text,
      parts: [{ start: 0, end: text.length, role: 'body' }],
      ...(told.headline ? { headline: told.headline } : {}),
      ...(told.url ? { url: told.url } : {}),
      language: 'en',
      ...(told.day ? { published: { value: told.day, precision: 'day', basis: 'given', evidence: [] } } : {}),
    },
    sentences,
    entities,
    times: [],
    quantities,
    statements: statements.map((one, at) => ({ id: `s${at + 1}`, form: 'indirect', kind: 'say', ...one })),
    events: [],
    relations: [],
    checks: [],
  }
}

function entitiesOf(names: readonly string[], text: string): Entity[] {
  const found = names.map((name) => {
    const [kind, called] = name.split(':') as [Entity['kind'], string]
    const mentions = [...text.matchAll(new RegExp(called.replace(/[.*+?()]/g, '\\$&'), 'g'))].map(({ index }) => ({
      start: index,
      end: index + called.length,
      form: 'name' as const,
    }))
    return { kind, name: called, mentions, salience: 0.5 }
  })
  return found
    .toSorted((a, b) => (a.mentions[0]?.start ?? 0) - (b.mentions[0]?.start ?? 0))
    .map((entity, at) => ({ id: `e${at + 1}`, ...entity }))
}

export const made = { engine: '1.0.0', model: 'en-1', made: '2026-11-25T10:00:00Z' }

interface AdditionRead extends Addition {
  readonly readings: readonly Extract<Reading, { readonly record: Record }>[]
}

/** What is told, as an addition: its bytes are its text and address, so that the same tells the same. */
export function addition(
  told: Told,
  more: Partial<Omit<Addition, 'readings'>> & { readonly id?: string; readonly outlet?: string } = {},
): AdditionRead {
  const { id, ...rest } = more
  const record = recordOf(told)
  const outlet = more.outlet ?? (told.url && new URL(told.url).host)
  return {
    bytes: Buffer.from(JSON.stringify([told.url ?? rest.name ?? '', record.article.text, told.day ?? ''])),
    mediaType: 'text/plain',
    name: 'story.txt',
    seen: '2026-11-25T09:00:00Z',
    readings: [
      {
        ...made,
        record,
        ...(id === undefined ? {} : { id }),
        ...(outlet ? { outlet } : {}),
        ...(told.url ? { page: told.url } : {}),
      },
    ],
    ...(told.url === undefined ? {} : { address: told.url }),
    ...rest,
  }
}
