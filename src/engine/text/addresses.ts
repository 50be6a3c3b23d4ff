import { fileEndings, secondLevelDomains, topLevelDomains } from '../lexicon/domains.ts'
import { classOf, DIGIT, LETTER } from './characters.ts'

/** No address part is longer; the bound keeps the look ahead linear. */
const longest = 80

/**
 * The end of the web address, e-mail address, handle or file name that starts at `at`, before `stop`; `at` itself where
 * none starts. The stop after "see www.example.org/a." is not part of it.
 */
export function addressEnd(text: string, at: number, stop: number): number {
  if (text.charCodeAt(at) === 0x40) return handleEnd(text, at, stop)
  const labels = labelsEnd(text, at, stop)
  if (labels === at) return at
  const next = text.charCodeAt(labels)
  if (next === 0x3a && labels < stop) return schemeEnd(text, at, labels, stop)
  if (next === 0x40 && labels + 1 < stop) return mailEnd(text, at, labels, stop)
  const host = withoutTrailing(text, at, labels)
  if (!isHost(text, at, host)) return at
  return text.charCodeAt(host) === 0x2f && host < stop ? urlEnd(text, host, stop) : host
}

const schemes = new Set(['http', 'https', 'ftp', 'mailto', 'doi', 'urn', 'ymsgr'])

function schemeEnd(text: string, at: number, colon: number, stop: number): number {
  const scheme = text.slice(at, colon).toLowerCase()
  const slashes = text.charCodeAt(colon + 1) === 0x2f && text.charCodeAt(colon + 2) === 0x2f && colon + 3 < stop
  if (slashes && /^[a-z]/.test(scheme)) return urlEnd(text, colon + 3, stop)
  return schemes.has(scheme) && isPlain(text.charCodeAt(colon + 1)) && colon + 1 < stop
    ? urlEnd(text, colon + 1, stop)
    : at
}

function mailEnd(text: string, at: number, sign: number, stop: number): number {
  const to = withoutTrailing(text, sign + 1, labelsEnd(text, sign + 1, stop))
  return to > sign + 1 ? to : at
}

function handleEnd(text: string, at: number, stop: number): number {
  const to = withoutTrailing(text, at, labelsEnd(text, at + 1, stop))
  return to > at + 1 && classOf(text.charCodeAt(at + 1)) !== DIGIT ? to : at
}

/** Letters, digits and what stands between them in names of hosts, mailboxes and files. */
function labelsEnd(text: string, at: number, stop: number): number {
  const limit = Math.min(stop, at + longest)
  let to = at
  while (to < limit && (isPlain(text.charCodeAt(to)) || isLabelJoint(text.charCodeAt(to)))) to++
  return to === limit && limit < stop ? at : to
}

const isPlain = (unit: number): boolean => {
  const kind = classOf(unit)
  return kind >= LETTER && kind <= DIGIT
}
const isLabelJoint = (unit: number): boolean =>
  unit === 0x2e || unit === 0x2d || unit === 0x5f || unit === 0x25 || unit === 0x2b

function withoutTrailing(text: string, at: number, to: number): number {
  let end = to
  while (end > at && isLabelJoint(text.charCodeAt(end - 1))) end--
  return end
}

function isHost(text: string, at: number, to: number): boolean {
  const labels = text.slice(at, to).split('.')
  const last = labels.at(-1) ?? ''
  const before = labels.at(-2)
  if (!before || labels.some((label) => label === '')) return false
  if (labels[0]?.toLowerCase() === 'www') return true
  const lower = last.toLowerCase()
  if (labels.length > 2 && labels.every((label) => /^[a-z][a-z-]+$/.test(label))) return true
  // "him.De Klerk" and "Corp.UK" are a missing space, not a host.
  if (last !== lower && (last !== last.toUpperCase() || before !== before.toUpperCase()))
    return fileEndings.has(lower) || lower === 'com'
  if (topLevelDomains.has(lower) || fileEndings.has(lower)) return before.length > 1 || labels.length > 2
  return /^[a-z]{2}$/.test(lower) && secondLevelDomains.has(before.toLowerCase()) && labels.length > 2
}

/** To the end of the address's characters, less punctuation that the sentence put after it. */
function urlEnd(text: string, at: number, stop: number): number {
  let end = at
  let open = 0
  while (end < stop && !endsUrl.includes(text[end] as string)) {
    if (text[end] === '(') open++
    else if (text[end] === ')' && --open < 0) break
    end++
  }
  while (end > at && trailsUrl.includes(text[end - 1] as string)) end--
  return end
}

const endsUrl = '<>"“”«»|'
const trailsUrl = ".,;:!?'’‘]}*…"
