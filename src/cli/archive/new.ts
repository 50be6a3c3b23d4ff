import type { Archive, Story, Version } from '../../archive/index.ts'
import { differenceOf, type Fact, factKeys, newSince, type VersionChange } from '../../history/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { type Line, type Style, tame } from '../terminal.ts'
import { grouped } from '../wording/book.ts'
import { changeLines } from './diff.ts'
import { withArchive } from './open.ts'
import { numberFrom, show } from './shown.ts'
import { none, setIn, storyHead } from './story-lines.ts'
import { type StoryView, storyView } from './story-view.ts'
import { count } from './summary.ts'

/**
 * `copydesk new`: what a reader has not seen, story by story: facts that no report before tells, and what articles now tell
 * otherwise. Copies and rewrites are left out. Then the reader has seen it, unless --keep says otherwise.
 */
export async function whatIsNew(args: Arguments): Promise<number> {
  const reader = args.values.get('reader') ?? 'me'
  const most = numberFrom(args, 'limit', { least: 1, most: 10_000 }) ?? 10
  return withArchive(args, async (archive) => {
    const mark = await archive.markOf(reader)
    const fresh: Version[] = []
    for await (const version of archive.versionsSince(mark)) fresh.push(version)
    const stories = await storiesOf(archive, fresh, mark)
    const status = await show(args, {
      json: stories.map(({ view, news, changes }) => ({ story: view.story, news, changes })),
      lines: (look) => (stories.length ? stories.flatMap((story) => lines(story, most, look)) : none('news')),
    })
    const last = fresh.at(-1)
    if (last && !args.flags.has('keep')) await archive.setMark(reader, last.version, new Date().toISOString())
    return status
  })
}

interface News {
  readonly view: StoryView
  readonly news: readonly Fact[]
  readonly changes: readonly { readonly article: string; readonly changes: readonly VersionChange[] }[]
}

async function storiesOf(archive: Archive, fresh: readonly Version[], mark: number): Promise<News[]> {
  const touched = new Map<string, Version[]>()
  for (const version of fresh.filter(({ current }) => current)) {
    const story = await archive.storyOf(version.article)
    if (story !== undefined) touched.set(story, [...(touched.get(story) ?? []), version])
  }
  const found: News[] = []
  for (const [name, versions] of touched)
    found.push(await newsOf(archive, (await archive.story(name))!, versions, mark))
  return found.filter(({ news, changes }) => news.length + changes.length > 0)
}

async function newsOf(archive: Archive, story: Story, fresh: readonly Version[], mark: number): Promise<News> {
  const view = await storyView(archive, story)
  const unseen = new Set(fresh.map(({ article }) => article))
  const seen = factKeys(
    view.reports.filter(({ id }) => !unseen.has(id)),
    view.copyOf,
  )
  const changes: { article: string; changes: VersionChange[] }[] = []
  const changed = new Set<string>()
  for (const { article, version } of fresh) {
    const before = (await archive.versionsOf(article)).findLast((one) => one.version <= mark)
    if (!before) continue
    changed.add(article)
    const [old, now] = await Promise.all([archive.record(before.version), archive.record(version)])
    const difference = differenceOf(old, now)
    if (difference.length) changes.push({ article, changes: difference })
  }
  const news = newSince(view.reports, new Set(seen), view.copyOf)
  return { view, news: news.filter(({ evidence }) => !changed.has(evidence[0]!.report)), changes }
}

const kinds: readonly { readonly kind: Fact['kind']; readonly title: string; readonly style: Style }[] = [
  { kind: 'happening', title: 'happened', style: 'act' },
  { kind: 'figure', title: 'figures', style: 'amount' },
  { kind: 'statement', title: 'said', style: 'strong' },
]

function lines({ view, news, changes }: News, most: number, look: Look): Line[] {
  return [
    ...storyHead(view.story, look),
    ...changes.flatMap(({ changes }) => changes.flatMap((change) => changeLines(change, look))),
    ...kinds.flatMap(({ kind, title, style }) => {
      const own = grouped(
        news.filter((fact) => fact.kind === kind),
        ({ evidence: [first] }) => view.sentence(first!, Number.POSITIVE_INFINITY),
      ).map(([first]) => first!)
      const rest = own.length - most
      return own.length === 0
        ? []
        : [
            [{ text: `  ${title}`, style }],
            ...own.slice(0, most).flatMap((fact) => factLines(fact, view, look)),
            ...(rest > 0 ? [[{ text: `      ${count(rest, 'fact')} more: --limit`, style: 'dim' as const }]] : []),
          ]
    }),
  ]
}

const factLines = ({ day, evidence: [first] }: Fact, view: StoryView, look: Look): Line[] =>
  setIn(
    [
      { text: `${day ?? 'no date'}  `, style: 'time' },
      { text: view.sentence(first!, look.width * 2) },
      { text: `  ${tame(view.report(first!.report).outlet ?? '')}`, style: 'dim' },
    ],
    look,
    4,
  )
