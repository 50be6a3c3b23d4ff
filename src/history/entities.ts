import type { Entity, Span } from '../record/index.ts'
import { inOrder } from './chronology.ts'
import { foldName } from './folding.ts'
import { mostCommon, slotIn } from './grouping.ts'
import type { Evidence, Report } from './report.ts'

/** What is longer is no name but noise, and is known by how it begins. */
const longestName = 500

/**
 * What an entity is known by across reports: its Wikidata number, else its kind and folded name. "Q212",
 * "person:mara quill". The same name may still be two people: within a story, `castOf` tells.
 */
export const entityKey = ({ wikidata, kind, name }: Pick<Entity, 'wikidata' | 'kind' | 'name'>): string =>
  wikidata ?? `${kind}:${foldName(name).slice(0, longestName)}`

/** Someone or something of a story, wherever its reports speak of it. */
export interface CastMember {
  /** As `entityKey` has it; followed by report and id where two of one name are told apart. */
  readonly key: string
  readonly kind: Entity['kind']
  /** The fullest of the names it goes by: "Mara Quill" rather than "Quill". */
  readonly name: string
  readonly wikidata?: string
  readonly country?: string
  readonly sector?: string
  readonly mentions: readonly Appearance[]
}

/** All mentions of a cast member in one report, and its entity there. */
export interface Appearance extends Evidence {
  readonly entity: string
}

/** Who and what a story's reports speak of. */
export interface Cast {
  readonly members: readonly CastMember[]
  /** The member that a report's entity is: `of('r1', 'e4')`. */
  readonly of: (report: string, entity: string | undefined) => CastMember | undefined
}

/**
 * The cast of a story. An entity is the same across reports by Wikidata number, else by kind and full name; "Quill" alone
 * is the one person of the story who is called so, and where two are, or her own report tells them apart, it is neither.
 */
export function castOf(reports: readonly Report[]): Cast {
  const occurrences = inOrder(reports).flatMap(occurrencesOf)
  const groups = gather(occurrences)
  joinShortNames(groups)
  const members = [...groups].filter(([, group]) => group.length > 0).map(memberOf)
  const byOccurrence = new Map(
    members.flatMap((member) => member.mentions.map(({ report, entity }) => [`${report} ${entity}`, member] as const)),
  )
  return { members, of: (report, entity) => byOccurrence.get(`${report} ${entity}`) }
}

interface Occurrence {
  readonly report: string
  /** Its report's place in the order of reports. */
  readonly at: number
  readonly is: Entity
  readonly folded: string
  /** Every name that the report calls it by. */
  readonly names: ReadonlySet<string>
}

const occurrencesOf = (report: Report, at: number): Occurrence[] =>
  report.record.entities.map((is) => ({
    report: report.id,
    at,
    is,
    folded: foldName(is.name),
    names: new Set([is.name, ...namesIn(report, is)].map(foldName)),
  }))

const namesIn = ({ record }: Report, { mentions }: Entity): string[] =>
  mentions.filter(({ form }) => form === 'name').map((span) => wordsAt(record.article.text, span))

const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end)

/** Kinds that readers, and so records, take for each other. */
const families: { readonly [kind in Entity['kind']]: string } = {
  person: 'person',
  organization: 'organization',
  group: 'organization',
  place: 'place',
  facility: 'place',
  product: 'thing',
  work: 'thing',
  occurrence: 'thing',
  misc: 'thing',
}

type Groups = Map<string, Occurrence[]>

/** By number, else by family and full name. A name without a number is that of the one number that bears it. */
function gather(occurrences: readonly Occurrence[]): Groups {
  const numbers = new Map<string, Set<string>>()
  for (const { is, folded } of occurrences)
    if (is.wikidata) slotIn(numbers, `${families[is.kind]}:${folded}`, () => new Set<string>()).add(is.wikidata)
  const groups: Groups = new Map()
  for (const occurrence of occurrences) {
    const { is, folded, report } = occurrence
    const name = `${families[is.kind]}:${folded}`
    const known = is.wikidata ?? only(numbers.get(name)) ?? name
    const isTaken = groups.get(known)?.at(-1)?.report === report
    slotIn(groups, isTaken ? `${known}#${report}:${is.id}` : known, (): Occurrence[] => []).push(occurrence)
  }
  return groups
}

