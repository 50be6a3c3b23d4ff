/** Halves of characters, which no encoding can hold, replaced by U+FFFD: as many code units as before. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

/** JSON on one line, of whole characters. */
export const json = (value: unknown): string => {
  const written = JSON.stringify(value)
  // Only where something looks like half a character is each string looked at: that is several times as slow.
  return written.includes('\\ud')
    ? JSON.stringify(value, (_, field: unknown) => (typeof field === 'string' ? wellFormed(field) : field))
    : written
}

/** What XML 1.0 cannot hold, even escaped, is replaced by U+FFFD, code unit for code unit, so that offsets stay. */
export const xmlCharacters = (text: string): string =>
  text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')

/** Between tags. Carriage returns are written so that a parser does not make line feeds of them. */
export const xmlText = (text: string): string =>
  xmlCharacters(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')

/** In a quoted attribute. White space is written so that a parser does not make blanks of it. */
export const xmlAttribute = (text: string): string =>
  xmlText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')

/** As words in a page that would else take them for markup. */
export const html = (text: string): string =>
  wellFormed(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * A cell of words. What a spreadsheet would run as a formula is led by an apostrophe, "'=1+1", and so is what already
 * looks so led: taking one apostrophe off before such a character gives the words back.
 */
export const csvText = (text: string): string => csvQuoted(/^'*[=+\-@\t\r\n＝＋－＠]./s.test(text) ? `'${text}` : text)

const csvQuoted = (text: string): string =>
  /[",\r\n]|^\s|\s$/.test(text) ? `"${wellFormed(text).replaceAll('"', '""')}"` : wellFormed(text)

/** A field of a tab-separated format that has no escapes: white space is a blank. */
export const tsvField = (text: string): string => wellFormed(text).replace(/\s+/g, ' ').trim()
