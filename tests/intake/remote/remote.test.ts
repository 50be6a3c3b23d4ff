import { describe, expect, test } from 'vitest'
import {
  type Found,
  isRemote,
  itemsOfRemote,
  objectStoreFrom,
  type Remote,
  remoteFilesIn,
} from '../../../src/intake/index.ts'
import { credentials, refuse, startStore, type TestStore } from './store.ts'

const story = 'The ferry left Bergen on Thursday with 19 people on board, and all of them came home.'

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of some) found.push(one)
  return found
}

const filesIn = (place: string, { store }: Pick<TestStore, 'store'>, allowPrivate = false) =>
  all(remoteFilesIn(place, { store, allowPrivate }))
const itemsOf = (place: string, { store }: TestStore, stretch: Parameters<typeof itemsOfRemote>[1] = {}) =>
  all(itemsOfRemote(place, stretch, { store, allowPrivate: true }))
const wordsOf = (found: readonly Found[]) =>
  found.map((one) => (one.kind === 'item' ? new TextDecoder().decode(one.bytes) : 'code' in one ? one.code : one.kind))
const codesOf = (found: readonly (Remote | { readonly code: string })[]) =>
  found.map((one) => ('code' in one ? one.code : one.place))

test('what is a remote file', () => {
  for (const place of [
    's3://news/a.txt',
    's3://news',
    'https://crawl.example/a/b.warc.gz',
    'http://h/x.WARC?sig=1',
    'https://h/l.jsonl',
  ])
    expect(isRemote(place), place).toBe(true)
  for (const place of [
    'https://news.example/feed.xml',
    'https://h/warc',
    'https://h/?file=a.warc',
    '/data/a.warc',
    'ftp://h/a.warc',
  ])
    expect(isRemote(place), place).toBe(false)
})

test('the store is the one that the standard variables name', () => {
  expect(objectStoreFrom({})).toEqual({ region: 'us-east-1' })
  expect(
    objectStoreFrom({
      AWS_ENDPOINT_URL: 'https://minio.example',
      AWS_DEFAULT_REGION: 'eu-north-1',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
      AWS_SESSION_TOKEN: 'c',
    }),
  ).toEqual({
    endpoint: 'https://minio.example',
    region: 'eu-north-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b', sessionToken: 'c' },
  })
  expect(objectStoreFrom({ AWS_ENDPOINT_URL: 'https://a', AWS_ENDPOINT_URL_S3: 'https://b' }).endpoint).toBe(
    'https://b',
  )
})