/** Moves what bears a short name to the one group that is called so and has a fuller name: the fullest names first. */
function joinShortNames(groups: Groups): void {
  const bearers = new Map<string, Set<Occurrence[]>>()
  const all = [...groups.values()]
  for (const group of all)
    for (const name of shortNamesOf(group)) slotIn(bearers, name, () => new Set<Occurrence[]>()).add(group)
  for (const group of all.toSorted((a, b) => wordCount(b[0]!.folded) - wordCount(a[0]!.folded))) {
    const { is, folded } = group[0]!
    const bearer = group.some(({ is }) => is.wikidata) ? undefined : only(bearers.get(`${families[is.kind]}:${folded}`))
    if (!bearer) continue
    const reports = new Set(bearer.map(({ report }) => report))
    const staying = group.filter(({ report }) => reports.has(report))
    bearer.push(...group.filter(({ report }) => !reports.has(report)))
    if (staying.length === 0) for (const name of shortNamesOf(group)) bearers.get(name)!.delete(group)
    group.splice(0, group.length, ...staying)
  }
}

/**
 * What the bearer of a fuller name may be called: "quill" and "mara quill" of Mara J. Quill, "hpa" of the Harbour Pilots'
 * Association, and as reports call them. Towns are called after too much else.
 */
function shortNamesOf(group: readonly Occurrence[]): Set<string> {
  const { kind } = group[0]!.is
  const full = new Set(group.map(({ folded }) => folded))
  const short = new Set(families[kind] === 'place' ? [] : group.flatMap(({ names }) => [...names]))
  for (const name of full) {
    const words = name.split(' ').filter((word, at) => at === 0 || !suffixes.has(word))
    if (kind !== 'person') short.add(initialsOf(words))
    else if (words.length > 1) {
      short.add(words.at(-1)!)
      short.add(`${words[0]} ${words.at(-1)}`)
    }
  }
  return new Set([...short].filter((name) => !full.has(name)).map((name) => `${families[kind]}:${name}`))
}

/** "drc" of the Democratic Republic of the Congo; of fewer than three words nothing that a name could be. */
function initialsOf(words: readonly string[]): string {
  const initials = words.filter((word) => !small.has(word)).map((word) => word[0])
  return initials.length < 3 ? '' : initials.join('')
}

const small = new Set(['of', 'the', 'and', 'for', 'in'])

const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

function memberOf([key, group]: readonly [string, readonly Occurrence[]]): CastMember {
  const kind = prevailing(group.map(({ is }) => is.kind))!
  const names = group.map(({ is }) => is.name)
  const fullest = Math.max(...names.map(wordCount))
  const wikidata = group.find(({ is }) => is.wikidata)?.is.wikidata
  const country = prevailing(group.map(({ is }) => is.country))
  const sector = prevailing(group.map(({ is }) => is.sector))
  return {
    key,
    kind,
    name: prevailing(kind === 'person' ? names.filter((name) => wordCount(name) === fullest) : names)!,
    ...(wikidata && { wikidata }),
    ...(country && { country }),
    ...(sector && { sector }),
    mentions: group
      .toSorted((a, b) => a.at - b.at)
      .map(({ report, is }) => ({ report, entity: is.id, spans: is.mentions.map(bare) })),
  }
}

const wordCount = (name: string): number => foldName(name).split(' ').length

const bare = ({ start, end }: Span): Span => ({ start, end })

/** Of as many, the first in the alphabet, so that the order of reports decides nothing. */
const prevailing = <T extends string>(values: readonly (T | undefined)[]): T | undefined =>
  mostCommon(values.toSorted())

/** The only one of a set, if it holds just one. */
const only = <T>(set: ReadonlySet<T> | undefined): T | undefined => (set?.size === 1 ? [...set][0] : undefined)
