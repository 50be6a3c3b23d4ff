import type { Span } from '../../record/index.ts'
import type { Desk } from './desk.ts'

/** A span's words in quotation marks, white space evened out: “April 20”. */
export const quote = ({ article }: Desk, { start, end }: Span): string =>
  `“${article.text.slice(start, end).split(/\s+/).join(' ')}”`

export const shows = (agrees: boolean): string => (agrees ? 'agree' : 'do not agree')

/** Where no words tell the year: that it was worked out from the article. */
export const yearWorkedOut = ({ article }: Desk, year: number): string =>
  article.published?.basis === 'inferred' ? `, ${year} being the year worked out from the article` : ''
