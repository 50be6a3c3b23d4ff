import { type Line, type Run, tame, wrap } from '../terminal.ts'
import { type Book, grouped } from '../../wording/book.ts'
import { cutQuote } from '../../wording/cut.ts'
import { heaviest } from '../../wording/heaviest.ts'
import { type Speech, speechOf, tellsNot } from '../../wording/speech.ts'
import { fitting, type Look, labelled, labelWidthOf, more, roomBeside, section } from './layout.ts'

/** Who said what: the speakers as they come, what each said in order. */
export function said(book: Book, look: Look, most: number): Line[] {
  const speeches = book.record.statements.map((statement) => speechOf(book, statement))
  const { length } = speeches
  const shown = heaviest(speeches, (one, at) => weightOf(book, one, at / length), fitting(length, most))
  const speakers = grouped(shown, ({ key }) => key)
  const label = labelWidthOf(
    speakers.map(([first]) => nameFor(first!)),
    22,
  )
  const lines = speakers.flatMap((own) => {
    const width = roomBeside(look, label)
    const right = own.flatMap((speech) => wrap(sentence(speech, width * 2 - 8), width))
    return labelled(nameFor(own[0]!), 'strong', right, look, label)
  })
  return [...section('Said', lines, look), ...more(length - shown.length)]
}

/** The words for somebody without a name are the article's, as far as two lines hold them. */
const nameFor = ({ speaker, doubt }: Speech) => (doubt ? `${tame(cutQuote(speaker, 32))} (${doubt})` : tame(speaker))

/** “declared: “Let me be clear…””, of at most about `room` columns. A quotation that runs on stands alone. */
export function sentence({ colon, verb, toWhom, words, when, negated }: Speech, room: number): Run[] {
  const not = negated && !tellsNot(verb) ? 'not: ' : ''
  const to = toWhom ? ` ${toWhom}` : ''
  const before = verb ? tame(`${not}${verb}${to}${colon ? ': ' : ' '}`) : ''
  const after = when ? ` (${when})` : ''
  return [
    { text: before, style: 'act' },
    { text: tame(cutQuote(words, Math.max(24, room - before.length - after.length))) },
    { text: after, style: 'dim' },
  ]
}

/** What the story's main people say, in their own words before in others', early before late. */
const weightOf = (book: Book, { entity, words, verb }: Speech, place: number): number =>
  (book.entity(entity)?.salience ?? 0) + (/["“«]/.test(words) ? 0.5 : 0) + (verb ? 0.2 : 0) - place
