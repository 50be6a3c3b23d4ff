import { wordSet } from '../../lexicon/word-set.ts'
import { numeralAt } from '../../text/numbers.ts'
import { isDash, type Line, lower, stretch } from '../desk.ts'
import type { WordRule } from '../rule.ts'
import { quote } from '../wording.ts'

/** A vote against the size of who voted: "voted 52-47 in the 100-member Senate". */
export const vote: WordRule = {
  name: 'vote',
  at: 'word',
  words: ['member', 'seat'],
  look(word, line, desk) {
    if (!isDash(line, word - 1)) return undefined
    const first = [word - 6, word - 5, word - 4, word - 3, word - 2].find(
      (at) => at >= 0 && numeralAt(line.words, at)?.next === word - 1,
    )
    const votes = votesIn(line)
    if (first === undefined || !votes) return undefined
    const members = numeralAt(line.words, first)!.value
    const cast = votes.yes + votes.no
    const [counted, body] = [stretch(line, votes.first, votes.after), stretch(line, first, word + 1)]
    const agrees = cast <= members
    if (!agrees && !isOwnVote(line, votes, first, word)) return desk.drop(counted, 'checks/vote-of-another-body')
    return {
      verdict: agrees ? 'agrees' : 'conflicts',
      message: `${quote(desk, counted)} is ${cast} votes, ${agrees ? 'no more than' : 'more than'} ${quote(desk, body)} allows.`,
      evidence: [counted, body],
      refs: [],
    }
  },
}

/** "Voted 52-47 in the 100-member Senate", "the 15-member panel voted 9 to 7": no other body comes between. */
function isOwnVote(line: Line, votes: { first: number; after: number }, first: number, member: number): boolean {
  if (first >= votes.after) return lower(line, votes.after) === 'in' && first - votes.after <= 3
  const between = line.words.slice(member + 1, votes.first)
  return between.length <= 6 && between.some(({ lower }) => speaks.has(lower)) && isCast(line, votes.after)
}

/** "Voted 9-7 to expand the bloc" is a vote; "voted 9-7 in the House" is one of the House. */
const isCast = (line: Line, after: number): boolean => lower(line, after) !== 'in'

/** The only "52-47" or "52 to 47" of a sentence that speaks of a vote. */
function votesIn(line: Line): { yes: number; no: number; first: number; after: number } | undefined {
  if (!line.words.some(({ lower }) => speaks.has(lower))) return undefined
  const found = []
  for (let word = 0; word + 2 < line.words.length; word++) {
    const joined = lower(line, word + 1)
    if (joined !== '-' && joined !== '–' && joined !== 'to') continue
    const [yes, no] = [whole(lower(line, word)), whole(lower(line, word + 2))]
    if (yes !== undefined && no !== undefined) found.push({ yes, no, first: word, after: word + 3 })
  }
  return found.length === 1 ? found[0] : undefined
}

const whole = (text: string): number | undefined => (/^\d{1,4}$/.test(text) ? Number(text) : undefined)

const speaks = wordSet('vote voted votes voting passed approved rejected confirmed defeated')
