import { expect, test } from 'vitest'
import { featureCount, writeFeatures } from '../../../src/engine/language/features.ts'

/** Words as the model's table may hold them, from row 2 on. */
const words = ['the', 'minister', '0000', 'un', "n't", 'kyiv', '–', 'u.s.']
const vocabulary = { rowOf: (lower: string) => (words.includes(lower) ? 2 + words.indexOf(lower) : undefined) }

/** A model has learned these numbers: one that changes makes it misread that word, and calls for training anew. */
test.each<[string, ...number[]]>([
  ['The', 2, 1274, 1274, 1323, 82],
  ['minister', 3, 1273, 3934, 1416, 103],
  ['Zelmira', 1, 1241, 3283, 1448, 82],
  ['Kyiv', 7, 2443, 2395, 1926, 82],
  ['U.N.', 5, 3452, 1968, 302, 155],
  ['U.S.', 9, 2725, 830, 1187, 155],
  ["n't", 6, 284, 284, 811, 389],
  ['1998', 4, 2626, 2179, 1400, 194],
  ['2,500', 1, 2955, 4722, 169, 70],
  ['COVID-19', 1, 1124, 3629, 844, 271],
  ['iPhone', 1, 2779, 4469, 938, 347],
  ['a', 1, 2574, 2574, 179, 356],
  ['I', 1, 376, 376, 275, 175],
  ['.', 1, 352, 352, 1177, 148],
  ['–', 8, 1909, 1909, 1952, 179],
  ['“', 1, 4834, 4834, 1988, 179],
  ['Łódź', 1, 238, 4414, 1924, 82],
  ['Ωmega', 1, 40, 1059, 913, 82],
  ['漢字', 1, 4323, 4323, 561, 8],
  ['🌧️', 1, 4045, 4045, 348, 8],
  ['\ud83c', 1, 3404, 3404, 20, 179],
  ['İstanbul', 1, 3366, 3850, 85, 82],
  ['snowed', 1, 3474, 2972, 1248, 103],
  ['', 1, 4575, 4575, 1871, 374],
])('%s', (word, ...expected) => {
  const out = new Int32Array(featureCount + 2).fill(-1)
  writeFeatures(word, vocabulary, out, 1)
  expect([...out]).toEqual([-1, ...expected, -1])
})