describe('objects', () => {
  const odd = [
    'a b+c%41.txt',
    "it's (1)*!~.txt",
    'a//b.txt',
    'ä/日本&x=1.txt',
    'q?r#s.txt',
    '+%2B.txt',
    '<&>".txt',
    'tab\there.txt',
  ]

  test('all below a prefix, however many pages that are, whatever they are called', async () => {
    const objects = Object.fromEntries(odd.map((key) => [`news/2026/${key}`, `${story} ${key}`]))
    const test = await startStore(
      { ...objects, 'news/2025/x.txt': 'x', 'news/2026/.hidden/y.txt': 'y', 'news/2026/folder/': '' },
      { perPage: 3 },
    )
    const files = (await filesIn('s3://news/2026/', test)) as Remote[]
    expect(files.map(({ place }) => place).toSorted()).toEqual(odd.map((key) => `s3://news/2026/${key}`).toSorted())
    expect(test.asked).toHaveLength(4)
    for (const { place, state } of files)
      expect(wordsOf(await itemsOf(place, test, { state }))).toEqual([
        `${story} ${place.slice('s3://news/2026/'.length)}`,
      ])
    expect((await filesIn('s3://news', test)).length).toBe(odd.length + 1)
    expect(await filesIn('s3://none/', test)).toEqual([])
  })

  test('one by its key, as it is now', async () => {
    const test = await startStore({ 'news/a.txt': story, 'news/empty': '' })
    const [file] = (await filesIn('s3://news/a.txt', test)) as Remote[]
    expect(file).toMatchObject({ place: 's3://news/a.txt', size: story.length, inParts: true })
    const [listed] = (await filesIn('s3://news/', test)) as Remote[]
    expect(listed).toEqual(file)
    expect(await filesIn('s3://news/empty', test)).toMatchObject([{ size: 0 }])
    expect(wordsOf(await itemsOf('s3://news/empty', test))).toEqual([''])
  })

  test('nothing is signed without credentials', async () => {
    const test = await startStore({ 'open/a.txt': story, 'news/a.txt': story })
    const { endpoint, region } = test.store
    const store = { endpoint: endpoint!, region }
    test.instead = ({ headers }) => {
      expect(headers).not.toHaveProperty('authorization')
      return false
    }
    expect(codesOf(await filesIn('s3://open/', { store }))).toEqual(['s3://open/a.txt'])
    expect(codesOf(await filesIn('s3://news/a.txt', { store }))).toEqual(['no-permission'])
  })

  test('what a store refuses is told, with what it says', async () => {
    const test = await startStore({ 'news/a.txt': story })
    const wrong = { ...test.store, credentials: { ...credentials, secretAccessKey: 'other' } }
    expect(await filesIn('s3://news/a.txt', { store: wrong })).toMatchObject([
      { code: 'no-permission', message: expect.stringContaining('SignatureDoesNotMatch') },
    ])
    expect(codesOf(await filesIn('s3://news/b.txt', test))).toEqual(['not-found'])
    expect(codesOf(await filesIn('s3://', test))).toEqual(['bad-url'])
    expect(codesOf(await filesIn('s3://news/a/../b', test))).toEqual(['bad-url'])
    for (const [status, code] of [
      [301, 'another-region'],
      [503, 'http-status'],
      [429, 'http-status'],
    ] as const) {
      test.instead = (_, response) => {
        response.setHeader('location', 'http://127.0.0.1:1/elsewhere')
        refuse(response, status, 'SlowDown')
        return true
      }
      expect(codesOf(await filesIn('s3://news/a.txt', test))).toEqual([code])
      expect(codesOf(await filesIn('s3://news/', test))).toEqual([code])
    }
    expect(codesOf(await filesIn('s3://news/a', { store: { region: 'x', endpoint: 'nowhere' } }))).toEqual(['bad-url'])
    expect(codesOf(await filesIn('s3://news/a', { store: { region: 'x', endpoint: 'http://127.0.0.1:1' } }))).toEqual([
      'refused',
    ])
  })

  test('a list that is none, or has no end', async () => {
    const page = (rest: string) => `<ListBucketResult>${rest}</ListBucketResult>`
    const one = '<Contents><Key>a</Key><Size>1</Size><ETag>x</ETag></Contents>'
    for (const [body, found] of [
      ['no XML at all', ['bad-response']],
      ['', ['bad-response']],
      [page(`<IsTruncated>true</IsTruncated>${one}`), ['bad-response']],
      [page('<IsTruncated>false</IsTruncated><Contents><Key>a</Key></Contents>'), ['bad-response']],
      [page(`<IsTruncated>false</IsTruncated>${one}`), ['s3://news/a']],
      [
        page(`<IsTruncated>true</IsTruncated><NextContinuationToken>t</NextContinuationToken>${one}`),
        ['s3://news/a', 's3://news/a', 'bad-response'],
      ],
      [
        page('<IsTruncated>false</IsTruncated><Contents><Key>%E0%A4%A</Key><Size>1</Size></Contents>'),
        ['s3://news/%E0%A4%A'],
      ],
    ] as const) {
      const test = await startStore()
      test.instead = (_, response) => {
        response.end(body)
        return true
      }
      expect(codesOf(await filesIn('s3://news/', test)), body).toEqual(found)
    }
  })
})

