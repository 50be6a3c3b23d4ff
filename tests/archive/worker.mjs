// node worker.mjs LOCATOR STORIES BATCH: adds so many stories, reads them all again and logs as many corrections, each as
// a job that goes on where the one before was cut off. Says "ready" when the archive is open; what goes wrong it tells on
// standard error, the code first, with exit status 3.
import { ArchiveError, openArchive } from '../../dist/archive/index.js'
import { correctionOf, entityKey, targetOf } from '../../dist/history/index.js'
import { addition, stories } from '../../benchmarks/stories.mjs'

const [locator, total, batch] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])]
const now = '2026-11-25T10:00:00Z'
const newer = { engine: '2', model: '1' }

try {
  const archive = await openArchive(locator)
  process.stdout.write('ready\n')
  await job(archive, 'add', async (id, from) => {
    const source = stories()
    for (let at = 0; at < total; at += batch) {
      const some = Array.from({ length: Math.min(batch, total - at) }, () => source.next().value)
      if (at >= from) await archive.add(some.map(addition), { job: id, cursor: `${at + batch}` })
    }
  })
  await job(archive, 'reread', async (id) => {
    for await (const { version } of archive.outdated(newer))
      await archive.reread([{ version, record: await archive.record(version), ...newer, made: now }], {
        job: id,
        cursor: `${version}`,
      })
  })
  await job(archive, 'correct', async () => {
    for (let at = 0; at < total; at++) await archive.logCorrections([await rename(archive, at)])
  })
  await archive.close()
} catch (error) {
  if (!(error instanceof ArchiveError)) throw error
  process.stderr.write(`${error.code} ${error.message}\n`)
  process.exitCode = 3
}

/** The first whom a story names is called otherwise; every other time so wherever that name stands. */
async function rename(archive, at) {
  const record = await archive.record(at + 1)
  const [entity] = record.entities
  const by = { kind: 'rename', name: `Ada Quill ${at}`, author: 'ada', made: now }
  const [article] = await articleOf(archive, at + 1)
  return correctionOf(
    at % 2
      ? { ...by, scope: 'archive', target: { key: entityKey(entity) } }
      : { ...by, scope: 'article', article, target: targetOf(record, entity.id) },
  )
}

async function articleOf(archive, version) {
  for await (const one of archive.versions()) if (one.version === version) return [one.article]
  return []
}

/** Does what is left of the job of that kind, or all of it where it was never begun. */
async function job(archive, kind, work) {
  const left = (await archive.interruptedJobs()).find((one) => one.kind === kind)
  const known = left ? await archive.resumeJob(left.id) : await archive.beginJob(kind, {}, now)
  await work(known.id, Number(known.cursor ?? 0))
  await archive.endJob(known.id, 'done', now)
}
