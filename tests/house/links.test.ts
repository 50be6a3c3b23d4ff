import { existsSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'
import { documents, root, textOf } from './docs/documents.ts'
import { anchorOf, proseOf } from './docs/markdown.ts'

/** The headings of a document as addresses have them; one that comes again has a number. */
function anchorsIn(markdown: string): ReadonlySet<string> {
  const seen = new Map<string, number>()
  const names = [...withoutBlocks(markdown).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => {
    const name = anchorOf(heading!)
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    return times === 0 ? name : `${name}-${times}`
  })
  return new Set(names)
}

const withoutBlocks = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```$/gm, '')

/** Where the links and pictures of a document lead, as they are written. */
const linksIn = (markdown: string): readonly string[] => [
  ...[...proseOf(markdown).matchAll(/\]\(([^)\s]+)(?: "[^"]*")?\)/g)].map(([, to]) => to!),
  ...[...proseOf(markdown).matchAll(/^\[[^\]]+\]: (\S+)$/gm)].map(([, to]) => to!),
]

/** What is wrong with a link of a document, if anything is. */
function faultOf(document: string, link: string): string | undefined {
  if (/^[a-z]+:/.test(link)) return undefined
  const [path = '', anchor] = link.split('#')
  const target = path === '' ? document : normalize(join(dirname(document), decodeURI(path)))
  if (!existsSync(join(root, target))) return `${link}: there is no ${target}`
  if (anchor === undefined || !target.endsWith('.md')) return undefined
  return anchorsIn(textOf(target)).has(anchor) ? undefined : `${link}: ${target} has no such heading`
}

test.each([...documents, 'CHANGELOG.md'])('the links of %s lead somewhere', (document) => {
  const faults = linksIn(textOf(document)).flatMap((link) => faultOf(document, link) ?? [])
  expect(faults).toEqual([])
})

test('every document is reached from the first one', () => {
  const reached = new Set(['README.md'])
  for (const document of reached)
    for (const link of linksIn(textOf(document))) {
      const target = normalize(join(dirname(document), link.split('#')[0]!))
      if (target.endsWith('.md') && existsSync(join(root, target))) reached.add(target)
    }
  // Decisions are found by their folder.
  expect(documents.filter((one) => !reached.has(one) && !one.startsWith('docs/decisions/'))).toEqual([])
})
