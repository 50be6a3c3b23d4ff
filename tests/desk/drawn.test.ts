import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Network, Tenure } from '../../src/desk/api/story.ts'
import { alpha3Of } from '../../src/desk/browser/pages/story/countries.ts'
import { drawn } from '../../src/desk/browser/pages/story/forces.ts'
import { mostTold, sayOffice } from '../../src/desk/browser/parts/offices.ts'
import { deskInBrowser, found, type Tab } from './browser/chromium.ts'

/** What the front page, the stories and the people of the desk draw, and how it is moved about in. */

const ferry = '/story/2026-02-10-halyard.txt'
const union = '/story/2026-02-02-halyard.txt'

describe.skipIf(!found)('in a browser', () => {
  const place = deskInBrowser()
  let tab: Tab
  let page: Page
  beforeAll(async () => {
    tab = await place.open('/', { viewport: { width: 1280, height: 900 } })
    page = tab.page
  }, 60_000)
  afterEach(() => {
    expect(tab.troubles).toEqual([])
  })

  const open = async (path: string, waitFor: string) => {
    await page.goto(path)
    await page.waitForSelector(waitFor)
  }
  const here = () => new URL(page.url())

  test('the front page is gone through by keys, and a story opened', async () => {
    await open('/', '.news.lead h2')
    const lead = await page.textContent('.news.lead h2')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await page.evaluate('document.activeElement.querySelector("h2").textContent')).toBe(lead)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.tabs')
    expect(await page.textContent('main h1')).toBe(lead)
  })

  test('Enter on a button or a link does what it does anyway', async () => {
    await open('/', '.news.lead .moves a')
    const words = page.locator('.news.lead .moves a').first()
    const to = await words.getAttribute('href')
    await words.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname.startsWith('/article/'))
    await expect.poll(() => here().pathname + here().hash).toBe(to)
  })

  test('a figure is one line, and a conflict is told in words', async () => {
    await open(ferry, '.moves')
    const lines = (await page.locator('.moves').allTextContents()).map((one) => one.replace(/\s+/g, ' '))
    expect(lines).toContainEqual(expect.stringMatching(/^dead, Lake Malawi: 12 → then at least 19 → then 20 → then 21/))
    expect(lines).toContainEqual(
      expect.stringMatching(/^aboard, Lake Malawi: 110 \(police\) but at least 120 \(an official/),
    )
    expect(await page.locator('.moves .is-against').count()).toBeGreaterThan(0)
  })

  test('the timeline zooms by keys and buttons; the list follows, and the address has the days', async () => {
    await open(`${ferry}/timeline`, '.drawn svg')
    const listed = async () => Number.parseInt((await page.textContent('p.total')) ?? '', 10)
    const whole = await listed()
    const narrower = async (than: number) => {
      await expect.poll(listed, { timeout: 10_000 }).toBeLessThan(than)
      return listed()
    }
    await page.keyboard.press('+')
    const closer = await narrower(whole)
    await expect.poll(() => here().searchParams.get('from')).not.toBeNull()
    const from = here().searchParams.get('from')!
    expect(from < here().searchParams.get('to')!).toBe(true)
    await page.getByRole('button', { name: 'Closer' }).click()
    await narrower(closer)
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => here().searchParams.get('from')).not.toBe(from)
    await page.reload()
    await page.waitForSelector('.drawn svg')
    expect(here().searchParams.get('from')).not.toBeNull()
    await page.keyboard.press('0')
    await expect.poll(listed, { timeout: 10_000 }).toBe(whole)
    await expect.poll(() => here().search).toBe('')
  })

  test('what is denied has another shape and word than what happened, and can be had alone', async () => {
    await open(`${ferry}/timeline`, '.drawn svg')
    const shapeOf = (standing: string) =>
      page.locator(`.lanes .shape.is-${standing}`).evaluate((shape) => `${shape.tagName} ${shape.getAttribute('d')}`)
    expect(await shapeOf('denied')).not.toBe(await shapeOf('actual'))
    await page.getByRole('button', { name: /^denied \d+$/ }).click()
    await expect.poll(() => page.locator('.happening:not(.is-denied)').count()).toBe(0)
    await expect.poll(() => here().searchParams.get('standing')).toBe('denied')
    await page.waitForSelector('.happening.is-denied')
  })

  test('days are picked by dragging over them', async () => {
    await open(`${ferry}/timeline`, '.drawn svg')
    const { x, y, width } = (await page.locator('.drawn svg').boundingBox())!
    await page.mouse.move(x + width * 0.3, y + 20)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.5, y + 20, { steps: 4 })
    await page.mouse.up()
    await expect.poll(() => here().searchParams.get('from')).toMatch(/^2026-02-1\d$/)
    expect(here().searchParams.get('from')! < here().searchParams.get('to')!).toBe(true)
  })

  test('figures that conflict are joined, said in a sentence, and lead to their words', async () => {
    await open(`${ferry}/figures`, '.series .conflicting')
    const aboard = page.locator('.series', { hasText: 'aboard, Lake Malawi' }).first()
    expect(await aboard.locator('.conflicting').count()).toBe(1)
    expect(await aboard.locator('.dot.is-bound .bound').count()).toBe(1)
    expect(await aboard.locator('p.conflict').textContent()).toMatch(/^Conflict: .+two sources give two figures/)
    const words = aboard.locator('td .amount').last()
    const to = await words.getAttribute('href')
    await aboard.locator('.dot').last().click()
    await page.waitForURL((url) => url.pathname.startsWith('/article/'))
    expect(here().pathname + here().hash).toBe(to)
  })

  test('the map shades where it happens, and its table has the same', async () => {
    await open(`${union}/places`, '.map path.is-scene')
    const titles = await page.locator('.map path.is-scene title').allTextContents()
    const rows = page.locator('.places > div table tbody tr', { has: page.locator('td a') })
    expect(titles.map((one) => one.split(':')[0]).toSorted()).toEqual(
      (await rows.locator('th').allTextContents()).toSorted(),
    )
  })

  test('tabs are turned by keys, however fast, and each tab has keys of its own', async () => {
    await open(`${ferry}/timeline`, '.drawn svg')
    for (const tab of ['quotes', 'figures', 'roles', 'places', 'network', 'versions']) {
      await page.keyboard.press(']')
      await expect.poll(() => here().pathname).toBe(`${ferry}/${tab}`)
    }
    await page.waitForSelector('.rewritten')
    await page.keyboard.press('+')
    expect(here().search).toBe('')
    await page.keyboard.press('?')
    expect(await page.locator('dialog.keys').textContent()).toContain('next tab')
    expect(await page.locator('dialog.keys').textContent()).not.toContain('earlier days')
  })
})

