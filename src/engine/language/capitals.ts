import { functionWords } from '../lexicon/function-words.ts'
import { wordSet } from '../lexicon/word-set.ts'
import { CAPITAL, classOf, LETTER } from '../text/characters.ts'
import type { Sentence } from '../text/sentences.ts'
import type { Word } from '../text/words.ts'

/** Words as the network is to see them. */
export type View = readonly string[]

/**
 * How each sentence is shown to the network. One whose capitals say nothing, "ENVOY FLIES TO LIMA" or "Envoy Flies to
 * Lima", is shown thrice, since each way hides other names: as the rest of the article writes its words, and those it
 * never writes without capitals; the same, and those with capitals; as printed. Any other is shown as printed.
 *
 * On the development sets, a quarter of the sentences put in capitals or in title case: names 70.5 and 69.5 as printed,
 * 71.2 in the first way, 74.8 and 74.1 for the mean of all three; words tagged right 95.4 and 94.0 as printed, 95.6 in
 * the first way.
 */
export function viewsOf(sentences: readonly Sentence[]): View[][] {
  const printed = sentences.map(({ words }) => words.map(({ text }) => text))
  const loud = sentences.map(({ words }) => isLoud(words))
  const sought = printed.filter((_, i) => loud[i])
  if (!sought.length) return printed.map((words) => [words])
  const known = formsOf(
    sought,
    printed.filter((_, i) => !loud[i]),
  )
  return printed.map((words, i) => (loud[i] ? [...quietly(words, known), words] : [words]))
}

/** As the rest of the article writes them, and what it never writes without capitals; the same, and that with capitals. */
function quietly(printed: View, known: ReadonlyMap<string, string>): [quiet: View, capital: View] {
  const quiet = printed.map((text) => known.get(text.toLowerCase()) ?? text.toLowerCase())
  const capital = quiet.map((text) =>
    known.has(text.toLowerCase()) || functionWords.has(text) ? text : capitalised(text),
  )
  return [quiet, capital]
}

/** Fewer words of two letters or more are a dateline, a byline or a name. */
const fewest = 4

/** What a title writes without capitals. */
const small = wordSet(
  "a an and as at but by for from in into n't nor of off on or out over per than the to up via vs with",
)

/** Whether no word of some weight begins with a small letter. "Ana Ruiz" is none; headlines have verbs. */
function isLoud(words: readonly Word[]): boolean {
  let heavy = 0
  for (const { text, lower } of words) {
    const kind = classOf(text.charCodeAt(0))
    if (kind === LETTER && !small.has(lower)) return false
    if (kind === CAPITAL && text.length > 1) heavy++
  }
  return heavy >= fewest
}

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** How the words sought are written within sentences, by their small letters: as most often, and of two as first. */
function formsOf(sought: readonly View[], sentences: readonly View[]): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>()
  for (const words of sought) for (const text of words) counts.set(text.toLowerCase(), new Map())
  for (const words of sentences)
    for (let at = 1; at < words.length; at++) {
      if (!isWithin(words[at - 1]!)) continue
      const text = words[at]!
      const forms = counts.get(text.toLowerCase())
      forms?.set(text, (forms.get(text) ?? 0) + 1)
    }
  const known = new Map<string, string>()
  for (const [lower, forms] of counts) if (forms.size) known.set(lower, commonest(forms))
  return known
}

/** Whether the next word has no capital for its place alone, as after a stop or an opening quotation mark. */
function isWithin(before: string): boolean {
  const kind = classOf(before.charCodeAt(before.length - 1))
  return before === ',' || kind === LETTER || kind === CAPITAL
}

function commonest(forms: ReadonlyMap<string, number>): string {
  let best = ''
  for (const [form, count] of forms) if (count > (forms.get(best) ?? 0)) best = form
  return best
}
