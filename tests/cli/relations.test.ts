import { expect, it } from 'vitest'
import { bookOf } from '../../src/wording/book.ts'
import { tieOf } from '../../src/wording/relations.ts'
import type { Relation } from '../../src/record/index.ts'
import { summitStory } from './summit.ts'

const book = bookOf(summitStory)
const said = (relation: Omit<Relation, 'id' | 'evidence'>) => {
  const tie = tieOf(book, { id: 'r1', evidence: [{ start: 0, end: 4 }], ...relation })
  return tie && `${tie.subject} ${tie.join} ${tie.object}`
}

it.each([
  [{ type: 'holds-role', subject: 'e1', object: 'e3', value: 'chief' }, 'Oona Vell is chief, Lantern Pact'],
  [{ type: 'holds-role', subject: 'e1', value: 'mayor', status: 'former' }, 'Oona Vell is former mayor'],
  [{ type: 'member-of', subject: 'e2', object: 'e3', status: 'member' }, 'Karst is a member of Lantern Pact'],
  [
    { type: 'member-of', subject: 'e2', object: 'e3', status: 'left', time: 't5' },
    'Karst has left Lantern Pact (March 2021)',
  ],
  [{ type: 'employed-by', subject: 'e1', object: 'e3', status: 'former' }, 'Oona Vell worked for Lantern Pact'],
  [{ type: 'borders', subject: 'e2', object: 'e6' }, 'Karst borders Ostmark'],
  [{ type: 'relative-of', subject: 'e1', object: 'e4', value: 'aunt' }, 'Oona Vell is aunt of Tomas Brandt'],
  [{ type: 'spouse-of', subject: 'e1', object: 'e4', status: 'former' }, 'Oona Vell was married to Tomas Brandt'],
  [{ type: 'age', subject: 'e1', value: '52' }, 'Oona Vell is aged 52'],
  [{ type: 'born', subject: 'e1', object: 'e2', value: '1971' }, 'Oona Vell was born in Karst'],
  [{ type: 'sings-with', subject: 'e1', object: 'e4' }, 'Oona Vell sings with Tomas Brandt'],
  [{ type: 'born', subject: 'e1' }, 'Oona Vell was born Vell'],
  [{ type: 'borders', subject: 'e99' }, undefined],
])('%j is said as %j', (relation, words) => {
  expect(said(relation)).toBe(words)
})
