/** What is long: a transcript of 20 000 words, and a story of 500 reports. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Addition } from '../../../src/archive/index.ts'
import type { DeskOptions } from '../../../src/desk/index.ts'
import { read } from '../../../src/engine/index.ts'
import { loadEncoder } from '../../../src/model/index.ts'
import { type Dropped, listen } from '../../../src/wording/left-out.ts'
import { run } from '../../cli/run.ts'
import { deskInBrowser, found, open, overflow, settled } from './chromium.ts'

const speakers = ['Mara Quill', 'Ada Marrow', 'Ivo Selm', 'Petra Lund', 'Teo Varga']
const places = ['Odport', 'Selmouth', 'Marrow Bay', 'Lund Point', 'Vargaville', 'Quill Harbour', 'Tarn Ferry']

/** What was said at a hearing, a paragraph for each answer: 20 words, and a thousand of them. */
const answer = (at: number): string => {
  const [speaker, place] = [speakers[at % speakers.length]!, places[at % places.length]!]
  const tons = 100 + ((at * 37) % 900)
  return at % 3 === 0
    ? `"We counted ${tons} tons of grain at ${place} before the storm came and took the roof away," ${speaker} told them.`
    : `Inspector ${speaker} said that the harbour of ${place} had let ${tons} boats leave on the day that it was closed.`
}
const transcript = [
  'Hearing on the harbours: the whole of what was said',
  'ODPORT, Feb. 3, 2026 (Halyard) -- This is what was said on Tuesday, in full and in its order.',
  ...Array.from({ length: 1000 }, (_, at) => answer(at)),
  'The last words of the hearing were those of the clerk, who thanked everybody and shut the book.',
].join('\n\n')

const whyNot: DeskOptions['whyNot'] = async ({ id, article }) => {
  const dropped: Dropped[] = []
  await read(article, { id, encoder: await loadEncoder(), trace: listen(dropped) })
  return dropped
}

