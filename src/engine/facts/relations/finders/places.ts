import type { Entity } from '../../../../record/index.ts'
import type { View } from '../../../entities/descriptions/view.ts'
import type { Belonging, Description } from '../../../entities/descriptions.ts'
import type { Name } from '../../../entities/name.ts'
import { nameKey } from '../../../entities/name.ts'
import { childrenBy, relation } from '../../../language/tree.ts'
import { nations } from '../../../lexicon/countries.ts'
import { foldPlace, knownPlaces, states } from '../../../lexicon/places.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, type Room, spanOf } from '../candidate.ts'
import { isCountry } from '../country.ts'
import { candidateOf, nounOf, ownerOf, roleOf } from '../described.ts'

/** Where places and organisations are: "Vilnius, Lithuania", "Ardan, the capital of Norland", "Wexel, based in Ardan". */
export const findPlaces = (room: Room): Candidate[] => [
  ...byDescription(room),
  ...room.views.flatMap((view) => [...byComma(room, view), ...byBase(room, view)]),
]

/** "the Norland capital, Ardan", "Ardan, a town in Norland", "the wine region of Ardan". */
function byDescription(room: Room): Candidate[] {
  return room.descriptions.flatMap((description) => {
    const noun = nounOf(room, description)
    if (description.name?.kind !== 'place' && description.name?.kind !== 'facility') return []
    if (!located.has(noun)) return []
    const owner = ownerOf(room, description, links, isPlace)
    if (!owner) return []
    const value = roleOf(room, description, owner.by)
    const found = candidateOf(room, description, { type: 'located-in', object: owner.entity, value })
    if (!found) return []
    if (!isPartFirst(description, owner)) return [found]
    return [{ type: 'located-in', subject: owner.entity, object: found.subject, value, evidence: found.evidence }]
  })
}

/** "Kerman province, Iran": the part is named first, and then the whole; not in "the Guinean capital, Conakry". */
const isPartFirst = ({ name, to, form }: Description, { entity, by }: { entity: Entity; by: Belonging }): boolean =>
  form === 'apposition' && to <= name!.from && entity.kind === 'place' && by.link === '' && !isCountry(entity)

const links: ReadonlySet<string> = new Set(['', "'s", 'of', 'in', 'on'])
const isPlace = ({ kind, country }: Entity): boolean => kind === 'place' || (kind === 'group' && country !== undefined)

/** Nouns for what lies in something larger. */
const located: ReadonlySet<string> = wordSet(`
  city town village capital port suburb district province region state county municipality neighborhood neighbourhood
  settlement camp resort metropolis enclave exclave peninsula area territory island airport prison bridge dam station
  hospital university stadium museum plant refinery base`)

/** "Vilnius, Lithuania", "Paris, Texas": a country or state behind a place, unless both stand in a list. */
function byComma(room: Room, { tree, names, nameAt }: View): Candidate[] {
  const { index: sentence, words } = tree
  return names.flatMap((name): Candidate[] => {
    const next = words[name.to]?.text === ',' ? nameAt(name.to + 1) : undefined
    if (name.kind !== 'place' || next?.kind !== 'place' || next.from !== name.to + 1) return []
    const isWashington = nameKey(room.scene.draft, next) === 'washington'
    if ((isWashington ? 1 : sizeOf(room, next)) <= sizeOf(room, name)) return []
    const after = words[next.to]
    const within = [',', '.', ';', ')', '—', '–', '--', '?', '!'].includes(after?.text ?? '.')
    const listed =
      isListed(tree, name, next) || (words[name.from - 1]?.text === ',' && nameAt(name.from - 2)?.kind === 'place')
    if (listed || (!within && after?.lower !== 'on' && after?.lower !== 'in') || nameAt(next.to + 1)?.kind === 'place')
      return []
    const [subject, object] = [name, next].map(({ from }) => room.at({ sentence, word: from }))
    if (!subject || !object) return []
    return [{ type: 'located-in', subject, object, evidence: [spanOf(room.scene, sentence, name.from, next.to)] }]
  })
}

/** Whether the tree coordinates the two. */
function isListed(tree: View['tree'], name: Name, next: Name): boolean {
  for (let at = next.from; at < next.to; at++) {
    const { head } = tree.tokens[at]!
    if (head >= name.from && head < name.to)
      return relation(tree, at) === 'conj' && tree.children[at]!.some((below) => tree.tokens[below]!.deprel === 'cc')
  }
  return false
}

/** How large a place is: a town, a state or province, a country. */
function sizeOf({ scene }: Room, name: Name): 0 | 1 | 2 {
  const key = nameKey(scene.draft, name)
  if (nations.get(key)?.form === 'place') return 2
  if (states.has(key.endsWith('.') ? key.slice(0, -1) : key)) return 1
  return knownPlaces.get(foldPlace(key))?.every(({ form }) => form === 'region') ? 1 : 0
}

/** "Wexel, based in Ardan", "the Ardan-based company Wexel", "is headquartered in Ardan". */
function byBase(room: Room, { tree, names }: View): Candidate[] {
  const { index: sentence, words } = tree
  return names.flatMap((name): Candidate[] => {
    if (name.kind !== 'organization') return []
    let verb = name.to
    while (verb < words.length && verb < name.to + 4 && /^(?:,|which|is|are|has|was|been|'s)$/.test(words[verb]!.lower))
      verb++
    if (!/^(?:based|headquartered)$/.test(words[verb]?.lower ?? '')) return []
    if (words[verb + 1]?.lower !== 'in') return []
    const place = childrenBy(tree, verb, 'obl')[0] ?? verb + 2
    const subject = room.at({ sentence, word: name.from })
    const object = place < words.length ? room.at({ sentence, word: place }) : undefined
    if (!subject || object?.kind !== 'place') return []
    const to = Math.max(room.whole({ sentence, word: place }).to, verb + 1)
    return [
      {
        type: 'located-in',
        subject,
        object,
        value: words[verb]!.lower,
        evidence: [spanOf(room.scene, sentence, name.from, to)],
      },
    ]
  })
}
