import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allIn, told } from './found.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const envelope = 'From ann@example.org Thu Apr 20 14:35:00 2023\n'
const mail = (subject: string, body = 'The ferry ran aground.\n') =>
  `From: Ann Poe <ann@example.org>\nSubject: ${subject}\n\n${body}`
/** As a mailbox keeps them: "From " at a line's start is hidden, with every ">" before it (mboxrd) or only bare (mboxo). */
const mbox = (mails: readonly string[], hidden = /^(>*From )/gm) =>
  mails.map((one) => `${envelope}${one.replace(hidden, '>$1')}\n`).join('')

describe('a mailbox comes apart into its mails', () => {
  const three = [mail('One'), mail('Two', 'From here on it is calm.\n\nFrom there too.\n'), mail('Three', '')]
  const inBox = three.map((one) => `${one}\n`)

  test('each as it was sent, an empty line at its end aside', async () => {
    const found = await allIn(utf8(mbox(three)), { name: 'inbox.mbox' })
    expect(told(found)).toEqual(inBox)
    expect(found[1]).toMatchObject({ name: 'inbox.mbox:2', mediaType: 'message/rfc822', position: { nth: 2 } })
    expect(told(await allIn(gzipSync(mbox(three))))).toEqual(inBox)
  })

  test('with the line ends of another system, and with what only looks like the next mail', async () => {
    const crlf = mbox(three).replace(/\n/g, '\r\n')
    expect(told(await allIn(utf8(crlf)))).toEqual(inBox.map((one) => one.replace(/\n/g, '\r\n')))
    const told_ = 'Dear all,\n\nFrom Bergen at 14:35 it went to Stavanger in 2023 and back.\nNobody was hurt.\n'
    expect(await allIn(utf8(`${envelope}${mail('One', told_)}\n${mbox([mail('Two')])}`))).toHaveLength(2)
  })

  test('whatever they say, in either way of hiding', async () => {
    const line = fc.oneof(
      fc.constantFrom('', 'From ', '>From me', '>>From', 'From ann@example.org Thu Apr 20 14:35:00 2023', 'Subject: x'),
      fc.string().map((text) => text.replace(/[\r\n]/g, ' ')),
    )
    const body = fc.array(line).map((lines) => lines.map((one) => `${one}\n`).join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(body, { minLength: 1, maxLength: 6 }), async (bodies) => {
        const mails = bodies.map((one, i) => mail(`Mail ${i}`, one))
        expect(told(await allIn(utf8(mbox(mails))))).toEqual(mails.map((one) => `${one}\n`))
        const once = mails.map((one) => one.replace(/^>+From /gm, 'From '))
        expect(told(await allIn(utf8(mbox(once, /^(From )/gm))))).toEqual(once.map((one) => `${one}\n`))
      }),
    )
  })

  test('cut anywhere, it gives mails and never throws', async () => {
    const bytes = utf8(mbox(three))
    let before = 0
    for (let end = 0; end < bytes.length + 3; end += 3) {
      const found = await allIn(bytes.subarray(0, end))
      expect(found.every(({ kind }) => kind === 'item')).toBe(true)
      expect(found.length).toBeGreaterThanOrEqual(before)
      before = found.length
    }
    expect(before).toBe(3)
  })

  test('and reading goes on where it was left', async () => {
    for (const bytes of [utf8(mbox(three)), gzipSync(mbox(three))]) {
      const found = await allIn(bytes)
      expect(found).toHaveLength(3)
      for (const [i, { position }] of found.entries())
        expect(await allIn(bytes, { from: position })).toEqual(found.slice(i))
    }
  })
})

test('a mail far too long is refused, and the rest goes on', async () => {
  const long = mail('Long', `${'word '.repeat(14 * 1024 * 1024)}\n`)
  const found = await allIn(utf8(mbox([mail('One'), long, mail('Three')])))
  expect(told(found)).toEqual([`${mail('One')}\n`, '! too-large', `${mail('Three')}\n`])
})

test('what is attached to a mail and can be read is an item of its own', async () => {
  const letter = [
    'From: Ann Poe <ann@example.org>',
    'Date: Thu, 20 Apr 2023 14:35:00 +0200',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'See below.',
    '--b',
    'Content-Type: application/octet-stream; name="report.pdf"',
    'Content-Disposition: attachment; filename="report.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('%PDF-1.4 and so on').toString('base64'),
    '--b',
    'Content-Type: image/png; name="logo.png"',
    'Content-Disposition: attachment; filename="logo.png"',
    '',
    'x',
    '--b',
    'Content-Type: message/rfc822',
    '',
    mail('Inner', 'Inner words.\n'),
    '--b--',
    '',
  ].join('\n')
  const found = await allIn(utf8(letter), { name: 'letter.eml' })
  expect(found.map(({ name }) => name)).toEqual([
    'letter.eml',
    'letter.eml/report.pdf',
    expect.stringMatching(/^letter\.eml\//),
  ])
  expect(told(found)[1]).toBe('%PDF-1.4 and so on')
  expect(told(found)[2]).toContain('Inner words.')
  expect(found[1]).toMatchObject({ mediaType: 'application/octet-stream', seen: '2023-04-20T12:35:00.000Z' })
  expect(await allIn(utf8(mbox([letter])))).toHaveLength(3)
})
