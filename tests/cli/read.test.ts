import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { folder, jsonLines, run } from './run.ts'

const story = [
  'Lamp makers to meet in Marrow Harbor',
  '',
  'MARROW HARBOR, April 20 (Reuters) - The lamp makers’ guild said on Thursday that it will meet here in June.',
  '',
  'It has 1,200 members, and the hall is 1.8 miles from the pier. The hall cost $71 million.',
  '',
].join('\n')

const noStack = /\n\s+at /

describe('a brief', () => {
  it('goes to standard output, and nothing else anywhere', async () => {
    const path = folder({ 'story.txt': story })
    const { code, stdout, stderr } = await run(['read', join(path, 'story.txt')])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Lamp makers to meet in Marrow Harbor')
    expect(stdout).not.toContain('\u001b')
    expect(stdout.endsWith('\n')).toBe(true)
  })

  it('is coloured when it is asked to be, and not when it is asked not to be', async () => {
    const colour = (env: NodeJS.ProcessEnv) => run(['read', '-'], { input: story, env })
    expect((await colour({ FORCE_COLOR: '1' })).stdout).toContain('\u001b[')
    expect((await colour({ NO_COLOR: '1' })).stdout).not.toContain('\u001b')
    expect((await colour({ FORCE_COLOR: '0' })).stdout).not.toContain('\u001b')
  })

  it.each([30, 44, 80, 133])('is no wider than %d columns', async (width) => {
    const input = `${story}${'長い文章です。'.repeat(40)} 🐦👩‍👩‍👧 ${'x'.repeat(500)} April 21, 2023 ${'é'.repeat(300)}.\n`
    const { stdout } = await run(['read', '--why', '--width', String(width), '-'], { input })
    expect(stdout.split('\n').length).toBeGreaterThan(10)
    for (const line of stdout.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
  })

  it('shows what commands a terminal, or turns a line round, as nothing of the kind', async () => {
    const input = `\u001b]0;owned\u0007\u001b[31mRed ink\u001b[0m runs out, printers say \u202e4 May\u202c\n\nThe printers said on May 4, 2023 that \u001b[2Jink is \u009b31mout.\n`
    const { stdout } = await run(['read', '-'], { input })
    expect(stdout).toContain('ink')
    expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\u202a-\u202e]/u)
  })

  it('stands apart from the next by a rule', async () => {
    const path = folder({ 'a.txt': story, 'b.txt': story })
    const { stdout } = await run(['read', '--width', '40', path])
    expect(stdout.split(`\n${'─'.repeat(40)}\n`)).toHaveLength(2)
  })

  it('takes the date it is given', async () => {
    const { stdout } = await run(['read', '--published', '2023-04-20', '-'], { input: story })
    expect(stdout).toContain('Thursday, April 20, 2023 (as given)')
  })
})

describe('JSON', () => {
  it('is the record where there is one, and an array where there are several', async () => {
    const path = folder({ 'a.txt': story, 'b.txt': story })
    const one = JSON.parse((await run(['read', '--json', join(path, 'a.txt')])).stdout)
    expect(one.schema).toBe('copydesk/record@1')
    expect(one.sentences[0]).not.toHaveProperty('tokens')
    const two = JSON.parse((await run(['read', '--json', path])).stdout)
    expect(two.map((record: typeof one) => record.article)).toEqual([one.article, one.article])
    const [line, ...rest] = jsonLines((await run(['read', '--jsonl', '--tokens', join(path, 'a.txt')])).stdout)
    expect(rest).toEqual([])
    expect(line.sentences[0].tokens.length).toBeGreaterThan(0)
  })

  it('is not touched by --why, which tells standard error what was left out', async () => {
    const input = 'Theresa May met the mayor on May 4, 2023 and won 3-2. May they rest.\n'
    const plain = await run(['read', '--json', '-'], { input })
    const why = await run(['read', '--json', '--why', '-'], { input })
    expect(why.stdout).toBe(plain.stdout)
    for (const line of why.stderr.split('\n').filter(Boolean)) {
      const [, where, reason, words] = line.split('\t')
      const [start, end] = where!.split('-').map(Number)
      expect(reason).toMatch(/^[a-z]+\/[a-z-]+$/)
      expect(JSON.parse(words!)).toBe(input.slice(start, end))
    }
  })
})

describe('what cannot be read is told in one line, and the rest goes on', () => {
  it('in a folder, with a link that leads nowhere and a folder named like a file', async () => {
    const path = folder({ 'a.txt': story, 'c.txt': story })
    symlinkSync(join(path, 'gone'), join(path, 'b.txt'))
    mkdirSync(join(path, 'd.txt'))
    const { code, stdout, stderr } = await run(['read', '--json', path])
    expect(JSON.parse(stdout)).toHaveLength(2)
    expect(stderr).toMatch(/^copydesk: [^\n]*b\.txt[^\n]+\n$/)
    expect(code).toBe(1)
  })

  it.each<[string, string | Uint8Array]>([
    ['an empty file', ''],
    ['a blank file', ' \n\n \n'],
    ['a binary file', Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) & 255)],
    ['half a JSON value', '{"type": "NewsArticle", "articleBody": "Half'],
  ])('%s', async (_, content) => {
    const path = folder({ 'story.txt': content })
    const { code, stdout, stderr } = await run(['read', join(path, 'story.txt')])
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^copydesk: [^\n]*story\.txt[^\n]*\n$/)
    expect(code).toBe(1)
  })

  it('a file that is not there, an address that is none, a scheme that is not fetched', async () => {
    const { code, stdout, stderr } = await run(['read', '/no/such/file.txt', 'https://', 'gopher://example.org/'])
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toHaveLength(3)
    expect(stderr).toMatch(/no\/such\/file\.txt/)
    expect(stderr).not.toMatch(noStack)
    expect(code).toBe(1)
  })

  it('an address of this machine, unless it is allowed', async () => {
    const { code, stderr } = await run(['read', 'http://127.0.0.1:9/story'])
    expect(stderr).toMatch(/^copydesk: [^\n]*127\.0\.0\.1[^\n]*\n$/)
    expect(code).toBe(1)
  })

  it('in its place among lines', async () => {
    const path = folder({ 'docs.jsonl': `{"id":"a","text":"One."}\n\nnot JSON\n{"id":"c","text":"Three."}\n` })
    const { code, stdout, stderr } = await run(['read', '--jsonl', join(path, 'docs.jsonl'), join(path, 'gone.txt')])
    const [a, b, c, d] = jsonLines(stdout)
    expect([a.id, c.id]).toEqual(['a', 'c'])
    expect(b).toEqual({ id: `${join(path, 'docs.jsonl')}:3`, error: { code: 'not-json', message: expect.any(String) } })
    expect(d).toEqual({ id: join(path, 'gone.txt'), error: { code: 'not-found', message: expect.any(String) } })
    expect(stderr).toMatch(/^copydesk: 2 could not be read[^\n]*\n$/)
    expect(code).toBe(1)
  })
})
