import { wordSet } from '../../lexicon/word-set.ts'
import { dateInWords, isDay, timeDays } from '../days.ts'
import { lower } from '../desk.ts'
import type { TimeRule } from '../rule.ts'
import { quote } from '../wording.ts'

const past = /(?:[^e]ed|^(?:said|died|took|was|were|held|met|began|came|went|won|lost|fell|broke|struck|shot|found))$/

/** A day told as past that the article's own date has not reached: "died on May 3, 2024" in an article of 2023. */
export const dateAhead: TimeRule = {
  name: 'date-ahead',
  at: 'time',
  look(time, line, desk) {
    const days = timeDays(time.is)
    const { published, article } = desk
    if (!days || !published || !isDay(published) || !isDay(days) || days.from <= published.from + 1) return undefined
    const basis = article.published?.basis
    if (basis !== 'given' && basis !== 'metadata') return undefined
    if (!/(?<!\d)[12]\d{3}(?!\d)/.test(article.text.slice(time.is.start, time.is.end))) return undefined
    if (lower(line, time.first - 1) !== 'on' || !past.test(lower(line, time.first - 2))) return undefined
    if (line.words.slice(Math.max(0, time.first - 6), time.first).some(({ lower }) => planned.has(lower)))
      return undefined
    return {
      verdict: 'notable',
      message: `${quote(desk, time.is)} is told as past, but the article is of ${dateInWords(published)}.`,
      evidence: [time.is],
      refs: [time.is.id, 'published'],
    }
  },
}

const planned = wordSet('be scheduled will planned expected due is are to set slated being')
