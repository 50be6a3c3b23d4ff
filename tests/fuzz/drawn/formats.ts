import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { pdfOf, type Text } from '../../intake/pdf/write.ts'
import { report } from './words.ts'

const pick = (...some: readonly string[]) => fc.constantFrom(...some)
const utf8 = (text: string) => Buffer.from(text)

const tag = pick(
  'p',
  'div',
  'article',
  'h1',
  'li',
  'td',
  'a',
  'figcaption',
  'blockquote',
  'script',
  'template',
  'svg',
  'x-y',
)
const attribute = pick(
  ...['', ' class="byline"', ' itemprop="articleBody"', ' hidden', ' href="javascript:0"', ' datetime="2023-02-30"'],
  ...[' style="display:none"', ' a=', " b='", ' lang="xx-"', ' aria-hidden=true'],
)
const { node } = fc.letrec<{ node: string; words: string }>((tie) => ({
  words: report.map((words) => words.replaceAll('<', '&lt;')),
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    tie('words'),
    fc
      .tuple(tag, attribute, fc.array(tie('node'), { maxLength: 3 }), fc.boolean())
      .map(([name, more, inner, closed]) => `<${name}${more}>${inner.join('')}${closed ? `</${name}>` : ''}`),
  ),
}))
const json = fc.oneof(
  fc.record({
    '@type': pick('NewsArticle', 'Person', ''),
    headline: report,
    articleBody: report,
    datePublished: report,
  }),
  fc.dictionary(
    pick('@type', '@graph', 'headline', 'author', 'type', 'body_text', 'id', 'text', 'html'),
    fc.jsonValue(),
  ),
)
const meta = fc.oneof(
  pick(
    '<meta charset="utf-8">',
    '<meta charset=windows-1252>',
    '<base href="//x">',
    '<title>Ships &amp; ports</title>',
  ),
  report.map((words) => `<meta property="article:published_time" content="${words.replaceAll('"', '')}">`),
  json.map((value) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`),
)
const page = fc
  .tuple(fc.array(meta, { maxLength: 3 }), fc.array(node, { minLength: 1, maxLength: 4 }))
  .map(([head, body]) =>
    utf8(`<!doctype html><html><head>${head.join('')}</head><body>${body.join('\n')}</body></html>`),
  )

const item = fc
  .tuple(report, report, report)
  .map(
    ([title, day, words]) =>
      `<item><title>${title.replaceAll(/[<&]/g, '')}</title><pubDate>${day.replaceAll(/[<&]/g, '')}</pubDate><description><![CDATA[${words}]]></description></item>`,
  )
const feed = fc
  .array(item, { maxLength: 4 })
  .map((items) =>
    utf8(`<?xml version="1.0"?><rss version="2.0"><channel><title>A</title>${items.join('')}</channel></rss>`),
  )

const field = fc.oneof(
  pick(
    'From: Ann <ann@a.example>',
    'Subject: Ferry\r\n aground',
    'Content-Type: text/html; charset="x',
    'MIME-Version: 1.0',
  ),
  pick(
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    'Date: Thu, 31 Feb 2023 25:00',
  ),
  pick('Content-Type: multipart/mixed; boundary=b', 'Content-Type: multipart/alternative', 'Subject: =?UTF-8?Q?=C3?='),
)
const letter = fc
  .tuple(fc.array(field, { minLength: 1, maxLength: 6 }), fc.array(report, { maxLength: 3 }))
  .map(
    ([head, parts]) =>
      `From: a@a.example\r\nDate: x\r\n${head.join('\r\n')}\r\n\r\n${parts.join('\r\n--b\r\n\r\n')}\r\n--b--`,
  )
const mail = letter.map(utf8)
const mailbox = fc
  .array(letter, { minLength: 1, maxLength: 3 })
  .map((letters) => utf8(letters.map((one) => `From a@a.example Thu Apr 20 14:35:00 2023\n${one}\n\n`).join('')))

const recorded = fc
  .tuple(
    pick('response', 'resource', 'revisit', 'x'),
    pick('text/html', 'text/plain', 'image/png', 'x; charset='),
    node,
    fc.nat(3),
  )
  .map(([type, media, body, wrong]) => {
    const http = `HTTP/1.1 200 OK\r\nContent-Type: ${media}\r\n\r\n${body}`
    const length = Buffer.byteLength(http) + (wrong === 3 ? 7 : 0)
    return `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: https://a.example/1\r\nWARC-Date: 2023-04-20T14:35:00Z\r\nContent-Type: application/http\r\nContent-Length: ${length}\r\n\r\n${http}\r\n\r\n`
  })
const crawl = fc
  .tuple(fc.array(recorded, { minLength: 1, maxLength: 4 }), fc.boolean())
  .map(([records, zipped]) => Buffer.concat(records.map((one) => (zipped ? gzipSync(one, { level: 1 }) : utf8(one)))))

const run: fc.Arbitrary<Text> = fc.tuple(
  fc.integer({ min: -50, max: 700 }),
  fc.integer({ min: -50, max: 900 }),
  fc.constantFrom(0, 1, 8, 10, 10, 10, 40, -5),
  report.map((words) => words.slice(0, 80)),
)
const pdf = fc
  .tuple(fc.array(fc.array(run, { maxLength: 8 }), { maxLength: 3 }), report)
  .map(([pages, title]) => pdfOf(pages, { info: { Title: title, CreationDate: 'D:20230230' } }))

const list = fc.array(json, { maxLength: 4 }).map((all) => utf8(JSON.stringify(all.length === 1 ? all[0] : all)))
const lines = fc.array(json, { maxLength: 4 }).map((all) => utf8(all.map((one) => `${JSON.stringify(one)}\n`).join('')))
const plain = fc
  .tuple(report, fc.constantFrom('utf8', 'latin1', 'utf16le'))
  .map(([words, charset]) => Buffer.from(words, charset as BufferEncoding))
const outline = report.map((words) =>
  utf8(`<opml version="2.0"><body><outline xmlUrl="${words.slice(0, 30)}"/></body></opml>`),
)

/** Files as they come, each of its own grammar and all more or less right. */
export const files: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 3, arbitrary: page },
  ...[feed, mail, mailbox, crawl, list, lines, plain, outline].map((arbitrary) => ({ weight: 2, arbitrary })),
  { weight: 1, arbitrary: pdf },
)
