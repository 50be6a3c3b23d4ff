import { describe, expect, test } from 'vitest'
import { articleFromHtml } from '../../../src/intake/html/index.ts'
import type { Given } from '../../../src/intake/source.ts'
import { page, paragraphs, said, story } from './pages.ts'

const body = `<article><h1>Old mill burns at Harrow Bridge</h1>${paragraphs(story)}</article>`
const read = (head: string, content = body, given: Given = {}) => articleFromHtml(page(content, head), given)
const linked = (json: string) => `<script type="application/ld+json">${json}</script>`
const article = (rest: string) => `{"@context":"https://schema.org","@type":"NewsArticle",${rest}}`

describe('when it appeared', () => {
  const day = '2023-04-20T09:30:00+02:00'
  test.each([
    ['JSON-LD', linked(article(`"datePublished":"${day}","dateModified":"2023-04-22T10:00:00Z"`))],
    [
      'JSON-LD in a graph',
      linked(`{"@graph":[{"@type":"WebSite","name":"Lene Courier"},${article(`"datePublished":"${day}"`)}]}`),
    ],
    ['JSON-LD in a list', linked(`[{"@type":"Organization"},${article(`"datePublished":"${day}"`)}]`)],
    ['JSON-LD of several types', linked(`{"@type":["Article","ReportageNewsArticle"],"datePublished":"${day}"}`)],
    ['JSON-LD in a comment', linked(`<!-- ${article(`"datePublished":"${day}"`)} -->`)],
    ['JSON-LD in CDATA', linked(`//<![CDATA[\n${article(`"datePublished":"${day}"`)}\n//]]>`)],
    ['JSON-LD with a comma too many', linked(article(`"author":["Ann Poe",],"datePublished":"${day}",`))],
    ['JSON-LD with raw line breaks', linked(article(`"description":"One\n\ttwo","datePublished":"${day}"`))],
    ['JSON-LD with a bad escape', linked(article(`"description":"the mill\\'s end","datePublished":"${day}"`))],
    ['OpenGraph', `<meta property="article:published_time" content="${day}">`],
    ['a meta name', `<meta name="parsely-pub-date" content="${day}">`],
    ['Dublin Core', `<meta name="DC.date.issued" content="${day}">`],
    ['microdata', `<meta itemprop="datePublished" content="${day}">`],
  ])('is in %s', (_, head) => {
    expect(read(head).published).toEqual({
      value: '2023-04-20T09:30+02:00',
      precision: 'minute',
      basis: 'metadata',
      evidence: [],
    })
  })

  test('is in a <time>', () => {
    const content = body.replace('</h1>', '</h1><time datetime="2023-04-20T09:30:00Z">Thursday</time>')
    expect(read('', content).published?.value).toBe('2023-04-20T09:30Z')
  })

  test('is not when it was changed, unless that is all there is', () => {
    const modified = '<meta property="article:modified_time" content="2023-04-22">'
    expect(read(`${modified}<meta name="date" content="2023-04-20">`).published?.value).toBe('2023-04-20')
    expect(read(modified).published?.value).toBe('2023-04-22')
  })

  test('is as exact as any of its sources is', () => {
    const head = linked(article('"datePublished":"2023-04-20"'))
    expect(read(`${head}<meta property="article:published_time" content="${day}">`).published?.precision).toBe('minute')
  })

  test('is what the caller gives, before all else', () => {
    const { published } = read(linked(article(`"datePublished":"${day}"`)), body, { published: '2023-04-19' })
    expect(published).toMatchObject({ value: '2023-04-19', basis: 'given' })
  })

  test.each([
    ['no date at all', ''],
    ['a day that is none', '<meta name="date" content="2023-02-30">'],
    [
      'the time of a comment',
      '<div itemscope itemtype="https://schema.org/Comment"><meta itemprop="datePublished" content="2023-04-25"></div>',
    ],
  ])('is left out for %s', (_, head) => {
    expect(read('', head + body).published).toBeUndefined()
  })
})