describe.skipIf(!found)('a transcript of 20 000 words', () => {
  const desk = deskInBrowser({ whyNot })
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-long-'))
  const path = '/article/transcript.txt'
  beforeAll(async () => {
    if (!found) return
    writeFileSync(join(folder, 'transcript.txt'), transcript)
    const added = await run(['add', '--archive', desk.archive.name, join(folder, 'transcript.txt')])
    if (added.code !== 0) throw new Error(added.stderr)
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const isInSight = (page: Page, selector: string) =>
    page.evaluate<boolean>(`(() => {
      const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect()
      return top < innerHeight && bottom > 0
    })()`)

  test('has all of its words and facts, and is scrolled through to its end and back', async () => {
    expect(transcript.split(/\s+/).length).toBeGreaterThan(20_000)
    const { page, troubles } = await open(desk.reader(), path)
    await expect.poll(() => page.locator('.words .part').count()).toBe(1003)
    await expect.poll(() => page.locator('aside .kind-said [data-fact]').count()).toBeGreaterThan(900)
    await page.keyboard.press('End')
    await expect.poll(() => isInSight(page, '.words p.part:last-of-type')).toBe(true)
    // What is drawn on the way moves the end a little; a reader presses again.
    const backAtTop = async () => {
      await page.keyboard.press('Home')
      return isInSight(page, '.words h1')
    }
    await expect.poll(backAtTop).toBe(true)
    expect(await overflow(page)).toEqual([])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('leads from its last fact to its words and back, and is put right there', async () => {
    const { page, troubles } = await open(desk.reader(), path)
    await expect.poll(() => page.locator('aside .kind-said [data-fact]').count()).toBeGreaterThan(900)
    const last = page.locator('aside .kind-said [data-fact]', { hasText: 'boats leave' }).last()
    const id = await last.getAttribute('data-fact')
    await last.focus()
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => page.evaluate(`document.activeElement.dataset.of?.split(' ')`)).toContain(id)
    expect(await isInSight(page, `.words [data-of~="${id}"]:focus`)).toBe(true)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => page.evaluate('document.activeElement.dataset.fact')).toBe(id)
    const before = (await last.locator('.lead').textContent())!
    const other = speakers.find((name) => name !== before)!
    await page.keyboard.press('c')
    await last.getByLabel('Who said it').selectOption({ label: `${other} (person)` })
    await page.waitForSelector('.changes .come')
    await page.getByRole('button', { name: 'Keep' }).click()
    await page.waitForSelector('.put-right')
    await expect.poll(() => last.locator('.lead').textContent()).toBe(other)
    await page.keyboard.press('u')
    await expect.poll(() => last.locator('.lead').textContent()).toBe(before)
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('says why things were left out, in sentences that lead to their words', async () => {
    const { page, troubles } = await open(desk.reader(), path)
    await page.getByRole('button', { name: 'Why not?' }).click()
    const notes = page.locator('aside .note')
    await notes.first().waitFor({ timeout: 50_000 })
    for (const says of await notes.locator('a + span').allTextContents()) expect(says).toMatch(/^\S+( \S+){2,}/)
    await notes.last().focus()
    await page.keyboard.press('Enter')
    const marked = () => page.evaluate<number>(`[...(CSS.highlights.get('addressed') ?? [])].length`)
    await expect.poll(marked).toBe(1)
    expect(troubles).toEqual([])
    await page.context().close()
  })
})

/** What was said that is first in sight, how far down the window, in pixels. */
const inSight = `(() => {
  const first = [...document.querySelectorAll('.said')].find((one) => one.getBoundingClientRect().top > 0)
  return Math.round(first.getBoundingClientRect().top) + ': ' + first.textContent
})()`

/** What is looked at, once it was the same for a second. */
async function untilStill<T>(look: () => Promise<T>): Promise<T> {
  const seen: T[] = []
  const isStill = () => seen.length >= 10 && seen.slice(-10).every((one) => one === seen.at(-1))
  const lookAgain = async () => {
    seen.push(await look())
    return isStill()
  }
  await expect.poll(lookAgain, { interval: 100 }).toBe(true)
  return seen.at(-1)!
}

describe.skipIf(!found)('a story of 500 reports', () => {
  const desk = deskInBrowser()
  let story = ''
  let later: readonly Addition[] = []
  beforeAll(async () => {
    if (!found) return
    const { addition, saga } = await import(new URL('../../../benchmarks/stories.mjs', import.meta.url).href)
    const all = [...saga({ reports: 501 })].map(addition) as Addition[]
    later = all.slice(500)
    await desk.archive.add(all.slice(0, 500), undefined, 'later')
    while ((await desk.archive.placeWaiting(200)) > 0);
    const { stories } = await desk.archive.stories({ limit: 1, least: 400 })
    story = `/story/${encodeURIComponent(stories[0]!.story)}`
  }, 120_000)

  test('is shown on every tab', async () => {
    const { page, troubles } = await open(desk.reader({ viewport: { width: 820, height: 900 } }), story)
    expect(await page.textContent('.story-head p')).toMatch(/^500 reports/)
    const shown = {
      timeline: '.happening',
      quotes: '.said',
      figures: '.series, .lone',
      roles: '.role-row, .none',
      places: '.places tbody tr',
      network: '.edges tbody tr',
      versions: '.reports li',
    }
    for (const [tab, what] of Object.entries(shown)) {
      await page.keyboard.press(']')
      await page.waitForURL(`**${story}/${tab}`)
      await page.locator(`main ${what}`).first().waitFor()
      await settled(page)
      await expect.poll(() => overflow(page), { message: tab }).toEqual([])
    }
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('has all that was said in it, as one scrolls down, and stays where one reads when something is added', async () => {
    const { page } = await open(desk.reader(), `${story}/quotes`)
    const said = page.locator('.said')
    const first = await said.count()
    await page.keyboard.press('End')
    await expect.poll(() => said.count()).toBeGreaterThan(first)
    const many = await said.count()
    // What comes into sight is drawn, and is then as high as it is: what a reader sees stays, whatever the scroll bar says.
    const place = await untilStill(() => page.evaluate<string>(inSight))
    expect(place).toMatch(/^\d+: \S/)
    await desk.archive.add(later)
    const news = page.getByRole('button', { name: 'Something has changed here' })
    await news.waitFor({ timeout: 40_000 })
    expect(await said.count()).toBeGreaterThanOrEqual(many)
    expect(await page.evaluate<string>(inSight)).toBe(place)
    await news.click()
    await expect.poll(() => page.textContent('.story-head p')).toMatch(/^501 reports/)
    expect(await page.evaluate<number>('scrollY')).toBe(0)
    await expect.poll(() => news.count()).toBe(0)
    await page.context().close()
  })
})
