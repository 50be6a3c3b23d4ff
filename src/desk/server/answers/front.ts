import Type from 'typebox'
import type { Archive, Version } from '../../../archive/index.ts'
import type { Fact } from '../../../history/index.ts'
import { type Front, type News, Front as Schema } from '../../api/pages.ts'
import { number, object, optional } from '../../api/parts.ts'
import { page } from '../page.ts'
import type { StoryView } from '../story-views.ts'
import { fewOf, isMoving, seriesRows, speakerRow, stepsOf } from './rows.ts'

/** So many of the reports that came last are looked at, so many stories shown, and facts of each kind. */
const most = { reports: 400, stories: 12, each: 4, series: 3 }

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
    const found = await Promise.all((await storiesOf(archive, versions)).map((story) => views.view(story)))
    const shown = found.flatMap((view) => (view ? [{ view, fresh: freshIn(view, versions) }] : []))
    const stories = await Promise.all(shown.map(({ view, fresh }) => newsOf(archive, view, { fresh, seen })))
    const answer: Front = {
      seen,
      last: versions[0]?.version ?? seen,
      stories: stories.filter(({ facts, changes }) => facts.length + changes.length > 0),
      unseen: all - shown.reduce((sum, { fresh }) => sum + fresh.length, 0),
      reports: (await archive.newestSince(0, 1)).all,
    }
    return answer
  },
})

/** The stories that these versions are of, the newest first, as many as are shown. What waits for its place has none. */
async function storiesOf(archive: Archive, versions: readonly Version[]): Promise<readonly string[]> {
  const stories = new Set<string>()
  for (const { article } of versions) {
    if (stories.size === most.stories) break
    const story = await archive.storyOf(article)
    if (story !== undefined) stories.add(story)
  }
  return [...stories]
}

/** Those of a story’s reports, also where newer ones of other stories lie between. */
function freshIn({ reports }: StoryView, versions: readonly Version[]): readonly Version[] {
  const own = new Set(reports.map(({ id }) => id))
  return versions.filter(({ article }) => own.has(article))
}

type NewFact = News['facts'][number]

interface Fresh {
  /** Versions that the reader has not seen. */
  readonly fresh: readonly Version[]
  readonly seen: number
}

async function newsOf(archive: Archive, view: StoryView, { fresh, seen }: Fresh): Promise<News> {
  const { facts, changes } = await archive.newsOf(view, { fresh, mark: seen })
  const unseen = new Set(fresh.map(({ article }) => article))
  const listed = ofInterest(view, facts)
  return {
    story: view.story,
    facts: listed,
    more: facts.length - listed.length,
    moved: seriesRows(view, view.figures())
      .filter((one) => isMoving(one) && one.figures.some(({ passage }) => unseen.has(passage.article)))
      .slice(0, most.series)
      .map(stepsOf),
    changes: changes.map(({ article, changes }) => ({ article, changes: changes.map(({ because }) => because) })),
  }
}

/** Of every kind some in turn: what more reports tell first, then what is newer. */
function ofInterest(view: StoryView, facts: readonly Fact[]): NewFact[] {
  const kinds = (['happening', 'statement', 'figure'] as const).map((kind) => {
    const own = facts.filter((fact) => fact.kind === kind)
    const order = own.toSorted((a, b) => b.evidence.length - a.evidence.length || newerFirst(a, b))
    return fewOf(order, {
      most: most.each,
      reportOf: ({ evidence }) => evidence[0]!.report,
      rowOf: (fact) => factRow(view, fact),
      passageOf: ({ passage }) => passage,
    })
  })
  return Array.from({ length: most.each }, (_, at) => kinds.flatMap((own) => own[at] ?? [])).flat()
}

const newerFirst = ({ day: a = '' }: Fact, { day: b = '' }: Fact): number => (a < b ? 1 : a > b ? -1 : 0)

function factRow(view: StoryView, { kind, id, day, evidence }: Fact): NewFact {
  const said = kind === 'statement' ? view.statements().said.find((one) => one.id === id) : undefined
  return {
    kind,
    ...(day ? { day } : {}),
    speakers: said && said.speaker.standing !== 'unknown' ? said.speakers.map((one) => speakerRow(view, one)) : [],
    reports: new Set(evidence.map(({ report }) => report)).size,
    passage: view.passage(evidence[0]!),
  }
}
