/** The page in a browser, with the keyboard alone. */
import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const found = existsSync(executablePath)
if (!found) console.warn(`page tests skipped: no ${executablePath}; install chromium, or name one in CHROMIUM`)

describe.skipIf(!found)('the page under the keyboard', () => {
  let browser: Browser
  let page: Page
  const troubles: string[] = []

  beforeAll(async () => {
    const story = 'OSLO, April 20 (XNA) -- Talks opened on April 19 with 12 ministers.'
    const { stdout } = await run(['read', '--html', '--quick', '--published', '2023-04-20', '-'], { input: story })
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu'] })
    page = await browser.newPage()
    page.on('pageerror', ({ message }) => troubles.push(message))
    page.on('request', (request) => troubles.push(request.url()))
    await page.setContent(stdout)
  })
  afterAll(() => browser?.close())

  /** After the keys: what has the focus, in the story or in the list of facts, and how many places are lit. */
  async function after(...keys: string[]) {
    for (const key of keys) await page.keyboard.press(key)
    return page.evaluate(`(() => {
      const here = document.activeElement
      const where = here.closest('aside') ? 'fact' : here.matches('.mark') ? 'mark' : here.localName
      return [where, here.matches('a') ? here.textContent : '', document.querySelectorAll('.lit').length]
    })()`)
  }

  test('Tab, Enter, arrows and Escape go from words to facts and back; nothing is fetched', async () => {
    await page.focus('.mark')
    expect(await after()).toEqual(['mark', 'April 20', 2])
    expect(await after('ArrowDown')).toEqual(['mark', 'April 19', 2])
    expect(await after('Tab')).toEqual(['mark', '12 ministers', 2])
    expect(await after('ArrowUp', 'Enter')).toEqual(['fact', 'April 19', 2])
    expect(await after('ArrowDown')).toEqual(['fact', 'April 20', 2])
    expect(await after('Enter')).toEqual(['mark', 'April 20', 2])
    expect(await after('Escape', 'Escape')).toEqual(['mark', 'April 19', 2])
    expect(await after('Escape')).toEqual(['body', '', 0])
    expect(troubles).toEqual([])
  })
})
