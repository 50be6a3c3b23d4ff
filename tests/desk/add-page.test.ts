import { writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test as always } from 'vitest'
import type { Facts } from '../../src/desk/api/pages.ts'
import { folder } from '../cli/run.ts'
import { args, executablePath, found } from './browser/chromium.ts'
import { open } from './command.ts'

const test = always.skipIf(!found)

const patience = 180_000
const story = (town: string) =>
  `${town} opens its bridge\n\n${town.toUpperCase()}, Feb. 3, 2026 -- The bridge of ${town} is open again, Mayor Ada Quill said on Tuesday. "All 12 lanes are open," she said.\n`

let browser: Browser
beforeAll(async () => {
  if (found) browser = await chromium.launch({ executablePath, args })
})
afterAll(() => browser?.close())

async function onPage(url: string): Promise<Page> {
  const page = await browser.newPage()
  page.setDefaultTimeout(60_000)
  onTestFinished(() => page.close())
  await page.goto(`${url}/add`)
  return page
}

test(
  'from the samples to an archive of one’s own: a story pasted and read, a folder added, what was refused told',
  async () => {
    const place = folder()
    const desk = await open(place, [])
    const page = await onPage(desk.url)
    await page.getByText('These are invented samples').waitFor()
    expect(await page.getByRole('button', { name: 'Add it to the archive' }).count()).toBe(0)
    const pasted = page.getByLabel('Paste a story')
    await pasted.fill(story('Marrow'))
    const facts = page.getByRole('complementary', { name: 'What was read in it' })
    await facts.getByText('All 12 lanes are open').waitFor()
    // A fact lights up with its words.
    await facts.getByText('All 12 lanes are open').hover()
    await expect.poll(() => page.locator('.words [data-lit=""]').allTextContents()).toContain('"All ')

    await page.getByRole('button', { name: 'Begin it' }).click()
    await page.getByRole('heading', { name: 'Files' }).waitFor()
    expect(await page.getByText('These are invented samples').count()).toBe(0)
    await page.getByLabel('Paste a story').fill(story('Marrow'))
    await page.getByRole('button', { name: 'Add it to the archive' }).click()
    await page.getByText('1 article added').waitFor()

    await mkdir(join(place, 'reports', 'may'), { recursive: true })
    writeFileSync(join(place, 'reports', 'odport.txt'), story('Odport'))
    writeFileSync(join(place, 'reports', 'may', 'selm.txt'), story('Selm'))
    writeFileSync(join(place, 'reports', 'empty.txt'), '')
    await page.locator('input[webkitdirectory]').setInputFiles(join(place, 'reports'))
    await page.getByText('2 articles added, 1 refused').waitFor()
    await page.getByText('1 refused: why').click()
    await page.getByText('reports/empty.txt is empty').waitFor()
    const { facts: found } = await desk.get<Facts>('/ledger/quotes.json?q=lanes')
    expect(new Set(found.map(({ article }) => article)).size).toBe(3)
    expect(await desk.stop()).toMatchObject({ code: 0, stderr: '' })
  },
  patience,
)

test(
  'what is dropped anywhere is added, and an address that cannot be followed says why',
  async () => {
    const desk = await open(folder(), ['desk', '--port', '0', '--quick'])
    const page = await onPage(desk.url)
    await page.getByRole('button', { name: 'Begin it' }).click()
    await page.getByRole('heading', { name: 'Files' }).waitFor()
    const dropped = await page.evaluateHandle(`{
      const transfer = new DataTransfer()
      transfer.items.add(new File([${JSON.stringify(story('Odport'))}], '<b>odport.txt'))
      transfer
    }`)
    await page.dispatchEvent('h1', 'drop', { dataTransfer: dropped })
    await page.getByText('1 article added').waitFor()
    await page.getByText('bodport.txt').waitFor()
    await page.getByLabel('Address of a page').fill('http://127.0.0.1:9/feed')
    await page.getByRole('button', { name: 'Follow' }).click()
    await page.getByText('127.0.0.1 is this machine or a private network').waitFor()
  },
  patience,
)
