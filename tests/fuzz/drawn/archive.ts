import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Archive, openArchive } from '../../../src/archive/index.ts'
import { read } from '../../../src/engine/index.ts'
import { sourcesFromBytes } from '../../../src/intake/index.ts'
import { loadEncoder } from '../../../src/model/index.ts'
import type { Record } from '../../../src/record/index.ts'
import { made } from '../../archive/records.ts'

const folder = new URL('../../../samples/archive/', import.meta.url)
const stories = ['lake-ferry', 'reef-catamaran']

/** Reports of the samples as they are read, each with the bytes it was read from. */
export async function sampleReadings(): Promise<{ name: string; bytes: Buffer; record: Record }[]> {
  const encoder = await loadEncoder()
  const paths = stories.flatMap((story) => readdirSync(new URL(story, folder)).map((file) => `${story}/${file}`))
  const texts = paths.filter((path) => /\.(?:txt|html)$/.test(path)).toSorted()
  return Promise.all(
    texts.map(async (name) => {
      const bytes = readFileSync(fileURLToPath(new URL(name, folder)))
      const [source] = await sourcesFromBytes(bytes, { name })
      return { name, bytes, record: await read(source!.article, { id: source!.id, encoder }) }
    }),
  )
}

/** A new archive of these reports, in memory, or in the database that is named. */
export async function sampleArchive(locator = ':memory:'): Promise<Archive> {
  const archive = await openArchive(locator)
  const readings = await sampleReadings()
  await archive.add(
    readings.map(({ name, bytes, record }) => ({
      ...{ bytes, name, mediaType: 'text/plain', seen: '2026-11-25T09:00:00Z' },
      readings: [{ ...made, record, outlet: name.replaceAll(/.*\d-|\..*/g, '') }],
    })),
  )
  return archive
}
