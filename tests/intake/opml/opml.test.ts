import { expect, test } from 'vitest'
import { feedsFromOpml } from '../../../src/intake/index.ts'

const opml = (outlines: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${outlines}</body></opml>`

test('feeds with their names, from every depth, each once', () => {
  const { feeds, refused } = feedsFromOpml(
    opml(`
      <outline text="News"><outline text="Norway">
        <outline type="rss" text="Harbour" title="Harbour News" xmlUrl="https://example.org/feed" htmlUrl="https://example.org/"/>
      </outline></outline>
      <outline text="Other" xmlUrl=" feed://example.net/rss "/>
      <outline type="rss" text="Again" xmlUrl="https://example.org/feed"/>
      <outline type="link" text="A page" url="https://example.org/page"/>`),
  )
  expect(feeds).toEqual([
    { address: 'https://example.org/feed', name: 'Harbour News', under: ['News', 'Norway'] },
    { address: 'http://example.net/rss', name: 'Other', under: [] },
  ])
  expect(refused).toEqual([])
})

test('what cannot be asked for is refused, and the rest goes on', () => {
  const { feeds, refused } = feedsFromOpml(
    opml(`
      <outline type="rss" text="Nowhere"/>
      <outline text="File" xmlUrl="file:///etc/passwd"/>
      <outline text="Secret" xmlUrl="https://ann:pass@example.org/feed"/>
      <outline text="Words" xmlUrl="not an address"/>
      <outline text="Good" xmlUrl="https://example.org/feed"/>`),
    'feeds.opml',
  )
  expect(feeds.map(({ name }) => name)).toEqual(['Good'])
  expect(refused.map(({ code }) => code)).toEqual(['no-address', 'unsupported-scheme', 'credentials', 'bad-url'])
  for (const { message } of refused) expect(message).toMatch(/^feeds\.opml: [^\n]+$/)
})

test('a list that is not well formed is refused as a whole; one without feeds is empty', () => {
  expect(() => feedsFromOpml('<opml><body>', 'feeds.opml')).toThrow(expect.objectContaining({ code: 'bad-opml' }))
  expect(feedsFromOpml(opml('<outline text="Empty"/>'))).toEqual({ feeds: [], refused: [] })
})

test('nested 5 000 deep', () => {
  const deep = '<outline text="x">'.repeat(5000)
  const list = opml(`${deep}<outline text="Feed" xmlUrl="https://example.org/feed"/>${'</outline>'.repeat(5000)}`)
  try {
    expect(feedsFromOpml(list).feeds.length).toBeLessThanOrEqual(1)
  } catch (error) {
    expect(error).toMatchObject({ code: 'bad-opml' })
  }
})
