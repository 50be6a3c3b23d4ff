import { describe, expect, test } from 'vitest'
import { described } from './described.ts'

describe('titles', () => {
  test.each([
    ['NATO Secretary-General Jens Dahl met nobody.', ['Jens Dahl: Secretary-General + NATO']],
    ['They met former Finnish Prime Minister Sanna Kivi.', ['Sanna Kivi: Prime Minister + Finnish (former)']],
    ['U.S. Secretary of State John Kerr flew home.', ['John Kerr: Secretary of State + U.S.']],
    ['Acting director Ann Lee spoke.', ['Ann Lee: director (acting)']],
    ['Gov.-elect Kay Ray came.', ['Kay Ray: Gov. (elect)']],
    ['Foreign Ministry spokesman Li Wei said so.', ['Li Wei: spokesman + Ministry']],
    ['They met his wife Ann Ray.', ["Ann Ray: wife 's his"]],
  ])('%s', async (text, expected) => expect(await described(text)).toEqual(expected))
})

describe('appositions', () => {
  test.each([
    ["Volodymyr Hora, Ukraine's president, left.", ["Volodymyr Hora: president 's Ukraine"]],
    ['The opposition leader, Kay Ray, spoke.', ['Kay Ray: opposition leader']],
    ['Ann Lee, 45, a spokeswoman for the ministry, agreed.', ['Ann Lee: spokeswoman for ministry']],
    ['The president of Norland, Tom Hall, spoke.', ['Tom Hall: president of Norland']],
  ])('%s', async (text, expected) => expect(await described(text)).toEqual(expected))
})

describe('predicates', () => {
  test.each([
    ['Tom Hall is the mayor of Norland.', ['Tom Hall: mayor of Norland']],
    ['Ann Ray became chief executive of Wexel in May.', ['Ann Ray: chief executive of Wexel']],
    ['Mr. Lee was named chairman of Wexel.', ['Lee: chairman of Wexel']],
    ['Bob Dunn served as president from 2001 to 2005.', ['Bob Dunn: president (former)']],
    ['She will become president.', ['She: president (elect)']],
  ])('%s', async (text, expected) => expect(await described(text)).toEqual(expected))
})

describe('no description', () => {
  test.each([
    'Tom Hall is not the mayor of Norland.',
    'Ann Ray could become president.',
    'Ann Ray wants to be president.',
    'The lawyer Ann Ray hired was late.',
    'It was a former colleague of Ann Ray who spoke.',
    'They saw (300,000 people) Ann Ray.',
    'Is Ann Ray the president?',
  ])('%s', async (text) => expect(await described(text)).toEqual([]))
})
