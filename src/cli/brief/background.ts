import { type Line, tame, wrap } from '../terminal.ts'
import { type Book, grouped } from '../../wording/book.ts'
import { weightOf } from '../../wording/happenings.ts'
import { heaviest } from '../../wording/heaviest.ts'
import { isPersonal, tieOf } from '../../wording/relations.ts'
import { fitting, type Look, labelled, labelWidthOf, more, roomBeside, section } from './layout.ts'
import { happenings, type News } from './what.ts'

/** What went before the news, in the order of the calendar. */
export function earlier(book: Book, { earlier }: Pick<News, 'earlier'>, look: Look, most: number): Line[] {
  const shown = heaviest(earlier, (one) => weightOf(book, one), fitting(earlier.length, most))
  return [...section('Earlier', happenings(book, shown, look), look), ...more(earlier.length - shown.length)]
}

/** What holds for a while: memberships, family, parts and places. What a person is stands with the name, where that is shown. */
export function background(book: Book, look: Look, most: number, personalToo: boolean): Line[] {
  const ties = book.record.relations
    .filter((relation) => personalToo || !isPersonal(relation))
    .flatMap((relation) => tieOf(book, relation) ?? [])
  const distinct = [...new Map(ties.map((tie) => [`${tie.subject}\n${tie.join}\n${tie.object}`, tie])).values()]
  const shown = distinct.slice(0, fitting(distinct.length, most))
  const label = labelWidthOf(
    shown.map(({ subject }) => tame(subject)),
    24,
  )
  const width = roomBeside(look, label)
  const lines = grouped(shown, ({ subject }) => subject).flatMap((own) =>
    labelled(
      tame(own[0]!.subject),
      'strong',
      own.flatMap(({ join, object }) =>
        wrap([{ text: tame(join), style: 'dim' }, { text: ` ${tame(object)}` }], width),
      ),
      look,
      label,
    ),
  )
  return [...section('Background', lines, look), ...more(distinct.length - shown.length)]
}
