import { expect, test } from 'vitest'
import { ArchiveError, parseQuery } from '../../src/archive/index.ts'
import { textOf } from './docs/documents.ts'

/** The fields of a query, as what refuses an unknown one lists them. */
function fields(): readonly string[] {
  try {
    parseQuery('nosuchfield:x')
  } catch (error) {
    if (error instanceof ArchiveError)
      return error.message
        .split(';')[0]!
        .match(/\b[a-z]+:(?= |$)/g)!
        .slice(1)
  }
  throw new Error('an unknown field was taken')
}

const page = textOf('docs/query-language.md')
const rows = [...page.matchAll(/^\| `([a-z]+:)` +\| .* \| (.*?) +\|$/gm)]

test('the page on the query language has every field, and no other', () => {
  expect(rows.map(([, field]) => field)).toEqual(fields())
})

test('it says of every field whether its words are meant in whatever form', () => {
  const told = rows.filter(([, , form]) => form !== '').map(([, field, form]) => [field, form === 'any'])
  expect(told).toEqual(told.map(([field]) => [field, !parseQuery(`${field}word`).terms[0]!.exact]))
})
