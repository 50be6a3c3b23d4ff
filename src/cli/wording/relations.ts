import type { Relation } from '../../record/index.ts'
import { type Book, wordsOf } from './book.ts'
import { sayTime } from './times.ts'

/** How a relation joins its two ends: “Finland *is a member of* NATO”. What isn’t here is said as it is spelled. */
const joins: { readonly [type: string]: string } = {
  'holds-role': 'is',
  'member-of': 'is a member of',
  'part-of': 'is part of',
  'located-in': 'is in',
  'works-for': 'works for',
}

/** Where a membership has come to. */
const stages: { readonly [status: string]: string } = {
  applied: 'has applied to',
  invited: 'is invited to',
  candidate: 'is a candidate for',
  left: 'has left',
}

/** A relation in three parts, to be set apart or in one line; undefined where nothing bears its subject’s id. */
export interface Tie {
  id: string
  subject: string
  join: string
  object: string
}

/** “Sweden · has applied to · NATO”, “Ada Quill · is · former mayor, Marrow Harbor”. */
export function tieOf(book: Book, relation: Relation): Tie | undefined {
  const { id, type, subject, object, value, status, time } = relation
  const of = book.entity(subject)?.name
  if (of === undefined) return undefined
  const stage = type === 'member-of' && status ? stages[status] : undefined
  const when = book.time(time)
  const ends =
    type === 'holds-role'
      ? sayRole(book, relation)
      : [value, book.entity(object)?.name, stage || status === 'member' ? '' : status].filter(Boolean).join(', ')
  return {
    id,
    subject: of,
    join: stage ?? joins[type] ?? type.replaceAll('-', ' '),
    object: `${ends || wordsOf(book, relation.evidence)}${when ? ` (${sayTime(when)})` : ''}`,
  }
}

/** “former mayor, Marrow Harbor”. */
export function sayRole(book: Book, { value, object, status }: Relation): string {
  const of = book.entity(object)?.name
  const office = [status && status !== 'current' ? status : '', value ?? ''].filter(Boolean).join(' ')
  return [office, of && !office.includes(of) ? of : ''].filter(Boolean).join(', ')
}
