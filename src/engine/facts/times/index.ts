import type { Published, Time } from '../../../record/index.ts'
import type { Analysis, TokenTags } from '../../language/index.ts'
import type { Text, TimesFound } from '../../reading.ts'
import type { Sentence } from '../../text/sentences.ts'
import { isoDate, pad, parseIso } from '../../../record/calendar.ts'
import { Context } from './context.ts'
import type { Reading } from './meaning.ts'
import { inferPublished } from './published.ts'
import { isOtherWord } from './refiners/ambiguous-month.ts'
import { isModelYear } from './refiners/model-year.ts'
import { isTitle } from './refiners/title.ts'
import { type Finder, finders } from './registry.ts'
import { moved, type Resolved, resolve } from './resolve.ts'

/** A reading with the sentence whose words it counts in, and the tags of those where there are any. */
export interface Found extends Reading {
  sentence: Sentence
  tags: readonly TokenTags[] | undefined
}

/**
 * Every time expression outside furniture, in text order, resolved against the day of writing; and that day, where it
 * was not given: worked out from the article's own words, or left out. Where the language model has read them, the tags
 * tell "the members meet on Wednesday" from what is over.
 */
export function findTimes(text: Text, language?: readonly Analysis[]): TimesFound {
  const found: Found[] = []
  for (const [i, sentence] of text.sentences.entries()) {
    if (sentence.role === 'furniture') continue
    const tags = language?.[i]?.tokens
    for (const { from, to, meaning, mod, beside } of readingsIn(sentence, tags, text))
      found.push({ from, to, meaning, mod, beside, sentence, tags })
  }
  const inferred = text.article.published ? undefined : inferPublished(found, text)
  const published = text.article.published ?? inferred
  return { times: resolveAll(found, published), ...(inferred ? { published: inferred } : {}) }
}

const byWord = new Map<string, Finder[]>()
for (const finder of finders) {
  for (const word of new Set(finder.opens)) {
    const list = byWord.get(word)
    if (list) list.push(finder)
    else byWord.set(word, [finder])
  }
}
const byFigure = finders.filter(({ figures }) => figures)
const mixed = finders.filter((finder) => finder.mixed)

const isFigure = (code: number): boolean => code >= 48 && code <= 57

/** The finders that may start at a word; none for nearly every word. */
function candidatesFor(word: string): readonly Finder[] {
  if (isFigure(word.charCodeAt(0))) return byFigure
  return byWord.get(word) ?? (isFigure(word.charCodeAt(word.length - 1)) ? mixed : none)
}
const none: readonly Finder[] = []

/** Left to right, at each place the longest reading; where two are as long, the one first in the registry. */
function readingsIn(sentence: Sentence, tags: readonly TokenTags[] | undefined, text: Text): Reading[] {
  const { words } = sentence
  const found: Reading[] = []
  for (let index = 0; index < words.length; ) {
    const candidates = candidatesFor(words[index]!.lower)
    let best: Reading | undefined
    for (const { find } of candidates) {
      const reading = find(words, index)
      if (reading && (!best || reading.to > best.to)) best = reading
    }
    if (best && (isOtherWord(best, sentence, text) || isTitle(best, sentence, text))) best = undefined
    if (best && isModelYear(best, words, tags, text)) best = undefined
    if (best) found.push(isDayFirst(text) ? dayFirst(best) : best)
    index = best ? best.to : index + 1
  }
  return found
}

/** English as written where the day stands before the month; where nothing says which English it is, the month stands first. */
const isDayFirst = ({ article: { language } }: Text): boolean => /^en-(?:GB|IE|AU|NZ|IN|ZA|SG|NG|KE|PK)/.test(language)

/** "3/4/2023" as the third of April. */
function dayFirst(reading: Reading): Reading {
  const { meaning } = reading
  if (meaning.kind !== 'date' || !meaning.fields.numeric) return reading
  const { month, day, ...rest } = meaning.fields
  return { ...reading, meaning: { kind: 'date', fields: { ...rest, month: day!, day: month! } } }
}

/** Resolves in text order, so that each expression may lean on what the text spoke of before. */
function resolveAll(found: readonly Found[], published: Published | undefined): Time[] {
  const day = published && parseIso(published.value)
  const context = new Context(day)
  return found.map((reading, index) => {
    const frame = context.frameOf(reading)
    const resolved = resolve(reading, frame)
    context.told(reading, resolved, frame)
    return recorded(reading, narrowed(reading, resolved, day), `t${index + 1}`)
  })
}

/** The part of a stretch that its words leave: of "more than a year ago" the year before that; the third that "early", "mid" or "late" leaves of it; of "earlier this month" what is over, of "later" what is to come. */
function narrowed({ meaning, mod, beside }: Found, resolved: Resolved, day: number | undefined): Resolved {
  const { stretch } = resolved
  if (stretch && day !== undefined && meaning.kind === 'shift' && meaning.sign < 0 && meaning.origin === 'published') {
    const { amount, unit } = meaning
    // "more than a year ago": less than two, or it would have been said.
    if (mod === 'BEFORE')
      return {
        ...resolved,
        stretch: { ...stretch, from: moved(day, -amount - 1, unit), to: moved(day, -amount, unit) },
      }
    if (mod === 'AFTER') return { ...resolved, stretch: { ...stretch, from: moved(day, -amount, unit), to: day + 1 } }
  }
  if (!stretch || stretch.to - stretch.from < 3) return resolved
  const { from, to } = stretch
  if (beside && day !== undefined && from <= day && day < to)
    return { ...resolved, stretch: beside === 'before' ? { ...stretch, to: day + 1 } : { ...stretch, from: day } }
  const third = Math.ceil((to - from) / 3)
  if (mod === 'START') return { ...resolved, stretch: { ...stretch, to: from + third } }
  if (mod === 'MID') return { ...resolved, stretch: { ...stretch, from: from + third, to: to - third } }
  return mod === 'END' ? { ...resolved, stretch: { ...stretch, from: to - third } } : resolved
}

function recorded(
  { sentence: { words }, from, to, mod, meaning }: Found,
  { type, value, stretch, zone }: Resolved,
  id: string,
): Time {
  const time: Time = { start: words[from]!.start, end: words[to - 1]!.end, id, type, value }
  if (mod) time.mod = mod
  if (stretch) {
    time.from = isoDate(stretch.from)
    time.to = isoDate(stretch.to)
  }
  if (meaning.kind === 'set' && meaning.quant) time.quant = meaning.quant
  if (meaning.kind === 'set' && meaning.freq) time.freq = meaning.freq
  if (zone !== undefined) time.zone = offset(zone)
  return time
}

const offset = (minutes: number): string =>
  `${minutes < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(minutes) / 60), 2)}:${pad(Math.abs(minutes) % 60, 2)}`
