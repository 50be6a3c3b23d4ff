import { get as httpGet, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openArchive } from '../../src/archive/index.ts'
import { type DeskOptions, openDesk } from '../../src/desk/index.ts'
import { Guesses } from '../../src/desk/server/guesses.ts'
import { Turns } from '../../src/desk/server/turns.ts'
import { pages } from '../../src/desk/server/pages.ts'
import { addition } from '../archive/records.ts'
import { databases, deskOnSamples, own } from './desk.ts'

/** What somebody may put where a word is expected, as it stands in an address. */
const evil = [
  ...[
    "'; drop table versions; --",
    '" or 1=1 or "',
    "x' union select json from records --",
    '%_%',
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '../../../../../../etc/passwd',
    '..\\..\\package.json',
    '/etc/passwd',
    'file:///etc/passwd',
    'a\r\nset-cookie: stolen=1\r\n\r\n<html>',
    'a\0b',
    '__proto__',
    'constructor',
    '{{7*7}}',
    '\u202Egnp.exe',
    '9'.repeat(400),
    'a'.repeat(1900),
    '('.repeat(400),
    '"'.repeat(399),
    'NEAR(a b) AND col:* OR',
    '-1',
    '1e309',
    'NaN',
  ].map(encodeURIComponent),
  // What is no UTF-8, or no end of an escape.
  '%ED%A0%80',
  '%C0%AF..%C0%AF',
  '%E0%A4%A',
  '%2e%2e%2f%2e%2e%2fpackage.json',
]

/** The same in what is sent as JSON, where other things can stand too. */
const evilWords = [
  ...evil.flatMap((one) => {
    try {
      return [decodeURIComponent(one)]
    } catch {
      return []
    }
  }),
  '\ud800',
  'x\udc00y',
  '\u{10ffff}',
  '\\',
  'x'.repeat(300_000),
  '=cmd|"/C calc"!A0',
]
/** Stands for an object in an object in an object …, which JSON.stringify cannot write so deep. */
const deep = 'DEEP'

