import { objectForms, possessives, pronouns } from '../engine/lexicon/pronouns.ts'
import type { Event, Role, Span } from '../record/index.ts'
import { sentenceOf } from '../record/sentences.ts'
import { contains, firstWhere } from '../record/spans.ts'
import { columns } from './columns.ts'
import { type Book, listed, nameOf, speakersOf, wordsOf } from './book.ts'
import { cutQuote, firstWords, lastWords } from './cut.ts'
import { sayTime } from './times.ts'

/** An event as it is shown: who did what to whom, as far as it can be in the article’s own words. */
export interface Happening {
  id: string
  event: Event
  /** Its place in the calendar; missing where it has none. */
  from?: string
  to?: string
  /** “Thu, Apr 20, 2023”. */
  when?: string
  /** The telling that is shown, and where its words end: before “and invited …”, which tells another event. */
  trigger: Span
  end: number
  /** “planned”, “said not to have happened”; empty for what did happen. */
  modality: string
  /** Whose claim it is, where it is one. */
  claim?: string
}

/** A run of an event’s words: `who` takes part by name, `act` is the word that tells the event, `aside` is ours. */
export interface Piece {
  text: string
  as?: 'who' | 'act' | 'aside'
}

/** In the order of the calendar, for sorting; what has no day comes first. */
export const byDay = ({ from: a = '' }: Happening, { from: b = '' }: Happening): number => (a < b ? -1 : a > b ? 1 : 0)

/** All events of a record, ready to be told, in their order. */
export function happeningsOf(book: Book): Happening[] {
  const { events } = book.record
  const triggers = events.flatMap(({ trigger }) => trigger.map(({ start }) => start)).sort((a, b) => a - b)
  return events.map((event) => happeningOf(book, event, triggers))
}

function happeningOf(book: Book, event: Event, triggers: readonly number[]): Happening {
  const trigger = fullestTelling(book, event)
  const time = book.time(event.time)
  const claim = claimOf(book, event)
  const dated = time && (time.type === 'DATE' || time.type === 'TIME') ? time : undefined
  return {
    id: event.id,
    event,
    ...(dated?.from ? { from: dated.from, to: dated.to ?? dated.from } : {}),
    ...(dated ? { when: withoutYear(sayTime(dated), book) } : {}),
    trigger,
    end: endOf(book, trigger, triggers),
    modality: (event.negated ? negations : modalities)[event.modality],
    ...(claim ? { claim } : {}),
  }
}

/** The year goes without saying where it is the article’s own. */
function withoutYear(said: string, { record }: Book): string {
  const year = record.article.published?.value.slice(0, 4)
  return year && /\p{L}/u.test(said) ? said.replace(new RegExp(`,? ${year}(?=$|,)`), '') : said
}

/** Of an event’s tellings the one whose sentence names most of who takes part, whoever did it above all; the first of these. */
function fullestTelling({ record }: Book, { trigger, actors, recipients }: Event): Span {
  const told = trigger.map((span) => {
    const sentence = sentenceOf(record, span)
    const named = (roles: readonly Role[]) => roles.filter((role) => contains(sentence, role)).length
    return { span, count: named(actors) + named(recipients) + (named(actors) ? 0.5 : 0) }
  })
  return told.reduce((best, one) => (one.count > best.count ? one : best), told[0]!).span
}

/** Where the words of a telling end: where another event is joined on to it, else with the sentence. */
function endOf({ record: { article, sentences } }: Book, trigger: Span, triggers: readonly number[]): number {
  const sentence = sentenceOf({ sentences }, trigger)
  const next = triggers[firstWhere(triggers, (start) => start > trigger.end)]
  if (next === undefined || next >= sentence.end) return sentence.end
  const between = article.text.slice(trigger.end, startOfVerb(article.text, trigger.end, next))
  const joint = /(?:,? (?:and|but)|[;–—]|--) ?(?:\w{1,14}ly |then |later )?$/.exec(between)
  return joint?.index ? trigger.end + joint.index : sentence.end
}

const modalities = { actual: '', planned: 'planned', possible: 'possible', unreal: 'only supposed' } as const
const negations = {
  actual: 'said not to have happened',
  planned: 'not planned',
  possible: 'may not happen',
  unreal: 'said not to have happened',
} as const

/**
 * “according to Tomas Brandt”, “according to a senior official”: whose claim it is that this happened; “left open by Tomas
 * Brandt” where that is what was not said.
 */
