import Type from 'typebox'
import { type Answer, type Answers, ArchiveError } from '../../../archive/index.ts'
import { type FactRow, Facts, Search } from '../../api/pages.ts'
import { Cursor, object, oneOf, optional } from '../../api/parts.ts'
import { page } from '../page.ts'

const q = optional(
  Type.String({ maxLength: 500, description: 'as copydesk find takes it: speaker:quill grain from:2026-03' }),
)

/** So many names are shown beside what a search finds. */
const mostNames = 6

export const search = page({
  path: '/search',
  summary: 'Facts that answer a query, the newest first, and whom its words may name',
  params: object({}),
  query: object({ q, ...Cursor }),
  answer: Search,
  ask: async ({ archive }, { query: { q = '', after, limit = 30 } }) => {
    if (q.trim() === '') return { facts: [], names: [] }
    const names = after === undefined ? await archive.who(q, mostNames) : []
    try {
      return {
        ...factsOf(await archive.find(q, { limit, ...(after === undefined ? {} : { after }) })),
        names: [...names],
      }
    } catch (error) {
      if (!(error instanceof ArchiveError && error.code === 'bad-query')) throw error
      return { facts: [], names: [...names], fault: error.message }
    }
  },
  table: factTable(),
})

const kinds = { quotes: 'statement', happenings: 'event', figures: 'quantity', memberships: 'relation' } as const

/** Where places lie and how old somebody is are neither roles nor memberships, and outnumber them. */
const noRoles: ReadonlySet<string> = new Set(['located-in', 'borders', 'age'])

export const ledger = page({
  path: '/ledger/:ledger',
  summary: 'All statements, happenings, figures or roles that reports tell, the newest first or the oldest',
  params: object({ ledger: oneOf(['quotes', 'happenings', 'figures', 'memberships']) }),
  query: object({ q, order: optional(oneOf(['newest', 'oldest'], 'by the day of the report')), ...Cursor }),
  answer: Facts,
  ask: async ({ archive }, { params, query: { q = '', order = 'newest', after, limit = 50 } }) => {
    const sought = { limit, kind: kinds[params.ledger as keyof typeof kinds], order }
    const look = async (after?: string): Promise<Answers> => {
      const { answers, next } = await archive.find(q, { ...sought, ...(after === undefined ? {} : { after }) })
      return { answers: answers.filter(({ fact }) => !noRoles.has(fact.relation[0]!)), ...(next ? { next } : {}) }
    }
    let found = await look(after)
    // One look may end before it meets an answer.
    for (let looks = 0; found.answers.length === 0 && found.next && looks < 8; looks++) found = await look(found.next)
    return factsOf(found)
  },
  table: factTable(),
})

const factsOf = ({ answers, next }: Answers): Facts => ({ facts: answers.map(factRow), ...(next ? { next } : {}) })

function factRow(answer: Answer): FactRow {
  const { article, headline, outlet, day, fact, sentence, at } = answer
  const { kind, id, speaker, speakers, about, event, standing, relation, place, spans } = fact
  const within = spans
    .filter(({ start, end }) => start < at.end && end > at.start)
    .map(({ start, end }) => ({ start: Math.max(start, at.start) - at.start, end: Math.min(end, at.end) - at.start }))
  const head = { article, ...(outlet ? { outlet } : {}), ...(day ? { day } : {}) }
  return {
    kind,
    item: id,
    ...head,
    ...(headline ? { headline } : {}),
    passage: {
      ...head,
      sentence,
      marks: within,
      at: { start: spans[0]?.start ?? at.start, end: spans.at(-1)?.end ?? at.end },
    },
    speaker: [...speaker],
    speakers: [...speakers],
    about: [...about],
    event: [...event],
    ...(standing ? { standing } : {}),
    relation: [...relation],
    place: [...place],
  }
}

function factTable() {
  return {
    columns: [
      'kind',
      'day',
      'outlet',
      'article',
      'item',
      'speaker',
      'about',
      'event',
      'standing',
      'relation',
      'place',
      'sentence',
    ],
    rows: ({ facts }: { facts: readonly FactRow[] }) =>
      facts.map((one) => [
        one.kind,
        one.day,
        one.outlet,
        one.article,
        one.item,
        one.speakers.join('; '),
        one.about.join('; '),
        one.event.join('; '),
        one.standing,
        one.relation.filter(Boolean).join('; '),
        one.place.join('; '),
        one.passage.sentence,
      ]),
  }
}
