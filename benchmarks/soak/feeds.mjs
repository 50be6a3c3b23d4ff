// A feed server that misbehaves in every way it can. Each feed has a port of its own, so that none waits for the pace of
// another, and what comes of it stands beside: `read`, or the code of the reason why not.
import { createServer } from 'node:http'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const xml = { 'content-type': 'application/rss+xml; charset=utf-8' }
const people = ['Ada Quill', 'Ben Marsh', 'Ines Varga', 'Tomas Lund', 'Mara Okoye']
const places = ['Odport', 'Karva', 'Northmouth', 'Selby Reach', 'Almen']

/** A report of ninety words, another for every number. */
export const report = (n) => {
  const [who, where, count] = [people[n % 5], places[(n >> 2) % 5], 3 + (n % 40)]
  return `Ferry ${n} was held at ${where} on Thursday after its engine failed, and ${count} passengers were taken off by boat. "We had them all ashore within ${count} minutes," said ${who}, who leads the harbour office of ${where}. The union of ferrymen said that it had warned of the engine in March. The company denied that, and said that repairs of $${count} million were planned for next year. ${who} will meet its directors on Monday, according to the office. No one was hurt, and the ferry sailed again at 6 p.m. with ${count + 2} cars, the coast guard told reporters, two hours later than it should have.`
}
const item = (n, { words = report(n), guid = `g${n}`, date = 'Thu, 20 Apr 2023 14:35:00 GMT', link = '' } = {}) =>
  `<item><title>Ferry ${n} held</title><guid isPermaLink="false">${guid}</guid>${link && `<link>${link}</link>`}<pubDate>${date}</pubDate><description>${words}</description></item>`
const rss = (items) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Ferry News</title>${items.join('')}</channel></rss>`

/** Two reports that no other feed, and no other turn, has. */
const fresh = ({ feed, turn }) => rss([0, 1].map((at) => item(feed * 10_000 + turn * 2 + at)))
const send =
  (body, headers = xml, status = 200) =>
  (_, response, asked) =>
    response.writeHead(status, headers).end(typeof body === 'function' ? body(asked) : body)
const raw = (text) => (_, response, asked) => response.socket.end(typeof text === 'function' ? text(asked) : text)
const redirect = (to, status = 302) => send('', { location: to }, status)
/** Writes something now and then for as long as somebody listens. */
const drip = (write, pause) => (_, response) => {
  const timer = setInterval(() => write(response), pause)
  response.socket.once('close', () => clearInterval(timer))
}
const head = (more) => `HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n${more}\r\n`
const words = (text) => (asked) => rss([item(asked.feed * 10_000 + asked.turn, { words: text })])
const page = (text) => `<!doctype html><html><head><title>Ferry</title></head><body><p>${text}</p></body></html>`
/** A feed of one teaser, whose page is at `path` of the same server, or at an address. */
const teaser = (path) => (asked) =>
  rss([
    item(asked.feed * 10_000 + asked.turn, {
      words: 'Engine failed …',
      link: path.includes(':') ? path : `${asked.at}${path}?${asked.turn}`,
    }),
  ])
const bomb = Buffer.alloc(64 * 1024 * 1024, ' ')
const bombs = { gzip: gzipSync(bomb), br: brotliCompressSync(bomb, { params: { 1: 1 } }) }
const billionLaughs = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "ha">${Array.from({ length: 12 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>`

