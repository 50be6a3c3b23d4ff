import type { Relation } from '../../record/index.ts'
import { dayOf, inOrder } from '../chronology.ts'
import type { Cast, CastMember } from '../entities.ts'
import { foldName } from '../folding.ts'
import { groupBy } from '../grouping.ts'
import type { Report } from '../report.ts'
import type { Membership, RoleConflict, RolesLedger, Stage, Tenure, ToldRole } from './role.ts'

/**
 * Who holds which office in a story, and who belongs to what, over its days. Two people in one office of which there is
 * one at a time are a conflict, unless one is former or acting.
 */
export function rolesOf(reports: readonly Report[], cast: Cast): RolesLedger {
  const told = inOrder(reports).flatMap((report) => toldIn(report, cast))
  const tenures = tenuresOf(told.filter(({ relation }) => relation.type === 'holds-role'))
  const memberships = membershipsOf(told.filter(({ relation }) => relation.type === 'member-of'))
  const names = new Map(cast.members.map(({ key, name }) => [key, name]))
  return {
    tenures: tenures.map(({ office: _, ...tenure }) => tenure),
    memberships,
    conflicts: [...twoHolders(tenures, names), ...memberships.flatMap((one) => outOfOrder(one, names))],
  }
}

interface Told {
  readonly relation: Relation
  readonly subject: CastMember
  readonly object: CastMember | undefined
  /** The day that the relation itself gives, if any. */
  readonly since: string | undefined
  readonly at: ToldRole
  /** The words that tell it. */
  readonly words: string
}

const toldIn = (report: Report, cast: Cast): Told[] =>
  report.record.relations.flatMap((relation) => {
    const subject = cast.of(report.id, relation.subject)
    if (!subject) return []
    const day = dayOf(report)
    const spans = relation.evidence.map(({ start, end }) => ({ start, end }))
    return {
      relation,
      subject,
      object: cast.of(report.id, relation.object),
      since: report.record.times.find(({ id }) => id === relation.time)?.from,
      at: { report: report.id, spans, ...(day && { day }) },
      words: spans.map(({ start, end }) => report.record.article.text.slice(start, end)).join(' '),
    }
  })

/** A tenure with what its office is called for comparing: "minister foreign of EST". */
interface Held extends Tenure {
  readonly office: string | undefined
}

function tenuresOf(told: readonly Told[]): Held[] {
  const byHolder = groupBy(told, ({ subject }) => subject.key)
  return [...byHolder.values()].flatMap((own) => {
    const roles = own.map(({ relation, object }) => ({ role: roleOf(relation.value ?? ''), object }))
    const groups = groupBy(own, ({ relation, object, words }) => {
      const role = fullest(
        roleOf(relation.value ?? ''),
        roles.map((one) => one.role),
      )
      return JSON.stringify([role, stateOf(object ?? onlyObject(role, roles)) ?? '', statusOf(relation, words)])
    })
    return [...groups].map(([key, group]) => tenureOf(key, group))
  })
}

function tenureOf(key: string, group: readonly Told[]): Held {
  const [role, state, status] = JSON.parse(key) as [string, string, Tenure['status']]
  const days = group.flatMap(({ at }) => at.day ?? []).sort()
  const objects = group.flatMap(({ object }) => object ?? [])
  const of = objects.find(({ kind }) => kind !== 'group') ?? objects[0]
  return {
    holder: group[0]!.subject.key,
    ...(of && { of: of.key }),
    role,
    status,
    ...(days[0] && { from: days[0], to: days.at(-1)! }),
    told: group.map(({ at }) => at),
    office: state && isSole(role) ? `${role} of ${state}` : undefined,
  }
}

/** A country and its people are one to hold office in: "the Tarnish president", "the president of Tarn". */
const stateOf = (object: CastMember | undefined): string | undefined =>
  object && (object.kind === 'group' || (object.kind === 'place' && object.wikidata))
    ? (object.country ?? object.key)
    : object?.key

/**
 * "transport minister" of "Minister of Transport"; "acting" and "former" are left out, and where in politics a candidate
 * stands: "far-right".
 */
const roleOf = (value: string): string =>
  foldName(value)
    .replace(/^(?:acting|interim|caretaker|former|ex|then|outgoing|incumbent|incoming) /, '')
    .replace(/^(?:(?:far|centre|center) )?(?:(?:right|left)(?: wing)? |wing )/, '')
    .replace(/^co /, 'co-')
    .replace(/^(minister|secretary) (?:of|for) (?:the )?(?!state\b)(.+)$/, '$2 $1')

