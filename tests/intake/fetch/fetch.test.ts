import { createServer } from 'node:net'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { type FetchOptions, fetchSource } from '../../../src/intake/fetch.ts'
import { follow } from '../../../src/intake/request.ts'
import { redirect, type Site, send, serve } from './site.ts'

const story = 'The ferry left Bergen on Thursday with 19 people on board, and all of them came home.'
const open: Site[] = []
const site = async (pages: Parameters<typeof serve>[0]) => {
  const served = await serve(pages)
  open.push(served)
  return served
}
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

/** The code with which fetching fails; what it fetched where it does not. */
const codeOf = (address: string, options: FetchOptions = {}) =>
  fetchSource(address, options).then(
    (sources) => sources.map(({ article }) => article.text),
    (error) => error.code,
  )
const here = { allowPrivate: true }

describe('what is fetched', () => {
  test('a text, by its address', async () => {
    const { at } = await site({ '/story': send(story) })
    const [source] = await fetchSource(`${at}/story#second`, here)
    expect(source?.article).toMatchObject({ text: story, url: `${at}/story` })
  })

  test('a page, a feed and JSON, each told by its bytes', async () => {
    const { at } = await site({
      '/page': send(`<!doctype html><title>Ferry</title><article><h1>Ferry</h1><p>${story}</p></article>`, {}),
      '/feed': send(
        `<rss version="2.0"><channel><item><title>One</title></item><item><title>Two</title></item></channel></rss>`,
        { 'content-type': 'application/rss+xml' },
      ),
      '/json': send(JSON.stringify({ '@type': 'NewsArticle', articleBody: story }), {
        'content-type': 'application/ld+json; charset=utf-8',
      }),
    })
    expect(String(await codeOf(`${at}/page`, here))).toContain(story)
    expect(await codeOf(`${at}/feed`, here)).toEqual(['One', 'Two'])
    expect(await codeOf(`${at}/json`, here)).toEqual([story])
  })

  test('the date and id that the caller gives win', async () => {
    const { at } = await site({ '/story': send(story) })
    const [source] = await fetchSource(`${at}/story`, { ...here, id: 'ferry', published: '2023-04-20' })
    expect(source).toMatchObject({ id: 'ferry', article: { published: { value: '2023-04-20', basis: 'given' } } })
  })

  test('a body that came compressed', async () => {
    const { at } = await site({
      '/gzip': send(gzipSync(story), { 'content-encoding': 'gzip' }),
      '/br': send(brotliCompressSync(story), { 'content-encoding': 'br' }),
    })
    expect(await codeOf(`${at}/gzip`, here)).toEqual([story])
    expect(await codeOf(`${at}/br`, here)).toEqual([story])
  })

  test('the charset of the header, unless the bytes are of another', async () => {
    const { at } = await site({
      '/right': send(Buffer.from('Министр ушел в отставку'.split('').map(cyrillic)), {
        'content-type': 'text/plain; charset=windows-1251',
      }),
      '/wrong': send('The café is open', { 'content-type': 'text/plain; charset=iso-8859-1' }),
    })
    expect(await codeOf(`${at}/right`, here)).toEqual(['Министр ушел в отставку'])
    expect(await codeOf(`${at}/wrong`, here)).toEqual(['The café is open'])
  })

  test('under the name of copydesk and its version', async () => {
    const { at, asked } = await site({ '/story': send(story) })
    await fetchSource(`${at}/story`, here)
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/story'])
    for (const { agent } of asked) expect(agent).toMatch(/^copydesk\/\d+\.\d+\.\d+/)
  })
})

const cyrillic = (letter: string) => (letter === ' ' ? 32 : letter.charCodeAt(0) - 0x410 + 0xc0)

describe('redirects', () => {
  test('are followed, relative ones too, and the last address is the article’s', async () => {
    const { at } = await site({ '/a': redirect('/b', 301), '/b': redirect('c', 307), '/c': send(story) })
    const [source] = await fetchSource(`${at}/a`, here)
    expect(source?.article).toMatchObject({ text: story, url: `${at}/c` })
  })

  test('five are followed, six are not', async () => {
    const { at } = await site({
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((hop) => [`/${hop}`, redirect(`/${hop + 1}`)])),
      '/7': send(story),
      '/round': redirect('/round'),
    })
    expect(await codeOf(`${at}/2`, here)).toEqual([story])
    expect(await codeOf(`${at}/1`, here)).toBe('too-many-redirects')
    expect(await codeOf(`${at}/round`, here)).toBe('too-many-redirects')
  })

  test('keep to the same rules at every hop', async () => {
    const { at } = await site({
      '/file': redirect('file:///etc/hostname'),
      '/password': redirect('http://ann:secret@127.0.0.1/'),
      '/kept-out': redirect('/private/story'),
      '/private/story': send(story),
      '/robots.txt': send('User-agent: *\nDisallow: /private/'),
    })
    expect(await codeOf(`${at}/file`, here)).toBe('unsupported-scheme')
    expect(await codeOf(`${at}/password`, here)).toBe('credentials')
    expect(await codeOf(`${at}/kept-out`, here)).toBe('robots')
  })

  test.each(['inner.example', '127.0.0.1'])('lead from no open address to a private one (%s)', async (inner) => {
    const { port, asked } = await site({
      '/': (request, response) => redirect(`http://${inner}:${port}/secret`)(request, response),
      '/secret': send(story),
    })
    // The first hop is let through as if it went to the open internet, where no test may go.
    let hops = 0
    const reach = {
      get allowPrivate() {
        return hops === 1
      },
      connectTimeout: 1000,
      signal: AbortSignal.timeout(1000),
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    }
    const followed = follow(new URL(`http://outer.example:${port}/`), reach, async () => void hops++)
    await expect(followed).rejects.toMatchObject({ code: 'private-address' })
    expect(asked.map(({ path }) => path)).toEqual(['/'])
  })
})

