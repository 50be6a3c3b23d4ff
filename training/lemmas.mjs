// Treebanks → src/engine/lexicon/lemmas.ts: node training/lemmas.mjs --corpora DIR [--dev FILE.conllu …]
// Takes in the verbs of training/verbs.txt too. Learns what to do with each ending, and the words that these rules get wrong. Prints how many lemmas of the development
// treebanks come out right with the tags given. Needs `npm run build`, before and after.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { kindOf, lemmaOf, longestEnding } from '../dist/engine/language/lemmas.js'

const { values: options } = parseArgs({
  options: { corpora: { type: 'string' }, score: { type: 'boolean', default: false }, wrong: { type: 'boolean' } },
})
const treebank = (name) =>
  readFileSync(join(options.corpora, 'syntax', `${name}.conllu`), 'utf8')
    .split('\n')
    .filter((line) => /^\d+\t/.test(line))
    .map((line) => line.split('\t'))
    .map(([, form, lemma, upos, xpos]) => ({ form, lemma, upos, xpos }))

/** How a lower-case word becomes its lemma: how many letters go, and what comes instead. */
function change(lower, lemma) {
  let same = 0
  while (same < lower.length && lower[same] === lemma[same]) same++
  return `${lower.length - same}${lemma.slice(same)}`
}

