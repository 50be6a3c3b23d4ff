import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Archive } from '../../archive/index.ts'
import { type Conflict, type Correction, conflictsIn, logFromJsonLines, logToJsonLines } from '../../history/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { whyUnread } from '../bulk/inputs.ts'
import { Output } from '../output.ts'
import { type Line, tame } from '../terminal.ts'
import { CommandError, UsageError } from '../usage.ts'
import { authorFrom } from './correct.ts'
import { withArchive } from './open.ts'
import { show } from './shown.ts'
import { none, setIn } from './story-lines.ts'
import { count } from './summary.ts'

const actions: {
  readonly [action: string]: (args: Arguments, archive: Archive, operands: readonly string[]) => Promise<number>
} = {
  list,
  export: exportLog,
  import: importLog,
  undo,
}

/** `copydesk corrections list|export|import|undo`: the log of what analysts put right. */
export async function corrections(args: Arguments): Promise<number> {
  const [action = 'list', ...operands] = args.operands
  const run = Object.hasOwn(actions, action) ? actions[action] : undefined
  if (!run) throw new UsageError(`corrections takes one of ${Object.keys(actions).join(', ')}`)
  return withArchive(args, (archive) => run(args, archive, operands), { make: action === 'import' })
}

/** What a correction is about: the words that it is anchored to, a key, stories, another correction. */
function subjectOf(one: Correction): string {
  if (one.kind === 'undo') return one.of
  if (one.kind === 'split-story') return `${one.story}: ${one.reports.join(', ')}`
  if (one.kind === 'merge-stories') return `${one.story} → ${one.into}`
  if (one.kind === 'add-event') return one.event.trigger.map(({ exact }) => exact).join(' … ')
  return 'key' in one.target ? one.target.key : one.target.words.map(({ exact }) => exact).join(' … ')
}

/** “reject “the lake rose”, by ada, fits no longer: its words …” of each correction that does not. */
export async function tellUnfit(archive: Archive): Promise<void> {
  const unfit = await archive.unfit()
  for (const { correction, reason } of unfit)
    process.stdout.write(
      `${tame(`${correction.id} ${correction.kind} ${subjectOf(correction)}, ${correction.author}: ${reason}`)}\n`,
    )
  if (unfit.length) process.stdout.write(`${count(unfit.length, 'correction')} not met, kept in the log\n`)
}

async function list(args: Arguments, archive: Archive): Promise<number> {
  const log = await archive.corrections()
  const unfit = await archive.unfit()
  const reasons = new Map(unfit.map(({ correction, reason }) => [correction.id, reason]))
  const conflicts = conflictsIn(log)
  return show(args, {
    json: {
      corrections: log.map((one) => ({ ...one, ...(reasons.has(one.id) ? { unfit: reasons.get(one.id) } : {}) })),
      conflicts,
    },
    lines: (look) =>
      log.length
        ? [
            ...log.flatMap((one) => entryLines(one, reasons.get(one.id), look)),
            ...conflicts.flatMap((conflict) => setIn([{ text: tame(said(conflict)), style: 'conflicts' }], look)),
          ]
        : none('corrections'),
  })
}

function entryLines(one: Correction, unfit: string | undefined, look: Look): Line[] {
  const where = one.scope === 'article' ? one.article : one.scope
  return [
    ...setIn(
      [
        { text: `${one.id}  `, style: 'dim' },
        { text: one.kind, style: 'act' },
        { text: ` ${tame(subjectOf(one))}` },
        { text: `  ${tame(`${where}, ${one.author}`)}, ${one.made.slice(0, 10)}`, style: 'dim' },
      ],
      look,
    ),
    ...(unfit === undefined ? [] : setIn([{ text: `not met: ${tame(unfit)}`, style: 'conflicts' }], look, 4)),
  ]
}

/** “speaker: ada (3f…) and ben (07…) disagree” */
const said = ({ about, entries }: Conflict): string =>
  `${about}: ${entries.map(({ author, id }) => `${author} (${id})`).join(' and ')} disagree`

async function exportLog(_: Arguments, archive: Archive, [file]: readonly string[]): Promise<number> {
  if (file !== undefined)
    throw new UsageError(`corrections export writes to standard output: send it to a file with > ${file}`)
  await new Output().write(logToJsonLines(await archive.corrections()))
  return 0
}

async function importLog(_: Arguments, archive: Archive, [from = '-']: readonly string[]): Promise<number> {
  const lines =
    from === '-'
      ? await text(process.stdin)
      : await readFile(from, 'utf8').catch((error: Error) => {
          throw new CommandError(`${from}: ${whyUnread(error)}; corrections import takes what corrections export wrote`)
        })
  const { log, faults } = logFromJsonLines(lines)
  for (const { line, fault } of faults) process.stderr.write(`copydesk: ${from}:${line}: ${fault}\n`)
  const added = await archive.logCorrections(log)
  process.stdout.write(`${count(added, 'correction')} added, ${log.length - added} there already\n`)
  for (const conflict of conflictsIn(await archive.corrections())) process.stdout.write(`${tame(said(conflict))}\n`)
  await tellUnfit(archive)
  return faults.length ? 1 : 0
}

async function undo(args: Arguments, archive: Archive, [id = '']: readonly string[]): Promise<number> {
  const undoing = await archive.undoCorrection(id, authorFrom(args), new Date().toISOString())
  if (undoing) {
    process.stdout.write(`${undoing.id}\n`)
    return 0
  }
  const isThere = (await archive.corrections()).some((one) => one.id === id)
  throw new UsageError(
    isThere
      ? `${id} is taken back already; take back what did that, or make it anew`
      : 'name a correction by its id; copydesk corrections lists them',
  )
}
