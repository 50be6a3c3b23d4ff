import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test as always } from 'vitest'
import { run } from '../../cli/run.ts'
import { deskOnSamples, own } from '../desk.ts'
import { args, executablePath, found } from './chromium.ts'

const test = always.skipIf(!found)

const place = deskOnSamples({ author: 'ada' })
const halyard = '2026-02-10-halyard.txt'
const hostile = 'hostile.txt'
let browser: Browser
let base = ''
let folder = ''

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-article-'))
  writeFileSync(
    join(folder, hostile),
    [
      'Harbour <script>document.title = "stolen"</script> reopens',
      '',
      'ODPORT, Feb. 10, 2026 - Mayor محمد الحسن said the harbour would open on Friday. \u202eevil\u202c words stand here.',
      '',
      '"We lost 12 boats," 李小龙 told reporters. <img src=x onerror=alert(1)> He met Mara Quill on Monday.',
    ].join('\n'),
  )
  const added = await run(['add', '--archive', place.archive.name, join(folder, hostile)])
  if (added.code !== 0) throw new Error(added.stderr)
  base = await place.desk.listen({ port: 0, host: '127.0.0.1' })
  if (!found) return
  browser = await chromium.launch({ executablePath, args })
}, 180_000)
afterAll(async () => {
  await browser?.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A page of the desk in a window of its own, in which nothing may go wrong. */
async function opened(
  path: string,
  width = 1280,
): Promise<{ page: Page; faults: string[]; close: () => Promise<void> }> {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(`${base}${path}`)
  await page.waitForSelector('aside [data-fact], .ledger tbody tr, .log li', { state: 'attached' })
  return {
    page,
    faults,
    close: async () => {
      await context.close()
      expect(faults).toEqual([])
    },
  }
}

const get = async (path: string) => (await place.desk.inject({ url: path, headers: own })).json()

const focused = (page: Page) =>
  page.evaluate<{ fact?: string; of?: string[] }>(`(() => {
    const { fact, of } = document.activeElement.dataset
    return { fact, of: of?.split(' ') }
  })()`)
const isUndone = (page: Page) => page.locator('.put-right').waitFor({ state: 'detached' })
const width = (page: Page) => page.evaluate<number>('document.documentElement.scrollWidth')

test('words and facts lead to each other, by pointer and by keys', async () => {
  const { page, close } = await opened(`/article/${halyard}`)
  const said = page.locator('aside .kind-said [data-fact]').first()
  const id = await said.getAttribute('data-fact')
  await said.hover()
  const lit = await page.locator('.words [data-lit=""]').allTextContents()
  const { items, record } = await get(`/article/${halyard}.json`)
  const { spans } = items.find((one: { id: string }) => one.id === id)
  expect(lit.join('')).toBe(
    spans.map(({ start, end }: { start: number; end: number }) => record.article.text.slice(start, end)).join(''),
  )
  await page.locator(`.words [data-of~="${id}"]`).first().hover()
  await expect.poll(() => said.getAttribute('data-lit')).toBe('')
  await said.focus()
  await page.keyboard.press('ArrowLeft')
  expect((await focused(page)).of).toContain(id)
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => focused(page)).toMatchObject({ fact: id })
  await page.keyboard.press('ArrowDown')
  expect((await focused(page)).fact).not.toBe(id)
  await close()
})

test('every word of the text stands on the page, once and in order', async () => {
  const { page, close } = await opened(`/article/${halyard}`)
  const { record } = await get(`/article/${halyard}.json`)
  await expect.poll(() => page.locator('.words [data-at]').count()).toBeGreaterThan(5)
  const solid = (text: string) => text.replace(/\s/g, '')
  expect(solid((await page.locator('.words [data-at]').allTextContents()).join(''))).toBe(solid(record.article.text))
  await close()
})

test('the address names words, and which kinds of fact are shown', async () => {
  const { record } = await get(`/article/${halyard}.json`)
  const at = record.article.text.indexOf('Fourteen are missing')
  const { page, close } = await opened(`/article/${halyard}?show=said#${at}-${at + 20}`)
  const marked = () => page.evaluate<string[]>(`[...(CSS.highlights.get('addressed') ?? [])].map(String)`)
  await expect.poll(marked).toEqual(['Fourteen are missing'])
  await expect.poll(() => page.locator('aside section:visible h2').allTextContents()).toEqual(['Who said what'])
  await page.getByRole('button', { name: /^Figures/ }).click()
  expect(new URL(page.url()).searchParams.get('show')).toBe('said,figure')
  await close()
})

test('a speaker is put right from the fact, with what that changes, and taken back with u', async () => {
  const { page, close } = await opened(`/article/${halyard}`)
  const row = page.locator('aside .kind-said [data-fact]').nth(3)
  const before = await row.locator('.lead').textContent()
  await row.focus()
  await page.keyboard.press('c')
  await row.getByLabel('Who said it').selectOption('nobody')
  await page.waitForSelector('.changes .come')
  await expect.poll(() => page.locator('.changes').textContent()).toContain('Ledgers made anew')
  expect(await place.archive.corrections()).toEqual([])
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.waitForSelector('.put-right')
  await expect
    .poll(() => place.archive.corrections())
    .toMatchObject([{ kind: 'speaker', author: 'ada', speaker: null }])
  await page.keyboard.press('u')
  await isUndone(page)
  await expect.poll(() => row.locator('.lead').textContent()).toBe(before)
  await close()
})

test('two tabs: what one puts right the other shows, and a form of before is refused', async () => {
  const [one, two] = [await opened(`/article/${halyard}`), await opened(`/article/${halyard}`)]
  const row = two.page.locator('aside .kind-who [data-fact]').first()
  await row.focus()
  await two.page.keyboard.press('c')
  await row.getByLabel('Its name').fill('Somebody Else')
  await two.page.waitForSelector('.changes .come')
  const { stamp } = await get(`/article/${halyard}.json`)
  const said = one.page.locator('aside .kind-said [data-fact]').first()
  await said.focus()
  await one.page.keyboard.press('c')
  await said.getByLabel('What is wrong').selectOption('reject')
  await one.page.waitForSelector('.changes .gone')
  await one.page.getByRole('button', { name: 'Keep' }).click()
  await two.page.waitForSelector('.put-right')
  await two.page.getByRole('button', { name: 'Leave it' }).click()
  const late = await fetch(`${base}/corrections`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ article: halyard, stamp, request: { kind: 'reject', item: 'e1' } }),
  })
  expect(late.status).toBe(409)
  await one.page.locator('.put-right button').click()
  await isUndone(two.page)
  await one.close()
  await two.close()
})

