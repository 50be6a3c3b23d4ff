import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { command, ended, folder, jsonLines, run, start } from './run.ts'

const sentence = 'The harbor board said on Thursday, April 20, 2023 that it had sold 1,204 lamps for $3.5 million. '
const line = (id: string, sentences = 3) => `${JSON.stringify({ id, text: sentence.repeat(sentences).trim() })}\n`

describe('--jsonl in bulk', () => {
  it('keeps the order, long and short, good and bad, on several threads', async () => {
    const bad = new Set([17, 100, 101, 299])
    const ids = Array.from({ length: 300 }, (_, i) => `d${i}`)
    const input = ids.map((id, i) => (bad.has(i) ? '{"id": nonsense\n' : line(id, 1 + ((i * 37) % 30)))).join('')
    const { code, stdout, stderr } = await run(['read', '--jsonl', '--jobs', '3'], { input })
    const records = jsonLines(stdout)
    expect(records.map(({ id }) => id)).toEqual(ids.map((id, i) => (bad.has(i) ? `standard input:${i + 1}` : id)))
    expect(records.flatMap(({ error }, i) => (error ? [i] : []))).toEqual([...bad])
    expect(stderr).toMatch(/^copydesk: 4 could not be read[^\n]*\n$/)
    expect(code).toBe(1)
  })

  it('gives the same bytes on one thread as on several, and without threads', async () => {
    const input = Array.from({ length: 120 }, (_, i) => line(`d${i}`, 25)).join('')
    const [one, three] = await Promise.all(
      ['1', '3'].map((jobs) => run(['read', '--jsonl', '--jobs', jobs], { input })),
    )
    expect(three!.stdout).toBe(one!.stdout)
    const alone = await run(['read', '--jsonl'], { input: line('d0', 25) })
    expect(one!.stdout.startsWith(alone.stdout)).toBe(true)
  })

  it('takes --published for lines that give no day of their own', async () => {
    const input =
      '{"id":"a","text":"He left Thursday."}\n{"id":"b","text":"He left Thursday.","published":"2020-01-02"}\n'
    const records = jsonLines((await run(['read', '--jsonl', '--published', '2023-04-20'], { input })).stdout)
    expect(records.map(({ times }) => times[0].value)).toEqual(['2023-04-20', '2020-01-02'])
  })

  it('answers a line before the next is written', async () => {
    const child = start(['read', '--jsonl'])
    const answers = createInterface({ input: child.stdout! })[Symbol.asyncIterator]()
    for (const id of ['a', 'b', 'c']) {
      child.stdin!.write(line(id))
      expect(JSON.parse((await answers.next()).value).id).toBe(id)
    }
    child.stdin!.end()
    expect(await once(child, 'close')).toEqual([0, null])
  })

  it('reads a last line without its line break, and nothing from nothing', async () => {
    expect(
      jsonLines((await run(['read', '--jsonl'], { input: `${line('a')}${line('b').trim()}` })).stdout),
    ).toHaveLength(2)
    expect(await run(['read', '--jsonl'])).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('tells a reader that leaves nothing, and ends', async () => {
    const child = spawn('bash', [
      '-c',
      `"$0" "$1" read --jsonl | head -1; echo "\${PIPESTATUS[0]}" >&2`,
      process.execPath,
      command,
    ])
    child.stdin.on('error', () => {})
    const all = ended(child)
    child.stdin.end(Array.from({ length: 3000 }, (_, i) => line(`d${i}`, 10)).join(''))
    const { stdout, stderr } = await all
    expect(JSON.parse(stdout).id).toBe('d0')
    expect(stderr).toBe('0\n')
  })

  it('ends at once on Ctrl-C, after a whole line', async () => {
    const child = start(['read', '--jsonl', '--jobs', '2'])
    child.stdin!.on('error', () => {})
    const all = ended(child)
    const feed = setInterval(() => child.stdin!.write(line('x', 200).repeat(5)), 1)
    await once(child.stdout!, 'data')
    await new Promise((resolve) => setTimeout(resolve, 300))
    child.kill('SIGINT')
    const { code, stdout, stderr } = await all
    clearInterval(feed)
    expect({ code, stderr }).toEqual({ code: 130, stderr: '' })
    expect(stdout.endsWith('\n')).toBe(true)
    expect(jsonLines(stdout).every(({ id }) => id === 'x')).toBe(true)
  })

  it('keeps its memory however long the input is', async () => {
    const child = start(['read', '--jsonl', '--jobs', '2'], { NODE_OPTIONS: '--max-old-space-size=100' })
    const failure = once(child, 'close')
    let records = 0
    createInterface({ input: child.stdout! }).on('line', () => records++)
    const padding = ' '.repeat(30_000)
    for (let i = 0; i < 3000; i++) {
      const more = child.stdin!.write(
        `${JSON.stringify({ id: `d${i}`, text: `Lamp ${i} burns.`, url: `https://lamp.example/${i}`, padding })}\n`,
      )
      if (!more) await Promise.race([once(child.stdin!, 'drain'), failure])
    }
    child.stdin!.end()
    expect(await failure).toEqual([0, null])
    expect(records).toBe(3000)
  })

  it('reads a line of 1 MB', async () => {
    const text = `${'lamp '.repeat(200_000)}.`
    const { code, stdout } = await run(['read', '--jsonl'], {
      input: `${JSON.stringify({ id: 'long', text })}\n${line('next')}`,
    })
    const [long, next] = jsonLines(stdout)
    expect([code, long.article.text.length, next.id]).toEqual([0, text.length, 'next'])
  })

  it('reads 50 MB of text', async () => {
    const text = `${'lampposts'.repeat(100)}\n`.repeat(58_000)
    const path = folder({ 'long.txt': text })
    const { code, stdout, stderr } = await run(['read', `${path}/long.txt`])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('No date')
  })
})
