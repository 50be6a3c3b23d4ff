import type { Quantity, Record, Span } from '../../record/index.ts'
import { contains } from '../../record/spans.ts'
import { stemOf, wordsOf } from '../words.ts'

/** What a figure counts or measures. */
export interface Subject {
  /** As series are told apart: "dead", "delegate", "cost a year". */
  readonly name: string
  /** As it is read, in the report's own words where it is no state or purpose: "pledged delegates", "New Yorkers". */
  readonly title: string
  readonly share?: 'part' | 'more'
}

/** What befalls people and is counted, and the words for it. General knowledge of English. */
const table = {
  dead: 'dead killed kill kills killing death deaths died die dies dying fatalities fatality drowned perished toll feared',
  injured: 'injured injuring injures injury injuries hurt wounded wounding wounds',
  missing: 'missing unaccounted',
  saved: 'rescued rescuing rescues survived pulled saved',
  aboard: 'aboard carrying carried',
  held: 'arrested arresting arrests arrest detained detaining detainees',
  displaced: 'displaced displacing evacuated evacuating evacuees homeless',
  infected: 'infected infecting infections',
  bodies: 'bodies',
} as const

const states = new Map(
  Object.entries(table).flatMap(([state, words]) => words.split(' ').map((word) => [word, state] as const)),
)

/** Whether a count can only rise while a story goes on. */
export const isToll = (subject: string): boolean => tolls.has(subject.split(' ', 1)[0]!)
const tolls = new Set(['dead', 'injured', 'infected', 'bodies', 'saved'])

/** Whether a count may rise and fall from day to day. */
export const isChanging = (subject: string): boolean => changing.has(subject.split(' ', 1)[0]!)
const changing = new Set(['missing', 'held', 'displaced'])

/** Whether it is a state of people, of which a place has one count: not "harbour". */
export const isState = (subject: string): boolean => subject.split(' ', 1)[0]! in table

/** What money is told to be for. */
const sums = {
  cost: 'cost costs costing pay pays paid paying price fee spend spends spent',
  damage: 'damage damages losses loss',
  aid: 'receive receives promised promise pledged donated gave give',
  stolen: 'steal steals stole stolen stealing worth loot snatched',
} as const

const purposes = new Map(
  Object.entries(sums).flatMap(([purpose, words]) => words.split(' ').map((word) => [word, purpose] as const)),
)

/** Nouns for whoever is counted; what befalls them tells more. */
const anyone = new Set([
  'people',
  'person',
  'persons',
  'others',
  'other',
  'more',
  'them',
  'individuals',
  'victims',
  'times',
])

/** What a figure of a record is of: "dead" of "killing 12", of "the death toll rose to 21" and of "12 bodies". */
export function subjectOf(figure: Quantity, record: Record, sentence: Span): Subject | undefined {
  const { text } = record.article
  const written = (figure.of ?? []).map((span) => text.slice(span.start, span.end)).join(' ')
  const of = written.toLowerCase()
  const end = Math.max(figure.end, ...(figure.of ?? []).map((span) => span.end))
  const isBodily = (word: string): boolean => word !== 'hurt' || figure.value < crowd
  const before = wordsBack(text.slice(sentence.start, figure.start)).filter(isBodily)
  const after = wordsOn(text.slice(end, sentence.end)).filter(isBodily)
  if (figure.measure === 'money') return sumOf(written, before, after)
  const counted = wordsOf(of)
  const isPartitive = isPartOf(figure, text)
  // "Three of the 110 aboard are missing": not the 110.
  const isWhole = record.quantities.some(
    (other) => other !== figure && other.of?.some((span) => contains(span, figure)),
  )
  const sofar = text.slice(sentence.start, figure.start)
  const toll = tollBefore(sofar.split(/[,;]|\bwhile\b/).at(-1)!) ?? tollBefore(sofar)
  const [state, isPart] =
    toll && upTo.test(sofar)
      ? [toll, false]
      : isWhole
        ? [stateNear(before, after.slice(0, 1)), false]
        : isPartitive
          ? partState(before, after, counted)
          : [stateNear(before, after), false]
  const own = counted.map((word) => states.get(word)).find((one) => one)
  const noun = counted.at(-1)
  const name = state ?? own ?? toll ?? nounOf(noun)
  if (!name) return undefined
  const share = isPart ? 'part' : isMore(figure, text, counted, before) ? 'more' : undefined
  const isNamed = name === (state ?? own) && noun && !isPartitive && !states.has(noun)
  const who = isNamed ? nounOf(noun) : undefined
  const title = who ? `${name} ${nounIn(written)}` : name === (state ?? own ?? toll) ? name : phraseIn(written)
  return { name: who ? `${name} ${who}` : name, title, ...(share && { share }) }
}

/** "A crisis that hurt millions": so many are hurt in no body. */
const crowd = 100_000

/** "Party contenders" of "the two Democratic Party contenders": so many words, the last ones. */
const longest = 3

