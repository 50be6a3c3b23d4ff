/** A day’s work without a mouse, at a desk as the command opens it. */
import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { folder } from '../../cli/run.ts'
import { open } from '../command.ts'
import { args, executablePath, found } from './chromium.ts'

const story = `Odport opens its bridge

ODPORT, Feb. 3, 2026 -- The bridge of Odport is open again, Mayor Ada Quill said on Tuesday.

"All 12 lanes are open," engineer Ivo Selm said.
`

test.skipIf(!found)(
  'adds by paste, reads, opens the article, goes to a fact, puts it right, takes that back, finds, exports',
  async () => {
    const desk = await open(folder(), [])
    const browser = await chromium.launch({ executablePath, args })
    onTestFinished(() => browser.close())
    const page = await browser.newPage()
    const press = async (...keys: readonly string[]) => {
      for (const key of keys) await page.keyboard.press(key)
    }
    const isFocused = (selector: string) =>
      page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)
    /** Presses a key until what is looked for has the focus. */
    const reach = async (key: string, selector: string) => {
      for (let at = 0; at < 120; at++) {
        await page.keyboard.press(key)
        if (await isFocused(selector)) return
      }
      throw new Error(`${key} never comes to ${selector}`)
    }

    await page.goto(`${desk.url}/add`)
    await page.waitForSelector('.own-archive button')
    await reach('Tab', '.own-archive button')
    await press('Enter')
    await page.waitForSelector('.ways')

    await reach('Tab', '#story')
    await page.keyboard.insertText(story)
    await page.locator('aside .kind-said [data-fact]').first().waitFor()
    await reach('Tab', '.paste button')
    await press('Enter')
    await page.getByText('1 article added').waitFor()

    await press('Escape', 'g', 'f')
    await page.waitForSelector('.news.lead')
    await press('j', 'Enter')
    await page.waitForURL('**/story/**')
    await page.waitForSelector('.reports a')
    await reach('j', '.reports a')
    await press('Enter')
    await page.waitForURL('**/article/**')
    const said = 'aside .kind-said [data-fact]'
    await page.locator(said, { hasText: 'All 12 lanes' }).waitFor()
    await reach('j', `${said}:last-child`)
    const toWords = async () => {
      await press('ArrowLeft')
      return isFocused('.words [data-of]')
    }
    await expect.poll(toWords).toBe(true)
    await press('ArrowRight')
    await expect.poll(() => isFocused(said)).toBe(true)

    await press('c')
    await expect.poll(() => isFocused('.correct select')).toBe(true)
    await press('Tab')
    await page.keyboard.type('Ada')
    await page.waitForSelector('.changes .come')
    await reach('Tab', '.correct button[type=submit]')
    await press('Enter')
    await page.waitForSelector('.put-right')
    const speaker = () => page.locator(`${said}:last-child .lead`).textContent()
    await expect.poll(speaker).toBe('Ada Quill')
    await expect.poll(() => isFocused(said)).toBe(true)
    await press('u')
    await expect.poll(speaker).toBe('Ivo Selm')

    await press('/')
    await page.keyboard.type('lanes')
    await press('Enter')
    await page.waitForURL('**/search?q=lanes')
    await page.locator('main .fact').first().waitFor()
    await page.locator('main h1:focus').waitFor()
    await reach('Tab', 'main .downloads a[download]')
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')])
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^kind,.*\r\n.*All 12 lanes/s)
    expect(await desk.stop()).toMatchObject({ code: 0 })
  },
  120_000,
)
