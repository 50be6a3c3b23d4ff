import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { parseArguments } from '../../src/cli/arguments.ts'
import { commands } from '../../src/cli/commands.ts'

/** That the command understands these words, as the arguments of a container. */
export function understood(words: readonly string[]): void {
  const [name, ...rest] = words
  expect(name).toBe('fleet')
  const { operands, values } = parseArguments(commands.fleet, rest)
  expect(['work', 'submit', 'status', 'dead']).toContain(operands[0])
  for (const count of ['jobs', 'replicas', 'tries', 'patience']) expect(values.get(count) ?? '1').toMatch(/^\d+$/)
}

const source = fileURLToPath(new URL('../../src/', import.meta.url))

/** What the command asks the environment for, what PostgreSQL's client does, and what tells OpenTelemetry and Node. */
export const environment: ReadonlySet<string> = new Set([
  ...readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(join(source, path), 'utf8').matchAll(/\benv\.([A-Z][A-Z_]+)\b/g)])
    .map(([, name]) => name!),
  ...['PGPASSWORD', 'PGUSER', 'PGSSLMODE', 'NODE_OPTIONS'],
])