test('whoever keeps a correction that another has overtaken is told so, and keeps it anew', async () => {
  const [one, two] = [await opened(`/article/${halyard}`), await opened(`/article/${halyard}`)]
  const correct = async ({ page }: typeof one, nth: number) => {
    const row = page.locator('aside .kind-said [data-fact]').nth(nth)
    await row.focus()
    await page.keyboard.press('c')
    await row.getByLabel('What is wrong').selectOption('reject')
    await page.waitForSelector('.changes .gone')
  }
  await correct(two, 1)
  // The second hears nothing of the first meanwhile, as on a slow line.
  let hears = () => {}
  const heard = new Promise<void>((done) => (hears = done))
  await two.page.route('**/article/*.json*', async (route) => {
    await heard
    await route.continue()
  })
  await correct(one, 0)
  await one.page.getByRole('button', { name: 'Keep' }).click()
  await one.page.waitForSelector('.put-right')
  await two.page.getByRole('button', { name: 'Keep' }).click()
  await two.page.locator('.correct .fault').waitFor()
  expect(await two.page.locator('.correct .fault').textContent()).toMatch(/changed/)
  hears()
  await two.page.locator('.put-right').waitFor()
  await two.page.waitForSelector('.changes .gone')
  await two.page.getByRole('button', { name: 'Keep' }).click()
  await expect.poll(() => one.page.locator('.put-right li').count()).toBe(2)
  for (const page of [one.page, two.page]) await page.keyboard.press('u')
  await isUndone(one.page)
  await isUndone(two.page)
  two.faults.splice(0, 1)
  await one.close()
  await two.close()
})

test('a happening is added in selected words', async () => {
  const { page, close } = await opened(`/article/${halyard}`)
  await page.evaluate(`(() => {
    const walker = document.createTreeWalker(document.querySelector('.words'), NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.indexOf('pulled')
      if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + 'pulled'.length)
    }
  })()`)
  await page.getByRole('button', { name: 'Something happens here' }).click()
  await page.getByLabel('Type').selectOption('AID')
  await page.getByLabel('Verb').fill('rescue')
  await expect.poll(() => page.locator('.changes .come').allTextContents()).toEqual(['AID rescue'])
  await page.getByRole('button', { name: 'Keep' }).click()
  await page.waitForSelector('.put-right')
  const { record } = await get(`/article/${halyard}.json`)
  expect(record.events).toContainEqual(expect.objectContaining({ type: 'AID', predicate: 'rescue' }))
  await page.keyboard.press('Escape')
  await page.locator('.put-right button').click()
  await isUndone(page)
  await close()
})