describe('addresses of this machine and of private networks', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.0.0.1/',
    'http://0/',
    'http://10.0.0.1/',
    'http://172.16.3.4/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://168.63.129.16/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::]/',
    'http://[fe80::1]/',
    'http://[fd00:ec2::254]/',
    'http://[ff02::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:a00:1]/',
    'http://[::7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://localhost/',
    'https://127.0.0.1/',
  ])('%s is refused', async (address) => {
    expect(await codeOf(address)).toBe('private-address')
  })

  test('are refused behind a name, and the server is never asked', async () => {
    const { port, asked } = await site({ '/': send(story) })
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    expect(await codeOf(`http://news.example:${port}/`, { resolve })).toBe('private-address')
    expect(asked).toEqual([])
  })

  test('are refused where only one of a name’s addresses is private', async () => {
    const resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '::1', family: 6 },
    ]
    expect(await codeOf('http://news.example/', { resolve })).toBe('private-address')
  })

  test('cannot slip in between check and connection: the address checked is the one connected to', async () => {
    const { port, asked } = await site({ '/': send(story) })
    let lookups = 0
    // A name that turns to this machine after it was looked at.
    const resolve = async () => [{ address: lookups++ === 0 ? '192.0.2.1' : '127.0.0.1', family: 4 }]
    expect(await codeOf(`http://news.example:${port}/`, { resolve })).toBe('private-address')
    expect(lookups).toBe(1)
    expect(asked).toEqual([])
  })

  test('are fetched when asked for', async () => {
    const { port } = await site({ '/': send(story) })
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }]
    expect(await codeOf(`http://news.example:${port}/`, { ...here, resolve })).toEqual([story])
  })
})

describe('robots.txt', () => {
  test('keeps copydesk from what it names, and from nothing else', async () => {
    const { at, asked } = await site({
      '/robots.txt': send(
        'User-agent: *\nDisallow: /\n\nUser-agent: copydesk\nDisallow: /private\nAllow: /private/press',
      ),
      '/story': send(story),
      '/private/story': send(story),
      '/private/press': send(story),
    })
    expect(await codeOf(`${at}/story`, here)).toEqual([story])
    expect(await codeOf(`${at}/private/press`, here)).toEqual([story])
    expect(await codeOf(`${at}/private/story`, here)).toBe('robots')
    expect(asked.map(({ path }) => path)).not.toContain('/private/story')
  })

  test('that is not there, or not for us to see, lets everything be fetched', async () => {
    for (const status of [401, 403, 404, 410]) {
      const { at } = await site({
        '/robots.txt': (_, response) => response.writeHead(status).end('Disallow: /'),
        '/story': send(story),
      })
      expect(await codeOf(`${at}/story`, here)).toEqual([story])
    }
  })

  test('that cannot be read lets nothing be fetched', async () => {
    const broken = await site({
      '/robots.txt': (_, response) => response.writeHead(503).end(),
      '/story': send(story),
    })
    expect(await codeOf(`${broken.at}/story`, here)).toBe('robots')
    expect(broken.asked.map(({ path }) => path)).toEqual(['/robots.txt'])
    const slow = await site({ '/robots.txt': () => {}, '/story': send(story) })
    expect(await codeOf(`${slow.at}/story`, { ...here, timeout: 200 })).toBe('robots')
  })

  test('may redirect, and be longer than anyone reads', async () => {
    const { at } = await site({
      '/robots.txt': redirect('/rules'),
      '/rules': send(`User-agent: *\nDisallow: /private\n${'# nothing more\n'.repeat(100_000)}Disallow: /story`),
      '/story': send(story),
      '/private': send(story),
    })
    expect(await codeOf(`${at}/story`, here)).toEqual([story])
    expect(await codeOf(`${at}/private`, here)).toBe('robots')
  })
})

