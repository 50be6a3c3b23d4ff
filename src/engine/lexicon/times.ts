/** Words of English about time, as data. Keys are lower case; abbreviations stand with and without their stop. */
import { wordSet } from './word-set.ts'

/** Adds each abbreviation with its stop: "sept" and "sept.". */
const withStops = (
  entries: Readonly<{ [word: string]: number }>,
  short: readonly string[],
): ReadonlyMap<string, number> =>
  new Map([...Object.entries(entries), ...short.map((word) => [`${word}.`, entries[word]!] as const)])

const shortMonths = ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec']
const shortWeekdays = ['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun']

/** Month names as written, January first. */
export const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** Month names to 1–12. */
export const months: ReadonlyMap<string, number> = withStops(
  {
    january: 1,
    february: 2,
    march: 3,
    april: 4,
    may: 5,
    june: 6,
    july: 7,
    august: 8,
    september: 9,
    october: 10,
    november: 11,
    december: 12,
    jan: 1,
    feb: 2,
    mar: 3,
    apr: 4,
    jun: 6,
    jul: 7,
    aug: 8,
    sep: 9,
    sept: 9,
    oct: 10,
    nov: 11,
    dec: 12,
  },
  shortMonths,
)

/** Weekday names to ISO 1 (Monday) – 7 (Sunday). */
export const weekdays: ReadonlyMap<string, number> = withStops(
  {
    monday: 1,
    tuesday: 2,
    wednesday: 3,
    thursday: 4,
    friday: 5,
    saturday: 6,
    sunday: 7,
    mon: 1,
    tue: 2,
    tues: 2,
    wed: 3,
    thu: 4,
    thur: 4,
    thurs: 4,
    fri: 5,
    sat: 6,
    sun: 7,
  },
  shortWeekdays,
)

/** "Mondays": every one of them. */
export const weekdayPlurals: ReadonlyMap<string, number> = new Map([
  ['mondays', 1],
  ['tuesdays', 2],
  ['wednesdays', 3],
  ['thursdays', 4],
  ['fridays', 5],
  ['saturdays', 6],
  ['sundays', 7],
])

/** Words that are a month or a weekday and something else too: a verb, a name, a star. */
export const ambiguousMonths: ReadonlySet<string> = wordSet('may march april june august mar jan jun')
export const ambiguousWeekdays: ReadonlySet<string> = wordSet('mon wed sat sun fri thu tue')

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'week'
  | 'weekend'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'half'
  | 'season'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'

const unit = (name: Unit, plural: boolean, per: number) => ({ name, plural, per })
export interface UnitWord {
  name: Unit
  plural: boolean
  /** How many of `name` the word stands for: "fortnight" is two weeks. */
  per: number
}

export const units: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>([
  ['second', unit('second', false, 1)],
  ['seconds', unit('second', true, 1)],
  ['sec', unit('second', false, 1)],
  ['minute', unit('minute', false, 1)],
  ['minutes', unit('minute', true, 1)],
  ['min', unit('minute', false, 1)],
  ['mins', unit('minute', true, 1)],
  ['hour', unit('hour', false, 1)],
  ['hours', unit('hour', true, 1)],
  ['hr', unit('hour', false, 1)],
  ['hrs', unit('hour', true, 1)],
  ['day', unit('day', false, 1)],
  ['days', unit('day', true, 1)],
  ['night', unit('night', false, 1)],
  ['nights', unit('night', true, 1)],
  ['week', unit('week', false, 1)],
  ['weeks', unit('week', true, 1)],
  ['wk', unit('week', false, 1)],
  ['weekend', unit('weekend', false, 1)],
  ['weekends', unit('weekend', true, 1)],
  ['fortnight', unit('week', false, 2)],
  ['fortnights', unit('week', true, 2)],
  ['month', unit('month', false, 1)],
  ['months', unit('month', true, 1)],
  ['quarter', unit('quarter', false, 1)],
  ['quarters', unit('quarter', true, 1)],
  ['half', unit('half', false, 1)],
  ['year', unit('year', false, 1)],
  ['years', unit('year', true, 1)],
  ['yr', unit('year', false, 1)],
  ['yrs', unit('year', true, 1)],
  ['decade', unit('decade', false, 1)],
  ['decades', unit('decade', true, 1)],
  ['century', unit('century', false, 1)],
  ['centuries', unit('century', true, 1)],
  ['millennium', unit('millennium', false, 1)],
  ['millennia', unit('millennium', true, 1)],
])

