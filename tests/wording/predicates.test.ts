import { expect, test } from 'vitest'
import { predicateOf } from '../../src/wording/predicates.ts'

test.each([
  ['sank', 'sink'],
  ['Signed', 'sign'],
  ['agreed', 'agree'],
  ['planned', 'plan'],
  ['hurried', 'hurry'],
  ['tries', 'try'],
  ['passes', 'pass'],
  ['freezes', 'freeze'],
  ['making', 'make'],
  ['running', 'run'],
  ['lying', 'lie'],
  ['went', 'go'],
])('“%s” is told by the verb %s', (word, verb) => expect(predicateOf(word)).toBe(verb))

test.each(
  'aboard toward ashore strike attack arson news crisis press focus need speed hundred sacred red bed ring thing bid shed series'.split(
    ' ',
  ),
)('“%s” is no form of a verb, and told by itself', (word) => expect(predicateOf(word)).toBe(word))
