/** The words that count. All in lower case. */

/** Whole numbers below twenty. */
const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'

/** Words for whole numbers below twenty: "seven" is 7. */
export const units: ReadonlyMap<string, number> = new Map(ones.split(' ').map((word, value) => [word, value]))

/** Words for round tens: "forty" is 40. */
export const tens: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, index) => [word, 20 + 10 * index]),
)

/** Words that multiply what stands before them: "million", "crore", "dozen". */
export const scales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lac', 1e5],
  ['lakhs', 1e5],
  ['million', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['quadrillion', 1e15],
])

/** Scales that only figures take: "3.2bn", "40 mln". A lone "m" is a metre as often, so it is none of them. */
export const shortScales: ReadonlyMap<string, number> = new Map([
  ['k', 1e3],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['bln', 1e9],
  ['tn', 1e12],
  ['trn', 1e12],
  ['trln', 1e12],
  ['cr', 1e7],
])

/** Words for the parts of a whole, one and more: "third" and "thirds" are 3. "second" is never one. */
export const denominators: ReadonlyMap<string, number> = new Map(
  [
    ['half', 2],
    ['third', 3],
    ['quarter', 4],
    ['fourth', 4],
    ['fifth', 5],
    ['sixth', 6],
    ['seventh', 7],
    ['eighth', 8],
    ['ninth', 9],
    ['tenth', 10],
    ['twelfth', 12],
    ['sixteenth', 16],
    ['twentieth', 20],
    ['hundredth', 100],
    ['thousandth', 1000],
  ].flatMap(([word, parts]) => [
    [word as string, parts as number],
    [word === 'half' ? 'halves' : `${word}s`, parts as number],
  ]),
)

/** Characters that are a fraction by themselves: "½" is 0.5. */
export const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
])

/** Plurals that count many without saying how many, and what one of them is: "dozens", "tens of thousands". */
export const multitudes: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
])

/** Words that count a few of a scale: "several hundred", "a couple of dozen". */
export const fewOf: ReadonlySet<string> = new Set(['few', 'several', 'couple', 'many'])
