import { hash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { type Context, context, SpanKind } from '@opentelemetry/api'
import type { JsMsg } from '@nats-io/jetstream'
import { dead, errorOf, type FleetOptions, openStreams, senders, type Streams, todo } from './stream.ts'
import { messageOf, originOf, spanned, submitting, tracedHeaders, wasSpanned } from './trace.ts'
import { idOf, jsonOf, turnWithin, type Work, workOf } from './work.ts'

/** A piece of work that a worker has taken. It answers for it by one of `done`, `later` and `giveUp`. */
export interface Given {
  readonly work: Work
  /** How often it has been given to a worker, this time included. */
  readonly tries: number
  /** Traces all that is done with it, from when it was asked for, where it was submitted. */
  readonly traced: <T>(work: () => Promise<T>) => Promise<T>
  readonly done: () => void
  /** It goes back to the stream, and comes again when some time is over: the longer, the oftener it was tried. */
  readonly later: () => void
  /** It goes to the dead letters, with why. */
  readonly giveUp: (faults: readonly Fault[]) => Promise<void>
}

interface Fault {
  readonly name: string
  readonly code: string
  readonly message: string
}

/** A dead letter. */
export interface GivenUp {
  readonly work: Work
  readonly tries: number
  readonly faults: readonly Fault[]
  /** ISO 8601. */
  readonly at: string
}

/** How far the work is, in pieces. */
export interface State {
  /** Neither done nor given up, those being done included. */
  readonly depth: number
  readonly inFlight: number
  /** Of those, how many are not tried for the first time. */
  readonly again: number
  readonly dead: number
  /** How many left the stream since it was made. */
  readonly left: number
  /** Submissions that have not come to their end. */
  readonly open: number
  /** Those that never will: whoever submitted has not been heard of for as long as a worker is waited for. */
  readonly cutOff: readonly Submission[]
}

interface Submission {
  /** What was named when it was submitted. */
  readonly what: readonly string[]
  /** ISO 8601. */
  readonly begun: string
}

/** The same promise, that rejects with FleetError. */
type Told = <T>(work: Promise<T>) => Promise<T>

export type Fleet = Awaited<ReturnType<typeof openFleet>>

/** Milliseconds until a piece is tried for the second time, the third, and so on. */
const waits = [1_000, 5_000, 30_000, 120_000]

/** Connects to the stream that many machines share, which is made where it is not there yet. All it throws is FleetError. */
export async function openFleet(options: FleetOptions) {
  const streams = await openStreams(options)
  const told: Told = (work) =>
    work.catch((error) => {
      throw errorOf(error, options.servers)
    })
  return {
    /** Puts pieces of work on the stream; the same ones again within the hour change nothing. Tells how many are new. */
    submit: (works: AsyncIterable<Work>, what: readonly string[]) =>
      spanned('submission', { attributes: { 'copydesk.what': [...what] } }, () => told(submit(streams, works, what))),
    /** Puts on the stream what a piece of work has led to, before that is done. */
    add: (works: Iterable<Work>) => told(put(streams, works)),
    /** The next piece, or undefined where none has come within a second. */
    next: async (): Promise<Given | undefined> => {
      while (true) {
        const asked = Date.now()
        const message = await told(streams.readers.next({ expires: 1000 }))
        if (!message) return undefined
        const work = workOf(message.string())
        if (work) return given(streams, message, work, asked, told)
        await told(refuse(streams, message))
      }
    },
    state: () => told(state(streams)),
    /** The dead letters, the oldest first. */
    dead: () => told(letters(streams)),
    /** Puts all that was given up back on the stream. Tells how many pieces that were. */
    again: () => told(again(streams)),
    close: () => closed(streams),
  }
}

/** So many pieces are on their way to the stream at a time. */
const atOnce = 256

async function submit(streams: Streams, works: AsyncIterable<Work>, what: readonly string[]) {
  const { client, manager, patience } = streams
  const name = hash('sha256', what.join('\n')).slice(0, 16)
  const [open, sender] = [`${todo.open}.${name}`, `${senders.subject}.${name}`]
  // While both lie there, whoever finds nothing to do knows that more is to come.
  await client.publish(sender)
  const submission: Submission = { what, begun: new Date().toISOString() }
  const { seq } = await client.publish(open, JSON.stringify(submission))
  const turn = await turnOf(streams, seq)
  const alive = setInterval(() => void client.publish(sender).catch(() => {}), patience / 3)
  try {
    const counts = await put(streams, inTurn(works, turn))
    await manager.streams.purge(todo.stream, { filter: open })
    return counts
  } finally {
    clearInterval(alive)
  }
}

/** Later submissions have later turns, by the clock of the server, also where its streams were made anew. */
async function turnOf({ manager }: Streams, seq: number): Promise<string> {
  const message = await manager.streams.getMessage(todo.stream, { seq })
  return String(message?.time.getTime() ?? 0).padStart(13, '0') + String(seq).padStart(12, '0')
}

async function* inTurn(works: AsyncIterable<Work>, turn: string): AsyncGenerator<Work> {
  let nth = 0
  for await (const work of works) yield { ...work, turn: turnWithin(turn, nth++) }
}

async function put(streams: Streams, works: AsyncIterable<Work> | Iterable<Work>) {
  let fresh = 0
  let known = 0
  let under: Promise<void>[] = []
  const from = context.active()
  const putOne = (work: Work) =>
    submitting(from, idOf(work), async (span) => {
      const { duplicate } = await publish(streams, todo.subject, work, idOf(work))
      span.setAttribute('copydesk.known', duplicate)
      if (duplicate) known++
      else fresh++
    })
  for await (const work of works) {
    const one = putOne(work)
    // What goes wrong is told when all of them are waited for.
    one.catch(() => {})
    under.push(one)
    if (under.length < atOnce) continue
    await Promise.all(under)
    under = []
  }
  await Promise.all(under)
  return { fresh, known }
}

/** Milliseconds between two attempts to write: about as long as a cluster takes to agree on another leader. */
const attempts = [250, 500, 1_000, 2_000, 4_000, 8_000]

/** Writes to a stream; again where the servers are about to change their leader: by its id the second is known. */
async function publish({ client }: Streams, subject: string, value: unknown, msgID: string) {
  for (let nth = 0; ; nth++)
    try {
      return await client.publish(subject, JSON.stringify(value), { msgID, ...tracedHeaders() })
    } catch (error) {
      const pause = attempts[nth]
      if (pause === undefined) throw error
      await setTimeout(pause)
    }
}

/** What somebody else put on the stream is no work, and would come again for ever. */
async function refuse(streams: Streams, message: JsMsg): Promise<void> {
  const work: Work = { place: '', via: '', state: '' }
  const said = `this is no piece of work that copydesk put there: ${message.string().slice(0, 200)}`
  const faults = [{ name: `message ${message.seq}`, code: 'no-work', message: said }]
  const letter: GivenUp = { work, tries: 1, faults, at: new Date().toISOString() }
  await publish(streams, dead.subject, letter, `no-work ${message.seq}`)
  message.ack()
}

function given(streams: Streams, message: JsMsg, work: Work, asked: number, told: Told): Given {
  const alive = setInterval(() => message.working(), streams.patience / 3)
  const { deliveryCount: tries } = message.info
  const taking = Date.now() - asked
  const end = (how: () => void) => {
    clearInterval(alive)
    how()
  }
  return {
    work,
    tries,
    traced: (answer) => {
      const attributes = { ...messageOf(idOf(work), 'process'), 'copydesk.place': work.place, 'copydesk.tries': tries }
      const options = { kind: SpanKind.CONSUMER, startTime: asked, attributes }
      const all = () => {
        wasSpanned('take', taking)
        return answer()
      }
      return spanned('work', options, all, originOf(message.headers))
    },
    done: () => end(() => message.ack()),
    later: () => end(() => message.nak(waits[Math.min(tries, waits.length) - 1])),
    giveUp: async (faults) => {
      const letter: GivenUp = { work, tries, faults, at: new Date().toISOString() }
      try {
        // Who dies between the two writes the same letter again, which the stream knows.
        await told(publish(streams, dead.subject, letter, `${idOf(work)} ${message.seq}`))
        end(() => message.ack())
      } catch (error) {
        // It comes again when this worker has said nothing for a while.
        clearInterval(alive)
        throw error
      }
    },
  }
}

async function state(streams: Streams): Promise<State> {
  const { manager, readers } = streams
  const [works, sending, letters, consumer] = await Promise.all([
    manager.streams.info(todo.stream, { subjects_filter: `${todo.open}.*` }),
    manager.streams.info(senders.stream, { subjects_filter: '>' }),
    manager.streams.info(dead.stream),
    readers.info(),
  ])
  const begun = Object.entries(works.state.subjects ?? {})
  const heard = new Set(Object.keys(sending.state.subjects ?? {}).map(lastOf))
  const silent = begun.map(([subject]) => subject).filter((subject) => !heard.has(lastOf(subject)))
  const { messages, last_seq: last } = works.state
  return {
    depth: messages - begun.reduce((sum, [, count]) => sum + count, 0),
    inFlight: consumer.num_ack_pending,
    again: consumer.num_redelivered,
    dead: letters.state.messages,
    left: last - messages,
    open: begun.length - silent.length,
    cutOff: await submissionsOf(streams, silent),
  }
}

const lastOf = (subject: string): string => subject.slice(subject.lastIndexOf('.') + 1)

async function submissionsOf({ manager }: Streams, subjects: readonly string[]): Promise<readonly Submission[]> {
  const found: Submission[] = []
  for (const last_by_subj of subjects) {
    // Who submits the same again may have come to the end meanwhile.
    const message = await manager.streams.getMessage(todo.stream, { last_by_subj }).catch(() => null)
    const submission = message && submissionFrom(message.string())
    if (submission) found.push(submission)
  }
  return found
}

/** What lies there as a submission; undefined where somebody else put it there. */
function submissionFrom(text: string): Submission | undefined {
  const { what, begun } = (jsonOf(text) ?? {}) as { readonly [K in keyof Submission]?: unknown }
  const isOne = Array.isArray(what) && what.every((one) => typeof one === 'string') && typeof begun === 'string'
  return isOne ? { what, begun } : undefined
}

async function letters(streams: Streams): Promise<readonly GivenUp[]> {
  const found: GivenUp[] = []
  for await (const { letter } of lettersIn(streams)) found.push(letter)
  return found
}

async function again(streams: Streams): Promise<number> {
  let count = 0
  for await (const { letter, seq, from } of lettersIn(streams)) {
    const { work } = letter
    const id = `${idOf(work)} again ${seq}`
    await submitting(from, id, () => publish(streams, todo.subject, work, id))
    await streams.manager.streams.deleteMessage(dead.stream, seq)
    count++
  }
  return count
}

async function* lettersIn({ manager }: Streams): AsyncGenerator<{ letter: GivenUp; seq: number; from: Context }> {
  const { state } = await manager.streams.info(dead.stream)
  for (let seq = state.first_seq; state.messages > 0 && seq <= state.last_seq; seq++) {
    const message = await manager.streams.getMessage(dead.stream, { seq })
    const letter = message && letterOf(message.string())
    if (letter) yield { letter, seq, from: originOf(message.header) }
  }
}

/** A dead letter; undefined where somebody else put something there. */
function letterOf(text: string): GivenUp | undefined {
  const letter = jsonOf(text) as Partial<GivenUp> | null | undefined
  const isWhole = typeof letter?.work?.place === 'string' && Array.isArray(letter.faults)
  return isWhole ? (letter as GivenUp) : undefined
}

/** So long what is on its way to the server is waited for, in milliseconds; one that is away does not keep a worker from ending. */
const lastWords = 5000

async function closed({ connection }: Streams): Promise<void> {
  const stop = new AbortController()
  const late = setTimeout(lastWords, undefined, { signal: stop.signal }).catch(() => {})
  await Promise.race([connection.drain().catch(() => {}), late])
  stop.abort()
  await connection.close()
}
