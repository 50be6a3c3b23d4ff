import { rm } from 'node:fs/promises'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import Type, { type Static, type TObject } from 'typebox'
import type { Archive } from '../../archive/index.ts'
import { itemsOf } from '../../wording/items.ts'
import { sayBasis, sayPublished } from '../../wording/times.ts'
import { Begun, Jobs, OneJob, Read, Told } from '../api/adding.ts'
import { number, object, optional } from '../api/parts.ts'
import { itemRow } from './answers/article.ts'
import { jobRows, oneJob } from './jobs.ts'
import { Declined, type Newsroom, type ReadStory, type Sent, type Told as Known } from './newsroom.ts'
import { fails } from './routes.ts'
import { refuse } from './security.ts'
import { pasted, received, tooMuch, type UploadLimits, uploadLimits } from './uploads.ts'

export interface Adding {
  readonly archive: Archive
  readonly newsroom: Newsroom
  readonly limits?: UploadLimits
}

/** Far beyond any article; a transcript of 50 000 words has 300 000. */
const story = Type.String({ minLength: 1, maxLength: 600_000 })
const address = Type.String({ minLength: 1, maxLength: 2000, pattern: '^https?://', description: 'http or https' })

/** Reading, adding and following, and how far all that is. */
export async function adding(
  app: FastifyInstance,
  { archive, newsroom, limits = uploadLimits }: Adding,
): Promise<void> {
  const post = <B extends TObject, A extends TObject>(
    path: string,
    { summary, body, answer }: { summary: string; body: B; answer: A },
    run: (body: Static<B>, reply: FastifyReply) => Promise<Static<A>>,
  ) =>
    app.post(path, { schema: { summary, body, response: { 200: answer, ...fails } } }, async (request, reply) =>
      run(request.body as Static<B>, reply),
    )
  post(
    '/read',
    {
      summary: 'Reads a story at once, and keeps nothing of it',
      body: object({ text: story, published }),
      answer: Read,
    },
    async ({ text, published }, reply) => readRow(await newsroom.read(text, published, goneFrom(reply))),
  )
  post(
    '/add/text',
    { summary: 'Adds a story as it was pasted', body: object({ text: story, ...Told }), answer: Begun },
    async ({ text, ...told }) => {
      refuseSamples(newsroom)
      return { job: await addSent(newsroom, await pasted(text, newsroom.uploads, limits), told), refused: [] }
    },
  )
  post(
    '/add/address',
    {
      summary: 'Adds a page, a feed’s reports or those of a list of feeds',
      body: object({ address, ...Told }),
      answer: Begun,
    },
    async ({ address, ...told }) => {
      refuseSamples(newsroom)
      return { job: await newsroom.add({ address }, told), refused: [] }
    },
  )
  post(
    '/follow',
    { summary: 'Follows a feed, or the feeds of a list, until it is ended', body: Following, answer: Begun },
    async ({ address, every = 15 }) => {
      refuseSamples(newsroom)
      return { job: await newsroom.follow(address, every), refused: [] }
    },
  )
  jobs(app, archive, newsroom)
  begin(app, newsroom)
  await files(app, newsroom, limits)
}

/** Fires when whoever asked goes before the answer is there. */
function goneFrom({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => raw.writableFinished || gone.abort())
  return gone.signal
}

const readRow = ({ record, others }: ReadStory): Read => {
  const { published } = record.article
  return {
    record,
    items: itemsOf(record).map(itemRow),
    ...(published ? { published: `${sayPublished(published)}, ${sayBasis(published, record)}` } : {}),
    others,
  }
}

const { published } = Told
const Following = object({
  address,
  every: optional(Type.Integer({ minimum: 1, maximum: 10_080, description: 'minutes; 15' })),
})

function refuseSamples({ samples }: Newsroom): void {
  if (samples)
    throw new Declined('samples', `these are the samples; begin an archive of your own (${samples.here}) first`, 409)
}

/** What cannot be added is not kept either. */
async function addSent(newsroom: Newsroom, sent: Sent, told: Known): Promise<number> {
  try {
    return await newsroom.add(sent, told)
  } catch (error) {
    await rm(sent.folder, { recursive: true, force: true })
    throw error
  }
}

