import { agencyOf } from '../agencies.ts'

/** Who a line says wrote the article. */
export interface Byline {
  names: string[]
  agency?: string
}

const opening =
  /^\^?(?:(?:words|story|text|written|reported|reporting|posted|analysis) )?by:? |^(?:author|writer|reporter)s?: ?/i
const divider = /,? and |,? & | \+ |[,;|/•·]| - | – | — | for | in (?=\p{Lu})/u
const particles = new Set(
  'al,bin,bint,da,das,de,del,della,den,der,di,do,dos,du,el,ibn,la,le,ten,ter,van,von,y,zu'.split(','),
)
const notNames =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December|The|This|That|These|Then|All|Our|Its|His|Her|Their|New|United|North|South|East|West|Middle|Latest|Breaking|Top|More|Last|Next|Read)$/i
const titles =
  /\b(?:writer|reporter|correspondent|editor|staff|contributor|columnist|producer|bureau|chief|desk|journalist|economist|director|minister|professor|president|analyst|head|officer|fellow|researcher|manager|lecturer|author|agency|press|news)s?\b/i
const outlets =
  /^(?:courier|herald|times|tribune|gazette|journal|ledger|mirror|chronicle|observer|guardian|telegraph|news|express|standard|independent|bulletin|dispatch|examiner|inquirer|enquirer|sentinel|monitor|argus|advertiser|register|weekly|daily|newspaper|magazine)$/i
const token = /^\p{Lu}[\p{L}'’.-]{0,24}$/u

/**
 * Who wrote it, of a line that says "By": "By Jane Doe, Associated Press", "BY JANE DOE | jane@example.org". Not of prose
 * ("By Monday, the water had gone."). Names stand as written.
 */
export function bylineIn(line: string): Byline | undefined {
  if (line.length > 160) return undefined
  const opened = opening.exec(line)
  return opened ? bylineOf(line.slice(opened[0].length)) : undefined
}

/** Who wrote it, of a line of names and an agency and nothing else: "Jane Doe, Associated Press", "Reuters". */
export function signatureIn(line: string): Byline | undefined {
  const byline = line.length > 80 ? undefined : bylineOf(line)
  return byline?.agency ? byline : undefined
}

/** Whether a line is nothing but names and their titles: "Jane Doe and John Roe", "Jane Doe, Sports Writer". */
export function isSignature(line: string): boolean {
  const [first = '', ...rest] = line.length > 80 ? [] : line.split(/, | and | & /)
  return isName(first, 3) && rest.every((part) => isName(part, 3) || titles.test(part) || agencyOf(part) !== undefined)
}

/** Who is named in a line that is known to be a byline, with or without "By"; a title or an address ends the names. */
export function bylineOf(said: string): Byline | undefined {
  const names: string[] = []
  let agency: string | undefined
  const parts = said.replace(/[.=]$/, '').split(divider)
  for (const [i, part] of parts.entries()) {
    const name = part.trim().replace(/^by /i, '')
    const known = agencyOf(name.replace(/ (?:staff|writers?|news agency)$/i, ''))
    if (known) agency ??= known
    else if (i > 0 && isOutlet(name)) break
    else if (isName(name) && !agency) names.push(name)
    else if (i === 0 && !isOffice(name)) return undefined
    else if (!titles.test(name) && name.length > 60) return undefined
    else if (!titles.test(name)) break
  }
  return { names, ...(agency ? { agency } : {}) }
}

/** Whether words are a paper's name and nothing more: "The Harbour Courier", "Baltic Ledger". */
export function isOutlet(said: string): boolean {
  const words = said.replace(/^the /i, '').split(' ')
  return (
    words.length >= 2 && words.length <= 3 && words.every((word) => token.test(word)) && outlets.test(words.at(-1)!)
  )
}

/** "Our Correspondent", "STAFF REPORTER". */
const isOffice = (said: string) => /^\p{Lu}/u.test(said) && titles.test(said) && said.split(' ').length <= 4

function isName(name: string, most = 5): boolean {
  const tokens = name.split(' ')
  const [first = '', last = ''] = [tokens[0], tokens.at(-1)]
  if (tokens.length < 2 || tokens.length > 5 || notNames.test(first) || titles.test(last)) return false
  if (tokens.filter((part) => token.test(part)).length > most) return false
  return (
    token.test(first) &&
    token.test(last) &&
    tokens.every((part) => token.test(part) || particles.has(part.toLowerCase()))
  )
}

const credits =
  /^\(?(?:[Aa]dditional |[Ww]ith )?(?:[Rr]eport(?:ing|ed)|[Ee]dit(?:ing|ed)|[Ww]rit(?:ing|ten)|[Cc]ompiled|[Pp]roduced|[Tt]ranslated) by \p{Lu}|^\(?[Ww]ith (?:in)?puts? from |contributed (?:to this (?:report|story|article)|reporting)[.)]{0,2}$/u
const authorNote =
  /^(\p{Lu}[^,.;:!?]{2,50}?) (?:is|are|was) (?:an? |the )?(?:[\p{L}’'-]{1,20} ){0,6}?(?:staff writers?|reporters?|correspondents?|columnists?|journalists?|contributors?|contributing (?:writer|editor)|(?:deputy |senior |managing )?editor|writers?)(?: |\.|,)/u

/** Whether a line credits who worked on the article: "Reporting by …; Editing by …", "… contributed to this report." */
export const isCredits = (line: string): boolean => line.length < 320 && credits.test(line)

/** Who reported, of a line of credits: "Reporting by Jane Doe; Editing by John Roe" names Jane Doe. */
export const reportersIn = (line: string): string[] =>
  bylineOf(/^\(?reporting by ([^;()]{3,120})/i.exec(line)?.[1] ?? '')?.names ?? []

/** Whether a line tells who the author is: "Jane Doe is a staff writer at the Gazette." */
export const isAuthorNote = (line: string): boolean =>
  line.length < 320 && isSignature(authorNote.exec(line)?.[1] ?? '')
