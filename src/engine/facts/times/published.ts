import type { Published, Span } from '../../../record/index.ts'
import type { Text } from '../../reading.ts'
import type { Sentence } from '../../text/sentences.ts'
import { daysFromCivil, daysInMonth, isoDate, weekdayOf } from '../../../record/calendar.ts'
import type { Found } from './index.ts'
import type { DateFields } from './meaning.ts'
import { at, figure, ordinalAt } from './phrases.ts'
import { tenseAround } from './tense.ts'

/** A date of the text with the words that give it. */
interface Dated extends Span {
  fields: DateFields
  found: Found
}

/** Years that some words allow, and those words. */
interface Clue {
  years: readonly number[]
  evidence: readonly Span[]
}

/**
 * The day an undated article was written, from its own words: "April 20 (UPI) --" gives day and month; the year is the
 * one of the last year told as past, or the next, in which April 20 was the Thursday its lead speaks of or the day after;
 * or the one that an anniversary, an age or "ten years ago" beside a year leads to. undefined, with the reason traced,
 * unless exactly one year is left.
 */
export function inferPublished(found: readonly Found[], text: Text): Published | undefined {
  const dates = found.flatMap(datedIn)
  const opening = dates.find(
    ({ found: { sentence }, fields }) => sentence.role === 'dateline' && fields.day !== undefined,
  )
  if (!opening) return fromLead(dates, text)
  const { year, month, day } = opening.fields
  if (year !== undefined) return made(year, month!, day!, 'dateline', [opening])
  const latest = latestYear(dates)
  const sums = yearClues(found, text.sentences)
  const clues = [
    weekdayClue(found, opening, latest, sums[0]?.years, text.sentences),
    pairClue(dates, latest, sums[0]?.years),
    ...sums,
  ].filter((clue) => clue !== undefined)
  const years = clues.reduce<readonly number[] | undefined>(
    (left, clue) => (left ? left.filter((y) => clue.years.includes(y)) : clue.years),
    undefined,
  )
  const possible = years?.filter((y) => latest === undefined || y >= latest.fields.year!)
  if (possible?.length !== 1) {
    text.trace.drop(opening, clues.length > 0 ? 'times/year-unsure' : 'times/no-year')
    return undefined
  }
  const evidence = [opening, ...clues.flatMap((clue) => clue.evidence), ...(latest ? [latest] : [])]
  return made(possible[0]!, month!, day!, 'inferred', evidence)
}

function datedIn(found: Found): Dated[] {
  const { meaning, sentence, from, to } = found
  if (meaning.kind !== 'date') return []
  return [{ fields: meaning.fields, found, start: sentence.words[from]!.start, end: sentence.words[to - 1]!.end }]
}

/** Without a dateline only a full date with its weekday in the lead, told in the past, is taken: no bare date is, since stories open with old ones too. */
function fromLead(dates: readonly Dated[], text: Text): Published | undefined {
  const latest = latestYear(dates)
  const leadEnd = endOfLead(text.sentences, 1)
  const lead = dates.find(
    ({ fields: { year, month, day, weekday }, found }) =>
      year !== undefined &&
      day !== undefined &&
      found.sentence.end <= leadEnd &&
      tenseOf(found) !== 'future' &&
      weekday !== undefined &&
      month !== undefined &&
      year >= (latest?.fields.year ?? 0) &&
      day <= daysInMonth(year, month) &&
      weekdayOf(daysFromCivil(year, month, day)) === weekday,
  )
  if (lead) return made(lead.fields.year!, lead.fields.month!, lead.fields.day!, 'inferred', [lead])
  text.trace.drop({ start: 0, end: 0 }, 'times/no-date')
  return undefined
}

const made = (
  year: number,
  month: number,
  day: number,
  basis: Published['basis'],
  evidence: readonly Span[],
): Published | undefined =>
  day <= daysInMonth(year, month)
    ? {
        value: isoDate(daysFromCivil(year, month, day)),
        precision: 'day',
        basis,
        evidence: evidence.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start),
      }
    : undefined

/** The last year named outside talk of the future, with its words. */
function latestYear(dates: readonly Dated[]): Dated | undefined {
  let latest: Dated | undefined
  for (const dated of dates) {
    const { year } = dated.fields
    if (year === undefined || tenseOf(dated.found) === 'future') continue
    if (latest === undefined || year > latest.fields.year!) latest = dated
  }
  return latest
}

const tenseOf = ({ sentence, from, to }: Found) => tenseAround(sentence.words, from, to)

/** Where the first sentences of the body end: up to there news says when. */
function endOfLead(sentences: readonly Sentence[], count: number): number {
  let left = count
  return sentences.find(({ role }) => role === 'body' && --left === 0)?.end ?? Number.POSITIVE_INFINITY
}

