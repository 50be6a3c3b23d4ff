import type { AddressInfo } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Kept } from '../../src/desk/api/corrections.ts'
import type { Article } from '../../src/desk/api/pages.ts'
import { databases, deskOnSamples } from './desk.ts'

const article = '2026-02-10-halyard.txt'

describe.each(databases)('on %s', (_, database) => {
  const place = deskOnSamples({ author: 'ada' }, database)
  let url = ''
  beforeAll(async () => {
    await place.desk.listen({ port: 0, host: '127.0.0.1' })
    url = `http://127.0.0.1:${(place.desk.server.address() as AddressInfo).port}`
  })
  const get = async <T>(path: string) => (await (await fetch(`${url}${path}`)).json()) as T
  const post = async <T>(path: string, body: unknown = {}) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
    return { status: response.status, answer: (await response.json()) as T }
  }
  const corrections = async () => (await get<{ corrections: object[] }>('/corrections.json')).corrections

  test('of many who put right at once what all of them saw one gets through, and the others are told to look again', async () => {
    const { record, stamp } = await get<Article>(`/article/${article}.json`)
    const before = (await corrections()).length
    const told = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        post<Kept & { error: object }>('/corrections', {
          article,
          stamp,
          request: { kind: 'rename', item: record.entities[0]!.id, name: `Name ${at}` },
        }),
      ),
    )
    expect(told.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(409)])
    for (const { status, answer } of told)
      if (status === 409)
        expect(answer.error).toEqual({
          code: 'changed',
          message: 'the article was changed meanwhile; look at it again',
        })
    expect(await corrections()).toHaveLength(before + 1)
    const kept = told.find(({ status }) => status === 200)!.answer
    const undone = await Promise.all(Array.from({ length: 8 }, () => post(`/corrections/${kept.id}/undo`)))
    expect(undone.map(({ status }) => status).toSorted()).toEqual([200, ...Array(7).fill(404)])
    expect((await get<Article>(`/article/${article}.json`)).stamp).toBe(stamp)
  })

  test('who put right different articles at once do not wait for each other', async () => {
    const { stories } = await get<{ stories: { story: string }[] }>('/stories.json')
    // A story is called after its first report.
    const seen = await Promise.all(stories.map(({ story }) => get<Article>(`/article/${story}.json`)))
    expect(seen.length).toBeGreaterThan(1)
    const told = await Promise.all(
      seen.map((one) => {
        const request = { kind: 'confirm', item: one.record.entities[0]!.id }
        return post('/corrections', { article: one.article, stamp: one.stamp, request })
      }),
    )
    expect(told.map(({ status }) => status)).toEqual(seen.map(() => 200))
  })
})
