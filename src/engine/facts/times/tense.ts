import type { TokenTags } from '../../language/index.ts'
import { irregularPasts, pastTelling, planned, presentTelling, promising, prospects } from '../../lexicon/times.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { at, type Words } from './phrases.ts'

/** `present` is that of "the members meet on Wednesday": a day so told lies ahead, a month or a year may be any. */
export type Tense = 'past' | 'present' | 'future'

/** The tags of the words, where the language model has read them. */
type Tags = readonly TokenTags[] | undefined

/**
 * Which way the words around `from`–`to` look: "said Thursday" back, "will meet Thursday" ahead. Read outward from the
 * expression, first to its left as far as its clause goes, then to its right; the nearest verb that says anything
 * decides. undefined where none does. Without tags no present tense is told, since its verbs look like nouns.
 */
export function tenseAround(words: Words, from: number, to: number, tags?: Tags): Tense | undefined {
  const left = toTheLeft(words, from, to, tags)
  if (left) return left
  const right = toTheRight(words, to)
  const present = right !== 'future' && tags !== undefined && isPresentTo(words, from, tags)
  // "the members meet Wednesday, she said" is present, "the march Wednesday drew thousands" past.
  if (right && !(present && !isPast(at(words, to)))) return right
  if (upTo.has(at(words, from - 1))) return 'future'
  return present ? 'present' : undefined
}

/** Whether a day is only that on which something was told: "police said on Tuesday", "she told reporters in Oslo Friday". */
export function isDayOfTelling(words: Words, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    const word = at(words, i)
    if (word === ',' || boundaries.has(word)) return false
    if (pastTelling.has(word)) return true
    if (isPast(word)) return false
  }
  return false
}

/** Where no verb tells, what goes on up to a day has not reached it. */
const upTo: ReadonlySet<string> = new Set(['through', 'by', 'to'])

/** How many words a clause is followed to either side. */
const reach = 14

function toTheLeft(words: Words, from: number, to: number, tags: Tags): Tense | undefined {
  if (ahead.has(at(words, isLeast(words, from) ? from - 3 : from - 1)) || isSet(words, from)) return 'future'
  let infinitive = false
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    const word = at(words, i)
    if (boundaries.has(word)) return undefined
    if (isFuture(words, i) || isProspect(words, i) || isPromised(words, i, from, infinitive)) return 'future'
    if (isPlanned(words, i, from)) return 'future'
    if (word === 'to') {
      infinitive ||= isBase(at(words, i + 1))
      if (infinitive && (isOpenPlan(words, i, to) || isHeadlinePlan(tags, i))) return 'future'
    } else if (isPast(word) && !isPassive(at(words, i - 1))) return 'past'
  }
  return undefined
}

/**
 * "agreed to meet Friday", "promised a ship by Friday", and "have warned of a storm on Friday": a perfect has no day of
 * its own, so that the day is the storm's.
 */
const isPromised = (words: Words, index: number, from: number, infinitive: boolean): boolean =>
  promising.has(at(words, index)) && (infinitive || at(words, from - 1) === 'by' || perfects.has(at(words, index - 1)))
const perfects: ReadonlySet<string> = new Set(['have', "'ve", 'has'])

/** "set a hearing for Friday", but "set a record for March". */
const isPlanned = (words: Words, index: number, from: number): boolean =>
  planned.has(at(words, index)) &&
  at(words, from - 1) === 'for' &&
  !words.slice(index, from).some(({ lower }) => records.has(lower))
const records: ReadonlySet<string> = wordSet('record records mark high low pace tone')

/** "starts", "deadline"; but "the start of the war", which is no more to come than the war. */
const isProspect = (words: Words, index: number): boolean =>
  prospects.has(at(words, index)) && !(at(words, index) === 'start' && determiners.has(at(words, index - 1)))
const determiners: ReadonlySet<string> = wordSet('the a its their very')

