import type { Entity, Event, Mention, Record, Role, Span, Statement } from '../record/index.ts'
import { type Book, bookOf, listed, speakersOf, wordsOf } from './book.ts'
import { placeKinds, rolesOf } from './cast.ts'
import { kinds } from './facts.ts'
import { happeningsOf, tell } from './happenings.ts'
import { tieOf } from './relations.ts'
import { speechOf, tellsNot } from './speech.ts'
import { sayBasis } from './times.ts'

/** One thing on the record as it stands beside its article. */
export interface Item {
  /** Its id in the record; of times and figures that mean the same, that of the first. */
  readonly id: string
  readonly kind: ItemKind
  /** What stands before it: who said it, on what day it was, what does not add up. */
  readonly lead?: string
  readonly title: string
  readonly note?: string
  /** Where what is special about it decides how it looks: “planned”, “conflicts”. */
  readonly tone?: string
  readonly spans: readonly Span[]
  /** Words that belong to it without being it: who said it and how, who took part. */
  readonly beside?: readonly Span[]
  /** What of it the article does not say in so many words, and what that was taken from. */
  readonly inferred?: readonly string[]
}

type ItemKind = 'check' | 'said' | 'what' | 'figure' | 'when' | 'who' | 'where' | 'tie'

/** All that is on the record of an article, in the order in which a reader asks: what does not add up first. */
export function itemsOf(record: Record): Item[] {
  const book = bookOf(record)
  return [
    ...facts(book, 'check', 'check'),
    ...statements(book),
    ...happenings(book),
    ...facts(book, 'quantity', 'figure'),
    ...facts(book, 'time', 'when'),
    ...cast(book),
    ...ties(book),
  ]
}

/** So many columns of an event’s words are told. */
const room = 150

const bare = ({ start, end }: Span): Span => ({ start, end })
const spansOf = (spans: readonly Span[]): Span[] => spans.map(bare)
const unless = <K extends string, V>(key: K, value: V | undefined | ''): { [key in K]?: V } =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
    ? {}
    : ({ [key]: value } as { [key in K]: V })

function statements(book: Book): Item[] {
  return book.record.statements.map((statement) => {
    const { speaker, doubt, verb, toWhom, when, words, negated } = speechOf(book, statement)
    const how = [negated && !tellsNot(verb) ? 'not:' : '', verb, toWhom, when ? `(${when})` : '']
    return {
      id: statement.id,
      kind: 'said',
      lead: speaker,
      title: words,
      ...unless('note', [...how, doubt ? `(${doubt})` : ''].filter(Boolean).join(' ')),
      ...unless('tone', negated ? 'denied' : ''),
      spans: spansOf(statement.content),
      beside: spansOf([...statement.source, ...statement.cue]),
      ...unless('inferred', inferredOfSpeech(book, statement)),
    }
  })
}

function inferredOfSpeech(book: Book, statement: Statement): string[] {
  const { source, cue } = statement
  const who = speakersOf(book, statement)
  if (who.length === 0) return []
  const names = listed(who.map(({ name }) => name))
  if (source.length === 0 || cue.length === 0)
    return [`No verb of saying stands by these words: whoever spoke before, ${names}, is taken to go on.`]
  return who.every((one) => isNamedIn(one, source)) ? [] : [taken(wordsOf(book, source), names)]
}

const taken = (words: string, name: string): string => `“${words}” is taken to mean ${name}.`

/** Whether some words hold the name of somebody. */
const isNamedIn = ({ mentions }: Entity, spans: readonly Span[]): boolean =>
  mentions.some(
    ({ form, start, end }) => form === 'name' && spans.some((span) => span.start <= start && end <= span.end),
  )

