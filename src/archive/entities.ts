import { entityKey, type Logbook } from '../history/index.ts'
import type { Entity, Record } from '../record/index.ts'
import type { Known } from './archive.ts'
import type { Writing } from './backend.ts'
import { logbook } from './logbook.ts'
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

/** The entities of a record by their keys. */
export const entitiesOf = ({ entities }: Record): ReadonlyMap<string, Entity> =>
  new Map(entities.map((entity) => [entityKey(entity), entity]))

/** Takes back that an article speaks of those whom its record names, as it was read and as it was corrected. */
export async function disappear(writing: Writing, article: number, record: Record): Promise<void> {
  const changed = await writing.lookUp('changed_keys', 'article', [article])
  if (changed.length > 0) await writing.db.deleteFrom('changed_keys').where('article', '=', article).execute()
  const keys = [...record.entities.map(entityKey), ...changed.map(({ key }) => key)]
  const known = await writing.lookUp('entities', 'key', keys)
  const ids = known.map(({ id }) => id)
  await writing.db
    .deleteFrom('appearances')
    .where('article', '=', article)
    .where('entity', 'in', [0, ...ids])
    .execute()
}

/** Whom a name may mean, those in most articles first: "who mara quill". Every word must be one of the name's. */
export async function who(store: Store, name: string, limit: number): Promise<readonly Known[]> {
  const { db } = store.backend
  const words = [...new Set(wordsOf(name))]
  if (words.length === 0) return []
  const described = describedIn(await logbook(store, db))
  const renamed = [...described].filter(([, { name }]) => name && words.every((word) => wordsOf(name).includes(word)))
  const rows = await db
    .selectFrom('entities')
    .innerJoin('appearances', 'appearances.entity', 'entities.id')
    .select(['key', 'kind', 'name', 'wikidata', (e) => e.fn.countAll<number>().as('articles')])
    .where((either) =>
      either.or([
        either('entities.id', 'in', (e) =>
          e
            .selectFrom('entity_words')
            .select('entity')
            .where('word', 'in', words)
            .groupBy('entity')
            .having((h) => h.fn.countAll<number>(), '=', words.length),
        ),
        ...(renamed.length
          ? [
              either(
                'key',
                'in',
                renamed.map(([key]) => key),
              ),
            ]
          : []),
      ]),
    )
    .groupBy(['entities.id', 'key', 'kind', 'name', 'wikidata'])
    .orderBy('articles', 'desc')
    .orderBy('key')
    .limit(limit)
    .execute()
  return rows.map(({ wikidata, ...row }) => ({ ...row, ...described.get(row.key), ...(wikidata ? { wikidata } : {}) }))
}

/** Names and kinds that analysts have given in the whole archive, by key: a Wikidata number stays as the rest changes. */
function describedIn({ standing }: Logbook): ReadonlyMap<string, { readonly name?: string; readonly kind?: string }> {
  const described = new Map<string, { readonly name?: string; readonly kind?: string }>()
  for (const one of standing) {
    if (one.scope !== 'archive' || (one.kind !== 'rename' && one.kind !== 'retype')) continue
    const { key } = one.target
    described.set(key, { ...described.get(key), ...(one.kind === 'rename' ? { name: one.name } : { kind: one.type }) })
  }
  return described
}
