import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exporters } from '../../src/exports/index.ts'
import { exported } from './reports.ts'
import { strangeReports } from './strange.ts'

test.each(exporters.map(({ name }) => name))(
  '%s takes any reports, and gives the same bytes for the same',
  async (name) => {
    await fc.assert(
      fc.asyncProperty(strangeReports, async (reports) => {
        const { files, ...outcome } = await exported(name, reports)
        const again = await exported(name, structuredClone(reports))
        expect(again).toEqual({ files, ...outcome })
        for (const bytes of files.values())
          if (name !== 'parquet') expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow()
      }),
      { numRuns: 40 },
    )
  },
)