/** [name, how it answers, what becomes of it]. `slow`: that takes as long as whoever asks has patience. */
const kinds = [
  ['well', send(fresh), 'read'],
  ['no answer', () => {}, 'timeout', 'slow'],
  [
    'head in drips',
    (request, response) => {
      response.socket.write('HTTP/1.1 200 OK\r\n')
      drip(() => response.socket.write('X: y\r\n'), 50)(request, response)
    },
    'timeout',
    'slow',
  ],
  [
    'hints without end',
    drip((response) => response.writeEarlyHints({ link: '</a>; rel=preload' }), 5),
    'timeout',
    'slow',
  ],
  [
    'body in drips',
    (request, response) => {
      response.writeHead(200, xml)
      drip(() => response.write('<!-- -->'), 50)(request, response)
    },
    'timeout',
    'slow',
  ],
  [
    'body without end',
    (_, response) => {
      response.writeHead(200, xml)
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    },
    'too-large',
  ],
  [
    'reset in the middle',
    (_, response, asked) => {
      response.writeHead(200, { ...xml, 'content-length': 9999 })
      response.write(fresh(asked).slice(0, 500), () => response.socket.resetAndDestroy())
    },
    'unreachable',
  ],
  ['reset at once', (_, response) => response.socket.resetAndDestroy(), 'unreachable'],
  ['length too long', raw((asked) => `${head('Content-Length: 99999\r\n')}${fresh(asked)}`), 'unreachable'],
  ['length too short', raw((asked) => `${head('Content-Length: 300\r\n')}${fresh(asked)}`), 'bad-feed'],
  ['length of nonsense', raw((asked) => `${head('Content-Length: -5\r\n')}${fresh(asked)}`), 'bad-response'],
  [
    'two lengths',
    raw((asked) => `${head('Content-Length: 5\r\nContent-Length: 50\r\n')}${fresh(asked)}`),
    'bad-response',
  ],
  ['chunks of nonsense', raw(`${head('Transfer-Encoding: chunked\r\n')}zz\r\nwords\r\n-1\r\n`), 'unreachable'],
  ['chunk of all memory', raw(`${head('Transfer-Encoding: chunked\r\n')}7fffffff\r\nwords`), 'unreachable'],
  ['no HTTP', raw('220 mail.example ESMTP\r\n'), 'bad-response'],
  ['heads without end', raw(`${head(`X: ${'y'.repeat(100_000)}\r\n`)}`), 'bad-response'],
  [
    'another protocol',
    raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n'),
    'unreachable',
  ],
  ['gzip bomb', send(bombs.gzip, { ...xml, 'content-encoding': 'gzip' }), 'too-large'],
  ['brotli bomb', send(bombs.br, { ...xml, 'content-encoding': 'br' }), 'too-large'],
  [
    'gzip cut off',
    send((asked) => gzipSync(fresh(asked)).subarray(0, 200), { ...xml, 'content-encoding': 'gzip' }),
    'bad-response',
  ],
  ['gzip that is none', send(fresh, { ...xml, 'content-encoding': 'gzip' }), 'bad-response'],
  ['unknown compression', send(fresh, { ...xml, 'content-encoding': 'zstd' }), 'bad-response'],
  ['wrong charset', send(fresh, { 'content-type': 'application/rss+xml; charset=utf-16' }), 'read'],
  ['unknown charset', send(fresh, { 'content-type': 'application/rss+xml; charset=x-none' }), 'read'],
  ['wrong type', send(fresh, { 'content-type': 'image/png' }), 'read'],
  ['no type', send(fresh, {}), 'read'],
  [
    'broken UTF-8',
    send(() =>
      Buffer.concat([
        Buffer.from('<rss version="2.0"><channel><title>'),
        Buffer.from([0xff, 0xfe, 0xc3]),
        Buffer.from('</channel>'),
      ]),
    ),
    'bad-feed',
  ],
  ['noise', send(() => Uint8Array.from({ length: 999 }, (_, at) => (at * 7) % 13)), 'binary'],
  ['nothing', send(''), 'not-a-feed'],
  ['a page', send(page('No feed here.'), { 'content-type': 'text/html' }), 'not-a-feed'],
  ['broken XML', send('<rss version="2.0"><channel><item><title>Ferry'), 'bad-feed'],
  ['tags without end', send(`<rss version="2.0"><channel>${'<a>'.repeat(100_000)}`), 'bad-feed'],
  ['billion laughs', send(`${billionLaughs}<rss version="2.0"><channel><title>&a12;</title></channel></rss>`), ''],
  [
    'files of the machine',
    send(
      (asked) =>
        `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>${fresh(asked).slice(21).replaceAll('Ferry News', '&x;')}`,
    ),
    'read',
  ],
  [
    'redirects without end',
    (request, response, { at }) => response.writeHead(302, { location: `${at}${request.url}x` }).end(),
    'too-many-redirects',
  ],
  ['redirect to a file', redirect('file:///etc/passwd', 301), 'unsupported-scheme'],
  ['redirect to nowhere', redirect('http://', 301), 'bad-url'],
  ['redirect to no host', redirect('http://no-such-host.invalid/feed'), 'dns'],
  ['redirect to a closed port', redirect('http://127.0.0.1:1/feed'), 'refused'],
  [
    'TLS that is none',
    (_, response, { at }) => response.writeHead(302, { location: at.replace('http:', 'https:') }).end(),
    'tls',
  ],
  ['unchanged, though never asked', send(undefined, {}, 304), 'bad-response'],
  [
    'other tag each time',
    (_, response, asked) => send(fresh({ ...asked, turn: 1 }), { ...xml, etag: `"${asked.turn}"` })(_, response, asked),
    'read',
  ],
  ['same tag each time', send(fresh, { ...xml, etag: '"1"' }), 'read'],
  ['500', send('', {}, 500), 'http-status'],
  ['503 in seconds', send('', { 'retry-after': '20' }, 503), 'http-status'],
  ['429 until a date', send('', { 'retry-after': 'Thu, 20 Apr 2023 20:35:00 GMT' }, 429), 'http-status'],
  ['503 in nonsense', send('', { 'retry-after': 'soon, -5' }, 503), 'http-status'],
  ['404', send('', {}, 404), 'http-status'],
  [
    'changes each time',
    send(({ feed, turn }) =>
      rss(
        Array.from({ length: 20 }, (_, n) =>
          item(feed * 10_000 + n, { words: `${report(feed * 10_000 + n)} Seen ${turn} times.` }),
        ),
      ),
    ),
    'read',
  ],
  [
    'other guid each time',
    send(({ feed, turn }) => rss([1, 2, 3].map((n) => item(feed * 10_000 + n, { guid: `${n}-${turn}` })))),
    'read',
  ],
  [
    'one guid for all',
    send(({ feed, turn }) => rss([1, 2, 3].map((n) => item(feed * 10_000 + turn * 3 + n, { guid: 'same' })))),
    'read',
  ],
  [
    'dates out of time',
    send(({ feed, turn }) =>
      rss(
        ['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 31 Dec 9999 23:59:59 GMT', 'Thu, 31 Feb 2023 25:61:00', '-1', ''].map(
          (date, n) => item(feed * 10_000 + turn * 5 + n, { date }),
        ),
      ),
    ),
    'read',
  ],
  [
    'strange words',
    send(words(`&#0;&#xd800;\ufeff\u202e${'👩‍👩‍👧'.repeat(50)} ${report(1)} ${'&amp;lt;script&amp;gt;'.repeat(20)}`)),
    'read',
  ],
  [
    'connection left open',
    (_, response, asked) =>
      void response
        .writeHead(200, { ...xml, connection: 'keep-alive', 'content-length': Buffer.byteLength(fresh(asked)) })
        .write(fresh(asked)),
    'read',
  ],
  ['pages that are not there', send(teaser('/gone')), 'http-status, read'],
  ['pages without end', send(teaser('/endless')), 'too-large, read'],
  ['pages that hang', send(teaser('/hang')), 'timeout, read', 'slow'],
  ['pages of pictures', send(teaser('/picture')), 'unsupported-type, read'],
  ['pages of scripts', send(teaser('/script')), 'no-text, read'],
  ['pages elsewhere', send(teaser('http://no-such-host.invalid/page')), 'dns, read'],
  ['pages in bombs', send(teaser('/bomb')), 'too-large, read'],
  ['robots that hang', send(fresh), 'robots-unreadable', 'slow'],
  ['robots with a fault', send(fresh), 'robots-unreadable'],
  ['robots that forbid', send(fresh), 'robots'],
  ['robots that lie', send(fresh), 'read'],
  ['robots without end', send(fresh), 'read'],
]

