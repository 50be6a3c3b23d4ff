import { describe, expect, test } from 'vitest'
import { told } from './figures.ts'

const verdicts = (marked: string, published?: string) => told(marked, published).map((check) => check.split(':')[0])

describe('share', () => {
  test.each([
    ['{52|52 1} of the {80|80 1} seats, or {65 percent|65 %}, changed hands.', ['agrees share']],
    ['{52|52 1} of the {80|80 1} seats, or {75 percent|75 %}, changed hands.', ['conflicts share']],
    ['{30|30 1} people ({15%|15 %}) of the {200|200 1} on board were hurt.', ['agrees share']],
    ['{15%|15 %} of the {200|200 1} on board, or {about 45|~45 1}, were hurt.', ['conflicts share']],
    ['{52|52 1} of the {80|80 1} stores, {40 percent|40 %} of them new, will close.', []],
    ['{52|52 1} of the {80|80 1} stores, or {a quarter|25 %} of all, will close.', []],
    ['{Six|6 1} of the {10|10 1} firms ({20%|20 %} owned by the state) will close.', []],
    ['{Six|6 1} of the {10|10 1} firms, or {20%|20 %} fewer than planned, will close.', []],
    ['{One|1 1} in {five|5 1}, or {20 percent|20 %}, stayed.', ['agrees share']],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('share-in-words', () => {
  test.each([
    ['A third of voters ({33%|33 %}) stayed home.', ['agrees share-in-words']],
    ['More than half of voters ({48%|48 %}) stayed home.', ['conflicts share-in-words']],
    ['In the third quarter ({33%|33 %}) it fell.', []],
    ['About half of the voters, {12 percent|12 %} of whom are new, stayed home.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('implied-part', () => {
  test.each([
    [
      'The {40-mile|40 [mi_i]} road\nThe road will cover {20%|20 %} of the {500-mile|500 [mi_i]} coast.',
      ['notable implied-part'],
    ],
    ['The {40-mile|40 [mi_i]} river\nThe road will cover {20%|20 %} of the {500-mile|500 [mi_i]} coast.', []],
    ['The {40-kilogram|40 kg} road\nThe road will cover {20%|20 %} of the {500-mile|500 [mi_i]} coast.', []],
    ['The road covers {20%|20 %} of the {500-mile|500 [mi_i]} coast.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('percent-sum', () => {
  test.each([
    ['{48%|48 %} were for, {41%|41 %} against and {11%|11 %} undecided.', ['agrees percent-sum']],
    ['{58%|58 %} were for, {41%|41 %} against and {11%|11 %} undecided.', ['notable percent-sum']],
    ['{58%|58 %} read, {41%|41 %} sing and {21%|21 %} dance.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('total', () => {
  test.each([
    ['{Twelve|12 1} people: {seven|7 1} men and {five|5 1} women.', ['agrees total']],
    ['{Twelve|12 1} people: {seven|7 1} men and {four|4 1} women.', ['conflicts total']],
    ['{Twelve|12 1} people, {seven|7 1} men and {four|4 1} women, were held.', []],
    [
      'They gave {$3 million|3000000 USD} for roads and {$2 million|2000000 USD} for parks, a total of {$9 million|9000000 USD}.',
      ['conflicts total'],
    ],
    ['{Seven|7 1} men and {five|5 1} women, {12|12 1} in all, were held.', ['agrees total']],
    ['{Twelve|12 1} people, including {seven|7 1} men and {two|2 1} women, were held.', []],
    ['{300|300 1} pages: {10|10 1} chapters and {4|4 1} maps.', []],
    ['{200|200 1} men, a woman, {3|3 1} boys and {4|4 1} girls, a total of {208|208 1}, were held.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('count-list', () => {
  test.each([
    ['{Three|3 1} countries: Chad, Mali and Niger.', ['agrees count-list']],
    ['{Four|4 1} countries: Chad, Mali and Niger.', ['conflicts count-list']],
    ['{Two|2 1} cities: Dayton, Ohio, and Austin, Texas.', []],
    ['{Two|2 1} things: Mali wants peace and Chad does too.', []],
    ['{Two|2 1} towns -- Sala and Motala -- were cut off.', ['agrees count-list']],
    ['{Six|6 1} players from {two|2 1} clubs: Sala and Motala.', ['agrees count-list']],
    ['{Four|4 1} people: the Smiths and the Joneses.', []],
    ['A {five-nation|5 1} bloc: Chad, Mali and Niger.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('toll', () => {
  const story = (head: string) =>
    `# Ferry fire kills {${head}}\nThe fire killed {12|12 1} people and hurt {30|30 1}, police said.`
  test('the headline against the story', () => {
    expect(verdicts(story('12|12 1'))).toEqual(['agrees toll'])
    expect(verdicts(story('at least 10|>=10 1'))).toEqual(['agrees toll'])
    expect(verdicts(story('21|21 1'))).toEqual(['notable toll'])
  })
})

describe('vote', () => {
  test.each([
    ['The bill passed 52-47 in the 100-member Senate.', ['agrees vote']],
    ['The 15-member panel voted 9 to 7 for it.', ['conflicts vote']],
    ['The 15-member choir won 9-7.', []],
    ['The bill passed the House 219-206 and goes to the 100-member Senate.', []],
    ['Lawmakers voted 400 to 200 to enlarge the 27-member bloc.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('change', () => {
  test.each([
    ['Shares fell {$1.50|1.5 USD}, or {3 percent|3 %}, to {$48.50|48.5 USD}.', ['agrees change']],
    ['Shares fell {$1.50|1.5 USD}, or {13 percent|13 %}, to {$48.50|48.5 USD}.', ['conflicts change']],
    ['It fell to {5 C|5 Cel} below zero from {2 C|2 Cel}.', []],
    ['Profit rose {3%|3 %} to {$4.27 million|4270000 USD} from {$4 million|4000000 USD}.', ['conflicts change']],
    ['Profit rose {8%|8 %} to {$4.27 million|4270000 USD} from {$4 million|4000000 USD}.', ['agrees change']],
    ['Profit rose {12%|12 %} to {$56 million|56000000 USD} from {$50 million|50000000 USD}.', ['agrees change']],
    ['Profit rose {22%|22 %} to {$56 million|56000000 USD} from {$50 million|50000000 USD}.', ['conflicts change']],
    ['Profit fell to {$56 million|56000000 USD} from {$50 million|50000000 USD}.', ['conflicts change']],
    ['Profit rose to {$56 million|56000000 USD} from {$50 million|50000000 USD}.', []],
    ['Sales were {$56 million|56000000 USD}, up {12%|12 %} from {$50 million|50000000 USD}.', ['agrees change']],
    ['Sales of {$56 million|56000000 USD} (up {22%|22 %} from {$50 million|50000000 USD}) won.', ['conflicts change']],
    ['Sales were {$56 million|56000000 USD}, down from {$50 million|50000000 USD}.', ['conflicts change']],
    ['Sales were {$56 million|56000000 USD} in all, and costs, up {22%|22 %} from {$50 million|50000000 USD}.', []],
    ['It earned {$2|2 USD} per diluted share, up {100%|100 %} from {$1|1 USD}.', ['agrees change']],
    ['Rates rose from {40|40 1} to {50|50 1}, or {25 percent|25 %}.', ['agrees change']],
    ['The jobless rate rose {two points|2 %} to {6%|6 %} from {4%|4 %}.', ['agrees change']],
    ['Profit rose {12%|12 %} to {34 cents|0.34 USD} a share from {$50 million|50000000 USD}.', []],
    ['Sales rose {12%|12 %}, and costs fell to {$5 million|5000000 USD} from {$9 million|9000000 USD}.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('multiple', () => {
  test.each([
    ['Sales nearly doubled to {$38 million|38000000 USD} from {$20 million|20000000 USD}.', ['agrees multiple']],
    ['Sales tripled to {$38 million|38000000 USD} from {$20 million|20000000 USD}.', ['conflicts multiple']],
    ['Sales doubled to {$38 million|38000000 USD}.', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('per-unit', () => {
  test.each([
    ['{$2 million|2000000 USD} over {four years|P4Y}, or {$500,000|500000 USD} a year', ['agrees per-unit']],
    ['{$2 million|2000000 USD} over {four years|P4Y}, or {$200,000|200000 USD} a year', ['conflicts per-unit']],
    ['{$2 million|2000000 USD} over {four years|P4Y}, and {$400,000|400000 USD} a year for staff', []],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('unit-twice', () => {
  test.each([
    ['{100 miles|100 [mi_i]} ({160 kilometers|160 km})', ['agrees unit-twice']],
    ['{100 miles|100 [mi_i]} ({60 kilometers|60 km})', ['conflicts unit-twice']],
    ['{20 acres|20 [acr_us]}, or {about 8 hectares|~8 har}', ['agrees unit-twice']],
    ['{1.5 C|1.5 Cel} ({2.7 F|2.7 [degF]}) warmer', ['agrees unit-twice']],
    ['{30 C|30 Cel} ({86 F|86 [degF]})', ['agrees unit-twice']],
    ['{30 C|30 Cel} ({96 F|96 [degF]})', ['conflicts unit-twice']],
    ['{5 feet|5 [ft_i]} {9 inches|9 [in_i]} ({1.75 meters|1.75 m})', []],
    ['{100 miles|100 [mi_i]} and {60 kilometers|60 km}', []],
    ['{100 miles|100 [mi_i]} ({60 kilometers|60 km} inside the border)', []],
    ['a {5-mile|5 [mi_i]} or {10-kilometer|10 km} race', []],
    ['up to {100 miles|<=100 [mi_i]} ({60 kilometers|60 km})', ['conflicts unit-twice']],
    ['warming of {1.5 C|1.5 Cel} ({34.7 F|34.7 [degF]})', ['notable unit-twice']],
  ])('%s', (marked, expected) => expect(verdicts(marked)).toEqual(expected))
})

describe('currency-rate', () => {
  const article = (second: string) =>
    `It paid {5 million euros|5000000 EUR} ({$5.5 million|5500000 USD}).\nThe rest is {2 million euros|2000000 EUR} ({${second}}).`
  test('two sums, each in two currencies', () => {
    expect(verdicts(article('$2.2 million|2200000 USD'))).toEqual(['agrees currency-rate'])
    expect(verdicts(article('$3.2 million|3200000 USD'))).toEqual(['notable currency-rate'])
  })
})
