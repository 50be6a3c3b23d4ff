import { zones } from '../../../lexicon/times.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Meaning, Reading } from '../meaning.ts'
import { approximatorAt, at, figure, type Words } from '../phrases.ts'
import { dateAt } from './date.ts'

interface Clock {
  hour: number
  minute?: number
  second?: number
  next: number
  /** Whether the words leave no doubt that this is a time of day. */
  sure: boolean
}

/** "9 a.m. EDT", "10:30", "1430 GMT", "noon Thursday", "midnight", "10 p.m. on Wednesday", "half past nine", "5 o'clock". */
export function findClock(words: Words, index: number): Reading | undefined {
  const approximator = approximatorAt(words, index)
  const clock = clockAt(words, approximator?.next ?? index)
  if (!clock) return undefined
  let { next } = clock
  const zone = zoneAt(words, next)
  if (zone) next = zone.next
  if (!clock.sure && !zone && !beforeClock.has(at(words, index - 1))) return undefined
  const local = at(words, next) === 'local' && at(words, next + 1) === 'time' ? next + 2 : next
  const joint = at(words, local) === ',' || at(words, local) === 'on' ? local + 1 : local
  const date = dateAt(words, joint)
  const day = date && isDay(date.meaning) ? date : undefined
  const meaning: Meaning = {
    kind: 'clock',
    hour: clock.hour,
    date: day?.meaning,
    ...(clock.minute === undefined ? {} : { minute: clock.minute }),
    ...(clock.second === undefined ? {} : { second: clock.second }),
    ...(zone ? { zone: zone.minutes } : {}),
    ...(at(words, index - 1) === 'by' ? { by: true } : {}),
  }
  return { from: index, to: day?.to ?? local, meaning, ...(approximator ? { mod: approximator.value } : {}) }
}

const beforeClock: ReadonlySet<string> = wordSet(`
  at by until till from before after around about since to between and - –
`)

const isDay = (meaning: Meaning): boolean =>
  meaning.kind === 'days' ||
  (meaning.kind === 'date' && (meaning.fields.weekday !== undefined || meaning.fields.day !== undefined))

function clockAt(words: Words, index: number): Clock | undefined {
  const lower = at(words, index)
  if (lower === 'noon') return { hour: 12, minute: 0, next: index + 1, sure: true }
  if (lower === 'midnight') return { hour: 24, minute: 0, next: index + 1, sure: true }
  const code = lower.charCodeAt(0)
  if (!(code >= 48 && code <= 57)) return undefined
  const parts = /[:.h]/.test(lower) ? lower.split(/[:.h]/) : [lower]
  const hour = figure(parts[0]!, 1, 2)
  const minute = parts.length > 1 ? figure(parts[1]!, 2, 2) : undefined
  const second = parts.length > 2 ? figure(parts[2]!, 2, 2) : undefined
  const military = figure(lower, 4, 4)
  if (!Number.isNaN(military)) return militaryAt(words, index, military)
  if (
    Number.isNaN(hour) ||
    hour > 24 ||
    (minute !== undefined && !(minute < 60)) ||
    (second !== undefined && !(second < 60))
  )
    return undefined
  const half = halfAt(words, index + 1)
  if (half) {
    if (hour < 1 || hour > 12) return undefined
    return {
      hour: (hour % 12) + half.add,
      ...(minute === undefined ? {} : { minute }),
      ...(second === undefined ? {} : { second }),
      next: half.next,
      sure: true,
    }
  }
  if (at(words, index + 1) === "o'clock") return { hour: hour, next: index + 2, sure: true }
  if (minute === undefined || !lower.includes(':')) return undefined
  return { hour, minute, ...(second === undefined ? {} : { second }), next: index + 1, sure: false }
}

/** "1430 GMT": four figures are a time only beside a zone or "hours". */
function militaryAt(words: Words, index: number, value: number): Clock | undefined {
  const [hour, minute] = [Math.floor(value / 100), value % 100]
  if (hour > 24 || minute > 59) return undefined
  if (at(words, index + 1) === 'hours' || at(words, index + 1) === 'hrs')
    return { hour, minute, next: index + 2, sure: true }
  return zoneAt(words, index + 1) ? { hour, minute, next: index + 1, sure: true } : undefined
}

/** "a.m.", "pm", "p . m .": 0 or 12 hours to add. */
function halfAt(words: Words, index: number): { add: number; next: number } | undefined {
  const word = at(words, index)
  const add =
    word === 'a.m.' || word === 'am' || word === 'a.m'
      ? 0
      : word === 'p.m.' || word === 'pm' || word === 'p.m'
        ? 12
        : undefined
  return add === undefined ? undefined : { add, next: index + 1 }
}

/** "EDT", "GMT", "(1430 GMT)" is left to the next reading; "Eastern time", "ET". */
function zoneAt(words: Words, index: number): { minutes: number; next: number } | undefined {
  const word = words[index]
  if (!word) return undefined
  const minutes = zones.get(word.lower)
  if (minutes !== undefined && (word.text !== word.lower || word.lower === 'est')) return { minutes, next: index + 1 }
  const named = namedZones.get(word.lower)
  if (named === undefined) return undefined
  const kind = at(words, index + 1)
  const skip = kind === 'standard' || kind === 'daylight' || kind === 'summer' ? 1 : 0
  return at(words, index + 1 + skip) === 'time'
    ? { minutes: named + (skip && kind !== 'standard' ? 60 : 0), next: index + 2 + skip }
    : undefined
}
const namedZones: ReadonlyMap<string, number> = new Map([
  ['eastern', -300],
  ['central', -360],
  ['mountain', -420],
  ['pacific', -480],
  ['moscow', 180],
])