function claimOf(book: Book, { statement, actors, negated }: Event): string | undefined {
  const claim = book.statement(statement)
  if (!claim) return undefined
  const speakers = speakersOf(book, claim)
  const isOwn =
    actors.length === speakers.length && speakers.every(({ id }) => actors.some(({ entity }) => entity === id))
  const isOpen = claim.negated && !negated
  if (isOwn && speakers.length > 0 && !isOpen) return 'by their own account'
  const names = listed(speakers.map(({ name }) => name))
  return `${isOpen ? 'left open by' : 'according to'} ${names || cutQuote(asObject(uncapitalized(wordsOf(book, claim.source))), 80)}`
}

/** As it stands behind a preposition: “him” for “he”; “somebody” for “I”, whom only the speaker knows, and for nobody. */
function asObject(source: string): string {
  const pronoun = pronouns.get(source.toLowerCase())
  if (!pronoun) return source || 'somebody'
  return pronoun.person === 3 ? (objectForms.get(source.toLowerCase()) ?? source) : 'somebody'
}

/** Words that have a capital for no other reason than that they began a sentence. */
const uncapitalized = (words: string): string =>
  words.replace(/^(?:An?|The|Some|Two|Several|Many|One|His|Her)\b/, (word) => word.toLowerCase())

/**
 * The event in about `room` columns: whoever did it, by name, and the article’s words from the verb on, so that it reads
 * as a sentence: “Jens Stoltenberg *invited* Zelensky to the next summit…”. A pronoun or description among the words is
 * followed by whom it means, and who isn’t in them is added: “→ Ukraine”.
 */
export function tell(book: Book, { event, trigger, end }: Happening, room: number): Piece[] {
  const { text } = book.record.article
  const sentence = sentenceOf(book.record, trigger)
  const { subjects, others } = sides(event, sentence, trigger)
  const names = listed(subjects.map((role) => nameOf(book, role)).filter(Boolean))
  const subject = firstWords(capitalized(names), Math.floor(room / 2))
  const { join, from } = subject ? joined(text, sentence, subjects, trigger) : { join: '', from: trigger.start }
  const lead = subject ? join : leadUpTo(text, sentence.start, from, Math.floor(room / 3))
  const act = firstWords(oneLine(text.slice(from, trigger.end)), room)
  const rest = Math.max(12, room - columns(subject + lead + act))
  const tail = firstWords(glossed(book, { start: trigger.end, end }, others, rest * 2), rest)
  const shown = subject + lead + act + tail
  const untold = listed(others.map((role) => nameOf(book, role)).filter((name) => name && !tells(shown, name)))
  const place = book.entity(event.place)?.name
  const pieces: Piece[] = [
    { text: subject, as: 'who' },
    { text: lead },
    { text: act, as: 'act' },
    { text: tail.replace(/\.$/, '') },
    { text: untold ? ` → ${firstWords(untold, 40)}` : '', as: 'aside' },
    { text: place && !tells(shown, place) ? ` (in ${firstWords(place, 40)})` : '', as: 'aside' },
  ]
  return pieces.filter((piece) => piece.text !== '')
}

/** Who stands first when an event is told: whoever did it; whom it was done to in “two men were arrested by police”. */
function sides({ actors, recipients }: Event, sentence: Span, trigger: Span): { subjects: Role[]; others: Role[] } {
  const isBefore = (role: Role) => contains(sentence, role) && role.end <= trigger.start
  const isAfter = (role: Role) => contains(sentence, role) && role.start >= trigger.end
  const byAgent = !actors.some(isBefore) && actors.some(isAfter) && recipients.some(isBefore)
  const subjects = byAgent ? recipients.filter(isBefore) : actors.filter((role) => !isAfter(role))
  return { subjects, others: [...actors, ...recipients].filter((role) => !subjects.includes(role)) }
}

/**
 * What stands between who did it and the word that tells it, and where the verb begins. It is what stands there in the
 * text, if that is short: “Russia*’s* invasion”, “Zelensky *in October* praised”.
 */
