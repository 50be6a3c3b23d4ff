import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { IntakeError, sourceFromText, sourcesFromBytes } from '../../../src/intake/index.ts'
import { encode, utf8, utf16be, utf16le, windows1252 } from './encode.ts'

const english = 'The café said “no” on Thursday — it costs €5.'
const textOf = async (bytes: Uint8Array, contentType?: string) =>
  (await sourcesFromBytes(bytes, contentType === undefined ? {} : { contentType }))[0]?.article.text
const codeOf = async (bytes: Uint8Array | string) => {
  try {
    return (await sourcesFromBytes(typeof bytes === 'string' ? utf8(bytes) : bytes)).map(({ article }) => article.text)
  } catch (error) {
    return (error as { code?: string }).code
  }
}

describe('the charset is found from the bytes', () => {
  test.each([
    ['UTF-8', utf8(english)],
    ['UTF-8 with a mark', utf8(`\ufeff${english}`)],
    ['UTF-16 LE', utf16le(english)],
    ['UTF-16 LE with a mark', utf16le(`\ufeff${english}`)],
    ['UTF-16 BE', utf16be(english)],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${english}`)],
    ['windows-1252', windows1252(english)],
  ])('%s', async (_, bytes) => expect(await textOf(bytes)).toBe(english))

  test.each([
    ['Министр объявил в четверг о реформе, которую правительство приняло после долгих споров.', 'windows-1251'],
    ['Министр объявил в четверг о реформе, которую правительство приняло после долгих споров.', 'koi8-r'],
    ['Minister ogłosił w czwartek reformę świadczeń, którą rząd przyjął po długiej dyskusji w Łodzi.', 'iso-8859-2'],
    ['Ο υπουργός ανακοίνωσε την Πέμπτη μια μεταρρύθμιση μετά από μακρά συζήτηση.', 'windows-1253'],
    ['أعلن الوزير يوم الخميس عن إصلاح تبنته الحكومة بعد نقاش طويل', 'windows-1256'],
  ])('%s (%s)', async (text, charset) => expect(await textOf(encode(text, charset))).toBe(text))

  test('Japanese in Shift_JIS', async () => {
    const bytes = [0x91, 0xe5, 0x90, 0x62, 0x82, 0xcd, 0x96, 0xd8, 0x97, 0x6a, 0x93, 0xfa, 0x82, 0xc9, 0x81, 0x42]
    expect(await textOf(Uint8Array.from([...bytes, ...bytes, ...bytes]))).toBe('大臣は木曜日に。'.repeat(3))
  })

  test.each([
    'Министр ушел в отставку в четверг',
    'Ο υπουργός παραιτήθηκε την Πέμπτη — τελικά',
    '大臣は木曜日に辞任した。\n後任は未定だ。',
    '장관은 목요일에 사임했다.',
  ])('%s in UTF-16 without a mark, told by its spaces and line ends alone', async (text) => {
    expect(await textOf(utf16le(text))).toBe(text)
    expect(await textOf(utf16be(text))).toBe(text)
  })
})

describe('a declaration', () => {
  test('decides where the bytes leave it open', async () => {
    const bytes = encode('Šéf vlády žádá', 'windows-1250')
    expect(await textOf(bytes, 'text/plain; charset=windows-1250')).toBe('Šéf vlády žádá')
    expect(await textOf(bytes, 'text/plain; charset="windows-1252"')).toBe('Šéf vlády žádá')
    expect(await textOf(encode('Вне', 'windows-1251'), 'text/plain; charset=windows-1251')).toBe('Вне')
  })

  test('loses to bytes that contradict it', async () => {
    expect(await textOf(utf8(english), 'text/plain; charset=iso-8859-1')).toBe(english)
    expect(await textOf(windows1252(english), 'text/plain; charset=utf-8')).toBe(english)
    expect(await textOf(windows1252(english), 'text/plain; charset=shift_jis')).toBe(english)
    expect(await textOf(utf16le(english), 'text/plain; charset=utf-8')).toBe(english)
    expect(await textOf(utf8(english), 'text/plain; charset=utf-16')).toBe(english)
    expect(await textOf(utf8(english), 'text/plain; charset=no-such-thing')).toBe(english)
  })

  test('in a page is read, and loses likewise', async () => {
    const page = (charset: string, text: string) => `<meta charset="${charset}"><title>Page</title><p>${text}</p>`
    const russian = 'Вне игры'
    expect(await textOf(encode(page('windows-1251', russian), 'windows-1251'))).toContain(russian)
    expect(await textOf(utf8(page('iso-8859-1', english)))).toContain(english)
    expect(await textOf(windows1252(page('utf-8', english)))).toContain(english)
    expect(await textOf(encode(page('utf-8', russian), 'windows-1251'), 'text/html; charset=windows-1251')).toContain(
      russian,
    )
  })

  test('in XML is read', async () => {
    const feed = `<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><item><title>Вне игры</title></item></channel></rss>`
    expect(await textOf(encode(feed, 'windows-1251'))).toBe('Вне игры')
  })
})

describe('a fault here and there', () => {
  test('does not make UTF-8 anything else', async () => {
    const swedish =
      'Färjan från Göteborg gick på grund på torsdagen, säger kustbevakningen. Ingen är skadad än så länge.'
    const bytes = utf8(swedish)
    expect(await textOf(bytes.subarray(0, utf8('Färjan från G').length + 1))).toBe('Färjan från G\ufffd')
    const stray = utf8(`${swedish} ? ${swedish}`)
    stray[utf8(swedish).length + 1] = 0x93
    expect(await textOf(stray)).toBe(`${swedish} \ufffd ${swedish}`)
  })

  test('UTF-16 that breaks off inside a character keeps all before it', async () => {
    for (const bytes of [utf16le(`\ufeff${english}`), utf16be(`\ufeff${english}`), utf16le(english)])
      expect(await textOf(bytes.subarray(0, -1))).toBe(`${english.slice(0, -1)}\ufffd`)
  })
})

describe('what is no text is refused, and says what it is', () => {
  test.each([
    ['PK\x03\x04\x14\x00', 'a ZIP archive'],
    ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
    ['\xff\xd8\xff\xe0', 'a JPEG picture'],
    ['GIF89a\x01\x00\x01\x00', 'a GIF picture'],
    ['RIFF\x10\x00\x00\x00WEBPVP8 ', 'a WebP picture'],
    ['\x00\x00\x00\x20ftypisom', 'a film'],
    ['{\\rtf1 words}', 'a rich-text document'],
    ['WARC/1.0\r\nWARC-Type: response', 'a web archive'],
    ['One\0', 'binary data'],
    ['Hello \0 world', 'binary data'],
    ['The text\0 has a NUL in it and goes on', 'binary data'],
    ['\x01\x02\x03\x04 words \x05\x06', 'binary data'],
  ])('%j', async (start, what) => {
    const bytes = Uint8Array.from(start, (letter) => letter.charCodeAt(0))
    await expect(sourcesFromBytes(bytes, { name: 'inbox/1.txt' })).rejects.toThrow(
      expect.objectContaining({ code: 'binary', message: expect.stringMatching(`^inbox/1\\.txt is ${what}[^\n]+$`) }),
    )
  })

  test('gzip, noise, and four bytes a letter', async () => {
    expect(await codeOf(Uint8Array.from(Buffer.from(`\ufeff\0${[...english].join('\0')}\0`, 'utf16le')))).toBe('binary')
    expect(await codeOf(gzipSync(english))).toBe('binary')
    expect(await codeOf(Uint8Array.from(randomBytes(4096)))).toBe('binary')
  })

  test.each(['The new WEBP format', 'ID3 tags name songs', 'GIF89a is old', 'BZh'])('%s is text', async (text) => {
    expect(await codeOf(text)).toEqual([text])
  })

  test.each(['', ' \r\n\t', '\ufeff'])('%j is empty', async (text) => expect(await codeOf(text)).toBe('empty'))
})

describe('text stays as it is', () => {
  test('line ends, odd spaces, controls that text may hold', async () => {
    const text = '  Ferry aground\r\n\r\nBERGEN\u2028—\u00a0All safe.\f\n'
    expect(await textOf(utf8(text))).toBe(text)
  })

  test('50 MB of it', async () => {
    const line = 'The ferry left Bergen on Thursday with nineteen people on board.\n'
    const bytes = utf8(line.repeat(Math.ceil((50 * 1024 * 1024) / line.length)))
    expect((await textOf(bytes))?.length).toBe(bytes.length)
  })

  test('a line of 1 MB', async () => {
    const text = 'word '.repeat(200_000).trim()
    expect(await textOf(utf8(text))).toBe(text)
  })

  test('but more than can be read at once is refused', async () => {
    expect(await codeOf(new Uint8Array(65 * 1024 * 1024).fill(97))).toBe('too-large')
  })

  test('half a surrogate pair', async () => {
    const text = 'A \ud83d torn emoji, and \udc00 another.'
    expect(sourceFromText(text).article.text).toBe(text)
  })

  test('whatever it is, in UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (words) => {
        const text = `Ferry: ${words}`
        fc.pre(!text.includes('<') && [...text].every((letter) => letter >= ' ' || '\t\n\f\r'.includes(letter)))
        expect(await textOf(utf8(text))).toBe(text)
      }),
    )
  })
})

test('bytes of any kind give sources or an error with a code, never anything else', async () => {
  const pieces = fc.constantFrom(
    '<',
    '{"id":"a","text":',
    '"x"}',
    '[',
    '<rss>',
    '</p>',
    '\ufeff',
    '\0',
    'é',
    ' word',
    '\n',
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 64 }),
    fc.array(pieces, { maxLength: 12 }).map((some) => utf8(some.join(''))),
    fc.array(pieces, { maxLength: 12 }).map((some) => utf16le(some.join(''))),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => {
      await sourcesFromBytes(some).then(
        (sources) => expect(sources.map(({ article }) => /\S/.test(article.text))).toContain(true),
        (error) => {
          expect(error).toBeInstanceOf(IntakeError)
          expect(error).toMatchObject({
            code: expect.stringMatching(/^[a-z-]+$/),
            message: expect.stringMatching(/^[^\n]+$/),
          })
        },
      )
    }),
  )
})

test('an id that nobody gave is the hash of the bytes', async () => {
  const [one] = await sourcesFromBytes(utf8('abc'))
  expect(one?.id).toBe('ba7816bf8f01cfea')
  expect((await sourcesFromBytes(utf8('abc'), { id: 'mine' }))[0]?.id).toBe('mine')
})

test('a date that is none is refused, whoever gives it', async () => {
  await expect(sourcesFromBytes(utf8('abc'), { published: '2023-02-30' })).rejects.toThrow(
    expect.objectContaining({ code: 'bad-published' }),
  )
})
