/**
 * How a case is judged: what an author expects of one article (`expected.json`) against what was made of it.
 * cases/README.md describes the format for authors.
 */
import { contains, isSpan, overlaps, type Record, RecordSchema, type Span, withWords } from '../src/record/index.ts'

/** What was considered and left out, as the trace told it. */
export interface Drop extends Span {
  reason: string
}

export interface Made {
  record: Record
  drops: readonly Drop[]
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** One line for each thing that is not as expected, or that the author of the case got wrong. Empty when all is well. */
export function failuresOf({ given: _, unmet = {}, ...expected }: Expected, made: Made): string[] {
  const met = singled(unmet).filter((one) => failuresIn(one, made).length === 0)
  return [
    ...failuresIn(expected, made),
    ...singled(unmet).flatMap((one) => mistakesIn(one, made.record.article.text)),
    ...met.map((one) => `${JSON.stringify(one)} is as wanted now: move it out of "unmet"`),
  ]
}

type Expected = { [key: string]: Json }

/** What is wanted, thing by thing, so that each can be held against the record alone. */
function singled(unmet: Json): Expected[] {
  return Object.entries(unmet as Expected).flatMap(([section, want]) => {
    const alone = (part: Json): Expected => ({ [section]: part })
    if (Array.isArray(want)) return want.map((item) => alone([item]))
    return Object.entries(want as Expected).flatMap(([key, items]) =>
      Array.isArray(items) ? items.map((item) => alone({ [key]: [item] })) : [alone({ [key]: items })],
    )
  })
}

function failuresIn({ dropped = [], ...sections }: Expected, { record, drops }: Made): string[] {
  const { text } = record.article
  const mistakes = mistakesIn({ ...sections, dropped }, text)
  if (mistakes.length) return mistakes
  const made = record as unknown as { [section: string]: unknown }
  return [
    ...Object.entries(sections).flatMap(([name, want]) => sectionFailures(name, want, made[name], { record, drops })),
    ...dropFailures(dropped, drops, text),
  ]
}

/** What the author of a case got wrong. */
const mistakesIn = ({ dropped = [], ...sections }: Expected, text: string): string[] => [
  ...unknownKeys(sections),
  ...misquoted({ ...sections, dropped }, text),
]

/** Names that no record has, which a list of what should not be there would pass over in silence. */
function unknownKeys(sections: Expected): string[] {
  const schemas: { [section: string]: object } = RecordSchema.properties
  return Object.entries(sections).flatMap(([name, want]) => {
    const schema = schemas[name]
    if (!schema) return [`${name}: a record has no such section`]
    const fields = 'items' in schema ? schema.items : schema
    const items = Array.isArray(want) ? want : 'items' in schema ? Object.values(want ?? {}).flat() : [want]
    const known = ['text', 'holds', ...Object.keys((fields as { properties?: object }).properties ?? {})]
    return items
      .flatMap((item) => Object.keys(item ?? {}))
      .filter((key) => !known.includes(key))
      .map((key) => `${name}: nothing there has a ${JSON.stringify(key)}`)
  })
}

/** Quotations that do not stand where the case says they stand. */
function misquoted(want: Json, text: string, path = 'expected'): string[] {
  if (typeof want !== 'object' || want === null) return []
  if (Array.isArray(want)) return want.flatMap((item, index) => misquoted(item, text, `${path}[${index}]`))
  const inner = Object.entries(want).flatMap(([key, item]) => misquoted(item, text, `${path}.${key}`))
  if (typeof want.holds === 'string') return [...inner, ...misquoted({ text: want.holds }, text, path)]
  if (typeof want.text !== 'string' || path === 'expected.article') return inner
  if (isSpan(want)) {
    const found = text.slice(want.start, want.end)
    return found === want.text
      ? inner
      : [`${path}: ${want.start}–${want.end} is ${JSON.stringify(found)}, not ${JSON.stringify(want.text)}`, ...inner]
  }
  const first = text.indexOf(want.text)
  if (first < 0) return [`${path}: the article does not say ${JSON.stringify(want.text)}`, ...inner]
  return text.indexOf(want.text, first + 1) < 0
    ? inner
    : [`${path}: the article says ${JSON.stringify(want.text)} more than once; give start and end`, ...inner]
}

function sectionFailures(name: string, want: Json, got: unknown, made: Made): string[] {
  const { text } = made.record.article
  if (Array.isArray(got) && isPartial(want)) {
    const { some = [], none = [] } = want
    return [
      ...some
        .filter((item) => !got.some((one) => matches(item, one, text)))
        .map((item) => told(name, 'lacks', item, near(item, got, text), made)),
      ...none.flatMap((item) =>
        got.filter((one) => touches(item, one, text)).map((one) => told(name, 'should not hold', item, [one], made)),
      ),
    ]
  }
  if (isObject(want) && isObject(got))
    return Object.entries(want).flatMap(([key, item]) => sectionFailures(`${name}.${key}`, item, got[key], made))
  return matches(want, got, text) ? [] : [told(name, 'is not as expected', want, got, made)]
}

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isPartial = (want: Json): want is { some?: Json[]; none?: Json[] } => isObject(want)

/** Whether what was made has everything that is wanted of it. Lists are wanted whole; of an object, the keys given. */
function matches(want: Json, got: unknown, text: string): boolean {
  if (want === null) return got === undefined
  if (typeof want !== 'object') return Object.is(want, got)
  if (Array.isArray(want))
    return (
      Array.isArray(got) && want.length === got.length && want.every((item, index) => matches(item, got[index], text))
    )
  if (typeof got !== 'object' || got === null) return false
  if (Array.isArray(got)) {
    const { some = [], none = [] } = want as { some?: Json[]; none?: Json[] }
    return (
      some.every((item) => got.some((one) => matches(item, one, text))) &&
      none.every((item) => !got.some((one) => touches(item, one, text)))
    )
  }
  const fields = got as { [key: string]: unknown }
  return Object.entries(want).every(([key, item]) =>
    key === 'text' && isSpan(got)
      ? text.slice(got.start, got.end) === item
      : key === 'holds' && isSpan(got)
        ? contains(got, located({ text: item as string }, text))
        : matches(item, fields[key], text),
  )
}

/** Whether what was made is what should not be there: its words overlap those named, and it has the other keys given. */
function touches(unwanted: Json, got: unknown, text: string): boolean {
  const { text: words, start, end, ...keys } = unwanted as { [key: string]: Json }
  if (!matches(keys, got, text)) return false
  if (typeof words !== 'string') return true
  const there = located({ text: words, start, end } as Quoted, text)
  return spansIn(got).some((span) => overlaps(span, there))
}

type Quoted = { text: string; start?: number; end?: number }

const located = (quoted: Quoted, text: string): Span => {
  const start = quoted.start ?? text.indexOf(quoted.text)
  return { start, end: quoted.end ?? start + quoted.text.length }
}

function spansIn(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return []
  return isSpan(value) ? [value] : Object.values(value).flatMap(spansIn)
}

const quotedIn = (want: Json): Quoted[] =>
  typeof want !== 'object' || want === null
    ? []
    : [
        ...(!Array.isArray(want) && typeof want.text === 'string' ? [want as unknown as Quoted] : []),
        ...Object.values(want).flatMap(quotedIn),
      ]

function dropFailures(want: Json, drops: readonly Drop[], text: string): string[] {
  return (want as { text: string; reason: string }[])
    .filter((item) => {
      const there = located(item, text)
      return !drops.some((drop) => drop.reason === item.reason && overlaps(drop, there))
    })
    .map((item) => {
      const heard = drops.filter((drop) => overlaps(drop, located(item, text)))
      return `dropped: ${JSON.stringify(item)} was not dropped for that reason${reasons(heard, text)}`
    })
}

const near = (want: Json, got: readonly unknown[], text: string): unknown[] => {
  const there = quotedIn(want).map((quoted) => located(quoted, text))
  return there.length ? got.filter((one) => spansIn(one).some((s) => there.some((t) => overlaps(s, t)))) : [...got]
}

/** A failure with what was expected, what was made, and every drop that touches the words of either. */
function told(name: string, what: string, want: Json, got: unknown, { record, drops }: Made): string {
  const { text } = record.article
  const about = [...quotedIn(want).map((quoted) => located(quoted, text)), ...spansIn(got)]
  const heard = drops.filter((drop) => about.some((span) => overlaps(span, drop)))
  return `${name} ${what}\n  expected ${listed(want)}\n  made     ${listed(withWords(got, text))}${reasons(heard, text)}`
}

const listed = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map((item) => `\n    ${shown(item)}`).join('')}]` : shown(value)

const shown = (value: unknown): string =>
  JSON.stringify(value, (_, item) =>
    typeof item === 'string' && item.length > 120 ? `${item.slice(0, 60)} … ${item.slice(-50)}` : item,
  ) ?? 'nothing'

const reasons = (drops: readonly Drop[], text: string): string =>
  drops
    .map(({ start, end, reason }) => {
      return `\n  dropped  ${JSON.stringify(text.slice(start, end))} at ${start}: ${reason}`
    })
    .join('')