describe('a stretch', () => {
  const lines = Array.from({ length: 40 }, (_, nth) => `${JSON.stringify({ id: `${nth}`, text: `${story} ${nth}` })}\n`)
  const jsonl = lines.join('')

  test('from an item to where the next stretch begins', async () => {
    const test = await startStore({ 'news/day.jsonl': jsonl })
    const place = 's3://news/day.jsonl'
    const [{ state }] = (await filesIn(place, test)) as [Remote]
    const whole = await itemsOf(place, test)
    expect(whole).toHaveLength(40)
    const [from, to] = [whole[10]!.position, whole[20]!.position.at]
    expect(await itemsOf(place, test, { from, to, state })).toEqual(whole.slice(10, 20))
    expect(test.asked.at(-1)).toBe(`GET /news/day.jsonl bytes=${from.at}-${to - 1}`)
    expect(await itemsOf(place, test, { from, state })).toEqual(whole.slice(10))
  })

  test('of a file that has changed is not read', async () => {
    const test = await startStore({ 'news/day.jsonl': jsonl })
    const place = 's3://news/day.jsonl'
    const [{ state }] = (await filesIn(place, test)) as [Remote]
    const { position: from } = (await itemsOf(place, test))[10]!
    test.objects.set('news/day.jsonl', Buffer.from(jsonl.replaceAll('Bergen', 'Lerwick')))
    expect(codesOf((await itemsOf(place, test, { from, state })) as never)).toEqual(['changed'])
    test.objects.set('news/day.jsonl', Buffer.from('short'))
    expect(codesOf((await itemsOf(place, test, { from, state })) as never)).toEqual(['changed'])
    test.objects.delete('news/day.jsonl')
    expect(codesOf((await itemsOf(place, test, { from, state })) as never)).toEqual(['not-found'])
  })

  test('of a server that gives no parts', async () => {
    const test = await startStore({ 'news/day.jsonl': jsonl })
    test.instead = ({ headers }) => {
      delete headers.range
      return false
    }
    const place = 's3://news/day.jsonl'
    expect(await filesIn(place, test)).toMatchObject([{ size: jsonl.length, inParts: false }])
    expect(await itemsOf(place, test)).toHaveLength(40)
    const from = { at: lines[0]!.length, nth: 2 }
    expect(codesOf((await itemsOf(place, test, { from })) as never)).toEqual(['no-ranges'])
    test.instead = (_, response) => {
      response.writeHead(206, { 'content-range': `bytes 5-14/${jsonl.length}`, 'content-length': 10 })
      response.end(jsonl.slice(5, 15))
      return true
    }
    expect(codesOf((await itemsOf(place, test, { from })) as never)).toEqual(['no-ranges'])
  })

  test('that breaks off is told, and half a text is no text', async () => {
    const test = await startStore({ 'news/a.txt': story, 'news/day.jsonl': jsonl })
    for (const cut of ['torn', 'ended'] as const) {
      test.instead = ({ url }, response) => {
        const bytes = test.objects.get(url!.slice(1))!
        response.writeHead(206, {
          'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
          ...(cut === 'torn' ? { 'content-length': bytes.length } : {}),
        })
        const half = bytes.subarray(0, bytes.length / 2)
        if (cut === 'ended') response.end(half)
        else response.write(half, () => setTimeout(() => response.destroy(), 50))
        return true
      }
      const code = cut === 'torn' ? 'unreadable' : 'broke-off'
      expect(wordsOf(await itemsOf('s3://news/a.txt', test)), cut).toEqual([code])
      const some = wordsOf(await itemsOf('s3://news/day.jsonl', test))
      expect(some.at(-1), cut).toBe(code)
      expect(some.length, cut).toBeLessThan(25)
    }
  })
})

test('a web archive at an address is asked for by the same rules as a page', async () => {
  const test = await startStore({ 'open/day.jsonl': '{"text":"a"}\n{"text":"b"}\n' })
  const place = `${test.at}/open/day.jsonl`
  expect(codesOf(await filesIn(place, test))).toEqual(['private-address'])
  expect(await filesIn(place, test, true)).toMatchObject([{ place, size: 26, inParts: true }])
  expect(await itemsOf(place, test)).toHaveLength(2)
  expect(codesOf(await filesIn(`${test.at}/open/none.warc`, test, true))).toEqual(['not-found'])
})
