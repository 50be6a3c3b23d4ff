import type { Entity } from '../../../record/index.ts'
import type { Book } from '../../../wording/book.ts'
import { castGroups, formsOf, ofKinds, placeKinds, rolesOf } from '../../../wording/cast.ts'
import { escaped } from '../html.ts'
import { type Group, type Grouping, itemTag, wordsLink } from './group.ts'

/** Whom the story speaks of, with every way in which it does. */
export const people: Grouping = (book) => castOf(book, 'who', 'Who', castGroups)

/** The places of the story. */
export const places: Grouping = (book) => castOf(book, 'where', 'Where', [['', placeKinds]])

function castOf(book: Book, part: 'who' | 'where', title: string, kinds: typeof castGroups): Group | undefined {
  const roles = rolesOf(book)
  const groups = kinds
    .map(([name, some]) => [name, ofKinds(book, some)] as const)
    .filter(([, entities]) => entities.length > 0)
  if (groups.length === 0) return undefined
  const html = groups.map(
    ([name, entities]) =>
      `${name ? `<h3>${name}</h3>\n` : ''}<ol>\n${entities.map((entity) => entityHtml(book, entity, part, roles)).join('\n')}\n</ol>`,
  )
  return {
    part,
    title,
    items: groups.flatMap(([, entities]) =>
      entities.map(({ id, name, mentions }) => ({ id, part, spans: mentions, title: name })),
    ),
    html: html.join('\n'),
  }
}

const formsShown = 12

function entityHtml(
  book: Book,
  entity: Entity,
  part: Group['part'],
  roles: ReadonlyMap<string, readonly string[]>,
): string {
  const { id, name } = entity
  const role = roles.get(id)?.join('; ')
  const forms = formsOf(book, entity)
  const links = forms
    .slice(0, formsShown)
    .map(
      ({ words, form, at }, i) =>
        `<span class="${form}">${wordsLink(id, at[0]!, `<q>${escaped(words.slice(0, 80))}</q>`, i === 0)}${at.length > 1 ? ` ${at.length}` : ''}</span>`,
    )
  const more = forms.length > formsShown ? ` and ${forms.length - formsShown} more` : ''
  return `${itemTag({ id, part })}<strong>${escaped(name)}</strong>${role ? ` <span class="note">${escaped(role)}</span>` : ''} <div class="words">${links.join(' ')}${more}</div></li>`
}
