import type { Mention, Quantity, Record, Time } from '../../record/index.ts'
import { slotIn } from '../grouping.ts'
import { stemOf, wordsOf } from '../words.ts'
import { rarityOf } from './rarity.ts'

/**
 * What a report is about and how much it weighs: a word's stem ("ferri"), a figure with what it counts ("#12=dead"), a day
 * that it tells of ("@03-14"). The weights are thousandths of a vector of length 1, or a little less.
 */
export type Term = readonly [term: string, weight: number]

/** So many tell what a report is about; more add noise. */
const most = 64
/** Headline and lead: what stands among the first words is what the report is about. */
const lead = { words: 60, weight: 1.5 }
const nameWeight = 2
const figureWeight = 2
const dayWeight = 2
const yearWeight = 1
/**
 * A report of a few words has little that another could share by more than chance: its vector is shorter than 1, as if it
 * spoke of something else as well, by so much. Of 1 500 dated reports of a paragraph, B-cubed precision is 90 with it and
 * 80 without.
 */
const brevity = 3

export const termsOf = (record: Record, words: readonly string[]): readonly Term[] => {
  const weights = new Map([...wordWeights(record, words), ...figureWeights(record), ...dateWeights(record)])
  const least = Float64Array.from(weights.values()).sort().at(-most) ?? 0
  const chosen = [...weights]
    .filter(([, weight]) => weight >= least)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
  const length = Math.hypot(brevity, ...chosen.map(([, weight]) => weight))
  return chosen
    .map(([term, weight]): Term => [term, Math.round((1000 * weight) / length)])
    .filter(([, weight]) => weight > 0)
}

/** By rarity, and more for names, for the lead and, a little, for being said again. */
const wordWeights = (record: Record, words: readonly string[]): readonly (readonly [string, number])[] => {
  const named = namedIn(record)
  const found = new Map<string, { readonly first: number; count: number }>()
  const byWord = new Map<string, { count: number }>()
  words.forEach((word, first) => {
    if (word.length < 2) return
    const known = byWord.get(word) ?? slotIn(found, stemOf(word), () => ({ first, count: 0 }))
    known.count++
    byWord.set(word, known)
  })
  return [...found].map(([stem, { first, count }]) => [
    stem,
    rarityOf(stem) ** 2 *
      (count / (count + 0.3)) *
      (first < lead.words ? lead.weight : 1) *
      (named.has(stem) ? nameWeight : 1),
  ])
}

/** The words of names; peoples ("Turkish") tell no more than other words. */
const namedIn = ({ article, entities }: Record): ReadonlySet<string> =>
  new Set(
    entities
      .filter(({ kind }) => kind !== 'group')
      .flatMap(({ mentions }) => [
        ...new Set(mentions.filter(isName).map(({ start, end }) => article.text.slice(start, end))),
      ])
      .flatMap((name) => wordsOf(name).map(stemOf)),
  )

const isName = ({ form }: Mention): boolean => form === 'name'

/** "160 million dollars", "23 pirates": a figure and what it is of, which hardly two events share. */
const figureWeights = (record: Record): readonly [string, number][] =>
  record.quantities.flatMap((quantity): [string, number][] => {
    const counted = countedBy(record, quantity)
    if (quantity.measure === 'ordinal' || (quantity.unit === '1' && counted === '')) return []
    return [
      [
        `#${quantity.value}${quantity.unit === '1' ? `=${counted}` : quantity.unit}`,
        figureWeight * oddity(quantity) * (quantity.unit === '1' ? 0.7 + 0.3 * rarityOf(counted) : 1),
      ],
    ]
  })

/** Two of anything, 3 percent, five days are in the news every day. */
const oddity = ({ measure, value }: Quantity): number =>
  everyday.has(measure) ? Math.min(1, Math.log10(Math.max(1, Math.abs(value))) / oddDigits) : 1
const everyday: ReadonlySet<Quantity['measure']> = new Set(['count', 'percent', 'duration'])
/** Powers of ten from which on a count is as telling as any: 16. */
const oddDigits = 1.2

const countedBy = ({ article }: Record, { of = [] }: Quantity): string => {
  const last = of.at(-1)
  return last ? stemOf(wordsOf(article.text.slice(last.start, last.end)).at(-1) ?? '') : ''
}

/** Days of the calendar, whatever the year, which is often left out; and years. */
const dateWeights = ({ times }: Record): readonly [string, number][] =>
  times.flatMap(({ value }: Time): [string, number][] => {
    const [, year, day] = /^(\d{4}|XXXX)(?:-(\d\d-\d\d))?/.exec(value) ?? []
    return [
      ...(year && year !== 'XXXX' ? [[`@${year}`, yearWeight] as [string, number]] : []),
      ...(day ? [[`@${day}`, dayWeight] as [string, number]] : []),
    ]
  })