/** "foreign minister" where someone is called "the minister" as well. */
const fullest = (role: string, roles: readonly string[]): string => {
  const longer = new Set(roles.filter((one) => one.endsWith(` ${role}`)))
  return longer.size === 1 ? [...longer][0]! : role
}

/** What an office is of where one report says it and another does not, if it is of one thing only. */
function onlyObject(
  role: string,
  roles: readonly { readonly role: string; readonly object: CastMember | undefined }[],
): CastMember | undefined {
  const objects = roles.flatMap((one) => (one.object && role.endsWith(one.role) ? one.object : []))
  return new Set(objects.map(stateOf)).size === 1 ? objects[0] : undefined
}

const statusOf = ({ status, value = '' }: Relation, words: string): Tenure['status'] => {
  if (status === 'elect' || /-designate\b|^incoming\b/i.test(words)) return 'designate'
  if (status === 'candidate' || status === 'claimed') return status
  if (status === 'former' || /^(?:former|ex)\b/i.test(value)) return 'former'
  return status === 'acting' || /^(?:acting|interim|caretaker)\b/i.test(value) ? 'acting' : 'holds'
}

/** Offices that one person holds at a time. General knowledge. */
const isSole = (role: string): boolean =>
  !/\b(?:vice|deputy|assistant|junior|senior|co)\b|\b(?:cabinet|government|state) minister$/.test(role) &&
  /(?:^|\s)(?:president|premier|minister|chancellor|king|queen|emperor|pope|governor|mayor|secretary general|director general|chief executive|managing director|archbishop)$/.test(
    role,
  ) &&
  role !== 'minister'

/** Whether two tenures have more in common than the day on which one hands over to the other. */
const isAtOnce = (a: Held, b: Held): boolean => a.from! < b.to! && b.from! < a.to!

function twoHolders(tenures: readonly Held[], names: ReadonlyMap<string, string>): RoleConflict[] {
  const held = tenures.filter(({ office, status, from }) => office && status === 'holds' && from)
  return [...groupBy(held, ({ office }) => office!).values()].flatMap((group) =>
    group.flatMap((a, at) =>
      group
        .slice(at + 1)
        .filter((b) => b.holder !== a.holder && isAtOnce(a, b))
        .map((b) => ({
          kind: 'two-holders' as const,
          because: `${names.get(a.holder)} (${a.from} to ${a.to}) and ${names.get(b.holder)} (${b.from} to ${b.to}) are both called ${a.role}.`,
          evidence: [...a.told, ...b.told].map(({ report, spans }) => ({ report, spans })),
        })),
    ),
  )
}

function membershipsOf(told: readonly Told[]): Membership[] {
  const pairs = groupBy(
    told.filter(({ object }) => object),
    ({ subject, object }) => `${subject.key} ${object!.key}`,
  )
  return [...pairs.values()].map((group) => ({
    member: group[0]!.subject.key,
    of: group[0]!.object!.key,
    stages: [...groupBy(group, ({ relation }) => relation.status ?? 'member')]
      .map(([status, stage]) => stageOf(status, stage))
      .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : (a.from ?? '') > (b.from ?? '') ? 1 : 0)),
  }))
}

/** A stage is told of a day, else of the first report's. */
function stageOf(status: string, stage: readonly Told[]): Stage {
  const from = stage.flatMap(({ since, at }) => since ?? at.day ?? []).sort()[0]
  return { status, ...(from && { from }), told: stage.map(({ at }) => at) }
}

const ranks = ['applied', 'invited', 'member']

/** Whoever is a member does not apply later. */
function outOfOrder({ member, of, stages }: Membership, names: ReadonlyMap<string, string>): RoleConflict[] {
  const joining = stages.filter(({ status }) => ranks.includes(status))
  if (stages.some(({ status }) => status === 'left')) return []
  return joining.slice(1).flatMap((stage, at) => {
    const before = joining[at]!
    if (ranks.indexOf(before.status) <= ranks.indexOf(stage.status)) return []
    return {
      kind: 'stages' as const,
      because: `${names.get(member)} is told to be “${before.status}” of ${names.get(of)} on ${before.from}, and “${stage.status}” only on ${stage.from}.`,
      evidence: [...before.told, ...stage.told].map(({ report, spans }) => ({ report, spans })),
    }
  })
}