/** What tells of the inside of the desk or of this machine, and no answer may hold. */
const inside = /root:.*:0:0:|"dependencies"|SQLITE|syntax error|invalid byte|postgres:\/\/|at \w+ \(file:/

describe.each(databases)('in every field of every page, on %s', (_, database) => {
  const place = deskOnSamples({}, database)
  const get = (url: string) => place.desk.inject({ url, headers: own })

  test.for(pages.map((page) => [page.path, page] as const))('%s', async ([, page]) => {
    const before = await place.archive.state()
    const inPath = (value: string) => page.path.replaceAll(/:\w+/g, value)
    const usual = inPath('2026-02-10-halyard.txt')
    const addresses = evil.flatMap((value) => [
      ...(page.path.includes(':') ? [inPath(value)] : []),
      ...Object.keys(page.query.properties).map((name) => `${usual}?${name}=${value}`),
      `${usual}?${value}=1`,
    ])
    for (const address of addresses)
      for (const form of page.table ? ['json', 'csv'] : ['json']) {
        const [path = '', query] = address.split('?')
        const url = `${path === '/' ? '/index' : path}.${form}${query ? `?${query}` : ''}`
        const { statusCode, headers, body } = await get(url)
        expect([url, [200, 400, 404, 414].includes(statusCode)], `${statusCode} ${body}`).toEqual([url, true])
        expect(headers['content-type']).toMatch(/^(?:application\/json|text\/csv)(?:; charset=utf-8)?$/)
        expect(headers['set-cookie']).toBeUndefined()
        expect(body).not.toMatch(inside)
      }
    expect(await place.archive.state()).toBe(before)
  })

  test('what is sent is no JSON, another thing, or too much of it', async () => {
    const { paths } = (await get('/openapi.json')).json<{ paths: { [path: string]: { post?: object } } }>()
    const posts = Object.keys(paths).filter((path) => paths[path]?.post)
    expect(posts.length).toBeGreaterThan(0)
    const before = await place.archive.state()
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '"x"',
      '7',
      '{"__proto__":{"version":1}}',
      '{"version":1e300}',
      '{"version":1e999}',
    ]
    bodies.push(
      '['.repeat(100_000),
      `{"version":"'; drop table marks"}`,
      JSON.stringify({ version: 'x'.repeat(2 ** 21) }),
    )
    for (const url of posts.map((path) => path.replaceAll(/\{\w+\}/g, '1')))
      for (const payload of bodies)
        for (const type of [
          'application/json',
          'text/plain',
          'application/xml',
          'multipart/form-data; boundary=x',
          'x',
        ]) {
          const headers = { ...own, 'content-type': type }
          const { statusCode, body } = await place.desk.inject({ method: 'POST', url, headers, payload })
          expect([url, type, payload.slice(0, 30), statusCode >= 400 && statusCode < 500], body).toEqual([
            url,
            type,
            payload.slice(0, 30),
            true,
          ])
        }
    expect(await place.archive.state()).toBe(before)
  })

  test('of what is sent to put something right', async () => {
    const article = '2026-02-10-halyard.txt'
    const { record } = (await get(`/article/${article}.json`)).json()
    const usual = { article, request: { kind: 'rename', item: 'e1', name: 'Ada' } }
    const event = { type: 'OTHER', trigger: [{ start: 0, end: 4 }], actors: [], recipients: [], negated: false }
    const bodies = (value: unknown) => [
      { ...usual, article: value },
      { ...usual, stamp: value },
      { ...usual, note: value },
      { ...usual, request: value },
      { ...usual, [typeof value === 'string' ? value : 'x']: value },
      { ...usual, request: { ...usual.request, kind: value } },
      { ...usual, request: { ...usual.request, item: value } },
      { ...usual, request: { ...usual.request, name: value } },
      { ...usual, request: { ...usual.request, name: value, everywhere: true } },
      { ...usual, request: { ...usual.request, everywhere: value } },
      { ...usual, request: { kind: 'retype', item: 'e1', type: value } },
      { ...usual, request: { kind: 'merge', item: 'e1', into: value } },
      { ...usual, request: { kind: 'split', item: 'e1', mentions: value, name: 'Ada' } },
      { ...usual, request: { kind: 'split', item: 'e1', mentions: [value], name: 'Ada' } },
      { ...usual, request: { kind: 'speaker', item: 's1', speaker: value } },
      { ...usual, request: { kind: 'time', item: 'v1', time: value } },
      { ...usual, request: { kind: 'time', item: 'v1', time: { words: { start: 0, end: 4 }, day: value } } },
      { ...usual, request: { kind: 'add-event', event: { ...event, modality: 'actual', predicate: value } } },
      { ...usual, request: { kind: 'add-event', event: { ...event, modality: value } } },
      { ...usual, request: { kind: 'add-event', event: { ...event, modality: 'actual', trigger: value } } },
    ]
    const values: readonly unknown[] = [...evilWords, null, 1e308, -0.5, true, [], {}, [[[]]], { toString: 'x' }, deep]
    for (const value of values)
      for (const payload of bodies(value)) {
        const { statusCode, body } = await place.desk.inject({
          method: 'POST',
          url: '/corrections/preview',
          headers: { ...own, 'content-type': 'application/json' },
          payload: JSON.stringify(payload).replaceAll(`"${deep}"`, `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`),
        })
        const what = JSON.stringify(value).slice(0, 60)
        expect([what, [200, 400, 404, 409, 413, 422].includes(statusCode)], `${statusCode} ${body}`).toEqual([
          what,
          true,
        ])
        expect(body).not.toMatch(inside)
      }
    for (const value of evilWords) {
      const undone = await place.desk.inject({
        method: 'POST',
        url: `/corrections/${encodeURIComponent(value.replace(/\p{Surrogate}/gu, '')).slice(0, 5000)}/undo`,
        headers: own,
        payload: {},
      })
      expect([400, 404, 414]).toContain(undone.statusCode)
      const seen = await place.desk.inject({
        method: 'POST',
        url: '/seen',
        headers: own,
        payload: { version: 1, reader: value },
      })
      expect([value.slice(0, 30), [200, 400].includes(seen.statusCode)], seen.body).toEqual([value.slice(0, 30), true])
    }
    // What was kept says what was given, and harms nothing.
    for (const name of evilWords.filter((one) => one.trim() !== '' && one.length <= 500)) {
      const payload = { ...usual, note: name, request: { ...usual.request, name, everywhere: true } }
      const kept = await place.desk.inject({ method: 'POST', url: '/corrections', headers: own, payload })
      if (kept.statusCode !== 200) expect([name, kept.statusCode]).toEqual([name, 422])
      else
        expect(
          (
            await place.desk.inject({
              method: 'POST',
              url: `/corrections/${kept.json().id}/undo`,
              headers: own,
              payload: {},
            })
          ).statusCode,
        ).toBe(200)
    }
    expect((await get(`/article/${article}.json`)).json().record).toEqual(record)
    const faults: unknown[] = []
    await place.archive.verify((fault) => faults.push(fault))
    expect(faults).toEqual([])
  })

  test('of what agents ask', async () => {
    const before = await place.archive.state()
    if (!place.desk.server.listening) await place.desk.listen({ port: 0, host: '127.0.0.1' })
    const { port } = place.desk.server.address() as AddressInfo
    const ask = (body: unknown, more: Record<string, string> = {}) =>
      fetch(`http://127.0.0.1:${port}/mcp`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...more },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      })
    const call = (name: string, given: object) =>
      ask({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: given } })
    const listed = (await (await ask({ jsonrpc: '2.0', id: 1, method: 'tools/list' })).json()) as {
      result: { tools: { name: string; inputSchema: { properties: Record<string, object>; required?: string[] } }[] }
    }
    for (const { name, inputSchema } of listed.result.tools)
      for (const field of Object.keys(inputSchema.properties))
        for (const value of [...evilWords, -1, 1e308, null, [], {}]) {
          const given = {
            ...Object.fromEntries((inputSchema.required ?? []).map((one) => [one, 'ferry'])),
            [field]: value,
          }
          const response = await call(name, given)
          const body = await response.text()
          expect([name, field, response.status]).toEqual([name, field, 200])
          expect(JSON.parse(body)).toHaveProperty('result.content')
          expect(body).not.toMatch(inside)
        }
    const one = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'stories', arguments: {} } }
    const bodies = [
      '',
      '{',
      '[]',
      'null',
      '7',
      '{}',
      '['.repeat(100_000),
      Array(2000).fill(one),
      { ...one, method: 'x' },
    ]
    for (const body of bodies) {
      const { status } = await ask(body)
      expect([JSON.stringify(body).slice(0, 30), status < 500], `${status}`).toEqual([
        JSON.stringify(body).slice(0, 30),
        true,
      ])
    }
    expect((await ask({ ...one, params: { x: 'x'.repeat(2 ** 21) } })).status).toBe(413)
    for (const headers of [{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect((await ask(one, headers)).status).toBe(403)
    // Nothing is kept between two requests, so that no flood of sessions fills anything.
    const begin = { jsonrpc: '2.0', id: 1, method: 'initialize' }
    const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } }
    const begun = await Promise.all(Array.from({ length: 200 }, () => ask({ ...begin, params })))
    for (const { status, headers } of begun) expect([status, headers.get('mcp-session-id')]).toEqual([200, null])
    expect(await place.archive.state()).toBe(before)
  })
})

