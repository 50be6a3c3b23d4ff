import { setImmediate } from 'node:timers/promises'
import type { Logbook } from '../history/index.ts'
import type { Record } from '../record/index.ts'
import type { Answer, Answers, Page, Version } from './archive.ts'
import type { SearchTerm } from './backend.ts'
import { beforeVersionOf, documentsBetween, documentsOf, isStemmed, versionOf } from './documents.ts'
import { ArchiveError } from './errors.ts'
import type { Fact } from './facts.ts'
import { correctedIn, logbook } from './logbook.ts'
import { type Match, matchesIn } from './matching.ts'
import { parseQuery, type Query, type Term } from './query.ts'
import { recordsOf } from './records.ts'
import { stemOf } from './stems.ts'
import type { Store } from './store.ts'
import { members } from './stories.ts'
import { versionFrom, versionsIn } from './versions.ts'

/** So many documents of the index are looked at a time, and so many records at the most: the first few often do. */
const chunk = { documents: 64, records: 16 }
/** So many records are looked through for one page; then it comes as it is, and `next` goes on. */
const mostRecords = 256

/**
 * Facts that answer a query, newest first, within an article in its order: `speaker:quill grain from:2026-03` finds what
 * Quill said of grain. The index finds sentences; whether a fact of theirs is meant is decided by the record. Where only
 * some `kinds` of fact are wanted, the query may be empty: then all of them are.
 */
export async function find(
  store: Store,
  text: string,
  { limit = 20, after, kinds }: Page & { readonly kinds?: readonly Fact['kind'][] } = {},
): Promise<Answers> {
  const query = kinds && text.trim() === '' ? everything : parseQuery(text)
  const answers: Answer[] = []
  let place = after === undefined ? { high: Number.MAX_SAFE_INTEGER, skip: 0 } : placeFrom(after)
  let looked = 0
  for await (const { version, record, high, low } of candidates(store, query, place.high)) {
    const skip = high === place.high ? place.skip : 0
    const found = matchesIn(query, record, version.outlet)
      .filter(({ fact }) => kinds?.includes(fact.kind) !== false)
      .slice(skip)
    const room = limit - answers.length
    answers.push(...found.slice(0, room).map((match) => answerFrom(match, version, record)))
    if (found.length > room) return { answers, next: `${high}.${skip + room}` }
    place = { high: low - 1, skip: 0 }
    if (++looked >= mostRecords) return { answers, next: `${place.high}.0` }
  }
  return { answers }
}

const everything: Query = { terms: [] }

function placeFrom(after: string): { readonly high: number; readonly skip: number } {
  const [, high, skip] = /^(\d{1,16})\.(\d{1,9})$/.exec(after) ?? []
  if (!high) throw new ArchiveError('bad-query', `“${after}” is no place to go on from; give what "next" said`)
  return { high: Number(high), skip: Number(skip) }
}

/** The versions with an answer to a query, newest first; of one story only, where it is named. */
export async function* versionsFound(store: Store, query: Query, story?: string): AsyncGenerator<Version> {
  const among = story === undefined ? undefined : new Set((await members(store, story)).map(({ article }) => article))
  for await (const { version, record } of candidates(store, query, Number.MAX_SAFE_INTEGER))
    if (among?.has(version.article) !== false && matchesIn(query, record, version.outlet).length > 0) yield version
}

interface Candidate {
  readonly version: Version
  readonly record: Record
  /** Its documents in the index. */
  readonly high: number
  readonly low: number
}

/** Versions with a sentence that the index finds, newest first, from those whose documents are no higher than `high`. */
async function* candidates(store: Store, query: Query, high: number): AsyncGenerator<Candidate> {
  const { backend } = store
  const book = await logbook(store, backend.db)
  const { low, high: highest } = documentsBetween(query.from, query.to)
  const terms = query.terms.flatMap(indexTerms)
  for (let next = Math.min(high, highest); next >= low; ) {
    const documents = await backend.search(terms, low, next, chunk.documents)
    const versions = [...new Set(documents.map(versionOf))]
    for (let at = 0, some = 2; at < versions.length; at += some, some = Math.min(2 * some, chunk.records)) {
      yield* loaded(backend, book, versions.slice(at, at + some))
      // SQLite answers at once, so that nobody else would have a turn until all is looked through.
      await setImmediate()
    }
    const last = documents.at(-1)
    if (last === undefined || documents.length < chunk.documents) return
    next = beforeVersionOf(last)
  }
}

async function* loaded(
  { db }: Store['backend'],
  book: Logbook,
  versions: readonly number[],
): AsyncGenerator<Candidate> {
  const records = await recordsOf(db, versions)
  const rows = await versionsIn(db).where('versions.id', 'in', versions).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  const found = versions.flatMap((id) => {
    const [row, record] = [byId.get(id), records.get(id)]
    return row && record ? [{ id, row, article: row.name, record }] : []
  })
  for (const { id, row, record } of await correctedIn(db, book, found))
    yield { version: versionFrom(row), record, ...documentsOf(row.day, id) }
}

/** What is said is looked for in the sentences that hold statements. */
const indexTerms = ({ field, words }: Term): readonly SearchTerm[] =>
  field === 'said'
    ? [
        { field: 'words', words: words.map(stemOf) },
        { field: 'kind', words: ['statement'] },
      ]
    : [{ field, words: isStemmed(field) ? words.map(stemOf) : words }]

function answerFrom({ fact, sentence }: Match, version: Version, { article, sentences }: Record): Answer {
  const words = ({ start, end }: { readonly start: number; readonly end: number }) => article.text.slice(start, end)
  const { article: name, version: id, day, outlet, headline } = version
  return {
    article: name,
    version: id,
    ...(day ? { day } : {}),
    ...(outlet ? { outlet } : {}),
    ...(headline ? { headline } : {}),
    ...(article.url ? { url: article.url } : {}),
    fact,
    words: fact.spans.map(words),
    sentence: words(sentences[sentence]!),
    at: { start: sentences[sentence]!.start, end: sentences[sentence]!.end },
  }
}
