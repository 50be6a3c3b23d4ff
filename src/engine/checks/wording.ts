import type { Span } from '../../record/index.ts'
import type { Desk } from './desk.ts'

/** A span's words in quotation marks, white space evened out: “April 20”. */
export const quote = ({ article }: Desk, { start, end }: Span): string =>
  `“${article.text.slice(start, end).split(/\s+/).join(' ')}”`

export const shows = (agrees: boolean): string => (agrees ? 'agree' : 'do not agree')
