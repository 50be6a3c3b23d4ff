import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Source, sourcesFromBytes } from '../../../src/intake/index.ts'
import { encode, utf8 } from '../bytes/encode.ts'

const head = [
  'From: =?UTF-8?Q?Ann_Po=C3=A9?= <ann@example.org>',
  'To: desk@example.com',
  'Subject: Ferry runs',
  ' aground',
  'Date: Thu, 20 Apr 2023 14:35:00 +0200 (CEST)',
  'Message-ID: <1@example.org>',
]
const letter = (body: string, fields: readonly string[] = [], start = head) =>
  [...start, ...fields, '', body].join('\r\n')
const read = async (mail: string | Uint8Array) => {
  const [source, ...more] = await sourcesFromBytes(typeof mail === 'string' ? utf8(mail) : mail, { name: 'letter.eml' })
  expect(more).toEqual([])
  return source as Source
}
const partsOf = ({ article: { text, parts } }: Source) =>
  parts.map(({ role, start, end }) => [role, text.slice(start, end)])
const bodyOf = async (mail: string | Uint8Array) =>
  partsOf(await read(mail))
    .filter(([role]) => role === 'body')
    .map(([, text]) => text)
    .join('\n\n')

const story = 'BERGEN, Norway — The ferry ran aground on Thursday, the coast guard said.\r\n\r\nNobody was hurt in it.'

test('a mail: its subject is the headline, its sender the byline, its date when it appeared', async () => {
  const source = await read(letter(story))
  expect(partsOf(source)).toEqual([
    ['headline', 'Ferry runs aground'],
    ['byline', 'Ann Poé'],
    ['dateline', 'BERGEN, Norway —'],
    ['body', 'The ferry ran aground on Thursday, the coast guard said.\n\nNobody was hurt in it.'],
  ])
  expect(source.article).toMatchObject({
    headline: 'Ferry runs aground',
    bylines: ['Ann Poé'],
    published: { value: '2023-04-20T14:35+02:00', precision: 'minute', basis: 'metadata', evidence: [] },
  })
})

test('a date given wins; an answered or forwarded subject loses its mark', async () => {
  const fields = ['From: desk@example.org', 'Subject: Re: FW: Ferry', 'Date: Thu, 20 Apr 2023 14:35:00 +0200']
  const [source] = await sourcesFromBytes(utf8(letter(story, [], fields)), { published: '2023-04-19' })
  expect(source?.article).toMatchObject({ headline: 'Ferry', published: { value: '2023-04-19', basis: 'given' } })
  expect(source?.article.bylines).toBeUndefined()
})

describe('only what the writer wrote is read', () => {
  const own = 'The harbour opens again on Friday.'
  test.each([
    [
      'a quoted answer',
      `${own}\r\n\r\nOn Thu, Apr 20, 2023 at 2:35 PM, Bo Lee\r\n<bo@example.org> wrote:\r\n> When does it open?\r\n>> Soon?`,
    ],
    ['a quotation in the midst', `Am 20.04.2023 schrieb Bo Lee:\r\n> When does it open?\r\n\r\n${own}`],
    ['a signature', `${own}\r\n\r\n-- \r\nAnn Poe\r\nHarbour News`],
    ['what a phone adds', `${own}\r\n\r\nSent from my iPhone`],
    ['a forwarded mail', `${own}\r\n\r\n---------- Forwarded message ---------\r\nFrom: Bo Lee\r\nHello.`],
    ['an answered one under its head', `${own}\r\n\r\nFrom: Bo Lee\r\nSent: Thursday\r\nHello.`],
    ['a list’s footer', `${own}\r\n_______________________________________________\r\nNews mailing list`],
  ])('without %s', async (_, body) => expect(await bodyOf(letter(body))).toBe(own))

  test('but a dash, a greater-than and a sentence that begins like an introduction stay', async () => {
    const body =
      'On Thursday the coast guard wrote a letter to the owner of the ferry.\n\nIt holds 3 > 2 boats -- so it says.'
    expect(await bodyOf(letter(body))).toBe(body)
  })

  test('a mail that is nothing but forwarded is read whole', async () => {
    expect(await bodyOf(letter('> The ferry ran aground on Thursday.'))).toContain('The ferry ran aground')
  })
})

