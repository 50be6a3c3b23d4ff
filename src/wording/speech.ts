import { isPronoun } from '../history/words.ts'
import type { Entity, Span, Statement } from '../record/index.ts'
import { type Book, listed, speakersOf, wordsOf } from './book.ts'
import { sayTime } from './times.ts'

/** A statement as it is shown. All of it is the article’s own words but the speaker’s name. */
export interface Speech {
  id: string
  form: Statement['form']
  /** Whether a colon stands between the verb and the words: they are quoted, or the article has them the other way round. */
  colon: boolean
  /** Whose statements are told together. */
  key: string
  /** “Jens Stoltenberg”, “Ann Poe and Bo Lind”; the words for the source, where they name nobody: “a senior official”. */
  speaker: string
  /** The speaker’s entity, where there is one, and only one. */
  entity?: string
  /** What is to be known of a speaker without a name: “unnamed”; “unclear who” of a pronoun. */
  doubt?: string
  /** “said”, “cited” for “according to”; empty where a quotation runs on. */
  verb: string
  /** “to reporters”, “Tomas Brandt” after a verb like “told”: who was spoken to, where what was said doesn’t begin so. */
  toWhom?: string
  /** What is attributed, in quotation marks where it is quoted. */
  words: string
  /** When it was said, where that is another day than the article’s. */
  when?: string
  /** Whether the article says that this was not said. */
  negated: boolean
}

/** “Stoltenberg declared: …”, with whatever of it is known. */
export function speechOf(book: Book, statement: Statement): Speech {
  const { id, form, source, speaker, cue, content, addressee, time, negated = false } = statement
  const written = wordsOf(book, source)
  const all = speakersOf(book, statement)
  const isTogether = all.length > 1
  const [whose] = all
  const entity = isTogether || (whose && isOneOfTwo(book, whose, source)) ? undefined : whose
  const said = book.time(time)
  const words = withoutLooseEnd(wordsOf(book, content))
  const verb = sayCue(wordsOf(book, cue))
  const to = addressee === speaker ? undefined : book.entity(addressee)
  const isTold = to?.mentions.some((mention) => mention.start === content[0]?.start)
  const isOther = said?.from && said.from !== book.record.article.published?.value.slice(0, 10)
  return {
    id,
    form,
    colon: form === 'direct' || (cue[0]?.start ?? 0) > (content[0]?.start ?? 0) || verb === cited,
    key: entity ? entity.id : isTogether ? all.map(({ id }) => id).join(' ') : written.toLowerCase(),
    speaker: (isTogether ? listed(all.map(({ name }) => name)) : entity?.name) || written || 'Somebody',
    ...(entity ? { entity: entity.id } : {}),
    ...((entity ?? whose)?.mentions.some(({ form }) => form === 'name')
      ? {}
      : { doubt: !written || isPronoun(written) ? 'unclear who' : 'unnamed' }),
    verb,
    ...(to && !isTold ? { toWhom: `${takesTo.test(verb) ? 'to ' : ''}${to.name}` } : {}),
    words,
    ...(said && isOther ? { when: sayTime(said) } : {}),
    negated,
  }
}

/** Verbs that are followed by “to” before whoever is spoken to. */
const takesTo =
  /\b(?:sa(?:y|ys|id|ying)|sp(?:eak|eaks|oke|eaking)|wr(?:ite|ites|ote|iting)|(?:explain|announc|suggest|complain|confirm|admit|declar|insist)\w{0,4})$/i

/** Whether somebody speaks together with another: “Portugal and Morocco”. */
const isOneOfTwo = ({ record: { article } }: Book, { mentions }: Entity, [source]: readonly Span[]): boolean =>
  source !== undefined &&
  mentions.some(
    ({ start, end }) => start === source.start && article.text.slice(end, Math.min(source.end, end + 5)) === ' and ',
  )

/** Beside whoever the words are according to, “according to” would be said of another. */
const cited = 'cited'
const sayCue = (words: string): string =>
  /^according\b/i.test(words) ? cited : words.slice(0, 1).toLowerCase() + words.slice(1)

/** The comma that led on to “he said” leads nowhere when the words stand alone. */
const withoutLooseEnd = (words: string): string => words.replace(/[,;:]?([”"’'»]?)[,;:]?$/, '$1')

/** One line for whoever points at the words: “Jens Stoltenberg, declared”. */
export const sayWhose = ({ speaker, doubt, verb, toWhom, when }: Speech): string =>
  [`${speaker}${doubt ? ` (${doubt})` : ''}`, [verb || 'goes on', toWhom].filter(Boolean).join(' '), when]
    .filter(Boolean)
    .join(', ')

/** Whether a verb says by itself that nothing was said: “did not say”, “declined to comment”. */
export const tellsNot = (verb: string): boolean =>
  /\b(?:not|never|no|declin\w{1,4}|refus\w{1,4})\b|n['’]t\b/i.test(verb)
