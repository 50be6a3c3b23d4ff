import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

const within = (folder: string): readonly string[] =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => `${folder}/${path}`)

/** Every document but the log of changes, by its path in the project. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['docs', 'models', 'samples', 'cases', 'training', 'benchmarks', 'deploy'].flatMap(within),
].sort()

export const textOf = (document: string): string => readFileSync(`${root}${document}`, 'utf8')
