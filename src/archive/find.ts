import { setImmediate } from 'node:timers/promises'
import type { Logbook } from '../history/index.ts'
import type { Record } from '../record/index.ts'
import type { Answer, Answers, Page, Version } from './archive.ts'
import type { SearchRange, SearchTerm } from './backend.ts'
import { beforeVersionOf, behindVersionOf, documentsBetween, documentsOf, fieldsOf, versionOf } from './documents.ts'
import { ArchiveError } from './errors.ts'
import type { Kind } from './facts.ts'
import { correctedIn, logbook } from './logbook.ts'
import { type Match, matchesIn } from './matching.ts'
import { parseQuery, type Query, type Term } from './query.ts'
import { recordsOf } from './records.ts'
import { stemOf } from './stems.ts'
import type { Store } from './store.ts'
import { members } from './stories.ts'
import { versionFrom, versionsIn } from './versions.ts'

/** So many documents of the index and records are looked at first, for they often do; then twice as many, up to the most. */
const first = { documents: 64, records: 2 }
const most = { documents: 512, records: 16 }
/** So many records are looked through for one page; then it comes as it is, and `next` goes on. */
const mostRecords = 256

/** What is looked for beside what a query says. */
interface Sought {
  /** Only facts of this kind; then the query may be empty, and all of them are found. */
  readonly kind?: Kind
  /** The newest first where it is missing. */
  readonly order?: SearchRange['order']
}

/**
 * Facts that answer a query, newest first or oldest, within an article in its order: `speaker:quill grain from:2026-03`
 * finds what Quill said of grain. The index finds sentences; whether a fact of theirs is meant is decided by the record.
 */
export async function find(
  store: Store,
  text: string,
  { limit = 20, after, kind, order = 'newest' }: Page & Sought = {},
): Promise<Answers> {
  const query = kind && text.trim() === '' ? everything : parseQuery(text)
  const answers: Answer[] = []
  const isNewest = order === 'newest'
  let place = after === undefined ? { from: isNewest ? Number.MAX_SAFE_INTEGER : 0, skip: 0 } : placeFrom(after)
  let looked = 0
  for await (const { version, record, high, low } of candidates(store, query, { from: place.from, kind, order })) {
    const own = isNewest ? high : low
    const skip = own === place.from ? place.skip : 0
    const found = matchesIn(query, record, version.outlet, kind).slice(skip)
    const room = limit - answers.length
    answers.push(...found.slice(0, room).map((match) => answerFrom(match, version, record)))
    if (found.length > room) return { answers, next: `${own}.${skip + room}` }
    place = { from: isNewest ? low - 1 : high + 1, skip: 0 }
    if (++looked >= mostRecords) return { answers, next: `${place.from}.0` }
  }
  return { answers }
}

const everything: Query = { terms: [] }

function placeFrom(after: string): { readonly from: number; readonly skip: number } {
  const [, from, skip] = /^(\d{1,16})\.(\d{1,9})$/.exec(after) ?? []
  if (!from) throw new ArchiveError('bad-query', `“${after}” is no place to go on from; give what "next" said`)
  return { from: Number(from), skip: Number(skip) }
}

/** The versions with an answer to a query, newest first; of one story only, where it is named. */
export async function* versionsFound(store: Store, query: Query, story?: string): AsyncGenerator<Version> {
  const among = story === undefined ? undefined : new Set((await members(store, story)).map(({ article }) => article))
  const all = { from: Number.MAX_SAFE_INTEGER, kind: undefined, order: 'newest' } as const
  for await (const { version, record } of candidates(store, query, all))
    if (among?.has(version.article) !== false && matchesIn(query, record, version.outlet).length > 0) yield version
}

interface Candidate {
  readonly version: Version
  readonly record: Record
  /** Its documents in the index. */
  readonly high: number
  readonly low: number
}

interface Walk {
  /** The first document that may be found. */
  readonly from: number
  readonly kind: Kind | undefined
  readonly order: SearchRange['order']
}

/** Versions with a sentence that the index finds, in the order that is asked for. */
async function* candidates(store: Store, query: Query, { from, kind, order }: Walk): AsyncGenerator<Candidate> {
  const terms = indexTerms(query, kind)
  if (!terms) return
  const { backend } = store
  const book = await logbook(store, backend.db)
  const isNewest = order === 'newest'
  let { low, high } = documentsBetween(query.from, query.to)
  if (isNewest) high = Math.min(high, from)
  else low = Math.max(low, from)
  let records = first.records
  for (let limit = first.documents; high >= low; limit = Math.min(2 * limit, most.documents)) {
    const documents = await backend.search(terms, { low, high, order, limit })
    const versions = [...new Set(documents.map(versionOf))]
    for (let at = 0; at < versions.length; ) {
      const some = versions.slice(at, at + records)
      yield* loaded(backend, book, some)
      // SQLite answers at once, so that nobody else would have a turn until all is looked through.
      await setImmediate()
      at += some.length
      records = Math.min(2 * records, most.records)
    }
    const last = documents.at(-1)
    if (last === undefined || documents.length < limit) return
    if (isNewest) high = beforeVersionOf(last)
    else low = behindVersionOf(last)
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

/**
 * What sentences the index is to find; undefined where no fact can be meant, as when a figure is asked for its speaker.
 * What is said is looked for in the sentences that hold statements.
 */
function indexTerms({ terms }: Query, kind: Kind | undefined): readonly SearchTerm[] | undefined {
  const isSaid = terms.some(({ field }) => field === 'said')
  if (isSaid && kind !== undefined && kind !== 'statement') return undefined
  const found = terms.map((term) => indexTerm(term, kind))
  if (found.some(({ fields }) => fields.length === 0)) return undefined
  const isNamed = terms.some(({ field }) => !ofSentences.includes(field))
  const ofKind = isSaid ? 'statement' : isNamed ? undefined : kind
  return ofKind === undefined ? found : [...found, { fields: ['kind'], words: [ofKind] }]
}

/** The fields of a query that any sentence has, whatever facts stand in it. */
const ofSentences: readonly Term['field'][] = ['words', 'said', 'source']

function indexTerm({ field, words }: Term, kind: Kind | undefined): SearchTerm {
  if (field === 'source') return { fields: [field], words }
  if (field === 'words' || field === 'said') return { fields: ['words'], words: words.map(stemOf) }
  const all = kind === undefined ? Object.values(fieldsOf).flat() : fieldsOf[kind]
  const fields = all.flatMap(([named, own]) => (named === field ? [own] : []))
  return { fields, words: field === 'event' ? words.map(stemOf) : words }
}

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
