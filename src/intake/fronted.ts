import type { Article, Part, Published } from '../record/index.ts'
import { agencyOf } from './agencies.ts'

/** What an envelope says of the words in it: a mail's header, a PDF's properties. */
export interface Front {
  headline?: string | undefined
  byline?: string | undefined
  published?: Published | undefined
}

/**
 * An article with what its envelope says put before it: headline and byline as parts of their own, unless it opens with
 * those very words. The envelope's headline and date win, since it says what they are.
 */
export function fronted(article: Article, { headline, byline, published }: Front): Article {
  const opening = article.text.slice(0, 2000).split('\n').map(plain)
  const front = [{ role: 'headline', text: headline } as const, { role: 'byline', text: byline } as const].flatMap(
    ({ role, text }) => (text && !opening.includes(plain(text)) ? [{ role, text }] : []),
  )
  const shift = front.reduce((sum, { text }) => sum + text.length + 2, 0)
  const agency = article.agency ?? (byline && agencyOf(byline))
  let at = 0
  const parts = front.map(({ role, text }): Part => {
    const start = at
    at += text.length + 2
    return { start, end: start + text.length, role }
  })
  return {
    ...article,
    text: [...front.map(({ text }) => text), article.text].join('\n\n'),
    parts: [
      ...parts,
      ...article.parts.map(({ start, end, role }) => ({ start: start + shift, end: end + shift, role })),
    ],
    ...(headline ? { headline } : {}),
    ...(byline && !article.bylines ? { bylines: [byline] } : {}),
    ...(agency ? { agency } : {}),
    ...moved(article.published ?? published, published === undefined ? shift : 0, published),
  }
}

/** The date that the article's own words give, its evidence moved, unless the envelope has one. */
function moved(own: Published | undefined, by: number, given: Published | undefined): Pick<Article, 'published'> {
  if (given) return { published: given }
  if (!own) return {}
  return {
    published: { ...own, evidence: own.evidence.map(({ start, end }) => ({ start: start + by, end: end + by })) },
  }
}

const plain = (line: string) => line.replace(/\s+/g, ' ').trim().toLowerCase()
