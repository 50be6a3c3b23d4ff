import type { Event, Quantity, Record, Role, Span } from '../../record/index.ts'
import { sentenceAt, sentenceOf } from '../../record/sentences.ts'
import { contains, overlaps } from '../../record/spans.ts'
import { dayOf } from '../chronology.ts'
import { type Days, dayNumber, daysOf } from '../days.ts'
import type { Cast, CastMember } from '../entities.ts'
import type { Report } from '../report.ts'
import { stemOf, wordsOf } from '../words.ts'
import { befallsActor, familiesOf, type Recurrence } from './families.ts'
import { ownWords } from './named.ts'

/** An event of one report, as it can be held against events of others. */
export interface Sighting {
  readonly report: Report
  readonly event: Event
  /** Sorts of act, its own first. */
  readonly families: readonly string[]
  readonly recurrence: Recurrence
  readonly isDisaster: boolean
  /** The index of its sentence. */
  readonly sentence: number
  readonly actors: Party
  /** Whom it befell. */
  readonly patients: Party
  /** Places that are no whole country; where none is told, a country. */
  readonly place?: CastMember
  /** Days that the words tell. */
  readonly told?: Days
  /** Day of the report. */
  readonly day?: number
  /** How many it befell: "12 people". */
  readonly count?: Quantity
  /** How long a sentence is: "P9Y". */
  readonly term?: string
  /** Whom and what else the sentence names. */
  readonly setting: ReadonlySet<string>
  /** The own words of the storms that the sentence names. */
  readonly storms: ReadonlySet<string>
  /** The disaster that it is the toll of. */
  readonly disaster?: string
}

/** One side of an event. */
export interface Party {
  readonly members: readonly CastMember[]
  /** Countries that its members are, or act for. */
  readonly states: ReadonlySet<string>
  /** Stems of the nouns that stand for it: "polic" of "police in the north". */
  readonly nouns: ReadonlySet<string>
}

/** The events of a report. */
export function sightingsOf(report: Report, cast: Cast): Sighting[] {
  const named = namedIn(report, cast)
  const day = dayOf(report)
  return report.record.events.map((event) => {
    const families = familiesOf(event, report.record.article.text)
    const [doing, suffering] = befallsActor(event) ? [[], event.actors] : [event.actors, event.recipients]
    const told = toldDays(report.record, event)
    const count = countIn(report.record, suffering)
    const term = families[0].name === 'sentence' ? termIn(report.record, event) : undefined
    const place = cast.of(report.id, event.place) ?? somewhereIn(report, suffering, cast)
    const actors = partyOf(report, doing, cast)
    const patients = partyOf(report, suffering, cast, place)
    return {
      report,
      event,
      families: families.map(({ name }) => name),
      recurrence: families[0].recurrence,
      isDisaster: families[0].isDisaster,
      sentence: sentenceAt(report.record, event.trigger[0]!.start),
      actors,
      patients,
      setting: without(named(event.trigger[0]!), [place, ...actors.members, ...patients.members]),
      storms: ownWords(named(event.trigger[0]!)),
      ...(place && { place }),
      ...(told && { told }),
      ...(day && { day: dayNumber(day) }),
      ...(count && { count }),
      ...(term && { term }),
    }
  })
}

const without = (all: readonly CastMember[], members: readonly (CastMember | undefined)[]): ReadonlySet<string> =>
  new Set(all.filter((one) => !members.some((member) => member?.key === one.key)).map(({ key }) => key))

const toldDays = (record: Record, event: Event): Days | undefined =>
  isOfSaying(record, event) ? undefined : daysOf(record, event.time)

/** Whether a time outside of what is said is when it was said: "the quake killed two, rescuers said on Tuesday". */
function isOfSaying({ statements, times }: Record, { statement, time }: Event): boolean {
  const saying = time && statements.find(({ id }) => id === statement)
  const said = saying && saying.time === time && times.find(({ id }) => id === time)
  return !!said && !saying.content.some((span) => overlaps(span, said))
}

/** Whether a place is a country as a whole: these have their numbers. */
export const isCountry = ({ kind, wikidata, country }: CastMember): boolean =>
  kind === 'place' && wikidata !== undefined && country !== undefined

/** A town, a street, a base: a place that is more exact than a country. */
const isSomewhere = (member: CastMember): boolean =>
  (member.kind === 'place' || member.kind === 'facility') && !isCountry(member)

const statesmen = new Set(['GOV', 'MIL', 'SPY', 'LEG', 'COP'])

/** The country that a member is, or acts for: "RUS" of Russia, the Russians and the Russian army. */
const stateOf = (member: CastMember): string | undefined =>
  isCountry(member) || member.kind === 'group' || (member.kind !== 'person' && statesmen.has(member.sector ?? ''))
    ? member.country
    : undefined

/** The place that it befell, or that words for whom it befell hold: "the town of Calder". */
const somewhereIn = ({ id, record }: Report, roles: readonly Role[], cast: Cast): CastMember | undefined =>
  record.entities
    .filter(({ mentions }) => mentions.some((mention) => roles.some((role) => contains(role, mention))))
    .map((entity) => cast.of(id, entity.id)!)
    .find(isSomewhere)

const membersIn = ({ id }: Report, roles: readonly Role[], cast: Cast): CastMember[] => [
  ...new Set(roles.flatMap(({ entity }) => cast.of(id, entity) ?? [])),
]

/** Without the place where it happened: a strike on a town is no two reasons to take it for another. */
function partyOf(report: Report, roles: readonly Role[], cast: Cast, place?: CastMember): Party {
  const { record } = report
  const members = membersIn(report, roles, cast).filter((member) => member !== place)
  return {
    members,
    states: new Set(members.flatMap((member) => stateOf(member) ?? [])),
    nouns: new Set(roles.flatMap((role) => headOf(record.article.text.slice(role.start, role.end)) ?? [])),
  }
}

/** Nouns that say nothing of who it is. */
const anyone = new Set(
  'people person man woman men women child children other others one two three man he she they him her them his it who'
    .split(' ')
    .map(stemOf),
)

/** The stem of the noun that a phrase is about: "offic" of "two officers of the guard". */
function headOf(phrase: string): string | undefined {
  const head = wordsOf(phrase.split(/ (?:of|in|at|from|near|with|on|for|who|that|which|to)\b|,/, 1)[0]!).at(-1)
  const stem = head && stemOf(head)
  return stem && !anyone.has(stem) && !/^\d/.test(stem) ? stem : undefined
}

const countIn = ({ quantities }: Record, roles: readonly Role[]): Quantity | undefined =>
  quantities.find((figure) => figure.measure === 'count' && roles.some((role) => overlaps(role, figure)))

/** The time in prison that the sentence of an event tells: "P9Y". */
function termIn(record: Record, { trigger: [trigger] }: Event): string | undefined {
  const sentence = sentenceOf(record, trigger!)
  return record.times.find((time) => time.type === 'DURATION' && contains(sentence, time))?.value
}

/** For a span, whom and what its sentence names, whole countries and peoples left out. */
function namedIn({ id, record }: Report, cast: Cast): (span: Span) => readonly CastMember[] {
  const bySentence = record.sentences.map(() => new Set<CastMember>())
  for (const entity of record.entities) {
    const member = cast.of(id, entity.id)
    if (!member || isCountry(member) || member.kind === 'group') continue
    for (const mention of entity.mentions) bySentence[sentenceAt(record, mention.start)]?.add(member)
  }
  return ({ start }) => [...(bySentence[sentenceAt(record, start)] ?? [])]
}
