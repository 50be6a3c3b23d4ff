import type { Entity, Mention, Relation } from '../record/index.ts'
import { type Book, wordsOf } from './book.ts'
import { isPersonal, sayRole } from './relations.ts'

/** Whom and what a story speaks of, in the groups that a reader looks for. */
export const castGroups: readonly (readonly [title: string, kinds: readonly Entity['kind'][]])[] = [
  ['people', ['person']],
  ['organizations', ['organization']],
  ['peoples', ['group']],
  ['also', ['product', 'work', 'occurrence', 'misc']],
]
export const placeKinds: readonly Entity['kind'][] = ['place', 'facility']

/** The entities of some kinds, the most salient first. */
export const ofKinds = ({ record }: Book, kinds: readonly Entity['kind'][]): Entity[] =>
  record.entities.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => b.salience - a.salience)

/** What each entity is, as far as it stands with its name: “Secretary-General, NATO”, “lawyer”, “52”. */
export function rolesOf(book: Book): ReadonlyMap<string, readonly string[]> {
  const roles = new Map<string, Set<string>>()
  const { relations } = book.record
  const isAge = ({ type }: Relation) => type === 'age'
  for (const relation of [...relations.filter((one) => !isAge(one)), ...relations.filter(isAge)]) {
    const role = isPersonal(relation) && sayRole(book, relation)
    if (role) roles.set(relation.subject, (roles.get(relation.subject) ?? new Set()).add(role))
  }
  return new Map([...roles].map(([id, said]) => [id, [...said]]))
}

/** The ways in which the article speaks of an entity, the commonest first, each with all its places. */
export function formsOf(book: Book, { mentions }: Entity): { words: string; form: Mention['form']; at: number[] }[] {
  const forms = new Map<string, { words: string; form: Mention['form']; at: number[] }>()
  for (const [index, mention] of mentions.entries()) {
    const words = wordsOf(book, [mention])
    const key = mention.form === 'name' ? words : words.toLowerCase()
    const same = forms.get(key)
    if (same) same.at.push(index)
    else forms.set(key, { words, form: mention.form, at: [index] })
  }
  const order = ['name', 'nominal', 'pronoun']
  return [...forms.values()].sort((a, b) => order.indexOf(a.form) - order.indexOf(b.form) || b.at.length - a.at.length)
}
