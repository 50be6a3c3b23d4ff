import type { Published, Span } from '../../record/index.ts'
import { publishedFrom } from '../published.ts'

/** When a line says the article appeared. */
export interface Publication {
  /** Left out where the date may be read in two ways: "04/05/2023". */
  published?: Published
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
const day = `${weekday}(?:${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?[ -]${month},?[ -]\\d{4}|\\d{4} ?- ?\\d{2} ?- ?\\d{2}|\\d{4}\\. ?\\d{2}\\. ?\\d{2}|\\d{1,2} ?/ ?\\d{1,2} ?/ ?(?:\\d{4}|\\d{2})|\\d{1,2}\\.\\d{1,2}\\.\\d{4})(?!\\d)`
const zone =
  '(?:[ECMP][SD]?T|AK[SD]T|HST|GMT|UTC|BST|IST|CES?T|EES?T|MSK|SGT|HKT|JST|KST|AE[SD]T|NZ[SD]T|SAST|WAT|EAT|PKT|UK|hrs|Z)'
const clock = `(?:\\d{1,2}[:.] ?\\d{2}(?:[:.] ?\\d{2})?(?: ?[ap]\\.? ?m\\.?(?!\\w))?|\\d{1,2} ?[ap]\\.? ?m\\.?(?!\\w)|\\d{4}(?= ?(?:GMT|UTC|hrs)))(?: ?\\(?(?:UTC|GMT)?[+-]\\d{1,2}: ?\\d{2}\\)?| \\(?${zone}\\)?(?![A-Za-z]))?`
const between = '(?:,? (?:at |on |@ |[|/•·–—-] ?)?|T|, ?)'
const moment = new RegExp(`(?:(${clock})${between})?(${day})(?:${between}(${clock}))?`, 'giu')
const labels =
  '(?:first |originally |last |date |story |article )?(published|posted|issued|released|filed|created|publication date|pub date|date|updated|update|modified|edited|reviewed)(?: on| at| online| time| date)?(?: ?:)?'
const label = new RegExp(`(?:^|[\\s|/•·,;)–—-])${labels} ?$`, 'iu')
const remains = new RegExp(`(?<![\\p{L}])${labels}(?![\\p{L}])|${clock}|\\d{1,2} (?:minute|hour|day|week)s? ago`, 'giu')
const edges = /^[\s|/•·,;:()[\]@–—-]{1,9}|[\s|/•·,;:()[\]@–—-]{1,9}$/gu
const bareDay = new RegExp(
  `^${weekday}(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:${between}${clock})?$|^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$`,
  'iu',
)

/** Whether a line is a day and nothing more, its year untold: "Thursday, April 20", "April 20 / 3:45 PM". */
export const isBareDay = (line: string): boolean => line.length < 40 && bareDay.test(line)

/** What every day with its year has. */
const mayDate = /\d{4}|\d ?\/ ?\d/

/**
 * The day in a line that tells when the article appeared: "Published 9:14 a.m. EDT, April 20, 2023", "April 20, 2023 /
 * 3:45 PM". Of several the one said to be published, else the first. `at` is where the line stands in the text.
 */
export function publicationIn(line: string, at: number): Publication | undefined {
  if (line.length > 160 || !mayDate.test(line)) return undefined
  const found: Publication[] = []
  let rest = ''
  let from = 0
  for (const { 0: said, 1: early, 2: date = '', 3: late, index } of line.matchAll(moment)) {
    const before = line.slice(from, index)
    const named = label.exec(before)
    const lead = named ? before.slice(0, named.index) : before
    const published = momentOf(date, late ?? early ?? '', { start: at + index, end: at + index + said.length })
    found.push({
      ...(published ? { published } : {}),
      updated: /^(?:update|modif|edit|review)/i.test(named?.[1] ?? ''),
      labelled: named !== null && !/[\p{L}\p{N}]$/u.test(lead.trimEnd()),
      rest: '',
    })
    rest += ` ${lead}`
    from = index + said.length
  }
  const best = preferred(found)
  return best && { ...best, rest: `${rest} ${line.slice(from)}`.replace(remains, ' ').trim().replace(edges, '') }
}

/** Rather the day of appearing than that of a change, rather labelled than bare, rather sure than not. */
export const preferred = (found: readonly Publication[]): Publication | undefined =>
  found.find(({ labelled, updated, published }) => labelled && !updated && published) ??
  found.find(({ updated, published }) => !updated && published) ??
  found.find(({ published }) => published) ??
  found[0]

/** Spaces inside a date or a clock are what a careless copy puts there: "05 / 13 / 2013, 1: 32 p. m." */
const tight = (said: string) =>
  said
    .replace(/(\d) ?([:./-]) ?(?=\d)/g, '$1$2')
    .replace(/([ap])\.? ?m\.?/i, '$1m')
    .replace(/[()]/g, '')

const momentOf = (date: string, time: string, evidence: Span): Published | undefined =>
  publishedFrom(`${tight(date)} ${tight(time)}`, 'metadata', [evidence]) ??
  publishedFrom(tight(date), 'metadata', [evidence])
