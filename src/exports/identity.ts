import { createHash } from 'node:crypto'
import type { Report } from '../history/index.ts'
import { wellFormed } from './escaping.ts'

/** Forty hex digits that are always the same for the same parts: `stableId('event', 'r1', 'v3')`. */
export const stableId = (...parts: readonly string[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40)

/** The same as a number that JavaScript holds exactly, for formats whose ids are numbers. */
export const stableNumber = (...parts: readonly string[]): number =>
  Number.parseInt(stableId(...parts).slice(0, 13), 16)

/** A name for something of a report that no other report has: "urn:copydesk:report:r1#v3". */
export const urn = (kind: 'report' | 'entity', id: string, item?: string): string =>
  `urn:copydesk:${kind}:${encodeURIComponent(wellFormed(id))}${item === undefined ? '' : `#${item}`}`

/** A report's address, where it has one that a browser opens. */
export const addressOf = ({ record }: Report): string | undefined => {
  const url = record.article.url
  return url !== undefined && /^https?:\/\/[^\s"<>\\^`{|}]+$/i.test(url) ? wellFormed(url) : undefined
}

/** A name that any file system takes, still told by what it is of: "harbor-talks.9f86d081". */
export const fileName = (id: string): string =>
  `${id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)}.${stableId(id).slice(0, 8)}`
