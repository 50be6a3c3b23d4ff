// What the compiler cannot do: the published JSON Schema beside the code, a command that can be run, and what runs in the
// browser compressed as far as it goes.
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { RecordSchema } from '../dist/record/index.js'

const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...RecordSchema }
writeFileSync(new URL('../dist/record.schema.json', import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755)

const assets = new URL('../dist/desk/static/assets/', import.meta.url)
for (const name of readdirSync(assets).filter((name) => !/\.(?:br|gz)$/.test(name))) {
  const bytes = readFileSync(new URL(name, assets))
  writeFileSync(new URL(`${name}.br`, assets), brotliCompressSync(bytes))
  writeFileSync(new URL(`${name}.gz`, assets), gzipSync(bytes, { level: 9 }))
}
