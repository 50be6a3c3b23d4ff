import type { Archive, Known } from '../../archive/index.ts'
import { castOf, entityKey, type Report, type RolesLedger, rolesOf, statementsOf } from '../../history/index.ts'
import { type Arguments, numberFrom, queryFrom } from '../arguments.ts'
import type { Look } from '../brief/layout.ts'
import { sentence } from '../brief/said.ts'
import { type Line, tame } from '../terminal.ts'
import { UsageError } from '../usage.ts'
import type { Speech } from '../../wording/speech.ts'
import { withArchive } from './open.ts'
import { show } from './shown.ts'
import { more, none, setIn } from './story-lines.ts'
import { speechIn } from './story-view.ts'
import { count } from './summary.ts'

/** So many of the reports that name somebody are looked at, the newest. */
const mostReports = 200

/** `copydesk who NAME`: whom a name may mean; of the best known of them the roles, and what they said. */
export async function who(args: Arguments): Promise<number> {
  const name = queryFrom(args)
  if (name.trim() === '') throw new UsageError('who is meant? Give a name, as in: who Quill')
  const limit = numberFrom(args, 'limit', { least: 1, most: 1000 }) ?? 10
  return withArchive(args, async (archive) => {
    const known = await archive.who(name, limit)
    const [first] = known
    const profile = first && (await profileOf(archive, first))
    return show(args, {
      json: { known, ...(profile && jsonOf(profile)) },
      lines: (look) => (profile ? [...lines(known, look), ...profileLines(profile, limit, look)] : none('such name')),
    })
  })
}

/** Without the records; and of all that the reports name only those who are spoken of. */
function jsonOf({ reports, names, tenures, memberships, said }: Profile) {
  const keys = [
    ...tenures.flatMap(({ holder, of }) => [holder, of]),
    ...memberships.flatMap(({ member, of }) => [member, of]),
  ]
  const spoken = new Set(keys)
  return {
    reports: reports.map(({ record: _, ...report }) => report),
    names: Object.fromEntries([...names].filter(([key]) => spoken.has(key))),
    tenures,
    memberships,
    said: said.map(({ speech: { verb, words }, ...rest }) => ({ ...rest, ...(verb ? { verb } : {}), words })),
  }
}

interface Profile {
  readonly reports: readonly Report[]
  readonly tenures: RolesLedger['tenures']
  readonly memberships: RolesLedger['memberships']
  readonly said: readonly { readonly day?: string; readonly report: string; readonly speech: Speech }[]
  readonly names: ReadonlyMap<string, string>
}

async function profileOf(archive: Archive, { key, name }: Known): Promise<Profile> {
  const reports: Report[] = []
  for await (const report of archive.reports({ query: `about:"${name.replaceAll('"', ' ')}"` }))
    if (reports.push(report) >= mostReports) break
  for await (const report of archive.reports({ query: `speaker:"${name.replaceAll('"', ' ')}"` })) {
    if (reports.length >= 2 * mostReports) break
    if (!reports.some(({ id }) => id === report.id)) reports.push(report)
  }
  const own = reports.filter(({ record }) => record.entities.some((entity) => entityKey(entity) === key))
  const cast = castOf(own)
  const roles = rolesOf(own, cast)
  const byId = new Map(own.map((report) => [report.id, report]))
  const said = statementsOf(own, cast)
    .said.filter(({ speakers }) => speakers.some((one) => one.key === key))
    .map(({ day, tellings: [telling] }) => {
      const speech = speechIn(byId.get(telling!.report)!, telling!)
      return { ...(day ? { day } : {}), report: telling!.report, speech }
    })
  return {
    reports: own,
    tenures: roles.tenures.filter(({ holder, of }) => holder === key || of === key),
    memberships: roles.memberships.filter(({ member, of }) => member === key || of === key),
    said: said.toReversed(),
    names: new Map(cast.members.map((member) => [member.key, member.name])),
  }
}

const lines = (known: readonly Known[], look: Look): Line[] =>
  known.flatMap(({ name, kind, articles, wikidata }) =>
    setIn(
      [
        { text: tame(name), style: 'strong' },
        { text: `  ${kind}${wikidata ? ` ${wikidata}` : ''}, ${count(articles, 'article')}`, style: 'dim' },
      ],
      look,
    ),
  )

function profileLines({ tenures, memberships, said, names }: Profile, limit: number, look: Look): Line[] {
  const name = (key: string | undefined) => tame(key === undefined ? '' : (names.get(key) ?? key))
  const days = ({ from, to }: { from?: string; to?: string }) =>
    from === undefined ? '' : from === to ? ` (${from})` : ` (${from} to ${to})`
  return [
    ...heading('Roles', tenures.length + memberships.length),
    ...tenures.flatMap((one) =>
      setIn(
        [
          {
            text: `${name(one.holder)}: ${one.status === 'holds' || one.role.includes(one.status) ? '' : `${one.status} `}${tame(one.role)}`,
          },
          { text: `${one.of ? `, ${name(one.of)}` : ''}${days(one)}`, style: 'dim' },
        ],
        look,
      ),
    ),
    ...memberships.flatMap(({ member, of, stages }) =>
      setIn(
        [
          { text: `${name(member)} → ${name(of)}: ` },
          { text: stages.map(({ status, from }) => `${status}${from ? ` ${from}` : ''}`).join(', '), style: 'dim' },
        ],
        look,
      ),
    ),
    ...heading('Said', said.length),
    ...said
      .slice(0, limit)
      .flatMap(({ day, speech }) =>
        setIn([{ text: `${day ?? 'no date'}  `, style: 'time' }, ...sentence(speech, look.width * 2)], look),
      ),
    ...more(said.length - limit, `${said.length - limit} more: --limit`),
  ]
}

const heading = (title: string, some: number): Line[] =>
  some ? [[], [{ text: title.toUpperCase(), style: 'heading' }]] : []
