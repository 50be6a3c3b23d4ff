import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../..', import.meta.url))
const exam = fileURLToPath(new URL('../../../shared/exam/exam.mjs', import.meta.url))
const there = existsSync(exam)
if (!there) console.warn('skipped: the exam is not in a shared folder beside the project')

/** The kinds of fact that this version reads; statements and events come later. */
const due = ['published', 'agency', 'part', 'entity', 'time', 'quantity', 'check']

test.skipIf(!there)('the built command reads every fact that a careful reader takes from a whole article', () => {
  const command = [exam, 'reading', '--json', '--', process.execPath, 'dist/cli/main.js', 'read', '--jsonl']
  const { stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  const { metrics, missing, exit } = JSON.parse(stdout || JSON.stringify({ metrics: [], exit: stderr }))
  expect({ missing, exit }).toEqual({ missing: 0, exit: 0 })
  const score = (metrics as { name: string; tp: number; gold: number }[]).filter(({ name }) => due.includes(name))
  expect(score.map(({ name, tp }) => ({ name, read: tp }))).toEqual(
    score.map(({ name, gold }) => ({ name, read: gold })),
  )
  expect(score.reduce((sum, { gold }) => sum + gold, 0)).toBe(54)
})
