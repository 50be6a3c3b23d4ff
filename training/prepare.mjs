// Corpora → arrays for training: node training/prepare.mjs --corpora DIR --vectors FILE.json --out DIR
// Words and features come from the engine itself, so that what is learned is what is read later. Needs `npm run build`.
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { foldDigits, writeFeatures } from '../dist/engine/language/features.js'
import { findSentences } from '../dist/engine/text/sentences.js'

const { values: options } = parseArgs({
  options: {
    corpora: { type: 'string' },
    vectors: { type: 'string' },
    out: { type: 'string' },
    seen: { type: 'string', default: '3' },
  },
})
mkdirSync(options.out, { recursive: true })
const corpus = (name) => join(options.corpora, name)

// ---------------------------------------------------------------- readers: [{ words: string[], … }]
const kinds = ['person', 'organization', 'place', 'facility', 'group', 'product', 'work', 'occurrence', 'misc']
const nameLabels = ['O', ...kinds.flatMap((kind) => [`B-${kind}`, `I-${kind}`])]
const nameLabel = new Map(nameLabels.map((label, index) => [label, index]))

/** Sentences of a name corpus with BIO labels; a name that no words cover exactly is left out and counted. */
function readNames(file) {
  const sentences = []
  let lost = 0
  for (const line of readFileSync(corpus(file), 'utf8').split('\n').filter(Boolean)) {
    const { text, names } = JSON.parse(line)
    const article = { text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' }
    const byStart = new Map(names.map((name) => [name.start, name]))
    const found = new Set()
    for (const { words } of findSentences(article)) {
      const labels = new Array(words.length).fill(0)
      for (let i = 0; i < words.length; i++) {
        const name = byStart.get(words[i].start)
        if (!name) continue
        let end = i
        while (end < words.length && words[end].end < name.end) end++
        if (end === words.length || words[end].end !== name.end) continue
        found.add(name)
        labels[i] = nameLabel.get(`B-${name.kind}`) ?? 0
        for (let j = i + 1; j <= end; j++) labels[j] = nameLabel.get(`I-${name.kind}`) ?? 0
        i = end
      }
      if (words.length) sentences.push({ words: words.map((word) => word.text), labels: [labels] })
    }
    lost += names.length - found.size
  }
  console.error(`${file}: ${sentences.length} sentences, ${lost} names that no words cover`)
  return sentences
}

const titles = new Set(
  'mr mr. mrs mrs. ms ms. dr dr. prof prof. gen sen gov rep sheikh imam amir emir shah rabbi professor president king queen prince princess sir lord lady senator sen. rep. gov. governor judge justice general gen. colonel captain pope saint st. minister chancellor mayor king emperor'.split(
    ' ',
  ),
)
const linking = new Set([
  'of',
  'the',
  'for',
  'and',
  'de',
  'la',
  'del',
  'von',
  'van',
  '&',
  '-',
  '’s',
  "'s",
  "'",
  'in',
  'on',
])
const before = new Set(['DET', 'ADJ', 'PRON', 'PUNCT'])
const gumKinds = { person: 'person', organization: 'organization', place: 'place', event: 'occurrence' }

/** GUM's entities where they are names: runs of proper nouns in one entity. What a capital leaves open is ignored (−1). */
function readGumNames(file) {
  const sentences = []
  for (const block of readFileSync(corpus(file), 'utf8').split(/\n\n+/)) {
    const rows = block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'))
    if (!rows.length) continue
    const labels = rows.map((row) => (row[3] === 'PROPN' || (row[3] === 'ADJ' && /^\p{Lu}/u.test(row[1])) ? -1 : 0))
    for (const { start, end, type } of gumEntities(rows).sort((a, b) => b.end - b.start - (a.end - a.start))) {
      let [from, to] = [start, end]
      // "the citizens of Paris" is no name of a person: only a determiner, an adjective or a title may stand before it.
      while (
        from <= to &&
        (before.has(rows[from][3]) || (type === 'person' && titles.has(rows[from][1].toLowerCase())))
      )
        from++
      if (from > to || rows[from][3] !== 'PROPN') continue
      while (to >= from && rows[to][3] !== 'PROPN') to--
      const kind = type === 'person' && rows[to][4] === 'NNPS' ? 'group' : gumKinds[type]
      if (from > to || !kind) continue
      const inside = rows.slice(from, to + 1)
      if (!inside.every((row) => row[3] === 'PROPN' || linking.has(row[1].toLowerCase()))) continue
      if (labels.slice(from, to + 1).some((label) => label > 0)) continue
      for (let i = from; i <= to; i++) labels[i] = nameLabel.get(`${i === from ? 'B' : 'I'}-${kind}`)
    }
    sentences.push({ words: rows.map((row) => row[1]), labels: [labels] })
  }
  console.error(`${file}: ${sentences.length} sentences with entities`)
  return sentences
}

function gumEntities(rows) {
  const [open, done] = [[], []]
  rows.forEach((row, i) => {
    const field = /(?:^|\|)Entity=([^|]*)/.exec(row[9])?.[1] ?? ''
    for (const [, opened, closed] of field.matchAll(/(\([^()]*)|([^()]*)\)/g)) {
      if (opened) open.push({ id: opened.slice(1).split('-')[0], type: opened.split('-')[1], start: i })
      // "(5-object-…)" opens and closes at once: what stands before the bracket is then no id.
      if (closed !== undefined) {
        const at = closed === '' ? open.length - 1 : open.findLastIndex((one) => one.id === closed)
        if (at >= 0) done.push({ ...open.splice(at, 1)[0], end: i })
      }
    }
  })
  return done
}

const tagSets = { upos: ['_'], xpos: ['_'], deprel: ['_'] }
const tagIds = { upos: new Map([['_', 0]]), xpos: new Map([['_', 0]]), deprel: new Map([['_', 0]]) }
function tagId(set, tag, grow) {
  let id = tagIds[set].get(tag)
  if (id === undefined && grow) {
    id = tagSets[set].length
    tagSets[set].push(tag)
    tagIds[set].set(tag, id)
  }
  return id ?? 0
}

/** Gold words of a treebank: labels are [upos, xpos, head (1-based, 0 the root), deprel without its subtype kept whole]. */
function readTrees(file, grow) {
  const sentences = []
  for (const block of readFileSync(corpus(file), 'utf8').split(/\n\n+/)) {
    const rows = block
      .split('\n')
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split('\t'))
    if (!rows.length) continue
    sentences.push({
      words: rows.map((row) => row[1]),
      lemmas: rows.map((row) => row[2]),
      labels: [
        rows.map((row) => tagId('upos', row[3], grow)),
        rows.map((row) => tagId('xpos', row[4], grow)),
        rows.map((row) => Number(row[6])),
        rows.map((row) => tagId('deprel', row[7], grow)),
      ],
    })
  }
  console.error(`${file}: ${sentences.length} sentences`)
  return sentences
}

