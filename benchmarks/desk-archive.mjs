// An archive of generated stories for measuring the desk, made where it is not there yet: a hundred thousand take minutes,
// so it is kept. One of its stories has 500 reports.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openArchive } from '../dist/archive/index.js'
import { addition, saga, stories } from './stories.mjs'

const batch = 200

/** The path of an archive of so many stories in a folder. */
export async function archiveOf(count, folder) {
  const path = join(folder, `desk-${count}.db`)
  if (existsSync(path)) return path
  const draft = `${path}.unfinished`
  for (const end of ['', '-wal', '-shm']) rmSync(`${draft}${end}`, { force: true })
  const archive = await openArchive(draft)
  const source = stories()
  await fill(archive, saga(), Number.POSITIVE_INFINITY)
  await fill(archive, source, count - 500)
  while ((await archive.placeWaiting(batch)) > 0);
  await archive.vacuum()
  await archive.close()
  renameSync(draft, path)
  return path
}

async function fill(archive, source, count) {
  for (let added = 0; added < count; ) {
    const some = []
    while (some.length < Math.min(batch, count - added)) {
      const { value, done } = source.next()
      if (done) break
      some.push(addition(value))
    }
    if (some.length === 0) return
    await archive.add(some, undefined, 'later')
    added += some.length
  }
}
