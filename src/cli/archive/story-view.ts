import { type Archive, isGathered, type Story } from '../../archive/index.ts'
import {
  type Cast,
  type Evidence,
  type Ledgers,
  ledgersOf,
  type Report,
  type SaidTelling,
} from '../../history/index.ts'
import { sentenceOf } from '../../record/sentences.ts'
import { sourceName } from '../../record/source-name.ts'
import { type Arguments, numberFrom, queryFrom } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { type Line, tame } from '../terminal.ts'
import { CommandError, UsageError } from '../usage.ts'
import { bookOf } from '../../wording/book.ts'
import { cutQuote } from '../../wording/cut.ts'
import { type Speech, speechOf } from '../../wording/speech.ts'
import { withArchive } from './open.ts'
import { show } from './shown.ts'
import { none, storyHead } from './story-lines.ts'

/** One story with all that its reports say, each ledger made when it is first asked for. */
export interface StoryView extends Ledgers {
  readonly story: Story
  readonly report: (id: string) => Report
  /** A statement as its report has it: “declined to say whether …”. */
  readonly speech: (telling: SaidTelling) => Speech
  /** The words of evidence, and the sentence that the first of them stands in. */
  readonly words: (evidence: Evidence) => string
  readonly sentence: (evidence: Evidence, room: number) => string
}

/** What the keys of a cast stand for, as JSON: `{ "Q159": "Russia" }`. */
export const namesOf = ({ members }: Cast): { readonly [key: string]: string } =>
  Object.fromEntries(members.map(({ key, name }) => [key, name]))

/** A story as its reports and the analysts' corrections have it. */
export async function storyView(archive: Archive, { story: name }: Pick<Story, 'story'>): Promise<StoryView> {
  const { story, reports, copies } = (await archive.wholeStory(name))!
  const byId = new Map(reports.map((report) => [report.id, report]))
  return {
    ...ledgersOf(reports, (report) => copies.get(report)),
    story,
    report: (id) => byId.get(id)!,
    speech: (telling) => speechIn(byId.get(telling.report)!, telling),
    words: ({ report, spans }) =>
      spans.map(({ start, end }) => textOf(byId.get(report)!).slice(start, end)).join(' … '),
    sentence: ({ report, spans: [first] }, room) => {
      const { record } = byId.get(report)!
      const { start, end } = sentenceOf(record, first!)
      return tame(cutQuote(record.article.text.slice(start, end).trim(), room))
    },
  }
}

/** A statement of a report as it is shown. */
export function speechIn({ record }: Report, { statement }: SaidTelling): Speech {
  const book = bookOf(record)
  return speechOf(book, book.statement(statement)!)
}

const textOf = ({ record }: Report): string => record.article.text

/**
 * The stories that a command is asked about: the one of --story, all reports with an answer to the query as one, those with
 * an answer to it, else those with the newest report. Stories of a single report come behind those that several tell.
 */
async function storiesAsked(archive: Archive, args: Arguments): Promise<readonly Pick<Story, 'story'>[]> {
  const limit = numberFrom(args, 'limit', { least: 1, most: 1000 }) ?? 3
  const query = queryFrom(args)
  const name = args.values.get('story')
  if (name !== undefined) {
    if (query !== '') throw new UsageError('--story names one story: leave out the query')
    if (args.flags.has('together')) throw new UsageError('--story names one story, --together makes one: give either')
    if (isGathered(name)) return [{ story: name }]
    const story = await archive.story(name)
    if (!story) throw new CommandError(`there is no story ${name}; copydesk stories lists them`)
    return [story]
  }
  if (args.flags.has('together')) return [{ story: `search:${query}` }]
  if (query === '') {
    const { stories } = await archive.stories({ limit, least: 2 })
    return stories.length ? stories : (await archive.stories({ limit })).stories
  }
  return storiesAnswering(archive, query, limit)
}

/** So many reports with an answer are looked through, the newest. */
const mostLooked = 240

/** Stories that several reports tell, those in which most of them answer first; then those of one report, the newest first. */
async function storiesAnswering(archive: Archive, query: string, limit: number): Promise<readonly Story[]> {
  const answers = new Map<string, number>()
  let looked = 0
  for await (const { article } of archive.versions({ query })) {
    const name = await archive.storyOf(article)
    if (name !== undefined) answers.set(name, (answers.get(name) ?? 0) + 1)
    if (++looked >= mostLooked) break
  }
  const found: Story[] = []
  for (const [name] of [...answers].sort(([, a], [, b]) => b - a)) {
    const story = await archive.story(name)
    if (story) found.push(story)
    if (found.filter(isTold).length >= limit) break
  }
  return [...found.filter(isTold), ...found.filter((story) => !isTold(story))].slice(0, limit)
}

const isTold = ({ reports }: Story): boolean => reports > 1

/** Who published a report, else what its file is called. */
export const outletOf = (view: StoryView, report: string): string =>
  tame(sourceName(view.report(report).outlet, report))

/** Shows the stories that a command is asked about: as JSON, or in lines, each under its head. */
export async function showStories(
  args: Arguments,
  json: (view: StoryView) => unknown,
  lines: (view: StoryView, look: Look) => readonly Line[],
): Promise<number> {
  return withArchive(args, async (archive) => {
    const stories = await storiesAsked(archive, args)
    const views = await Promise.all(stories.map((story) => storyView(archive, story)))
    return show(args, {
      json: views.map(json),
      lines: (look) =>
        views.length
          ? views.flatMap((view) => [...storyHead(view.story, look), ...lines(view, look)])
          : none('such story; copydesk stories lists them'),
    })
  })
}
