import { genderOf } from '../../lexicon/first-names.ts'
import { nameEndings, particles } from '../../lexicon/titles.ts'
import type { Scene } from '../../reading.ts'
import type { Stretch } from '../../language/index.ts'
import type { Sentence } from '../../text/sentences.ts'
import { keyOf, type Name, nameKey } from '../name.ts'
import { firstNameGender } from '../mentions/gender.ts'
import { partsOf } from '../parts.ts'
import { type Bearer, conflicts, heed, isTitled, supports, type Titled, titlesByName, untitled } from './titled.ts'

/** One whom a part of a name may stand for, by a full name, or by a title that fits no full name: "King Quill". */
interface Person extends Bearer {
  id: string
  /** Where first and, of what was read so far, last spoken of: places in the order of names. */
  first: number
  last: number
}

/** Those who may be called by a part of a name, and whose it is where nothing tells. */
interface Sharers {
  persons: Person[]
  /** Whoever alone was spoken of when the part first stood alone; null where there were more. */
  owner?: Person | null
}

/** A person's name, and what it is called where it stands. */
interface Named {
  name: Name
  key: string
  at: number
  titled: Titled
}

/**
 * Whose the names of persons are, by an id: a part of a full name is whose that is, "Quill" Ada Quill's. Of several with
 * that part, and of one whom a title does not fit ("Mr. Quill", "King Quill"), it is whose the title is, or whoever was
 * spoken of before the others were; where that is not plain, it is an id of its own.
 */
export function whoseNames(scene: Scene): ReadonlyMap<Name, string> {
  const names = namesOf(scene)
  const fulls = fullNames(scene, names)
  const whole = wholePersons(scene, names, fulls)
  const sharers = sharersOf(names, fulls, whole)
  const titled = titledPersons(scene, names, sharers)
  const whose = new Map<Name, string>()
  for (const { name, key, at } of names) {
    const own = sharers.get(key)
    const person = own ? (titled.get(name) ?? ownerOf(names, at, own)) : whole.get(key)
    if (person) person.last = at
    whose.set(name, person?.id ?? key.replaceAll('.', ''))
  }
  return whose
}

function namesOf(scene: Scene): Named[] {
  const { draft } = scene
  const names = draft.names.filter(({ kind }) => kind === 'person')
  const titles = titlesByName(scene, names)
  return names.map((name, at) => {
    const key = nameKey(scene, name)
    return { name, key: draft.long.get(key) ?? key, at, titled: titles.get(name)! }
  })
}

const personOf = (id: string, full: string | undefined, first: number): Person => ({
  ...untitled(),
  id,
  full,
  first,
  last: -1,
})