const pages = {
  '/gone': send('', {}, 404),
  '/hang': () => {},
  '/endless': (...all) => kinds.find(([name]) => name === 'body without end')[1](...all),
  '/picture': send('\x89PNG', { 'content-type': 'image/png' }),
  '/script': send('<!doctype html><html><body><div id="app"></div><script src="/a.js"></script></body></html>', {
    'content-type': 'text/html',
  }),
  '/bomb': send(bombs.gzip, { 'content-type': 'text/html', 'content-encoding': 'gzip' }),
}
const robots = {
  'robots that hang': () => {},
  'robots with a fault': send('', {}, 500),
  'robots that forbid': send('User-agent: *\nDisallow: /feed'),
  'robots that lie': send(page('404 not found')),
  'robots without end': send(`User-agent: *\nDisallow: /x\n${'# more\n'.repeat(200_000)}`),
}

/** A feed of so many items, the same each time. */
const vast = (length) => () =>
  rss(
    Array.from(
      { length },
      (_, n) =>
        `<item><guid>v${n}</guid><description>Ferry ${n} sailed for Odport on Thursday, with ${n % 90} on board.</description></item>`,
    ),
  )

/**
 * Serves every kind. Of `often` turns all but the last are as the name says, and that one is as it should be, so that the
 * feed is asked for again soon. One more feed has so many items as `huge` says. `count` tells how often each was asked for.
 */
export async function misbehaving({ often = 1, huge } = {}) {
  const all = huge ? [...kinds, ['all there ever was', send(vast(huge)), 'too-many-items, read']] : kinds
  const count = new Map()
  const feeds = await Promise.all(
    all.map(([name, answer, outcome, slow], feed) =>
      serve({ name, answer, feed, often, count }).then((one) => ({ ...one, name, outcome, slow: slow !== undefined })),
    ),
  )
  return { feeds, count, close: () => Promise.all(feeds.map(({ close }) => close())) }
}

async function serve({ name, answer, feed, often, count }) {
  let turn = 0
  const server = createServer((request, response) => {
    response.on('error', () => {})
    request.socket.on('error', () => {})
    const path = request.url.replace(/\?.*/, '')
    const at = `http://127.0.0.1:${server.address().port}`
    if (path === '/robots.txt') return (robots[name] ?? send('', {}, 404))(request, response, {})
    if (pages[path]) return pages[path](request, response, { feed, turn, at })
    turn++
    count.set(name, turn)
    const isWell = often > 1 && turn % often === 0
    return (isWell ? send(fresh) : answer)(request, response, { feed, turn, at })
  })
  server.on('clientError', (_, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise((done) => server.listen(0, '127.0.0.1', done))
  return {
    address: `http://127.0.0.1:${server.address().port}/feed`,
    close: () =>
      new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      }),
  }
}
