import { describe, expect, test } from 'vitest'
import { articleFromHtml } from '../../../src/intake/html/index.ts'
import { page, paragraphs, said, story } from './pages.ts'

const read = (body: string, head = '') => articleFromHtml(page(body, head), {})
const [one, two, three, four] = story as [string, string, string, string]
const site = (content: string) => `
  <nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
  <article><h1>Old mill burns at Harrow Bridge</h1><div class="article-body">${content}</div></article>
  <footer>About us. Terms. Contact the newsroom.</footer>`

describe('the story', () => {
  test('is its paragraphs, without the page around them', () => {
    const article = read(site(paragraphs(story)))
    expect(said(article, 'body')).toEqual(story)
    expect(article.headline).toBe('Old mill burns at Harrow Bridge')
    expect(article.text).toBe(['Old mill burns at Harrow Bridge', ...story].join('\n\n'))
  })

  test('has parts in order that do not overlap and lie in the text', () => {
    const article = read(
      site(`<figure><img src="a.jpg"><figcaption>The mill in 1950.</figcaption></figure>${paragraphs(story)}`),
    )
    let last = 0
    for (const { start, end } of article.parts) {
      expect(start).toBeGreaterThanOrEqual(last)
      expect(end).toBeGreaterThan(start)
      last = end
    }
    expect(last).toBe(article.text.length)
  })

  test.each([
    ['line breaks', story.join('<br><br>')],
    ['line breaks with spaces between', story.join('<br> \n <br/>')],
    ['divs', story.map((text) => `<div>${text}</div>`).join('')],
    ['nested divs', story.map((text) => `<div><div><span>${text}</span></div></div>`).join('')],
    ['unclosed paragraphs', story.map((text) => `<p>${text}`).join('')],
    ['sections that each hold one', story.map((text) => `<section><p>${text}</p></section>`).join('')],
    ['table cells', `<table>${story.map((text) => `<tr><td><p>${text}</p></td></tr>`).join('')}</table>`],
  ])('has its paragraphs where they are %s', (_, content) => {
    expect(said(read(site(content)), 'body')).toEqual(story)
  })

  test('keeps a single line break within a paragraph', () => {
    expect(said(read(site(paragraphs([`${one}<br>${two}`, three, four]))), 'body')[0]).toBe(`${one}\n${two}`)
  })

  test('keeps list items, quotations, headings and tables that are part of it', () => {
    const article = read(
      site(
        `${paragraphs([one, two])}<h2>What was lost</h2><ul><li>Two grindstones from 1780</li><li>The ferry’s archive</li></ul>
        <blockquote><p>We heard it before we saw it.</p></blockquote>
        <table><tr><th>Year</th><th>Owner</th></tr><tr><td>1780</td><td>Jon Harrow</td></tr></table>${paragraphs([three, four])}`,
      ),
    )
    expect(said(article, 'body')).toEqual([
      ...[
        one,
        two,
        'What was lost',
        'Two grindstones from 1780',
        'The ferry’s archive',
        'We heard it before we saw it.',
      ],
      ...['Year\tOwner', '1780\tJon Harrow', three, four],
    ])
  })

  test('keeps links in running text and a paragraph that ends in one', () => {
    const linked = 'The council published <a href="/plan">its plan for the site</a> last spring, and then shelved it.'
    expect(said(read(site(paragraphs([one, linked, two, three]))), 'body')[1]).toBe(linked.replace(/<[^>]+>/g, ''))
  })

  test('goes on where a box stands in its midst', () => {
    const box =
      '<div class="newsletter-signup"><h3>Morning post</h3><p>Sign up for our newsletter.</p><button>Go</button></div>'
    expect(said(read(site(paragraphs([one, two]) + box + paragraphs([three, four]))), 'body')).toEqual(story)
  })

  test('has its dateline apart', () => {
    const article = read(site(paragraphs([`HARROW BRIDGE, April 20 (Reuters) - ${one}`, two, three, four])))
    expect(said(article, 'dateline')).toEqual(['HARROW BRIDGE, April 20 (Reuters) -'])
    expect(said(article, 'body')).toEqual(story)
    expect(article.agency).toBe('Reuters')
  })

  test('of a live page is all its posts', () => {
    const posts = story.map((text, at) => `<div class="post"><h3>1${at}:00</h3><p>${text}</p></div>`).join('')
    expect(
      said(read(`<main><h1>Old mill burns at Harrow Bridge</h1><div class="live">${posts}</div></main>`), 'body'),
    ).toEqual(expect.arrayContaining(story))
  })

  test('ends where another begins below it', () => {
    const other = paragraphs([
      'Ferry fares rise in May, the county said.',
      'A day ticket will be four crowns, up from three and a half.',
    ])
    const article = read(
      `<article><h1>Old mill burns at Harrow Bridge</h1>${paragraphs(story)}</article><article><h1>Ferry fares rise</h1>${other.repeat(3)}</article>`,
    )
    expect(said(article, 'body')).toEqual(story)
  })

  test('is read from AMP', () => {
    const article = articleFromHtml(
      `<!doctype html><html amp lang="en"><head><title>Old mill burns</title></head><body><amp-sidebar><ul><li><a href="/">Home</a></li></ul></amp-sidebar>
      <article><h1>Old mill burns</h1><amp-img src="a.jpg"></amp-img>${paragraphs(story)}</article></body></html>`,
      {},
    )
    expect(said(article, 'body')).toEqual(story)
  })
})

