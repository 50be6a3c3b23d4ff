/**
 * A name as it is compared: small letters, no accents, no points or apostrophes, no article, every other mark a space:
 * "The U.S." and "US" are "us", "Élysée Palace's" is "elysee palaces".
 */
export const foldName = (name: string): string =>
  (isPlain.test(name)
    ? name.toLowerCase()
    : name
        .normalize('NFKD')
        .replace(/[\p{M}.'’]/gu, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim()
  ).replace(/^the (?=.)/, '')

/** Words of English letters with a space between: most names are that. */
const isPlain = /^[a-z0-9]+(?: [a-z0-9]+)*$/i
