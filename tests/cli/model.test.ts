import { spawn } from 'node:child_process'
import { cpSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command, ended, folder, jsonLines, run } from './run.ts'

const english = 'Mayor Ines Okafor said on Thursday that the harbor board had sold its old ferry to a firm in Norway.'
const spanish =
  'La alcaldesa Inés Okafor dijo el jueves que la junta del puerto había vendido el viejo transbordador a una empresa.'
const lines = (...texts: string[]) => texts.map((text, i) => `${JSON.stringify({ id: `d${i}`, text })}\n`).join('')
const firstWord = ({ sentences }: { sentences: { tokens: object[] }[] }) => sentences[0]!.tokens[0]

describe('the language model', () => {
  it('gives every word of English its tags and head, and other languages none', async () => {
    const { stdout } = await run(['read', '--jsonl', '--tokens'], { input: lines(english, spanish, 'Ferry sold') })
    const [first, second, short] = jsonLines(stdout)
    expect(firstWord(first)).toMatchObject({ start: 0, end: 5, upos: 'PROPN', xpos: 'NNP', lemma: 'Mayor' })
    expect([second.article.language, firstWord(second)]).toEqual(['es', { start: 0, end: 2 }])
    expect(firstWord(short)).toHaveProperty('upos')
  })

  it('is left out with --quick, and nothing else is', async () => {
    const input = lines(english)
    const [whole, quick] = await Promise.all(
      [[], ['--quick']].map(async (more) => {
        const { stdout } = await run(['read', '--jsonl', '--tokens', ...more], { input })
        return jsonLines(stdout)[0]
      }),
    )
    expect(firstWord(quick)).toEqual({ start: 0, end: 5 })
    expect(quick.times).toEqual(whole.times)
    expect(quick.times).toHaveLength(1)
  })

  it('is the one named with --model, on every thread', async () => {
    const small = join(dirname(command), '../../models/en-small')
    const input = lines(...Array<string>(12).fill(`${english} `.repeat(300)))
    const ran = await run(['read', '--jsonl', '--tokens', '--jobs', '2', '--model', small], { input })
    expect([ran.code, ran.stderr]).toEqual([0, ''])
    const records = jsonLines(ran.stdout)
    expect(records).toHaveLength(12)
    for (const record of records) expect(firstWord(record)).toMatchObject({ upos: 'PROPN', lemma: 'Mayor' })
  })

  it('named with --model, must be one', async () => {
    const path = folder()
    const { code, stdout, stderr } = await run(['read', '--model', path, '-'], { input: english })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      `copydesk: the language model’s ${path}/checksums.json is missing; name a folder with a whole model, or leave it out with --quick\n`,
    )
    const both = await run(['read', '--model', path, '--quick', '-'], { input: english })
    expect([both.code, both.stdout]).toEqual([2, ''])
    expect(both.stderr).toMatch(/^copydesk: --quick leaves the language model out, and --model names one: choose one/)
  })

  it('is missed in one line, before anything is read', async () => {
    const house = folder()
    cpSync(dirname(dirname(command)), join(house, 'dist'), {
      recursive: true,
      filter: (path) => !path.includes('house-'),
    })
    cpSync(join(dirname(command), '../../package.json'), join(house, 'package.json'))
    symlinkSync(join(dirname(command), '../../node_modules'), join(house, 'node_modules'))
    const read = (...args: string[]) => {
      const child = spawn(process.execPath, [join(house, 'dist/cli/main.js'), 'read', ...args])
      child.stdin.end(english)
      return ended(child)
    }
    const { code, stdout, stderr } = await read('-')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toBe(
      `copydesk: the language model’s ${join(house, 'models/en/checksums.json')} is missing; install copydesk again, or leave it out with --quick\n`,
    )
    expect((await read('--quick', '-')).code).toBe(0)
  })
})
