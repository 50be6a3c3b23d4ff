import type { Record } from '../../record/index.ts'
import { type Line, tame, wrap } from '../terminal.ts'
import { headlineOf } from '../../wording/facts.ts'
import { sayBasis, sayPublished } from '../../wording/times.ts'
import type { Look } from './layout.ts'

/** What the story is, where it comes from and when it appeared. */
export function head(record: Record, { width }: Look): Line[] {
  const { article } = record
  const decks = article.parts
    .filter(({ role }) => role === 'deck')
    .map(({ start, end }) => tame(article.text.slice(start, end)).trim())
  const source = [article.agency, article.bylines?.length ? `by ${article.bylines.join(', ')}` : undefined]
    .filter((part) => part !== undefined)
    .map(tame)
    .join(' · ')
  const { published } = article
  const lines: Line[][] = [
    wrap([{ text: tame(headlineOf(record)), style: 'title' }], width),
    ...decks.slice(0, 1).map((deck) => wrap([{ text: deck }], width)),
    source ? wrap([{ text: source }], width) : [],
    article.url ? wrap([{ text: tame(article.url), style: 'dim' }], width) : [],
    wrap(
      published
        ? [{ text: sayPublished(published), style: 'time' }, { text: ` (${tame(sayBasis(published, record))})` }]
        : [{ text: 'No date: the article neither gives one nor lets one be worked out.', style: 'dim' }],
      width,
    ),
  ]
  return lines.flat()
}
