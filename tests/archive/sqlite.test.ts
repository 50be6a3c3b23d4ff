import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeArchive } from './contract.ts'
import { describeCorrections } from './corrections.ts'

const begin = () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-sqlite-'))
  let files = 0
  return {
    fresh: () => join(folder, `${++files}.db`),
    end: () => rmSync(folder, { recursive: true }),
  }
}

describeArchive('an archive in SQLite', begin)
describeCorrections('corrections in SQLite', begin)