function learnAll() {
  const tokens = ['ewt-train', 'gum-train'].flatMap(treebank).filter(({ lemma }) => lemma !== '_')
  const lemmas = new Map()
  const capitals = new Map()
  const add = (tables, kind, word, target) => {
    if (!tables.has(kind)) tables.set(kind, new Map())
    const words = tables.get(kind)
    if (!words.has(word)) words.set(word, new Map())
    const targets = words.get(word)
    targets.set(target, (targets.get(target) ?? 0) + 1)
  }
  for (const { form, lemma, upos, xpos } of tokens) {
    const lower = form.toLowerCase()
    const kind = kindOf(upos, xpos)
    if (
      /^(?:GW|FW|AFX|ADD|LS|X)$/.test(kind) ||
      /[\s`$\\]/.test(lower + lemma) ||
      (kind === 'NUM' && /^[\d,.]+$/.test(form))
    )
      continue
    const kept = form[0] === lemma[0]
    if (lower !== form && !/^NNPS?$|^VERB$/.test(kind)) add(capitals, kind, lower, kept ? 'keep' : 'lower')
    const bare = lower[0] === lemma[0]?.toLowerCase() && lower !== 'i' ? lemma.toLowerCase() : lemma
    add(lemmas, kind, lower, change(lower, bare))
  }
  for (const [kind, of] of Object.entries(inflections))
    for (const lemma of new Set(
      tokens.filter((token) => token.upos === of.upos && /^[a-z]{2,}$/.test(token.lemma)).map(({ lemma }) => lemma),
    ))
      for (const form of of.forms(lemma))
        if (!lemmas.get(kind).has(form)) for (let i = 0; i < 2; i++) add(lemmas, kind, form, change(form, lemma))
  for (const { lemma, forms } of verbs)
    for (const [kind, of] of Object.entries(inflections))
      if (of.upos === 'VERB')
        for (const form of formsOf(lemma, forms, kind, of))
          for (let i = 0; i < 2; i++) add(lemmas, kind, form, change(form, lemma))
  const tables = (learned, initial) =>
    [...learned]
      .map(([kind, words]) => [kind, learn(words, initial)])
      .filter(([, rules]) => rules.length)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, rules]) => `  ${/^\w+$/.test(kind) ? kind : `'${kind}'`}: \`\n${wrap(rules)}\`,\n`)
      .join('')
  writeFileSync(
    new URL('../src/engine/lexicon/lemmas.ts', import.meta.url),
    `/**
 * Learned by training/lemmas.mjs from the training parts of UD English EWT and GUM (CC BY-SA 4.0, by their authors). For
 * each kind of word its endings and whole words ("^"), each with how many letters go and what comes instead.
 */
export const lemmaRules: { readonly [kind: string]: string } = {
${tables(lemmas, '0')}}

/** Of words that begin with a capital: whether their lemma keeps it. */
export const capitalRules: { readonly [kind: string]: string } = {
${tables(capitals, 'lower')}}
`,
  )
}

const doubled = (lemma) => (/^[^aeiou]*[aeiou][bdgklmnprtvz]$/.test(lemma) ? lemma + lemma.at(-1) : lemma)
const withS = (lemma) =>
  /[^aeiou]y$/.test(lemma)
    ? [`${lemma.slice(0, -1)}ies`]
    : /(?:[sxz]|ch|sh)$/.test(lemma)
      ? [`${lemma}es`]
      : /o$/.test(lemma)
        ? []
        : [`${lemma}s`]
const withE = (ending) => (lemma) => [
  /e$/.test(lemma)
    ? `${lemma}${ending.slice(1)}`
    : /[^aeiou]y$/.test(lemma)
      ? `${lemma.slice(0, -1)}i${ending}`
      : `${doubled(lemma)}${ending}`,
]
const short = (forms) => (lemma) => (lemma.length < 6 ? forms(lemma) : [])
/** Regular forms of all lemmas, so that a lemma seen once teaches all its forms. */
const inflections = {
  NNS: { upos: 'NOUN', forms: withS },
  VBZ: { upos: 'VERB', forms: withS },
  VBD: { upos: 'VERB', forms: withE('ed') },
  VBG: {
    upos: 'VERB',
    forms: (lemma) => [
      /[^eoy]e$/.test(lemma) && !/ie$/.test(lemma)
        ? `${lemma.slice(0, -1)}ing`
        : /ie$/.test(lemma)
          ? `${lemma.slice(0, -2)}ying`
          : `${doubled(lemma)}ing`,
    ],
  },
  JJR: { upos: 'ADJ', forms: short(withE('er')) },
  JJS: { upos: 'ADJ', forms: short(withE('est')) },
}

/** Verbs of the news that the treebanks lack, a line each: the lemma, then its past forms and "-ing" where not regular. */
const verbs = readFileSync(new URL('verbs.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([lemma, ...forms]) => ({ lemma, forms }))

function formsOf(lemma, irregular, kind, regular) {
  const own = irregular.filter((form) => form.endsWith('ing') === (kind === 'VBG'))
  return kind !== 'VBZ' && own.length ? own : regular.forms(lemma)
}

/** From the shortest ending to the longest: one is listed where it sets right two words more than it spoils. */
function learn(words, initial) {
  const best = new Map([...words].map(([word, targets]) => [word, commonest(targets)]))
  const rules = new Map([['', initial]])
  const inherited = (word) => {
    for (let start = 0; ; start++) if (rules.has(word.slice(start))) return rules.get(word.slice(start))
  }
  for (let length = 1; length <= longestEnding; length++) {
    const endings = new Map()
    for (const word of best.keys())
      if (word.length > length) {
        const ending = word.slice(-length)
        if (!endings.has(ending)) endings.set(ending, [])
        endings.get(ending).push(word)
      }
    const found = []
    for (const [ending, members] of endings) {
      const counts = new Map()
      for (const word of members) counts.set(best.get(word)[0], (counts.get(best.get(word)[0]) ?? 0) + 1)
      const [target, right] = commonest(counts)
      const before = inherited(ending)
      if (target !== before && right - (counts.get(before) ?? 0) >= 2) found.push([ending, target])
    }
    for (const [ending, target] of found) rules.set(ending, target)
  }
  for (let round = 0; round < 3; round++) settle(rules, best)
  const whole = [...best].filter(([word, [target, count]]) => {
    const before = inherited(word)
    const was = words.get(word).get(before) ?? 0
    return target !== before && count - was >= 2
  })
  rules.delete('')
  const listed = [...rules, ...whole.map(([word, [target]]) => [`^${word}`, target])]
  return listed.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** An ending does what is right for the words that no longer ending decides. */
function settle(rules, best) {
  const decided = new Map()
  for (const [word, [target]] of best) {
    let start = Math.max(0, word.length - longestEnding)
    while (!rules.has(word.slice(start))) start++
    const ending = word.slice(start)
    if (!decided.has(ending)) decided.set(ending, new Map())
    decided.get(ending).set(target, (decided.get(ending).get(target) ?? 0) + 1)
  }
  for (const [ending, counts] of decided) if (ending) rules.set(ending, commonest(counts)[0])
}

function commonest(counts) {
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]
}

function wrap(rules) {
  const lines = ['']
  for (const [ending, target] of rules) {
    const piece = `${ending} ${target}`
    if (lines.at(-1).length + piece.length > 116) lines.push('')
    lines[lines.length - 1] += `${lines.at(-1) ? ' ' : ''}${piece}`
  }
  return lines.join('\n')
}

function score(name) {
  const tokens = treebank(name)
  const wrong = tokens.filter(({ form, lemma, upos, xpos }) => lemmaOf(form, upos, xpos) !== lemma)
  console.log(`${name}: ${(100 * (1 - wrong.length / tokens.length)).toFixed(2)} % of ${tokens.length} lemmas`)
  if (!options.wrong) return
  const counts = new Map()
  for (const { form, lemma, upos, xpos } of wrong) {
    const key = `${form} ${upos} ${xpos}: ${lemmaOf(form, upos, xpos)}, not ${lemma}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const [key, count] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, 60)) console.log(`${count}\t${key}`)
}

if (options.score) for (const name of ['gum-dev', 'ewt-dev']) score(name)
else learnAll()
