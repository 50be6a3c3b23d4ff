import { elisions } from '../lexicon/contractions.ts'
import {
  CAPITAL,
  classOf,
  DIGIT,
  HIGH,
  INVISIBLE,
  isApostrophe,
  LETTER,
  LOW,
  MARK,
  SPACE,
  SYMBOL,
} from './characters.ts'

/** What is one word however often it is repeated: "--", "...", "****". */
const repeated = new Set('.-–—?!*=_~#+…<>|^•·$%&\\'.split(''))
/** What is one word when mixed: "?!", "....…", "-->", "<-". */
const families = ['.…', '….', '?!', '!?', '->', '=>', '<-', '<=']

/** Faces, longest first. Each stands free: neither letter nor digit touches it. */
const faces = [
  ...[":'-(", ":'(", '>:(', ':-)', ':-(', ';-)', ':-D', ':-P', ':-p', ':-/', ':-|', '^_^', '-_-', '=-)'],
  ...[':)', ':(', ';)', ':D', ':P', ':p', ':/', ':|', '=)', '=(', '=D', ':o', ':O', '<3', ';P'],
]
const faceStarts = new Set(faces.map((face) => face.charCodeAt(0)))

/** The end of the word that starts at `at` with something that is neither letter nor digit. */
export function symbolEnd(text: string, at: number, stop: number): number {
  const unit = text.charCodeAt(at)
  if (faceStarts.has(unit)) {
    const face = faceEnd(text, at, stop)
    if (face > at) return face
  }
  if (isApostrophe(unit) || unit === 0x60) return apostropheEnd(text, at, stop)
  if (unit === 0x23 && isHashtag(text, at + 1, stop)) return tagEnd(text, at + 1, stop)
  if (unit === 0x2b && isPhone(text, at + 1, stop)) return digitsEnd(text, at + 1, stop)
  if (repeated.has(text[at] as string)) return repeatEnd(text, at, stop)
  return clusterEnd(text, at, stop)
}

function faceEnd(text: string, at: number, stop: number): number {
  if (isWordish(text.charCodeAt(at - 1))) return at
  const face = faces.find((face) => text.startsWith(face, at))
  if (!face || at + face.length > stop) return at
  let to = at + face.length
  const mouth = text.charCodeAt(to - 1)
  while (to < stop && text.charCodeAt(to) === mouth) to++
  return to < stop && isWordish(text.charCodeAt(to)) ? at : to
}

const isWordish = (unit: number): boolean => {
  const kind = classOf(unit)
  return kind >= LETTER && kind <= MARK
}

/** "''", "'s" by itself, "'em", "'90s"; else the one mark. */
function apostropheEnd(text: string, at: number, stop: number): number {
  const next = at + 1
  if (next >= stop) return next
  const unit = text.charCodeAt(next)
  if (unit === text.charCodeAt(at)) return next + 1
  let to = next
  while (to < stop && to < next + 6 && isWordish(text.charCodeAt(to))) to++
  if (to < stop && (isWordish(text.charCodeAt(to)) || isApostrophe(text.charCodeAt(to)))) return next
  const rest = text.slice(next, to).toLowerCase()
  if (alone.has(rest)) return to
  const glued = at > 0 && isWordish(text.charCodeAt(at - 1))
  return !glued && (elisions.has(rest) || /^\d\ds?$/.test(rest)) ? to : next
}

/** Clitics that stand free of their word: `the "Post"'s`. "'d" and "'m" would as often be letters in quotation marks. */
const alone = new Set(['s', 're', 've', 'll'])

const isHashtag = (text: string, at: number, stop: number): boolean => {
  const kind = at < stop ? classOf(text.charCodeAt(at)) : SPACE
  return kind === LETTER || kind === CAPITAL
}

function tagEnd(text: string, at: number, stop: number): number {
  let to = at
  while (to < stop && (isWordish(text.charCodeAt(to)) || text.charCodeAt(to) === 0x5f)) to++
  return to
}

function digitsEnd(text: string, at: number, stop: number): number {
  let to = at
  while (to < stop && classOf(text.charCodeAt(to)) === DIGIT) to++
  return to
}

/** "+380441234567", "+44 20": an international number, not a sum. */
function isPhone(text: string, at: number, stop: number): boolean {
  const to = digitsEnd(text, at, Math.min(stop, at + 16))
  if (to - at >= 7) return true
  const after = text.charCodeAt(to)
  return to > at && to - at <= 3 && (after === 0x20 || after === 0x2d) && classOf(text.charCodeAt(to + 1)) === DIGIT
}

function repeatEnd(text: string, at: number, stop: number): number {
  const first = text[at] as string
  const family = families.find((family) => family.startsWith(first)) ?? first
  let to = at + 1
  while (to < stop && (text[to] === first || family.includes(text[to] as string))) to++
  return to
}

/** One symbol with what belongs to it: combining marks, skin tones, joined pictures ("👩🏽‍🚒"), both halves of a flag. */
function clusterEnd(text: string, at: number, stop: number): number {
  let to = pointEnd(text, at, stop)
  const flag = isFlagHalf(text, at)
  if (flag && to < stop && isFlagHalf(text, to)) to = pointEnd(text, to, stop)
  for (;;) {
    if (to >= stop) return to
    const kind = classOf(text.charCodeAt(to))
    if (kind === MARK) to++
    else if (kind === HIGH && isModifier(text.codePointAt(to) ?? 0)) to = pointEnd(text, to, stop)
    else if (kind === INVISIBLE && text.charCodeAt(to) === 0x200d && isPicture(text, to + 1, stop))
      to = pointEnd(text, to + 1, stop)
    else return to
  }
}

const pointEnd = (text: string, at: number, stop: number): number =>
  classOf(text.charCodeAt(at)) === HIGH && at + 1 < stop && classOf(text.charCodeAt(at + 1)) === LOW ? at + 2 : at + 1

const isFlagHalf = (text: string, at: number): boolean => {
  const point = text.codePointAt(at) ?? 0
  return point >= 0x1f1e6 && point <= 0x1f1ff
}
const isModifier = (point: number): boolean =>
  (point >= 0x1f3fb && point <= 0x1f3ff) || (point >= 0xe0020 && point <= 0xe007f)

const isPicture = (text: string, at: number, stop: number): boolean => {
  if (at >= stop) return false
  const unit = text.charCodeAt(at)
  return classOf(unit) === HIGH || (classOf(unit) === SYMBOL && unit >= 0x2000)
}
