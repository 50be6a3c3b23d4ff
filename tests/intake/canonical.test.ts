import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalAddress, outletOf } from '../../src/intake/index.ts'

describe('addresses of one page have one spelling', () => {
  test.each([
    ['HTTP://Example.org:80/a?utm_source=x#top', 'https://example.org/a'],
    ['https://example.org:443/a', 'https://example.org/a'],
    ['https://example.org./a?fbclid=1&id=7&at_medium=rss', 'https://example.org/a?id=7'],
    ['https://ann:pass@example.org', 'https://example.org/'],
    ['http://example.org/??', 'https://example.org/??'],
    ['http://example.org/?&', 'https://example.org/'],
    ['https://web.archive.org/web/20230420143500id_/http://example.org/a?gclid=1', 'https://example.org/a'],
  ])('%s', (address, canonical) => expect(canonicalAddress(address)).toBe(canonical))

  test.each([
    ['https://example.org/a/', 'https://example.org/a'],
    ['https://example.org/A', 'https://example.org/a'],
    ['https://example.org/?id=1&page=2', 'https://example.org/?id=1'],
    ['https://www.example.org/', 'https://example.org/'],
    ['http://example.org:8080/', 'https://example.org/'],
    ['https://example.org/?campaign=spring', 'https://example.org/'],
  ])('but %s is not %s', (one, other) => expect(canonicalAddress(one)).not.toBe(canonicalAddress(other)))

  test('made once more it is the same, and what is no address stays', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        const once = canonicalAddress(address)
        expect(canonicalAddress(once)).toBe(once)
      }),
    )
    expect(canonicalAddress(' tag:example.org,2023:1 ')).toBe('tag:example.org,2023:1')
    expect(canonicalAddress('not an address')).toBe('not an address')
  })
})

test('who put a report out', () => {
  expect(outletOf({ agency: 'AP' }, 'https://www.example.org/a')).toBe('AP')
  expect(outletOf({}, 'https://www.example.org/a')).toBe('example.org')
  expect(outletOf({}, 'https://m.news.example.org/a')).toBe('news.example.org')
  expect(outletOf({}, 'https://www.org/')).toBe('www.org')
  expect(outletOf({})).toBeUndefined()
  expect(outletOf({}, 'urn:example:1')).toBeUndefined()
})
