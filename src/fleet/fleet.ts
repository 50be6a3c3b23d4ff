import { hash } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import type { JsMsg } from '@nats-io/jetstream'
import { dead, errorOf, type FleetOptions, openStreams, type Streams, todo } from './stream.ts'
import { idOf, type Work, workOf } from './work.ts'

/** A piece of work that a worker has taken. It answers for it by one of `done`, `later` and `giveUp`. */
export interface Given {
  readonly work: Work
  /** How often it has been given to a worker, this time included. */
  readonly tries: number
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
  /** Submissions that have not come to their end, or were cut off. */
  readonly open: number
}

export type Fleet = Awaited<ReturnType<typeof openFleet>>

/** Milliseconds until a piece is tried for the second time, the third, and so on. */
const waits = [1_000, 5_000, 30_000, 120_000]

/** Connects to the stream that many machines share, which is made where it is not there yet. All it throws is FleetError. */
export async function openFleet(options: FleetOptions) {
  const streams = await openStreams(options)
  const told = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error) => {
      throw errorOf(error, options.servers)
    })
  return {
    /** Puts pieces of work on the stream; the same ones again within the hour change nothing. Tells how many are new. */
    submit: (works: AsyncIterable<Work>, what: string) => told(submit(streams, works, what)),
    /** The next piece, or undefined where none has come within a second. */
    next: async (): Promise<Given | undefined> => {
      while (true) {
        const message = await told(streams.readers.next({ expires: 1000 }))
        if (!message) return undefined
        const work = workOf(message.string())
        if (work) return given(streams, message, work)
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

async function submit(streams: Streams, works: AsyncIterable<Work>, what: string) {
  const { client, manager } = streams
  // While this lies on the stream, whoever finds it empty knows that more is to come.
  const open = `${todo.open}.${hash('sha256', what).slice(0, 16)}`
  await client.publish(open)
  let fresh = 0
  let known = 0
  let under: Promise<void>[] = []
  const put = async (work: Work) => {
    const { duplicate } = await client.publish(todo.subject, JSON.stringify(work), { msgID: idOf(work) })
    if (duplicate) known++
    else fresh++
  }
  for await (const work of works) {
    under.push(put(work))
    if (under.length < atOnce) continue
    await Promise.all(under)
    under = []
  }
  await Promise.all(under)
  await manager.streams.purge(todo.stream, { filter: open })
  return { fresh, known }
}

/** What somebody else put on the stream is no work, and would come again for ever. */
async function refuse({ client }: Streams, message: JsMsg): Promise<void> {
  const work: Work = { place: message.string().slice(0, 200), via: '', state: '' }
  const faults = [{ name: work.place, code: 'no-work', message: 'this is no piece of work that copydesk put there' }]
  const letter: GivenUp = { work, tries: 1, faults, at: new Date().toISOString() }
  await client.publish(dead.subject, JSON.stringify(letter), { msgID: `no-work ${message.seq}` })
  message.ack()
}

function given(streams: Streams, message: JsMsg, work: Work): Given {
  const alive = setInterval(() => message.working(), streams.patience / 3)
  const { deliveryCount: tries } = message.info
  const end = (how: () => void) => {
    clearInterval(alive)
    how()
  }
  return {
    work,
    tries,
    done: () => end(() => message.ack()),
    later: () => end(() => message.nak(waits[Math.min(tries, waits.length) - 1])),
    giveUp: async (faults) => {
      const letter: GivenUp = { work, tries, faults, at: new Date().toISOString() }
      // Who dies between the two writes the same letter again, which the stream knows.
      await streams.client.publish(dead.subject, JSON.stringify(letter), { msgID: `${idOf(work)} ${message.seq}` })
      end(() => message.ack())
    },
  }
}

async function state({ manager, readers }: Streams): Promise<State> {
  const [works, letters, consumer] = await Promise.all([
    manager.streams.info(todo.stream, { subjects_filter: `${todo.open}.*` }),
    manager.streams.info(dead.stream),
    readers.info(),
  ])
  const open = Object.keys(works.state.subjects ?? {}).length
  const { messages, last_seq: last } = works.state
  return {
    depth: messages - open,
    inFlight: consumer.num_ack_pending,
    again: consumer.num_redelivered,
    dead: letters.state.messages,
    left: last - messages,
    open,
  }
}

async function letters(streams: Streams): Promise<readonly GivenUp[]> {
  const found: GivenUp[] = []
  for await (const { letter } of lettersIn(streams)) found.push(letter)
  return found
}

async function again(streams: Streams): Promise<number> {
  let count = 0
  for await (const { letter, seq } of lettersIn(streams)) {
    const { work } = letter
    await streams.client.publish(todo.subject, JSON.stringify(work), { msgID: `${idOf(work)} again ${seq}` })
    await streams.manager.streams.deleteMessage(dead.stream, seq)
    count++
  }
  return count
}

async function* lettersIn({ manager }: Streams): AsyncGenerator<{ letter: GivenUp; seq: number }> {
  const { state } = await manager.streams.info(dead.stream)
  for (let seq = state.first_seq; state.messages > 0 && seq <= state.last_seq; seq++) {
    const message = await manager.streams.getMessage(dead.stream, { seq })
    if (message) yield { letter: message.json<GivenUp>(), seq }
  }
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