/** "New Yorkers" of "some New Yorkers": without what only points at them. */
const phraseIn = (written: string): string => {
  const words = writtenWords(written)
  const first = words.findIndex((word) => !pointing.has(word.toLowerCase()))
  return words.slice(Math.max(first, words.length - longest, 0)).join(' ')
}

const nounIn = (written: string): string => writtenWords(written).at(-1)!

const writtenWords = (written: string): string[] => written.split(/\s+/).filter((word) => word !== '')

const pointing = new Set(
  'the a an this that these those his her its their our my your some any all both each more additional'.split(' '),
)

/** "The death toll rose to …", "the number of dead now stands at more than …". */
const upTo = /\b(?:to|at|reache[sd]|hits?|exceeds?)\s(?:(?:at least|more than|about|around|over|nearly|almost)\s)?$/i

/** "Two of the dead", "three of its harbours"; not "hundreds of people". */
const isPartOf = ({ start, end, of, measure }: Quantity, text: string): boolean =>
  measure === 'count' &&
  !!of?.[0] &&
  !text.slice(start, end).endsWith('s') &&
  /^\s+of\s/.test(text.slice(end, of[0].start))

/** Of "two of the dead" those dead; of "two of the 143 aboard died" the dead, and not a part of them. */
function partState(
  before: readonly string[],
  after: readonly string[],
  counted: readonly string[],
): [string | undefined, boolean] {
  const verb = before.map((word) => states.get(word)).find((state) => state)
  const whole = counted.map((word) => states.get(word)).find((state) => state) ?? states.get(after[0] ?? '')
  const further = states.has(after[0] ?? '') ? after.slice(1) : after
  const state = verb ?? stateNear([], further)
  return state && state !== whole ? [state, false] : [whole, true]
}

const nounOf = (noun: string | undefined): string | undefined =>
  noun && !anyone.has(noun) && !/^\d/.test(noun) ? singular(noun) : undefined

/** "harbour" of "harbours", as it is read. */
function singular(noun: string): string {
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|us)es$/.test(noun)) return noun.slice(0, -2)
  return /[^su]s$/.test(noun) ? noun.slice(0, -1) : noun
}

/** "another 12", "two more", "three new cases". */
function isMore({ start, end }: Span, text: string, counted: readonly string[], before: readonly string[]): boolean {
  const words = wordsOf(text.slice(start, end)).filter((_, at, all) => all[at + 1] !== 'than')
  return [...words, ...counted, before[0] ?? ''].some((word) => more.has(word))
}
const more = new Set(['more', 'other', 'another', 'additional', 'further', 'new'])

/** The nearest words before, back to a mark or an "and". */
function wordsBack(text: string): string[] {
  const clause = text.split(/[,;:()"“”–—]|\band\b/).at(-1)!
  return wordsOf(clause.slice(-60)).toReversed().slice(0, 3)
}

/** The nearest words behind, up to a mark, an "and" or another figure. */
function wordsOn(text: string): string[] {
  const clause = text.split(/[,.;:()"“”–—]|\b(?:and|for)\b|\d/, 1)[0]!
  return [...wordsOf(clause.slice(0, 80))].slice(0, 7)
}

function stateNear(before: readonly string[], after: readonly string[]): string | undefined {
  const verb = before.map((word) => states.get(word)).find((state) => state)
  if (verb) return verb
  if (after.includes('not') && after.includes('found')) return 'missing'
  if (after[0] === 'on' && after[1] === 'board') return 'aboard'
  return after.map((word) => states.get(word)).find((state) => state)
}

/** "The number of people killed … rose to 21", "the injury count": the state named behind "number of" or before "count", or a toll. */
function tollBefore(text: string): string | undefined {
  const words = wordsOf(text)
  const counted = states.get(words[words.lastIndexOf('count') - 1] ?? '')
  if (counted) return counted
  const number = words.findIndex((word, at) => word === 'number' && words[at + 1] === 'of')
  const told = number < 0 ? words.filter((word) => word === 'toll') : words.slice(number + 2, number + 8)
  return (
    told.map((word) => states.get(word)).find((state) => state) ?? nounOf(number < 0 ? undefined : words[number + 2])
  )
}

/** What a sum is for, and by what: "cost a year", "aid each". */
function sumOf(of: string, before: readonly string[], after: readonly string[]): Subject | undefined {
  const own = wordsOf(of)
  const purpose = [...before, ...own, ...after].map((word) => purposes.get(word)).find((one) => one)
  const rate = after[0] === 'each' || after.slice(0, 3).includes('each') ? 'each' : rated(after)
  const noun = purpose ?? nounOf(own.at(-1))
  if (!noun && !rate) return undefined
  const told = (what: string | undefined): string => [what, rate].filter((word) => word !== undefined).join(' ')
  return { name: told(noun), title: told(purpose ?? (noun ? phraseIn(of) : 'money')) }
}

const rated = ([first, second]: readonly string[]): string | undefined =>
  second && (first === 'a' || first === 'per' || first === 'every') ? `a ${stemOf(second)}` : undefined
