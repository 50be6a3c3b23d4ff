import { wordSet } from '../../lexicon/word-set.ts'
import { isCapital, isDash, isPlain, type Line, lower, stretch } from '../desk.ts'
import { isExact } from '../ranges.ts'
import type { QuantityRule } from '../rule.ts'
import { quote } from '../wording.ts'

/** A count and the names it counts: "three countries: Chad, Mali and Niger". Not "a five-nation bloc: …", which is one. */
export const countList: QuantityRule = {
  name: 'count-list',
  at: 'quantity',
  look(count, line, desk) {
    if (!isExact(count.is) || count.is.value < 2 || count.is.value > 20) return undefined
    if (line.words.slice(count.first, count.after).some((_, i) => isDash(line, count.first + i))) return undefined
    let word = count.after
    while (word < count.after + 5 && /^[\p{Ll}\p{Lu}][\p{L}'’]*$/u.test(lower(line, word))) word++
    const isColon = lower(line, word) === ':'
    if (!isColon && !isDash(line, word)) return undefined
    const isNear =
      isPlain(line, count.after, word) && !line.words.slice(count.after, word).some(({ lower }) => into.has(lower))
    const list = namesAt(line, word + 1, isColon)
    if (!list || list.names < 2) return undefined
    const span = stretch(line, word + 1, list.after)
    const agrees = list.names === count.is.value
    if (!agrees && (list.names > count.is.value || !list.simple || !isNear)) {
      return desk.drop(span, 'checks/names-with-commas')
    }
    return {
      verdict: agrees ? 'agrees' : 'conflicts',
      message: `${quote(desk, count.is)} and the list after it ${agrees ? 'agree' : 'do not agree'}: ${quote(desk, span)} names ${list.names}.`,
      evidence: [count.is, span],
      refs: [count.is.id],
    }
  },
}

/** Words after which it is something else that the list names: "six players from two clubs: …". */
const into = wordSet('in from at by with for between to on')

const small = wordSet("of the de la al and , 's ’s - .")

/** "The Smiths" are more than one. */
const isPlural = (line: Line, word: number): boolean => lower(line, word).endsWith('s')

/** "A, B and C" up to the end of the sentence, or of the dashes. Nothing where a word is neither name nor joint. */
function namesAt(
  line: Line,
  first: number,
  toEnd: boolean,
): { names: number; after: number; simple: boolean } | undefined {
  if (['and', 'or'].includes(lower(line, first))) return undefined
  let names = 1
  let simple = true
  let hadAnd = false
  let word = first
  for (; word < line.words.length; word++) {
    const here = lower(line, word)
    const isEnd =
      (here === '.' && word === line.words.length - 1) || here === ';' || (!toEnd && isDash(line, word) && here !== '-')
    if (isEnd) break
    if (here === ',') {
      if (hadAnd) return undefined
      if (!['and', 'or'].includes(lower(line, word + 1))) names++
    } else if (here === 'and') {
      if (hadAnd) simple = false
      hadAnd = true
      names++
    } else if (here === 'the' && isPlural(line, word + 1)) simple = false
    else if (!isCapital(line, word) && !small.has(here)) return undefined
  }
  return hadAnd && word > first ? { names, after: word, simple } : undefined
}