const opened = async (options: Partial<DeskOptions> = {}) => {
  const archive = await openArchive(':memory:')
  const desk = await openDesk({ archive, browser: '/nowhere', version: '0', ...options })
  return { desk, archive, close: () => desk.close().then(() => archive.close()) }
}

describe('who guesses tokens', () => {
  const token = 'open sesame'
  const ask = (desk: Awaited<ReturnType<typeof opened>>['desk'], remoteAddress: string, told?: string, more = {}) =>
    desk
      .inject({
        url: '/stories.json',
        remoteAddress,
        headers: { host: 'x', ...(told ? { authorization: `Bearer ${told}` } : {}), ...more },
      })
      .then(({ statusCode }) => statusCode)

  test('is stopped, whatever he says his address is, while others get in', async () => {
    const { desk, close } = await opened({ token })
    const told: number[] = []
    for (let at = 0; at < 20; at++)
      told.push(
        await ask(desk, '10.0.0.1', `guess ${at}`, {
          'x-forwarded-for': `10.1.0.${at}`,
          forwarded: `for=10.1.0.${at}`,
        }),
      )
    expect(told).toEqual([...Array(10).fill(401), ...Array(10).fill(429)])
    expect(await ask(desk, '10.0.0.1', token)).toBe(429)
    expect(await ask(desk, '10.0.0.2', token)).toBe(200)
    await close()
  })

  test('is stopped at the door for browsers too, and has tried with both together', async () => {
    const { desk, close } = await opened({ token })
    const enter = (remoteAddress: string, told: string) =>
      desk
        .inject({
          method: 'POST',
          url: '/enter',
          remoteAddress,
          headers: { host: 'x', 'content-type': 'application/x-www-form-urlencoded' },
          payload: `token=${encodeURIComponent(told)}`,
        })
        .then(({ statusCode }) => statusCode)
    for (let at = 0; at < 10; at++) expect(await enter('10.0.0.1', `guess ${at}`)).toBe(401)
    expect(await enter('10.0.0.1', token)).toBe(429)
    expect(await ask(desk, '10.0.0.1', token)).toBe(429)
    expect(await enter('10.0.0.2', token)).toBe(303)
    await close()
  })

  test('is not whoever tells none', async () => {
    const { desk, close } = await opened({ token })
    for (let at = 0; at < 30; at++) expect(await ask(desk, '10.0.0.1')).toBe(401)
    expect(await ask(desk, '10.0.0.1', token)).toBe(200)
    await close()
  })

  test('a browser without the token is led to where it tells it', async () => {
    const { desk, close } = await opened({ token })
    const { statusCode, headers } = await desk.inject({ url: '/stories', headers: { host: 'x', accept: 'text/html' } })
    expect([statusCode, headers.location]).toEqual([303, '/enter'])
    await close()
  })

  test('is forgotten after a minute, counts with his whole network, and fills no memory', () => {
    const guesses = new Guesses()
    for (let at = 0; at < 10; at++) guesses.add(`2001:db8:1:2::${at}`, 0)
    expect(guesses.isStopped('2001:db8:1:2:ffff::1', 1000)).toBe(true)
    expect(guesses.isStopped('2001:db8:1:3::1', 1000)).toBe(false)
    expect(guesses.isStopped('2001:db8:1:2::1', 60_001)).toBe(false)
    for (let at = 0; at < 10; at++) guesses.add('::ffff:10.0.0.1', 70_000)
    expect(guesses.isStopped('10.0.0.1', 70_001)).toBe(true)
    for (let at = 0; at < 20_000; at++) guesses.add(`10.${at >> 16}.${(at >> 8) & 255}.${at & 255}`, 80_000)
    expect(guesses.isStopped('10.0.0.1', 80_001)).toBe(false)
  })
})

