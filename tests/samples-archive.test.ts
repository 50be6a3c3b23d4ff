/** What samples/archive.md promises of its reports stands in their records. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { read } from '../src/engine/index.ts'
import { sourcesFromBytes } from '../src/intake/index.ts'
import { loadEncoder } from '../src/model/index.ts'
import { faultsOf, type Record, slice } from '../src/record/index.ts'

const archive = new URL('../samples/archive/', import.meta.url)
const encoder = await loadEncoder()
const files = readdirSync(archive, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => readdirSync(new URL(`${name}/`, archive)).map((file) => `${name}/${file}`))

const recordsIn = async (file: string): Promise<Record[]> => {
  const sources = await sourcesFromBytes(readFileSync(new URL(file, archive)), { name: file })
  return Promise.all(sources.map(({ article, id }) => read(article, { id, encoder })))
}

const records = new Map<string, Record[]>()
for (const file of files) records.set(file, await recordsIn(file))
const reports = [...records].flatMap(([file, list]) => list.map((record) => ({ file, record })))

/** What somebody says, by words of it: the speaker's name, the kind of statement. */
const saidIn = (file: string, words: string) =>
  records
    .get(file)!
    .flatMap(({ article, entities, statements }) =>
      statements
        .filter(({ content }) => content.some((span) => slice(article.text, span).includes(words)))
        .map(({ kind, speaker }) => ({ kind, name: entities.find(({ id }) => id === speaker)?.name })),
    )

/** The figures of a report, with what the words around them do to them. */
const figuresIn = (file: string) =>
  records.get(file)!.flatMap(({ quantities }) => quantities.map(({ comparator, value }) => `${comparator} ${value}`))

/** How a country stands to an organisation, by one report: "Estonia applied". */
const membershipsIn = (file: string) =>
  records
    .get(file)!
    .flatMap(({ entities, relations }) =>
      relations
        .filter(({ type }) => type === 'member-of')
        .map(({ status, subject }) => `${entities.find(({ id }) => id === subject)?.name} ${status}`),
    )

test('there are three stories and thirty reports or more', () => {
  expect(new Set(files.map((file) => file.split('/')[0])).size).toBe(3)
  expect(reports.length).toBeGreaterThanOrEqual(30)
})

test('every record is sound', () => {
  expect(reports.flatMap(({ file, record }) => faultsOf(record).map((fault) => ({ file, ...fault })))).toEqual([])
})

test('every report is dated, and none after the day in its file’s name', () => {
  const late = reports.filter(({ file, record }) => {
    const day = /\d{4}-\d{2}-\d{2}/.exec(file)![0]
    const published = record.article.published?.value.slice(0, 10)
    return published === undefined || published > day || (records.get(file)!.length === 1 && published !== day)
  })
  expect(late.map(({ file }) => file)).toEqual([])
})

describe('figures', () => {
  test.each([
    ['lake-ferry/2026-02-10-halyard.txt', '= 12'],
    ['lake-ferry/2026-02-11-halyard.txt', '>= 19'],
    ['lake-ferry/2026-02-11-castellan.txt', '= 17'],
    ['lake-ferry/2026-02-13-halyard.txt', '= 20'],
    ['lake-ferry/2026-02-14-castellan-evening-note.eml', '= 21'],
    ['lake-ferry/2026-02-10-halyard.txt', '= 110'],
    ['lake-ferry/2026-02-12-castellan.txt', '>= 120'],
    ['lake-ferry/2026-02-13-halyard.txt', '= 126'],
    ['lake-ferry/2026-02-11-halyard.txt', '= 2000000'],
    ['lake-ferry/2026-02-11-castellan.txt', '= 2500000'],
    ['reef-catamaran/2026-02-13-halyard.txt', '= 12'],
    ['reef-catamaran/2026-02-13-adriatic-mirror.txt', '= 19'],
    ['reef-catamaran/2026-02-15-castellan.txt', '~ 800000'],
    ['reef-catamaran/2026-02-21-adriatic-mirror.txt', '= 950000'],
    ['harbours-union/2026-02-02-halyard.txt', '= 4200000'],
    ['harbours-union/2026-02-03-baltic-ledger.txt', '= 4600000'],
    ['harbours-union/2026-03-04-halyard.txt', '= 4400000'],
  ])('%s has %s', (file, figure) => expect(figuresIn(file)).toContain(figure))
})

describe('statements', () => {
  test.each([
    ['lake-ferry/2026-02-10-halyard.txt', 'No boat will leave this bay', 'say', 'Chisomo Kaphinde'],
    ['lake-ferry/2026-02-10-lakeside-herald.txt', 'No ship will leave this bay', 'say', 'Chisomo Kaphinde'],
    ['lake-ferry/2026-02-10-halyard.txt', 'it had been overloaded', 'deny', 'Lakeshore Lines'],
    ['lake-ferry/2026-02-12-castellan.txt', 'They never write down the traders', 'say', undefined],
    ['reef-catamaran/2026-02-13-halyard.txt', 'We will answer every question', 'say', 'Petra Lukšić-Barać'],
    ['reef-catamaran/2026-02-13-adriatic-mirror.txt', 'We shall answer', 'say', 'Petra Lukšić-Barać'],
    ['reef-catamaran/2026-02-14-morning-lantern.html', 'I heard him laugh', 'say', undefined],
    ['harbours-union/2026-02-02-halyard.txt', 'the lock is ours', 'say', 'Sigrun Aaberg'],
    ['harbours-union/2026-02-03-baltic-ledger.txt', 'the key is ours', 'say', 'Sigrun Aaberg'],
    ['harbours-union/2026-02-06-halyard.txt', 'it had asked for a delay', 'deny', 'Denmark'],
    ['harbours-union/2026-02-11-castellan.txt', 'An audit is not a delay', 'say', 'Jeppe Lindholt'],
  ])('%s: “%s”', (file, words, kind, name) => expect(saidIn(file, words)).toContainEqual({ kind, name }))
})

test('Estonia applies, is invited and becomes a member', () => {
  expect(membershipsIn('harbours-union/2026-02-02-halyard.txt')).toContain('Estonia applied')
  expect(membershipsIn('harbours-union/2026-03-20-castellan.jsonl')).toContain('Estonia invited')
  expect(membershipsIn('harbours-union/2026-04-01-halyard.txt')).toContain('Estonia member')
})

test('a page seen again has its address, other words and another headline', () => {
  const again = files.filter((file) => file.endsWith('.v2.html'))
  expect(again).toHaveLength(3)
  for (const file of again) {
    const [first] = records.get(file.replace('.v2', ''))!
    const [second] = records.get(file)!
    expect(second!.article.url).toBe(first!.article.url)
    expect(second!.article.headline).not.toBe(first!.article.headline)
    expect(second!.article.text).not.toBe(first!.article.text)
  }
})

test('The Quay Courier prints nothing that Halyard did not send', () => {
  const paragraphsIn = (file: string) =>
    records.get(file)!.flatMap(({ article }) =>
      article.parts
        .filter(({ role }) => role === 'body')
        .flatMap((part) => slice(article.text, part).split('\n\n'))
        .map((paragraph) => paragraph.trim()),
    )
  const printed = files.filter((file) => file.includes('quay-courier'))
  expect(printed).toHaveLength(6)
  for (const file of printed) {
    const sent = paragraphsIn(file.replace(/quay-courier\.\w+/, 'halyard.txt'))
    expect(paragraphsIn(file).filter((paragraph) => !sent.some((whole) => whole.startsWith(paragraph)))).toEqual([])
  }
})
