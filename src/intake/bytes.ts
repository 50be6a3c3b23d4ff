import { isUtf8 } from 'node:buffer'
import chardet from 'chardet'
import { IntakeError } from './source.ts'

/**
 * The text that bytes spell. A byte order mark decides and is left out; then the bytes themselves, and only where those
 * leave it open the charsets that were declared ("windows-1251"), the first that fits. A declaration that the bytes
 * contradict is passed over: much of what says "iso-8859-1" is UTF-8, and some of what says "utf-8" is windows-1252.
 * Throws IntakeError('binary') on what is no text in any charset; `name` is for its message.
 */
export function textOf(bytes: Uint8Array, name: string, declared: readonly string[] = []): string {
  const charset = charsetOf(bytes, declared)
  const noise = isNoise(decode(bytes.subarray(0, SAMPLE), charset))
  const what = signatureOf(bytes, noise) ?? (noise ? 'binary data' : undefined)
  if (what)
    throw new IntakeError(
      'binary',
      `${name} is ${what}, not something Copydesk reads yet; give it plain text, HTML, JSON, a feed, a mail or a PDF`,
    )
  return decode(bytes, charset)
}

/** The charsets that a `Content-Type` header, an XML declaration and a page's `<meta>` claim, in that order. */
export function declaredCharsets(bytes: Uint8Array, contentType = ''): string[] {
  const head = latin1(bytes.subarray(0, 2048))
  return [
    /charset=["']?([\w.:-]{1,40})/i.exec(contentType),
    /^\s{0,9}<\?xml [^>]{0,80}encoding=["']([\w.:-]{1,40})/i.exec(head),
    /<meta [^>]{0,200}charset=["']?([\w.:-]{1,40})/i.exec(head),
  ].flatMap((found) => found?.[1] ?? [])
}

/** How files that are no text begin: signature, where it stands, and what to call it. */
const MAGIC: readonly [signature: string, at: number, name: string][] = [
  ['PK\x03\x04', 0, 'a ZIP archive or an office document'],
  ['PK\x05\x06', 0, 'an empty ZIP archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, 'an old office document'],
  ['{\\rtf', 0, 'a rich-text document'],
  ['\x89PNG\r\n', 0, 'a PNG picture'],
  ['\xff\xd8\xff', 0, 'a JPEG picture'],
  ['GIF87a', 0, 'a GIF picture'],
  ['GIF89a', 0, 'a GIF picture'],
  ['WEBP', 8, 'a WebP picture'],
  ['II*\0', 0, 'a TIFF picture'],
  ['MM\0*', 0, 'a TIFF picture'],
  ['ftyp', 4, 'a film, sound or picture in an MP4 container'],
  ['\x1a\x45\xdf\xa3', 0, 'a film in a Matroska container'],
  ['ID3', 0, 'a sound recording'],
  ['OggS', 0, 'a sound recording'],
  ['\x1f\x8b', 0, 'a gzip archive'],
  ['BZh', 0, 'a bzip2 archive'],
  ['\xfd7zXZ\0', 0, 'an xz archive'],
  ['\x28\xb5\x2f\xfd', 0, 'a Zstandard archive'],
  ['7z\xbc\xaf\x27\x1c', 0, 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 0, 'a RAR archive'],
  ['ustar', 257, 'a tar archive'],
  ['WARC/', 0, 'a web archive'],
  ['SQLite format 3\0', 0, 'an SQLite database'],
  ['\x7fELF', 0, 'a program'],
  ['MZ\x90\0', 0, 'a program'],
  ['wOFF', 0, 'a font'],
  ['wOF2', 0, 'a font'],
]

/** Letters and digits alone may be how a text begins ("The new WEBP format"): they only name what is noise anyway. */
function signatureOf(bytes: Uint8Array, noise: boolean): string | undefined {
  return MAGIC.find(([sign, at]) => (noise || !/^[\da-z]+$/i.test(sign)) && stands(sign, bytes, at))?.[2]
}

function stands(signature: string, bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < signature.length; i++) if (bytes[at + i] !== signature.charCodeAt(i)) return false
  return true
}

/** What is looked at to tell charset and kind; text shows itself early. */
const SAMPLE = 1 << 16

/** Text holds no NUL, and of control characters little more than tabs and line ends; escapes mark charsets and colours. */
function isNoise(sample: string): boolean {
  let controls = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code === 0) return true
    if (code < 32 && !(code >= 9 && code <= 13) && code !== 27) controls++
  }
  return controls * 50 > sample.length
}

function charsetOf(bytes: Uint8Array, declared: readonly string[]): string {
  const sample = bytes.subarray(0, SAMPLE)
  const wide = byteOrderMark(sample) ?? utf16Of(sample)
  if (wide) return wide
  const labels = declared.flatMap((name) => decoderLabel(name) ?? [])
  if (isUtf8(bytes)) return labels[0] === 'iso-2022-jp' && bytes.includes(27) ? labels[0] : 'utf-8'
  if (isMostlyUtf8(bytes)) return 'utf-8'
  return labels.find((label) => !label.startsWith('utf-') && fits(sample, label)) ?? guessed(sample)
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined
}

/**
 * UTF-16 that does not say so. Its spaces and line ends have NULs; in its own byte order it spells an alphabet, or East
 * Asian, where anything else with a stray NUL spells a little of everything. Two letters of ASCII taken for one are mostly
 * Chinese, so that is believed only of bytes that cannot be UTF-8.
 */
function utf16Of(sample: Uint8Array): string | undefined {
  if (!sample.includes(0)) return undefined
  const whole = sample.subarray(0, sample.length & ~1)
  const [little = '', big = ''] = WIDE.map((charset) => new TextDecoder(charset).decode(whole))
  const tests = isUtf8(sample) ? [ALPHABETIC] : [ALPHABETIC, EAST_ASIAN]
  for (const letters of tests) {
    if (isMostly(letters, little)) return WIDE[0]
    if (isMostly(letters, big)) return WIDE[1]
  }
  return undefined
}

const WIDE = ['utf-16le', 'utf-16be'] as const
const ALPHABETIC = /[\t-\r -\u206f]/g
const EAST_ASIAN = /[\t-\r -~\u2010-\u203f\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/g

const isMostly = (letters: RegExp, text: string) => (text.match(letters)?.length ?? 0) * 20 > text.length * 19

/**
 * UTF-8 with a fault here and there (cut through a character, an old quotation pasted in): well-formed characters of more
 * than one byte hardly ever come about in anything else, so ten of them outweigh one fault.
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let formed = 0
  let faults = 0
  for (let i = 0; i < bytes.length; ) {
    const byte = bytes[i] ?? 0
    const length = byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0
    let follow = 1
    while (follow < length && ((bytes[i + follow] ?? 0) & 0xc0) === 0x80) follow++
    if (length > 1 && follow === length) formed++
    else if (length !== 1 && i + length <= bytes.length) faults++
    i += follow
  }
  return formed > 0 && faults * 10 <= formed
}

/** The name under which a charset can be decoded here; undefined for nonsense. */
function decoderLabel(charset: string): string | undefined {
  try {
    return new TextDecoder(charset).encoding
  } catch {
    return undefined
  }
}

/** Whether the bytes may be of that charset. A sample may end inside a character, so a fault at its end is none. */
function fits(sample: Uint8Array, label: string): boolean {
  return !/\ufffd(?!$)/.test(new TextDecoder(label).decode(sample))
}

/** Below this the detector is as often wrong as right on a paragraph; Ukrainian windows-1251 has 23, its usual rivals 19. */
const CONFIDENT = 20

function guessed(sample: Uint8Array): string {
  const best = chardet.analyse(sample)[0]
  const label = best && best.confidence >= CONFIDENT ? decoderLabel(best.name) : undefined
  return label && !label.startsWith('utf-') ? label : 'windows-1252'
}

/** 0x80 to 0x9F in windows-1252; the five that it leaves open stay control characters, as browsers have it. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'

function decode(bytes: Uint8Array, charset: string): string {
  if (charset !== 'windows-1252') return new TextDecoder(charset).decode(bytes)
  // Node 20 decodes windows-1252 as if it were ISO 8859-1, and its curly quotes become control characters.
  return latin1(bytes).replace(/[\x80-\x9f]/g, (control) => WINDOWS[control.charCodeAt(0) - 0x80] ?? control)
}

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
