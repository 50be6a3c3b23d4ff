// What the compiler cannot do: the published JSON Schema beside the code, and a command that can be run.
import { chmodSync, writeFileSync } from 'node:fs'
import { RecordSchema } from '../dist/record/index.js'

const schema = { $schema: 'https://json-schema.org/draft/2020-12/schema', ...RecordSchema }
writeFileSync(new URL('../dist/record.schema.json', import.meta.url), `${JSON.stringify(schema, null, 2)}\n`)
chmodSync(new URL('../dist/cli/main.js', import.meta.url), 0o755)
