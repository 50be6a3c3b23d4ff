import { join } from 'node:path'
import { expect, test } from 'vitest'
import { WARCRecord, WARCSerializer } from 'warcio'
import { column, pdfOf } from '../intake/pdf/write.ts'
import { folder, jsonLines, run } from './run.ts'

const story = 'BERGEN, Norway — The ferry ran aground on Thursday, the coast guard said.'
const letter = `From: Ann Poe <ann@example.org>\nSubject: Ferry runs aground\nDate: Thu, 20 Apr 2023 14:35:00 +0200\nMessage-ID: <1>\n\n${story}\n`
const warc = async () =>
  WARCSerializer.serialize(
    WARCRecord.create(
      {
        url: 'https://example.org/1',
        type: 'response',
        date: '2023-04-20T14:35:00Z',
        httpHeaders: { 'Content-Type': 'text/html; charset=utf-8' },
      },
      [
        new TextEncoder().encode(
          `<html><body><h1>Ferry runs aground</h1><p>${story} ${'All is well. '.repeat(30)}</p></body></html>`,
        ),
      ],
    ),
    { gzip: true },
  )

test('a PDF, a mail, a mailbox and a web archive are read like anything else, by name or in a folder', async () => {
  const place = folder({
    'a.pdf': pdfOf([column(72, 700, ['The ferry ran aground on Thurs-', 'day, the coast guard said.'])]),
    'b.eml': letter,
    'c.mbox': [1, 2].map((n) => `From ann@example.org Thu Apr 20 14:35:0${n} 2023\n${letter}\n`).join(''),
    'd.warc.gz': await warc(),
  })
  const { stdout, stderr, code } = await run(['read', '--quick', '--jsonl', place])
  expect([code, stderr]).toEqual([0, ''])
  const records = jsonLines(stdout)
  expect(records.map(({ article }) => article.headline)).toEqual([undefined, ...Array(4).fill('Ferry runs aground')])
  expect(records[0].article.text).toBe('The ferry ran aground on Thursday, the coast guard said.')
  expect(records[4].article.url).toBe('https://example.org/1')
  const brief = await run(['read', '--quick', join(place, 'b.eml')])
  expect(brief.stdout).toContain('by Ann Poe')
})

test('what is damaged is told in its place, and the rest is read', async () => {
  const whole = await warc()
  const torn = Buffer.concat([whole, whole.subarray(0, whole.length - 30)])
  const { stdout, code } = await run(['read', '--quick', '--jsonl', folder({ 'a.warc.gz': torn })])
  const [one, two] = jsonLines(stdout)
  expect(code).toBe(1)
  expect(one.article.headline).toBe('Ferry runs aground')
  expect(two).toMatchObject({ id: expect.stringMatching(/a\.warc\.gz:2$/), error: { code: 'truncated' } })
})

test('a list of feeds is no article', async () => {
  const opml = '<opml version="2.0"><body><outline text="x" xmlUrl="https://example.org/feed"/></body></opml>'
  const { stderr, code } = await run(['read', '--quick', folder({ 'feeds.opml': opml })])
  expect(code).toBe(1)
  expect(stderr).toMatch(/feeds\.opml is a list of feeds/)
})
