/**
 * What the inflections of an English word have in common, so that "strike" finds "strikes" and "striking": Porter's
 * stemmer as far as it takes off the endings of nouns and verbs, and no further, so that "organ" does not find
 * "organization". Words are folded; one with other letters than a to z, or of fewer than four, is its own stem.
 * M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980), steps 1 and 5; what ends in "us" is no plural.
 */
export function stemOf(word: string): string {
  if (word.length < 4) return word
  switch (word.charCodeAt(word.length - 1)) {
    case letters.s:
      return irregular.get(word) ?? ending(withoutPlural(word), word)
    case letters.d:
    case letters.g:
      return irregular.get(word) ?? ending(word, word)
    case letters.e:
    case letters.l:
    case letters.y:
      return ending(word, word)
    default:
      return word
  }
}

const letters = { d: 100, e: 101, g: 103, l: 108, s: 115, y: 121 }

/** What the rules would take for something else. */
const irregular: ReadonlyMap<string, string> = new Map([
  ['news', 'news'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
])

function ending(word: string, whole: string): string {
  const stem = withoutE(withI(withoutPast(word)))
  return stem === whole || isPlain.test(whole) ? stem : whole
}

const isPlain = /^[a-z]+$/

function withoutPlural(word: string): string {
  if (word.endsWith('ss') || word.endsWith('us')) return word
  if (word.endsWith('sses') || (word.endsWith('ies') && word.length > 4)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function withoutPast(word: string): string {
  if (word.endsWith('ing')) return hasVowel(word, 3) ? mended(word.slice(0, -3)) : word
  if (!word.endsWith('ed')) return word
  if (word.endsWith('ied')) return word.length > 4 ? word.slice(0, -2) : word.slice(0, -1)
  if (word.endsWith('eed')) return measureOf(word, 3) > 0 ? word.slice(0, -1) : word
  return hasVowel(word, 2) ? mended(word.slice(0, -2)) : word
}

/** What stood before "-ed" and "-ing": "creat" is "create", "plann" is "plan", "vot" is "vote". */
function mended(stem: string): string {
  if (stem.endsWith('at') || stem.endsWith('bl') || stem.endsWith('iz')) return `${stem}e`
  const last = stem.at(-1)!
  if (last === stem.at(-2) && !'aeioulsz'.includes(last)) return stem.slice(0, -1)
  return isShort(stem) && measureOf(stem) === 1 ? `${stem}e` : stem
}

const withI = (word: string): string => (word.endsWith('y') && hasVowel(word, 1) ? `${word.slice(0, -1)}i` : word)

/** The last "e" of a longer word, and the second "l": "killed" and "kill", "house" and "housing". */
function withoutE(word: string): string {
  if (word.endsWith('ll')) return measureOf(word, 1) > 1 ? word.slice(0, -1) : word
  if (!word.endsWith('e')) return word
  const measure = measureOf(word, 1)
  return measure > 1 || (measure === 1 && !isShort(word, 1)) ? word.slice(0, -1) : word
}

/** Letter by letter whether it is a vowel; "y" is one behind a consonant. */
const isVowel = (word: string, at: number, behindVowel: boolean): boolean => {
  const letter = word[at]!
  return letter === 'y' ? at > 0 && !behindVowel : vowels.has(letter)
}
const vowels: ReadonlySet<string> = new Set('aeiou')

function hasVowel(word: string, less: number): boolean {
  for (let at = 0; at < word.length - less; at++) if (isVowel(word, at, false)) return true
  return false
}

/** How many times consonants follow vowels in a word without its last letters. */
function measureOf(word: string, less = 0): number {
  let measure = 0
  let before = false
  for (let at = 0; at < word.length - less; at++) {
    const now = isVowel(word, at, before)
    if (before && !now) measure++
    before = now
  }
  return measure
}

/** Ends as "vot" does, without its last letters: consonant, vowel, consonant, and that not w, x or y. */
const isShort = (word: string, less = 0): boolean =>
  /[^aeiou][aeiouy][^aeiouwxy]$/.test(less === 0 ? word : word.slice(0, -less))
