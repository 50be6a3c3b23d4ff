import { describe, expect, test } from 'vitest'
import { articleFromFragment, articleFromHtml } from '../../../src/intake/html/index.ts'
import { IntakeError } from '../../../src/intake/source.ts'
import { page, paragraphs, said, story } from './pages.ts'

const body = (html: string) => said(articleFromHtml(html, {}), 'body')
const codeOf = (html: string) => {
  try {
    articleFromHtml(html, {})
    return 'none'
  } catch (error) {
    return error instanceof IntakeError ? error.code : error
  }
}

describe('a page made to do harm, or badly made, gives its story', () => {
  const plain = paragraphs(story)
  test.each([
    ['nested 100 000 deep and never closed', '<div>'.repeat(100_000) + plain],
    ['nested 100 000 deep in elements that browsers nest without end', '<b><i>'.repeat(50_000) + plain],
    ['nested 100 000 deep and closed', `${'<div>'.repeat(100_000)}${plain}${'</div>'.repeat(100_000)}`],
    ['after 100 000 closing tags of nothing', '</div></a></p>'.repeat(33_000) + plain],
    ['after a document type with entities', `<!DOCTYPE html [<!ENTITY a "&b;&b;"><!ENTITY b "ha">]>${plain}`],
    ['after two megabytes in an attribute', `<p title="${'x'.repeat(2_000_000)}"></p>${plain}`],
    ['after two megabytes of attributes', `<p ${'a=b '.repeat(500_000)}></p>${plain}`],
    ['after two megabytes of script', `<script>${'x("<p>");'.repeat(250_000)}</script>${plain}`],
    ['with an unclosed comment behind it', `${plain}<!-- ${'x'.repeat(1000)}`],
    ['with elements closed in the wrong order', `<div><b><p>${story.join('</b></p><p><b>')}</i></p></div></span>`],
    ['without html, head or body', plain],
    ['with two bodies', `<body><p>x</p><body>${plain}</body></body>`],
    ['as plain text within the page', `${plain}<plaintext>`],
    ['with broken JSON-LD', `<script type="application/ld+json">{"@type":"NewsArticle",,}</script>${plain}`],
    ['with JSON-LD nested 100 000 deep', `<script type="application/ld+json">${'['.repeat(100_000)}</script>${plain}`],
  ])('%s', (_, html) => {
    expect(body(html).filter((text) => text.length > 20)).toEqual(story)
  })

  test('without NUL, soft hyphens and halves of characters', () => {
    const [first] = body(paragraphs([`Fire\0 bri\u00adgade \ud83d said ${story[0]}`, ...story.slice(1)]))
    expect(first).toBe(`Fire brigade \ufffd said ${story[0]}`)
  })

  test('with characters beyond the basic plane as they are', () => {
    expect(body(paragraphs([`${story[0]} 🔥𝒳`, ...story.slice(1)]))[0]).toBe(`${story[0]} 🔥𝒳`)
  })

  test('of many entities, each as its character', () => {
    expect(body(`<p>${'&amp;'.repeat(200_000)} fire &eacute;&#8212;&#x1F525;&bogus;</p>`)[0]).toBe(
      `${'&'.repeat(200_000)} fire é—🔥&bogus;`,
    )
  })

  test('of five megabytes', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `${at}: ${story[at % 4]}`)
    expect(body(page(paragraphs(many)))).toEqual(many)
  })
})

describe('a page without a word is an error that says so', () => {
  test.each([
    ['nothing', ''],
    ['only scripts', page('<script>render("Fire")</script><noscript>Turn on scripts.</noscript>')],
    [
      'only a frameset',
      '<frameset cols="1,2"><frame src="a"><noframes>Your browser has no frames.</noframes></frameset>',
    ],
    ['only pictures', page('<img src="a.jpg" alt="The mill"><svg><title>Mill</title></svg>')],
    ['an unclosed comment before the story', `<!-- ${paragraphs(story)}`],
    ['an unclosed title', `<title>${paragraphs(story)}`],
    ['only links', page('<ul><li><a href="/a">Home page</a></li><li><a href="/b">All the news</a></li></ul>')],
  ])('%s', (_, html) => {
    expect(codeOf(html)).toBe('no-text')
  })

  test('and names the page', () => {
    expect(() => articleFromHtml('', { url: 'https://lene.example/mill' })).toThrow('https://lene.example/mill')
  })
})

test('reading one page leaves nothing behind for the next', () => {
  const other = page(`<article><h1>Ferry fares rise</h1>${paragraphs([...story].reverse())}</article>`)
  const first = articleFromHtml(page(paragraphs(story)), {})
  articleFromHtml(other, {})
  expect(articleFromHtml(page(paragraphs(story)), {})).toEqual(first)
})

describe('a fragment', () => {
  test('is all story, its captions told apart', () => {
    const fragment = articleFromFragment(
      '<p>One &amp; two.</p><figure><img src="a"><figcaption>Three.</figcaption></figure>four<br><br>five',
    )
    expect(fragment.text).toBe('One & two.\n\nThree.\n\nfour\n\nfive')
    expect(said(fragment, 'body')).toEqual(['One & two.', 'four', 'five'])
    expect(said(fragment, 'caption')).toEqual(['Three.'])
  })

  test.each([
    ['plain text as it is', 'Just words < 3', 'Just words < 3'],
    ['nothing for nothing', '', ''],
    ['spaces as a browser shows them', '<p> One\n  <b> two </b> three </p>', 'One two three'],
    ['preformatted lines', '<pre>a  b\nc</pre>', 'a  b\nc'],
    ['list items that are not closed', '<ul><li>One<li>Two <p>Three</ul>', 'One\n\nTwo\n\nThree'],
    ['rows whose cells are not closed', '<table><tr><td>1<td>2<tr><td>3<td>4</table>', '1\t2\n\n3\t4'],
    ['no ruby hints', '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>', '漢字'],
    ['self-closing shapes', '<svg><path/><path/></svg>One', 'One'],
  ])('%s', (_, html, text) => {
    expect(articleFromFragment(html).text).toBe(text)
  })
})
