import { capitalRules, lemmaRules } from '../lexicon/lemmas.ts'

/** What to do with words: what is listed for the whole word decides, else for the longest ending that is listed. */
interface Rules<T> {
  whole: ReadonlyMap<string, T>
  endings: Ending<T>
}

/** An ending, read from the last letter on: what to do with it, if it is listed, and the longer ones by the letter before it. */
interface Ending<T> {
  rule: T | undefined
  longer: Map<number, Ending<T>> | undefined
}

const parse = <T>(tables: { readonly [kind: string]: string }, read: (rule: string) => T) =>
  new Map(Object.entries(tables).map(([kind, table]) => [kind, rulesFrom(table.trim().split(/\s+/), read)]))

/** A table lists an ending, or "^" and a word, and what to do with it, in turn. */
function rulesFrom<T>(pieces: readonly string[], read: (rule: string) => T): Rules<T> {
  const whole = new Map<string, T>()
  const endings: Ending<T> = { rule: undefined, longer: undefined }
  for (let i = 0; i + 1 < pieces.length; i += 2) {
    const piece = pieces[i]!
    const rule = read(pieces[i + 1]!)
    if (piece.startsWith('^')) whole.set(piece.slice(1), rule)
    else endingIn(endings, piece).rule = rule
  }
  return { whole, endings }
}

function endingIn<T>(endings: Ending<T>, ending: string): Ending<T> {
  let node = endings
  for (let at = ending.length - 1; at >= 0; at--) {
    node.longer ??= new Map()
    const letter = ending.charCodeAt(at)
    const next = node.longer.get(letter) ?? { rule: undefined, longer: undefined }
    node.longer.set(letter, next)
    node = next
  }
  return node
}

/** How many letters go from the end of a word, and what comes instead. */
interface Change {
  gone: number
  added: string
}

const lemmas = parse(
  lemmaRules,
  (rule): Change => ({
    gone: Number.parseInt(rule, 10),
    added: rule.replace(/^\d{1,2}/, ''),
  }),
)
const capitals = parse(capitalRules, (rule) => rule === 'keep')

/** No ending in the tables is longer. */
export const longestEnding = 6

/**
 * The dictionary form of a word with its tags: `lemmaOf('Cities', 'NOUN', 'NNS')` is "city", `lemmaOf("'d", 'AUX', 'MD')`
 * is "would", a figure has no commas. Names keep their capitals ("Germans", NNPS → "German"), as do words made from names ("Iraqi", JJ).
 */
export function lemmaOf(word: string, upos: string, xpos: string): string {
  if (upos === 'NUM' && /^\d{1,3}(?:,\d{3}){1,9}/.test(word)) return word.replaceAll(',', '')
  const lower = word.toLowerCase()
  const kind = kindOf(upos, xpos)
  const form = lower === word || keepsCapital(lower, kind) ? word : lower
  const change = ruleFor(lower, lemmas.get(kind))
  if (!change || (change.gone === 0 && change.added === '')) return form
  const kept = form.slice(0, Math.max(0, form.length - change.gone))
  return form !== lower && kept.length > 1 && kept === kept.toUpperCase() && kept !== kept.toLowerCase()
    ? kept + change.added.toUpperCase()
    : kept + change.added
}

/** Which table a word is looked up in: that of its Penn tag where words are inflected, else that of its class. */
export function kindOf(upos: string, xpos: string): string {
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'ADV') return xpos
  if (upos === 'VERB') return xpos === 'VBN' ? 'VBD' : xpos === 'NNP' ? 'VERB' : xpos
  return xpos === 'MD' || xpos === 'PRP$' ? xpos : upos
}

const isName = (kind: string): boolean => kind === 'NNP' || kind === 'NNPS' || kind === 'VERB'

const keepsCapital = (lower: string, kind: string): boolean =>
  isName(kind) || ruleFor(lower, capitals.get(kind)) === true

function ruleFor<T>(lower: string, rules: Rules<T> | undefined): T | undefined {
  if (!rules) return undefined
  const whole = rules.whole.get(lower)
  if (whole !== undefined) return whole
  let ending: Ending<T> | undefined = rules.endings
  let longest: T | undefined
  for (let at = lower.length - 1; at >= 0; at--) {
    ending = ending.longer?.get(lower.charCodeAt(at))
    if (!ending) break
    longest = ending.rule ?? longest
  }
  return longest
}
