// Who uses a desk for as long as it lasts: readers, analysts who correct and take back, senders of files good and bad,
// browsers that listen, and clients that break off or never finish.
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { report } from './feeds.mjs'

/** Uses the desk until the signal fires; tells of every answer to `answered(what, milliseconds, status)`. */
export async function use(desk, { signal, answered }) {
  const ask = async (what, path, init = {}, again = false) => {
    const from = performance.now()
    try {
      const response = await fetch(`${desk}${path}`, {
        signal: AbortSignal.any([signal, AbortSignal.timeout(60_000)]),
        ...init,
      })
      const body = await response.text()
      answered(what, performance.now() - from, response.status)
      return response.ok && body.startsWith('{') ? JSON.parse(body) : {}
    } catch (error) {
      // A connection that was let go for being idle, just as it was used again: browsers ask once more too.
      if (error.cause?.code === 'UND_ERR_SOCKET' && !again) return ask(what, path, init, true)
      if (!signal.aborted) answered(what, performance.now() - from, error.cause?.code ?? error.name)
      return {}
    }
  }
  const every = async (pause, act) => {
    for (let turn = 0; !signal.aborted; turn++) {
      await act(turn).catch((error) => answered('a client of our own', 0, error.message))
      await wait(pause, undefined, { signal }).catch(() => {})
    }
  }
  const post = (what, path, body) =>
    ask(what, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  await Promise.all([
    ...[0, 1, 2, 3].map((nth) => every(400, (turn) => pages(ask, turn * 4 + nth))),
    every(1500, (turn) => filters(ask, turn)),
    every(3000, () => correction(ask, post)),
    every(4000, (turn) => sending(ask, post, turn)),
    ...[0, 1, 2].map(() => every(100, () => listening(desk, signal))),
    every(2000, (turn) => rude(desk, turn)),
  ])
}

const tabs = ['', '/timeline', '/figures', '/quotes', '/roles', '/network', '/places', '/versions']

async function pages(ask, turn) {
  await ask('front page', `/index.json?reader=r${turn % 9}`)
  const { stories = [] } = await ask('stories', '/stories.json?least=1')
  const story = stories[turn % Math.max(1, stories.length)]?.story
  if (story) await ask('story', `/story/${encodeURIComponent(story)}${tabs[turn % tabs.length]}.json`)
  const { facts = [] } = await ask('search', '/search.json?q=ferry&limit=20')
  const article = facts[turn % Math.max(1, facts.length)]?.article
  if (article) await ask('article', `/article/${encodeURIComponent(article)}.json`)
  await ask('jobs', '/jobs.json')
}

const queries = [
  'Quill',
  'said:engine',
  'speaker:"Ben Marsh"',
  '',
  'nothing-like-it',
  '"',
  "'; drop table",
  'from:2023-02-31',
  'x'.repeat(3000),
]

async function filters(ask, turn) {
  const ledger = ['quotes', 'happenings', 'figures', 'memberships'][turn % 4]
  await ask('filter', `/ledger/${ledger}.json?q=${encodeURIComponent(queries[turn % queries.length])}`)
  if (turn % 10 === 0) await ask('table', `/ledger/${ledger}.csv?limit=200`)
}

async function correction(ask, post) {
  const { facts = [] } = await ask('search', '/search.json?q=said&limit=10')
  const one = facts[Math.floor(facts.length / 2)]
  if (!one) return
  const { record, stamp } = await ask('article', `/article/${encodeURIComponent(one.article)}.json`)
  const [statement, other] = [record?.statements[0], record?.entities.find(({ kind }) => kind === 'person')]
  if (!statement || !other) return
  const request = { kind: 'speaker', item: statement.id, speaker: other.id }
  const { id } = await post('correction', '/corrections', { article: one.article, stamp, request })
  if (id) await post('correction', `/corrections/${id}/undo`, {})
  await post('bad correction', '/corrections', { article: one.article, request: { kind: 'speaker', item: 'x' } })
}

async function sending(ask, post, turn) {
  const form = new FormData()
  const files = {
    'story.txt': report(900_000 + turn),
    'story.txt.gz': gzipSync(report(950_000 + turn)),
    'noise.pdf': Uint8Array.from({ length: 5000 }, (_, at) => (at * turn) % 251),
    '../../etc/passwd': 'root',
  }
  for (const [name, content] of Object.entries(files)) form.append('files', new Blob([content]), name)
  await ask('files', '/add/files', { method: 'POST', body: form })
  await post('text', '/add/text', { text: report(980_000 + turn) })
  await post('read', '/read', { text: report(turn) })
}

/** Listens for some seconds, as a browser does that is closed again. */
async function listening(desk, signal) {
  const gone = AbortSignal.any([signal, AbortSignal.timeout(Math.round(2000 + Math.random() * 9000))])
  await fetch(`${desk}/events`, { signal: gone })
    .then((response) => response.text())
    .catch(() => {})
}

/** Half a request, an answer that nobody takes, a thousand heads in one go, noise. */
async function rude(desk, turn) {
  const { hostname, port } = new URL(desk)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => {})
  const said = [
    'POST /read HTTP/1.1\r\nHost: x\r\nContent-Length: 99999\r\n\r\n{',
    `GET /index.json HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`.repeat(50),
    `GET / HTTP/1.1\r\n${'X: y\r\n'.repeat(5000)}`,
    '\x16\x03\x01\x02\0\x01',
  ]
  socket.write(said[turn % said.length])
  if (turn % 4 === 1) socket.pause()
  else socket.resume()
  // Some are closed, some are for the desk to close.
  if (turn % 3 !== 0) setTimeout(() => socket.destroy(), 5000)
}