function joined(
  text: string,
  sentence: Span,
  subjects: readonly Role[],
  trigger: Span,
): { join: string; from: number } {
  const near = subjects.filter((role) => role.start >= sentence.start && role.end <= trigger.start)
  const nearest = near.reduce<Role | undefined>((last, role) => (last && last.end > role.end ? last : role), undefined)
  const gap = nearest ? text.slice(nearest.end, trigger.start) : ''
  const from = startOfVerb(text, nearest?.end ?? sentence.start, trigger.start)
  if (!nearest || gap.length > 24 || /[,;:"“”—]|--|\b(?:and|but)\b/.test(gap))
    return { join: isLoose(text, from, trigger) ? ': ' : ' ', from }
  const isOwner = nearest.entity !== undefined && isPossessive(text.slice(nearest.start, nearest.end).toLowerCase())
  return { join: `${isOwner ? '’s' : ''}${oneLine(text.slice(nearest.end, from))}`, from }
}

const isPossessive = (word: string): boolean => possessives.has(word) || word === 'whose'

/** Whether the word that tells the event cannot follow a subject as it stands: “pledging”, “the talks”. */
function isLoose(text: string, from: number, trigger: Span): boolean {
  const before = /([\w'’]{1,15}) ?$/.exec(text.slice(Math.max(0, from - 17), from))?.[1]?.toLowerCase()
  return /^\w{2,20}ing\b/.test(text.slice(from, trigger.end)) || (before !== undefined && leadsToNoun(before))
}

const leadsToNoun = (word: string) => /['’]s?$/.test(word) || nounLeads.has(word)
const nounLeads: ReadonlySet<string> = new Set(
  'the a an this that these those his her its their any some no of for by in on at with from after before during'.split(
    ' ',
  ),
)

const helpers: ReadonlySet<string> = new Set(
  'will would can could may might must should shall has have had is are was were be been being to not never also already'.split(
    ' ',
  ),
)

/** The helping words right before a verb belong to it: “*will not* meet”, “*to* meet”. */
function startOfVerb(text: string, least: number, at: number): number {
  for (let start = at; ; ) {
    const before = text.slice(Math.max(least, start - 20), start)
    const word = before.trimEnd()
    const space = Math.max(word.lastIndexOf(' '), word.lastIndexOf('\n'))
    if (word === before || !helpers.has(word.slice(space + 1).toLowerCase())) return start
    start -= before.length - space - 1
  }
}

/** The words before a verb whose subject nobody is known to be. */
function leadUpTo(text: string, least: number, at: number, room: number): string {
  const words = oneLine(text.slice(Math.max(least, at - room * 2), at)).trimStart()
  return lastWords(words, room, at - least > room * 2)
}

const capitalized = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

/** The words of a span, as far as `most`, with the name behind every pronoun or description of those who take part. */
function glossed(book: Book, { start, end }: Span, roles: readonly Role[], most: number): string {
  const { text } = book.record.article
  let words = ''
  let at = start
  for (const role of [...roles].sort((a, b) => a.end - b.end)) {
    const name = book.entity(role.entity)?.name
    if (!name || role.start < at || role.end > Math.min(end, start + most)) continue
    const own = text.slice(role.start, role.end)
    words += text.slice(at, role.end) + (tells(own, name) || tells(name, own) ? '' : ` [${name}]`)
    at = role.end
  }
  return oneLine(words + text.slice(at, Math.max(at, Math.min(end, start + most))))
}

/** Whether words name somebody: “Stoltenberg’s visit” does Jens Stoltenberg. */
const tells = (words: string, name: string): boolean => {
  const last = name.split(' ').at(-1)!.toLowerCase()
  return words.toLowerCase().includes(last)
}

/**
 * How much a reader wants to see an event first: what the headline and the opening tell, what the story's main people do,
 * what is told again and again; what really happened before what may.
 */
export function weightOf(book: Book, { event, trigger }: Happening): number {
  const { article, sentences } = book.record
  const weight = (role: Role) => book.entity(role.entity)?.salience ?? 0
  const inHeadline = event.trigger.some((span) =>
    article.parts.some((part) => (part.role === 'headline' || part.role === 'deck') && contains(part, span)),
  )
  const opening = article.parts.find(({ role }) => role === 'body')?.start ?? 0
  const isLead = event.trigger.some(({ start }) => start >= opening && start < opening + 300)
  return (
    (inHeadline ? 2 : 0) +
    (isLead ? 1 : 0) +
    Math.max(0, ...event.actors.map(weight)) +
    Math.max(0, ...event.recipients.map(weight)) / 2 +
    Math.min(3, event.trigger.length - 1) / 3 +
    (event.type === 'OTHER' ? 0 : 0.5) +
    (event.modality === 'actual' ? 0.3 : 0) +
    (event.actors.length ? 0.3 : 0) -
    trigger.start / (sentences.at(-1)?.end || 1) / 2
  )
}
