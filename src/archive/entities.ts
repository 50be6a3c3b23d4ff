import { entityKey } from '../history/index.ts'
import type { Entity, Record } from '../record/index.ts'
import type { Known } from './archive.ts'
import type { Writing } from './backend.ts'
import { nextOf } from './numbering.ts'
import type { Store } from './store.ts'
import { wordsOf } from './words.ts'

interface Cast {
  readonly article: number
  readonly entities: ReadonlyMap<string, Entity>
}

/** Puts down whom and what articles speak of, whoever is new among them with the words of the name. */
export async function appear(writing: Writing, casts: readonly Cast[]): Promise<void> {
  const all = new Map(casts.flatMap(({ entities }) => [...entities]))
  const known = await writing.lookUp('entities', 'key', [...all.keys()])
  const ids = new Map(known.map(({ key, id }) => [key, id]))
  const fresh = [...all].filter(([key]) => !ids.has(key))
  let next = fresh.length ? await nextOf(writing, 'entities') : 0
  for (const [key] of fresh) ids.set(key, next++)
  await writing.insert(
    'entities',
    fresh.map(([key, { kind, name, wikidata }]) => ({ id: ids.get(key), key, kind, name, wikidata: wikidata ?? null })),
  )
  await writing.insert(
    'entity_words',
    fresh.flatMap(([key, { name }]) => [...new Set(wordsOf(name))].map((word) => ({ word, entity: ids.get(key) }))),
  )
  await writing.insert(
    'appearances',
    casts.flatMap(({ article, entities }) => [...entities.keys()].map((key) => ({ entity: ids.get(key), article }))),
  )
}

/** Takes back that an article speaks of those whom a record of it names. */
export async function disappear(writing: Writing, article: number, record: Record): Promise<void> {
  const known = await writing.lookUp('entities', 'key', record.entities.map(entityKey))
  const ids = known.map(({ id }) => id)
  await writing.db
    .deleteFrom('appearances')
    .where('article', '=', article)
    .where('entity', 'in', [0, ...ids])
    .execute()
}

/** Whom a name may mean, those in most articles first: "who mara quill". Every word must be one of the name's. */
export async function who({ backend: { db } }: Store, name: string, limit: number): Promise<readonly Known[]> {
  const words = [...new Set(wordsOf(name))]
  if (words.length === 0) return []
  const rows = await db
    .selectFrom('entities')
    .innerJoin('appearances', 'appearances.entity', 'entities.id')
    .select(['key', 'kind', 'name', 'wikidata', (e) => e.fn.countAll<number>().as('articles')])
    .where('entities.id', 'in', (e) =>
      e
        .selectFrom('entity_words')
        .select('entity')
        .where('word', 'in', words)
        .groupBy('entity')
        .having((h) => h.fn.countAll<number>(), '=', words.length),
    )
    .groupBy(['entities.id', 'key', 'kind', 'name', 'wikidata'])
    .orderBy('articles', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(({ wikidata, ...row }) => ({ ...row, ...(wikidata ? { wikidata } : {}) }))
}
