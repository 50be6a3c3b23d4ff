import { availableParallelism } from 'node:os'
import { gatherStories, type Report, type Stories } from '../history/index.ts'
import type { Article, Record } from '../record/index.ts'
import { plainTask } from './archive/maker.ts'
import { type Arguments, inputsFrom } from './arguments.ts'
import { eachInOrder } from './bulk/in-order.ts'
import { jobsFrom } from './bulk/inputs.ts'
import type { Task } from './bulk/job.ts'
import { terminalLook } from './look.ts'
import { openedModel } from './model.ts'
import { Output } from './output.ts'
import { ProgressBar } from './progress-bar.ts'
import { type Line, paint, tame } from './terminal.ts'
import { UsageError } from './usage.ts'

/** What is kept of a document that was read, or of one that could not be: the line that says so. */
type Gathered = { readonly id: string; readonly title: string; readonly day?: string } | { readonly error: string }

/**
 * `copydesk stories`: which reports tell one story, of those named, or of those in the archive where none is. Which story
 * is known only when all are read. Tells the exit status.
 */
export async function stories(args: Arguments): Promise<number> {
  const { flags, operands, values } = args
  const bulk = flags.has('jsonl')
  if (operands.length === 0 && !bulk) return (await import('./archive/stories.ts')).listStories(args)
  const ofArchive = ['limit', 'after', 'all', 'changes', 'json', 'archive'].find(
    (name) => flags.has(name) || values.has(name),
  )
  if (ofArchive) throw new UsageError(`--${ofArchive} is for the stories of an archive: leave it out, or what is named`)
  const named = inputsFrom(operands.length === 0 ? ['-'] : operands)
  const history = gatherStories()
  const task = { ...plainTask, model: await openedModel(values.get('model')) }
  const gathered = await gather(named, task, bulk, history)
  const output = new Output()
  if (bulk) for (const one of gathered) await output.write(`${bulkLine(one, history)}\n`)
  else await output.write(told(gathered, history))
  const failed = gathered.filter((one) => 'error' in one).length
  if (failed)
    process.stderr.write(`copydesk: ${failed} could not be read${bulk ? '; each says why in its place' : ''}\n`)
  return failed ? 1 : 0
}

/** Reads everything, gives each report to the history and keeps no record. */
async function gather(
  operands: readonly string[],
  task: Task,
  bulk: boolean,
  history: Stories,
): Promise<readonly Gathered[]> {
  const gathered: Gathered[] = []
  const progress = new ProgressBar()
  const jobs = jobsFrom(operands, { bulk, allowPrivate: false, published: undefined })
  await eachInOrder(jobs, task, availableParallelism(), async ({ pieces }) => {
    for (const piece of pieces) {
      const record: Record | { id: string; error: { message: string } } = JSON.parse(piece)
      if ('error' in record) {
        gathered.push({ error: piece.trimEnd() })
        if (!bulk) process.stderr.write(`copydesk: ${tame(record.error.message)}\n`)
        continue
      }
      const report = reportOf(record)
      history.add(report)
      gathered.push({ id: record.id, title: titleOf(record.article), ...(report.day ? { day: report.day } : {}) })
    }
    progress.add(pieces.length)
  })
  progress.clear()
  history.settle()
  return gathered
}

const reportOf = (record: Record): Report => {
  const { value, precision } = record.article.published ?? {}
  const day = precision === 'day' || precision === 'minute' ? value?.slice(0, 10) : undefined
  return { id: record.id, ...(day ? { day } : {}), record }
}

const titleOf = ({ headline, text }: Article): string => (headline ?? text.trimStart().split('\n', 1)[0]!).slice(0, 120)

const bulkLine = (one: Gathered, history: Stories): string =>
  'error' in one ? one.error : JSON.stringify({ id: one.id, story: history.storyOf(one.id) })

/** The stories, those with most reports first; under each its reports, copies marked. */
function told(gathered: readonly Gathered[], history: Stories): string {
  const { colour } = terminalLook()
  const reports = [...new Map(gathered.flatMap((one) => ('error' in one ? [] : [[one.id, one] as const]))).values()]
  const byStory = new Map<string, typeof reports>()
  for (const one of reports) {
    const story = history.storyOf(one.id)!
    byStory.set(story, [...(byStory.get(story) ?? []), one])
  }
  return [...byStory.values()]
    .sort((a, b) => b.length - a.length)
    .map((own) => {
      const independent = own.filter(({ id }) => history.copyOf(id) === undefined).length
      const head = own.length === 1 ? '1 report' : `${own.length} reports, ${independent} independent`
      const lines: Line[] = own.map(({ id, day, title }) => [
        { text: `  ${day ?? '          '}  ${tame(title)}` },
        ...(history.copyOf(id) === undefined ? [] : [{ text: '  (copy)', style: 'dim' as const }]),
      ])
      return [[{ text: head, style: 'heading' as const }], ...lines].map((line) => paint(line, colour)).join('\n')
    })
    .map((story) => `${story}\n`)
    .join('\n')
}
