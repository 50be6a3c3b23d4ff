import {
  AckPolicy,
  type Consumer,
  type ConsumerConfig,
  DiscardPolicy,
  jetstream,
  jetstreamManager,
  JetStreamApiError,
  type JetStreamClient,
  type JetStreamManager,
  RetentionPolicy,
  type StreamConfig,
} from '@nats-io/jetstream'
import { connect, millis, type NatsConnection, nanos } from '@nats-io/transport-node'
import { FleetError } from './errors.ts'

/** The stream of what is to be done; what is done leaves it. */
export const todo = { stream: 'COPYDESK_WORK', subject: 'copydesk.work', open: 'copydesk.open', consumer: 'readers' }
/** The stream of those who are submitting: what they say is forgotten when they have said nothing for a while. */
export const senders = { stream: 'COPYDESK_SENDERS', subject: 'copydesk.sender' }
/** The stream of what was given up. */
export const dead = { stream: 'COPYDESK_DEAD', subject: 'copydesk.dead' }

export interface Streams {
  readonly connection: NatsConnection
  readonly client: JetStreamClient
  readonly manager: JetStreamManager
  readonly readers: Consumer
  /** After so many milliseconds without a word from a worker its work goes to another, and a submission counts as cut off. */
  readonly patience: number
}

export interface FleetOptions {
  /** "nats://localhost:4222", or several with commas between them. */
  readonly servers: string
  /** After so many seconds without a word from a worker its work goes to another: for all who use the stream. */
  readonly patience?: number
  /** On how many servers of a cluster the streams are kept. */
  readonly replicas?: number
}

/** So long the same piece is known again by the stream, in milliseconds. Beyond that the archive knows it. */
const remembered = 3_600_000

/** Connects, and makes the streams where they are not there yet. Whatever keeps it from that is a FleetError. */
export async function openStreams({ servers, patience, replicas }: FleetOptions): Promise<Streams> {
  const connection = await connected(servers)
  try {
    const manager = await jetstreamManager(connection)
    const common = { duplicate_window: nanos(remembered), ...(replicas ? { num_replicas: replicas } : {}) }
    const works = { subjects: [todo.subject, `${todo.open}.*`], retention: RetentionPolicy.Workqueue }
    await haveStream(manager, { ...common, ...works, name: todo.stream, discard: DiscardPolicy.New })
    await haveStream(manager, { ...common, name: dead.stream, subjects: [dead.subject] })
    await haveReaders(manager, patience)
    const client = jetstream(connection)
    const readers = await client.consumers.get(todo.stream, todo.consumer)
    const wait = (await readers.info()).config.ack_wait!
    const lastWords = { subjects: [`${senders.subject}.*`], max_msgs_per_subject: 1 }
    const kept = { max_age: wait, duplicate_window: wait }
    await haveStream(manager, { ...common, ...lastWords, ...kept, name: senders.stream })
    const { config: had } = await manager.streams.info(senders.stream)
    if (had.max_age !== wait) await manager.streams.update(senders.stream, kept)
    return { connection, client, manager, readers, patience: millis(wait) }
  } catch (error) {
    await connection.close()
    throw errorOf(error, servers)
  }
}

async function haveReaders(manager: JetStreamManager, patience: number | undefined): Promise<void> {
  try {
    await manager.consumers.info(todo.stream, todo.consumer)
    if (patience === undefined) return
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== notFound.consumer) throw error
  }
  await manager.consumers.add(todo.stream, { ...config, ack_wait: nanos((patience ?? 30) * 1000) })
}

/** How often a piece may be tried is counted by the workers: what the server gives up stays in the stream, seen by nobody. */
const config: Partial<ConsumerConfig> = {
  durable_name: todo.consumer,
  filter_subject: todo.subject,
  ack_policy: AckPolicy.Explicit,
  max_deliver: -1,
  max_ack_pending: -1,
}

async function haveStream(manager: JetStreamManager, config: Partial<StreamConfig> & { name: string }): Promise<void> {
  try {
    await manager.streams.info(config.name)
  } catch (error) {
    if (!(error instanceof JetStreamApiError) || error.code !== notFound.stream) throw error
    await manager.streams.add(config)
  }
}

const notFound = { stream: 10059, consumer: 10014 }

/** After two of these without an answer, in milliseconds, a server is taken for gone and another one tried. */
const pingInterval = 10_000

async function connected(servers: string): Promise<NatsConnection> {
  try {
    const asked = { servers: servers.split(','), name: 'copydesk', timeout: 5000, ...credentialsIn(servers) }
    return await connect({ ...asked, maxReconnectAttempts: -1, pingInterval, maxPingOut: 2 })
  } catch (error) {
    throw errorOf(error, servers)
  }
}

/** Name and password, or a token, of the first address that has them: "nats://desk:secret@nats.example", "token@nats". */
export function credentialsIn(servers: string): { user: string; pass: string } | { token: string } | undefined {
  const found = servers.split(',').map((server) => /^(?:\w+:\/\/)?([^:@/]+)(?::([^@/]*))?@/.exec(server))
  const [, name, password] = found.find((one) => one !== null) ?? []
  if (name === undefined) return undefined
  const user = decodeURIComponent(name)
  return password === undefined ? { token: user } : { user, pass: decodeURIComponent(password) }
}

/** “nats://localhost:4222: NATS cannot be used (…); start nats-server --jetstream or check the address” */
export const errorOf = (error: unknown, servers: string): FleetError => {
  const said = error instanceof Error ? error.message : String(error)
  const shown = servers.replace(/(^|,|\/\/)[^@/,]*@/g, '$1')
  if (/not enabled/i.test(said))
    return new FleetError(`${shown}: this server keeps no streams; start it with nats-server --jetstream`)
  return new FleetError(`${shown}: NATS cannot be used (${said}); start nats-server --jetstream or check the address`)
}
