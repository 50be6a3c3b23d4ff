import { expect, test } from 'vitest'
import { languageOf } from '../../../src/intake/language.ts'

const english =
  'The ferry left the harbour with nineteen people, and the coast guard said that they were safe. It was the second ferry of the day that has been late, said the crew.'
const french = 'Le bateau a quitté le port jeudi avec dix-neuf personnes, ont déclaré les garde-côtes à la presse. '

test.each([
  [english, 'en'],
  ['Ferry runs aground near Bergen, nobody hurt', 'en'],
  [french, 'fr'],
  ['Die Fähre verließ den Hafen am Donnerstag mit neunzehn Menschen an Bord.', 'de'],
  ['El transbordador salió del puerto el jueves con diecinueve personas a bordo.', 'es'],
  ['Паром вышел из порта в четверг, на борту было девятнадцать человек.', 'ru'],
  ['Пором вийшов із порту в четвер, на борту було дев’ятнадцять людей.', 'uk'],
  ['غادرت العبارة الميناء يوم الخميس وعلى متنها تسعة عشر شخصا', 'ar'],
  ['渡轮星期四离开港口,船上有十九人。', 'zh'],
  ['フェリーは木曜日に十九人を乗せて港を出た。', 'ja'],
])('%s', (text, language) => expect(languageOf(text)).toBe(language))

test.each(['', ' \n', '12:30 – 14:45', '***', '\ud800'])('of %j it cannot be told', (text) => {
  expect(languageOf(text)).toBe('und')
})

test('what is declared is believed and written as BCP 47 has it', () => {
  expect(languageOf(english, 'en_gb')).toBe('en-GB')
  expect(languageOf('Ferry', ' EN-us ')).toBe('en-US')
  expect(languageOf('12:30', 'nb')).toBe('nb')
  expect(languageOf('Ferja gjekk på grunn nær Bergen torsdag, men ingen vart skadde, seier politiet.', 'nn')).toBe('nn')
})

test('unless the text plainly contradicts it', () => {
  expect(languageOf(french.repeat(3), 'en-US')).toBe('fr')
  expect(languageOf(english, 'fr')).toBe('en')
  expect(languageOf(french.slice(0, 60), 'en-US')).toBe('en-US')
})

const names = 'Ola Berg, Kari Holm, Per Lund, Ane Moe, Nils Dahl, Siri Vik, Jon Ness, Eva Lie. '

test('news that begins with names is told by what follows them, but not what begins in another language', () => {
  expect(languageOf(names.repeat(3) + english.repeat(8), 'nb')).toBe('en')
  expect(languageOf(names.repeat(3) + french.repeat(17), 'en')).toBe('fr')
  expect(languageOf(french.repeat(10) + english.repeat(5), 'fr')).toBe('fr')
})

test('what is declared but no language says nothing', () => {
  expect(languageOf(french, 'und')).toBe('fr')
  expect(languageOf(french, 'english')).toBe('fr')
  expect(languageOf(french, '')).toBe('fr')
  expect(languageOf(french, '\ud800')).toBe('fr')
})
