import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Archive } from '../../archive/index.ts'
import {
  type Correction,
  conflictsIn,
  logFromJsonLines,
  logToJsonLines,
  type Unfit,
  undoOf,
} from '../../history/index.ts'
import type { Arguments } from '../arguments.ts'
import { Output } from '../output.ts'
import { type Line, tame } from '../terminal.ts'
import { CommandError, UsageError } from '../usage.ts'
import { authorFrom, now } from './correct.ts'
import { correctedReports, logOf } from './corrected.ts'
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

/** Puts corrections into the archive's log; what it has already is left out. Tells how many were new. */
export const logCorrection = (archive: Archive, ...log: readonly Correction[]): Promise<number> =>
  archive.logCorrections(
    log.map((one) => ({
      id: one.id,
      json: logToJsonLines([one]).trimEnd(),
      quote: quoteOf(one),
      author: one.author,
      made: one.made,
    })),
  )

/** The words that a correction is anchored to, as people look for them. */
const quoteOf = (one: Correction): string =>
  'target' in one && 'words' in one.target ? one.target.words.map(({ exact }) => exact).join(' … ') : ''

async function list(args: Arguments, archive: Archive): Promise<number> {
  const log = await logOf(archive)
  const unfit: Unfit[] = []
  if (log.length) for await (const _ of correctedReports(archive, {}, (one) => unfit.push(one)));
  const reasons = new Map(unfit.map(({ correction, reason }) => [correction.id, reason]))
  const conflicts = conflictsIn(log)
  return show(args, {
    json: {
      corrections: log.map((one) => ({ ...one, ...(reasons.has(one.id) ? { unfit: reasons.get(one.id) } : {}) })),
      conflicts,
    },
    lines: (look) =>
      log.length === 0
        ? none('corrections')
        : [
            ...log.flatMap((one): Line[] => [
              ...setIn(
                [
                  { text: `${one.id}  `, style: 'dim' },
                  { text: one.kind, style: 'act' },
                  { text: ` ${tame(quoteOf(one) || ('of' in one ? one.of : ''))}` },
                  {
                    text: `  ${one.scope === 'article' ? tame(one.article) : one.scope}, ${tame(one.author)}, ${one.made.slice(0, 10)}`,
                    style: 'dim',
                  },
                ],
                look,
              ),
              ...(reasons.has(one.id)
                ? setIn([{ text: `no longer fits: ${tame(reasons.get(one.id)!)}`, style: 'conflicts' }], look, 4)
                : []),
            ]),
            ...conflicts.flatMap(({ about, entries }) =>
              setIn(
                [
                  {
                    text: `${about}: ${entries.map(({ author }) => tame(author)).join(' and ')} disagree (${entries.map(({ id }) => id).join(', ')})`,
                    style: 'conflicts',
                  },
                ],
                look,
              ),
            ),
          ],
  })
}

async function exportLog(_: Arguments, archive: Archive): Promise<number> {
  await new Output().write(logToJsonLines(await logOf(archive)))
  return 0
}

async function importLog(_: Arguments, archive: Archive, [from = '-']: readonly string[]): Promise<number> {
  const lines =
    from === '-'
      ? await text(process.stdin)
      : await readFile(from, 'utf8').catch((error: Error) => {
          throw new CommandError(`${from}: ${error.message}; name a file that copydesk corrections export wrote`)
        })
  const { log, faults } = logFromJsonLines(lines)
  for (const { line, fault } of faults) process.stderr.write(`copydesk: ${from}:${line}: ${fault}\n`)
  const added = await logCorrection(archive, ...log)
  process.stdout.write(`${count(added, 'correction')} added, ${log.length - added} there already\n`)
  for (const { about, entries } of conflictsIn(await logOf(archive)))
    process.stdout.write(`${about}: ${entries.map(({ author, id }) => `${author} (${id})`).join(' and ')} disagree\n`)
  return faults.length ? 1 : 0
}

async function undo(args: Arguments, archive: Archive, [id]: readonly string[]): Promise<number> {
  const log = await logOf(archive)
  const entry = id === undefined ? undefined : log.find((one) => one.id === id)
  if (!entry) throw new UsageError('name a correction by its id; copydesk corrections lists them')
  const undoing = undoOf(entry, authorFrom(args), now())
  await logCorrection(archive, undoing)
  process.stdout.write(`${undoing.id}\n`)
  return 0
}
