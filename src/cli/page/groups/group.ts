import type { Entity, Record, Span } from '../../../record/index.ts'
import { type Fields, type PartName, wants } from '../../fields.ts'
import type { Book } from '../../../wording/book.ts'
import { placeKinds } from '../../../wording/cast.ts'
import { escaped, ownPrefix } from '../html.ts'

/** Something found, as the page shows it beside the story. */
export interface Item {
  /** Its id in the record. */
  id: string
  part: PartName
  /** Its words in the text, and after them, from `beside` on, those that only light up with them. */
  spans: readonly Span[]
  beside?: number
  /** What it means, for whoever points at its words. */
  title: string
  verdict?: 'agrees' | 'conflicts' | 'notable' | undefined
}

/** Items under one heading. `html` has an element with `data-fact` for each of them. */
export interface Group {
  part: PartName
  title: string
  items: readonly Item[]
  html: string
}

/** Makes a group of what is found of one part; undefined where nothing is. `fields` are the parts on the page. */
export type Grouping = (book: Book, fields: Fields | undefined) => Group | undefined

/** What opens an item of a list. */
export const itemTag = ({ id, part }: Pick<Item, 'id' | 'part'>, classes = ''): string =>
  `<li class="fact ${part}${classes && ` ${classes}`}" data-fact="${ownPrefix}${id}">`

/** A link to the words of an item’s `nth` span. The item itself is found where its first link is. */
export const wordsLink = (id: string, nth: number, words: string, isFirst = nth === 0): string =>
  `<a href="#${ownPrefix}w-${id}-${nth}"${isFirst ? ` id="${ownPrefix}${id}"` : ''}>${words}</a>`

/** A link to an entity in the list of them, if that is on the page. */
export function entityLink(entity: Entity, words: string, fields: Fields | undefined): string {
  const listed = wants(fields, placeKinds.includes(entity.kind) ? 'where' : 'who') && entity.mentions.length > 0
  return listed ? `<a class="of" href="#${ownPrefix}${entity.id}">${escaped(words)}</a>` : escaped(words)
}

/** The words of a span; of a long one, how it begins and ends. */
export const quote = ({ article }: Pick<Record, 'article'>, { start, end }: Span, most = 160): string =>
  escaped(
    end - start > most
      ? `${article.text.slice(start, start + most - 60)} … ${article.text.slice(end - 40, end)}`
      : article.text.slice(start, end),
  )
