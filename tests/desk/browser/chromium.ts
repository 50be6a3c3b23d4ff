import { existsSync, readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { DeskOptions } from '../../../src/desk/index.ts'
import { deskOnSamples } from '../desk.ts'

export const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Whether there is a browser to test in. */
export const found = existsSync(executablePath)
if (!found) console.warn(`desk tests skipped: no ${executablePath}; install chromium, or name one in CHROMIUM`)

/** What Chromium is begun with, also where there is no screen and little shared memory. */
export const args = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage']

export interface Tab {
  readonly page: Page
  /** Errors of scripts, and what the browser or the desk refused. */
  readonly troubles: readonly string[]
  /** All addresses that were asked for. */
  readonly asked: readonly string[]
}

/** A desk on the samples that listens, and a browser, for all tests of a file. */
export function deskInBrowser(options: Partial<DeskOptions> = {}) {
  const place = deskOnSamples(options) as ReturnType<typeof deskOnSamples> & { address: string; browser: Browser }
  beforeAll(async () => {
    if (!found) return
    await place.desk.listen({ port: 0, host: '127.0.0.1' })
    place.address = `http://127.0.0.1:${(place.desk.server.address() as AddressInfo).port}`
    place.browser = await chromium.launch({ executablePath, args })
  }, 60_000)
  afterAll(() => place.browser?.close())
  const reader = (how: BrowserContextOptions = {}) => place.browser.newContext({ baseURL: place.address, ...how })
  return Object.assign(place, { reader, open: (at: string, how: BrowserContextOptions = {}) => open(reader(how), at) })
}

/** Opens an address in a new tab of a reader, and waits until the page has its heading. */
export async function open(reader: BrowserContext | Promise<BrowserContext>, at: string): Promise<Tab> {
  const context = await reader
  const page = await context.newPage()
  const [troubles, asked]: [string[], string[]] = [[], []]
  page.on('pageerror', ({ message }) => troubles.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text())
  })
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(at)
  await settled(page)
  return { page, troubles, asked }
}

/** Waits until a page has its heading and nothing is waited for. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('main h1')
  await page.locator('main .wait:not(:empty)').first().waitFor({ state: 'detached' })
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe has against the page, rule by rule with the elements. */
export async function violations(
  page: Page,
  what: { readonly runOnly?: readonly string[] } = {},
): Promise<readonly string[]> {
  // By the protocol rather than as a script of the page, which the desk’s policy forbids.
  if (await page.evaluate(`typeof axe === 'undefined'`)) await page.evaluate(`${axe}; undefined`)
  // What is not drawn because it is out of sight has no place yet, and would seem to lie upon something else.
  await page.evaluate(`{
    const drawn = new CSSStyleSheet()
    drawn.replaceSync('* { content-visibility: visible !important }')
    document.adoptedStyleSheets = [drawn]
  }`)
  return page.evaluate(`axe.run(${JSON.stringify(what)}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => id + ': ' + target.join(' ') + ' ' + failureSummary)))`)
}

/** What makes the page wider than its window. */
export const overflow = (page: Page): Promise<readonly string[]> =>
  page.evaluate(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1)
    return scrollWidth <= clientWidth ? [] : wide.map((one) => one.localName + '.' + one.getAttribute('class')).slice(0, 8)
  })()`)