function happenings(book: Book): Item[] {
  return happeningsOf(book).map((one) => {
    const { event, modality, when, claim } = one
    const { type, mode, contexts, trigger, actors, recipients, negated } = event
    const code = type === 'OTHER' ? '' : [type, mode, ...contexts].filter(Boolean).join(' · ')
    return {
      id: event.id,
      kind: 'what',
      ...unless('lead', [when, modality].filter(Boolean).join(', ')),
      title: tell(book, one, room)
        .map(({ text }) => text)
        .join(''),
      ...unless('note', [claim, code].filter(Boolean).join(' · ')),
      ...unless('tone', negated ? 'denied' : event.modality === 'actual' ? '' : event.modality),
      spans: spansOf(trigger),
      beside: spansOf([...actors, ...recipients]),
      ...unless('inferred', inferredOfEvent(book, event)),
    }
  })
}

function inferredOfEvent(book: Book, { actors, recipients, time }: Event): string[] {
  const meant = (role: Role): string[] => {
    const who = book.entity(role.entity)
    return who && !isNamedIn(who, [role]) ? [taken(wordsOf(book, [role]), who.name)] : []
  }
  const when = book.time(time)
  const day = when?.anchor === undefined ? [] : [`Its day is worked out from “${wordsOf(book, [when])}”.`]
  return [...new Set([...[...actors, ...recipients].flatMap(meant), ...day])]
}

const factKinds = { check: 'check', figure: 'quantity', when: 'time' } as const

function facts(book: Book, kind: (typeof factKinds)[keyof typeof factKinds], as: keyof typeof factKinds): Item[] {
  const { facts } = kinds.find((one) => one.kind === kind)!
  return facts(book.record).map(({ id, spans, title, note, verdict }) => ({
    id,
    kind: as,
    ...unless('lead', verdict && { conflicts: 'Conflict', notable: 'Notable', agrees: 'Agrees' }[verdict]),
    title,
    ...unless('note', note),
    ...unless('tone', verdict),
    spans: spansOf(spans),
    ...unless('inferred', as === 'when' ? inferredOfTime(book, id) : []),
  }))
}

function inferredOfTime(book: Book, id: string): string[] {
  const anchor = book.time(id)?.anchor
  if (anchor === undefined) return []
  const from = book.time(anchor)
  if (from) return [`Counted from “${wordsOf(book, [from])}”.`]
  const { published } = book.record.article
  return [
    `Counted from the day of the article${published ? `, which is known ${sayBasis(published, book.record)}` : ''}.`,
  ]
}

function cast(book: Book): Item[] {
  const roles = rolesOf(book)
  const isPlace = ({ kind }: Entity) => placeKinds.includes(kind)
  const item = (entity: Entity): Item => ({
    id: entity.id,
    kind: isPlace(entity) ? 'where' : 'who',
    title: entity.name,
    note: [roles.get(entity.id)?.join('; '), entity.kind].filter(Boolean).join(' · '),
    spans: spansOf(entity.mentions),
    ...unless('inferred', inferredOfEntity(book, entity)),
  })
  const all = book.record.entities.toSorted((a, b) => b.salience - a.salience)
  return [...all.filter((one) => !isPlace(one)), ...all.filter(isPlace)].map(item)
}

/** So many of the words that are no name are quoted. */
const mostWords = 6

function inferredOfEntity(book: Book, { mentions }: Entity): string[] {
  const isOther = ({ form }: Mention) => form !== 'name'
  const others = [...new Set(mentions.filter(isOther).map((one) => wordsOf(book, [one])))]
  if (others.length === 0) return []
  const quoted = others.slice(0, mostWords).map((words) => `“${words}”`)
  const more = others.length - quoted.length
  const all = [...quoted, ...(more > 0 ? [`${more} more`] : [])].join(', ')
  return [`${all} ${others.length === 1 ? 'is' : 'are'} taken to mean the same.`]
}

const ties = (book: Book): Item[] =>
  book.record.relations.flatMap((relation): Item[] => {
    const tie = tieOf(book, relation)
    if (!tie) return []
    return [
      { id: tie.id, kind: 'tie', title: `${tie.subject} ${tie.join} ${tie.object}`, spans: spansOf(relation.evidence) },
    ]
  })
