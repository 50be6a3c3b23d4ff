/** What a reader does, with the keyboard alone, in one tab and in two. */
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { BrowserContext, Page } from 'playwright-core'
import { addition } from '../../archive/records.ts'
import { deskInBrowser, found, open, settled } from './chromium.ts'
import { pages } from './pages.ts'

describe.skipIf(!found)('a reader', () => {
  const desk = deskInBrowser()
  beforeAll(async () => {
    const alone = { headline: 'A bridge is closed', day: '2026-03-01', sentences: ['Nobody crosses it.'] }
    if (found) await desk.archive.add([addition(alone, { id: 'alone' })])
  })
  let reader: BrowserContext
  beforeEach(async () => {
    if (found) reader = await desk.reader({ viewport: { width: 900, height: 900 } })
  })
  afterEach(() => reader?.close())

  const press = async (page: Page, ...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const pathOf = (page: Page) => new URL(page.url()).pathname
  /** What has the focus, and whether one sees that it has. */
  const focused = (page: Page) =>
    page.evaluate<{ name: string; words: string; isSeen: boolean }>(`(() => {
      const one = document.activeElement
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
      return { name: one.localName, words: one.textContent, isSeen }
    })()`)
  const tabTo = async (page: Page, selector: string) => {
    for (let at = 0; at < 200; at++) {
      await page.keyboard.press('Tab')
      if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return
    }
    throw new Error(`Tab never comes to ${selector}`)
  }

  test('goes by keyboard from the front page to a story, to an article and back', async () => {
    const { page } = await open(reader, '/')
    await press(page, 'Tab')
    expect(await focused(page)).toMatchObject({ words: 'Skip to the page', isSeen: true })
    await tabTo(page, 'main h2 a')
    expect((await focused(page)).isSeen).toBe(true)
    await press(page, 'Enter')
    await page.waitForURL('**/story/*')
    await settled(page)
    const title = await page.textContent('main h1')
    await expect.poll(() => focused(page)).toMatchObject({ name: 'h1', words: title })
    await tabTo(page, 'main a[href^="/article/"]')
    await press(page, 'Enter')
    await page.waitForURL('**/article/**')
    await settled(page)
    await page.goBack()
    await page.waitForURL('**/story/*')
    await expect.poll(() => page.textContent('main h1')).toBe(title)
    await page.goBack()
    await expect.poll(() => pathOf(page)).toBe('/')
  })

  test('every stop of Tab can be seen', async () => {
    const { page } = await open(reader, '/ledger/quotes')
    for (let at = 0; at < 30; at++) {
      await press(page, 'Tab')
      const one = await focused(page)
      if (one.name !== 'body')
        expect([one.name, one.words.slice(0, 30), one.isSeen]).toEqual([one.name, one.words.slice(0, 30), true])
    }
  })

  test('searches from anywhere with a slash, and sees what is found as it is typed', async () => {
    const { page } = await open(reader, '/stories')
    await press(page, '/')
    expect((await focused(page)).name).toBe('input')
    await page.keyboard.type('ferry')
    await press(page, 'Enter')
    await page.waitForURL('**/search?q=ferry')
    await page.waitForSelector('main .fact')
    // A copy has the same sentences as what it copies.
    const found: readonly string[] =
      await page.evaluate(`[...document.querySelectorAll('main .fact .quoted')].map((one) =>
      one.textContent + new URL(one.querySelector('.from').href).pathname)`)
    expect(new Set(found).size).toBe(found.length)
    await press(page, '/')
    await page.keyboard.type(' speaker:')
    await page.waitForURL((url) => url.search.includes('speaker'))
    expect(await page.textContent('main')).toBeTruthy()
  })

  test('is shown the shortcuts, and goes by them', async () => {
    const { page } = await open(reader, '/stories')
    await press(page, '?')
    await expect.poll(() => page.locator('dialog[open] kbd').count()).toBeGreaterThan(8)
    await press(page, 'Escape')
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0)
    await press(page, 'g', 'q')
    await page.waitForURL('**/ledger/quotes')
    await page.waitForSelector('main [data-item]')
    const item = () => page.evaluate(`[...document.querySelectorAll('[data-item]')].indexOf(document.activeElement)`)
    for (const [key, at] of Object.entries({ j: 0, jj: 1, jjk: 0 })) {
      await press(page, key.at(-1)!)
      await expect.poll(async () => [key, await item()]).toEqual([key, at])
    }
  })

  test('hears where she is', async () => {
    const { page } = await open(reader, '/')
    await press(page, 'g', 's')
    await page.waitForURL('**/stories')
    await expect.poll(() => page.locator('[role=status]').allTextContents()).toContain('Stories')
    await expect.poll(() => page.title()).toBe('Stories · Copydesk')
    await expect.poll(() => focused(page)).toMatchObject({ name: 'h1' })
  })

  test('finds a view again by its address: in another tab, anew, and going back', async () => {
    const { page } = await open(reader, '/stories')
    const list = (one: Page) => one.locator('main [data-item]').allTextContents()
    const some = await list(page)
    await page.locator('main input[type=checkbox]').first().check()
    await page.waitForURL('**/stories?least=1')
    await expect.poll(async () => (await list(page)).length).toBeGreaterThan(some.length)
    const all = await list(page)
    const copy = await open(reader, page.url())
    await expect.poll(() => list(copy.page)).toEqual(all)
    await page.reload()
    await settled(page)
    await expect.poll(() => list(page)).toEqual(all)
    await page.goBack()
    await page.waitForURL((url) => url.search === '')
    await expect.poll(() => list(page)).toEqual(some)
    await page.goForward()
    await expect.poll(() => list(page)).toEqual(all)
  })

  test('types a filter that goes into the address letter by letter, and leaves it with one step back', async () => {
    const { page } = await open(reader, '/stories')
    await press(page, 'g', 'q')
    await page.waitForURL('**/ledger/quotes')
    await settled(page)
    await page.locator('main input[type=search]').pressSequentially('ferry')
    await page.waitForURL('**/ledger/quotes?q=ferry')
    await expect.poll(async () => (await page.locator('main [data-item] mark, main tbody tr').count()) > 0).toBe(true)
    await page.goBack()
    await page.waitForURL('**/stories')
  })

  test('is told when the desk is away, and hears of changes again when it is back', async () => {
    await reader.route('**/events', (route) => route.fulfill({ status: 503, body: '{}' }))
    const { page } = await open(reader, '/')
    const away = page.getByText('The desk is away')
    await away.waitFor({ timeout: 20_000 })
    await reader.unroute('**/events')
    await away.waitFor({ state: 'detached', timeout: 40_000 })
    const told = { headline: 'Another bridge is closed', day: '2026-03-02', sentences: ['Nobody crosses that.'] }
    await page.goto(`${desk.address}/stories?least=1`)
    await settled(page)
    await desk.archive.add([addition(told, { id: 'another' })])
    await page.getByText('Another bridge is closed').first().waitFor({ timeout: 20_000 })
  })

  test('takes back that something was seen', async () => {
    const { page, troubles } = await open(reader, '/')
    const stories = () => page.locator('main section').count()
    const before = await stories()
    await page.getByRole('button', { name: /seen/ }).click()
    await expect.poll(() => page.textContent('main')).toMatch(/nothing is new/i)
    await press(page, 'u')
    await expect.poll(stories).toBe(before)
    expect(troubles).toEqual([])
  })

  test('has two tabs, and what is done in one shows in the other', async () => {
    const [one, two] = [await open(reader, '/'), await open(reader, '/')]
    const stories = (page: Page) => page.locator('main section').count()
    await expect.poll(() => stories(two.page)).toBeGreaterThan(0)
    await one.page.getByRole('button', { name: /seen/ }).click()
    await expect.poll(() => one.page.textContent('main'), { timeout: 10_000 }).toMatch(/nothing is new/i)
    await expect.poll(() => two.page.textContent('main'), { timeout: 15_000 }).toMatch(/nothing is new/i)
    expect([...one.troubles, ...two.troubles]).toEqual([])
  })

  test('keeps a dozen tabs open, and the last still answers', async () => {
    for (let at = 0; at < 12; at++) await open(reader, '/stories')
    const { page, troubles } = await open(reader, pages.story)
    expect(await page.textContent('main h1')).toBeTruthy()
    expect(troubles).toEqual([])
  })
})
