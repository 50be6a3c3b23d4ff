// npm run bench:desk [-- --stories N] [--at FOLDER] [--only answers,browser,crowd,heavy]: the desk on an archive of generated
// stories, one of them of 500 reports: how long every page's answer takes, how much script the first page loads, how soon
// it can be used, how long a filter takes and a long ledger scrolls, whether 500 requests at once for a minute find it
// steady, and how long others wait while what takes long is worked out. The archive is kept in the folder and used again.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { openArchive } from '../dist/archive/index.js'
import { openDesk } from '../dist/desk/index.js'
import { archiveOf } from './desk-archive.mjs'
import { saga } from './stories.mjs'

const line = (what, value) => console.log(`${what.padEnd(44)} ${value}`)
const sorted = (times) => times.toSorted((a, b) => a - b)
const percentile = (times, share) => sorted(times)[Math.floor(share * (times.length - 1))]
const told = (times) =>
  `median ${percentile(times, 0.5).toFixed(1)} ms, 95th ${percentile(times, 0.95).toFixed(1)} ms, most ${percentile(times, 1).toFixed(1)} ms`

async function measure() {
  const { values: options } = parseArgs({
    options: {
      stories: { type: 'string', default: '10000' },
      at: { type: 'string', default: tmpdir() },
      only: { type: 'string', default: 'answers,browser,crowd,heavy' },
      seconds: { type: 'string', default: '60' },
      chromium: { type: 'string', default: process.env.CHROMIUM ?? '/usr/bin/chromium' },
    },
  })
  const path = await archiveOf(Number(options.stories), options.at)
  const archive = await openArchive(path)
  const browser = fileURLToPath(new URL('../dist/desk/static/', import.meta.url))
  const desk = await openDesk({ archive, browser, version: '0', threads: { locator: path } })
  const address = await desk.listen({ port: 0, host: '127.0.0.1' })
  const paths = await pathsIn(archive)
  const parts = { answers, browser: inBrowser, crowd: underCrowd, heavy: besideHeavy }
  for (const part of options.only.split(',')) await parts[part](address, paths, { ...options, path, archive })
  await desk.close()
  await archive.close()
}

/** Addresses of every page, as many of each as there are different ones. */
async function pathsIn(archive) {
  const { stories } = await archive.stories({ limit: 40, least: 2 })
  const { stories: large } = await archive.stories({ limit: 1, least: 400 })
  const articles = []
  for await (const { article } of archive.versions({ story: stories[0].story })) articles.push(article)
  const { answers: found } = await archive.find('', { limit: 40, kind: 'statement' })
  const names = [...new Set(found.flatMap(({ fact }) => fact.speaker))]
  const known = await Promise.all(names.map((name) => archive.who(name, 1)))
  const keys = known.flatMap(([one]) => (one ? [one.key] : []))
  const words = found.flatMap(({ sentence }) => sentence.split(' ').slice(3, 5))
  const story = (id, tab = '') => `/story/${encodeURIComponent(id)}${tab}`
  const tabs = ['', '/timeline', '/figures', '/quotes', '/roles', '/network', '/places']
  const many = Array.from({ length: 20 })
  return {
    'front page': many.map((_, at) => `/index.json?reader=r${at}`),
    stories: many.map((_, at) => `/stories.json?least=${1 + (at % 5)}`),
    ...Object.fromEntries(tabs.map((tab) => [`story${tab}`, stories.map((one) => `${story(one.story, tab)}.json`)])),
    ...Object.fromEntries(
      tabs.map((tab) => [`story of 500${tab}`, large.map((one) => `${story(one.story, tab)}.json`)]),
    ),
    article: articles.map((one) => `/article/${encodeURIComponent(one)}.json`),
    who: keys.map((key) => `/who/${encodeURIComponent(key)}.json`),
    ...Object.fromEntries(
      ['quotes', 'happenings', 'figures', 'memberships'].map((one) => [
        `ledger of ${one}`,
        words.slice(0, 20).map((word, at) => `/ledger/${one}.json${at % 2 ? `?q=${word}` : `?limit=${50 + at}`}`),
      ]),
    ),
    search: words.map((word) => `/search.json?q=${word}`),
    'search by name': names.map((name) => `/search.json?q=speaker:${encodeURIComponent(`"${name}"`)}`),
    corrections: ['/corrections.json'],
  }
}

