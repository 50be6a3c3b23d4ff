/** What a UTF-16 code unit is to the scanner. Letters, digits and marks are numbered so that one comparison finds them. */
export const SYMBOL = 0
export const SPACE = 1
export const INVISIBLE = 2
export const LETTER = 3
export const CAPITAL = 4
export const DIGIT = 5
export const MARK = 6
export const HIGH = 7
export const LOW = 8

/** Each pattern is laid over the basic plane; later ones win. Superscripts, fractions and Roman numerals count as letters. */
const patterns: readonly (readonly [RegExp, number])[] = [
  [/\s+/gu, SPACE],
  [/[\p{L}\p{Nl}\p{No}]+/gu, LETTER],
  [/[\p{Lu}\p{Lt}]+/gu, CAPITAL],
  [/\p{Nd}+/gu, DIGIT],
  [/\p{M}+/gu, MARK],
]

/** Controls, soft hyphen, zero-width, bidirectional and annotation characters. */
const invisible: readonly (readonly [number, number])[] = [
  [0x00, 0x08],
  [0x0e, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0xfff9, 0xfffb],
]

const table = classified()

function classified(): Uint8Array {
  const classes = new Uint8Array(0x10000)
  const plane = Array.from({ length: 0x10000 }, (_, unit) =>
    unit >= 0xd800 && unit < 0xe000 ? '!' : String.fromCharCode(unit),
  ).join('')
  for (const [pattern, kind] of patterns)
    for (const { index, 0: run } of plane.matchAll(pattern)) classes.fill(kind, index, index + run.length)
  for (const [first, last] of invisible) classes.fill(INVISIBLE, first, last + 1)
  // A letter in Unicode; to us an apostrophe.
  classes[0x02bc] = SYMBOL
  return classes.fill(HIGH, 0xd800, 0xdc00).fill(LOW, 0xdc00, 0xe000)
}

/** The class of a code unit; `NaN`, what `charCodeAt` gives past the end, is a space. */
export const classOf = (unit: number): number => table[unit] ?? SPACE

/** Whether the code point at `at`, two code units long, is a letter, digit or mark ("𝒜", "𠮷"). */
export function isAstralLetter(text: string, at: number): boolean {
  const point = text.codePointAt(at)
  return point !== undefined && point > 0xffff && /^[\p{L}\p{M}\p{N}]$/u.test(String.fromCodePoint(point))
}

/** Whether a code unit is one of the characters written for an apostrophe: ' ’ ‘ ʼ ＇ */
export const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x2019 || unit === 0x2018 || unit === 0x02bc || unit === 0xff07
