import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/record/marks.ts'
import { pageWriter } from '../../src/cli/page/page.ts'
import { section } from '../../src/cli/page/section.ts'
import type { Record } from '../../src/record/index.ts'
import { ferryStory, recordOf } from './record.ts'
import { run } from './run.ts'
import { summitStory } from './summit.ts'

async function pageOf(...records: Record[]): Promise<string> {
  let page = ''
  const writer = pageWriter({
    async write(piece) {
      page += piece
    },
  })
  for (const record of records) await writer.add(section(record))
  await writer.end()
  return page
}

interface Node {
  name?: string
  attribs?: { [name: string]: string }
  children?: Node[]
  data?: string
}
const nodesOf = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesOf)]
const parsed = (page: string) => nodesOf(parseDocument(page) as unknown as Node)
const textOf = (node: Node): string => node.data ?? (node.children ?? []).map(textOf).join('')

describe('marks', () => {
  it('may overlap in any way: every mark holds exactly its words, and no word is lost', () => {
    const text = 'One two, three.\n\nFour\nfive six.  Seven — eight.'
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    const parts = [
      { start: 0, end: 15, role: 'headline' as const },
      { start: 17, end: 26, role: 'dateline' as const },
      { start: 26, end: text.length, role: 'body' as const },
    ]
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const marks = spans.map((one, i) => ({ ...one, fact: `t${i}`, nth: 0 }))
        const blocks = blocksOf({ text, parts, language: 'en' }, marks)
        const segments = blocks.flatMap((block) => block.segments)
        const solid = (words: string) => words.replace(/\s/g, '')
        expect(solid(segments.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(solid(text))
        for (const mark of marks) {
          const own = segments.filter((segment) => segment.marks.includes(mark))
          expect(solid(own.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(
            solid(text.slice(mark.start, mark.end)),
          )
        }
      }),
    )
  })

  it('leave paragraphs as the text has them, a dateline in the paragraph it opens', () => {
    const { article } = recordOf([
      ['headline', 'Pier burns'],
      ['dateline', 'MARROW, May 4 -'],
      ['body', 'The pier burned.\nIt was old.'],
      ['body', 'Nobody was hurt.'],
    ])
    const blocks = blocksOf(article, []).map(({ role, segments }) => [
      role,
      segments.map(({ start, end }) => article.text.slice(start, end)).join(''),
    ])
    expect(blocks).toEqual([
      ['headline', 'Pier burns'],
      ['body', 'MARROW, May 4 - The pier burned.\nIt was old.'],
      ['body', 'Nobody was hurt.'],
    ])
  })
})

describe('the page', () => {
  it('stands on nothing from elsewhere, and allows nothing but its own style and script', async () => {
    const page = await pageOf(ferryStory)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)![1]!
    expect(policy).toMatch(/^default-src 'none';/)
    for (const tag of ['style', 'script']) {
      const [, content] = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(page)!
      expect(policy).toContain(`${tag}-src 'sha256-${createHash('sha256').update(content!).digest('base64')}'`)
    }
    expect(page).not.toMatch(/\b(?:src|srcset|style|on\w+)=|@import|url\(|<link/)
  })

  it('links every fact to its words and back, with two stories on the page too', async () => {
    const nodes = parsed(await pageOf(ferryStory, summitStory, ferryStory))
    const ids = nodes.flatMap(({ attribs }) => attribs?.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const links = nodes.flatMap(({ attribs }) => (attribs?.href?.startsWith('#') ? [attribs.href.slice(1)] : []))
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
    const quoted = nodes.filter(({ name, attribs }) => name === 'a' && attribs?.href?.startsWith('#s1-w-'))
    for (const link of quoted) {
      const target = nodes.find(({ attribs }) => attribs?.id === link.attribs!.href!.slice(1))!
      if (target.name === 'a') expect(textOf(link).startsWith(textOf(target))).toBe(true)
    }
    expect(quoted.length).toBeGreaterThan(20)
  })

  it('shows hostile words and does none of what they say', async () => {
    const hostile =
      '<script>alert(1)</script> & </script><img src=x onerror=alert(2)> "quoted\' `x` \u202eevil\u202c \u0000\u0007 \ud800 &lt;'
    const record = recordOf(
      [
        ['headline', hostile],
        ['body', `On ${hostile} 5 May.`],
      ],
      {
        article: {
          agency: hostile,
          headline: hostile,
          url: `javascript:alert(3)//${hostile}`,
          bylines: [hostile],
          language: '"><script>',
        },
        times: [{ words: hostile, type: 'DATE', value: hostile }],
        checks: [{ rule: 'x', verdict: 'conflicts', message: hostile, words: [hostile] }],
      },
    )
    const page = await pageOf(record)
    const nodes = parsed(page)
    expect(nodes.filter(({ name }) => name === 'script')).toHaveLength(1)
    expect(nodes.filter(({ name }) => name === 'img')).toEqual([])
    expect(nodes.flatMap(({ attribs }) => Object.keys(attribs ?? {})).filter((name) => /^on/.test(name))).toEqual([])
    expect(page).not.toMatch(/href="javascript/i)
    expect(page).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u)
    expect(textOf(nodes.find(({ name }) => name === 'h1')!)).toContain('<script>alert(1)</script>')
  })

  it('is well formed', async () => {
    const page = await pageOf(ferryStory, summitStory, recordOf([['body', 'Nothing.']]))
    const open: string[] = []
    const empty = new Set(['meta', 'br', '!doctype'])
    for (const [, closing, name] of page
      .replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
      .matchAll(/<(\/?)([!a-z][a-z0-9]*)[^>]*>/g)) {
      if (empty.has(name!)) continue
      if (closing) expect(open.pop()).toBe(name)
      else open.push(name!)
    }
    expect(open).toEqual([])
    expect(parsed(page).filter(({ name }) => name === 'h1')).toHaveLength(3)
  })

  it('shows statements as quoted speech under whoever said it, and links the speaker to the list of names', async () => {
    const nodes = parsed(await pageOf(summitStory))
    const speakers = nodes.filter(({ attribs }) => attribs?.class === 'speaker')
    expect(
      speakers.map((speaker) => [
        textOf(nodesOf(speaker).find(({ name }) => name === 'h3')!),
        nodesOf(speaker).filter(({ name }) => name === 'blockquote').length,
      ]),
    ).toEqual([
      ['Oona Vell chief, Lantern Pact', 2],
      ['Tomas Brandt President, Karst', 2],
      [
        'A senior official in the northern ministry for fisheries, harbours and lighthouses, who was not allowed to speak unnamed',
        1,
      ],
      ['Ostmark', 1],
    ])
    const [cite] = nodes.filter(({ name }) => name === 'cite')
    const [link] = cite!.children!
    expect(link!.attribs!.href).toBe('#s1-e1')
    const target = nodes.find(({ attribs }) => attribs?.id === 's1-e1')!
    expect(textOf(target)).toBe('Vell')
  })

  it('shows events in the order of the calendar, the day of the story among them, those without a date apart', async () => {
    const nodes = parsed(await pageOf(summitStory))
    const [dated, undated] = nodes.filter(({ attribs }) => attribs?.class?.startsWith('timeline'))
    const said = (list: Node) => list.children!.filter(({ name }) => name === 'li').map(textOf)
    expect(said(dated!).map((line) => line.slice(0, 24))).toEqual([
      'March 2021Karst applied ',
      'Oct 2 – 8Karst asked the',
      'Thu, Oct 12Oona Vell vis',
      'Thu, Oct 12Oona Vell inv',
      'Thursday, October 12, 20',
    ])
    expect(said(undated!)).toEqual([
      'plannedOstmark was to blockade the straitaccording to a senior official in the northern ministry for fisheries, harbours… · COERCE · military',
      'said not to have happenedOstmark moved troopsby their own account · MOBILIZE · military',
      'Two men were arrested by harbour police in KarstCOERCE · arrest · crime',
    ])
  })

  it('lists every way in which somebody is spoken of', async () => {
    const nodes = parsed(await pageOf(summitStory))
    const brandt = nodes.find(({ attribs }) => attribs?.['data-fact'] === 's1-e4' && attribs.class?.startsWith('fact'))!
    expect(textOf(brandt)).toBe('Tomas Brandt President, Karst Tomas Brandt Brandt he 2 His')
  })

  it('stands 500 statements without a speaker and events without anybody, from right to left too', async () => {
    const text = 'אמר היום: “שלום, עולם”.'
    const base = recordOf([['body', text]])
    const span = { start: 0, end: text.length }
    const statement = { form: 'direct' as const, kind: 'say', source: [], cue: [], content: [span] }
    const event = { ...summitStory.events[0]!, trigger: [span], actors: [], recipients: [], time: 't9', place: 'e9' }
    const statements = Array.from({ length: 500 }, (_, i) => ({ ...statement, id: `s${i + 1}`, speaker: 'e9' }))
    const page = await pageOf({ ...base, statements, events: [event] })
    const nodes = parsed(page)
    expect(nodes.filter(({ name }) => name === 'blockquote')).toHaveLength(500)
    expect(nodes.find(({ name }) => name === 'blockquote')!.attribs!.dir).toBe('auto')
    expect(nodes.filter(({ name }) => name === 'cite').map(textOf)).toEqual(['Somebody'])
  })

  it('shows only what was asked for', async () => {
    let page = ''
    const writer = pageWriter({
      async write(piece) {
        page += piece
      },
    })
    await writer.add(section(summitStory, { fields: new Set(['said']) }))
    await writer.end()
    const nodes = parsed(page)
    expect(nodes.filter(({ name }) => name === 'section').map(({ attribs }) => attribs!.class)).toEqual(['said'])
    const ids = new Set(nodes.flatMap(({ attribs }) => attribs?.id ?? []))
    const links = nodes.flatMap(({ attribs }) => (attribs?.href?.startsWith('#') ? [attribs.href.slice(1)] : []))
    expect(links.filter((link) => !ids.has(link))).toEqual([])
  })

  it('is what --html writes', async () => {
    const { code, stdout, stderr } = await run(['read', '--html', '-'], {
      input: 'Pier </script> burns\n\nIt burned on May 4, 2023.\n',
    })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^<!doctype html>/)
    expect(stdout.endsWith('</html>\n')).toBe(true)
    expect(stdout).toContain('May 4, 2023')
  })
})
