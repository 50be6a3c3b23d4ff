import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { exporters } from '../../src/exports/index.ts'
import { run } from './run.ts'

describe('wrong use ends with 2 and one line that says what to do', () => {
  it.each([
    [['raed', 'x.txt'], /no command “raed”; did you mean read\?/],
    [['read'], /nothing to read: name a file/],
    [['read', '--jsno', 'x.txt'], /unknown option --jsno; did you mean --json\?/],
    [['read', '--zzzzzz', 'x.txt'], /unknown option --zzzzzz \(see/],
    [['read', '-x', 'x.txt'], /unknown option -x/],
    [['--verbose'], /unknown option --verbose/],
    [['read', '--json', '--html', 'x.txt'], /--json and --html exclude each other/],
    [['read', '--json=yes', 'x.txt'], /--json takes no value/],
    [['read', '--width', 'x.txt'], /--width x.txt: give a whole number from 30 to 400/],
    [['read', '--width'], /--width needs a value/],
    [['read', '--width', '7', 'x.txt'], /from 30 to 400/],
    [['read', '--jobs', '0', 'x.txt'], /--jobs 0: give a whole number from 1/],
    [['read', '--published', 'yesterday', 'x.txt'], /--published yesterday is no date: give it as 2023-04-20/],
    [['read', '--published', '2023-02-30', 'x.txt'], /is no date/],
    [['read', '--published', '2023-13', 'x.txt'], /is no date/],
    [['read', '--tokens', 'x.txt'], /--tokens adds to the record: use it with --json or --jsonl/],
    [['read', '--fields', 'whom', 'x.txt'], /no “whom”; did you mean who\? Choose from what, who/],
    [['read', '--fields', ',', 'x.txt'], /--fields names nothing: choose from what, who/],
    [['read', '--fields'], /--fields needs a value: --fields LIST/],
    [
      ['read', '--fields', 'said', '--quick', 'x.txt'],
      /--quick leaves the language model out, and --fields said needs/,
    ],
    [['read', '--fields', 'sentences', 'x.txt'], /--fields sentences adds to the record: use it with --json/],
    [['read', '-', '-'], /standard input can be read only once/],
    [['add', '-', '-'], /standard input can be read only once/],
    [['add', '--published', 'yesterday', 'x.txt'], /--published yesterday is no date/],
    [['stories', '--json', 'x.txt'], /--json is for the stories of an archive/],
    [['new', 'ferry'], /this is about the whole archive: leave out “ferry”/],
    [['verify', 'x.db'], /leave out “x.db”/],
    [['completion'], /needs the name of one shell/],
    [['completion', 'toString'], /needs the name of one shell/],
  ])('copydesk %j', async (args, said) => {
    const { code, stdout, stderr } = await run(args)
    expect(stderr).toMatch(said)
    expect(stderr).toMatch(/^copydesk: [^\n]+ \(see copydesk --help\)\n$/)
    expect(stdout).toBe('')
    expect(code).toBe(2)
  })
})

describe('help', () => {
  it('shows every command, with examples', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const name of Object.keys(commands)) expect(stdout).toMatch(new RegExp(`^ {2}${name} `, 'm'))
    expect(stdout).toContain('Examples:')
  })

  it.each(Object.entries(commands))('of %s shows every option, with examples', async (name, { options, examples }) => {
    const { code, stdout, stderr } = await run([name, '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const option of Object.keys(options)) expect(stdout).toContain(`--${option}`)
    for (const [example] of examples) expect(stdout).toContain(example)
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
  })

  it('tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    for (const args of [['--version'], ['read', '--version']])
      expect(await run(args)).toEqual({ code: 0, stdout: `copydesk ${version}\n`, stderr: '' })
  })
})

it('names every format of export in its help', async () => {
  const { stdout } = await run(['export', '--help'])
  for (const { name } of exporters) expect(stdout).toMatch(new RegExp(`\\b${name}\\b`))
})
