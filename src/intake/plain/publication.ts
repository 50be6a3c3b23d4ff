import type { Published } from '../../record/index.ts'
import { publishedFrom } from '../published.ts'

/** When a line says the article appeared. */
export interface Publication {
  published: Published
  /** Whether it is the day of a change rather than of appearing. */
  updated: boolean
  /** Whether the line says so ("Published", "Posted on") rather than being a mere date. */
  labelled: boolean
  /** The words of the line beside the dates and their labels. */
  rest: string
}

const month =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const weekday = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?[.,]{0,2} )?'
const day = `${weekday}(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?[ -]${month},?[ -]\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})(?!\\d)`
const clock =
  '(?:\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\.?(?!\\w))?|\\d{1,2} ?[ap]\\.?m\\.?(?!\\w)|\\d{4}(?= ?(?:GMT|UTC|hrs)))(?: ?\\(?(?:UTC|GMT)?[+-]\\d{1,2}:?\\d{2}\\)?| \\(?[A-Z]{1,5}\\)?(?![A-Za-z]))?'
const between = '(?:,? (?:at |on |[|/•·–—-] ?)?|T|, ?)'
const moment = new RegExp(`(?:(${clock})${between})?(${day})(?:${between}(${clock}))?`, 'giu')
const label =
  /(?:first |originally |last |date |story )?(published|posted|issued|released|filed|created|publication date|pub date|date|updated|update|modified|edited|reviewed)(?: on| at| online)?(?: ?:)? ?$/iu
const edges = /^[\s|/•·,;:()[\]–—-]{1,9}|[\s|/•·,;:()[\]–—-]{1,9}$/gu
const bareDay = new RegExp(
  `^${weekday}(?:${month} \\d{1,2}|\\d{1,2} ${month})$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$`,
  'iu',
)

/** Whether a line is a day and nothing more, its year untold: "Thursday, April 20". */
export const isBareDay = (line: string): boolean => line.length < 40 && bareDay.test(line)

/**
 * The day in a line that tells when the article appeared: "Published 9:14 a.m. EDT, April 20, 2023", "April 20, 2023 /
 * 3:45 PM". Of several the one said to be published, else the first. `at` is where the line stands in the text.
 */
export function publicationIn(line: string, at: number): Publication | undefined {
  if (line.length > 160 || !/\d{4}/.test(line)) return undefined
  const found: Publication[] = []
  let rest = ''
  let from = 0
  for (const { 0: said, 1: early, 2: date = '', 3: late, index } of line.matchAll(moment)) {
    const before = line.slice(from, index)
    const named = label.exec(before)
    const evidence = { start: at + index, end: at + index + said.length }
    const time = (late ?? early ?? '').replace(/[()]/g, '')
    const published =
      publishedFrom(`${date} ${time}`, 'metadata', [evidence]) ?? publishedFrom(date, 'metadata', [evidence])
    rest += ` ${named ? before.slice(0, named.index) : before}`
    from = index + said.length
    const updated = named !== null && /^(?:update|modif|edit|review)/i.test(named[1] ?? '')
    if (published) found.push({ published, updated, labelled: named !== null, rest: '' })
  }
  const best =
    found.find(({ updated, labelled }) => labelled && !updated) ?? found.find(({ updated }) => !updated) ?? found[0]
  return best && { ...best, rest: `${rest} ${line.slice(from)}`.replace(edges, '') }
}