describe('who is slow', () => {
  /** Sends the first words at once and then a letter now and then; tells how many it could until it was cut. */
  const drip = (port: number, words: string) =>
    new Promise<number>((resolve) => {
      let sent = 0
      const socket = connect(port, '127.0.0.1', () => socket.write(words))
      const timer = setInterval(() => {
        sent++
        socket.write('x')
      }, 100)
      socket
        .resume()
        .on('error', () => {})
        .on('close', () => {
          clearInterval(timer)
          resolve(sent)
        })
    })

  test.each([
    ['its head', 'GET / HTTP/1.1\r\nhost: localhost\r\nx-slow: '],
    [
      'its body',
      'POST /seen HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n',
    ],
  ])('with %s is cut, and others are answered meanwhile', async (_, words) => {
    const { desk, close } = await opened({ patience: { head: 600, request: 600 } })
    await desk.listen({ port: 0, host: '127.0.0.1' })
    const { port } = desk.server.address() as AddressInfo
    const slow = Promise.all(Array.from({ length: 50 }, () => drip(port, words)))
    expect((await fetch(`http://127.0.0.1:${port}/stories.json`)).status).toBe(200)
    for (const sent of await slow) expect(sent).toBeLessThan(600)
    await close()
  })
})

test('who takes an answer a little at a time is cut too', async () => {
  const { desk, archive, close } = await opened({ patience: { answer: 500 } })
  // More than lies on the way from one end of a connection to the other.
  await archive.add([addition({ sentences: ['mill '.repeat(6_000_000)] }, { id: 'long' })])
  await desk.listen({ port: 0, host: '127.0.0.1' })
  const { port } = desk.server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1', () =>
    socket.write('GET /article/long.json HTTP/1.1\r\nhost: localhost\r\n\r\n'),
  )
  socket.on('error', () => {}).pause()
  const connections = () => new Promise((done) => desk.server.getConnections((_, count) => done(count)))
  await expect.poll(connections, { timeout: 20_000 }).toBe(1)
  await expect.poll(connections, { timeout: 20_000 }).toBe(0)
  socket.destroy()
  await close()
})