const network = fc
  .record({
    names: fc.uniqueArray(fc.string({ minLength: 1, maxLength: 30 }), { minLength: 2, maxLength: 30 }),
    pairs: fc.array(fc.tuple(fc.nat(29), fc.nat(29), fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 60 }),
  })
  .map(({ names, pairs }): Network => {
    const first = { article: 'a', sentence: 'x', marks: [], at: { start: 0, end: 0 } }
    const edges = pairs.map(([a, b, happenings]) => ({
      from: `k${a % names.length}`,
      to: `k${b % names.length}`,
      happenings,
      types: ['CONSULT'],
      first,
    }))
    return {
      nodes: names.map((name, at) => ({ key: `k${at}`, name, kind: 'person', happenings: at + 1 })),
      edges: edges.filter(({ from, to }) => from !== to),
      more: 0,
    }
  })

test('an office is told as people say it', () => {
  const says = (['holds', 'former', 'candidate', 'claimed'] as const).map((status) =>
    sayOffice({ role: 'mayor', status }),
  )
  expect(says).toEqual(['mayor', 'former mayor', 'mayor (candidate)', 'mayor (claimed)'])
  expect(sayOffice({ role: 'presidential candidate', status: 'candidate' })).toBe('presidential candidate')
})

test('of many roles those stand that are told most, somebody’s own first', () => {
  const passage = { article: 'a', sentence: 'x', marks: [], at: { start: 0, end: 0 } }
  const role = (key: string, times: number): Tenure => ({
    holder: { key, name: key },
    role: `role ${times}`,
    status: 'holds',
    passages: Array.from({ length: times }, () => passage),
  })
  const all = [role('ada', 1), role('bo', 9), role('ada', 3), role('cy', 2)]
  expect([...mostTold(all, 2, undefined)]).toEqual([all[1], all[2]])
  expect([...mostTold(all, 3, 'ada')]).toEqual([all[2], all[0], all[1]])
  expect(mostTold(all, Number.POSITIVE_INFINITY, 'ada').size).toBe(4)
})

test('a network is drawn the same each time, within its frame', () => {
  fc.assert(
    fc.property(network, fc.integer({ min: 320, max: 1600 }), (one, width) => {
      const picture = drawn(one, 20, width)
      expect(drawn(one, 20, width)).toEqual(picture)
      for (const { x, y, r } of picture.nodes) {
        expect([x >= 0, x <= width, y - r >= 0, y + r <= picture.height]).toEqual([true, true, true, true])
      }
    }),
    { numRuns: 20 },
  )
})

test('every country of the map has its code, each once, and no two have the same', () => {
  const file = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
  const { geometries } = JSON.parse(readFileSync(file, 'utf8')).objects.countries as {
    geometries: { id?: string; properties: { name: string } }[]
  }
  const ids = new Set(geometries.flatMap(({ id }) => (id === undefined ? [] : [id])))
  expect([...ids].filter((id) => !alpha3Of.has(id))).toEqual([])
  expect([...alpha3Of.keys()].filter((id) => !ids.has(id))).toEqual(['Kosovo'])
  expect(new Set(alpha3Of.values()).size).toBe(alpha3Of.size)
  expect(['454', '233', '276', '578', 'Kosovo'].map((id) => alpha3Of.get(id))).toEqual([
    'MWI',
    'EST',
    'DEU',
    'NOR',
    'XKX',
  ])
})