export type Season = 'SP' | 'SU' | 'FA' | 'WI'
export const seasons: ReadonlyMap<string, Season> = new Map<string, Season>([
  ['spring', 'SP'],
  ['springtime', 'SP'],
  ['summer', 'SU'],
  ['summertime', 'SU'],
  ['fall', 'FA'],
  ['autumn', 'FA'],
  ['winter', 'WI'],
  ['wintertime', 'WI'],
])

export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
export const dayParts: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ['morning', 'MO'],
  ['afternoon', 'AF'],
  ['evening', 'EV'],
  ['night', 'NI'],
  ['lunchtime', 'MI'],
  ['midday', 'MI'],
  ['mid-afternoon', 'AF'],
  ['mid-morning', 'MO'],
  ['overnight', 'NI'],
  ['dawn', 'MO'],
  ['dusk', 'EV'],
  ['sunrise', 'MO'],
  ['sunset', 'EV'],
])
export const dayPartPlurals: ReadonlyMap<string, DayPart> = new Map<string, DayPart>([
  ['mornings', 'MO'],
  ['afternoons', 'AF'],
  ['evenings', 'EV'],
  ['nights', 'NI'],
])

const firstOrdinals = [
  ...wordSet(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth`),
]
const tenOrdinals = [
  ...wordSet('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'),
]

/** Ordinals of one word, to the hundredth; "twenty-first" is read part by part, "20th" by its ending. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...firstOrdinals.map((word, index) => [word, index + 1] as const),
  ...tenOrdinals.map((word, index) => [word, 10 * index + 20] as const),
])

/** Tens of a decade in words: "the nineties". */
export const decades: ReadonlyMap<string, number> = new Map([
  ['twenties', 20],
  ['thirties', 30],
  ['forties', 40],
  ['fifties', 50],
  ['sixties', 60],
  ['seventies', 70],
  ['eighties', 80],
  ['nineties', 90],
])

/** Small number words, for years in words ("nineteen ninety-four") and days ("the twentieth"). */
export const tens: ReadonlyMap<string, number> = new Map([
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])
export const digits: ReadonlyMap<string, number> = new Map(
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].map((word, index) => [word, index + 1]),
)

/** Single words that point at a day or a stretch around the day of writing. */
export const deictics: ReadonlyMap<
  string,
  { days?: number; ref?: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'; part?: DayPart }
> = new Map([
  ['today', { days: 0 }],
  ['yesterday', { days: -1 }],
  ['tomorrow', { days: 1 }],
  ['tonight', { days: 0, part: 'NI' as const }],
  ['overnight', { days: 0, part: 'NI' as const }],
  ['now', { ref: 'PRESENT_REF' as const }],
  ['currently', { ref: 'PRESENT_REF' as const }],
  ['nowadays', { ref: 'PRESENT_REF' as const }],
  ['presently', { ref: 'PRESENT_REF' as const }],
  ['recently', { ref: 'PAST_REF' as const }],
  ['recent', { ref: 'PAST_REF' as const }],
  ['current', { ref: 'PRESENT_REF' as const }],
  ['lately', { ref: 'PAST_REF' as const }],
  ['soon', { ref: 'FUTURE_REF' as const }],
  ['shortly', { ref: 'FUTURE_REF' as const }],
])

/** Adverbs and adjectives of frequency, as TIMEX3 sets. */
export const frequencies: ReadonlyMap<string, string> = new Map([
  ['hourly', 'PT1H'],
  ['daily', 'P1D'],
  ['nightly', 'P1D'],
  ['weekly', 'P1W'],
  ['biweekly', 'P2W'],
  ['fortnightly', 'P2W'],
  ['monthly', 'P1M'],
  ['quarterly', 'P1Q'],
  ['semiannual', 'P6M'],
  ['semiannually', 'P6M'],
  ['yearly', 'P1Y'],
  ['annually', 'P1Y'],
  ['biennial', 'P2Y'],
])

/** UTC offsets, in minutes, of the zone names that copy uses. */
export const zones: ReadonlyMap<string, number> = new Map([
  ['gmt', 0],
  ['utc', 0],
  ['z', 0],
  ['bst', 60],
  ['ist', 330],
  ['est', -300],
  ['edt', -240],
  ['et', -300],
  ['cst', -360],
  ['cdt', -300],
  ['ct', -360],
  ['mst', -420],
  ['mdt', -360],
  ['mt', -420],
  ['pst', -480],
  ['pdt', -420],
  ['pt', -480],
  ['akst', -540],
  ['akdt', -480],
  ['hst', -600],
  ['cet', 60],
  ['cest', 120],
  ['eet', 120],
  ['eest', 180],
  ['msk', 180],
  ['jst', 540],
  ['kst', 540],
  ['aest', 600],
  ['aedt', 660],
  ['awst', 480],
  ['nzst', 720],
  ['nzdt', 780],
  ['sgt', 480],
  ['hkt', 480],
  ['wib', 420],
  ['wat', 60],
  ['cat', 120],
  ['eat', 180],
  ['sast', 120],
])

/**
 * Days the calendar names. `month` and `day` where fixed; `nth` weekday of a month (−1 the last); `easter` days from
 * Western Easter Sunday.
 */
export interface Holiday {
  words: readonly string[]
  month?: number
  day?: number
  weekday?: number
  nth?: number
  easter?: number
}
export const holidays: readonly Holiday[] = [
  { words: ['christmas', 'eve'], month: 12, day: 24 },
  { words: ['christmas', 'day'], month: 12, day: 25 },
  { words: ['christmas'], month: 12, day: 25 },
  { words: ['boxing', 'day'], month: 12, day: 26 },
  { words: ['new', 'year', "'s", 'eve'], month: 12, day: 31 },
  { words: ['new', 'year', "'s", 'day'], month: 1, day: 1 },
  { words: ['new', 'year', "'s"], month: 1, day: 1 },
  { words: ['valentine', "'s", 'day'], month: 2, day: 14 },
  { words: ['st.', 'patrick', "'s", 'day'], month: 3, day: 17 },
  { words: ['april', 'fools', "'", 'day'], month: 4, day: 1 },
  { words: ['april', 'fool', "'s", 'day'], month: 4, day: 1 },
  { words: ['may', 'day'], month: 5, day: 1 },
  { words: ['bastille', 'day'], month: 7, day: 14 },
  { words: ['halloween'], month: 10, day: 31 },
  { words: ['veterans', 'day'], month: 11, day: 11 },
  { words: ['armistice', 'day'], month: 11, day: 11 },
  { words: ['juneteenth'], month: 6, day: 19 },
  { words: ['thanksgiving', 'day'], month: 11, weekday: 4, nth: 4 },
  { words: ['thanksgiving'], month: 11, weekday: 4, nth: 4 },
  { words: ['labor', 'day'], month: 9, weekday: 1, nth: 1 },
  { words: ['memorial', 'day'], month: 5, weekday: 1, nth: -1 },
  { words: ['martin', 'luther', 'king', 'jr.', 'day'], month: 1, weekday: 1, nth: 3 },
  { words: ['columbus', 'day'], month: 10, weekday: 1, nth: 2 },
  { words: ['mother', "'s", 'day'], month: 5, weekday: 7, nth: 2 },
  { words: ['father', "'s", 'day'], month: 6, weekday: 7, nth: 3 },
  { words: ['ash', 'wednesday'], easter: -46 },
  { words: ['palm', 'sunday'], easter: -7 },
  { words: ['maundy', 'thursday'], easter: -3 },
  { words: ['good', 'friday'], easter: -2 },
  { words: ['easter', 'sunday'], easter: 0 },
  { words: ['easter', 'monday'], easter: 1 },
  { words: ['easter'], easter: 0 },
  { words: ['pentecost'], easter: 49 },
]

/** Verb forms of the past that news uses and that do not end in "-ed". */
export const irregularPasts: ReadonlySet<string> = wordSet(`
  was were had did said told went came took gave got made knew thought saw felt found left met kept held led lost
  paid sent spent stood understood won wrote began became broke brought built bought caught chose drew drove drank
  ate fell fought flew forgot froze grew heard hid hung laid lay meant overcame ran rang rose sold shot shook shut
  sank sat slept slid spoke stole struck stuck swore swept swam taught tore threw wore withdrew 've has have
  sought
`)

/** Words with which a date beside them lies ahead: "due Friday", "scheduled for May", "payable Dec. 15". */
export const prospects: ReadonlySet<string> = wordSet(`
  planning expect expects expected expecting scheduled due slated intend intends preparing likely unlikely
  supposed poised deadline upcoming forthcoming postponed delayed rescheduled begin begins start starts opens
  resumes expire expires payable effective redeem redeemable matures maturing would could should might
`)

/** Whatever is so done for a day, the day lies ahead: "a hearing is set for Friday", "called an election for May 3". */
export const planned: ReadonlySet<string> = wordSet(`
  set sets setting plan plans planned call calls called calling fixed arranged booked
`)

/** Words whose infinitive lies ahead, but not what stands beside them: "agreed Saturday to meet in July", "plans to". */
export const promising: ReadonlySet<string> = wordSet(`
  plan plans planned invite invites invited agree agrees agreed promise promises promised vow vows vowed pledge
  pledges pledged intended hope hopes hoped aim aims aimed want wants wanted prepare prepares prepared urge urges
  urged ask asks asked order orders ordered seek seeks sought propose proposes proposed set decide decides decided
  offer offers offered threaten threatens threatened told tell tells ready bound going opportunity schedule
  warn warns warned
`)

/** Verbs of telling whose own day is not that of what they tell. */
export const pastTelling: ReadonlySet<string> = wordSet(`
  said told reported announced confirmed added stated wrote tweeted posted claimed denied admitted acknowledged
`)

/** Verbs that tell in the present tense of what is over: "a report shows", "police say", "the video captures". */
export const presentTelling: ReadonlySet<string> = wordSet(`
  say says tell tells show shows report reports suggest suggests indicate indicates note notes add adds write writes
  claim claims deny denies confirm confirms admit admits recall recalls remember remembers believe believes think
  thinks allege alleges accuse accuses blame blames describe describes explain explains call calls depict depicts
  capture captures mark marks know knows mean means follow follows come comes have has had
`)

/** Days so known by month and day that the year is left out when what happened on them is named. */
export const namedDays: readonly { month: number; day: number; year: number; nouns: readonly string[] }[] = [
  {
    month: 9,
    day: 11,
    year: 2001,
    nouns: ['attack', 'attacks', 'hijackings', 'hijackers', 'terror', 'terrorist', 'commission', 'memorial'],
  },
  {
    month: 1,
    day: 6,
    year: 2021,
    nouns: ['attack', 'riot', 'riots', 'insurrection', 'capitol', 'committee', 'rioters'],
  },
  { month: 10, day: 7, year: 2023, nouns: ['attack', 'attacks', 'massacre', 'hamas', 'assault'] },
]
