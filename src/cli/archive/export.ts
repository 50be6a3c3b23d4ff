import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Archive, Selection } from '../../archive/index.ts'
import { type Exporter, exporters, reasons, type Sink } from '../../exports/index.ts'
import type { Report } from '../../history/index.ts'
import type { Record } from '../../record/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Task } from '../bulk/job.ts'
import { perform } from '../bulk/perform.ts'
import { Output } from '../output.ts'
import { suggestion } from '../suggestion.ts'
import { CommandError, UsageError } from '../usage.ts'
import { type Maker, makerFrom, plainTask } from './maker.ts'
import { withArchive } from './open.ts'
import { worksOf } from './reread.ts'
import { queryFrom } from './shown.ts'
import { count } from './summary.ts'

/** `copydesk export --format FORMAT [QUERY]`: the archive, or what answers a query, in a format of other programs. */
export async function exportArchive(args: Arguments): Promise<number> {
  const exporter = exporterFrom(args)
  const query = queryFrom(args)
  const to = args.values.get('to')
  if (exporter.layout === 'folder' && to === undefined)
    throw new UsageError(`${exporter.name} is several files: say in which folder with --to`)
  const maker = exporter.name === 'conllu' ? await makerFrom(args) : undefined
  return withArchive(args, async (archive) => {
    const target = to === undefined ? standardOutput() : exporter.layout === 'folder' ? folder(to) : file(to)
    try {
      const selection = query === '' ? {} : { query }
      const reports = maker ? withTokens(archive, selection, maker) : archive.reports(selection)
      const copies = await archive.copies()
      const originOf = ({ id }: Report) => copies.get(id) ?? id
      const { written, leftOut } = await exporter.write(reports, target.sink, { originOf })
      await target.end()
      const left = Object.entries(leftOut).map(
        ([reason, number]) => `copydesk: ${number} left out: ${reasons[reason as keyof typeof reasons]} (${reason})\n`,
      )
      process.stderr.write(`copydesk: ${count(written, 'item')} written\n${left.join('')}`)
      return 0
    } catch (error) {
      await target.drop()
      throw error instanceof Error && 'syscall' in error && to !== undefined
        ? new CommandError(`${to}: ${error.message}; check where it is to be written`)
        : error
    }
  })
}

/** Reports with the words of every sentence, which are not kept: they are read again. */
async function* withTokens(archive: Archive, selection: Selection, { model }: Maker): AsyncGenerator<Report> {
  const task: Task = { ...plainTask, model, tokens: true }
  for await (const version of archive.versions(selection))
    for await (const work of worksOf(archive, [version])) {
      const { pieces } = await perform(work, task)
      const record: Record | { error: unknown } | undefined = pieces[version.position]
        ? JSON.parse(pieces[version.position]!)
        : undefined
      if (!record || 'error' in record) continue
      const { article: id, outlet, day } = version
      yield { id, ...(outlet ? { outlet } : {}), ...(day ? { day } : {}), record }
    }
}

function exporterFrom({ values }: Arguments): Exporter {
  const name = values.get('format')
  const names = exporters.map((one) => one.name)
  const exporter = exporters.find((one) => one.name === name)
  if (exporter) return exporter
  throw new UsageError(
    name === undefined
      ? `in which format? --format ${names.join('|')}`
      : `there is no format ${name}${suggestion(name, names, '--format ')}; it is one of ${names.join(', ')}`,
  )
}

interface Target {
  readonly sink: Sink
  /** What was written counts only now. */
  readonly end: () => Promise<void>
  readonly drop: () => Promise<void>
}

function standardOutput(): Target {
  const output = new Output()
  const decoder = new TextDecoder()
  return {
    sink: (chunk) => output.write(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })),
    end: async () => {},
    drop: async () => {},
  }
}

/** A file that is there whole or not at all. */
function file(path: string): Target {
  const files = new Map<string, Promise<FileHandle>>()
  const partOf = (name: string) => `${name}.part`
  const opened = (name: string) => {
    const known = files.get(name)
    if (known) return known
    const made = mkdir(dirname(name), { recursive: true }).then(() => open(partOf(name), 'w'))
    files.set(name, made)
    return made
  }
  const close = async () => {
    for (const one of files.values()) await one.then((handle) => handle.close()).catch(() => {})
  }
  return {
    sink: async (chunk, name) => {
      const handle = await opened(pathFor(path, name))
      await handle.appendFile(chunk)
    },
    end: async () => {
      if (files.size === 0) await opened(path)
      await close()
      for (const name of files.keys()) await rename(partOf(name), name)
    },
    drop: async () => {
      await close()
      for (const name of files.keys()) await rm(partOf(name), { force: true })
    },
  }
}

/** In a folder each file has the name that the format gives it; a file has its own. */
const folderMark = '/'
const pathFor = (path: string, name: string): string => (path.endsWith(folderMark) ? join(path, name) : path)

const folder = (path: string): Target => file(path.endsWith(folderMark) ? path : `${path}${folderMark}`)
