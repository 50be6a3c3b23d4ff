import { agencyOf } from './agencies.ts'
import { cities, regions } from './places.ts'

/** Where and through whom a story was filed, as written at the start of a paragraph; `end` is the dateline's length. */
export interface Dateline {
  end: number
  place?: string
  agency?: string
}

/** No dateline is longer. */
const reach = 140

const month =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'
const word = "(?:(?:\\p{Lu}\\.){2,4}|(?:Calif|\\p{Lu}\\p{L}{0,3})\\.|\\p{Lu}(?:[\\p{L}'’]|-(?!-)){0,24})"
const particle = 'de|da|do|del|di|la|el|es|al|of|on|upon|sur'
const patterns = {
  date: new RegExp(
    `^(?:${weekday},? )?(?:${month} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th)? ${month})(?:,? \\d{4})?(?![\\p{L}\\p{N}])|^${weekday}(?!\\p{L})`,
    'iu',
  ),
  dateInBrackets: new RegExp(`^ \\((?:${weekday},? )?(?:${month} \\d{1,2}|\\d{1,2} ${month})(?:,? \\d{4})?\\)`, 'iu'),
  name: new RegExp(
    `^(?:The )?${word}(?: (?:${word}|(?:${particle})(?= ))){0,4}(?: [[(]\\p{L}[\\p{L} ]{2,24}[\\])](?=,|\\.? ${month}))?`,
    'u',
  ),
  joint: /^(?:, |\/| \/ | \| |\. (?=\p{Lu}))/u,
  signed:
    /^(?:[,.]? ?|--)(?:\(([^()\n]{2,40})\)|\[([^[\]\n]{2,40})\]|\/ ?([\p{L}][\p{L} -]{1,30}?) ?\/)|^[,.]? ([\p{Lu}][\p{L}./-]{1,20})(?= )/u,
  dashed: /^\.? ?(?:--|[—–_]| - | -$|- (?=\S)|-(?=[(/]))/u,
  colon: /^ ?[:]/,
  stop: /^ ?\.(?= )/,
  opens: /^\s{0,3}(?:$|[\p{Lu}\p{N}"“'‘«(])/u,
}

/** In capitals before a dash or colon, but no place. */
const labels = new Set(
  `alert, analysis, advisory, breaking, breaking news, caution, column, commentary, correction, developing, editorial,
  exclusive, explainer, fact box, factbox, file, flash, graphic, in pictures, interview, live, media, new, news, note,
  opinion, photo, photos, pictured, poll, preview, profile, review, summary, timeline, top, update, updated, urgent,
  video, warning, watch`.split(/,\s+/),
)

/** Longer than most short names of companies and bodies ("IBM — …" is prose), and no longer than a place's name. */
const inCapitals = (name: string) => name.length > 4 && name === name.toUpperCase() && name.split(' ').length <= 3

/**
 * The dateline a paragraph starts with: "KYIV, Ukraine (AP) —", "April 20 (UPI) --", "New Delhi, June 4 (PTI):",
 * "LONDON —". None where the same words may be prose or a speaker's name: "Smith — who …", "Q:", "April 20 —".
 */
export function datelineAt(paragraph: string): Dateline | undefined {
  const head = paragraph.slice(0, reach)
  let at = head.length - head.trimStart().length
  const take = (pattern: RegExp) => {
    const found = pattern.exec(head.slice(at))
    if (found) at += found[0].length
    return found
  }
  const lead = leadingAgency(head.slice(at))
  if (lead) at += lead.end
  const places: string[] = []
  let date = take(patterns.date)
  while (!date && places.length < 4) {
    const name = take(patterns.name)
    if (!name) break
    places.push(name[0])
    const before = at
    if (!take(patterns.joint)) break
    date = take(patterns.date)
    if (!date && !patterns.name.test(head.slice(at))) at = before
  }
  const inBrackets = date ? null : take(patterns.dateInBrackets)
  const signature = inBrackets ? null : take(patterns.signed)
  const mark = signature?.slice(1).find((group) => group !== undefined) ?? takeAgencyName(places)
  const known = lead?.agency ?? (mark && agencyOf(mark))
  if (signature?.[4] && !known) at -= signature[0].length
  const agency = known ?? (signature && !signature[4] && /^\p{Lu}/u.test(mark ?? '') ? mark : undefined)
  const dashed = take(patterns.dashed) !== null
  if (!dashed && signature?.[3]) take(patterns.stop)
  const colon = !dashed && take(patterns.colon) !== null
  if (!patterns.opens.test(head.slice(at))) return undefined
  const signs = {
    places,
    dated: date !== null || inBrackets !== null,
    signed: agency !== undefined,
    known: known !== undefined,
    dashed,
    colon,
    slashed: signature?.[3] !== undefined,
  }
  if (!isDateline(signs)) return undefined
  return {
    end: head.slice(0, at).trimEnd().length,
    ...(places[0] ? { place: places.join(', ') } : {}),
    ...(agency ? { agency } : {}),
  }
}

/** An agency in the place of a town, before the date: "Xinhua, May 5 —". */
function leadingAgency(head: string): { agency: string; end: number } | undefined {
  const [written = '', name = ''] = /^(\p{L}[\p{L} .-]{1,30}), (?=\p{L}|\d)/u.exec(head) ?? []
  const agency = agencyOf(name)
  return agency && patterns.date.test(head.slice(written.length)) ? { agency, end: written.length } : undefined
}

/** Takes an agency's name without brackets from the end of the places: "Washington CNN", "ASTANA. KAZINFORM". */
function takeAgencyName(places: string[]): string | undefined {
  const last = places.pop()
  if (last === undefined) return undefined
  const space = last.lastIndexOf(' ')
  const name = last.slice(space + 1)
  // Two letters after a town are its state: "HARRISBURG, PA —".
  const taken = name.length > 2 && (space > 0 || places.length > 0) && agencyOf(name) !== undefined
  if (!taken) places.push(last)
  else if (space > 0) places.push(last.slice(0, space))
  return taken ? name : undefined
}

interface Signs {
  places: readonly string[]
  dated: boolean
  signed: boolean
  known: boolean
  dashed: boolean
  colon: boolean
  slashed: boolean
}

function isDateline({ places, dated, signed, known, dashed, colon, slashed }: Signs): boolean {
  const [first = '', ...rest] = places
  const named = first !== '' && !labels.has(first.toLowerCase()) && !(first.toLowerCase() === first)
  const sure =
    named &&
    (first.split('/').every((name) => cities.has(name.toLowerCase())) ||
      rest.some((name) => regions.has(name.toLowerCase())))
  const capitals = named && inCapitals(first) && !agencyOf(first)
  if (dashed) return known || (signed ? sure || capitals || dated : named && (dated || sure || capitals))
  if (colon) return known ? named || dated : named && (dated || sure || (signed && capitals))
  if (slashed) return sure || (known && named)
  return known && (first === '' ? !dated : sure || capitals)
}
