import type { AddedEvent } from '../../history/index.ts'
import { type Event, plover, type Record, type Span, sentenceOf } from '../../record/index.ts'
import { suggestion } from '../suggestion.ts'
import { predicateOf } from '../../wording/predicates.ts'
import { UsageError } from '../usage.ts'

/**
 * Where the words stand that an analyst names: “ordered”, or “ordered#2” for the second time. Of words that stand more than
 * once those are meant that stand in the sentence of `near`, or nearest to it where all of them name the same.
 */
function wordsMeant(record: Record, given: string, near?: Span): Span {
  const [, words = given, number] = /^(.+)#(\d{1,4})$/s.exec(given) ?? []
  const all = placesOf(words, record.article.text)
  if (all.length === 0) throw new UsageError(`the article does not have the words ${words}; give them as they stand`)
  if (number !== undefined) {
    const chosen = all[Number(number) - 1]
    if (chosen) return chosen
    throw new UsageError(`${words} stands ${all.length} times in the article, not ${number}`)
  }
  const sentence = near && sentenceOf(record, near)
  const close = all.filter(({ start, end }) => sentence && sentence.start <= start && end <= sentence.end)
  const [only, ...others] = close.length === 1 ? close : all
  if (only && others.length === 0) return only
  if (near && nameOne(record, all))
    return all.reduce((best, one) => (apart(one, near) < apart(best, near) ? one : best))
  const places = all.slice(0, mostShown).map((place, at) => `${words}#${at + 1} for ${around(record, place)}`)
  throw new UsageError(`${words} stands ${all.length} times in the article: write ${places.join(', ')}`)
}

/** So many places are listed to choose from. */
const mostShown = 8

const nameOne = ({ entities }: Record, places: readonly Span[]): boolean =>
  entities.some(({ mentions }) =>
    places.every(({ start, end }) => mentions.some((own) => own.start === start && own.end === end)),
  )

const apart = (a: Span, b: Span): number => Math.abs(a.start - b.start)

function placesOf(words: string, text: string): Span[] {
  const places: Span[] = []
  const isInside = (at: number) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1))
  for (let start = text.indexOf(words); start >= 0 && words !== ''; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    if (!isInside(start) && !isInside(end)) places.push({ start, end })
  }
  return places
}

/** “… the port and ordered the boats to …” */
const around = ({ article: { text } }: Record, { start, end }: Span): string =>
  `“…${text.slice(Math.max(0, start - 24), end + 24).replace(/\s+/g, ' ')}…”`

/** The places of an entity's mentions that are meant by their numbers, counted from 1; without any, says what there are. */
export function mentionsMeant(record: Record, entity: string, numbers: readonly string[]): number[] {
  const { mentions } = record.entities.find(({ id }) => id === entity)!
  const chosen = numbers.map((number) => (/^\d{1,5}$/.test(number) ? Number(number) - 1 : -1))
  if (numbers.length > 0 && chosen.every((at) => mentions[at] !== undefined)) return chosen
  const all = mentions.map((mention, at) => `${at + 1} for ${around(record, mention)}`)
  throw new UsageError(`name the mentions that are somebody else’s by their numbers: ${all.join(', ')}`)
}

interface EventOptions {
  readonly predicate?: string | undefined
  readonly modality?: string | undefined
  readonly denied: boolean
}

/** A happening in the words that an analyst names: its type, what tells it, who did it and to whom. */
export function eventMeant(
  record: Record,
  [type = '', told = '', actor, recipient]: readonly string[],
  { predicate, modality = 'actual', denied }: EventOptions,
): AddedEvent {
  const types: readonly string[] = [...plover, 'OTHER']
  const known = type.toUpperCase()
  if (!types.includes(known))
    throw new UsageError(`a type is one of ${types.join(', ')}${suggestion(known, types, '')}`)
  const trigger = wordsMeant(record, told)
  const party = (words: string | undefined) =>
    words === undefined || words === 'nobody' ? [] : [wordsMeant(record, words, trigger)]
  return {
    type: known as Event['type'],
    predicate: predicate ?? predicateOf(record.article.text.slice(trigger.start, trigger.end)),
    trigger: [trigger],
    actors: party(actor),
    recipients: party(recipient),
    negated: denied,
    modality: modality as Event['modality'],
  }
}
