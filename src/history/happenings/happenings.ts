import type { Quantity, Role, Span } from '../../record/index.ts'
import { dayOf, inOrder } from '../chronology.ts'
import { type Days, daysBetween, isoDay } from '../days.ts'
import type { Cast, CastMember } from '../entities.ts'
import { isApart } from '../figures/bounds.ts'
import { mostCommon, slotIn } from '../grouping.ts'
import type { Evidence, Report } from '../report.ts'
import { type CopyOf, sourcesOf } from '../sources.ts'
import { befallsActor } from './families.ts'
import type { Agreement, Difference, Happening, Participant, Period, Standing, Telling, Told } from './happening.ts'
import { join } from './join.ts'
import { type Atlas, atlasOf } from './places.ts'
import { isCountry, type Sighting, sightingsOf } from './sightings.ts'

/**
 * What happened in a story, by the day of its first telling. Events of its reports are one happening where what, who, where
 * and when they tell fit together; two strikes on two days stay two, and so do two places. A copy adds a report and a
 * mention, but no source.
 */
export function happeningsOf(reports: readonly Report[], cast: Cast, copyOf: CopyOf = () => undefined): Happening[] {
  const ordered = inOrder(reports)
  const order = new Map(ordered.map(({ id }, at) => [id, at]))
  const atlas = atlasOf(ordered, cast)
  const sources = sourcesOf(ordered, copyOf)
  const place = (sighting: Sighting): number => order.get(sighting.report.id)!
  return join(
    ordered.flatMap((report) => sightingsOf(report, cast)),
    atlas,
  )
    .map((group) => group.toSorted((a, b) => place(a) - place(b)))
    .sort((a, b) => place(a[0]!) - place(b[0]!) || triggerOf(a[0]!) - triggerOf(b[0]!))
    .map((group) => happeningOf(group, { cast, atlas, sources }))
}

interface Story {
  readonly cast: Cast
  readonly atlas: Atlas
  readonly sources: ReadonlyMap<string, string>
}

const triggerOf = ({ event }: Sighting): number => event.trigger[0]!.start

function happeningOf(group: readonly Sighting[], story: Story): Happening {
  const first = group[0]!
  const mode = mostCommon(group.map(({ event }) => event.mode))
  const tellings = group.map((sighting) => tellingOf(sighting, story.cast))
  return {
    id: `${first.report.id}/${first.event.id}`,
    type: mostCommon(group.map(({ event }) => event.type))!,
    ...(mode && { mode }),
    predicate: mostCommon(group.map(({ event }) => event.predicate))!,
    contexts: [...new Set(group.flatMap(({ event }) => event.contexts))].sort(),
    actors: participantsOf(group, ({ event }) => (befallsActor(event) ? [] : event.actors), story.cast),
    recipients: participantsOf(group, befallen, story.cast),
    places: placesOf(group).map(({ value, evidence }) => ({ value: value.key, evidence })),
    days: periodsOf(group),
    standing: standingOf(tellings),
    tellings,
    first: first.report.id,
    mentions: group.reduce((sum, { event }) => sum + event.trigger.length, 0),
    reports: new Set(group.map(({ report }) => report.id)).size,
    sources: new Set(group.map(({ report }) => story.sources.get(report.id))).size,
    ...heldAgainst(group, story),
  }
}

const befallen = ({ event }: Sighting): readonly Role[] => (befallsActor(event) ? event.actors : event.recipients)

function tellingOf({ report, event }: Sighting, cast: Cast): Telling {
  const statement = event.statement && report.record.statements.find(({ id }) => id === event.statement)
  const day = dayOf(report)
  const speaker = statement && cast.of(report.id, statement.speaker)?.key
  return {
    report: report.id,
    event: event.id,
    spans: event.trigger.map(bare),
    ...(day && { day }),
    modality: event.modality,
    denied: event.negated || (!!statement && statement.kind === 'deny'),
    ...(statement && { saying: { ...(speaker && { speaker }), spans: statement.source.map(bare) } }),
  }
}

