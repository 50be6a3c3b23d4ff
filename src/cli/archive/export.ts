import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Archive, Selection } from '../../archive/index.ts'
import { type Exporter, exporters, reasons, type Sink } from '../../exports/index.ts'
import type { Report } from '../../history/index.ts'
import type { Record } from '../../record/index.ts'
import { type Arguments, queryFrom } from '../arguments.ts'
import type { Task } from '../bulk/job.ts'
import { perform } from '../bulk/perform.ts'
import { Output } from '../output.ts'
import { suggestion } from '../suggestion.ts'
import { CommandError, UsageError } from '../usage.ts'
import { type Maker, makerFrom, plainTask } from './maker.ts'
import { withArchive } from './open.ts'
import { worksOf } from './reread.ts'
import { type StoryView, storyView } from './story-view.ts'
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
      const history = exporter.counts ? storyByStory(archive, selection) : undefined
      const reports = maker ? withTokens(archive, selection, maker) : (history?.reports ?? archive.reports(selection))
      const copies = await archive.copies()
      const originOf = ({ id }: Report) => copies.get(id) ?? id
      const { written, leftOut } = await exporter.write(reports, target.sink, { originOf, ...history })
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

/** The reports asked for, those of one story together, and what history makes of that story: one is in memory at a time. */
function storyByStory(archive: Archive, selection: Selection) {
  let view: StoryView | undefined
  async function* reports(): AsyncGenerator<Report> {
    for (const [name, asked] of await askedByStory(archive, selection)) {
      view = await storyView(archive, (await archive.story(name))!)
      yield* view.reports.filter(({ id }) => asked.has(id))
    }
  }
  return { reports: reports(), happeningsOf: () => view?.happenings() ?? [] }
}

async function askedByStory(archive: Archive, selection: Selection): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const stories = new Map<string, Set<string>>()
  for await (const { article } of archive.versions(selection)) {
    const name = await archive.storyOf(article)
    if (name === undefined) continue
    const asked = stories.get(name) ?? new Set()
    stories.set(name, asked.add(article))
  }
  return stories
}

/**
 * Reports with the words of every sentence, which are not kept: their sources are read again. A sentence that the archive
 * has otherwise, for another version read it, has none, so that what is written is never another text than the record's.
 */
async function* withTokens(archive: Archive, selection: Selection, { model }: Maker): AsyncGenerator<Report> {
  const task: Task = { ...plainTask, model, tokens: true }
  for await (const version of archive.versions(selection))
    for await (const work of worksOf(archive, [version])) {
      const { pieces } = await perform(work, task)
      const line: Record | { error: unknown } = JSON.parse(pieces[version.position] ?? '{"error":{}}')
      const record = withTokensOf(await archive.record(version.version), 'error' in line ? undefined : line)
      const { article: id, outlet, day } = version
      yield { id, ...(outlet ? { outlet } : {}), ...(day ? { day } : {}), record }
    }
}

function withTokensOf(kept: Record, anew: Record | undefined): Record {
  if (anew?.article.text !== kept.article.text) return kept
  const byPlace = new Map(anew.sentences.map((sentence) => [`${sentence.start}-${sentence.end}`, sentence]))
  return { ...kept, sentences: kept.sentences.map((one) => byPlace.get(`${one.start}-${one.end}`) ?? one) }
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
