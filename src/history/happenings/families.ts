import type { Event } from '../../record/index.ts'

/**
 * Verbs and nouns that tell one sort of happening, and how often that sort comes in one story: `again` and again (a strike
 * today, a strike tomorrow), `once` to those it befalls, or `lasting` for days or weeks. A tilde marks the words whose
 * actor is whom it befalls: "twelve died"; an exclamation mark, sorts that people are killed or hurt in. General knowledge of English.
 */
const table = `
death again: kill murder slay massacre assassinate ~die ~perish ~death killing
injury again: injure wound hurt
attack again: attack strike bomb bombard shell raid shoot hit airstrike shooting bombing shelling assault
blast again: explode ~explosion blast detonate
quake once!: earthquake quake tremor
blaze lasting!: fire wildfire blaze
flood lasting!: flood flooding
storm lasting!: storm hurricane typhoon cyclone
outbreak lasting!: outbreak epidemic pandemic
war lasting: war conflict invasion
crash once!: crash collide collision derail derailment wreck
sinking once!: sink capsize
landslide once!: landslide mudslide avalanche
arrest once: arrest detain capture apprehend custody
charge once: charge indict arraign prosecute
sentence once: sentence jail imprison
conviction once: convict conviction
acquittal once: acquit
release once: release free
resignation once: resign resignation
appointment once: appoint nominate name
vote once: elect election win vote
theft once: steal heist robbery rob theft
hijacking once: hijack
abduction once: abduct kidnap kidnapping abduction
visit again: visit trip
meeting again: meet meeting summit
talks again: talk negotiate negotiation
truce once: ceasefire truce armistice
accord once: sign agreement accord treaty
apology once: apologize apologise apology
protest again: protest demonstrate rally march demonstration
riot again: riot rioting
evacuation again: evacuate evacuation
deployment again: deploy deployment
withdrawal again: withdraw withdrawal
`

export type Recurrence = 'again' | 'once' | 'lasting'

interface Family {
  readonly name: string
  readonly recurrence: Recurrence
  /** Whether deaths and injuries told beside it are its own: of a quake, a crash. */
  readonly isDisaster: boolean
}

const families = new Map<string, Family>()
const inverted = new Set<string>()
for (const line of table.trim().split('\n')) {
  const [, name, recurrence, mark, words] = /^(\S+) (again|once|lasting)(!?): (.+)$/.exec(line)!
  for (const word of words!.split(' ')) {
    const lemma = word.replace('~', '')
    families.set(lemma, { name: name!, recurrence: recurrence as Recurrence, isDisaster: mark === '!' })
    if (lemma !== word) inverted.add(lemma)
  }
}

/** The sorts that an event's lemma and its further words tell, its own first: "shelled … killing" is attack and death. */
export function familiesOf({ predicate, type, trigger }: Event, text: string): readonly [Family, ...Family[]] {
  const lemma = predicate.toLowerCase()
  const unlisted: Family = { name: lemma, recurrence: type === 'OTHER' ? 'once' : 'again', isDisaster: false }
  const listed = families.get(lemma)
  // A fire that is an assault is fired at someone, and a storm is taken by storm.
  const own = (listed?.isDisaster && type !== 'OTHER' ? families.get('attack') : listed) ?? unlisted
  const more = trigger.slice(1).flatMap(({ start, end }) => familyOfWord(text.slice(start, end).toLowerCase()) ?? [])
  return [own, ...new Set(more.filter((family) => family.name !== own.name))]
}

/** "killing", "killed" and "kills" as "kill". */
function familyOfWord(word: string): Family | undefined {
  const stem = /^(.{2,}?)(?:s|es|ed|d|ing)$/.exec(word)?.[1]
  return families.get(word) ?? (stem ? (families.get(stem) ?? families.get(`${stem}e`)) : undefined)
}

/** Whether its actor is whom it befalls: of "twelve died", not of "it killed twelve". */
export const befallsActor = ({ predicate, recipients }: Event): boolean =>
  recipients.length === 0 && inverted.has(predicate.toLowerCase())

/** What a disaster does to people, as families have it. */
export const tolls: ReadonlySet<string> = new Set(['death', 'injury'])

/** How an assault is an attack with weapons. What kills, hurts or destroys may be an accident. */
const armed = new Set([
  'aerial',
  'firearms',
  'explosives',
  'heavy-weapons',
  'suicide-attack',
  'targeted',
  'unconventional',
  'primitive',
])

/** Whether an event or a happening is an attack, such as come one after another in a war. */
export const isAttack = ({
  type,
  mode,
  predicate,
}: {
  type: Event['type']
  mode?: string
  predicate: string
}): boolean => {
  const family = families.get(predicate.toLowerCase())?.name
  return type === 'ASSAULT' && ((mode !== undefined && armed.has(mode)) || family === 'attack' || family === 'blast')
}

/** Whether an event is a disaster, which has its own dead: an earthquake, a crash. */
export const isDisaster = ({ type, predicate }: Pick<Event, 'type' | 'predicate'>): boolean =>
  type === 'OTHER' && families.get(predicate.toLowerCase())?.isDisaster === true
