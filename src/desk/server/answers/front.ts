import Type from 'typebox'
import type { Archive, Version } from '../../../archive/index.ts'
import type { Fact } from '../../../history/index.ts'
import { type Front, type News, Front as Schema } from '../../api/pages.ts'
import { number, object, optional } from '../../api/parts.ts'
import { page } from '../page.ts'
import type { StoryView, StoryViews } from '../story-views.ts'
import { isMoving, seriesRows, speakerRow, stepsOf } from './rows.ts'

/** So many of the reports that came last are looked at, so many stories shown, and facts of each. */
const most = { reports: 400, stories: 12, facts: 8, series: 3 }

export const front = page({
  path: '/',
  summary: 'What a reader has not seen yet, by story, the newest first',
  params: object({}),
  ledgersOf: () => 'what is new',
  query: object({
    reader: optional(Type.String({ minLength: 1, maxLength: 100, default: 'me' })),
    since: optional(number(0, 'a version, whatever the reader has seen')),
  }),
  answer: Schema,
  ask: async ({ archive, views }, { query: { reader = 'me', since } }) => {
    const seen = since ?? (await archive.markOf(reader))
    const { versions, all } = await archive.newestSince(seen, most.reports)
    const byStory = await storiesOf(archive, versions)
    const shown = [...byStory].slice(0, most.stories)
    const stories = await Promise.all(shown.map(([story, fresh]) => newsOf(archive, views, story, { fresh, seen })))
    const told = shown.reduce((sum, [, fresh]) => sum + fresh.length, 0)
    const answer: Front = {
      seen,
      last: versions[0]?.version ?? seen,
      stories: stories.filter((one) => one !== undefined && one.facts.length + one.changes.length > 0) as News[],
      unseen: all - told,
      reports: (await archive.newestSince(0, 1)).all,
    }
    return answer
  },
})

/** Versions by the story that their report belongs to, the newest first. What waits for its place has none yet. */
async function storiesOf(archive: Archive, versions: readonly Version[]): Promise<ReadonlyMap<string, Version[]>> {
  const byStory = new Map<string, Version[]>()
  for (const version of versions) {
    if (byStory.size > most.stories) break
    const story = await archive.storyOf(version.article)
    if (story !== undefined) byStory.set(story, [...(byStory.get(story) ?? []), version])
  }
  return byStory
}

interface Fresh {
  /** Versions that the reader has not seen. */
  readonly fresh: readonly Version[]
  readonly seen: number
}

async function newsOf(
  archive: Archive,
  views: StoryViews,
  story: string,
  { fresh, seen }: Fresh,
): Promise<News | undefined> {
  const view = await views.view(story)
  if (!view) return undefined
  const { facts, changes } = await archive.newsOf(view, { fresh, mark: seen })
  const unseen = new Set(fresh.map(({ article }) => article))
  const order = byInterest(facts)
  return {
    story: view.story,
    facts: order.slice(0, most.facts).map((fact) => factRow(view, fact)),
    more: Math.max(0, facts.length - most.facts),
    moved: seriesRows(view, view.figures())
      .filter((one) => isMoving(one) && one.figures.some(({ passage }) => unseen.has(passage.article)))
      .slice(0, most.series)
      .map(stepsOf),
    changes: changes.map(({ article, changes }) => ({ article, changes: changes.map(({ because }) => because) })),
  }
}

/** What more reports tell comes first; each sentence once, and of every kind something. */
function byInterest(facts: readonly Fact[]): Fact[] {
  const sentences = new Set<string>()
  const distinct = facts.filter(({ evidence: [first] }) => {
    const place = `${first!.report} ${Math.floor(first!.spans[0]!.start / 120)}`
    return !sentences.has(place) && sentences.add(place)
  })
  const kinds = ['happening', 'statement', 'figure'].map((kind) =>
    distinct.filter((fact) => fact.kind === kind).toSorted((a, b) => b.evidence.length - a.evidence.length),
  )
  const longest = Math.max(...kinds.map(({ length }) => length))
  return Array.from({ length: longest }, (_, at) => kinds.flatMap((own) => own[at] ?? [])).flat()
}

function factRow(view: StoryView, { kind, id, day, evidence }: Fact): News['facts'][number] {
  const said = kind === 'statement' ? view.statements().said.find((one) => one.id === id) : undefined
  return {
    kind,
    ...(day ? { day } : {}),
    speakers: said && said.speaker.standing !== 'unknown' ? said.speakers.map((one) => speakerRow(view, one)) : [],
    reports: new Set(evidence.map(({ report }) => report)).size,
    passage: view.passage(evidence[0]!),
  }
}
