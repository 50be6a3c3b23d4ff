import type { FastifyInstance } from 'fastify'
import Type from 'typebox'
import type { Archive } from '../../archive/index.ts'
import { number, object, optional } from '../api/parts.ts'
import { fails } from './routes.ts'

const Seen = object({
  version: number(1, 'up to which the reader has seen what is new'),
  reader: optional(Type.String({ minLength: 1, maxLength: 100, default: 'me' })),
})
const Unseen = object({
  version: number(1, 'up to which it was put down that the reader has seen what is new'),
  before: number(0, 'up to which it was before'),
  reader: optional(Type.String({ minLength: 1, maxLength: 100, default: 'me' })),
})
const Done = object({ done: Type.Boolean() })

/** What a reader may do beside looking. */
export function writes(app: FastifyInstance, archive: Archive): void {
  app.post<{ Body: { version: number; reader?: string } }>(
    '/seen',
    { schema: { summary: 'Puts down what a reader has seen', body: Seen, response: { 200: Done, ...fails } } },
    async ({ body: { version, reader = 'me' } }) => {
      await archive.setMark(reader, version, new Date().toISOString())
      return { done: true }
    },
  )
  app.post<{ Body: { version: number; before: number; reader?: string } }>(
    '/seen/undo',
    {
      schema: {
        summary: 'Takes that back, unless more was seen since',
        body: Unseen,
        response: { 200: Done, ...fails },
      },
    },
    async ({ body: { version, before, reader = 'me' } }) => {
      await archive.takeBackMark(reader, { from: version, to: before }, new Date().toISOString())
      return { done: true }
    },
  )
}
