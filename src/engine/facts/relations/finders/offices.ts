import type { Description } from '../../../entities/descriptions.ts'
import { occupations, offices } from '../../../lexicon/offices.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Room } from '../candidate.ts'
import { candidateOf, evidenceOf, nounOf, ownerOf, roleOf } from '../described.ts'

/** Who holds which office of what: "NATO Secretary-General Jens Stoltenberg", "Ray became mayor of Ardan". */
export function findOffices(room: Room): Candidate[] {
  return room.descriptions.flatMap((description) => {
    const noun = nounOf(room, description)
    if (description.name && description.name.kind !== 'person') return []
    if (!isOffice(noun) || (noun === 'member' && description.role.to === description.head + 1)) return []
    const owner = ownerIn(room, description, noun)
    if (!owner && isIdle(room, description, noun)) return []
    const status = description.status ?? (candidates.has(noun) ? 'candidate' : undefined)
    const found = candidateOf(room, description, {
      type: 'holds-role',
      value: roleOf(room, description, owner?.by),
      ...(owner && { object: owner.entity }),
      ...(status && { status }),
    })
    return found?.subject.kind === 'person' ? [found] : []
  })
}

/** What the office is of. A party or a faith only where nothing else is said: not in "Republican attorney general of Ardan". */
function ownerIn(room: Room, description: Description, noun: string): ReturnType<typeof ownerOf> {
  const known = (links: ReadonlySet<string>) =>
    ownerOf(room, description, links, ({ kind, country }) => kind !== 'group' || country !== undefined) ??
    ownerOf(room, description, links)
  return (
    known(links) ??
    (nearby.has(noun) && description.of.find(({ word }) => word > description.head)?.link === 'in'
      ? known(within)
      : undefined) ??
    (attending.has(noun) ? known(onto) : undefined)
  )
}

/** What tells too little: a rank by which one is addressed, "a leader", "the king"; or is imagined: "a President Ray". */
function isIdle(room: Room, description: Description, noun: string): boolean {
  const { form, role, head } = description
  const vaguely = form === 'predicate' && (vague.has(noun) || noun === 'head')
  const reason = isImagined(room, description)
    ? 'relations/imagined'
    : role.from === head && (ranks.has(noun) || vaguely)
      ? 'relations/rank-alone'
      : undefined
  if (reason) room.drop(evidenceOf(room, description)[0]!, reason)
  return reason !== undefined
}

/** "What a President Ray would do". */
function isImagined({ scene }: Room, { form, sentence, from, role }: Description): boolean {
  const { words } = scene.sentences[sentence]!
  const title = words[role.from]!
  return form === 'title' && (words[from]!.lower === 'a' || words[from]!.lower === 'an') && title.text !== title.lower
}

/** "president", "vice-president", "secretary-general", "co-chair". */
const isOffice = (noun: string): boolean =>
  (offices.has(noun) || offices.has(noun.slice(noun.lastIndexOf('-') + 1))) &&
  !owning.has(noun) &&
  !occupations.has(noun)

/** These tell more than an office: who founded, who owns. */
const owning: ReadonlySet<string> = wordSet('founder co-founder cofounder owner co-owner proprietor')

/** Without what they belong to, these are forms of address. */
const ranks: ReadonlySet<string> = wordSet(`
  general marshal admiral colonel major lieutenant captain sergeant constable detective officer inspector superintendent
  gen col lt capt sgt lady judge justice`)

const candidates: ReadonlySet<string> = wordSet('nominee candidate hopeful contender frontrunner front-runner')

/** Not "ambassador *to* Ardan", who is of another country. */
const links: ReadonlySet<string> = new Set(['', "'s", 'of', 'for', 'at'])

/** Offices over a place that stands behind "in": "police chief in Ardan". */
const nearby: ReadonlySet<string> = wordSet('chief governor mayor leader head coordinator judge prosecutor sheriff')
const within: ReadonlySet<string> = new Set(['in'])

/** Offices beside someone who stands behind "to": "adviser to President Ray". */
const attending: ReadonlySet<string> = wordSet(
  'adviser advisor aide staff counsel secretary assistant chief strategist',
)
const onto: ReadonlySet<string> = new Set(['to'])

/** What somebody may be said to be without holding it. */
const vague: ReadonlySet<string> = wordSet(`
  leader boss supremo king queen prince princess emperor ruler dictator strongman star aide adviser member chief officer lady
  candidate contender captain manager`)
