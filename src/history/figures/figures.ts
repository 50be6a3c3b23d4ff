import type { Event, Quantity, Record, Span } from '../../record/index.ts'
import { sentenceAt } from '../../record/sentences.ts'
import { contains, overlaps } from '../../record/spans.ts'
import { dayOf, inOrder } from '../chronology.ts'
import { dayNumber } from '../days.ts'
import type { Cast, CastMember } from '../entities.ts'
import { isAttack, isDisaster } from '../happenings/families.ts'
import { type Happening, happeningsByEvent } from '../happenings/happening.ts'
import { ownWords } from '../happenings/named.ts'
import { atlasOf } from '../happenings/places.ts'
import type { Report } from '../report.ts'
import type { CopyOf } from '../sources.ts'
import { namesOf } from '../statements/said.ts'
import { isPronoun, stemOf, wordsOf } from '../words.ts'
import { comparisonsOf } from './comparisons.ts'
import type { Figure, FiguresLedger, Giver } from './figure.ts'
import { type Entry, isOfManyAttacks, seriesOf } from './series.ts'
import { subjectOf } from './subject.ts'

/**
 * Every number of a story, in series by what it counts, where and of when, and how those of a series go together: "12
 * dead" on Monday and "at least 19" on Tuesday supersedes it. Copies bring no figures of their own.
 */
export function figuresOf(
  reports: readonly Report[],
  cast: Cast,
  happenings: readonly Happening[] = [],
  copyOf: CopyOf = () => undefined,
): FiguresLedger {
  const originals = inOrder(reports).filter(({ id }) => copyOf(id) === undefined)
  const atlas = atlasOf(originals, cast)
  const byEvent = happeningsByEvent(happenings)
  const entries = originals.flatMap((report) => entriesOf(report, cast, byEvent)).sort(byDay)
  const series = seriesOf(entries, atlas, isOfManyAttacks(happenings))
  return {
    figures: entries.map(({ figure }) => figure),
    series: series.map(({ key, unit, scopes: [scope], entries }) => ({
      subject: key,
      title: titleOf(entries),
      unit,
      ...(scope && { scope: scope.key }),
      figures: entries.map(({ figure }) => figure.id),
    })),
    comparisons: comparisonsOf(series),
  }
}

/** Of the ways in which reports call what a series counts, the one with the fewest words. */
const titleOf = (entries: readonly Entry[]): string =>
  entries.map(({ title }) => title).reduce((best, title) => (title.length < best.length ? title : best))

/** By the day on which they stood so, as their reports come within a day; those of none stand behind. */
const byDay = ({ figure: { asOf: a = '9999' } }: Entry, { figure: { asOf: b = '9999' } }: Entry): number =>
  a < b ? -1 : a > b ? 1 : 0

/** Not figures of a story: places in an order, shares in words, and numbers of nothing measured. */
const left = new Set<Quantity['measure']>(['ordinal', 'ratio', 'duration', 'other'])

export const entriesOf = (report: Report, cast: Cast, byEvent: ReadonlyMap<string, string>): Entry[] =>
  report.record.quantities
    .filter((quantity) => !left.has(quantity.measure) && !isAge(quantity, report.record))
    .filter((quantity) => !isAttribute(quantity, report.record))
    .map((quantity) => entryOf(quantity, report, cast, byEvent))

/** "A nine-story building", "a 40-hour operation"; not "twenty-five". */
const isAttribute = ({ start, end, measure }: Quantity, { article: { text } }: Record): boolean =>
  measure === 'count' && compound.test(text.slice(start, end))

const compound = /-(?!(?:one|two|three|four|five|six|seven|eight|nine|odd|plus)$)\p{L}+$/iu

/** "A man of 66". */
const isAge = ({ start, of }: Quantity, { article: { text } }: Record): boolean =>
  !of?.length && /\b(?:man|woman|boy|girl|mother|father) of $/i.test(text.slice(Math.max(0, start - 12), start))

