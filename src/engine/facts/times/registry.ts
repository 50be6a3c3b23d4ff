import {
  dayParts,
  decades,
  deictics,
  frequencies,
  months,
  ordinals,
  seasons,
  weekdayPlurals,
  weekdays,
} from '../../lexicon/times.ts'
import { findCalendarDate } from './finders/calendar-date.ts'
import { findClock } from './finders/clock.ts'
import { findDayPart } from './finders/date.ts'
import { deicticPhrases, findDeictic } from './finders/deictic.ts'
import { edges, findEdge, midWords } from './finders/edge.ts'
import { findHoliday, holidayNames } from './finders/holiday.ts'
import { findPeriod } from './finders/period.ts'
import { findQuarter } from './finders/quarter.ts'
import { findSet } from './finders/set.ts'
import { findSpan } from './finders/span.ts'
import { findDecadeOrCentury, findYear } from './finders/year.ts'
import type { Reading } from './meaning.ts'
import { approximators, type Words } from './phrases.ts'

/** One way to see a time expression. */
export interface Finder {
  find: (words: Words, index: number) => Reading | undefined
  /** The lower-case words it may start with. */
  opens: Iterable<string>
  /** That a word which starts with a figure may, too. */
  figures?: boolean
  /** That a word of letters that ends in a figure may: "Q3", "FY2023". */
  mixed?: boolean
}

const pick = [
  'this',
  'last',
  'next',
  'past',
  'coming',
  'the',
  'previous',
  'following',
  'current',
  'that',
  'same',
  'its',
  'their',
]
const numberWords = [
  'a',
  'an',
  'half',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
  'thirty',
  'forty',
  'fifty',
  'sixty',
  'seventy',
  'eighty',
  'ninety',
  'hundred',
  'several',
  'few',
  'many',
  'couple',
  'another',
  'dozens',
  'hundreds',
  'thousands',
  'numerous',
  'some',
]
const bareUnits = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years', 'decades', 'centuries']

/**
 * Every finder, most telling first: of two readings as long as each other the earlier wins.
 * - `findEdge` before those it wraps, since "late September" is longer than "September" only from its own first word.
 * - `findClock` before `findYear`, since "1430 GMT" could be the year 1430.
 * - `findQuarter` before `findPeriod`: "this year's third quarter" starts like "this year".
 * - `findSet` before `findSpan`: "a year" at a rate is a set.
 */
export const finders: readonly Finder[] = [
  { find: findEdge, opens: [...edges.keys(), ...midWords, 'year'] },
  { find: findClock, opens: ['noon', 'midnight', ...approximators.keys()], figures: true },
  {
    find: findDayPart,
    opens: [
      ...weekdays.keys(),
      ...months.keys(),
      ...dayParts.keys(),
      'the',
      'that',
      'same',
      'next',
      'following',
      'last',
      'this',
    ],
    figures: true,
  },
  {
    find: findCalendarDate,
    opens: [...pick, ...months.keys(), ...weekdays.keys(), ...seasons.keys(), ...ordinals.keys()],
    figures: true,
  },
  { find: findHoliday, opens: [...holidayNames.keys(), 'last', 'this', 'next'] },
  {
    find: findQuarter,
    opens: [...pick, ...ordinals.keys(), 'fiscal', 'final', 'year'],
    figures: true,
    mixed: true,
  },
  {
    find: findPeriod,
    opens: [
      ...pick,
      'prior',
      'preceding',
      'ensuing',
      'latest',
      'upcoming',
      'our',
      'year',
      'comparable',
      'corresponding',
    ],
  },
  { find: findDeictic, opens: [...deictics.keys(), ...deicticPhrases.keys()] },
  {
    find: findSet,
    opens: ['every', 'each', 'a', 'an', 'per', ...frequencies.keys(), ...weekdayPlurals.keys(), ...weekdays.keys()],
  },
  {
    find: findSpan,
    opens: [
      ...pick,
      ...numberWords,
      ...bareUnits,
      ...approximators.keys(),
      'recent',
      'first',
      'final',
      'latest',
      'future',
      'these',
      'those',
      'his',
      'her',
      'early',
      'preceding',
      'opening',
    ],
    figures: true,
  },
  { find: findDecadeOrCentury, opens: ['the', ...decades.keys(), ...ordinals.keys()], figures: true },
  { find: findYear, opens: ['the', 'year', 'nineteen', 'eighteen', 'seventeen', 'twenty', 'two', "'"], figures: true },
]

/** Why something that looked like a time is none. */
export const reasons: Readonly<Record<string, string>> = {
  'times/not-a-month': 'the word is a verb or a name here, not a month',
  'times/model-year': 'the year in which a vehicle was made is part of what it is called: "a 2013 Camry"',
  'times/name': 'the words are a title or a name here: a programme, a newspaper, a hotel',
  'times/no-year': 'the article gives a day and a month but nothing to tell the year from',
  'times/no-date': 'the article says nothing of the day it was written',
  'times/year-unsure': 'more than one year fits the day, the weekday and the dates the article tells of',
}
