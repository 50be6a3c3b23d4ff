// npm run screenshots: every page of the desk on the samples, for docs/desk/. The same pages give the same pictures, as far
// as Chromium and its fonts are the same.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { openArchive } from '../dist/archive/index.js'
import { openDesk } from '../dist/desk/index.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const story = '/story/2026-02-10-halyard.txt'
const pages = [
  ['front', '/'],
  ['front-dark', '/', 'dark'],
  ['stories', '/stories'],
  ['story', story],
  ['timeline', `${story}/timeline`],
  ['figures', `${story}/figures`],
  ['quotes', `${story}/quotes`],
  ['roles', `${story}/roles`],
  ['places', `${story}/places`],
  ['network', `${story}/network`],
  ['versions', `${story}/versions`],
  ['article', '/article/2026-02-10-halyard.txt'],
  ['who', `/who/${encodeURIComponent('person:chisomo kaphinde')}`],
  ['ledger', '/ledger/quotes'],
  ['search', '/search?q=ferry'],
  ['corrections', '/corrections'],
  ['add', '/add'],
]

const folder = mkdtempSync(join(tmpdir(), 'copydesk-pictures-'))
const path = join(folder, 'samples.db')
execFileSync(process.execPath, [
  join(root, 'dist/cli/main.js'),
  'add',
  '--archive',
  path,
  join(root, 'samples/archive'),
])
const archive = await openArchive(path)
const desk = await openDesk({ archive, browser: join(root, 'dist/desk/static'), version: '0' })
const address = await desk.listen({ port: 0, host: '127.0.0.1' })
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
const pictures = join(root, 'docs/desk')
mkdirSync(pictures, { recursive: true })
for (const [name, at, colorScheme = 'light'] of pages) {
  const viewport = { width: 1200, height: 800 }
  const page = await browser.newPage({ baseURL: address, viewport, colorScheme, reducedMotion: 'reduce' })
  await page.goto(at)
  await page.waitForSelector('main h1')
  await page.locator('main .wait').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
  const file = join(pictures, `${name}.jpg`)
  await page.screenshot({ path: file, type: 'jpeg', quality: 72, animations: 'disabled', caret: 'hide' })
  console.log(`docs/desk/${name}.jpg ${Math.round(statSync(file).size / 1024)} KB`)
  await page.close()
}
await browser.close()
await desk.close()
await archive.close()
rmSync(folder, { recursive: true })
