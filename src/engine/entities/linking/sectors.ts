import { wordSet } from '../../lexicon/word-set.ts'
import type { Referent } from '../coreference/referent.ts'
import type { Draft } from '../name.ts'
import { organisationOf, seatOf } from './organizations.ts'

/** PLOVER's sector of an actor: what tables say, else what the words of its name or the nouns that speak of it tell. */
export function sectorOf(draft: Draft, { kind, names, nouns }: Referent): string | undefined {
  if (kind === 'person') return only([...nouns].map((noun) => byRole.get(noun) ?? byRole.get(noun.split(' ')[0]!)))
  if (kind !== 'organization') return undefined
  const known = seatOf(draft, names)?.sector ?? organisationOf(draft, names)?.sector
  if (known) return known
  for (const { sentence, from, to } of names) {
    const { words } = draft.sentences[sentence]!
    for (let at = to - 1; at >= from; at--) {
      const sector = to - from > 1 ? byHead.get(words[at]!.lower.replace(/\.$/, '')) : undefined
      if (sector) return sector
    }
  }
  return only([...nouns].map((noun) => byNoun.get(noun)))
}

/** The one sector that they tell; none where they tell two. */
function only(told: readonly (string | undefined)[]): string | undefined {
  const sectors = new Set(told.filter((sector) => sector !== undefined))
  return sectors.size === 1 ? [...sectors][0] : undefined
}

const tabled = (table: { readonly [sector: string]: string }): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([sector, words]) => [...wordSet(words)].map((word) => [word, sector] as const)),
  )

/** By a word of an organization's name. */
const byHead = tabled({
  GOV: 'ministry department government administration cabinet secretariat embassy consulate treasury municipality',
  MIL: 'army navy military brigade brigades battalion regiment armed marines guard',
  COP: 'police sheriff constabulary gendarmerie',
  JUD: 'court tribunal',
  LEG: 'parliament senate congress assembly legislature',
  PTY: 'party',
  EDU: 'university college school academy faculty institute',
  MED: 'times post tribune herald gazette newspaper tv television radio broadcasting news journal',
  BUS: `bank inc ltd corp co plc llc company corporation airlines airways motors industries holdings technologies group
    limited insurance petroleum oil energy`,
  HLH: 'hospital clinic',
  LAB: 'union',
  NGO: 'foundation charity',
  REL: 'church diocese archdiocese',
})

/** By a noun that the article calls it by. */
const byNoun = tabled({
  GOV: 'ministry regulator department',
  MIL: 'army navy military',
  COP: 'police',
  JUD: 'court tribunal',
  LEG: 'parliament',
  PTY: 'party',
  EDU: 'university college school',
  MED: 'newspaper daily weekly magazine broadcaster channel station tabloid',
  BUS: `company firm corporation bank lender airline carrier retailer manufacturer carmaker automaker insurer startup
    conglomerate brewer`,
  REB: 'militia rebels',
  NGO: 'charity ngo nonprofit',
})

/** By what a person is. */
const byRole = tabled({
  GOV: `president minister premier chancellor governor mayor secretary ambassador envoy diplomat king queen emir sultan
    vice-president undersecretary`,
  LEG: `senator lawmaker legislator congressman congresswoman parliamentarian mp mep mla representative councillor
    councilman councilwoman`,
  MIL: 'general colonel lieutenant admiral major brigadier soldier sergeant',
  COP: 'policeman policewoman sheriff constable detective superintendent officer',
  JUD: 'judge justice magistrate prosecutor attorney',
  BUS: 'ceo businessman businesswoman entrepreneur banker billionaire investor',
  MED: 'journalist reporter correspondent editor columnist broadcaster',
  EDU: 'professor teacher lecturer student academic rector dean',
  REL: 'bishop archbishop cardinal pope imam priest pastor rabbi',
  REB: 'rebel militant warlord',
  CVL: 'resident farmer driver singer actor actress footballer',
})
