import fc from 'fast-check'
import {
  type Anchor,
  anchor,
  type CorrectionChange as Change,
  type Correction,
  correctionOf,
  entityKey,
  type Target,
  targetOf,
  undoOf,
} from '../../../src/history/index.ts'
import type { Record } from '../../../src/record/index.ts'

const kinds = ['person', 'organization', 'place', 'facility', 'group', 'product', 'work', 'occurrence', 'misc'] as const

const pick = <T>(items: readonly T[]) => fc.constantFrom(...items)
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((some) => some.trim() !== '')

/** Words of the article, wherever they are. */
const anchorIn = (record: Record): fc.Arbitrary<Anchor> =>
  fc
    .tuple(fc.nat(record.article.text.length - 2), fc.integer({ min: 1, max: 30 }))
    .map(
      ([start, length]) => anchor(record, [{ start, end: Math.min(record.article.text.length, start + length) }])[0]!,
    )
    .filter(({ exact }) => exact.trim() !== '')

const targetIn = (record: Record, list: 'entities' | 'statements' | 'events'): fc.Arbitrary<Target> =>
  pick(record[list].map(({ id }) => id)).map((id) => targetOf(record, id)!)

function changeOf(record: Record): fc.Arbitrary<Change> {
  const inArticle = { scope: fc.constant('article' as const), article: fc.constant(record.id) }
  const wide = fc.constantFrom({ scope: 'archive' } as const, { scope: 'story', story: 'a' } as const)
  const entity = targetIn(record, 'entities')
  const statement = targetIn(record, 'statements')
  const event = targetIn(record, 'events')
  const key = pick(record.entities).map((one) => ({ key: entityKey(one) }))
  const place = anchorIn(record)
  const identity = fc.record({
    type: pick(kinds),
    name: fc.oneof(
      words,
      pick(record.entities).map(({ name }) => name),
    ),
  })
  const time = fc.record({
    words: fc.oneof(
      place,
      pick(record.times).map((span) => anchor(record, [span])[0]!),
    ),
    type: fc.constant('DATE' as const),
    value: fc.constant('2026-03-03'),
  })
  const mentions = pick(record.entities).map((one) => anchor(record, one.mentions.slice(0, 1)))
  const parts = pick(record.entities.filter((one) => one.mentions.length > 1)).map((one) => ({
    target: targetOf(record, one.id)!,
    mentions: anchor(record, one.mentions.slice(1)),
  }))
  const added = fc.record({
    type: fc.constant('OTHER' as const),
    predicate: words,
    trigger: fc.array(place, { minLength: 1, maxLength: 2 }),
    actors: fc.oneof(fc.constant([]), mentions),
    recipients: fc.array(place, { maxLength: 1 }),
    time,
    negated: fc.boolean(),
    modality: fc.constant('actual' as const),
  })
  const made = <const K extends Change['kind']>(kind: K, fields: object) =>
    fc.record({ kind: fc.constant(kind), ...fields }) as unknown as fc.Arbitrary<Change>
  const everywhere = (kind: 'merge' | 'rename' | 'retype' | 'reject' | 'confirm', fields: object) =>
    fc.tuple(made(kind, { target: key, ...fields }), wide).map(([change, scope]) => ({ ...change, ...scope }) as Change)
  return fc.oneof(
    made('merge', { ...inArticle, target: entity, into: entity }),
    fc
      .tuple(made('split', { ...inArticle, as: identity }), parts)
      .map(([change, part]) => ({ ...change, ...part }) as Change),
    made('split', { ...inArticle, target: entity, mentions, as: identity }),
    made('rename', { ...inArticle, target: entity, name: words }),
    made('retype', { ...inArticle, target: entity, type: pick(kinds) }),
    made('confirm', { ...inArticle, target: fc.oneof(entity, statement, event) }),
    made('reject', { ...inArticle, target: fc.oneof(entity, statement, event) }),
    made('speaker', { ...inArticle, target: statement, speaker: fc.option(entity) }),
    made('time', { ...inArticle, target: event, time: fc.option(time) }),
    made('add-event', { ...inArticle, event: added }),
    everywhere('merge', { into: identity }),
    everywhere('rename', { name: words }),
    everywhere('retype', { type: pick(kinds) }),
    everywhere('reject', {}),
    everywhere('confirm', {}),
  )
}

/** An entry about something in a record. */
export const entryOf = (record: Record): fc.Arbitrary<Correction> =>
  fc
    .tuple(changeOf(record), pick(['ana', 'ben', 'cleo']), fc.integer({ min: 10, max: 59 }))
    .map(([change, author, second]) => correctionOf({ ...change, author, made: `2026-03-01T10:00:${second}Z` }))

/** A log with some of its entries undone, and some undoings too. */
export const logOf = (record: Record, maxLength = 10): fc.Arbitrary<Correction[]> =>
  fc.tuple(fc.array(entryOf(record), { maxLength }), fc.array(fc.nat(), { maxLength: 3 })).map(([entries, back]) => {
    const log = [...entries]
    for (const [at, which] of back.entries())
      if (log.length > 0) log.push(undoOf(log[which % log.length]!, 'ana', `2026-03-01T10:0${at + 1}:00Z`))
    return log
  })