test('the log tells what was put right in sentences, leads to the words, and takes back', async () => {
  const { page, close } = await opened('/corrections')
  const says = await page.locator('.log .says').allTextContents()
  expect(says.some((one) => /tells a happening: AID rescue/.test(one))).toBe(true)
  await expect.poll(() => page.locator('.log .is-undone').count()).toBeGreaterThan(2)
  const link = page.locator('.log a').first()
  await expect.poll(() => link.getAttribute('href')).toContain(halyard)
  await close()
})

test('words that look like HTML or turn the direction are words, names in any script their own', async () => {
  const { page, close } = await opened(`/article/${hostile}`)
  expect(await page.title()).not.toBe('stolen')
  expect(await page.locator('.words script, .words img').count()).toBe(0)
  const text = await page.locator('.words').textContent()
  expect(text).toContain('<script>document.title')
  expect(text).toContain('\ufffdevil\ufffd words')
  await expect.poll(() => page.locator('aside').textContent()).toContain('李小龙')
  await close()
})

test('on a phone the facts of words come up over them', async () => {
  const { page, close } = await opened(`/article/${halyard}`, 390)
  await page.locator('.words .m.is-figure').first().click()
  const sheet = page.getByRole('dialog', { name: 'Facts of these words' })
  await expect.poll(() => sheet.locator('[data-fact]').count()).toBeGreaterThan(0)
  await page.keyboard.press('Escape')
  await expect.poll(() => sheet.count()).toBe(0)
  await expect.poll(() => width(page)).toBeLessThanOrEqual(390)
  await close()
})

test.each([1280, 390])('a ledger sorts, filters and goes by keys, %d wide', async (wide) => {
  const { page, close } = await opened('/ledger/quotes?sort=Speaker', wide)
  await expect.poll(() => page.locator('p.none').first().textContent()).toBe('')
  const speakers = await page.locator('.ledger .is-speaker').allTextContents()
  expect(speakers.length).toBeGreaterThan(20)
  expect(speakers).toEqual(speakers.toSorted(new Intl.Collator('en', { numeric: true }).compare))
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await expect.poll(() => page.evaluate(`document.activeElement.getAttribute('aria-rowindex')`)).toBe('3')
  await expect.poll(() => width(page)).toBeLessThanOrEqual(wide)
  await page.getByLabel('Only').fill('speaker:harawa')
  await expect.poll(async () => new Set(await page.locator('.ledger .is-speaker').allTextContents()).size).toBe(1)
  await close()
})

test('a ledger by day is whole: the oldest rows come first of all there are, and its CSV has them so', async () => {
  const { page, close } = await opened('/ledger/quotes', 1280)
  const firstDay = () => page.locator('.ledger .is-day').first().textContent()
  await expect.poll(firstDay).toBeTruthy()
  const newest = await firstDay()
  await page.getByRole('button', { name: 'Day' }).click()
  const [oldest] = (await place.archive.find('', { kind: 'statement', limit: 1, order: 'oldest' })).answers
  await expect.poll(firstDay).not.toBe(newest)
  await expect
    .poll(() => page.locator('.ledger .is-words a').first().getAttribute('href'))
    .toContain(`/article/${encodeURIComponent(oldest!.article)}#`)
  expect(await page.getByRole('link', { name: 'CSV' }).getAttribute('href')).toContain('order=oldest')
  await close()
})

test('a ledger is had whole as CSV, or the part that is asked for', async () => {
  const rows = async (path: string) =>
    (await place.desk.inject({ url: path, headers: own })).body.trimEnd().split('\r\n')
  expect((await rows('/ledger/quotes.csv?limit=5')).length).toBeLessThanOrEqual(6)
  let count = 0
  for (let after: string | undefined = ''; after !== undefined; ) {
    const found = await place.archive.find('', { kind: 'statement', limit: 100, ...(after ? { after } : {}) })
    count += found.answers.length
    after = found.next
  }
  expect((await rows('/ledger/quotes.csv')).filter((row) => row.startsWith('statement,'))).toHaveLength(count)
})
