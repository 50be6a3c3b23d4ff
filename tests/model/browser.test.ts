import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sourcesFromBytes } from '../../src/intake/index.ts'
import type { Record } from '../../src/record/index.ts'
import { root, served, smallModel } from './served.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const found = existsSync(executablePath)
if (!found) console.warn(`browser tests skipped: no ${executablePath}; install chromium, or name one in CHROMIUM`)

const args = [
  'headless',
  'no-sandbox',
  'disable-gpu',
  'disable-quic',
  'no-first-run',
  'disable-background-networking',
  'disable-component-update',
  'disable-sync',
].map((name) => `--${name}`)

const imports = { 'onnxruntime-web/wasm': '/runtime/ort.wasm.bundle.min.mjs' }
const page = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script>`
const folders = {
  dist: join(root, 'dist'),
  runtime: join(root, 'node_modules/onnxruntime-web/dist'),
  model: smallModel,
}

/** What a page does, as a page would write it: nothing here goes through the test's own modules. */
const script = (articles: unknown) => `(async () => {
  const { read } = await import('/dist/engine/index.js')
  const { loadEncoderFrom } = await import('/dist/model/web.js')
  const encoder = await loadEncoderFrom('/model')
  const records = []
  for (const article of ${JSON.stringify(articles)}) records.push(await read(article, { id: 'sample', encoder, tokens: true }))
  return records
})()`

const articles = await Promise.all(
  ['diplomacy-harbor-talks.txt', 'company-turbine-results.html', 'sport-final-nairobi.txt'].map(
    async (name) => (await sourcesFromBytes(readFileSync(join(root, 'samples', name)), { name }))[0]!.article,
  ),
)

describe.skipIf(!found)('in a page', () => {
  let server: Awaited<ReturnType<typeof served>>
  let browser: Browser
  beforeAll(async () => {
    server = await served(folders, page)
    browser = await chromium.launch({ executablePath, args })
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('articles give the records that they give in Node', async () => {
    const tab = await browser.newPage()
    await tab.goto(server.address)
    const records = await tab.evaluate<Record[]>(script(articles))
    const built = (name: string) => import(join(root, 'dist', name))
    const { read }: typeof import('../../src/engine/index.ts') = await built('engine/index.js')
    const { loadEncoder }: typeof import('../../src/model/index.ts') = await built('model/index.js')
    const encoder = await loadEncoder(smallModel, { backend: 'web' })
    for (const [i, article] of articles.entries()) {
      expect(records[i]!.entities.length).toBeGreaterThan(3)
      expect(records[i]).toEqual(await read(article, { id: 'sample', encoder, tokens: true }))
    }
  })
})
