import type { ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Archive } from '../../archive/index.ts'
import { jobRows } from './jobs.ts'
import type { Newsroom } from './newsroom.ts'
import { refuse } from './security.ts'

/**
 * How often the archive is looked at for what is new, that is told, and a sign of life is given, in milliseconds. While
 * thousands are added, every page that is open asks anew with each word of it.
 */
const pace = { look: 1000, tell: 3000, sign: 20_000 }
/** So many may listen at once. */
const most = 200

/** `/events`: tells all who listen when something in the archive has changed, and how far jobs are, by server-sent events. */
export function stream(app: FastifyInstance, archive: Archive, newsroom?: Newsroom): void {
  const listeners = new Set<ServerResponse>()
  let state = ''
  let jobs = ''
  let signed = Date.now()
  const look = async () => {
    if (listeners.size === 0) return
    const now = await archive.state().catch(() => state)
    const jobsNow = newsroom ? await jobsIn(archive, newsroom).catch(() => jobs) : ''
    if (jobsNow !== jobs) send(listeners, `event: jobs\ndata: ${jobsNow}\n\n`)
    jobs = jobsNow
    if (now !== state && Date.now() - signed >= pace.tell) send(listeners, `event: state\ndata: ${now}\n\n`)
    else if (Date.now() - signed > pace.sign) send(listeners, ': still here\n\n')
    else return
    state = now
    signed = Date.now()
  }
  let isLooking = false
  const looking = setInterval(() => {
    // One look at a time: where the archive is slow, what was seen first would else be told last.
    if (isLooking) return
    isLooking = true
    void look().finally(() => {
      isLooking = false
    })
  }, pace.look)
  app.addHook('preClose', async () => {
    clearInterval(looking)
    for (const one of listeners) one.end()
    // A look under way would write to what has ended.
    listeners.clear()
  })
  app.get(
    '/events',
    {
      schema: { summary: 'A stream of server-sent events: “state” when something has changed, “jobs” as jobs go on' },
      config: { isStream: true },
      // Who asks only for its head would get nothing, and count as a listener all the same.
      exposeHeadRoute: false,
    },
    async (_, reply) => {
      if (listeners.size >= most)
        return refuse(reply, 503, 'too-many', 'too many listen already; close some pages of the desk')
      const now = await archive.state()
      const jobsNow = newsroom ? await jobsIn(archive, newsroom) : undefined
      const response = reply.raw
      // Whoever has gone meanwhile says so no more.
      if (response.destroyed) return reply.hijack()
      reply.hijack()
      response.on('close', () => listeners.delete(response))
      response.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
      })
      response.write(`retry: 2000\n\nevent: state\ndata: ${now}\n\n`)
      if (jobsNow !== undefined) response.write(`event: jobs\ndata: ${jobsNow}\n\n`)
      listeners.add(response)
      return reply
    },
  )
}

/** All jobs as /jobs.json has them; once none is under way nothing changes any more. */
const jobsIn = async (archive: Archive, newsroom: Newsroom): Promise<string> =>
  JSON.stringify({ jobs: await jobRows(archive, newsroom) })

/** Who is too slow to take what is sent is let go, and asks anew. */
function send(listeners: Set<ServerResponse>, message: string): void {
  for (const one of listeners)
    if (one.writableLength > 64 * 1024) {
      listeners.delete(one)
      one.destroy()
    } else one.write(message)
}
