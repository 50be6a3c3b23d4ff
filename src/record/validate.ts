import { Compile } from 'typebox/compile'
import { referenceLists, references } from './references.ts'
import { type Part, type Published, type Record, RecordSchema, type Span, type Token } from './schema.ts'
import { contains, isSpan, overlaps, splitsPair } from './spans.ts'

const compiled = Compile(RecordSchema)

/**
 * What is wrong with a record: `path` is a JSON Pointer into it, `message` one sentence, `must` the number in
 * docs/record-spec.md of the MUST that it breaks.
 */
export interface Fault {
  path: string
  message: string
  must: string
}

/** Whether a value has the shape of a record. Says nothing of its spans: see `faultsOf`. */
export const isRecord = (value: unknown): value is Record => compiled.Check(value)

/** Every breach of the record's contract: its shape, its spans, the order of its ids, its references. Empty when sound. */
export function faultsOf(value: unknown): Fault[] {
  if (!isRecord(value))
    return [...compiled.Errors(value)].map((e) => ({ path: e.instancePath, message: e.message, must: 'M1' }))
  return [
    ...spanFaults(value, value.article.text, ''),
    ...orderFaults(value.article.parts, '/article/parts', 'M4'),
    ...orderFaults(value.sentences, '/sentences', 'M5'),
    ...sentenceFaults(value),
    ...listFaults(value),
    ...referenceFaults(value),
    ...valueFaults(value),
  ]
}

function* spanFaults(value: unknown, text: string, path: string): Generator<Fault> {
  if (typeof value !== 'object' || value === null) return
  if (isSpan(value)) {
    if (value.start >= value.end || value.end > text.length)
      yield fault('M2', path, `${value.start}–${value.end} holds no words of a text of ${text.length} code units`)
    else if (splitsPair(text, value.start) || splitsPair(text, value.end))
      yield fault('M3', path, `${value.start}–${value.end} cuts a character in two`)
  }
  for (const [key, child] of Object.entries(value)) yield* spanFaults(child, text, `${path}/${key}`)
}

function* orderFaults(spans: readonly Span[], path: string, must: string): Generator<Fault> {
  for (let at = 1; at < spans.length; at++)
    if (spans[at]!.start < spans[at - 1]!.end)
      yield fault(must, `${path}/${at}`, 'begins before the one before it ends')
}

function* sentenceFaults({ article, sentences }: Record): Generator<Fault> {
  let at = 0
  for (const [index, sentence] of sentences.entries()) {
    const path = `/sentences/${index}`
    while (at < article.parts.length && article.parts[at]!.end <= sentence.start) at++
    const part = article.parts[at]
    if (!part || !contains(part, sentence)) yield fault('M6', path, 'does not lie in one part')
    const tokens = sentence.tokens ?? []
    yield* orderFaults(tokens, `${path}/tokens`, 'M7')
    for (const [word, token] of tokens.entries())
      if (!contains(sentence, token)) yield fault('M7', `${path}/tokens/${word}`, 'lies outside its sentence')
    if (tokens.some(({ head }) => head !== undefined) && !isTree(tokens))
      yield fault('M8', `${path}/tokens`, 'the heads do not make one tree')
  }
}

/** One root, every head a token of the sentence, and every token led to the root by its heads. */
function isTree(tokens: readonly Token[]): boolean {
  const heads = tokens.map(({ head }) => head ?? tokens.length)
  const next = new Map(heads.map((head, index) => [index, head < 0 ? undefined : head]))
  return (
    heads.every((head) => head < tokens.length) && heads.filter((head) => head < 0).length === 1 && !endless(next).size
  )
}

/** The keys from which going on to the next never comes to an end. */
function endless<Key>(next: ReadonlyMap<Key, Key | undefined>): Set<Key> {
  const ending = new Set<Key>()
  const never = new Set<Key>()
  for (const start of next.keys()) {
    const path = new Set<Key>()
    let at: Key | undefined = start
    for (; at !== undefined && !path.has(at) && !ending.has(at) && !never.has(at); at = next.get(at)) path.add(at)
    const outcome = at === undefined || ending.has(at) ? ending : never
    for (const key of path) outcome.add(key)
  }
  return never
}

