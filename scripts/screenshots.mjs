// npm run screenshots: every page of the desk on the samples, for docs/desk/. The same pages give the same pictures, as far
// as Chromium and its fonts are the same.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

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
const command = join(root, 'dist/cli/main.js')
execFileSync(process.execPath, [command, 'add', '--archive', path, join(root, 'samples/archive')])
// The command itself, so that the desk reads and adds as it does for everybody.
const desk = spawn(process.execPath, [command, 'desk', '--archive', path, '--port', '0'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise((resolve, reject) => {
  let said = ''
  desk.once('exit', () => reject(new Error(`the desk does not open: ${said}`)))
  desk.stdout.setEncoding('utf8').on('data', (words) => {
    said += words
    const [found] = /http:\/\/[\w.:[\]-]+/.exec(said) ?? []
    if (found) resolve(found)
  })
})
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
const pictures = join(root, 'docs/desk')
mkdirSync(pictures, { recursive: true })
for (const [name, at, colorScheme = 'light'] of pages) {
  const viewport = { width: 1200, height: 800 }
  const page = await browser.newPage({ baseURL: address, viewport, colorScheme, reducedMotion: 'reduce' })
  await page.goto(at)
  await page.waitForSelector('main h1')
  await page.locator('main .wait:not(:empty)').first().waitFor({ state: 'detached' })
  await page.waitForTimeout(500)
  const file = join(pictures, `${name}.jpg`)
  await page.screenshot({ path: file, type: 'jpeg', quality: 66, animations: 'disabled', caret: 'hide' })
  console.log(`docs/desk/${name}.jpg ${Math.round(statSync(file).size / 1024)} KB`)
  await page.close()
}
await browser.close()
desk.removeAllListeners('exit').kill('SIGINT')
await once(desk, 'exit')
rmSync(folder, { recursive: true })
