import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'
import { checkSync } from 'recheck'
import { analyse } from 'scslre'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Pattern {
  source: string
  flags: string
  file: string
}

/** Every regular expression written as a literal in the sources. */
function literals(): Pattern[] {
  const files = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  return files.flatMap((file) => {
    const found: Pattern[] = []
    const keep = (source: string, flags: string) => found.push({ source, flags, file: `src/${file}` })
    const { program } = parseSync(file, readFileSync(`${root}src/${file}`, 'utf8'))
    new Visitor({ Literal: (node) => void ('regex' in node && keep(node.regex.pattern, node.regex.flags)) }).visit(
      program,
    )
    return found
  })
}

/** Every regular expression that the sources put together as they are loaded. */
async function built(): Promise<Pattern[]> {
  const found: Pattern[] = []
  const Original = globalThis.RegExp
  globalThis.RegExp = new Proxy(Original, {
    construct(target, [source, flags = '']: [string | RegExp, string?]) {
      const pattern = new target(source, flags)
      const file = /\/(src\/[\w/.-]+\.ts)/.exec(new Error().stack ?? '')?.[1]
      if (file) found.push({ source: pattern.source, flags: pattern.flags, file })
      return pattern
    },
  })
  try {
    await Promise.all([
      import('../../src/record/index.ts'),
      import('../../src/engine/index.ts'),
      import('../../src/intake/index.ts'),
    ])
  } finally {
    globalThis.RegExp = Original
  }
  return found
}

/** A pattern with what is escaped and what stands in a class blotted out, so that its punctuation is all syntax. */
const syntaxOf = (source: string): string => source.replace(/\\.|\[(?:\\.|[^\]\\])*\]/gu, '.')

/**
 * Why a pattern may take longer than in proportion to its input; undefined where it may not. A pattern in which nothing
 * repeats without end is linear on paper, but its bounds may be astronomical: those are taken off to see what it would be.
 */
function slowness({ source, flags }: Pick<Pattern, 'source' | 'flags'>): string | undefined {
  if (/[*+]|\{\d+,\}/.test(syntaxOf(source))) {
    const diagnosis = checkSync(source, flags, { timeout: 60_000 })
    if (diagnosis.status !== 'safe') return diagnosis.status === 'unknown' ? 'unknown' : diagnosis.complexity.type
  }
  const unbound = source.replace(/\{(\d+),(?:[2-9]|\d\d+)\}/g, '{$1,}')
  const { reports } = analyse({ source: unbound, flags }, { reportTypes: { Move: false } })
  return reports.some(({ exponential }) => exponential) ? 'exponential up to its bounds' : undefined
}

describe('the checker', () => {
  test.each(['(a+)+$', 'a+$', '\\s*\\n\\s*', '<h1>[^]*</h1>', '(?:a{0,50}){0,50}b', '(?:a|a)*b', 'x.*y.*z'])(
    'refuses %s',
    (source) => expect(slowness({ source, flags: '' })).toBeDefined(),
  )
  test.each(['^a+$', 'a{1,9}$', '^(?:a{1,9} ){0,9}b', '[^<]+', '\\d{4}-\\d{2}', '[*+]{1,3}', '\\++'])(
    'accepts %s',
    (source) => expect(slowness({ source, flags: '' })).toBeUndefined(),
  )
})

const patterns = [...literals(), ...(await built())]

test('there are patterns', () => expect(patterns.length).toBeGreaterThan(100))

test('no pattern takes longer than in proportion to its input', { timeout: 300_000 }, () => {
  const slow = patterns.flatMap((pattern) => {
    const why = slowness(pattern)
    return why ? [`${pattern.file} /${pattern.source}/${pattern.flags} is ${why}`] : []
  })
  expect([...new Set(slow)]).toEqual([])
})
