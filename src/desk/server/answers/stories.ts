import type * as History from '../../../history/index.ts'
import { Cursor, object, optional, text } from '../../api/parts.ts'
import * as api from '../../api/story.ts'
import { page, part } from '../page.ts'
import { countryOf, headOf, type StoryView } from '../story-views.ts'
import Type, { type Static } from 'typebox'
import {
  because,
  fewOf,
  happeningRow,
  isMoving,
  membershipRow,
  reportHead,
  saidRow,
  seriesRows,
  speakerRow,
  stepsOf,
  tenureRow,
} from './rows.ts'

const one = object({ story: Type.String({ minLength: 1, maxLength: 400, description: 'id of the story' }) })
const none = object({})
const ledgersOf = ({ story }: Static<typeof one>): string => `story ${story}`

/** How many of each thing a story's first page has. */
const first = { happenings: 12, said: 12, shares: 10, series: 8 }
const usual = 50

export const stories = page({
  path: '/stories',
  summary: 'Stories, those with the newest report first',
  params: none,
  query: object({ ...Cursor, least: optional(Type.Integer({ minimum: 1, maximum: 1000, default: 2 })) }),
  answer: api.Stories,
  ask: async ({ archive }, { query: { after, limit = 30, least = 2 } }) => {
    const found = await archive.stories({ limit, least, ...(after === undefined ? {} : { after }) })
    return { stories: found.stories.map(headOf), ...(found.next ? { next: found.next } : {}) }
  },
  table: {
    columns: ['story', 'title', 'reports', 'independent', 'from', 'to'],
    rows: ({ stories }) =>
      stories.map(({ story, title, reports, independent, from, to }) => [story, title, reports, independent, from, to]),
  },
})

export const story = page({
  path: '/story/:story',
  summary: 'One story: its reports, what most of them tell, who speaks, which figures moved',
  params: one,
  ledgersOf,
  query: none,
  answer: api.StoryPage,
  ask: async ({ views }, { params }) => {
    const view = await views.view(params.story)
    if (!view) return undefined
    const { said, shares, changes } = view.statements()
    return {
      story: view.story,
      reports: view.reports.map((report) => reportHead(view, report)),
      happenings: fewOf(byWeight(view.happenings()), {
        most: first.happenings,
        reportOf: (one) => one.first,
        rowOf: (one) => happeningRow(view, one),
        passageOf: (row) => row.first,
      }),
      said: fewOf(byWeight(said, isNamed), {
        most: first.said,
        reportOf: (one) => one.tellings[0]!.report,
        rowOf: (one) => saidRow(view, one),
        passageOf: (row) => row.passage,
      }),
      shares: shares.slice(0, first.shares).map((share) => shareRow(view, share)),
      moved: seriesRows(view, view.figures()).filter(isMoving).slice(0, first.series).map(stepsOf),
      changes: changes.map((change) => because(view, change)),
    }
  },
  table: {
    columns: ['article', 'outlet', 'day', 'headline', 'copyOf'],
    rows: ({ reports }) =>
      reports.map(({ article, outlet, day, headline, copyOf }) => [article, outlet, day, headline, copyOf]),
  },
})

/** What has a name to it is worth more. */
const isNamed = ({ speaker }: History.Said): number => Number(speaker.standing === 'named')

/** What most independent sources tell comes first, then what most reports do, then by a rank, then what was told last. */
const byWeight = <T extends { readonly sources: number; readonly reports: number }>(
  all: readonly T[],
  rankOf: (one: T) => number = () => 0,
): T[] => all.toReversed().sort((a, b) => b.sources - a.sources || b.reports - a.reports || rankOf(b) - rankOf(a))

const shareRow = (view: StoryView, { speaker, statements, quoted, words }: History.Share) => ({
  speaker: speakerRow(view, speaker),
  statements,
  quoted,
  words,
})

const isoDay = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\d$' })
const Listed = object({
  ...Cursor,
  standing: optional(api.Standing),
  who: optional(text('key of somebody in it')),
  place: optional(text('key of a place, or a country by ISO 3166-1 alpha-3')),
  from: optional(Type.Intersect([isoDay], { description: 'the first day' })),
  to: optional(Type.Intersect([isoDay], { description: 'the last day' })),
})
type Listed = Static<typeof Listed>

export const timeline = page({
  path: '/story/:story/timeline',
  summary: 'What happened in a story, day by day',
  params: one,
  ledgersOf,
  query: Listed,
  answer: api.Timeline,
  ask: async ({ views }, { params, query }) => {
    const view = await views.view(params.story)
    if (!view) return undefined
    const all = inOrder(view.happenings())
    const { shown, ...rest } = part(
      all.filter((one) => isAskedFor(view, one, query)),
      query,
      usual,
    )
    return {
      story: view.story,
      happenings: shown.map((one) => happeningRow(view, one)),
      marks: marksOf(all),
      undated: all.filter(({ days }) => days.length === 0).length,
      ...rest,
    }
  },
  table: {
    columns: [
      'id',
      'from',
      'to',
      'standing',
      'type',
      'predicate',
      'actors',
      'recipients',
      'places',
      'reports',
      'sources',
      'sentence',
      'article',
    ],
    rows: ({ happenings }) =>
      happenings.map((one) => [
        one.id,
        one.from,
        one.to,
        one.standing,
        one.type,
        one.predicate,
        names(one.actors),
        names(one.recipients),
        names(one.places),
        one.reports,
        one.sources,
        one.first.sentence,
        one.first.article,
      ]),
  },
})