/** The lead's weekday, as the day of the dateline or the day before it, in the last year told as past or the next, or in one of `years`. */
function weekdayClue(
  found: readonly Found[],
  opening: Dated,
  latest: Dated | undefined,
  years: readonly number[] | undefined,
  sentences: readonly Sentence[],
): Clue | undefined {
  const { month, day } = opening.fields
  const leadEnd = endOfLead(sentences, 3)
  const lead = found.filter((one) => one.sentence.end <= leadEnd && weekdayTold(one) !== undefined)
  const told = lead.find(({ sentence }) => sentence.role === 'body') ?? lead[0]
  if (!told || !latest) return undefined
  const { words } = told.sentence
  const evidence = [{ start: words[told.from]!.start, end: words[told.to - 1]!.end }]
  // A year that is not plainly past may lie ahead of the story.
  if (tenseOf(latest.found) !== 'past') return { years: [], evidence }
  const first = latest.fields.year!
  const fits = (year: number): boolean => {
    const back = (weekdayOf(daysFromCivil(year, month!, day!)) - weekdayTold(told)! + 7) % 7
    return day! <= daysInMonth(year, month!) && back <= 1
  }
  return { years: (years ?? [first, first + 1]).filter(fits), evidence }
}

/** "Saturday, May 25" elsewhere in the story, told as past: the last year told or the next, or those of `years`, that have such a Saturday. */
function pairClue(
  dates: readonly Dated[],
  latest: Dated | undefined,
  years: readonly number[] | undefined,
): Clue | undefined {
  const pair = dates.find(
    ({ found, fields: { year, month, day, weekday } }) =>
      year === undefined &&
      month !== undefined &&
      day !== undefined &&
      weekday !== undefined &&
      tenseOf(found) === 'past',
  )
  if (!pair || !latest || tenseOf(latest.found) !== 'past') return undefined
  const { month, day, weekday } = pair.fields
  const first = latest.fields.year!
  const fits = (year: number): boolean =>
    day! <= daysInMonth(year, month!) && weekdayOf(daysFromCivil(year, month!, day!)) === weekday
  return { years: (years ?? [first, first + 1]).filter(fits), evidence: [pair] }
}

/** The weekday of "Thursday", "Thursday night", told as past and without "last" or "next". */
function weekdayTold(found: Found): number | undefined {
  const meaning = found.meaning.kind === 'part' ? found.meaning.date : found.meaning
  if (meaning?.kind !== 'date') return undefined
  const { weekday, day, step } = meaning.fields
  return day === undefined && step === undefined && tenseOf(found) !== 'future' ? weekday : undefined
}

/** "the 2013 coup, ten years ago", "the 10th anniversary of the 2013 coup", "born in 1950, … 72": what a number beside a year says of the year of writing. */
function yearClues(found: readonly Found[], sentences: readonly Sentence[]): Clue[] {
  const clues: Clue[] = []
  const bySentence = new Map<Sentence, Found[]>()
  for (const one of found) {
    const list = bySentence.get(one.sentence)
    if (list) list.push(one)
    else bySentence.set(one.sentence, [one])
  }
  for (const sentence of sentences) {
    const here = bySentence.get(sentence)
    const year = here?.flatMap(datedIn).find(({ fields }) => fields.year !== undefined)
    if (!year) continue
    const ago = here?.find(
      ({ meaning, mod }) =>
        !mod &&
        meaning.kind === 'shift' &&
        meaning.unit === 'year' &&
        meaning.sign < 0 &&
        meaning.origin === 'published',
    )
    if (ago?.meaning.kind === 'shift') {
      const { words } = sentence
      clues.push({
        years: [year.fields.year! + ago.meaning.amount],
        evidence: [year, { start: words[ago.from]!.start, end: words[ago.to - 1]!.end }],
      })
    }
    clues.push(...anniversary(sentence, year), ...age(sentence, year))
  }
  return clues
}

function anniversary({ words }: Sentence, year: Dated): Clue[] {
  const index = words.findIndex(({ lower }) => lower === 'anniversary')
  const ordinal = index > 0 ? ordinalAt(words, index - 1) : undefined
  return ordinal && ordinal.value > 1
    ? [{ years: [year.fields.year! + ordinal.value], evidence: [year, words[index - 1]!] }]
    : []
}

/** "born in 1950" and ", 72," in one sentence: the birthday may be past or to come. */
function age({ words }: Sentence, year: Dated): Clue[] {
  if (!words.some(({ lower }) => lower === 'born')) return []
  const index = words.findIndex(
    (word, i) =>
      figure(word.text, 2, 2) >= 15 &&
      at(words, i - 1) === ',' &&
      (at(words, i + 1) === ',' || at(words, i + 1) === '.'),
  )
  if (index < 0) return []
  const born = year.fields.year! + Number(words[index]!.text)
  return [{ years: [born, born + 1], evidence: [year, words[index]!] }]
}
