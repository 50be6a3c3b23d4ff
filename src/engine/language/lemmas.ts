import { capitalRules, lemmaRules } from '../lexicon/lemmas.ts'

/** What to do with words: what is listed for the whole word decides, else for the longest ending that is listed. */
interface Rules {
  whole: ReadonlyMap<string, string>
  endings: ReadonlyMap<string, string>
}

const parse = (tables: { readonly [kind: string]: string }): ReadonlyMap<string, Rules> =>
  new Map(Object.entries(tables).map(([kind, table]) => [kind, rulesFrom(table.trim().split(/\s+/))]))

/** A table lists an ending, or "^" and a word, and what to do with it, in turn. */
function rulesFrom(pieces: readonly string[]): Rules {
  const whole = new Map<string, string>()
  const endings = new Map<string, string>()
  for (let i = 0; i + 1 < pieces.length; i += 2) {
    const piece = pieces[i]!
    if (piece.startsWith('^')) whole.set(piece.slice(1), pieces[i + 1]!)
    else endings.set(piece, pieces[i + 1]!)
  }
  return { whole, endings }
}

const lemmas = parse(lemmaRules)
const capitals = parse(capitalRules)

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
  const rule = ruleFor(lower, lemmas.get(kind))
  if (rule === undefined || rule === '0') return form
  const kept = form.slice(0, Math.max(0, form.length - Number.parseInt(rule, 10)))
  const added = rule.replace(/^\d{1,2}/, '')
  return kept.length > 1 && kept === kept.toUpperCase() && kept !== kept.toLowerCase()
    ? kept + added.toUpperCase()
    : kept + added
}

/** Which table a word is looked up in: that of its Penn tag where words are inflected, else that of its class. */
export function kindOf(upos: string, xpos: string): string {
  if (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ' || upos === 'ADV') return xpos
  if (upos === 'VERB') return xpos === 'VBN' ? 'VBD' : xpos === 'NNP' ? 'VERB' : xpos
  return xpos === 'MD' || xpos === 'PRP$' ? xpos : upos
}

const isName = (kind: string): boolean => kind === 'NNP' || kind === 'NNPS' || kind === 'VERB'

const keepsCapital = (lower: string, kind: string): boolean =>
  isName(kind) || ruleFor(lower, capitals.get(kind)) === 'keep'

function ruleFor(lower: string, rules: Rules | undefined): string | undefined {
  if (!rules) return undefined
  const whole = rules.whole.get(lower)
  if (whole !== undefined || rules.endings.size === 0) return whole
  for (let start = Math.max(0, lower.length - longestEnding); start < lower.length; start++) {
    const rule = rules.endings.get(lower.slice(start))
    if (rule !== undefined) return rule
  }
  return undefined
}
