// npm run bench:linear [-- --size BYTES] [--whole]: time to read hostile text of doubling size, for every kind of
// hostility. What grows much faster than its size is flagged, and makes the exit status 1. With --whole people, statements,
// events and relations are read too; only the time after the network's answer counts, since that of the network is linear.
import { parseArgs } from 'node:util'
import { analyse } from '../dist/engine/language/index.js'
import { readAnalysed } from '../dist/engine/read.js'
import { findSentences } from '../dist/engine/text/sentences.js'
import { sourceFromHtml, sourceFromText } from '../dist/intake/index.js'
import { loadEncoder } from '../dist/model/index.js'

const { values: options } = parseArgs({
  options: { size: { type: 'string' }, only: { type: 'string' }, whole: { type: 'boolean', default: false } },
})
const encoder = options.whole ? await loadEncoder() : undefined
const largest = Number(options.size ?? (options.whole ? 128 : 1024) * 1024)
const doublings = 4
/** Twice the text may take this many times as long: the rest is noise, caches and collecting garbage. */
const allowed = 2.9
/** Below so many milliseconds nothing can be told, and above so many nobody waits for more. */
const tooShort = 100
const tooLong = 5000

const repeated = (unit) => (size) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size)
const texts = {
  digits: '7',
  letters: 'a',
  capitals: 'A',
  spaces: ' ',
  'no-break spaces': '\u00a0',
  'line breaks': '\n',
  'word, line break': 'word\n',
  'word, empty line': 'word\n\n',
  tabs: 'a\t',
  stops: '.',
  commas: ',',
  quotes: '"',
  'curly quotes': '“”',
  apostrophes: "'",
  hyphens: '-',
  'em dashes': '— ',
  slashes: '/',
  colons: '12:',
  brackets: '(',
  'square brackets': '[1] ',
  bars: '1 of 3 | ',
  bullets: '• ',
  '1,1,1,': '1,',
  '1.1.1.': '1.',
  '1,000,000,': '1,000,',
  '1-1-1-': '1-',
  '1/2/3/': '1/2/3/',
  '2023-2023-': '2023-',
  'twenty-twenty-': 'twenty-',
  'hundred hundred': 'hundred ',
  'million million': '1 million million ',
  'one and one and': 'one and ',
  'May May': 'May ',
  'May 5 May 5': 'May 5, ',
  'Monday Monday': 'Monday ',
  'Monday, and': 'Monday, and ',
  'last last last': 'last ',
  'the end of the': 'the end of ',
  'ago ago': 'years ago ',
  'a day earlier': 'a day earlier ',
  'from to from to': 'from 1 to ',
  'every other': 'every other ',
  $$$$: '$',
  $1$1: '$1',
  'US$ US$': 'US$ ',
  '%%%%': '%',
  '5% of 5% of': '5% of ',
  'more than more than': 'more than ',
  'miles miles': 'miles ',
  '5 miles 5 miles': '5 miles ',
  'a.m. a.m.': '9 a.m. ',
  'U.S. U.S.': 'U.S. ',
  initials: 'J. ',
  'at signs': 'a@',
  urls: 'http://',
  'said said': '” said ',
  'By By': 'By ',
  'By line': 'By Ada Quill\n',
  'Photo by': 'Photo by ',
  dateline: 'ROME (AP) — ',
  'dateline, line': 'ROME, May 5 (AP) —\n',
  emoji: '👩‍👩‍👧',
  surrogates: '\ud800',
  'combining marks': '\u0301',
  'zero-width joiners': '\u200d',
  'direction marks': '\u202e',
  CJK: '漢',
  names: 'Ana Ruiz, ',
  'names, lines': 'Ben Cole\n',
  'surnames shared': 'Ana Ruiz met Eva Ruiz. ',
  'he said she said': 'he said she said ',
  'he said. She said': 'He said so. She told him. ',
  'said that said that': 'Ana Ruiz said that ',
  'quotation, said': '"We are ready," said Ana Ruiz. ',
  'quotation, line': '"We are ready.\n\n',
  'single quotes': "'We are ready', ",
  'turns of talk': 'RUIZ: We are ready.\n\n',
  'the alliance': 'The alliance attacked the company. ',
  'attacks and attacks': 'Russia attacked Ukraine and ',
  'one event again': 'Russia invaded Ukraine. ',
  'of the of the': 'the president of ',
  'title, title': 'President ',
  appositions: 'Ana Ruiz, the mayor of Karva, ',
  'I, we': '"I told you we would," ',
  sentence: 'The board sold 5 lamps for $3 million on Thursday. ',
}
const pages = {
  'open tags': '<div>',
  'open tags with text': '<p>a',
  'closing tags': '</p>',
  'angle brackets': '<',
  'half a tag': '<a href="',
  'half a comment': '<!--',
  entities: '&amp;',
  'half an entity': '&',
  'nested lists': '<ul><li>a',
  'nested tables': '<table><tr><td>',
  links: '<a href="/x">May 5</a> ',
  scripts: '<script>',
  'line breaks': 'word<br>',
}

let faults = 0
console.log(
  `${'milliseconds for bytes:'.padEnd(30)}${sizes()
    .map((size) => size.toLocaleString('en-US').padStart(11))
    .join('')}`,
)
for (const [name, unit] of Object.entries(texts)) await series(`text: ${name}`, repeated(unit), sourceFromText)
for (const [name, unit] of Object.entries(pages))
  await series(
    `page: ${name}`,
    (size) => `<!doctype html><html><body><p>Lamps burn.</p>${repeated(unit)(size)}`,
    sourceFromHtml,
  )
console.log(faults ? `${faults} grow faster than their text` : 'none grows faster than its text')
process.exitCode = faults ? 1 : 0

function sizes() {
  return Array.from({ length: doublings }, (_, i) => Math.round(largest / 2 ** (doublings - 1 - i)))
}

async function series(name, make, source) {
  if (options.only && !name.includes(options.only)) return
  await time(make(20_000), source)
  const times = []
  for (const size of sizes()) {
    times.push(await time(make(size), source))
    if (times.at(-1) > tooLong) break
  }
  const [before = 0, last] = times.slice(-2)
  const overall = last / Math.max(tooShort / 2 ** (times.length - 1), times[0])
  const fault = last > tooShort && last / before > allowed && overall > allowed ** (times.length - 1) * 0.8
  if (fault) faults++
  const remark = fault ? '  ← faster than its text' : last > tooLong ? '  … slow, so no further' : ''
  console.log(`${name.padEnd(30)}${times.map((ms) => ms.toFixed(0).padStart(11)).join('')}${remark}`)
}

/** CPU milliseconds, for other programs may want the cores too; the better of two runs where they are short. */
async function time(text, source) {
  const once = async () => {
    const began = process.cpuUsage()
    let inNetwork = 0
    try {
      const { id, article } = await source(text, { id: 'hostile' })
      const sentences = findSentences(article)
      const asked = process.cpuUsage()
      const language = encoder && (await analyse(sentences, encoder))
      inNetwork = milliseconds(process.cpuUsage(asked))
      JSON.stringify(readAnalysed(article, sentences, language, { id }))
    } catch (error) {
      if (error.name !== 'IntakeError') throw error
    }
    return milliseconds(process.cpuUsage(began)) - inNetwork
  }
  const first = await once()
  return first < 3000 ? Math.min(first, await once()) : first
}

function milliseconds({ user, system }) {
  return (user + system) / 1000
}