function isAskedFor(view: StoryView, one: History.Happening, { standing, who, place, from, to }: Listed): boolean {
  const day = one.days[0]?.value
  if (standing !== undefined && one.standing !== standing) return false
  if (from !== undefined && !(day && day.to > from)) return false
  if (to !== undefined && !(day && day.from <= to)) return false
  if (who !== undefined && ![...one.actors, ...one.recipients].some(({ key }) => key === who)) return false
  return place === undefined || one.places.some(({ value }) => value === place || countryOf(view, value) === place)
}

/** By time and standing, the earliest first. */
function marksOf(all: readonly History.Happening[]): api.Marked[] {
  const marks = new Map<string, api.Marked>()
  for (const { days, standing } of all) {
    const day = days[0]?.value
    if (!day) continue
    const id = `${day.from} ${day.to} ${standing}`
    const happenings = (marks.get(id)?.happenings ?? 0) + 1
    marks.set(id, { from: day.from, to: day.to, standing, happenings })
  }
  return [...marks.values()]
}

/** What has no day comes last. */
const inOrder = (all: readonly History.Happening[]): History.Happening[] =>
  all.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
const dayOf = ({ days: [day] }: History.Happening): string => day?.value.from ?? '~'

const names = (all: readonly { readonly name: string }[]): string => all.map(({ name }) => name).join('; ')

export const figures = page({
  path: '/story/:story/figures',
  summary: 'Every number of a story by what it counts, and how each goes with those before',
  params: one,
  ledgersOf,
  query: object({ ...Cursor, moved: optional(Type.Boolean({ description: 'only what changed or conflicts' })) }),
  answer: api.Figures,
  ask: async ({ views }, { params, query }) => {
    const view = await views.view(params.story)
    if (!view) return undefined
    const all = seriesRows(view, view.figures()).toSorted((a, b) => weightOf(b) - weightOf(a))
    const { shown, ...rest } = part(query.moved ? all.filter(isMoving) : all, query, usual)
    return { story: view.story, series: shown, ...rest }
  },
  table: {
    columns: [
      'subject',
      'scope',
      'value',
      'high',
      'unit',
      'comparator',
      'words',
      'asOf',
      'giver',
      'article',
      'verdicts',
    ],
    rows: ({ series }) =>
      series.flatMap(({ subject, scope, unit, figures }) =>
        figures.map((one) => [
          subject,
          scope,
          one.value,
          one.high,
          unit,
          one.comparator,
          one.words,
          one.asOf,
          one.giver,
          one.passage.article,
          one.verdicts.map(({ verdict, with: other }) => `${verdict} ${other}`).join('; '),
        ]),
      ),
  },
})

/** What moves first, then what many reports give. */
const weightOf = (series: api.FigureSeries): number =>
  (isMoving(series) ? 1000 : 0) + new Set(series.figures.map(({ passage }) => passage.article)).size

export const quotes = page({
  path: '/story/:story/quotes',
  summary: 'Who said what in a story, each thing once, and who says another thing than before',
  params: one,
  ledgersOf,
  query: object({ ...Cursor, who: optional(text('key of the speaker')) }),
  answer: api.Quotes,
  ask: async ({ views }, { params, query }) => {
    const view = await views.view(params.story)
    if (!view) return undefined
    const { said, shares, changes } = view.statements()
    const own = said.filter(({ speakers }) => query.who === undefined || speakers.some(({ key }) => key === query.who))
    const { shown, ...rest } = part(own, query, usual)
    return {
      story: view.story,
      said: shown.map((one) => saidRow(view, one)),
      shares: shares.map((share) => shareRow(view, share)),
      changes: changes.map((change) => because(view, change)),
      ...rest,
    }
  },
  table: {
    columns: ['id', 'day', 'speaker', 'who', 'kind', 'form', 'words', 'reports', 'sources', 'article'],
    rows: ({ said }) =>
      said.map((one) => [
        one.id,
        one.day,
        names(one.speakers),
        one.who,
        one.kind,
        one.form,
        one.words,
        one.reports,
        one.sources,
        one.passage.article,
      ]),
  },
})

export const roles = page({
  path: '/story/:story/roles',
  summary: 'Who holds which office and belongs to what, as the reports of a story tell it',
  params: one,
  ledgersOf,
  query: none,
  answer: api.Roles,
  ask: async ({ views }, { params }) => {
    const view = await views.view(params.story)
    if (!view) return undefined
    const { tenures, memberships, conflicts } = view.roles()
    return {
      story: view.story,
      tenures: tenures.map((one) => tenureRow(view, one)),
      memberships: memberships.map((one) => membershipRow(view, one)),
      conflicts: conflicts.map((one) => because(view, one)),
    }
  },
  table: {
    columns: ['holder', 'role', 'of', 'status', 'from', 'to', 'sentence', 'article'],
    rows: ({ tenures }) =>
      tenures.map(({ holder, role, of, status, from, to, passages: [passage] }) => [
        holder.name,
        role,
        of?.name,
        status,
        from,
        to,
        passage?.sentence,
        passage?.article,
      ]),
  },
})