describe('who wrote it', () => {
  test.each([
    ['JSON-LD, a person', linked(article('"author":{"@type":"Person","name":"Ann Poe"}')), ['Ann Poe']],
    ['JSON-LD, several', linked(article('"author":[{"name":"Ann Poe"},{"name":"Bo Lee"}]')), ['Ann Poe', 'Bo Lee']],
    ['JSON-LD, one string', linked(article('"author":"By Ann Poe and Bo Lee"')), ['Ann Poe', 'Bo Lee']],
    ['JSON-LD, with entities', linked(article('"author":"Ann O&#39;Poe"')), ["Ann O'Poe"]],
    ['a meta name', '<meta name="author" content="By Ann Poe">', ['Ann Poe']],
    [
      'an address instead of a name',
      '<meta property="article:author" content="https://social.example/annpoe">',
      undefined,
    ],
    ['a desk instead of a name', '<meta name="author" content="admin">', undefined],
  ])('%s', (_, head, names) => {
    expect(read(head).bylines).toEqual(names)
  })

  test.each([
    ['rel', '<a rel="author" href="/ann">Ann Poe</a>'],
    [
      'microdata',
      '<span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ann Poe</span></span>',
    ],
    ['the line the page shows', '<p class="byline">By Ann Poe</p>'],
  ])('%s', (_, line) => {
    expect(read('', body.replace('</h1>', `</h1>${line}`)).bylines).toEqual(['Ann Poe'])
  })

  test.each([
    ['an agency as author', linked(article('"author":{"@type":"Organization","name":"Reuters"}')), 'Reuters'],
    ['an author with an agency', '<meta name="author" content="Ann Poe, Associated Press">', 'AP'],
    ['a source', linked(article('"sourceOrganization":{"name":"Agence France-Presse"}')), 'AFP'],
    ['nobody known', '<meta name="author" content="Ann Poe, The Lene Courier">', undefined],
  ])('the agency: %s', (_, head, agency) => {
    expect(read(head).agency).toBe(agency)
  })

  test('the agency that claims the rights', () => {
    expect(
      read('', `${body}`.replace('</article>', '<p>© 2023 Associated Press. All rights reserved.</p></article>'))
        .agency,
    ).toBe('AP')
  })
})

describe('the headline', () => {
  const unheaded = paragraphs(story)
  test.each([
    [
      'JSON-LD',
      linked(article('"headline":"Mill at Harrow Bridge lost to fire"')),
      'Mill at Harrow Bridge lost to fire',
    ],
    ['OpenGraph', '<meta property="og:title" content="Mill lost to fire">', 'Mill lost to fire'],
    [
      'OpenGraph with the site’s name',
      '<meta property="og:title" content="Mill lost to fire | The Lene Courier"><meta property="og:site_name" content="The Lene Courier">',
      'Mill lost to fire',
    ],
    [
      'a divider that is not the site’s',
      '<meta property="og:title" content="Mill lost - what we know"><meta property="og:site_name" content="Courier">',
      'Mill lost - what we know',
    ],
  ])('is taken from %s where no heading has it', (_, head, headline) => {
    const read = articleFromHtml(page(unheaded, head), {})
    expect(read.headline).toBe(headline)
    expect(said(read, 'headline')).toEqual([headline])
  })

  test('is the page’s own heading where its title says more', () => {
    expect(read('').headline).toBe('Old mill burns at Harrow Bridge')
  })

  test('is not the site’s name in a heading above', () => {
    expect(read('', `<header><h1>The Lene Courier</h1></header>${body}`).headline).toBe(
      'Old mill burns at Harrow Bridge',
    )
  })
})

describe('where it is and its language', () => {
  test('the address given wins over the one the page gives itself', () => {
    const canonical = '<link rel="canonical" href="https://lene.example/mill">'
    expect(read(canonical).url).toBe('https://lene.example/mill')
    expect(read(canonical, body, { url: 'https://other.example/1' }).url).toBe('https://other.example/1')
    expect(read('<link rel="canonical" href="/mill">').url).toBeUndefined()
  })

  test('of several articles in JSON-LD the one at the page’s address is meant', () => {
    const other = article('"url":"https://lene.example/ferry","datePublished":"2022-01-01"')
    const own = article('"url":"https://lene.example/mill","datePublished":"2023-04-20"')
    expect(
      read(linked(`[${other},${own}]`), body, { url: 'https://lene.example/mill?from=feed' }).published?.value,
    ).toBe('2023-04-20')
  })

  test('the language is the page’s', () => {
    expect(read('').language).toBe('en')
    expect(articleFromHtml(`<html lang="en-gb">${body}`, {}).language).toBe('en-GB')
  })
})

test('a story that the page shows only the beginning of is taken whole from its JSON-LD', () => {
  const whole = [...story, ...story.map((text) => text.replace('T', 't'))].join('\\n\\n')
  const article = read(
    linked(`{"@type":"NewsArticle","articleBody":"${whole}"}`),
    `<article><h1>Old mill burns at Harrow Bridge</h1><p>${story[0]}</p></article>`,
  )
  expect(said(article, 'body')).toHaveLength(8)
  expect(said(article, 'headline')).toEqual(['Old mill burns at Harrow Bridge'])
})
