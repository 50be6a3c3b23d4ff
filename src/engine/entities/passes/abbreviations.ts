import { nations } from '../../lexicon/countries.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { CAPITAL, classOf, LETTER } from '../../text/characters.ts'
import type { Word } from '../../text/words.ts'
import { type Draft, keyOf, type Name, nameKey } from '../name.ts'
import { kindByHead } from './heads.ts'

/** "Rapid Support Forces (RSF)": words `from` to `to` are what `short` stands for. */
interface Expansion {
  sentence: number
  from: number
  to: number
  short: string
}

/**
 * What the article itself explains: "Rapid Support Forces (RSF)" is one name from its first word to its last, its head
 * tells the kind of both, and "RSF" is it everywhere. "Mobile financial services (MFS)" names no one: a common noun made short.
 */
export function joinAbbreviations(draft: Draft): Draft {
  const long = new Map<string, string>()
  const kinds = new Map<string, Name['kind']>()
  const whole: Expansion[] = []
  for (const found of expansions(draft)) {
    if (long.has(found.short) || kinds.has(found.short)) continue
    const sentence = draft.sentences[found.sentence]!
    if (isCommon(sentence.words.slice(found.from, found.to))) kinds.set(found.short, 'misc')
    else {
      const key = keyOf(sentence, found.from, found.to)
      const kind = kindByHead(sentence, found.from, found.to)
      long.set(found.short, key)
      if (kind) kinds.set(found.short, kind).set(key, kind)
      whole.push(found)
    }
  }
  for (const { short, key } of besideNames(draft)) {
    if (long.has(short) || kinds.has(short)) continue
    kinds.set(short, 'organization')
    long.set(short, key)
  }
  const names = madeWhole(draft.names, whole).map((name) => {
    const kind = kinds.get(nameKey(draft, name))
    return kind ? { ...name, kind, weight: 1 } : name
  })
  return { ...draft, names, long }
}

function* expansions({ sentences }: Draft): Generator<Expansion> {
  for (const [sentence, { words, role }] of sentences.entries()) {
    if (role === 'furniture') continue
    for (let at = 1; at + 2 < words.length; at++) {
      if (words[at]!.text !== '(' || words[at + 2]!.text !== ')') continue
      const short = words[at + 1]!
      const letters = isShort(short.text) ? capitalsOf(short.text).toLowerCase() : ''
      const from = letters ? firstWord(words, at, letters) : undefined
      if (from !== undefined) yield { sentence, from, to: at, short: short.lower }
    }
  }
}

/** What stands in brackets behind an organization's name, though its letters are of another language: "Ministry of Labour (MTPS)". */
function* besideNames(draft: Draft): Generator<{ short: string; key: string }> {
  for (const name of draft.names) {
    if (name.kind !== 'organization' || name.to - name.from < 2) continue
    const { words } = draft.sentences[name.sentence]!
    const [open, short, close] = words.slice(name.to, name.to + 3)
    if (open?.text !== '(' || close?.text !== ')' || !short || !/^[A-Z]{3,8}$/.test(short.text)) continue
    if (!nations.has(short.lower) && !exchanges.has(short.lower))
      yield { short: short.lower, key: nameKey(draft, name) }
  }
}

const exchanges = wordSet('nyse nasdaq lse tsx asx amex')

/** "RSF", "SAPs", "CwA". */
function isShort(text: string): boolean {
  const capitals = text.length <= 8 ? capitalsOf(text).length : 0
  return capitals >= 2 && capitals * 2 >= text.length
}

function capitalsOf(text: string): string {
  let capitals = ''
  for (const char of text) if (classOf(char.charCodeAt(0)) === CAPITAL) capitals += char
  return capitals
}

/** Where the words before `at` begin that start with `letters`, one each, small links between them left out. */
function firstWord(words: readonly Word[], at: number, letters: string): number | undefined {
  let left = letters.length
  for (let from = at - 1; from >= 0 && from >= at - 2 * letters.length - 3; from--) {
    const { lower } = words[from]!
    if (links.has(lower)) continue
    if (classOf(lower.charCodeAt(0)) !== LETTER) return undefined
    if (lower[0] === letters[left - 1]) left--
    else return undefined
    if (left === 0) return from
  }
  return undefined
}

const links = wordSet("of for the and on in to at de la des et du und da do y & - , 's a an with against")

const isCommon = (words: readonly Word[]): boolean => {
  const own = words.filter(({ lower }) => !links.has(lower))
  return own.filter(({ text }) => classOf(text.charCodeAt(0)) === CAPITAL).length * 2 < own.length
}

/** Names that are pieces of a `whole` give way to it. */
function madeWhole(names: readonly Name[], whole: readonly Expansion[]): Name[] {
  const made: Name[] = []
  let next = 0
  for (const name of names) {
    while (next < whole.length && isPast(whole[next]!, name)) next++
    const { sentence, from, to } = whole[next] ?? { sentence: -1, from: 0, to: 0 }
    if (sentence !== name.sentence || name.from < from || name.to > to) made.push(name)
    else {
      const last = made.at(-1)
      const joined = last?.sentence === sentence && last.from === from && last.to === to
      if (!joined) made.push({ ...name, from, to })
      else if (name.weight > last.weight) made[made.length - 1] = { ...name, from, to }
    }
  }
  return made
}

const isPast = (whole: Expansion, name: Name): boolean =>
  whole.sentence < name.sentence || (whole.sentence === name.sentence && whole.to <= name.from)
