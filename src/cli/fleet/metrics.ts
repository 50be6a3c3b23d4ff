/** What is measured of a worker, as data: the registry, the table in docs/scale.md and the tests of deploy/ are made of it. */

export interface Metric {
  readonly kind: 'counter' | 'gauge' | 'histogram'
  readonly help: string
  readonly labels?: readonly string[]
  /** Of a histogram: the upper bounds of its buckets, in seconds. */
  readonly buckets?: readonly number[]
}

export const metrics = {
  copydesk_fleet_pieces_taken_total: { kind: 'counter', help: 'Pieces of work taken from the stream.' },
  copydesk_fleet_pieces_redelivered_total: { kind: 'counter', help: 'Those that had been given to a worker before.' },
  copydesk_fleet_pieces_done_total: { kind: 'counter', help: 'Pieces read, kept and acknowledged.' },
  copydesk_fleet_pieces_postponed_total: { kind: 'counter', help: 'Pieces put back, to be tried again later.' },
  copydesk_fleet_pieces_dead_total: { kind: 'counter', help: 'Pieces given up, which became dead letters.' },
  copydesk_fleet_articles_read_total: { kind: 'counter', help: 'Articles that were read.' },
  copydesk_fleet_words_read_total: { kind: 'counter', help: 'Their words, by the spaces between them.' },
  copydesk_fleet_refused_total: {
    kind: 'counter',
    help: 'What could not be read, by the code of the reason.',
    labels: ['code'],
  },
  copydesk_fleet_records_stored_total: { kind: 'counter', help: 'Records that were new to the archive.' },
  copydesk_fleet_records_known_total: { kind: 'counter', help: 'Sources and articles that the archive had already.' },
  copydesk_fleet_articles_placed_total: { kind: 'counter', help: 'Articles that got their place in the history.' },
  copydesk_fleet_store_wait_seconds_total: {
    kind: 'counter',
    help: 'Seconds that slots waited for PostgreSQL, added up: its back-pressure.',
  },
  copydesk_fleet_take_duration_seconds: {
    kind: 'histogram',
    help: 'How long a piece took to come from the stream, when one came.',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
  },
  copydesk_fleet_read_duration_seconds: {
    kind: 'histogram',
    help: 'How long a thread read at an item.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  },
  copydesk_fleet_store_duration_seconds: {
    kind: 'histogram',
    help: 'How long a transaction with what slots brought took, waits for an archive that was away included.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
  },
  copydesk_fleet_piece_duration_seconds: {
    kind: 'histogram',
    help: 'How long a piece took from when it was taken to when it was answered for.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300],
  },
  copydesk_fleet_threads: { kind: 'gauge', help: 'Threads that read.' },
  copydesk_fleet_slots: { kind: 'gauge', help: 'Pieces that may be under way at a time.' },
  copydesk_fleet_slots_busy: { kind: 'gauge', help: 'Pieces that are under way.' },
  copydesk_fleet_slots_storing: { kind: 'gauge', help: 'Of those, how many wait for PostgreSQL.' },
  copydesk_fleet_stream_depth: {
    kind: 'gauge',
    help: 'Pieces on the stream, neither done nor given up; the same from every worker, as the next four.',
  },
  copydesk_fleet_stream_unacknowledged: { kind: 'gauge', help: 'Of those, how many are with a worker.' },
  copydesk_fleet_stream_redelivered: {
    kind: 'gauge',
    help: 'Of those with a worker, how many not for the first time.',
  },
  copydesk_fleet_dead_letters: { kind: 'gauge', help: 'Pieces that were given up and not put back.' },
  copydesk_fleet_submissions_open: { kind: 'gauge', help: 'Submissions that have not come to their end.' },
} as const satisfies { readonly [name: string]: Metric }

type Table = typeof metrics
export type MetricName = keyof Table
type OfKind<Kind extends Metric['kind']> = {
  [Name in MetricName]: Table[Name]['kind'] extends Kind ? Name : never
}[MetricName]

/** What a worker tells of itself while it works. */
export interface Meters {
  /** Raises a counter, or moves a gauge. */
  readonly add: (
    metric: OfKind<'counter' | 'gauge'>,
    by?: number,
    labels?: { readonly [label: string]: string },
  ) => void
  readonly set: (metric: OfKind<'gauge'>, value: number) => void
  readonly time: (metric: OfKind<'histogram'>, seconds: number) => void
}

/** Where nobody asks. */
export const noMeters: Meters = { add: () => {}, set: () => {}, time: () => {} }

/** Does what a slot waits for the archive with. */
export async function whileStoring<T>({ add }: Meters, work: () => Promise<T>): Promise<T> {
  const began = performance.now()
  add('copydesk_fleet_slots_storing', 1)
  try {
    return await work()
  } finally {
    add('copydesk_fleet_slots_storing', -1)
    add('copydesk_fleet_store_wait_seconds_total', secondsSince(began))
  }
}

/** Seconds since a `performance.now()`. */
export const secondsSince = (began: number): number => (performance.now() - began) / 1000
