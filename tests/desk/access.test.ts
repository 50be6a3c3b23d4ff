import { expect, test } from 'vitest'
import { openArchive } from '../../src/archive/index.ts'
import { openDesk } from '../../src/desk/index.ts'
import { own } from './desk.ts'

const opened = async (token?: string, proxies: readonly string[] = []) => {
  const archive = await openArchive(':memory:')
  const access = { proxies, ...(token === undefined ? {} : { token }) }
  const desk = await openDesk({ archive, browser: '/nowhere', version: '0', ...access })
  return { desk, close: () => desk.close().then(() => archive.close()) }
}

test('nothing of others runs in a page, and nobody frames it', async () => {
  const { desk, close } = await opened()
  const { headers } = await desk.inject({ url: '/stories.json', headers: own })
  expect(headers['content-security-policy']).toMatch(/^default-src 'none';script-src 'self';style-src 'self';/)
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
  expect(headers['access-control-allow-origin']).toBeUndefined()
  await close()
})

test.each([
  ['a page elsewhere', { origin: 'http://evil.example' }],
  ['a page elsewhere, as newer browsers tell', { 'sec-fetch-site': 'cross-site' }],
  ['another port of this machine', { origin: 'http://127.0.0.1:8000', 'sec-fetch-site': 'same-site' }],
  ['a page without an origin', { origin: 'null' }],
])('%s cannot write', async (_, headers) => {
  const { desk, close } = await opened()
  const response = await desk.inject({
    method: 'POST',
    url: '/seen',
    headers: { ...own, ...headers },
    payload: { version: 1 },
  })
  expect([response.statusCode, response.json().error.code]).toEqual([403, 'cross-site'])
  await close()
})

test('its own page and a program can', async () => {
  const { desk, close } = await opened()
  for (const headers of [own, { ...own, origin: 'http://127.0.0.1:4310', 'sec-fetch-site': 'same-origin' }])
    expect((await desk.inject({ method: 'POST', url: '/seen', headers, payload: { version: 1 } })).statusCode).toBe(200)
  await close()
})

test('a name that somebody points to this machine does not reach it', async () => {
  const { desk, close } = await opened()
  for (const host of ['evil.example', 'evil.example:4310', 'localhost.evil.example'])
    expect((await desk.inject({ url: '/stories.json', headers: { host } })).statusCode).toBe(421)
  for (const host of ['localhost:4310', '127.0.0.1', '[::1]:4310'])
    expect((await desk.inject({ url: '/stories.json', headers: { host } })).statusCode).toBe(200)
  await close()
})

test('with a token nobody gets anything without it, by header or cookie', async () => {
  const { desk, close } = await opened('open sesame')
  const get = (headers = {}) => desk.inject({ url: '/stories.json', headers: { host: 'news.example', ...headers } })
  expect((await get()).statusCode).toBe(401)
  expect((await get({ authorization: 'Bearer open' })).statusCode).toBe(401)
  expect((await get({ authorization: 'Bearer open sesame' })).statusCode).toBe(200)
  const enter = (token: string) =>
    desk.inject({
      method: 'POST',
      url: '/enter',
      headers: { host: 'news.example', 'content-type': 'application/x-www-form-urlencoded' },
      payload: `token=${encodeURIComponent(token)}`,
    })
  expect((await enter('sesame')).statusCode).toBe(401)
  const entered = await enter('open sesame')
  expect(entered.statusCode).toBe(303)
  const cookie = String(entered.headers['set-cookie'])
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict/)
  expect((await get({ cookie: cookie.split(';')[0]! })).statusCode).toBe(200)
  await close()
})

test('tokens cannot be guessed at length', async () => {
  const { desk, close } = await opened('open sesame')
  const statuses = new Set<number>()
  for (let at = 0; at < 30; at++) {
    const { statusCode } = await desk.inject({
      url: '/stories.json',
      headers: { host: 'x', authorization: `Bearer ${at}` },
    })
    statuses.add(statusCode)
  }
  expect([...statuses]).toEqual([401, 429])
  await close()
})

test('behind a proxy that is named nobody is kept out for what others guess; another proxy’s word counts for nothing', async () => {
  const { desk, close } = await opened('open sesame', ['10.0.0.0/24'])
  const ask = (told: string, from: string, by = '10.0.0.2') =>
    desk
      .inject({
        url: '/stories.json',
        remoteAddress: by,
        headers: { host: 'x', authorization: `Bearer ${told}`, 'x-forwarded-for': from },
      })
      .then(({ statusCode }) => statusCode)
  // What a client writes there itself stands before what the proxy adds.
  for (let at = 0; at < 12; at++) await ask(`guess ${at}`, `192.0.2.${at}, 198.51.100.7`)
  expect(await ask('open sesame', '198.51.100.7')).toBe(429)
  expect(await ask('open sesame', '192.0.2.3')).toBe(200)
  for (let at = 0; at < 12; at++) await ask(`guess ${at}`, `192.0.2.${at}`, '10.0.1.2')
  expect(await ask('open sesame', '192.0.2.200', '10.0.1.2')).toBe(429)
  expect(await ask('open sesame', '192.0.2.3')).toBe(200)
  await close()
})

test('behind a proxy its own page can write and others’ cannot, whatever name the desk is asked by', async () => {
  const { desk, close } = await opened('open sesame', ['10.0.0.2'])
  const write = (headers: Record<string, string>, remoteAddress = '10.0.0.2') =>
    desk
      .inject({
        method: 'POST',
        url: '/seen',
        remoteAddress,
        headers: { host: 'localhost:4310', authorization: 'Bearer open sesame', ...headers },
        payload: { version: 1 },
      })
      .then(({ statusCode }) => statusCode)
  const origin = 'https://desk.example'
  expect(await write({ origin, 'sec-fetch-site': 'same-origin' })).toBe(200)
  expect(await write({ origin, 'x-forwarded-host': 'desk.example' })).toBe(200)
  expect(await write({ origin, 'x-forwarded-host': 'desk.example' }, '10.0.0.3')).toBe(403)
  expect(await write({ origin })).toBe(403)
  for (const site of ['cross-site', 'same-site', '', 'x'])
    expect(await write({ origin, 'x-forwarded-host': 'desk.example', 'sec-fetch-site': site })).toBe(403)
  const entered = await desk.inject({
    method: 'POST',
    url: '/enter',
    remoteAddress: '10.0.0.2',
    headers: { host: 'x', 'x-forwarded-proto': 'https', 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'token=open+sesame',
  })
  expect(entered.headers['set-cookie']).toMatch(/; Secure$/)
  await close()
})

test('what is too large is refused', async () => {
  const { desk, close } = await opened()
  const payload = { version: 1, reader: 'x'.repeat(2_000_000) }
  expect((await desk.inject({ method: 'POST', url: '/seen', headers: own, payload })).statusCode).toBe(413)
  await close()
})
