import { describe, expect, test } from 'vitest'
import { related } from './related.ts'

describe('offices', () => {
  test.each([
    ['NATO Secretary-General Jens Dahl spoke.', ['holds-role Jens Dahl > NATO: Secretary-General']],
    ['Russian President Ivan Orlov left Russia.', ['holds-role Ivan Orlov > Russia: President']],
    ['Russian President Ivan Orlov left.', ['holds-role Ivan Orlov > Russian: President']],
    ["Ukraine's president, Petro Hora, spoke. President Hora left.", ['holds-role Petro Hora > Ukraine: president']],
    ['Tom Hall was mayor of Paris until 2012.', ['holds-role Tom Hall > Paris: mayor (former)']],
    [
      'Ann Lee succeeded Tom Hall as mayor of Paris.',
      ['holds-role Ann Lee > Paris: mayor', 'holds-role Tom Hall > Paris: mayor (former)'],
    ],
    ['Presidential candidate Ann Lee spoke.', ['holds-role Ann Lee: Presidential candidate (candidate)']],
    ["France's ambassador to Kenya, Ann Lee, left.", ['holds-role Ann Lee > France: ambassador to Kenya']],
    [
      'Former French Presidents Tom Hall and Bob Dunn met.',
      ['holds-role Tom Hall > French: President (former)', 'holds-role Bob Dunn > French: President (former)'],
    ],
  ])('%s', async (text, expected) => expect((await related(text)).toSorted()).toEqual(expected.toSorted()))
})

describe('membership', () => {
  test.each([
    ['Norway applied to join the European Union.', ['member-of Norway > European Union (applied)']],
    ["Norway's application to join the European Union was late.", ['member-of Norway > European Union (applied)']],
    [
      'Finland and Sweden applied to join NATO.',
      ['member-of Finland > NATO (applied)', 'member-of Sweden > NATO (applied)'],
    ],
    ['Kenya was invited to join the European Union.', ['member-of Kenya > European Union (invited)']],
    ['Britain left the European Union.', ['member-of Britain > European Union (left)']],
    ['Kenya, a member of the African Union, agreed.', ['member-of Kenya > African Union (member)']],
    ['EU candidate Serbia agreed.', ['member-of Serbia > EU (candidate)']],
    ['Kenya could join the European Union.', []],
    ['Kenya did not join the European Union.', []],
    ['Kenya wants to join the European Union.', []],
    ['Kenya is not a member of the European Union.', []],
    ['France joined NATO in condemning the attack.', []],
  ])('%s', async (text, expected) => expect(await related(text)).toEqual(expected))
})

describe('people', () => {
  test.each([
    ['Tom Hall and his wife, Ann Hall, left.', ['spouse-of Ann Hall > Tom Hall: wife']],
    ['Ann Lee, the daughter of Bob Dunn, left.', ['child-of Ann Lee > Bob Dunn: daughter']],
    ['Ann Lee, 45, left.', ['age Ann Lee: 45']],
    ['Ann Lee was born in Oslo in 1960.', ['born Ann Lee > Oslo: 1960']],
    ['Ann Lee, a professor at Yale University, left.', ['employed-by Ann Lee > Yale University: professor']],
    ['Kenyan journalist Ann Lee left.', ['occupation Ann Lee: journalist', 'nationality Ann Lee > Kenyan']],
    [
      'Sen. Ann Lee (R-Texas) voted no.',
      ['holds-role Ann Lee: Sen.', 'affiliated-with Ann Lee: Republican', 'represents Ann Lee > Texas'],
    ],
    ['A former colleague of Ann Lee left.', []],
    ['Captain Ann Lee left.', []],
    ['Nobody knew what a President Ann Lee would do.', []],
  ])('%s', async (text, expected) => expect((await related(text)).toSorted()).toEqual(expected.toSorted()))
})

describe('places and organisations', () => {
  test.each([
    ['They met in Vilnius, Lithuania, in July.', ['located-in Vilnius > Lithuania']],
    ["Kampala, Uganda's capital, was quiet.", ['located-in Kampala > Uganda: capital']],
    ["Finland's 800-mile border with Russia is closed.", ['borders Finland > Russia']],
    ['They flew to Poland, Moldova, Georgia and Kazakhstan.', []],
    ['They met in Paris, France and Rome.', []],
  ])('%s', async (text, expected) => expect(await related(text)).toEqual(expected))
})

test('the same relation told twice is one, and what holds both ways too', async () => {
  expect(await related('Norway borders Sweden. The border between Sweden and Norway is long.')).toEqual([
    'borders Norway > Sweden',
  ])
})

test('a long list of titles and ages stays fast', async () => {
  const text = Array.from({ length: 300 }, (_, i) => `Mayor Ann Lee${i}, ${20 + (i % 60)}, of Oslo`).join(', ')
  const start = performance.now()
  await related(`${text}.`)
  expect(performance.now() - start).toBeLessThan(20_000)
})