/** What the reports themselves say counts before what they say that others say. */
function standingOf(tellings: readonly Telling[]): Standing {
  const affirmed = tellings.filter(({ denied }) => !denied)
  const actual = affirmed.filter(({ modality }) => modality === 'actual')
  if (actual.some(({ saying }) => !saying)) return 'actual'
  if (actual.length > 0) return 'claimed'
  if (affirmed.length === 0) return 'denied'
  return (['planned', 'possible'] as const).find((one) => affirmed.some(({ modality }) => modality === one)) ?? 'unreal'
}

/** Whoever takes part, cast members once each, those without a name by their words. */
function participantsOf(
  group: readonly Sighting[],
  rolesIn: (sighting: Sighting) => readonly Role[],
  cast: Cast,
): Participant[] {
  const found = new Map<string, { participant: Omit<Participant, 'evidence'>; evidence: Evidence[] }>()
  for (const sighting of group)
    for (const role of rolesIn(sighting)) {
      const member = cast.of(sighting.report.id, role.entity)
      const words = sighting.report.record.article.text.slice(role.start, role.end)
      const key = member?.key ?? `words ${words.toLowerCase()}`
      const known = found.get(key) ?? {
        participant: member ? { key: member.key, name: member.name } : { name: words },
        evidence: [],
      }
      known.evidence.push(evidenceIn(sighting, role))
      found.set(key, known)
    }
  return [...found.values()].map(({ participant, evidence }) => ({ ...participant, evidence }))
}

const evidenceIn = ({ report }: Sighting, ...spans: readonly Span[]): Evidence => ({
  report: report.id,
  spans: spans.map(bare),
})

const bare = ({ start, end }: Span): Span => ({ start, end })

/** Towns before countries, else the most told first. */
function placesOf(group: readonly Sighting[]): Told<CastMember>[] {
  const told = toldOf(group, ({ place }) => place, placeEvidence)
  return told.sort(
    (a, b) => Number(isCountry(a.value)) - Number(isCountry(b.value)) || b.evidence.length - a.evidence.length,
  )
}

const placeEvidence = (sighting: Sighting): Evidence => {
  const { record, id } = sighting.report
  const mentions = sighting.place?.mentions.find(({ report }) => report === id)?.spans ?? []
  const { start } = record.sentences[sighting.sentence] ?? { start: 0 }
  return evidenceIn(sighting, mentions.find((mention) => mention.start >= start) ?? mentions[0]!)
}

function periodsOf(group: readonly Sighting[]): Told<Period>[] {
  const told = toldOf(group, ({ told }) => told && JSON.stringify(told), timeEvidence)
  const news = group.find(({ event }) => event.modality === 'actual') ?? group[0]!
  if (told.length === 0 && news.day !== undefined) {
    const value = { from: isoDay(news.day), to: isoDay(news.day + 1), basis: 'report' } as const
    return [{ value, evidence: [evidenceIn(news, ...news.event.trigger)] }]
  }
  return told
    .sort((a, b) => b.evidence.length - a.evidence.length)
    .map(({ value, evidence }) => {
      const { from, to } = JSON.parse(value) as Days
      return { value: { from: isoDay(from), to: isoDay(to), basis: 'told' }, evidence }
    })
}

const timeEvidence = (sighting: Sighting): Evidence =>
  evidenceIn(sighting, sighting.report.record.times.find(({ id }) => id === sighting.event.time)!)

/** Each value once, with all that tell it. */
function toldOf<T>(
  group: readonly Sighting[],
  inTelling: (sighting: Sighting) => T | undefined,
  evidenceOf: (sighting: Sighting) => Evidence,
): Told<T>[] {
  const found = new Map<T, Evidence[]>()
  for (const sighting of group) {
    const value = inTelling(sighting)
    if (value !== undefined) slotIn(found, value, (): Evidence[] => []).push(evidenceOf(sighting))
  }
  return [...found].map(([value, evidence]) => ({ value, evidence }))
}

