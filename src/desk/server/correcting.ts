import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply } from 'fastify'
import Type from 'typebox'
import type { Archive } from '../../archive/index.ts'
import { type Correction, type Corrected, requested, type Request as Wanted } from '../../history/index.ts'
import type { Record, Span } from '../../record/index.ts'
import { changesIn } from '../../wording/changes.ts'
import { sayCorrection } from '../../wording/corrections.ts'
import { predicateOf } from '../../wording/predicates.ts'
import { Asked, Kept, Preview, type Request } from '../api/corrections.ts'
import { object } from '../api/parts.ts'
import { fails } from './routes.ts'
import { refuse } from './security.ts'
import { headOf } from './story-views.ts'

/** So many of the stories that a correction touches are listed. */
const mostStories = 8

/** Where corrections are put down, and who makes those that come from here. */
export interface Correcting {
  readonly archive: Archive
  readonly author: string
}

/** Puts right what was read, shows before what that changes, and takes it back. */
export function correcting(app: FastifyInstance, desk: Correcting): void {
  const { archive, author } = desk
  const schema = { body: Asked, tags: ['corrections'] }
  app.post<{ Body: Asked }>(
    '/corrections',
    { schema: { ...schema, summary: 'Puts something right in an article', response: { 200: Kept, ...fails } } },
    async ({ body }, reply) => {
      const drafted = await draft(desk, body)
      if ('refusal' in drafted) return told(reply, drafted.refusal)
      // Whoever names a stamp means what he saw, also where somebody else corrects it in this very moment.
      await archive.logCorrections([drafted.correction], body.stamp === undefined ? undefined : drafted.seen)
      return { id: drafted.correction.id, says: sayCorrection(drafted.correction) }
    },
  )
  app.post<{ Body: Asked }>(
    '/corrections/preview',
    { schema: { ...schema, summary: 'What that would change', response: { 200: Preview, ...fails } } },
    async ({ body }, reply) => {
      const drafted = await draft(desk, body)
      return 'refusal' in drafted ? told(reply, drafted.refusal) : preview(archive, body.article, drafted)
    },
  )
  app.post<{ Params: { id: string } }>(
    '/corrections/:id/undo',
    {
      schema: {
        summary: 'Takes a correction back, an undo too',
        tags: ['corrections'],
        params: object({ id: Type.String({ minLength: 1, maxLength: 100 }) }),
        response: { 200: Kept, ...fails },
      },
    },
    async ({ params: { id } }, reply) => {
      const undoing = await archive.undoCorrection(id, author, new Date().toISOString())
      if (!undoing) return refuse(reply, 404, 'no-such', 'there is no such correction, or it is taken back already')
      const log = new Map((await archive.corrections()).map((one) => [one.id, one]))
      return { id: undoing.id, says: sayCorrection(undoing, log) }
    },
  )
}

interface Drafted {
  readonly correction: Correction
  readonly seen: { readonly version: number; readonly record: Record }
  readonly after: Record
}
interface Refusal {
  readonly status: number
  readonly code: string
  readonly message: string
}
const told = (reply: FastifyReply, { status, code, message }: Refusal) => refuse(reply, status, code, message)

/** Tells a record from what it was before somebody corrected it or it was read anew: the ids of items may be others. */
export const stampOf = (record: Record): string =>
  createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22)

/** The correction that is asked for, and the article without it and with it; or why it cannot be. */
async function draft({ archive, author }: Correcting, asked: Asked): Promise<Drafted | { readonly refusal: Refusal }> {
  const article = await archive.articleAt(asked.article)
  const version = article && (await archive.versionsOf(article)).find(({ current }) => current)
  if (!version) return { refusal: { status: 404, code: 'no-such', message: 'there is no such article' } }
  const seen = await archive.corrected(version.version)
  if (asked.stamp !== undefined && asked.stamp !== stampOf(seen.record))
    return { refusal: { status: 409, code: 'changed', message: 'the article was changed meanwhile; look at it again' } }
  const { note } = asked
  const by = { author, made: new Date().toISOString(), ...(note ? { note } : {}) }
  const made = requested(wantedIn(seen, asked.request), by, article, seen)
  if ('fault' in made) return { refusal: { status: 422, code: 'unfit', message: made.fault } }
  const after = await archive.corrected(version.version, [made])
  const misfit = after.unfit.find(({ correction }) => correction.id === made.id)
  if (misfit) return { refusal: { status: 422, code: 'unfit', message: misfit.reason } }
  return { correction: made, seen: { version: version.version, record: seen.record }, after: after.record }
}

/** An event without a predicate is what the verb among its words says. */
function wantedIn({ record }: Corrected, request: Request): Wanted {
  if (request.kind !== 'add-event') return request
  const { predicate, ...event } = request.event
  const [trigger] = event.trigger as readonly Span[]
  const words = record.article.text.slice(trigger!.start, trigger!.end)
  return { kind: 'add-event', event: { ...event, predicate: predicate ?? predicateOf(words) } }
}

async function preview(archive: Archive, article: string, { correction, seen, after }: Drafted): Promise<Preview> {
  const reach = await reachOf(archive, article, correction)
  const stories = await Promise.all(reach.stories.map((name) => archive.story(name)))
  const { gone, come } = changesIn(seen.record, after)
  return {
    says: sayCorrection(correction),
    gone: [...gone],
    come: [...come],
    others: reach.others,
    stories: stories.flatMap((story) => (story ? [headOf(story)] : [])),
    moreStories: reach.more,
  }
}

interface Reach {
  readonly others: number
  readonly stories: readonly string[]
  readonly more: number
}

async function reachOf(archive: Archive, article: string, one: Correction): Promise<Reach> {
  if (one.scope === 'archive' && 'target' in one && 'key' in one.target) {
    const { articles, stories, more } = await archive.whereabouts(one.target.key, mostStories)
    return { others: Math.max(0, articles - 1), stories, more }
  }
  const story = await archive.storyOf(article)
  return { others: 0, stories: story === undefined ? [] : [story], more: 0 }
}
