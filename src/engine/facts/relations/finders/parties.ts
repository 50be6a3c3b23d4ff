import type { View } from '../../../entities/descriptions/view.ts'
import type { Name } from '../../../entities/name.ts'
import { partyOf } from '../../../lexicon/parties.ts'
import { states } from '../../../lexicon/places.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, type Room, spanOf } from '../candidate.ts'
import { candidateOf, nounOf } from '../described.ts'

/** Whose party somebody is of: "Kay Ray (R-Texas)", "Kay Ray, D-Ohio,", "Democratic Sen. Kay Ray". */
export const findParties = (room: Room): Candidate[] => [...byLetter(room), ...byOffice(room)]

/** The party by its letter, and the state that is represented. */
function byLetter(room: Room): Candidate[] {
  return room.views.flatMap((view) => view.names.flatMap((name) => lettered(room, view, name)))
}

function lettered(room: Room, { tree, nameAt }: View, name: Name): Candidate[] {
  const { index: sentence, words } = tree
  const [mark, letter, hyphen, state] = words.slice(name.to, name.to + 4)
  if (name.kind !== 'person' || (mark?.text !== '(' && mark?.text !== ',') || hyphen?.text !== '-' || !state) return []
  const value = parties.get(letter!.text)
  const place = nameAt(name.to + 3)
  const to = place ? place.to : name.to + 4
  const written = room.scene.article.text.slice(state.start, words[to - 1]!.end)
  if (!value || hyphen.start !== letter!.end || !isState(written.toLowerCase())) return []
  const subject = room.at({ sentence, word: name.from })
  if (!subject) return []
  const evidence = [spanOf(room.scene, sentence, name.from, to)]
  const object = place?.from === name.to + 3 ? room.at({ sentence, word: place.from }) : undefined
  return [
    { type: 'affiliated-with', subject, value, evidence },
    { type: 'represents', subject, ...(object ? { object } : { value: written }), evidence },
  ]
}

/** "Democratic Sen. Kay Ray", "a Tory MP": a party before an office that is held for one. */
function byOffice(room: Room): Candidate[] {
  return room.descriptions.flatMap((description) => {
    const { sentence, from, head, name } = description
    if (!partisan.has(nounOf(room, description)) || (name && name.kind !== 'person')) return []
    const { words } = room.scene.trees[sentence]!
    for (let at = head - 1; at >= from; at--) {
      const value = partyOf(words[at]!.text)
      const object = room.at({ sentence, word: at })
      if (value)
        return candidateOf(room, description, { type: 'affiliated-with', value, ...(object && { object }) }) ?? []
    }
    return []
  })
}

const partisan: ReadonlySet<string> = wordSet(`
  sen senator rep representative congressman congresswoman lawmaker legislator gov governor mayor mp peer councillor councilor
  councilman councilwoman nominee candidate assemblyman assemblywoman strategist consultant operative attorney-general`)

/** "texas", "ohio", "n.c.", "tx". */
const isState = (key: string): boolean =>
  states.has(key.endsWith('.') ? key.slice(0, -1) : key) || postal.has(key) || key === 'washington'

const postal =
  wordSet(`al ak az ar ca co ct de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh
  ok or pa ri sc sd tn tx ut va vt wa wi wv wy`)

const parties: ReadonlyMap<string, string> = new Map([
  ['R', 'Republican'],
  ['D', 'Democratic'],
  ['I', 'independent'],
])
