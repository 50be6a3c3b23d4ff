/** What a pronoun says of whom it stands for. */
export interface Pronoun {
  person: 1 | 2 | 3
  /** "you" may be either. */
  number: 'one' | 'many' | 'either'
  gender?: 'he' | 'she' | 'it'
  form: 'subject' | 'object' | 'possessive' | 'reflexive'
}

const table: readonly (readonly [words: string, person: Pronoun['person'], Pronoun['number'], Pronoun['gender']?])[] = [
  ['i me my myself', 1, 'one'],
  ['we us our ourselves', 1, 'many'],
  ['you you your yourself', 2, 'either'],
  ['he him his himself', 3, 'one', 'he'],
  ['she her her herself', 3, 'one', 'she'],
  ['it it its itself', 3, 'one', 'it'],
  ['they them their themselves', 3, 'many'],
]

/** "my", "our", "their". */
export const possessives: ReadonlySet<string> = new Set(table.map(([words]) => words.split(' ')[2]!))

/** "him" by "he", "them" by "they". */
export const objectForms: ReadonlyMap<string, string> = new Map(
  table.map(([words]) => words.split(' ') as [string, string]),
)

const forms = ['subject', 'object', 'possessive', 'reflexive'] as const

/** By lower-case word; of "her" and "it", what they are first in the table's order. */
export const pronouns: ReadonlyMap<string, Pronoun> = new Map(
  table.flatMap(([words, person, number, gender]) =>
    words
      .split(' ')
      .map((word, i): [string, Pronoun] => [word, { person, number, form: forms[i]!, ...(gender ? { gender } : {}) }])
      .reverse(),
  ),
)
