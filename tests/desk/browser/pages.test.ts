import { beforeAll, describe, expect, test } from 'vitest'
import { deskInBrowser, found, open, overflow, violations } from './chromium.ts'
import { addOdd, odd } from './odd.ts'
import { pages } from './pages.ts'

const widths = [390, 820, 1440]
const colorSchemes = ['light', 'dark'] as const

describe.skipIf(!found)('the desk in a browser', () => {
  const desk = deskInBrowser()

  test.for(Object.entries(pages))('%s can be read by everyone, on any screen', async ([, path]) => {
    const reader = await desk.reader()
    const { page, troubles, asked } = await open(reader, path)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 })
      // What is drawn is drawn anew for another width, a moment later.
      await expect.poll(() => overflow(page), { message: `${width}` }).toEqual([])
      for (const colorScheme of colorSchemes) {
        await page.emulateMedia({ colorScheme })
        const what = colorScheme === 'light' ? {} : { runOnly: ['color-contrast'] }
        expect([width, colorScheme, await violations(page, what)]).toEqual([width, colorScheme, []])
      }
    }
    expect(troubles).toEqual([])
    expect(asked.filter((one) => !one.startsWith(desk.address))).toEqual([])
    await reader.close()
  })

  test('an address of no page says so', async () => {
    const reader = await desk.reader()
    const { page } = await open(reader, '/nowhere/at/all')
    expect(await page.textContent('main h1')).toBe('There is no such page')
    expect(await violations(page)).toEqual([])
    await reader.close()
  })

  test.each(['story', 'article', 'who'])('a %s that is not there says so, with ways on', async (what) => {
    const reader = await desk.reader()
    const { page } = await open(reader, `/${what}/nothing%20of%20the%20kind`)
    expect(await page.textContent('main h1')).toMatch(/^This (?:story|article|name) cannot be shown$/)
    expect(await page.locator('main a[href="/search"]').count()).toBe(1)
    expect(await violations(page)).toEqual([])
    await reader.close()
  })

  const { story, article, figures, timeline, front, 'ledger-quotes': ledger } = pages
  test.for([story, article, figures, timeline, front, ledger])(
    'printed, %s has its words and none of its buttons',
    async (path) => {
      const reader = await desk.reader({ viewport: { width: 720, height: 1000 }, colorScheme: 'dark' })
      const { page } = await open(reader, path)
      await page.emulateMedia({ media: 'print' })
      expect(await page.locator('main h1').first().isVisible()).toBe(true)
      const controls = 'button:visible, nav:visible, input:visible, select:visible, .downloads:visible'
      expect(await page.locator(controls).evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual([])
      expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)')
      await expect.poll(() => overflow(page)).toEqual([])
      const [, sheets] = /\/Count (\d+)/.exec((await page.pdf({ format: 'A4' })).toString('latin1')) ?? []
      expect(Number(sheets)).toBeGreaterThan(0)
      expect(Number(sheets)).toBeLessThan(30)
      await reader.close()
    },
  )
})

describe.skipIf(!found)('names and words of any sort', () => {
  const desk = deskInBrowser()
  beforeAll(async () => {
    if (found) await addOdd(desk.archive)
  })

  /** Pages where the odd articles have something. */
  const where = ['/', '/stories?least=1', '/story/odd%2Fone', '/story/odd%2Fone/quotes', '/story/odd%2Fone/figures']
    .concat(['/story/odd%2Fone/timeline', '/article/odd%2Fone', '/ledger/quotes', '/ledger/figures'])
    .concat(['network', 'places', 'roles', 'versions'].map((tab) => `/story/odd%2Fone/${tab}`))
    .concat(['/search?q=tons', `/search?q=${encodeURIComponent(odd.script)}`])

  test.for(where)('do no harm at %s', async (path) => {
    const reader = await desk.reader({ viewport: { width: 390, height: 900 } })
    const { page, troubles } = await open(reader, path)
    expect(await page.evaluate('window.ran')).toBeUndefined()
    expect(await page.locator('main script, main img').count()).toBe(0)
    expect(await page.evaluate('getComputedStyle(document.body).direction')).toBe('ltr')
    expect(await commanding(page)).toEqual([])
    await expect.poll(() => overflow(page)).toEqual([])
    expect(troubles).toEqual([])
    await reader.close()
  })

  test('are told in the network, on the map and as an office', async () => {
    const reader = await desk.reader()
    const drawn: readonly (readonly [tab: string, within: string, name: string])[] = [
      ['network', '.network svg', odd.japanese],
      ['network', '.edges', odd.arabic],
      ['places', '.places', odd.hebrew],
      ['roles', '.role-row', odd.korean],
      ['timeline', '.happening', odd.arabic],
    ]
    for (const [tab, within, name] of drawn) {
      const { page } = await open(reader, `/story/odd%2Fone/${tab}`)
      await page.locator(within, { hasText: name }).first().waitFor()
      await page.close()
    }
    await reader.close()
  })

  test('whoever is called so has a page', async () => {
    const reader = await desk.reader({ viewport: { width: 390, height: 900 } })
    for (const name of Object.values(odd)) {
      const [known] = await desk.archive.who(name, 1)
      if (!known) continue
      const { page, troubles } = await open(reader, `/who/${encodeURIComponent(known.key)}`)
      expect(await page.evaluate('window.ran')).toBeUndefined()
      expect(await commanding(page)).toEqual([])
      await expect.poll(() => overflow(page)).toEqual([])
      expect(troubles).toEqual([])
      await page.close()
    }
    await reader.close()
  })

  test('right to left stays within its own words', async () => {
    const reader = await desk.reader()
    const { page } = await open(reader, '/search?q=tons')
    const found = await page.evaluate(`[...document.querySelectorAll('main bdi')]
      .filter((one) => one.textContent === '${odd.arabic}')
      .map((one) => [getComputedStyle(one).unicodeBidi, getComputedStyle(one).direction])`)
    expect(found).toContainEqual(['isolate', 'rtl'])
    await reader.close()
  })
})

/** Elements with text of their own, or the title, that would command the direction of what follows. */
const commanding = (page: { evaluate: (script: string) => Promise<unknown> }): Promise<unknown> =>
  page.evaluate(`[...document.querySelectorAll('body *, title')].flatMap((node) => {
    const own = [...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join('')
    const isOne = /[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]/.test(own)
    return isOne ? [node.parentElement.className + ' > ' + node.localName + '.' + node.className + ' ' + own] : []
  })`)
