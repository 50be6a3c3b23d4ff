import { readFileSync } from 'node:fs'

/** “0.1.0” */
export const versionOf = (): string =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version
