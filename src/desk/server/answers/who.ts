import Type from 'typebox'
import type { Happening, Report, Said } from '../../../history/index.ts'
import * as api from '../../api/pages.ts'
import type { Named } from '../../api/parts.ts'
import { object } from '../../api/parts.ts'
import { page } from '../page.ts'
import { type Told, toldIn } from '../story-views.ts'
import { because, membershipRow, saidRow, tenureRow } from './rows.ts'

/** So many of the reports that name somebody are looked at, the newest; so many things of each sort are shown. */
const most = { reports: 150, each: 60, with: 30 }

export const who = page({
  path: '/who/:key',
  summary: 'Somebody or something: roles over time, what they said and what is said of them, what they did, with whom',
  params: object({ key: Type.String({ minLength: 1, maxLength: 400, description: '“Q212”, “person:mara quill”' }) }),
  ledgersOf: ({ key }) => `who ${key}`,
  query: object({}),
  answer: api.Who,
  ask: async ({ archive }, { params: { key } }) => {
    const known = await archive.known(key)
    if (!known) return undefined
    const reports: Report[] = []
    for await (const report of archive.reportsWith(key, most.reports)) reports.push(report)
    const told = toldIn(reports)
    const { tenures, memberships } = told.roles()
    const { said, changes } = told.statements()
    const quotes = said.filter((one) => isBy(one, key))
    const own = told.happenings().filter((one) => takesPart(one, key))
    return {
      who: { key, name: known.name, kind: known.kind },
      ...(known.wikidata ? { wikidata: known.wikidata } : {}),
      articles: known.articles,
      looked: reports.length,
      tenures: tenures.filter(({ holder, of }) => holder === key || of === key).map((one) => tenureRow(told, one)),
      memberships: memberships
        .filter(({ member, of }) => member === key || of === key)
        .map((one) => membershipRow(told, one)),
      said: newest(quotes).map((one) => saidRow(told, one)),
      quotes: quotes.length,
      about: newest(said.filter((one) => !isBy(one, key) && one.about.includes(key))).map((one) => saidRow(told, one)),
      did: own
        .toReversed()
        .slice(0, most.each)
        .map((one) => didRow(told, one, key)),
      with: withWhom(told, own, key),
      changes: changes.filter(({ speaker }) => speaker === key).map((one) => because(told, one)),
    }
  },
  table: {
    columns: ['day', 'kind', 'form', 'words', 'reports', 'article'],
    rows: ({ said }) => said.map((one) => [one.day, one.kind, one.form, one.words, one.reports, one.passage.article]),
  },
})

const isBy = ({ speakers }: Said, key: string): boolean => speakers.some((one) => one.key === key)

const takesPart = ({ actors, recipients }: Happening, key: string): boolean =>
  [...actors, ...recipients].some((one) => one.key === key)

const newest = <T extends { readonly day?: string }>(all: readonly T[]): T[] =>
  all
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : (a.day ?? '') > (b.day ?? '') ? -1 : 0))
    .slice(0, most.each)

const othersIn = (told: Told, { actors, recipients }: Happening, key: string): Named[] =>
  [...actors, ...recipients].flatMap((one) => (one.key !== undefined && one.key !== key ? [told.named(one.key)] : []))

function didRow(told: Told, one: Happening, key: string): api.Who['did'][number] {
  const day = one.days[0]?.value.from
  return {
    ...(day ? { day } : {}),
    type: one.type,
    predicate: one.predicate,
    others: othersIn(told, one, key),
    passage: told.passage(one.tellings[0]!),
  }
}

function withWhom(told: Told, happenings: readonly Happening[], key: string): api.Who['with'] {
  const counts = new Map<string, { who: Named; happenings: number }>()
  for (const one of happenings)
    for (const who of othersIn(told, one, key)) {
      const known = counts.get(who.key ?? who.name) ?? { who, happenings: 0 }
      known.happenings++
      counts.set(who.key ?? who.name, known)
    }
  return [...counts.values()].toSorted((a, b) => b.happenings - a.happenings).slice(0, most.with)
}