async function answers(address, paths) {
  for (const [what, all] of Object.entries(paths)) {
    const [wall, spent] = [[], []]
    for (const path of all) {
      const [before, used] = [performance.now(), process.cpuUsage()]
      const response = await fetch(`${address}${path}`)
      await response.arrayBuffer()
      if (response.status !== 200) throw new Error(`${path} answers ${response.status}`)
      wall.push(performance.now() - before)
      const { user, system } = process.cpuUsage(used)
      spent.push((user + system) / 1000)
    }
    line(what, wall.length > 1 ? told(wall) : `${wall[0]?.toFixed(1)} ms`)
    line('… of CPU time', spent.length > 1 ? told(spent) : `${spent[0]?.toFixed(1)} ms`)
  }
}

/** 500 clients, each asking for one page after another, in another thread; the desk's memory meanwhile. */
async function underCrowd(address, paths, { seconds }) {
  const all = Object.entries(paths).flatMap(([what, some]) => (what.startsWith('story of 500') ? [] : some.slice(0, 5)))
  const worker = new Worker(new URL(import.meta.url), { workerData: { address, paths: all, clients: 500, seconds } })
  const used = []
  const watch = setInterval(() => used.push(process.memoryUsage().rss / 1e6), 1000)
  const { times, statuses, faults } = await new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  clearInterval(watch)
  line(`500 at once for ${seconds} s`, `${times.length} answers: ${JSON.stringify(statuses)}, ${faults.length} failed`)
  for (const fault of new Set(faults)) line('…', fault)
  line('…', told(times))
  const part = (share) =>
    percentile(used.slice(Math.floor(used.length * share), Math.ceil(used.length * (share + 0.25))), 0.5)
  line('… memory, quarter by quarter', [0, 0.25, 0.5, 0.75].map((at) => `${Math.round(part(at))} MB`).join(', '))
}

async function crowd({ address, paths, clients, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const [times, faults, statuses] = [[], [], {}]
  const until = Date.now() + Number(seconds) * 1000
  const ask = (path) =>
    new Promise((resolve) => {
      const before = performance.now()
      get(`${address}${path}`, { agent }, (response) => {
        statuses[response.statusCode] = (statuses[response.statusCode] ?? 0) + 1
        response.resume().once('end', () => {
          times.push(performance.now() - before)
          resolve()
        })
      }).once('error', ({ message }) => {
        faults.push(message)
        resolve()
      })
    })
  const client = async (_, at) => {
    for (let turn = at; Date.now() < until; turn++) await ask(paths[turn % paths.length])
  }
  await Promise.all(Array.from({ length: clients }, client))
  agent.destroy()
  parentPort.postMessage({ times, statuses, faults })
}

/**
 * A desk as the command opens it, where five readers open the pages of the story of 500 reports one after another, and ask
 * why not of an article of 10 000 words, while another asks whether it is up and for the front page.
 */
async function besideHeavy(_, paths, { path, archive }) {
  const execArgv = ['--import', fileURLToPath(new URL('./pauses.mjs', import.meta.url))]
  const command = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url))
  const desk = fork(command, ['desk', '--archive', path, '--port', '0'], { execArgv, silent: true })
  const [said] = await once(desk.stdout, 'data')
  const [address] = /http:\/\/[\w.:]+/.exec(said)
  const ask = async (path) => {
    const before = performance.now()
    const response = await fetch(`${address}${path}`)
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`${path} answers ${response.status}`)
    return performance.now() - before
  }
  const pause = async () => {
    desk.send('pause')
    return (await once(desk, 'message'))[0]
  }
  const long = encodeURIComponent(await addedLong(address, archive))
  await ask('/index.json')
  await pause()
  const story = Object.entries(paths).flatMap(([what, all]) => (what.startsWith('story of 500') ? all : []))
  const heavy = [...story, `/article/${long}/why.json`]
  let isOver = false
  const beside = { '/healthz': [], '/index.json?reader=': [] }
  const prober = async (path, pace) => {
    for (let at = 0; !isOver; at++) {
      beside[path].push(await ask(path.endsWith('=') ? `${path}${at}` : path))
      await new Promise((done) => setTimeout(done, pace))
    }
  }
  const probers = [prober('/healthz', 10), prober('/index.json?reader=', 500)]
  const readers = Array.from({ length: 5 }, async (_, at) => {
    const times = []
    for (const turn of heavy.keys()) times.push(await ask(heavy[(turn + at) % heavy.length]))
    return times
  })
  const times = (await Promise.all(readers)).flat()
  isOver = true
  await Promise.all(probers)
  line('beside a story of 500: longest standstill', `${(await pause()).toFixed(0)} ms`)
  line('… whether it is up', told(beside['/healthz']))
  line('… the front page', told(beside['/index.json?reader=']))
  line('… the pages of that story, and why not', told(times))
  desk.kill()
  await once(desk, 'exit')
}