/** What sources agree on, and where they do not. */
function heldAgainst(group: readonly Sighting[], story: Story): Pick<Happening, 'agreements' | 'differences'> {
  const counts = toldOf(group, ({ count }) => count && countInWords(count), countEvidence)
  const actors = participantsOf(group, ({ event }) => (befallsActor(event) ? [] : event.actors), story.cast)
  const recipients = participantsOf(group, befallen, story.cast)
  const aspects: readonly (readonly [Agreement['aspect'], readonly Told<string>[]])[] = [
    ['actor', actors.filter(({ key }) => key).map(({ name, evidence }) => ({ value: name, evidence }))],
    ['recipient', recipients.filter(({ key }) => key).map(({ name, evidence }) => ({ value: name, evidence }))],
    ['place', placesOf(group).map(({ value, evidence }) => ({ value: value.name, evidence }))],
    ['date', toldOf(group, ({ told }) => told && daysInWords(told), timeEvidence)],
    ['count', counts],
  ]
  return {
    agreements: aspects.flatMap(([aspect, told]) =>
      told
        .map((one) => ({
          aspect,
          ...one,
          sources: new Set(one.evidence.map(({ report }) => story.sources.get(report))).size,
        }))
        .filter(({ sources }) => sources > 1),
    ),
    differences: [
      ...differing(
        'date',
        group,
        ({ told }) => told,
        (a, b) => daysBetween(a, b) > 0,
        daysInWords,
        timeEvidence,
      ),
      ...differing(
        'place',
        group,
        ({ place }) => place,
        (a, b) => story.atlas(a, b) === 'apart',
        ({ name }) => name,
        placeEvidence,
      ),
      ...differing('count', group, ({ count }) => count, isApart, countInWords, countEvidence),
      ...differing(
        'actor',
        group,
        namedActor,
        (a, b) => a !== b,
        ({ name }) => name,
        actorEvidence,
      ),
    ],
  }
}

const countEvidence = (sighting: Sighting): Evidence => evidenceIn(sighting, sighting.count!)

const actorEvidence = (sighting: Sighting): Evidence => evidenceIn(sighting, ...sighting.event.actors)

/** The one who did it, where that is one and has a name. */
const namedActor = ({ actors, event }: Sighting): CastMember | undefined =>
  actors.members.length === 1 && event.actors.length === 1 && !actors.states.size ? actors.members[0] : undefined

/** An aspect of which two sightings tell values that exclude each other, with every value told. */
function differing<T>(
  aspect: Difference['aspect'],
  group: readonly Sighting[],
  inTelling: (sighting: Sighting) => T | undefined,
  exclude: (a: T, b: T) => boolean,
  inWords: (value: T) => string,
  evidenceOf: (sighting: Sighting) => Evidence,
): Difference[] {
  const told = toldOf(
    group,
    (sighting) => {
      const value = inTelling(sighting)
      return value && inWords(value)
    },
    evidenceOf,
  )
  if (told.length < 2) return []
  const distinct = [
    ...new Map(group.flatMap((one) => inTelling(one) ?? []).map((value) => [inWords(value), value])).values(),
  ]
  const isDisputed = distinct.some((a, at) => distinct.slice(at + 1).some((b) => exclude(a, b)))
  return isDisputed ? [{ aspect, values: told }] : []
}

/** "2026-03-14", "2026-03-14 to 2026-03-20". */
const daysInWords = ({ from, to }: Days): string =>
  to - from === 1 ? isoDay(from) : `${isoDay(from)} to ${isoDay(to - 1)}`

/** "12", ">= 19", "20 to 99". */
const countInWords = ({ value, high, comparator }: Quantity): string =>
  `${comparator === '=' ? '' : `${comparator} `}${value}${high === undefined ? '' : ` to ${high}`}`