function entryOf(quantity: Quantity, report: Report, cast: Cast, byEvent: ReadonlyMap<string, string>): Entry {
  const { id, record } = report
  const sentence = record.sentences[sentenceAt(record, quantity.start)] ?? quantity
  const { id: own, start, end, of: _, time, ...told } = quantity
  const subject = subjectOf(quantity, record, sentence)
  const day = dayOf(report)
  const asOf = dayOfTime(record, time, day) ?? day
  const scope = scopeOf(quantity, sentence, report, cast)
  const period = periodOf(record, sentence, day)
  const event = eventAt(quantity, report)
  const happening = event && byEvent.get(`${id}/${event.id}`)
  const figure: Figure = {
    id: `${id}/${own}`,
    report: id,
    spans: [{ start, end }],
    ...told,
    ...(subject && { subject: subject.name, ...(subject.share && { share: subject.share }) }),
    ...(scope && { scope: scope.key }),
    ...(period && { period }),
    ...(asOf && { asOf }),
    giver: giverOf(quantity, report, cast),
    ...(happening && { happening }),
  }
  const { text } = record.article
  const whole = text.slice(sentence.start, sentence.end)
  const clause = clauseAt(text, quantity, sentence)
  return {
    figure,
    title: subject?.title ?? '',
    words: text.slice(start, end),
    isPast: isPast(text.slice(sentence.start, start)),
    isLocal: isOfHospital(clause),
    isTotal: isTotal(whole, clause),
    isRevised: isRevised(whole, clause),
    ...(scope && { scope }),
    signature: signatureOf(sentence, report, cast),
    attacks: happeningsIn(sentence, report, byEvent, isAttack),
    disasters: happeningsIn(sentence, report, byEvent, isDisaster),
    storms: ownWords(
      record.entities.flatMap(({ id: entity, mentions }) =>
        mentions.some((mention) => contains(sentence, mention)) ? (cast.of(id, entity) ?? []) : [],
      ),
    ),
    isDeed: happening !== undefined && event?.type !== 'OTHER',
    sentence: `${id} ${sentence.start}`,
  }
}

/** "As of Monday": the day that the report itself gives, where that is one day, and none to come. */
function dayOfTime({ times }: Record, id: string | undefined, day: string | undefined): string | undefined {
  const value = times.find((time) => time.id === id)?.value.slice(0, 10)
  return value && /^\d{4}-\d\d-\d\d$/.test(value) && (day === undefined || value <= day) ? value : undefined
}

/** "Five are in hospital", "the hospital counts 17"; not "a fire at a private hospital", where it happened. */
const isOfHospital = (clause: string): boolean =>
  /\b(?:hospitals?|hospitali[sz]ed|morgue|mortuary|clinic)\b/i.test(clause) &&
  !/\b(?:an?|near|outside|of|inside) (?:\w+ ){0,2}(?:hospital|clinic)\b/i.test(clause)

/** "From 12", "an earlier toll of 12", "the ministry had spoken of $4 million": no news; not the 19 of "from 12 to 19". */
const isPast = (before: string): boolean => past.test(before)

const past =
  /\b(?:from|earlier|previous|previously|had (?:\w+ly )?(?:spoken|put|said|reported|given|counted|estimated|listed|cited|announced|told|confirmed|recorded|claimed|(?:a|the) (?:toll|count|figure|estimate|tally)))\b(?:(?! to )[^,;\d]){0,24}$/i

/** "The toll", "rises to 21", "so far", "police had arrested 30". */
const total =
  /\b(?:ha[ds] (?:arrested|detained)|toll|total(?:l?ing)?|so far|overall|(?:ris(?:es?|en|ing)|rose|increas(?:es?|ed|ing)|climb(?:s|ed|ing)?|grow(?:s|n)?|grew) to)\b/i

/** "70 since the war began", "since Monday, 70"; not of "the ferry, in service since 1994,". */
const isTotal = (sentence: string, clause: string): boolean =>
  total.test(sentence) || /\bsince\b/i.test(clause) || /^since\b/i.test(sentence)

const isRevised = (sentence: string, clause: string): boolean =>
  /\b(?:revis(?:ed|es|ion)|lowered|corrected|down from)\b/i.test(clause) ||
  /\b(?:revis(?:ed|es|ing)|lower(?:ed|s|ing)|correct(?:ed|s|ing))(?: \w{1,20}){0,3} (?:toll|count|numbers?|figures?|estimate|tally|total)\b/i.test(
    sentence,
  )

/** What stands around a figure between commas. */
const clauseAt = (text: string, { start }: Span, sentence: Span): string =>
  text
    .slice(sentence.start, start)
    .split(/[,;]\s/)
    .at(-1)! + text.slice(start, sentence.end).split(/[,;]\s/, 1)[0]!

