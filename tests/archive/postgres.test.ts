import { it } from 'vitest'
import { describeArchive } from './contract.ts'
import { startPostgres, withoutPostgres } from './postgres.ts'

if (withoutPostgres) it.skip(withoutPostgres, () => {})
else
  describeArchive('an archive in PostgreSQL', () => {
    const postgres = startPostgres()
    return { fresh: () => postgres.database(), end: () => postgres.remove() }
  })