describe('what is not the story', () => {
  test('captions are told apart, and not taken twice', () => {
    const caption = 'Smoke over the mill at Harrow Bridge on Tuesday.'
    const figure = `<figure><img src="a.jpg"><figcaption>${caption}</figcaption></figure>`
    const article = read(site(figure + paragraphs([one, two]) + figure + paragraphs([three, four])))
    expect(said(article, 'body')).toEqual(story)
    expect(said(article, 'caption')).toEqual([caption])
    expect(said(article, 'furniture')).toEqual([caption])
  })

  test('a caption without a name is told by its picture', () => {
    const caption = '<div><img src="a.jpg"><div>The mill before the flood</div></div>'
    expect(said(read(site(paragraphs([one, two]) + caption + paragraphs([three, four]))), 'caption')).toEqual([
      'The mill before the flood',
    ])
  })

  test.each([
    [
      'a list under a heading',
      '<h3>Related</h3><ul><li><a href="/a">Flood plan shelved</a></li><li><a href="/b">Ferry fares rise</a></li></ul>',
    ],
    [
      'a list of links alone',
      '<ul><li><a href="/a">Flood plan shelved again</a></li><li><a href="/b">Ferry fares rise</a></li></ul>',
    ],
    ['a line that leads to one', '<p>READ MORE: <a href="/a">Flood plan shelved again</a></p>'],
    ['a line of another language', '<p>Lesen Sie auch: <a href="/a">Hochwasserplan verschoben</a></p>'],
    ['a paragraph that is a link', '<p><a href="/a">FLOOD PLAN SHELVED FOR THE THIRD TIME</a></p>'],
    [
      'a box named so',
      '<aside class="related-stories"><p>The flood plan was shelved for the third time on Monday.</p></aside>',
    ],
    [
      'a teaser',
      '<article><h3><a href="/a">Flood plan shelved</a></h3><p>The county has shelved its plan again.</p></article>',
    ],
  ])('links to other stories: %s', (_, links) => {
    const article = read(site(paragraphs([one, two]) + links + paragraphs([three, four])))
    expect(said(article, 'body')).toEqual(story)
  })

  test.each([
    ['a sign-up box', '<div class="signup"><p>Get the day’s news in your inbox.</p></div>'],
    ['a sign-up line without a name', '<p>Sign up for our <a href="/n">free newsletter</a> today.</p>'],
    ['a share list', '<ul class="share-tools"><li><a href="#">Facebook</a></li><li><a href="#">Email</a></li></ul>'],
    ['an advertisement’s label', '<div>Advertisement</div>'],
    ['a gallery’s counter', '<div>2 of 14</div>'],
    ['a rule', '<p>* * *</p>'],
    ['a claim to rights', '<p>© 2023 The Lene Courier. All rights reserved.</p>'],
    ['a hidden box', '<div style="display: none"><p>You have read all your free stories this month.</p></div>'],
    ['a script’s stand-in', '<noscript><p>Please turn on scripts to see the comments here.</p></noscript>'],
  ])('%s', (_, furniture) => {
    const article = read(site(paragraphs([one, two]) + furniture + paragraphs([three, four])))
    expect(said(article, 'body')).toEqual(story)
  })

  test('comments are left out', () => {
    const comments = `<section id="comments"><h2>Comments</h2><p>I used to swim there as a child, and it was lovely then.</p></section>`
    const article = read(site(paragraphs(story) + comments))
    expect(said(article, 'body')).toEqual(story)
    expect(article.text).not.toContain('swim')
  })

  test('a sentence set large beside the text that has it', () => {
    const article = read(site(`${paragraphs([one, two])}<blockquote>${three}</blockquote>${paragraphs([three, four])}`))
    expect(said(article, 'body')).toEqual(story)
  })

  test('but a quotation that the text has nowhere else stays', () => {
    const quotation = 'I have never seen the river so red, not even in the year of the flood.'
    const article = read(
      site(`${paragraphs([one, two])}<blockquote>${quotation}</blockquote>${paragraphs([three, four])}`),
    )
    expect(said(article, 'body')).toContain(quotation)
  })

  test.each([
    ['Residents were told to sign up for the relief fund, and some 300 did so, the county said on Monday.'],
    ['The newsletter of the mill’s friends had warned of bare wires in the loft as long ago as last autumn.'],
    ['Related costs could reach four million crowns, said the county’s treasurer, who gave no further figures.'],
    ['More than 200 people share the copyright in the songs that were written in the mill’s upper room.'],
    ['Latest: the fire is out, and the road along the river is open to lorries again, the brigade said.'],
    ['Mehr-Generation houses are to be built on the site, says the plan that the county shelved in 2021.'],
    ['By Wednesday, the smell of smoke had reached the coast and the schools of Brackwater were shut.'],
  ])('but prose that speaks of such things stays: %s', (prose) => {
    expect(said(read(site(paragraphs([one, prose, three, four]))), 'body')).toEqual([one, prose, three, four])
  })

  test('who wrote it and when stand before the story, and the deck', () => {
    const article =
      read(`<article><h1>Old mill burns at Harrow Bridge</h1><p class="standfirst">Four brigades fight the flames for six hours.</p>
      <div class="byline">By Ann Poe</div><div>April 20, 2023</div><div class="article-body">${paragraphs(story)}</div></article>`)
    expect(said(article, 'deck')).toEqual(['Four brigades fight the flames for six hours.'])
    expect(said(article, 'byline')).toEqual(['By Ann Poe'])
    expect(article.bylines).toEqual(['Ann Poe'])
    expect(article.published).toMatchObject({ value: '2023-04-20', precision: 'day', basis: 'metadata' })
    const [span] = article.published!.evidence
    expect(article.text.slice(span!.start, span!.end)).toBe('April 20, 2023')
    expect(said(article, 'body')).toEqual(story)
  })
})
