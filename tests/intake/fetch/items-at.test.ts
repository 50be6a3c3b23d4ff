import { expect, onTestFinished, test } from 'vitest'
import { itemsAt } from '../../../src/intake/index.ts'
import { send, serve } from './site.ts'

async function at(path: string, answer: Parameters<typeof serve>[0][string]) {
  const site = await serve({ [path]: answer })
  onTestFinished(() => site.close())
  const found = []
  for await (const one of itemsAt(site.at + path, { allowPrivate: true, seen: '2023-04-20T14:35:00Z' })) found.push(one)
  return { found, site }
}

test('a page is an item with its address, its type and the time', async () => {
  const { found, site } = await at(
    '/1',
    send('<p>The ferry sailed.</p>', { 'content-type': 'text/html; charset=utf-8' }),
  )
  expect(found).toMatchObject([
    {
      kind: 'item',
      name: `${site.at}/1`,
      address: `${site.at}/1`,
      mediaType: 'text/html; charset=utf-8',
      seen: '2023-04-20T14:35:00Z',
    },
  ])
})

test('a feed is its items, each with its own address; a list of feeds is its feeds', async () => {
  const items = [1, 2].map((n) => `<item><title>${n}</title><link>https://example.org/${n}</link></item>`).join('')
  const feed = await at(
    '/feed',
    send(`<rss version="2.0"><channel>${items}</channel></rss>`, { 'content-type': 'text/xml' }),
  )
  expect(feed.found).toMatchObject([{ address: 'https://example.org/1' }, { address: 'https://example.org/2' }])
  const opml = '<opml version="2.0"><body><outline text="x" xmlUrl="https://example.org/feed"/></body></opml>'
  const list = await at('/list', send(opml, { 'content-type': 'text/x-opml' }))
  expect(list.found).toMatchObject([{ kind: 'feeds', feeds: [{ address: 'https://example.org/feed', name: 'x' }] }])
})

test('articles in a list have no address of the list', async () => {
  const list = [1, 2].map((n) => ({
    '@type': 'NewsArticle',
    articleBody: `No. ${n}.`,
    url: `https://example.org/${n}`,
  }))
  const { found } = await at('/list', send(JSON.stringify(list), { 'content-type': 'application/json' }))
  expect(found).toHaveLength(2)
  for (const one of found) expect(one).not.toHaveProperty('address')
})

test('what cannot be had is refused', async () => {
  const { found } = await at('/1', (_, response) => void response.writeHead(404).end())
  expect(found).toMatchObject([{ kind: 'refused', code: 'http-status' }])
})