/** The lists of what was found: the letter of their ids, and of each item the words without which it would not be there. */
const findings = (record: Record) => [
  { name: 'entities', letter: 'e', items: record.entities.map(({ id, mentions }) => ({ id, words: mentions })) },
  { name: 'times', letter: 't', items: record.times.map((time) => ({ id: time.id, words: [time] })) },
  { name: 'quantities', letter: 'q', items: record.quantities.map((figure) => ({ id: figure.id, words: [figure] })) },
  { name: 'statements', letter: 's', items: record.statements.map(({ id, content }) => ({ id, words: content })) },
  { name: 'events', letter: 'v', items: record.events.map(({ id, trigger }) => ({ id, words: trigger })) },
  { name: 'relations', letter: 'r', items: record.relations.map(({ id, evidence }) => ({ id, words: evidence })) },
  { name: 'checks', letter: 'c', items: record.checks.map(({ id, evidence }) => ({ id, words: evidence })) },
]

function* listFaults(record: Record): Generator<Fault> {
  const furniture = record.article.parts.filter(({ role }) => role === 'furniture')
  for (const { name, letter, items } of findings(record)) {
    let before = 0
    for (const [index, { id, words }] of items.entries()) {
      const path = `/${name}/${index}`
      if (id !== `${letter}${index + 1}`) yield fault('M9', `${path}/id`, `is ${id}, not ${letter}${index + 1}`)
      if (!words.length) yield fault('M11', path, 'points at no words')
      if (isIn(furniture, words)) yield fault('M12', path, 'was found in furniture')
      const first = words.reduce((least, { start }) => Math.min(least, start), words[0]?.start ?? before)
      if (first < before) yield fault('M10', path, 'stands before the one before it')
      before = first
    }
  }
}

const isIn = (parts: readonly Part[], words: readonly Span[]): boolean =>
  parts.some((part) => words.some((span) => overlaps(part, span)))

function* referenceFaults(record: Record): Generator<Fault> {
  const known = new Set(findings(record).flatMap(({ items }) => items.map(({ id }) => id)))
  if (record.article.published) known.add('published')
  for (const { name } of findings(record)) yield* unknownIds(record[name as keyof Record], known, `/${name}`)
  for (const id of endless(new Map(record.times.map((time) => [time.id, time.anchor]))))
    yield fault('M14', `/times/${Number(id.slice(1)) - 1}/anchor`, 'leads back to itself')
}

function* unknownIds(value: unknown, known: ReadonlySet<string>, path: string): Generator<Fault> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, child] of Object.entries(value)) {
    const ids = referenceLists.has(key) ? (child as string[]) : references.has(key) ? [child as string] : []
    for (const id of ids) if (!known.has(id)) yield fault('M13', `${path}/${key}`, `nothing here is called ${id}`)
    yield* unknownIds(child, known, `${path}/${key}`)
  }
}

function* valueFaults({ article, times, quantities }: Record): Generator<Fault> {
  if (article.published) yield* publishedFaults(article.published)
  for (const [index, { from, to }] of times.entries()) {
    for (const [key, date] of Object.entries({ from, to }))
      if (date && !isRealDate(date)) yield fault('M15', `/times/${index}/${key}`, `there is no ${date}`)
    if (from && to && from >= to) yield fault('M16', `/times/${index}`, `${from} is not before ${to}`)
  }
  for (const [index, { value, high }] of quantities.entries())
    if (high !== undefined && high < value) yield fault('M17', `/quantities/${index}/high`, `${high} is below ${value}`)
}

const lengths = { year: 4, month: 7, day: 10, minute: 16 }

function* publishedFaults({ value, precision, basis, evidence }: Published): Generator<Fault> {
  const path = '/article/published'
  if (!isRealDate(value)) yield fault('M15', `${path}/value`, `there is no ${value}`)
  if (precision === 'minute' ? value.length < lengths.minute : value.length !== lengths[precision])
    yield fault('M18', `${path}/value`, `${value} is not exact to the ${precision}`)
  if ((basis === 'dateline' || basis === 'inferred') && !evidence.length)
    yield fault('M19', `${path}/evidence`, `is ${basis}, but from no words`)
}

/** Whether a date, cut off at its year, month, day or minute, is on the calendar and the clock. */
function isRealDate(value: string): boolean {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = value.slice(0, 16).split(/[-T:]/).map(Number)
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days && hour < 24 && minute < 60
}

const fault = (must: string, path: string, message: string): Fault => ({ path, message, must })
