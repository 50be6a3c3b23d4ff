import type { Archive, News, Story, Version } from '../../archive/index.ts'
import type { Fact } from '../../history/index.ts'
import { type Arguments, noOperand, numberFrom } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import type { Line, Style } from '../terminal.ts'
import { grouped } from '../../wording/book.ts'
import { changeLines } from './diff.ts'
import { withArchive } from './open.ts'
import { show } from './shown.ts'
import { more, none, setIn, storyHead } from './story-lines.ts'
import { outletOf, type StoryView, storyView } from './story-view.ts'
import { count } from './summary.ts'

/**
 * `copydesk new`: what a reader has not seen, story by story: facts that no report before tells, and what articles now tell
 * otherwise. Copies and rewrites are left out. Then the reader has seen it, unless --keep says otherwise.
 */
export async function whatIsNew(args: Arguments): Promise<number> {
  noOperand(args)
  const reader = args.values.get('reader') ?? 'me'
  const most = numberFrom(args, 'limit', { least: 1, most: 10_000 }) ?? 10
  const atATime = numberFrom(args, 'stories', { least: 1, most: 10_000 }) ?? 20
  return withArchive(args, async (archive) => {
    const mark = await archive.markOf(reader)
    const fresh: Version[] = []
    for await (const version of archive.versionsSince(mark)) fresh.push(version)
    const told = await toldNow(archive, fresh, args.flags.has('all') ? Number.POSITIVE_INFINITY : atATime)
    const unseen = fresh.length - told.versions.length
    const stories = await storiesOf(archive, told, { mark, later: fresh.slice(told.versions.length) })
    const status = await show(args, {
      json: {
        stories: stories.map(({ view, facts, changes }) => ({ story: view.story, news: facts, changes })),
        unseen,
      },
      lines: (look) => [
        ...(stories.length ? stories.flatMap((story) => lines(story, most, look)) : none('news')),
        ...(unseen ? [[], ...more(unseen, `${count(unseen, 'report')} more: ask again, or --all`, 0)] : []),
      ],
    })
    const last = told.versions.at(-1)
    if (last && !args.flags.has('keep')) await archive.setMark(reader, last.version, new Date().toISOString())
    return status
  })
}

interface StoryNews extends News {
  readonly view: StoryView
}

interface Told {
  readonly versions: readonly Version[]
  /** What each story has of them. */
  readonly stories: ReadonlyMap<string, readonly Version[]>
}

/** In the order in which they came, the versions of so many stories; where there are thousands, nobody reads them at once. */
async function toldNow(archive: Archive, fresh: readonly Version[], most: number): Promise<Told> {
  const versions: Version[] = []
  const stories = new Map<string, Version[]>()
  for (const version of fresh) {
    const story = version.current ? await archive.storyOf(version.article) : undefined
    if (story !== undefined && !stories.has(story) && stories.size >= most) break
    if (story !== undefined) stories.set(story, [...(stories.get(story) ?? []), version])
    versions.push(version)
  }
  return { versions, stories }
}

/** What has been seen, by its mark, and what is told another time. */
interface Bounds {
  readonly mark: number
  readonly later: readonly Version[]
}

async function storiesOf(archive: Archive, { stories }: Told, bounds: Bounds): Promise<StoryNews[]> {
  const found: StoryNews[] = []
  for (const [name, versions] of stories)
    found.push(await newsOf(archive, (await archive.story(name))!, versions, bounds))
  return found.filter(({ facts, changes }) => facts.length + changes.length > 0)
}

async function newsOf(archive: Archive, story: Story, fresh: readonly Version[], bounds: Bounds): Promise<StoryNews> {
  const { mark, later } = bounds
  const view = await storyView(archive, story)
  const reports = view.reports.filter(({ id }) => !later.some(({ article }) => article === id))
  return { view, ...(await archive.newsOf({ reports, copyOf: view.copyOf }, { fresh, mark })) }
}

const kinds: readonly { readonly kind: Fact['kind']; readonly title: string; readonly style: Style }[] = [
  { kind: 'happening', title: 'happened', style: 'act' },
  { kind: 'figure', title: 'figures', style: 'amount' },
  { kind: 'statement', title: 'said', style: 'strong' },
]

function lines({ view, facts: news, changes }: StoryNews, most: number, look: Look): Line[] {
  // A sentence with a happening and its figures is told once.
  const bySentence = grouped(news, ({ evidence: [first] }) => view.sentence(first!, Number.POSITIVE_INFINITY))
  const heads = bySentence.map(
    (facts) => kinds.flatMap(({ kind }) => facts.find((fact) => fact.kind === kind) ?? [])[0],
  )
  return [
    ...storyHead(view.story, look),
    ...changes.flatMap(({ changes }) => changes.flatMap((change) => changeLines(change, look))),
    ...kinds.flatMap(({ kind, title, style }) => {
      const own = heads.flatMap((fact) => (fact?.kind === kind ? fact : []))
      const rest = own.length - most
      return own.length === 0
        ? []
        : [
            [{ text: `  ${title}`, style }],
            ...own.slice(0, most).flatMap((fact) => factLines(fact, view, look)),
            ...more(rest, `${count(rest, 'fact')} more: --limit`, 6),
          ]
    }),
  ]
}

const factLines = ({ day, evidence: [first] }: Fact, view: StoryView, look: Look): Line[] =>
  setIn(
    [
      { text: `${day ?? 'no date'}  `, style: 'time' },
      { text: view.sentence(first!, look.width * 2) },
      { text: `  ${outletOf(view, first!.report)}`, style: 'dim' },
    ],
    look,
    4,
  )