/** A place or thing that the figure is of: the one right behind "in", else the nearest before it, else behind. */
function scopeOf({ start, end }: Span, sentence: Span, { id, record }: Report, cast: Cast): CastMember | undefined {
  const named = record.entities
    .filter(({ kind }) => kind === 'place' || kind === 'facility' || kind === 'occurrence' || kind === 'product')
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .filter(({ mention }) => contains(sentence, mention) && mention.form === 'name' && !isEndOfWay(mention, record))
    .sort((a, b) => a.mention.start - b.mention.start)
  const linked = named.find(
    ({ mention }) => mention.start >= end && prepositional.test(record.article.text.slice(end, mention.start)),
  )
  const nearest =
    linked ?? named.findLast(({ mention }) => mention.end <= start) ?? named.find((one) => one.mention.start >= end)
  return nearest && cast.of(id, nearest.entity.id)
}

/** "From Calder to Tarn". */
const isEndOfWay = ({ start }: Span, { article: { text } }: Record): boolean =>
  /\b(?:from|to|for|towards?) (?:the )?$/i.test(text.slice(Math.max(0, start - 12), start))

const prepositional = /^[^,;.\d]{0,24}\b(?:in|at|on|near|off)\s(?:the\s)?(?:\w+\s){0,2}$/i

/** A month, a year, or a time long past that the sentence tells. */
function periodOf(record: Record, sentence: Span, asOf: string | undefined): Figure['period'] {
  const told = record.times.find(
    ({ from, to, ...span }) =>
      from !== undefined &&
      to !== undefined &&
      contains(sentence, span) &&
      (dayNumber(to) - dayNumber(from) >= 28 || (asOf !== undefined && dayNumber(asOf) - dayNumber(to) > 45)),
  )
  return told && { from: told.from!, to: told.to! }
}

/** The speaker of the innermost statement that the figure stands in, else the outlet. */
function giverOf(quantity: Span, { id, outlet, record }: Report, cast: Cast): Giver {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)
  const saying = record.statements
    .filter(({ content }) => content.some((span) => overlaps(span, quantity)))
    .toSorted((a, b) => length(a.content) - length(b.content))[0]
  if (!saying) return { by: 'outlet', ...(outlet && { name: outlet }) }
  const member = cast.of(id, saying.speaker)
  const source = saying.source[0] && record.article.text.slice(saying.source[0].start, saying.source.at(-1)!.end)
  const together = namesOf((saying.speakers ?? []).flatMap((one) => cast.of(id, one) ?? []))
  const name = together ?? member?.name ?? (source && !isPronoun(source) ? source : undefined)
  return { by: 'speaker', ...(member && { key: member.key }), ...(name && { name }) }
}

/** The event that befell those counted, or that they did. */
const eventAt = (quantity: Span, { record }: Report): Event | undefined =>
  record.events.find(({ actors, recipients }) => [...actors, ...recipients].some((role) => overlaps(role, quantity)))

/**
 * What of a sort a sentence tells, by happening. Attacks are those with a weapon, or told by a word for one: that someone
 * was killed or hurt is told of accidents as well.
 */
const happeningsIn = (
  sentence: Span,
  { id, record }: Report,
  byEvent: ReadonlyMap<string, string>,
  isOfSort: (event: Event) => boolean,
): ReadonlySet<string> =>
  new Set(
    record.events
      .filter((event) => event.trigger.some((span) => contains(sentence, span)) && isOfSort(event))
      .flatMap((event) => byEvent.get(`${id}/${event.id}`) ?? []),
  )

/** What the sentence names and the stems of its words, to tell whether two sentences speak of one thing. */
function signatureOf(sentence: Span, { id, record }: Report, cast: Cast): ReadonlySet<string> {
  const named = record.entities.filter(({ mentions }) => mentions.some((mention) => contains(sentence, mention)))
  const stems = wordsOf(record.article.text.slice(sentence.start, sentence.end))
    .filter((word) => word.length > 3 && !/\d/.test(word) && !idle.has(word))
    .map(stemOf)
  return new Set([...named.flatMap((entity) => cast.of(id, entity.id)?.key ?? []), ...stems])
}

const idle = new Set(
  `about after also among been from have into more most over said says than that their them then there they this were
  when where which while will with would million billion thousand according`.split(/\s+/),
)
