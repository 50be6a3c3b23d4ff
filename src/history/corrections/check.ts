import { parseIso } from '../../record/calendar.ts'
import type { Entity, Event, Time } from '../../record/index.ts'
import type { Correction } from './correction.ts'
import { idOf } from './identity.ts'

/** Why some JSON is no correction: "target.words[0].exact is missing". */
export interface CorrectionFault {
  readonly fault: string
}

/** The correction that some JSON is, or what is wrong with it. */
export function correctionFrom(json: unknown): Correction | CorrectionFault {
  if (!isObject(json)) return { fault: 'it is no object' }
  const fault = wrongWith(json)
  if (fault) return { fault }
  const correction = json as unknown as Correction
  const id = idOf(correction)
  return correction.id === id ? correction : { fault: `id is ${correction.id}, but its content makes ${id}` }
}

type Json = { readonly [key: string]: unknown }
/** What is wrong with a value, to be put behind its name; nothing where it is right. */
type Check = (value: unknown) => string | undefined

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const that =
  (is: (value: unknown) => boolean, wanted: string): Check =>
  (value) =>
    is(value) ? undefined : ` ${wanted}`
const text = that((value) => typeof value === 'string', 'is no string')
const words = that((value) => typeof value === 'string' && value.trim() !== '', 'is no string with words in it')
const matching = (pattern: RegExp, wanted: string): Check =>
  that((value) => typeof value === 'string' && pattern.test(value), wanted)
const oneOf = <const T extends string>(values: { readonly [value in T]: true }): Check =>
  that(
    (value) => typeof value === 'string' && Object.hasOwn(values, value),
    `is none of ${Object.keys(values).join(', ')}`,
  )
const flag = that((value) => typeof value === 'boolean', 'is neither true nor false')
const offset = that((value) => Number.isSafeInteger(value) && (value as number) >= 0, 'is no offset')
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null ? undefined : check(value)

const list =
  (check: Check, least = 0): Check =>
  (value) => {
    if (!Array.isArray(value)) return ' is no list'
    if (value.length < least) return ' is empty'
    const faults = value.map((item, at) => prefixed(`[${at}]`, check(item)))
    return faults.find((fault) => fault !== undefined)
  }

const prefixed = (name: string, fault: string | undefined) => fault && `${name}${fault}`

/** A name that ends in "?" may be missing. */
type Fields = { readonly [field: string]: Check }

const object =
  (fields: Fields): Check =>
  (value) =>
    isObject(value) ? prefixed('.', faultIn(value, fields)) : ' is no object'

/** The first thing wrong with the fields of an object. */
function faultIn(value: Json, fields: Fields): string | undefined {
  const strange = Object.keys(value).find((key) => !Object.hasOwn(fields, key) && !Object.hasOwn(fields, `${key}?`))
  if (strange !== undefined) return `${strange} is not known`
  for (const [field, check] of Object.entries(fields)) {
    const key = field.replace('?', '')
    if (!Object.hasOwn(value, key) || value[key] === undefined) {
      if (key === field) return `${key} is missing`
    } else {
      const fault = check(value[key])
      if (fault) return `${key}${fault}`
    }
  }
  return undefined
}

const kinds: { readonly [kind in Entity['kind']]: true } = {
  person: true,
  organization: true,
  place: true,
  facility: true,
  group: true,
  product: true,
  work: true,
  occurrence: true,
  misc: true,
}
const eventTypes: { readonly [type in Event['type']]: true } = {
  AGREE: true,
  CONSULT: true,
  SUPPORT: true,
  CONCEDE: true,
  COOPERATE: true,
  AID: true,
  RETREAT: true,
  REQUEST: true,
  ACCUSE: true,
  REJECT: true,
  THREATEN: true,
  PROTEST: true,
  SANCTION: true,
  MOBILIZE: true,
  COERCE: true,
  ASSAULT: true,
  OTHER: true,
}
const modalities: { readonly [modality in Event['modality']]: true } = {
  actual: true,
  planned: true,
  possible: true,
  unreal: true,
}
const timeTypes: { readonly [type in Time['type']]: true } = { DATE: true, TIME: true, DURATION: true, SET: true }

const day = that((value) => typeof value === 'string' && isDay(value), 'is no day such as 2026-02-17')
const made = that(
  (value) =>
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,3})?Z$/.test(value) &&
    isDay(value.slice(0, 10)),
  'is no time such as 2026-02-17T09:30:00Z',
)

const isDay = (value: string): boolean => value.length === 10 && parseIso(value) !== undefined

const anchor: Check = (value) =>
  object({ exact: words, prefix: text, suffix: text, start: offset, end: offset })(value) ??
  ((value as Json).end === ((value as Json).start as number) + ((value as Json).exact as string).length
    ? undefined
    : '.end is not where the words from start on end')
const target = (letters: string): Check =>
  object({
    item: matching(new RegExp(`^[${letters}][1-9]\\d*$`), `is no id that begins with ${[...letters].join(' or ')}`),
    words: list(anchor, 1),
  })
const named = object({ key: words })
const identity = object({
  type: oneOf(kinds),
  name: words,
  'wikidata?': matching(/^Q[1-9]\d*$/, 'is no number of Wikidata such as Q42'),
})
const moment: Check = (value) =>
  object({ words: anchor, type: oneOf(timeTypes), value: words, 'from?': day, 'to?': day })(value) ??
  ((value as Json).from && (value as Json).to && (value as { from: string }).from >= (value as { to: string }).to
    ? '.to is not after from'
    : undefined)
const event = object({
  type: oneOf(eventTypes),
  predicate: words,
  trigger: list(anchor, 1),
  actors: list(anchor),
  recipients: list(anchor),
  'time?': moment,
  negated: flag,
  modality: oneOf(modalities),
})

const scopes = {
  article: { article: words },
  story: { story: words },
  archive: {},
} as const satisfies { [scope: string]: Fields }
type Scope = keyof typeof scopes

/** What each kind has beside what every entry has, scope by scope. */
const shapes: { readonly [kind in Correction['kind']]: { readonly [scope in Scope]?: Fields } } = {
  merge: everywhere('e', { into: target('e') }, { into: identity }),
  split: { article: { target: target('e'), mentions: list(anchor, 1), as: identity } },
  rename: everywhere('e', { name: words }),
  retype: everywhere('e', { type: oneOf(kinds) }),
  confirm: everywhere('esv'),
  reject: everywhere('esv'),
  speaker: { article: { target: target('s'), speaker: orNull(target('e')) } },
  time: { article: { target: target('v'), time: orNull(moment) } },
  'add-event': { article: { event } },
  'split-story': { story: { reports: list(words, 1) } },
  'merge-stories': { story: { into: words } },
  undo: { article: { of: words }, story: { of: words }, archive: { of: words } },
}

function everywhere(letters: string, one: Fields = {}, all: Fields = one): { [scope in Scope]: Fields } {
  const wide = { target: named, ...all }
  return { article: { target: target(letters), ...one }, story: wide, archive: wide }
}

function wrongWith(json: Json): string | undefined {
  const { kind, scope } = json
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind))
    return `kind is none of ${Object.keys(shapes).join(', ')}`
  if (typeof scope !== 'string' || !Object.hasOwn(scopes, scope))
    return `scope is none of ${Object.keys(scopes).join(', ')}`
  const shape = shapes[kind as Correction['kind']][scope as Scope]
  if (!shape) return `scope of ${kind} cannot be ${scope}`
  const entry = { id: words, author: words, made, kind: text, scope: text, 'note?': text }
  return faultIn(json, { ...entry, ...scopes[scope as Scope], ...shape })
}
