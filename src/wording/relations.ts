import type { Relation } from '../record/index.ts'
import { type Book, wordsOf } from './book.ts'
import { sayTime } from './times.ts'

/** How a relation joins its two ends: “Finland *borders* Russia”. What isn’t here is said as it is spelled. */
const joins: { readonly [type: string]: string } = {
  'holds-role': 'is',
  occupation: 'is',
  age: 'is aged',
  'employed-by': 'works for',
  nationality: 'is of',
  'affiliated-with': 'is',
  'member-of': 'is a member of',
  'part-of': 'is part of',
  'subsidiary-of': 'is a subsidiary of',
  'located-in': 'is in',
  born: 'was born in',
  'spouse-of': 'is married to',
  'partner-of': 'is the partner of',
  'parent-of': 'is a parent of',
  'child-of': 'is a child of',
  'sibling-of': 'is a sibling of',
  'relative-of': 'is a relative of',
}

/** Where a membership has come to. */
const stages: { readonly [status: string]: string } = {
  applied: 'has applied to join',
  invited: 'is invited to join',
  candidate: 'is a candidate for',
  left: 'has left',
}

/** What tells of a person by itself, and so stands with the name: “former mayor, Marrow Harbor; 52”. */
const personal: ReadonlySet<string> = new Set(['holds-role', 'occupation', 'employed-by', 'affiliated-with', 'age'])
export const isPersonal = ({ type }: Relation): boolean => personal.has(type)

/** A relation in three parts, to be set apart or in one line. */
export interface Tie {
  id: string
  subject: string
  join: string
  object: string
}

/** “Sweden · has applied to join · NATO”; undefined where nothing bears its subject’s id. */
export function tieOf(book: Book, relation: Relation): Tie | undefined {
  const { id, subject, time, evidence } = relation
  const of = book.entity(subject)?.name
  if (of === undefined) return undefined
  const { join, end } = endOf(book, relation)
  const when = book.time(time)
  return {
    id,
    subject: of,
    join,
    object: `${end || wordsOf(book, evidence)}${when ? ` (${sayTime(when)})` : ''}`,
  }
}

function endOf(book: Book, relation: Relation): { join: string; end: string } {
  const { type, object, value } = relation
  const whole = book.entity(object)?.name
  if (type === 'holds-role') return { join: joinOf(relation), end: sayRole(book, relation) }
  if (type === 'born') return whole ? { join: joinOf(relation), end: whole } : { join: 'was born', end: value ?? '' }
  if (value && whole && type.endsWith('-of'))
    return { join: isPast(relation) ? 'was' : 'is', end: `${value} of ${whole}` }
  return { join: joinOf(relation), end: [value, whole].filter(Boolean).join(', ') }
}

function joinOf(relation: Relation): string {
  const { type, status = '' } = relation
  if (type === 'member-of' && stages[status]) return stages[status]
  const join = joins[type] ?? type.replaceAll('-', ' ')
  return isPast(relation) && type !== 'holds-role' ? join.replace(/^is\b/, 'was').replace(/^works\b/, 'worked') : join
}

const isPast = ({ status }: Relation) => status === 'former'

/** What a personal relation makes of somebody: “former mayor, Marrow Harbor”. */
export function sayRole(book: Book, { value, object, status }: Relation): string {
  const of = book.entity(object)?.name
  const office = [status && status !== 'current' ? status : '', value ?? ''].filter(Boolean).join(' ')
  return [office, of && !office.includes(of) ? of : ''].filter(Boolean).join(', ')
}
