/** A day of news of a made-up country: towns where something happened, each told by several outlets. */

const towns = ['Odport', 'Halverley', 'Brenmouth', 'Castrel', 'Tolvik', 'Marrowfield', 'Quillhaven', 'Dunstrand']
const happenings = [
  ['a ferry ran aground', 'harbour master', 'The vessel carried grain and 40 passengers'],
  ['the textile mill burned', 'fire chief', 'The roof of the mill fell in and 12 workers were taken to hospital'],
  ['the old bridge was closed', 'county engineer', 'Inspectors found cracks in three of its piers'],
  ['teachers walked out', 'union secretary', 'The schools stayed shut and 900 pupils went home'],
  ['a dam overflowed', 'water minister', 'The river rose by 2 metres and fields were flooded'],
  ['the council raised its tolls', 'treasurer', 'Lorries pay $12 from now on'],
  ['a court freed the editor', 'judge', 'The newspaper had printed letters of the governor'],
  ['a train left the rails', 'railway spokesman', 'Seven carriages lay beside the track'],
] as const
const people = [
  'Ada Quill',
  'Tomas Brandt',
  'Ines Okafor',
  'Rolf Merrin',
  'Lena Sorby',
  'Piet Haverkamp',
  'Mara Dunn',
  'Oskar Vane',
]
const outlets = ['Evening Post', 'Coast Herald', 'Morning Ledger', 'Valley Courier']

/** A report by number; those of one number modulo eight are of one story. */
export function report(nth: number): string {
  const town = towns[nth % towns.length]!
  const [what, who, more] = happenings[nth % happenings.length]!
  const name = people[nth % people.length]!
  const round = Math.floor(nth / towns.length)
  const outlet = outlets[round % outlets.length]!
  return [
    `${town}: ${what}, report ${round + 1}`,
    `${town.toUpperCase()}, March ${1 + (round % 20)}, 2026 (${outlet}) - In ${town} ${what} on Sunday, the ${who} of ${town} said. ${more}.`,
    `“We have counted ${20 + round} callers since Sunday,” said ${name}, the ${who} of ${town}. ${outlet} asked ${30 + nth} people in ${town} what they saw.`,
  ].join('\n\n')
}

/** Reports as the pages of a web archive, not compressed, large as pages are; the words may be those of other reports. */
export function warc(first: number, count: number, words = first): Buffer {
  return Buffer.from(Array.from({ length: count }, (_, at) => pageOf(first + at, report(words + at), long)).join(''))
}

const long = 'p{margin:0}'.repeat(900)

function pageOf(nth: number, words: string, style: string): string {
  const [headline, ...paragraphs] = words.split('\n\n')
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${headline}</title><style>${style}</style></head><body><article><h1>${headline}</h1>${text}</article></body></html>`
  const http = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}`
  return [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(nth).padStart(12, '0')}>`,
    `WARC-Target-URI: https://news.example/${nth}`,
    'WARC-Date: 2026-03-25T06:00:00Z',
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(http)}`,
    '',
    `${http}\r\n\r\n`,
  ].join('\r\n')
}

/** Records of a web archive that nobody reads: to look through them takes a while. */
export const notes = (count: number): Buffer =>
  Buffer.from(
    `WARC/1.0\r\nWARC-Type: metadata\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nnone.\r\n\r\n`.repeat(
      count,
    ),
  )

/** Very many stories of a few words each: five reports of each, of which one is a copy of another. */
export function shortReport(nth: number): string {
  const story = Math.floor(nth / 5)
  const town = towns[story % towns.length]!
  const [what, who, more] = happenings[Math.floor(story / towns.length) % happenings.length]!
  const day = 1 + (Math.floor(story / 64) % 28)
  const outlet = outlets[nth % 5 === 4 ? 0 : nth % 5]!
  const dateline = `${town.toUpperCase()}, March ${day}, 2026 (${outlet})`
  return `${town}: ${what}, case ${story}\n\n${dateline} - In ${town} ${what}, the ${who} said. ${more}. ${outlet} spoke to ${30 + story} people. This is report ${nth}.`
}

/** Such reports as the pages of a web archive. */
export const shortWarc = (first: number, count: number): Buffer =>
  Buffer.from(Array.from({ length: count }, (_, at) => pageOf(first + at, shortReport(first + at), '')).join(''))