/** The longest report, added to the archive where it is not there yet; tells its name. */
async function addedLong(address, archive) {
  const text = [...saga({ seed: 11, reports: 30 })].map((one) => one.article.text).join('\n\n')
  const headers = { 'content-type': 'application/json' }
  const sent = await fetch(`${address}/add/text`, { method: 'POST', headers, body: JSON.stringify({ text }) })
  const { job } = await sent.json()
  for (let state; state !== 'done'; await new Promise((done) => setTimeout(done, 100)))
    ({ state } = (await (await fetch(`${address}/jobs/${job}.json`)).json()).job)
  return (await archive.newestSince(0, 1)).versions[0].article
}

async function inBrowser(address, _, { chromium: executablePath }) {
  if (!existsSync(executablePath)) return line('in Chromium', `not measured: there is no ${executablePath}`)
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
  await firstPage(browser, address)
  await filtering(browser, address)
  await scrolling(browser, address)
  await browser.close()
}

/** A page opened with an empty cache, until there is something in it and the thread is free to take a key. */
async function firstPage(browser, address) {
  const times = []
  let bytes = 0
  for (let turn = 0; turn < 5; turn++) {
    const page = await browser.newPage()
    const scripts = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) scripts.push(response.request().sizes())
    })
    await page.goto(address)
    await page.waitForSelector('main h1')
    times.push(
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))),
      ),
    )
    await page.waitForLoadState('load')
    bytes = (await Promise.all(scripts)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
    await page.close()
  }
  line('first page: script, compressed', `${(bytes / 1024).toFixed(1)} KB`)
  line('first page: can be used after', told(times))
}

/** From a key in a filter to the rows that answer it. */
async function filtering(browser, address) {
  const page = await browser.newPage()
  const times = []
  for (const ledger of ['quotes', 'figures', 'happenings', 'memberships']) {
    await page.goto(`${address}/ledger/${ledger}`)
    await page.waitForSelector('main [data-item]')
    // Each another than the one before: what is typed anew and means the same changes nothing to be waited for.
    const words = await page.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll('main [data-item] .is-words')]
          .slice(0, 20)
          .map(({ textContent }) =>
            textContent
              .match(/\p{L}{5,}/gu)
              ?.at(-2)
              ?.toLowerCase(),
          )
          .filter((word) => word),
      ),
    ])
    for (const word of words) times.push(await page.evaluate(filterOnce, word))
  }
  const answered = times.filter((time) => time !== undefined)
  line('a filter, from the key to its rows', `${told(answered)}, of ${times.length}`)
  await page.close()
}

const filterOnce = (word) =>
  new Promise((resolve) => {
    const input = document.querySelector('main input[type=search]')
    const before = performance.now()
    // The table itself may be another.
    const rows = () => document.querySelector('main tbody')?.textContent
    const was = rows()
    const watch = new MutationObserver(() => {
      if (rows() === was) return
      watch.disconnect()
      requestAnimationFrame(() => resolve(performance.now() - before))
    })
    watch.observe(document.querySelector('main'), { childList: true, subtree: true, characterData: true })
    setTimeout(() => resolve(undefined), 5000)
    input.value = word
    input.dispatchEvent(new Event('input', { bubbles: true }))
  })

/** Down a ledger to its ten thousandth row, as fast as rows come. */
async function scrolling(browser, address) {
  const page = await browser.newPage()
  await page.goto(`${address}/ledger/quotes`)
  await page.waitForSelector('main [data-item]')
  const { frames, rows, seconds } = await page.evaluate(scrollDown, 10_000)
  line(`scrolling ${rows} rows of a ledger`, `${frames.length} frames in ${seconds.toFixed(1)} s, ${told(frames)}`)
  await page.close()
}

const scrollDown = async (wanted) => {
  const frames = []
  const start = performance.now()
  let [last, seen] = [start, 0]
  while (performance.now() - start < 240_000) {
    const now = await new Promise((resolve) =>
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
    )
    frames.push(now - last)
    last = now
    const rows = document.querySelectorAll('main [data-item]')
    const total = Number(rows[rows.length - 1]?.getAttribute('aria-rowindex') ?? rows.length)
    seen = Math.max(seen, total)
    if (seen >= wanted) break
    scrollTo(0, document.documentElement.scrollHeight)
  }
  return { frames, rows: seen, seconds: (performance.now() - start) / 1000 }
}

if (isMainThread) await measure()
else await crowd(workerData)
