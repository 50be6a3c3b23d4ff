import stringWidth from 'string-width'

const isAscii = (text: string) => /^[\x20-\x7e]*$/.test(text)

/** Columns that a text takes in a terminal: two for a wide character, none for a combining mark. */
export const columns = (text: string): number => (isAscii(text) ? text.length : stringWidth(text))