describe('limits', () => {
  test('on size, told beforehand or found out', async () => {
    const { at } = await site({
      '/told': send('word '.repeat(400)),
      '/untold': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/plain' })
        for (let i = 0; i < 400; i++) response.write('word ')
        response.end()
      },
    })
    for (const path of ['/told', '/untold']) {
      expect(await codeOf(at + path, { ...here, maxBytes: 1999 })).toBe('too-large')
      expect(await codeOf(at + path, { ...here, maxBytes: 2000 })).toHaveLength(1)
    }
  })

  test('on size after decompression, so that no bomb goes off', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024, ' ')
    const { at } = await site({
      '/gzip': send(gzipSync(zeros), { 'content-encoding': 'gzip' }),
      '/br': send(brotliCompressSync(zeros), { 'content-encoding': 'br' }),
    })
    expect(await codeOf(`${at}/gzip`, here)).toBe('too-large')
    expect(await codeOf(`${at}/br`, here)).toBe('too-large')
  })

  test('on time, for a server that says nothing and one that never ends', async () => {
    const { at } = await site({
      '/silent': () => {},
      '/drip': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/plain' })
        const timer = setInterval(() => response.write('word '), 20)
        response.on('close', () => clearInterval(timer))
      },
    })
    expect(await codeOf(`${at}/silent`, { ...here, timeout: 300 })).toBe('timeout')
    expect(await codeOf(`${at}/drip`, { ...here, timeout: 300 })).toBe('timeout')
  })

  test('on the time until a connection stands', async () => {
    const resolve = () => new Promise<never>(() => {})
    expect(await codeOf('http://news.example/', { ...here, resolve, connectTimeout: 50 })).toBe('robots')
  })

  test('the caller can stop it, and gets back its own reason', async () => {
    const { at } = await site({ '/robots.txt': send(''), '/silent': () => {} })
    const stop = new AbortController()
    const fetched = fetchSource(`${at}/silent`, { ...here, signal: stop.signal })
    setTimeout(() => stop.abort(new Error('the reader went home')), 100)
    await expect(fetched).rejects.toThrow('the reader went home')
  })
})

describe('every other fault has its code, and one line that says what, where and what to do', () => {
  test.each([
    ['example.org/story', 'bad-url'],
    ['', 'bad-url'],
    ['http://', 'bad-url'],
    ['http://1.2.3.4.5/', 'bad-url'],
    ['file:///etc/hostname', 'unsupported-scheme'],
    ['ftp://example.org/', 'unsupported-scheme'],
    ['data:text/plain,words', 'unsupported-scheme'],
    ['http://ann:secret@example.org/', 'credentials'],
    ['http://no-such-host.invalid/', 'dns'],
  ])('%s is %s', async (address, code) => {
    const resolve = async (host: string) => {
      throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' })
    }
    expect(await codeOf(address, { resolve })).toBe(code)
  })

  test('a password in an address is not repeated in the message', async () => {
    await expect(fetchSource('http://ann:secret@example.org/')).rejects.not.toThrow('secret')
  })

  test('HTTP errors, types that hold no words, compression nobody asked for', async () => {
    const { at } = await site({
      '/gone': (_, response) => response.writeHead(410).end('<p>Gone</p>'),
      '/error': (_, response) => response.writeHead(500).end(),
      '/picture': send('\x89PNG', { 'content-type': 'image/png' }),
      '/disguised': send('PK\x03\x04\x14\0', { 'content-type': 'text/html' }),
      '/zstd': send('words', { 'content-encoding': 'zstd' }),
      '/torn': send(gzipSync(story).subarray(0, 30), { 'content-encoding': 'gzip' }),
      '/nothing': send(''),
    })
    expect(await codeOf(`${at}/gone`, here)).toBe('http-status')
    expect(await codeOf(`${at}/error`, here)).toBe('http-status')
    expect(await codeOf(`${at}/picture`, here)).toBe('unsupported-type')
    expect(await codeOf(`${at}/disguised`, here)).toBe('binary')
    expect(await codeOf(`${at}/zstd`, here)).toBe('bad-response')
    expect(await codeOf(`${at}/torn`, here)).toBe('bad-response')
    expect(await codeOf(`${at}/nothing`, here)).toBe('empty')
    await expect(fetchSource(`${at}/gone`, here)).rejects.toThrow(/^http:\S+\/gone answered 410 Gone; check [^\n]+$/)
  })

  test('nobody listens, a plain server is spoken to in TLS, or it speaks no HTTP', async () => {
    const { at, port, close } = await serve({})
    expect(await codeOf(at.replace('http:', 'https:'), here)).toBe('tls')
    await close()
    expect(await codeOf(`http://127.0.0.1:${port}/`, here)).toBe('refused')
    const gibberish = createServer((socket) => socket.resume().end('220 mail.example ESMTP\r\n'))
    await new Promise<void>((done) => gibberish.listen(port, '127.0.0.1', done))
    expect(await codeOf(at, here)).toBe('bad-response')
    await new Promise((done) => gibberish.close(done))
  })

  test('the connection breaks off in the middle', async () => {
    const { at } = await site({
      '/torn': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '1000' })
        response.write(story, () => response.destroy())
      },
    })
    expect(await codeOf(`${at}/torn`, here)).toBe('unreachable')
  })
})