/** "a summit that was to open on Friday has been put off": had the day gone by, the plan could not be changed any more. */
const isOpenPlan = (words: Words, index: number, to: number): boolean =>
  (at(words, index - 1) === 'was' || at(words, index - 1) === 'were') && perfects.has(at(words, to))

/** "Minister to fly to Geneva on Friday": no verb stands before the infinitive. */
const isHeadlinePlan = (tags: Tags, index: number): boolean =>
  tags !== undefined &&
  tags[index]!.xpos === 'TO' &&
  nominal.has(tags[index - 1]?.upos ?? '') &&
  !tags.some(({ xpos }, i) => i < index && (xpos.startsWith('V') || xpos === 'MD'))

const nominal: ReadonlySet<string> = new Set(['NOUN', 'PROPN'])

/** "The members meet on Wednesday"; not "the minister says", "prices hit a record", "hosts a Sunday show". */
function isPresentTo(words: Words, from: number, tags: readonly TokenTags[]): boolean {
  if (articles.has(at(words, from - 1))) return false
  for (let i = from - 1; i >= Math.max(0, from - reach); i--) {
    const word = at(words, i)
    if (boundaries.has(word) || clauseJoints.has(word)) return false
    const { xpos } = tags[i]!
    if (xpos !== 'VBZ' && xpos !== 'VBP') continue
    return tags[i]!.upos === 'VERB' && !presentTelling.has(word) && !likeItsPast.has(word) && at(words, i - 1) !== "'s"
  }
  return false
}
const articles: ReadonlySet<string> = new Set(['a', 'an'])
const clauseJoints: ReadonlySet<string> = new Set([',', 'and', 'but', 'or'])
const likeItsPast: ReadonlySet<string> = wordSet('put hit cut set let cost read quit shut split spread hurt beat cast')

function toTheRight(words: Words, to: number): Tense | undefined {
  for (let i = to; i < Math.min(words.length, to + reach); i++) {
    const word = at(words, i)
    if (boundaries.has(word)) return undefined
    if (isFuture(words, i) || modals.has(word)) return 'future'
    if (isPast(word)) return 'past'
  }
  return undefined
}

/** "until *at least* Friday" */
const isLeast = (words: Words, from: number): boolean => at(words, from - 1) === 'least' && at(words, from - 2) === 'at'

/** "The draw is on Sunday", "the talks are Friday": what is told so is still to come. */
const isSet = (words: Words, from: number): boolean =>
  copulas.has(at(words, at(words, from - 1) === 'on' ? from - 2 : from - 1))
const copulas: ReadonlySet<string> = new Set(['is', 'are'])

const modals: ReadonlySet<string> = wordSet('would could should might can must')
const ahead: ReadonlySet<string> = wordSet('next until till upcoming coming forthcoming')
const boundaries: ReadonlySet<string> = new Set([';', '.', '``', '“', '"', '_', '--', '—', '–', '•'])
const futures: ReadonlySet<string> = new Set(['will', "'ll", 'shall', 'wo'])
const isFuture = (words: Words, index: number): boolean =>
  futures.has(at(words, index)) ||
  (at(words, index) === 'may' && at(words, index + 1) !== 'have') ||
  (at(words, index) === 'to' && (at(words, index + 1) === 'be' || isAre.has(at(words, index - 1))))

const isAre: ReadonlySet<string> = wordSet("is are am 's 're")

/** "is expected to be completed": the participle says nothing of time, what stands before it does. */
const isPassive = (before: string): boolean => auxiliaries.has(before)
const auxiliaries: ReadonlySet<string> = wordSet('be being is are am stays stay remains remain gets get')
const isBase = (word: string): boolean => word.length > 1 && word >= 'a' && word < '{' && !irregularPasts.has(word)
const isPast = (word: string): boolean =>
  irregularPasts.has(word) || (word.length > 4 && word.endsWith('ed') && !notPast.has(word) && !prospects.has(word))
const notPast: ReadonlySet<string> = wordSet(`
  united hundred indeed speed exceed proceed armed limited embed unprecedented agreed-upon
`)
