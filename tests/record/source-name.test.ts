import { expect, test } from 'vitest'
import { sourceName } from '../../src/record/source-name.ts'

test.each([
  ['Halyard Courier', 'wire/harbour-talks.txt', 'Halyard Courier'],
  [undefined, 'wire/harbour-talks.txt', 'harbour-talks'],
  [undefined, 'C:\\news\\ferry.HTML', 'ferry'],
  [undefined, 'digest.mbox.gz#3', 'digest#3'],
  [undefined, 'harbour-talks', 'harbour-talks'],
  [undefined, 'news/', 'news'],
  // What is no ending of a file stays: names and addresses have points too.
  [undefined, 'St.James', 'St.James'],
  [undefined, 'courier.example', 'courier.example'],
  [undefined, '.txt', '.txt'],
  [undefined, 'x'.repeat(60), `${'x'.repeat(39)}…`],
  ['', 'a.txt', 'a'],
])('%o of %s is from %s', (outlet, article, name) => {
  expect(sourceName(outlet, article)).toBe(name)
})
