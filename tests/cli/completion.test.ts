import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command, folder, run } from './run.ts'

const has = (shell: string) => spawnSync(shell, ['-c', 'exit 0']).status === 0

/** What a real bash offers for the words typed so far, the last of which is being typed. */
function offered(...words: string[]): string[] {
  const script = `
    source <("${process.execPath}" "${command}" completion bash)
    COMP_WORDS=("$@"); COMP_CWORD=$(( $# - 1 )); _copydesk copydesk "\${@: -1}"
    printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', script, 'bash', 'copydesk', ...words], {
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  return stdout.split('\n').filter(Boolean)
}

describe.skipIf(!has('bash'))('completion in bash', () => {
  it('offers commands, options and shells', () => {
    expect(offered('rea')).toEqual(['read'])
    expect(offered('')).toEqual(expect.arrayContaining(['read', 'completion', '--help']))
    expect(offered('read', '--js')).toEqual(['--json', '--jsonl'])
    expect(offered('completion', '')).toEqual(['bash', 'zsh', 'fish'])
  })

  it('offers files, with blanks in their names too, and nothing for a date', () => {
    const path = folder({ 'a story.txt': '', 'b.txt': '' })
    expect(offered('read', `${path}/a`)).toEqual([`${path}/a story.txt`])
    expect(offered('read', '--published', '')).toEqual([])
  })

  it('offers parts, one after the other', () => {
    expect(offered('read', '--fields', 'w')).toEqual(['what', 'who', 'where', 'when'])
    expect(offered('read', '--fields', 'who,sa')).toEqual(['who,said'])
  })

  it('offers folders alone where one is wanted', () => {
    const path = folder({ 'a story.txt': '' })
    mkdirSync(join(path, 'a model'))
    expect(offered('read', '--model', `${path}/a`)).toEqual([`${path}/a model`])
  })
})

describe('completion in other shells', () => {
  it.each(['zsh', 'fish'])('%s takes the script', async (shell) => {
    const { code, stdout } = await run(['completion', shell])
    expect(code).toBe(0)
    expect(stdout).toContain('jsonl')
    if (has(shell))
      expect(spawnSync(shell, ['-n', join(folder({ script: stdout }), 'script')], { encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '',
      })
  })
})
