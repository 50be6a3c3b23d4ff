import type { Quantity, Span, Time } from '../../../record/index.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Word } from '../../text/words.ts'
import { timeAt } from '../times/at.ts'
import type { Range } from './candidate.ts'

/** A sentence's words and the times of the article. */
interface Scene {
  words: readonly Word[]
  times: readonly Time[]
}

/**
 * The day on which a figure stood, where its words tell: "as of Monday, 21 people were missing", "the toll rose to 21 on
 * Saturday", "up from 14 on Friday", "by Sunday 300 homes had burned". Not when something was done to what it counts:
 * "on Friday 14 people were killed", "must pay $3 million by Friday".
 */
export function standsAt(scene: Scene, figure: Range, measure: Quantity['measure']): Time | undefined {
  if (measure === 'duration') return undefined
  return behind(scene, figure) ?? before(scene, figure)
}

/** Behind the figure and what it counts: "21 people dead as of Monday", "rose to 21 on Saturday". */
function behind(scene: Scene, { first, next }: Range): Time | undefined {
  const { words } = scene
  for (let at = next; at < Math.min(words.length, next + reach); at++) {
    const time = datedAt(scene, at)
    if (time) {
      if (isAsOf(words, at)) return time
      return isLevel(words, first) || isFormer(words, first) ? time : undefined
    }
    const isAs = words[at]!.lower === 'as' && words[at + 1]?.lower === 'of'
    if (isStop(words[at]!) || isFigure(words[at]!) || (!isAs && clauses.has(words[at]!.lower))) return undefined
  }
  return undefined
}

/** Before the figure, at the head of its clause: "as of Monday, …", "by Sunday, … had …", "on Saturday the toll rose to 21". */
function before(scene: Scene, { first, next }: Range): Time | undefined {
  const { words } = scene
  let at = first - 1
  const limit = Math.max(0, first - clauseReach)
  while (at >= limit && !datedAt(scene, at) && words[at]!.text !== ';') at--
  const time = at < limit ? undefined : datedAt(scene, at)
  if (!time) return undefined
  while (at > 0 && timeAt([time], words[at - 1]!)) at--
  if (isAsOf(words, at)) return opens(words, at - 2) ? time : undefined
  const preposition = words[at - 1]?.lower ?? ''
  const begin = placing.has(preposition) ? at - 1 : at
  if (begin > 0 && !telling.has(words[begin - 1]!.lower)) return undefined
  const isHad = words.slice(at, next + 6).some(({ lower }) => lower === 'had')
  return (preposition === 'by' && isHad) || isLevel(words, first) ? time : undefined
}

/** No time further behind a figure tells of it, and none further before it. */
const reach = 9
const clauseReach = 40

const isAsOf = (words: readonly Word[], at: number): boolean =>
  words[at - 1]?.lower === 'of' && words[at - 2]?.lower === 'as'

/** Whether a phrase that begins here opens a sentence or clause. */
const opens = (words: readonly Word[], at: number): boolean =>
  at <= 0 || isStop(words[at - 1]!) || clauses.has(words[at - 1]!.lower)

const isStop = ({ text }: Span & Pick<Word, 'text'>): boolean => /^[,;:()“”"–—-]+$/.test(text)

const isFigure = ({ text }: Word): boolean => /\d/.test(text)

const clauses = wordSet(`
  that which who and but while as after before when where because since until said says below above over under than
`)
const telling = wordSet('that said says “ "')
const placing = wordSet('on by in at')

/** Whether what stands before a figure tells that something got or stood so high: "rose to", "reached", "stood at". */
function isLevel(words: readonly Word[], first: number): boolean {
  const back = words[first - 1]?.lower ?? ''
  if (reaching.has(back)) return true
  if (back !== 'to' && back !== 'at') return false
  return words
    .slice(Math.max(0, first - 6), first - 1)
    .some(({ lower }) => (back === 'to' ? moving : standing).has(lower))
}

/** "up from 14 on Friday", "grew to 20 from 14 in 2019", "compared with 14 on Friday" */
const isFormer = (words: readonly Word[], first: number): boolean =>
  words[first - 1]?.lower === 'from'
    ? words
        .slice(Math.max(0, first - 9), first - 1)
        .some(({ lower }) => moving.has(lower) || /^(?:up|down)$/.test(lower))
    : /^(?:with|to)$/.test(words[first - 1]?.lower ?? '') && words[first - 2]?.lower === 'compared'

const reaching = wordSet('reached reaching reach hit totaled totalled topped surpassed exceeded numbered')
const moving = wordSet(`
  rose risen rising climbed climbing grew grown growing increased increasing jumped swelled fell fallen falling dropped
  declined decreased lowered revised bringing brought`)
const standing = wordSet('stood stands standing stand')

const datedAt = ({ words, times }: Scene, at: number): Time | undefined => {
  const time = timeAt(times, words[at]!)
  return time && (time.type === 'DATE' || time.type === 'TIME') && !/_REF$/.test(time.value) ? time : undefined
}
