import type { Event } from '../../../record/index.ts'
import { wordSet } from '../word-set.ts'

export type ActType = Event['type']

/**
 * A kind of act, read from a row of the tables: `TYPE/mode CAMEO: field words; field words`. The first fields hold the words
 * that tell it, as lemmas; a verb may bring a particle or the preposition of its complement: "call_off", "crack_down_on".
 *
 * - `verbs`, `nouns`, `adjectives`: words that tell it by themselves.
 * - `light`: verbs that tell it with their object, which is told too: "hold" + "talks".
 *
 * The others are conditions; a word with "@" is a class of nouns.ts, "*" is anything.
 *
 * - `object`, `not`: what the object must and must not be. `subject`, `nosubject`: likewise; parties, where nothing is said.
 * - `before`: what must stand before a noun: "air strike".
 * - `clause`, `noclause`: heads of the clause that completes it, one of which must or must not be there.
 * - `with`: prepositions, one of which must lead a complement.
 * - `needs`: whom it tells nothing without: `actor`, `recipient` or `either`; of verbs `company`, several or one with another.
 *
 * And who is who:
 *
 * - `roles`: `active` (the subject does it to the object) where nothing is said; `mutual` (subject and partner both do it);
 *   `indirect` (the object is what, the recipient comes by a preposition); `undergone` (it is done to the subject).
 * - `to`: prepositions that lead the recipient: "sanctions ON Iran".
 * - `owner`, `of`: whom "Iran's" and "of Iran" name with a noun; the actor and the recipient where nothing is said.
 */
export interface Act {
  type: ActType
  mode?: string
  /** CAMEO's category, where one fits whatever the words around. */
  cameo?: string
  object?: Condition
  not?: Condition
  subject?: Condition
  nosubject?: Condition
  before?: Condition
  clause?: Condition
  noclause?: Condition
  with?: ReadonlySet<string>
  needs?: 'actor' | 'recipient' | 'either' | 'company'
  roles: 'active' | 'mutual' | 'indirect' | 'undergone'
  to: ReadonlySet<string>
  owner: 'actor' | 'recipient'
  of: 'actor' | 'recipient'
}

/** A condition of an act: its words, and the classes that it names by "@". */
export interface Condition {
  any: boolean
  words: ReadonlySet<string>
  classes: readonly string[]
}

/** A row of the tables, read: the act and, by field, the words that tell it. */
export interface Row {
  act: Act
  words: { readonly [field: string]: readonly string[] }
}

export const rowsOf = (table: string): Row[] =>
  table
    .trim()
    .replaceAll('\n    ', ' ')
    .split('\n')
    .flatMap((line) => (line ? rowOf(line) : []))

function rowOf(line: string): Row {
  const colon = line.indexOf(':')
  const [kind, cameo] = line.slice(0, colon).split(' ')
  const [type, mode] = kind!.split('/')
  const fields = new Map<string, string>()
  for (const field of line.slice(colon + 1).split(';')) {
    const [name, ...words] = field.trim().split(' ')
    fields.set(name!, words.join(' '))
  }
  const told = ['verbs', 'light', 'nouns', 'adjectives'].flatMap((field) => {
    const words = fields.get(field)
    return words === undefined ? [] : [[field, words.split(' ')] as const]
  })
  const conditions = conditionNames.flatMap((name) => {
    const words = fields.get(name)
    return words === undefined ? [] : [[name, conditionOf(words)] as const]
  })
  return {
    words: Object.fromEntries(told),
    act: {
      type: type as ActType,
      ...(mode && { mode }),
      ...(cameo && { cameo }),
      ...Object.fromEntries(conditions),
      ...(fields.has('with') && { with: wordSet(fields.get('with')!) }),
      ...(fields.has('needs') && { needs: fields.get('needs') as NonNullable<Act['needs']> }),
      roles: (fields.get('roles') ?? 'active') as Act['roles'],
      to: wordSet(fields.get('to') ?? ''),
      owner: (fields.get('owner') ?? 'actor') as Act['owner'],
      of: (fields.get('of') ?? 'recipient') as Act['of'],
    },
  }
}

const conditionNames = ['object', 'not', 'subject', 'nosubject', 'before', 'clause', 'noclause'] as const

/** `conditionOf('@party weapon')`. */
function conditionOf(text: string): Condition {
  const pieces = text.split(' ')
  return {
    any: pieces.includes('*'),
    words: new Set(pieces.filter((piece) => !piece.startsWith('@'))),
    classes: pieces.filter((piece) => piece.startsWith('@')).map((piece) => piece.slice(1)),
  }
}

/** What a row has that tells nothing of who is who: `plainAct('ACCUSE/disapprove', '111')`. */
export const plainAct = (kind: ActType | `${ActType}/${string}`, cameo: string): Act =>
  rowOf(`${kind} ${cameo}: verbs -`).act