test('who asks for much in one go, or sends half, and goes is waited for no more', async () => {
  const { desk, close } = await opened()
  await desk.listen({ port: 0, host: '127.0.0.1' })
  const { port } = desk.server.address() as AddressInfo
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length
  const before = timers()
  const said = [
    'GET /index.json HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(50),
    'POST /seen HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
  ]
  for (const words of [...said, ...said]) {
    const socket = connect(port, '127.0.0.1', () => socket.write(words, () => setTimeout(() => socket.destroy(), 50)))
    await new Promise((done) => socket.on('error', () => {}).on('close', done))
  }
  await expect.poll(timers).toBeLessThanOrEqual(before + 1)
  await close()
})

test('who holds connections open keeps nobody out, and nobody who is answered is cut for him', async () => {
  const { desk, close } = await opened({ connections: 40 })
  await desk.listen({ port: 0, host: '127.0.0.1' })
  const { port } = desk.server.address() as AddressInfo
  let told = ''
  const listening = connect(port, '127.0.0.1', () => listening.write('GET /events HTTP/1.1\r\nhost: localhost\r\n\r\n'))
  listening.on('data', (data) => {
    told += data
  })
  await expect.poll(() => told).toContain('event: state')
  const begun = [
    '',
    'GET / HTTP/1.1\r\nx-slow: ',
    'POST /seen HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{',
  ]
  const idle = Array.from({ length: 400 }, (_, at) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(begun[at % 3]!))
    return socket.on('error', () => {}).resume()
  })
  for (let at = 0; at < 20; at++) expect((await fetch(`http://127.0.0.1:${port}/stories.json`)).status).toBe(200)
  const connections = () => new Promise<number>((done) => desk.server.getConnections((_, count) => done(count)))
  await expect.poll(connections, { timeout: 10_000 }).toBeLessThanOrEqual(40)
  expect(listening.closed).toBe(false)
  for (const one of [listening, ...idle]) one.destroy()
  await close()
})

test.each(['gzip', 'deflate', 'br'])('what is sent packed by %s is not unpacked', async (encoding) => {
  const { desk, close } = await opened()
  const packed = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync }[encoding]!(
    Buffer.alloc(5_000_000, 32),
  )
  const headers = { ...own, 'content-type': 'application/json', 'content-encoding': encoding }
  const { statusCode } = await desk.inject({ method: 'POST', url: '/seen', headers, payload: packed })
  expect(statusCode).toBe(400)
  await close()
})

test('who asks for nothing but the head of what is new is no listener', async () => {
  const { desk, close } = await opened()
  expect((await desk.inject({ method: 'HEAD', url: '/events', headers: own })).statusCode).toBe(404)
  await close()
})

test('so many may listen to what is new and no more, until some go', async () => {
  const { desk, close } = await opened()
  await desk.listen({ port: 0, host: '127.0.0.1' })
  const { port } = desk.server.address() as AddressInfo
  const listen = () =>
    new Promise<IncomingMessage>((resolve, reject) => {
      httpGet({ port, host: '127.0.0.1', path: '/events', agent: false }, (response) => resolve(response.resume()))
        .on('error', reject)
        .end()
    })
  const all = await Promise.all(Array.from({ length: 220 }, listen))
  const statuses = all.map(({ statusCode }) => statusCode)
  expect([statuses.filter((one) => one === 200).length, statuses.filter((one) => one === 503).length]).toEqual([
    200, 20,
  ])
  for (const one of all) one.on('error', () => {}).destroy()
  await expect.poll(async () => (await listen()).on('error', () => {}).statusCode, { timeout: 10_000 }).toBe(200)
  await close()
})

test('between any two parts of long tables others have a turn, however many take them', async () => {
  const turns = new Turns()
  let done = 0
  const all = Array.from({ length: 50 }, (_, at) =>
    turns.take(async () => {
      done++
      if (at === 3) throw new Error('broken off')
    }),
  )
  all[3]!.catch(() => {})
  for (let at = 0; at < 20; at++) {
    const before = done
    await setImmediate()
    expect(done - before).toBeLessThanOrEqual(1)
  }
  await Promise.allSettled(all)
  expect(done).toBe(50)
})

test('many who ask the same at once are all answered, and the same', async () => {
  const { desk, close } = await opened()
  const bodies = await Promise.all(
    Array.from({ length: 500 }, async () => (await desk.inject({ url: '/stories.json', headers: own })).body),
  )
  expect(new Set(bodies).size).toBe(1)
  await close()
})