const Which = object({ job: number(1) })
const steps = {
  stop: 'Interrupts a job: what is done stays, and it can go on',
  resume: 'Goes on with a job that was interrupted',
  end: 'Ends a job for good; what is done stays',
} as const

function jobs(app: FastifyInstance, archive: Archive, newsroom: Newsroom): void {
  const list = { summary: 'What was begun of late and how far it is', response: { 200: Jobs, ...fails } }
  app.get('/~json/jobs', { schema: list }, async (_, reply) => {
    reply.header('cache-control', 'no-store')
    return { jobs: await jobRows(archive, newsroom) }
  })
  const one = {
    summary: 'One job, with what was refused and why',
    params: Which,
    response: { 200: OneJob, ...fails },
  }
  const answer = async ({ params }: FastifyRequest, reply: FastifyReply) => {
    reply.header('cache-control', 'no-store')
    const { job } = params as { job: number }
    return (await oneJob(archive, newsroom, job)) ?? refuse(reply, 404, 'no-such', `there is no job ${job}`)
  }
  app.get('/~json/jobs/:job', { schema: one }, answer)
  for (const [step, summary] of Object.entries(steps))
    app.post(`/jobs/:job/${step}`, { schema: { ...one, summary } }, async (request, reply) => {
      const { job } = request.params as { job: number }
      if (!(await archive.job(job))) return refuse(reply, 404, 'no-such', `there is no job ${job}`)
      await newsroom[step as keyof typeof steps](job)
      return answer(request, reply)
    })
}

function begin(app: FastifyInstance, { samples }: Newsroom): void {
  if (!samples) return
  const Where = object({ archive: Type.String() })
  const schema = { summary: 'Leaves the samples for an archive of one’s own', response: { 200: Where, ...fails } }
  app.post('/begin', { schema }, async (_, reply) => {
    reply.raw.once('finish', samples.begin)
    return { archive: samples.here }
  })
}

const announced = ({ headers }: FastifyRequest): number => Number(headers['content-length'] ?? 0)

/** So many may send files at a time. */
const mostSending = 4
/** Of the fields beside the files: outlet and date. */
const fieldLimits = { fields: 10, fieldSize: 1000, fieldNameSize: 100, headerPairs: 20 }

async function files(app: FastifyInstance, newsroom: Newsroom, limits: UploadLimits): Promise<void> {
  await app.register(multipart, {
    preservePath: true,
    throwFileSizeLimit: false,
    limits: { ...fieldLimits, files: limits.files, parts: limits.files + 10, fileSize: limits.file },
  })
  let sending = 0
  const schema = {
    summary: 'Adds files, sent as multipart/form-data, with outlet and published as fields if they are known',
    consumes: ['multipart/form-data'],
    response: { 200: Begun, ...fails },
  }
  app.post('/add/files', { schema, config: { isUpload: true } }, async (request, reply) => {
    refuseSamples(newsroom)
    if (!request.isMultipart()) throw new Declined('not-files', 'send the files as multipart/form-data', 415)
    if (announced(request) > limits.total) throw tooMuch(limits)
    if (sending >= mostSending) throw new Declined('too-many', 'too many send files already; wait a moment', 503)
    sending++
    try {
      return await taken(request, newsroom, limits)
    } catch (error) {
      // What is still on its way is not waited for.
      reply.header('connection', 'close')
      throw error
    } finally {
      sending--
    }
  })
}

async function taken(request: FastifyRequest, newsroom: Newsroom, limits: UploadLimits): Promise<Begun> {
  const { folder, names, fields, refused } = await received(
    request.parts(),
    newsroom.uploads,
    limits,
    announced(request),
  )
  if (names.length === 0) {
    await rm(folder, { recursive: true, force: true })
    if (refused.length === 0) throw new Declined('no-files', 'no file was sent; choose some')
    return { refused: [...refused] }
  }
  const { outlet, published } = fields
  const told = { ...(outlet ? { outlet: outlet.slice(0, 200) } : {}), ...(published ? { published } : {}) }
  return { job: await addSent(newsroom, { folder, files: calledTogether(names) }, told), refused: [...refused] }
}

/** “may.txt”, “12 files: may.txt, june.txt …” */
function calledTogether(names: readonly string[]): string {
  const [first = '', second, ...more] = names
  if (second === undefined) return first
  return `${names.length} files: ${first}, ${second}${more.length > 0 ? ' …' : ''}`
}
