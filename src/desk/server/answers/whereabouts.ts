import Type, { type Static } from 'typebox'
import type { Happening, Participant } from '../../../history/index.ts'
import { object } from '../../api/parts.ts'
import * as api from '../../api/story.ts'
import { page } from '../page.ts'
import { countryOf, type StoryView } from '../story-views.ts'

/** Who acted on whom in a story, and where. */

const one = object({ story: Type.String({ minLength: 1, maxLength: 400, description: 'id of the story' }) })
const none = object({})
const ledgersOf = ({ story }: Static<typeof one>): string => `story ${story}`
/** So many edges are listed: nobody sees more of them. */
const mostEdges = 300

export const network = page({
  path: '/story/:story/network',
  summary: 'Who acted on whom in a story',
  params: one,
  ledgersOf,
  query: none,
  answer: api.Network,
  ask: async ({ views }, { params }) => {
    const view = await views.view(params.story)
    return view && networkOf(view)
  },
  table: {
    columns: ['from', 'to', 'happenings', 'types', 'sentence', 'article'],
    rows: ({ nodes, edges }) => {
      const names = new Map(nodes.map(({ key, name }) => [key, name]))
      return edges.map(({ from, to, happenings, types, first }) => [
        names.get(from),
        names.get(to),
        happenings,
        types.join('; '),
        first.sentence,
        first.article,
      ])
    },
  },
})

interface Edge {
  readonly from: string
  readonly to: string
  readonly happenings: Happening[]
}

function networkOf(view: StoryView): api.Network {
  const edges = new Map<string, Edge>()
  const weights = new Map<string, number>()
  for (const happening of view.happenings()) {
    const [actors, recipients] = [keysOf(happening.actors), keysOf(happening.recipients)]
    for (const key of new Set([...actors, ...recipients])) weights.set(key, (weights.get(key) ?? 0) + 1)
    for (const from of actors)
      for (const to of recipients)
        if (from !== to)
          slotIn(edges, JSON.stringify([from, to]), { from, to, happenings: [] }).happenings.push(happening)
  }
  const heaviest = [...edges.values()].toSorted((a, b) => b.happenings.length - a.happenings.length)
  const shown = heaviest.slice(0, mostEdges)
  return {
    nodes: [...new Set(shown.flatMap(({ from, to }) => [from, to]))].map((key) => {
      const { name, kind = 'misc' } = view.named(key)
      return { key, name, kind, happenings: weights.get(key)! }
    }),
    edges: shown.map(({ from, to, happenings }) => ({
      from,
      to,
      happenings: happenings.length,
      types: [...new Set(happenings.map(({ type }) => type))].toSorted(),
      first: view.passage(happenings[0]!.tellings[0]!),
    })),
    more: heaviest.length - shown.length,
  }
}

const keysOf = (participants: readonly Participant[]): string[] => [
  ...new Set(participants.flatMap(({ key }) => (key === undefined ? [] : [key]))),
]

function slotIn<T>(map: Map<string, T>, key: string, empty: T): T {
  const known = map.get(key) ?? empty
  map.set(key, known)
  return known
}

export const places = page({
  path: '/story/:story/places',
  summary: 'Where the happenings of a story are, and which places and countries its reports name',
  params: one,
  ledgersOf,
  query: none,
  answer: api.Places,
  ask: async ({ views }, { params }) => {
    const view = await views.view(params.story)
    return view && { places: placesOf(view), countries: countriesOf(view) }
  },
  table: {
    columns: ['name', 'country', 'happenings', 'reports'],
    rows: ({ places }) => places.map(({ name, country, happenings, reports }) => [name, country, happenings, reports]),
  },
})

function placesOf(view: StoryView): api.Places['places'] {
  const happenings = tallied(view.happenings(), ({ places }) => places.map(({ value }) => value))
  return view.cast.members
    .filter(({ kind, key }) => kind === 'place' || kind === 'facility' || happenings.has(key))
    .map(({ key, name, country, mentions }) => ({
      key,
      name,
      ...(country ? { country } : {}),
      happenings: happenings.get(key) ?? 0,
      reports: new Set(mentions.map(({ report }) => report)).size,
    }))
    .toSorted((a, b) => b.happenings - a.happenings || b.reports - a.reports)
}

function countriesOf(view: StoryView): api.Places['countries'] {
  const lands = (keys: readonly string[]) => keys.flatMap((key) => countryOf(view, key) ?? [])
  const there = tallied(view.happenings(), ({ places }) => lands(places.map(({ value }) => value)))
  const acting = tallied(view.happenings(), ({ actors, recipients }) => lands(keysOf([...actors, ...recipients])))
  const reports = new Map<string, Set<string>>()
  for (const { country, mentions } of view.cast.members)
    if (country) for (const { report } of mentions) slotIn(reports, country, new Set<string>()).add(report)
  return [...reports]
    .map(([country, own]) => ({
      country,
      happenings: there.get(country) ?? 0,
      acting: acting.get(country) ?? 0,
      reports: own.size,
    }))
    .toSorted((a, b) => b.happenings - a.happenings || b.acting - a.acting || b.reports - a.reports)
}

/** How many happenings have to do with each; one that has twice counts once. */
function tallied(
  all: readonly Happening[],
  keysIn: (one: Happening) => readonly string[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of all) for (const key of new Set(keysIn(one))) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
