import { describe, expect, it } from 'vitest'
import { canonicalAddress, hostOf } from '../../src/archive/address.ts'

describe('an address', () => {
  it.each([
    ['http://www.gazette.example/news/1/?utm_source=x&fbclid=y#top', 'gazette.example/news/1'],
    ['https://gazette.example/news/1', 'gazette.example/news/1'],
    ['https://GAZETTE.example/News', 'gazette.example/News'],
    ['https://gazette.example/?b=2&a=1', 'gazette.example?a=1&b=2'],
    ['https://gazette.example:8080/', 'gazette.example:8080'],
    ['https://at.example/?id=7&at_medium=x', 'at.example?id=7'],
    ['news/1.txt', 'news/1.txt'],
    ['ftp://gazette.example/1', 'ftp://gazette.example/1'],
  ])('%s is known as %s', (address, canonical) => {
    expect(canonicalAddress(address)).toBe(canonical)
  })

  it('has a host, if it is one of the web', () => {
    expect(hostOf('https://www.gazette.example/1')).toBe('gazette.example')
    expect(hostOf('news/1.txt')).toBeUndefined()
  })
})
