// Makes src/history/stories/frequencies.ts: in how many passages of news each word stands.
//
//   npm run build && node scripts/rarity.mjs FILE.jsonl…
//
// A file holds {"text"} a line; each paragraph of a text is a passage. Only counts leave the texts.
import { readFileSync, writeFileSync } from 'node:fs'
import { stemOf, wordsOf } from '../dist/history/words.js'

const files = process.argv.slice(2)
if (files.length === 0) throw new Error('usage: node scripts/rarity.mjs FILE.jsonl…')

/** Rarer words are all as rare as can be told. */
const least = 5
const counts = new Map()
let passages = 0
for (const file of files)
  for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean))
    for (const passage of JSON.parse(line)
      .text.split('\n')
      .filter((text) => text.trim())) {
      passages++
      for (const word of new Set(wordsOf(passage).map(stemOf)))
        if (/^\p{L}{2,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }

/** Counts in steps of the square root of two, which is as exact as they need be. */
const steps = new Map()
for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  if (count >= least) {
    const step = Math.round(2 * Math.log2(count))
    steps.set(step, [...(steps.get(step) ?? []), word])
  }

/** Lines of `width` columns at the most. */
const wrapped = (words, width = 116) =>
  words.reduce((lines, word) => {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
    return lines
  }, [])

writeFileSync(
  new URL('../src/history/stories/frequencies.ts', import.meta.url),
  `/** How many passages of news were counted. */
export const passages = ${passages}

/**
 * Words (stems) that stand in ${least} or more of those passages: a number s, then the words that stand in about 2^(s/2) of
 * them. Made by scripts/rarity.mjs from Wikipedia's Current Events of January 2025 to June 2026 (its authors, CC BY-SA 4.0)
 * and public-domain news of the Voice of America from the Groningen Meaning Bank. Counts only; no sentence is here.
 */
export const frequencyTable = \`
${[...steps]
  .sort(([a], [b]) => a - b)
  .map(([step, words]) => `${step} ${wrapped(words).join('\n')}`)
  .join('\n')}
\`
`,
)
console.log(`${passages} passages, ${[...steps.values()].flat().length} words`)
