import type { AddressInfo } from 'node:net'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDesk } from '../../src/desk/index.ts'
import { command } from '../cli/run.ts'
import { deskOnSamples } from './desk.ts'

const place = deskOnSamples()
const ferry = '2026-02-10-halyard.txt'

/** The most that an answer may hold, in characters. */
const bound = 48_000

type Connect = () => Promise<Parameters<Client['connect']>[0]>
const ways: readonly (readonly [string, Connect])[] = [
  [
    'standard input and output',
    async () =>
      new StdioClientTransport({
        command: process.execPath,
        args: [command, 'mcp', '--archive', place.archive.name],
        stderr: 'pipe',
      }),
  ],
  ['HTTP', async () => new StreamableHTTPClientTransport(new URL(await address())) as Parameters<Client['connect']>[0]],
]

async function address(): Promise<string> {
  if (!place.desk.server.listening) await place.desk.listen({ port: 0, host: '127.0.0.1' })
  return `http://127.0.0.1:${(place.desk.server.address() as AddressInfo).port}/mcp`
}

interface Worded {
  readonly words?: string
  readonly sentence: string
  readonly source: { readonly article: string; readonly start: number; readonly end: number }
}

describe.each(ways)('over %s', (_, connect) => {
  const client = new Client({ name: 'test', version: '1' })
  beforeAll(async () => client.connect(await connect()), 60_000)
  afterAll(() => client.close())

  const told = async (name: string, given: object = {}) => {
    const { content, isError } = await client.callTool({ name, arguments: { ...given } })
    const [{ text }] = content as [{ text: string }]
    return { text, isError: isError === true }
  }
  const answer = async (name: string, given: object = {}) => {
    const { text, isError } = await told(name, given)
    expect([name, given, isError ? text : '']).toEqual([name, given, ''])
    expect(text.length).toBeLessThan(bound)
    return JSON.parse(text)
  }

  test('seven questions can be asked, and none of them changes anything', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual([
      'find_facts',
      'read_article',
      'quotes_of',
      'figures_of_story',
      'timeline',
      'stories',
      'new_since',
    ])
    for (const { annotations, description } of tools) {
      expect(annotations?.readOnlyHint).toBe(true)
      expect(description).toEqual(expect.any(String))
    }
  })

  test('every fact has words that stand in its source', async () => {
    const answers = [
      await answer('find_facts', { query: 'ferry', limit: 25 }),
      await answer('find_facts', { query: 'ferry', kind: 'figures' }),
      await answer('quotes_of', { who: 'person:chisomo kaphinde' }),
      await answer('figures_of_story', { story: ferry, limit: 8 }),
      await answer('timeline', { story: ferry, limit: 25 }),
      await answer('new_since'),
    ]
    const worded: Worded[] = []
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) for (const one of value) collect(one)
      else if (typeof value === 'object' && value !== null) {
        if ('sentence' in value && 'source' in value) worded.push(value as Worded)
        for (const one of Object.values(value)) collect(one)
      }
    }
    for (const one of answers) {
      const before = worded.length
      collect(one)
      expect(worded.length).toBeGreaterThan(before)
    }
    const texts = new Map<string, string>()
    for (const { words = '', sentence, source } of worded) {
      if (!texts.has(source.article)) texts.set(source.article, await whole(source.article))
      const text = texts.get(source.article)!
      expect(text).toContain(sentence.replace(/…$/, ''))
      for (const part of words.split(' … ')) expect(text).toContain(part.replace(/…$/, ''))
    }
  })

  /** An article as an agent comes by it, part by part. */
  async function whole(article: string): Promise<string> {
    let text = ''
    for (let from: number | undefined = 0; from !== undefined; ) {
      const part: { text: string; next?: number } = await answer('read_article', { article, from })
      text += part.text
      from = part.next
    }
    return text
  }

  test('an article comes in parts that make it whole', async () => {
    const { record } = (
      await place.desk.inject({ url: `/article/${ferry}.json`, headers: { host: 'localhost' } })
    ).json()
    expect(await whole(ferry)).toBe(record.article.text)
  })

  test('lists go on at “next”, and nothing comes twice', async () => {
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await answer('timeline', { story: ferry, limit: 7, ...(after ? { after } : {}) })
      seen.push(...page.happenings.map(({ id }: { id: string }) => id))
      after = page.next
      if (!after) expect(seen).toHaveLength(page.total)
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('nothing is new since the last that was told', async () => {
    const { last, stories } = await answer('new_since')
    expect(stories).toHaveLength(3)
    expect(await answer('new_since', { since: last })).toMatchObject({ last, stories: [] })
  })

  test.each([
    ['find_facts', { query: 'speaker:' }, /has nothing behind it/],
    ['find_facts', { query: 'nofield:x' }, /nofield/],
    ['find_facts', { query: 'ferry', after: 'nonsense' }, /nonsense/],
    ['find_facts', { query: 'ferry', limit: 1000 }, /25/],
    ['find_facts', {}, /query/],
    ['read_article', { article: 'nowhere.txt' }, /there is no such article/],
    ['read_article', { article: ferry, from: 1e7 }, /characters/],
    ['quotes_of', { who: 'Nobody Atall' }, /no report names/],
    ['quotes_of', { who: 'person:nobody' }, /nobody is called/],
    ['timeline', { story: 'nowhere' }, /there is no such story/],
    ['figures_of_story', { story: 'nowhere' }, /there is no such story/],
  ])('%s %j is told as wrong', async (name, given, said) => {
    const { text, isError } = await told(name, given)
    expect([isError, text]).toEqual([true, expect.stringMatching(said)])
  })

  test('who is called so, by name', async () => {
    const { who, quotes } = await answer('quotes_of', { who: 'Chisomo Kaphinde' })
    expect(who.key).toBe('person:chisomo kaphinde')
    expect(quotes.length).toBeGreaterThan(0)
  })
})

test('over HTTP nobody asks from a page elsewhere, by another name, or without the token', async () => {
  const body = { jsonrpc: '2.0', id: 1, method: 'tools/list' }
  const headers = { accept: 'application/json, text/event-stream', host: 'localhost' }
  const ask = (more: object, desk = place.desk) =>
    desk.inject({ method: 'POST', url: '/mcp', headers: { ...headers, ...more }, payload: body })
  expect((await ask({})).statusCode).toBe(200)
  expect((await ask({ origin: 'http://evil.example' })).statusCode).toBe(403)
  expect((await ask({ host: 'evil.example' })).statusCode).toBe(421)
  expect((await place.desk.inject({ url: '/mcp', headers })).statusCode).toBe(405)
  const closed = await openDesk({ archive: place.archive, browser: '/nowhere', version: '0', token: 'sesame' })
  expect((await ask({}, closed)).statusCode).toBe(401)
  expect((await ask({ authorization: 'Bearer sesame' }, closed)).statusCode).toBe(200)
  await closed.close()
})
