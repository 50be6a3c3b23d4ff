/**
 * Text as HTML shows it and never obeys it, in content and in quoted attributes. Overrides of the direction are shown as
 * what they are, for they could make the page say other than the source; other control characters become U+FFFD.
 */
export const escaped = (text: string): string =>
  text
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(
      /[\u202a-\u202e\u2066-\u2069]/g,
      (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`,
    )
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}]/gu, '\ufffd')

/** Stands in a story's markup for what tells its ids from those of other stories on the page. No escaped text holds it. */
export const ownPrefix = '\u0000'
