import { type Encoder, read } from '../../engine/index.ts'
import { IntakeError, type Source, sourceFromLine, sourcesFromBytes } from '../../intake/index.ts'
import { loadEncoder, type Model, ModelError } from '../../model/index.ts'
import type { Article, Record } from '../../record/index.ts'
import { concerns, projected } from '../fields.ts'
import { type Dropped, listen, sayDropped } from '../../wording/left-out.ts'
import type { Job, Read, Result, Task } from './job.ts'
import { eachLine } from './lines.ts'

/** How the encoder of a model is come by. */
type EncoderOf = (model: Model) => Promise<Encoder>

/** Does one job. Never throws: what cannot be read is told in the result, in its place, and the rest goes on. */
export async function perform(job: Job, task: Task, encoderOf: EncoderOf = loadEncoder): Promise<Result> {
  const began = performance.now()
  const result: Result = { ...nothing(), failed: 0, took: 0 }
  if (job.kind === 'failed') fail(job, job.name, task, result)
  else if (job.kind === 'lines')
    for (const { number, start, end } of eachLine(job.bytes, job.first))
      await attempt(`${job.name}:${number}`, task, result, async () => {
        const line = decoder.decode(job.bytes.subarray(start, end))
        await write(await sourceFromLine(line, job.published ?? task.published), task, encoderOf, result)
      })
  else
    await attempt(job.name, task, result, async () => {
      if (job.kind === 'why') return explain(job.source, task, encoderOf, result)
      const sources = job.kind === 'sources' ? job.sources : await sourcesFromBytes(job.bytes, given(job, task))
      for (const source of sources) await write(source, task, encoderOf, result)
    })
  result.took = performance.now() - began
  return result
}

/** Results of which nothing is there yet. */
const nothing = () => ({ pieces: [], readings: [], refused: [], failures: [], notes: [] })

const decoder = new TextDecoder()

const given = ({ name, contentType, url, published: own }: Job & { kind: 'bytes' }, { published = own }: Task) => ({
  name,
  ...(contentType === undefined ? {} : { contentType }),
  ...(url === undefined ? {} : { url }),
  ...(published === undefined ? {} : { published }),
})

async function attempt(name: string, task: Task, result: Result, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const told = error instanceof IntakeError || error instanceof ModelError
    const message = error instanceof Error ? error.message : String(error)
    fail(
      {
        code: told ? error.code : 'internal',
        message: told ? message : `a fault of copydesk itself, please report it: ${message}`,
      },
      (error instanceof IntakeError && error.id) || name,
      task,
      result,
      name,
    )
  }
}

function fail(
  { code, message }: { code: string; message: string },
  id: string,
  { format }: Task,
  result: Result,
  name = id,
): void {
  result.failed++
  if (format === 'ready') result.refused.push({ code, message })
  else if (format === 'jsonl') result.pieces.push(`${JSON.stringify({ id, error: { code, message } })}\n`)
  else result.failures.push(message.includes(name) ? message : `${name}: ${message}`)
}

async function write({ id, article }: Source, task: Task, encoderOf: EncoderOf, result: Result): Promise<void> {
  const { format, tokens, why, fields } = task
  const heard: Dropped[] = []
  const record = await read(article, {
    id,
    tokens,
    ...(await encoderFor(article, task, encoderOf)),
    ...(why ? { trace: listen(heard) } : {}),
  })
  if (format === 'ready') return void result.readings.push(await readFrom(record))
  const leftOut = heard.filter(({ reason }) => concerns(fields, reason))
  result.pieces.push(await told(record, task, why ? leftOut : undefined))
  if (why && (format === 'json' || format === 'jsonl')) result.notes.push(...notesOn(record, leftOut))
}

/** A record for an archive. Only who keeps records makes them ready. */
async function readFrom(record: Record): Promise<Read> {
  const { readyOf } = await import('../../archive/ready.ts')
  const { id, article } = record
  const { url, agency, text } = article
  return { id, url, agency, words: wordsIn(text), ready: readyOf(record) }
}

/** What stands between spaces. */
function wordsIn(text: string): number {
  let words = 0
  let isWord = false
  for (let at = 0; at < text.length; at++) {
    const was = isWord
    isWord = text.charCodeAt(at) > 32
    if (isWord && !was) words++
  }
  return words
}

/** A record as it is asked for. What only pages and briefs need is loaded with the first of them. */
async function told(record: Record, { format, look, fields, all }: Task, dropped?: Dropped[]): Promise<string> {
  if (format === 'html') return (await import('../page/section.ts')).section(record, { fields, dropped })
  if (format === 'brief') return (await import('../brief/brief.ts')).brief(record, look, { fields, all, dropped })
  const part = fields ? projected(record, fields) : record
  return format === 'jsonl' ? `${JSON.stringify(part)}\n` : JSON.stringify(part, null, 2)
}

/** What the engine looks at in an article and leaves out. */
async function explain({ id, article }: Source, task: Task, encoderOf: EncoderOf, result: Result): Promise<void> {
  const dropped: Dropped[] = []
  await read(article, { id, ...(await encoderFor(article, task, encoderOf)), trace: listen(dropped) })
  result.pieces.push(JSON.stringify(dropped))
}

const encoderFor = async (article: Article, { model }: Task, encoderOf: EncoderOf) =>
  model && mayBeEnglish(article) ? { encoder: await encoderOf(model) } : {}

/** "und" is a text too short to tell. */
const mayBeEnglish = ({ language }: Article) => /^(?:en|und)(?:-|$)/.test(language)

const notesOn = ({ id, article }: Record, dropped: readonly Dropped[]) =>
  dropped.map((one) => sayDropped(id, article.text, one))
