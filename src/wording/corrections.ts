import type { Anchor, Correction, Identity, Moment, Named, Target } from '../history/index.ts'
import { listed } from './book.ts'
import { sayTime } from './times.ts'

/** What a correction says, in a sentence: “Tom Alder” said “It rises daily”. Of an undo, what it takes back. */
export function sayCorrection(one: Correction, log: ReadonlyMap<string, Correction> = new Map()): string {
  switch (one.kind) {
    case 'merge':
      return `${subject(one.target)} is ${'item' in one.into ? meant(one.into) : identity(one.into)}`
    case 'split':
      return `${quoted(one.mentions)}: ${counted(one.mentions.length)} of ${meant(one.target)} ${one.mentions.length === 1 ? 'means' : 'mean'} ${one.as.name}`
    case 'rename':
      return `${subject(one.target)} is called ${one.name}`
    case 'retype':
      return `${subject(one.target)} is ${withArticle(one.type)}`
    case 'confirm':
      return `${subject(one.target)} is right`
    case 'reject':
      return `${subject(one.target)} is no ${'item' in one.target ? sorts[one.target.item[0]!] : 'name'}`
    case 'speaker':
      return `${one.speaker ? meant(one.speaker) : 'Nobody known'} said ${meant(one.target)}`
    case 'time':
      return one.time
        ? `${quoted(one.target.words)} was on ${moment(one.time)}`
        : `The day of ${quoted(one.target.words)} is not known`
    case 'add-event':
      return sayEvent(one.event)
    case 'split-story':
      return `${one.reports.join(', ')}: a story apart from ${one.story}`
    case 'merge-stories':
      return `${one.story} is the same story as ${one.into}`
    case 'undo': {
      const back = log.get(one.of)
      return `Takes back: ${back ? sayCorrection(back, log) : one.of}`
    }
  }
}

const sorts: { readonly [letter: string]: string } = { e: 'name', s: 'statement', v: 'happening' }

/** So much of some words is quoted. */
const most = 120

/** An entity by the fullest of its names; anything else by its words. */
const meant = ({ item, words }: Target): string =>
  quoted(item[0] === 'e' ? words.toSorted((a, b) => b.exact.length - a.exact.length).slice(0, 1) : words)

/** In quotation marks, unless the words have their own. */
function quoted(words: readonly Anchor[]): string {
  const [first, second] = words
  const said = `${cut(first?.exact ?? '')}${second && second.exact !== first!.exact ? ' …' : ''}`
  return /^["“«„]/.test(said) ? said.replace(/,(["”»“])$/, '$1') : `“${said}”`
}

const cut = (words: string): string => (words.length > most ? `${words.slice(0, most).trimEnd()}…` : words)

const subject = (target: Target | Named): string =>
  'key' in target ? `${target.key.replace(/^(\w+):(.*)$/s, '$2 ($1)')}, everywhere,` : meant(target)

const identity = ({ name, type }: Identity): string => `${name} (${type})`
const counted = (n: number): string => (n === 1 ? 'one mention' : `${n} mentions`)
const withArticle = (type: string): string => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`
const moment = (time: Moment): string => `${sayTime(time)} (“${time.words.exact}”)`

function sayEvent({
  type,
  predicate,
  trigger,
  actors,
  recipients,
}: (Correction & { kind: 'add-event' })['event']): string {
  const names = (words: readonly Anchor[]) => listed(words.map(({ exact }) => `“${exact}”`))
  const sides = [names(actors), names(recipients)].filter(Boolean).join(' → ')
  return `${quoted(trigger)} tells a happening: ${type} ${predicate}${sides ? `, ${sides}` : ''}`
}
