import fc from 'fast-check'
import { expect, test } from 'vitest'
import { exporters } from '../../src/exports/index.ts'
import { exported, sampleReports } from './reports.ts'
import { strangeReports } from './strange.ts'

test.each(exporters.map(({ name }) => name))(
  '%s takes any reports, gives the same bytes for the same, and of a good one no less for those beside it',
  async (name) => {
    const good = (await sampleReports()).find(({ id }) => id.startsWith('diplomacy'))!
    const alone = await exported(name, [good])
    expect(alone.written).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(strangeReports, async (reports) => {
        const { files, ...outcome } = await exported(name, reports)
        const again = await exported(name, structuredClone(reports))
        expect(again).toEqual({ files, ...outcome })
        for (const bytes of files.values())
          if (name !== 'parquet') expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).not.toThrow()
        const both = await exported(name, [...reports, good])
        expect(both.written).toBe(outcome.written + alone.written)
      }),
      { numRuns: 40 },
    )
  },
)
