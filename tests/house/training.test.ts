import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root, textOf } from './docs/documents.ts'
import { blocksIn } from './docs/markdown.ts'

/** A step of the training, as its document has it: `python3 training/train.py names --data DATA --epochs 8`. */
const steps = blocksIn(textOf('training/README.md'))
  .filter(({ language }) => language === 'sh')
  .flatMap(({ content }) => content.trim().split('\n'))

/** A script together with those beside it that it imports, which declare some of its options. */
function codeOf(script: string): string {
  const code = readFileSync(`${root}${script}`, 'utf8')
  const beside = [...code.matchAll(/^(?:from|import) (\w+)/gm)].map(([, name]) => `${root}training/${name}.py`)
  return [code, ...beside.filter((path) => existsSync(path)).map((path) => readFileSync(path, 'utf8'))].join('\n')
}

test('the training has its steps', () => expect(steps.length).toBeGreaterThan(5))

test.each(steps)('%s names a script and options that it has', (step) => {
  const [script] = /training\/\w+\.(?:mjs|py)/.exec(step)!
  const code = codeOf(script)
  const options = step.slice(step.indexOf(script)).match(/--[a-z-]+/g) ?? []
  const names = (option: string) => new RegExp(`['"\`]${option}['"\`]|\\b${option.slice(2)}\\b.*string|${option}\\b`)
  expect(options.filter((option) => !names(option).test(code))).toEqual([])
})
