import type { Entity } from '../../record/index.ts'
import { type Line, tame, wrap } from '../terminal.ts'
import type { Book } from '../../wording/book.ts'
import { castGroups, ofKinds, placeKinds, rolesOf } from '../../wording/cast.ts'
import { type Look, labelled, labelWidthOf, roomBeside, section } from './layout.ts'

/** How much is told of whom a story speaks of. */
interface Most {
  /** With their offices, each in a line. */
  holders: number
  /** In a list of names. */
  names: number
}

/** Whom the story speaks of: those with an office, each with it, then the rest, each with how often. */
export function who(book: Book, look: Look, most: Most): Line[] {
  const roles = rolesOf(book)
  const holders = ofKinds(book, ['person', 'organization', 'group'])
    .filter(({ id }) => roles.has(id))
    .slice(0, most.holders)
  const told = new Set(holders)
  const lists = castGroups.map(
    ([title, kinds]) => [title, ofKinds(book, kinds).filter((entity) => !told.has(entity))] as const,
  )
  const label = labelWidthOf([...holders.map(({ name }) => name), 'organizations'], 24)
  const width = roomBeside(look, label)
  const lines = [
    ...holders.flatMap((entity) => {
      const said = `${roles.get(entity.id)!.join('; ')}${timesTold(entity)}`
      return labelled(tame(entity.name), 'strong', wrap([{ text: tame(said) }], width), look, label)
    }),
    ...lists.flatMap(([title, entities]) =>
      entities.length ? labelled(title, 'dim', wrap([{ text: names(entities, most.names) }], width), look, label) : [],
    ),
  ]
  return section('Who', lines, look)
}

/** The places of the story. */
export function where(book: Book, look: Look, most: Pick<Most, 'names'>): Line[] {
  const places = ofKinds(book, placeKinds)
  if (places.length === 0) return []
  return section(
    'Where',
    wrap([{ text: names(places, most.names) }], look.width - 2).map((line) => [{ text: '  ' }, ...line]),
    look,
  )
}

/** “NATO (12), Finland (4), UPI and 3 more” */
function names(entities: readonly Entity[], most: number): string {
  const shown = entities.slice(0, most).map((entity) => `${entity.name}${timesTold(entity)}`)
  const more = entities.length > most ? ` and ${entities.length - most} more` : ''
  return tame(`${shown.join(', ')}${more}`)
}

const timesTold = ({ mentions }: Entity) => (mentions.length > 1 ? ` (${mentions.length})` : '')