describe('MIME', () => {
  const multipart = (parts: readonly (readonly [string, string])[]) =>
    letter([...parts.map(([type, body]) => `--b\r\nContent-Type: ${type}\r\n\r\n${body}`), '--b--', ''].join('\r\n'), [
      'MIME-Version: 1.0',
      'Content-Type: multipart/alternative; boundary="b"',
    ])
  const html = `<html><body><h1>Ferry runs aground</h1>${'<p>The ferry ran aground on Thursday, the coast guard said.</p>'.repeat(1)}<p>Nobody was hurt when the ship struck the rocks near the harbour, and all aboard were taken to land.</p><p>The owner said on Friday that the ferry would be towed to Stavanger, where it is to be repaired by June.</p></body></html>`

  test('plain text is taken rather than HTML, unless it only stands in for it', async () => {
    expect(
      await bodyOf(
        multipart([
          ['text/plain', 'The ferry ran aground.'],
          ['text/html', '<p>The ferry ran <b>aground</b>!</p>'],
        ]),
      ),
    ).toBe('The ferry ran aground.')
    expect(
      await bodyOf(
        multipart([
          ['text/plain', 'See the HTML.'],
          ['text/html', html],
        ]),
      ),
    ).toContain('towed to Stavanger')
  })

  test('HTML alone is read as a page; an answered mail in it is left out', async () => {
    const fields = ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8']
    const source = await read(letter(html, fields))
    expect(partsOf(source)[0]).toEqual(['byline', 'Ann Poé'])
    expect(partsOf(source).filter(([, text]) => text === 'Ferry runs aground')).toHaveLength(1)
    const answer = `<p>It opens on Friday.</p><div class="gmail_quote"><blockquote>When does it open?</blockquote></div>`
    expect(await bodyOf(letter(answer, fields))).toBe('It opens on Friday.')
  })

  test('a letter of several stories keeps them all', async () => {
    const row = (html: string) => `<tr><td><table><tr><td>${html}</td></tr></table></td></tr>`
    const one = 'The ferry ran aground on Thursday, the coast guard said, and all aboard were brought to land at once.'
    const two = 'The council voted on Wednesday to build a bridge, which ends a quarrel of nine years over its cost.'
    const rows = [`<h2>Ferry aground</h2><p>${one}</p>`, `<h2>Bridge to be built</h2><p>${two}</p>`].map(row).join('')
    const fields = ['MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8']
    const browser = row('<a href="https://example.org/">View this email in your browser</a>')
    const parts = partsOf(await read(letter(`<html><body><table>${browser}${rows}</table></body></html>`, fields)))
    const body = parts.filter(([role]) => role === 'body').map(([, text]) => text)
    expect(body).toEqual(['Ferry aground', one, 'Bridge to be built', two])
  })

  test('charsets and encodings: quoted-printable, base 64, windows-1251, one that is not named, one that is wrong', async () => {
    const russian = 'Министр ушел в отставку в четверг, сообщили в правительстве страны.'
    const base64 = Buffer.from(encode(russian, 'windows-1251')).toString('base64')
    const fields = (charset: string, encoding: string) => [
      'MIME-Version: 1.0',
      `Content-Type: text/plain; charset=${charset}`,
      `Content-Transfer-Encoding: ${encoding}`,
    ]
    expect(await bodyOf(letter(base64, fields('windows-1251', 'base64')))).toBe(russian)
    expect(await bodyOf(letter('The caf=C3=A9 is =\r\nopen on Thursday.', fields('utf-8', 'quoted-printable')))).toBe(
      'The café is open on Thursday.',
    )
    const bare = Buffer.concat([Buffer.from([...head, '', ''].join('\r\n')), encode(russian, 'windows-1251')])
    expect(await bodyOf(Uint8Array.from(bare))).toBe(russian)
    expect(await bodyOf(letter('The cafe is open.', fields('no-such-thing', '8bit')))).toBe('The cafe is open.')
  })

  test('an encoded subject in another charset', async () => {
    const start = [
      'From: a@example.org',
      'Subject: =?windows-1251?B?zOjt6PHy8A==?= =?utf-8?Q?_=E2=80=94_Ferry?=',
      'Message-ID: <1>',
    ]
    expect((await read(letter(story, [], start))).article.headline).toBe('Министр — Ferry')
  })

  test('no words: refused', async () => {
    await expect(read(letter(''))).rejects.toThrow(expect.objectContaining({ code: 'no-text' }))
    const picture = multipart([['image/png', 'x']])
    await expect(read(picture)).rejects.toThrow(expect.objectContaining({ code: 'no-text' }))
  })
})

describe('what only looks like a mail is text', () => {
  test.each([
    'From: Ann\nTo: Bo\nSubject: Ferry\n\nThe ferry ran aground.',
    'Note: The ferry\nran aground.\n\nFrom: Ann',
    'Q: Was it closed?\nA: No.\n\nDate: today',
  ])('%j', async (text) => expect((await sourcesFromBytes(utf8(text)))[0]?.article.text).toBe(text))
})

test('whatever a mail holds, it gives an article whose parts fit, or an error with a code', async () => {
  const pieces = fc.constantFrom(
    '--b',
    '\r\n',
    'Content-Type: text/html',
    'Content-Type: multipart/mixed; boundary=b',
    '=?utf-8?Q?=C3?=',
    '> ',
    '-- ',
    '<p>',
    '&',
    'On Thu, Bo wrote:',
    ' words ',
    '\u0000',
    '=E9',
    'é',
  )
  await fc.assert(
    fc.asyncProperty(fc.array(pieces, { maxLength: 20 }), async (some) => {
      try {
        const { article } = await read(letter(some.join('')))
        let last = 0
        for (const { start, end } of article.parts) {
          expect(start >= last && end > start && end <= article.text.length).toBe(true)
          last = end
        }
      } catch (error) {
        expect(error).toMatchObject({ name: 'IntakeError' })
      }
    }),
  )
})