/** Those who are named in full, by name. */
function wholePersons(
  { sentences }: Scene,
  names: readonly Named[],
  fulls: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, Person> {
  const whole = new Map<string, Person>()
  for (const { name, key, at, titled } of names) {
    if (fulls.has(key) || !key.includes(' ')) continue
    const person = whole.get(key) ?? personOf(key.replaceAll('.', ''), key, at)
    whole.set(key, person)
    heed(person, titled)
    person.gender ??= firstNameGender(sentences[name.sentence]!, name)
  }
  return whole
}

/** Who may be called by each part of a name. */
function sharersOf(
  names: readonly Named[],
  fulls: ReadonlyMap<string, readonly string[]>,
  whole: ReadonlyMap<string, Person>,
): ReadonlyMap<string, Sharers> {
  const sharers = new Map<string, Sharers>()
  for (const { key } of names)
    if (!whole.has(key) && !sharers.has(key))
      sharers.set(key, { persons: elders(fulls.get(key) ?? []).flatMap((full) => whole.get(full) ?? []) })
  return sharers
}

/** Without those who are told by their ending from another of the same first name: "Quill" is not Ray Quill Jr. beside Ray Quill. */
function elders(fulls: readonly string[]): readonly string[] {
  const first = (full: string): string => full.slice(0, full.indexOf(' '))
  const isEnded = (full: string): boolean => nameEndings.has(full.slice(full.lastIndexOf(' ') + 1))
  const unended = new Set(fulls.filter((full) => !isEnded(full)).map(first))
  return unended.size ? fulls.filter((full) => !isEnded(full) || !unended.has(first(full))) : fulls
}

/** Whose the parts are that stand with a title; one whom it does not fit is added to the sharers. */
function titledPersons(
  scene: Scene,
  names: readonly Named[],
  sharers: ReadonlyMap<string, Sharers>,
): ReadonlyMap<Name, Person> {
  const found = new Map<Name, Person>()
  for (const { name, key, at, titled } of names) {
    const persons = sharers.get(key)?.persons
    if (!persons || !isTitled(titled) || persons.length > most) continue
    const fitting = persons.filter((person) => !conflicts(scene, key, titled, person))
    const supported = fitting.length > 1 ? fitting.filter((person) => supports(titled, person)) : fitting
    if (supported.length > 1 || (fitting.length > 1 && !supported.length)) continue
    const person = supported[0] ?? personOf(`${key}#${at}`, undefined, at)
    if (!persons.includes(person)) persons.push(person)
    heed(person, titled)
    found.set(name, person)
  }
  return found
}

/** More with one part are a list, in which nothing tells whose it is. */
const most = 12

/** How near a rival makes it unsure whose a part of a name is, in sentences. */
const near = 2

/** Whose a part of a name is that stands alone, the name at `at`. */
function ownerOf(names: readonly Named[], at: number, sharers: Sharers): Person | undefined {
  const { persons } = sharers
  if (persons.length < 2 || persons.length > most) return persons.length === 1 ? persons[0] : undefined
  if (sharers.owner === undefined) sharers.owner = firstOwner(persons)
  const { owner } = sharers
  if (!owner) return undefined
  const sentenceAt = (at: number): number => names[at]!.name.sentence
  const isRivalled = persons.some(({ last }) => last > owner.last && sentenceAt(at) - sentenceAt(last) <= near)
  return isRivalled ? undefined : owner
}

/** Of several, the one who alone was spoken of; in a headline, the one who is spoken of next. */
function firstOwner(persons: readonly Person[]): Person | null {
  const before = persons.filter(({ last }) => last >= 0)
  if (before.length > 1) return null
  return before[0] ?? persons.reduce((a, b) => (a.first <= b.first ? a : b))
}

/**
 * Full names by their parts, and by what is left of them without a middle name or a monarch's number: "Ada M. Quill" is
 * "Ada Quill", "Anne II" is "Anne".
 */
function fullNames(scene: Scene, names: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  const persons = new Map(names.map(({ key, name }) => [key, name]))
  const fulls = new Map<string, string[]>()
  // The longest first: "Mohammed bin Salman" and then "bin Salman" are one.
  for (const [key, name] of [...persons].sort((a, b) => b[1].to - b[1].from - (a[1].to - a[1].from))) {
    const wholes = fulls.get(key) ?? []
    const full = wholes.length === 1 ? wholes[0]! : key
    if (wholes.length > 1 && key.includes(' ')) fulls.delete(key) // "Ada Quill" of two is a third
    for (const part of shortened(scene, name)) {
      const own = fulls.get(part)
      if (!own) fulls.set(part, [full])
      else if (own.length <= most && !own.includes(full)) own.push(full)
    }
  }
  return fulls
}

function shortened({ sentences }: Scene, name: Name): string[] {
  const sentence = sentences[name.sentence]!
  const parts = partsOf(sentence, name)
  const keys = parts.map(({ key }) => key)
  if (nameEndings.has(sentence.words[name.to - 1]!.lower))
    return parts.length || name.to - name.from === 1 ? keys : [keyOf(sentence, name.from, name.to - 1)]
  const [surname, given] = [parts[0], parts.at(-1)]
  if (parts.length <= 2 || given!.from !== name.from) return keys
  return [...keys, `${given!.key} ${surname!.key}`, ...middleOf(sentence, parts)]
}

/** What stands in the middle, initials, particles and first names aside: "Lagos" of "Ana Lagos Ruiz". */
function middleOf(sentence: Sentence, parts: readonly Stretch[]): string[] {
  const tails = parts.filter(({ to }) => to === parts[0]!.to)
  return tails
    .slice(1)
    .map(({ from }, i) => keyOf(sentence, from, tails[i]!.from))
    .filter((key) => key.length > 2 && !particles.has(key) && !genderOf(key))
}