// ---------------------------------------------------------------- vocabulary: words seen in training first, then the rest
function readVocabulary(training) {
  const { words, vectors } = JSON.parse(readFileSync(options.vectors, 'utf8'))
  const counts = new Map()
  for (const { words: list } of training)
    for (const word of list) {
      const lower = word.toLowerCase()
      const key = vectors[lower] ? lower : foldDigits(lower)
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  const seen = [...counts]
    .filter(([, n]) => n >= Number(options.seen))
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const first = seen.map(([word]) => word)
  const taken = new Set(first)
  const list = ['<pad>', '<unk>', ...first, ...words.filter((word) => !taken.has(word))]
  const stand = {
    "n't": 'not',
    "'s": '’',
    "'ll": 'will',
    "'re": 'are',
    "'ve": 'have',
    "'d": 'would',
    '--': '–',
    '``': '“',
    "''": '”',
    '"': '“',
  }
  const dimensions = 100
  const table = new Float32Array(list.length * dimensions)
  let squares = 0
  let count = 0
  list.forEach((word, row) => {
    const vector = vectors[word] ?? vectors[stand[word]] ?? vectors[word.replaceAll('.', '')]
    if (!vector) return
    for (let i = 0; i < dimensions; i++) {
      table[row * dimensions + i] = vector[i]
      squares += vector[i] ** 2
      count++
    }
  })
  const scale = 0.5 / Math.sqrt(squares / count)
  for (let i = 0; i < table.length; i++) table[i] *= scale
  writeFileSync(join(options.out, 'vocabulary.txt'), `${list.join('\n')}\n`)
  writeFileSync(join(options.out, 'vectors.bin'), Buffer.from(table.buffer))
  console.error(`vocabulary: ${list.length} words, ${first.length} of them seen ${options.seen} times or more`)
  const rows = new Map(list.map((word, row) => [word, row]))
  return { size: list.length, seen: first.length + 2, vocabulary: { rowOf: (lower) => rows.get(lower) } }
}

// ---------------------------------------------------------------- arrays
const recasings = [
  (word) => word,
  (word) => word.toLowerCase(),
  (word) => word.toUpperCase(),
  (word) => (word.length > 3 || word[0] !== word[0].toLowerCase() ? word[0].toUpperCase() + word.slice(1) : word),
]

/** One Int32 stream: per sentence its length, its features once for each recasing, then its label rows. */
function write(name, sentences, vocabulary, noisy) {
  const file = openSync(join(options.out, `${name}.bin`), 'w')
  const variants = noisy ? recasings : recasings.slice(0, 1)
  for (const { words, labels } of sentences) {
    const n = words.length
    const out = new Int32Array(1 + variants.length * n * 5 + labels.length * n)
    out[0] = n
    let at = 1
    for (const recase of variants)
      for (const word of words) {
        writeFeatures(recase(word), vocabulary, out, at)
        at += 5
      }
    for (const row of labels) for (const label of row) out[at++] = label
    writeSync(file, Buffer.from(out.buffer))
  }
  closeSync(file)
  return { name, sentences: sentences.length, variants: variants.length, rows: sentences[0].labels.length }
}

const names = ['voa', 'current-events', 'uner-ewt', 'wikigold', 'crossner-politics']
  .flatMap((name) => readNames(`names/train/${name}.jsonl`))
  .concat(readGumNames('syntax/gum-train.conllu'))
const namesDev = readNames('names/worldwide-dev.jsonl')
const trees = ['ewt-train', 'gum-train'].flatMap((name) => readTrees(`syntax/${name}.conllu`, true))
const ewtDev = readTrees('syntax/ewt-dev.conllu', false)
const gumDev = readTrees('syntax/gum-dev.conllu', false)
const { size, seen, vocabulary } = readVocabulary([...names, ...trees])
const sets = [
  write('names-train', names, vocabulary, true),
  write('names-dev', namesDev, vocabulary, false),
  write('trees-train', trees, vocabulary, true),
  write('ewt-dev', ewtDev, vocabulary, false),
  write('gum-dev', gumDev, vocabulary, false),
]
writeFileSync(
  join(options.out, 'meta.json'),
  JSON.stringify({ size, seen, dimensions: 100, nameLabels, ...tagSets, sets }, null, 1),
)
const lemmas = new Map()
for (const { words, lemmas: list, labels } of trees)
  words.forEach((word, i) => {
    const key = `${word.toLowerCase()}\t${tagSets.upos[labels[0][i]]}\t${list[i]}`
    lemmas.set(key, (lemmas.get(key) ?? 0) + 1)
  })
writeFileSync(join(options.out, 'lemmas.tsv'), [...lemmas].map(([key, n]) => `${key}\t${n}\n`).join(''))
