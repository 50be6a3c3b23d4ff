import { isState } from '../../../lexicon/states.ts'
import { type Candidate, type Room, spanOf } from '../candidate.ts'

/** "Kay Ray (R-Texas)", "Kay Ray, D-Ohio,": the party by its letter, and the state that is represented. */
export function findParties(room: Room): Candidate[] {
  return room.views.flatMap(({ tree, names, nameAt }) =>
    names.flatMap((name): Candidate[] => {
      const { index: sentence, words } = tree
      const [mark, letter, hyphen, state] = words.slice(name.to, name.to + 4)
      if (name.kind !== 'person' || (mark?.text !== '(' && mark?.text !== ',') || hyphen?.text !== '-' || !state)
        return []
      const party = parties.get(letter!.text)
      const place = nameAt(name.to + 3)
      const to = place ? place.to : name.to + 4
      const key = room.scene.article.text.slice(state.start, words[to - 1]!.end).toLowerCase()
      if (!party || hyphen.start !== letter!.end || !isState(key)) return []
      const subject = room.at({ sentence, word: name.from })
      if (!subject) return []
      const evidence = [spanOf(room.scene, sentence, name.from, to)]
      const object = place && room.at({ sentence, word: place.from })
      return [
        { type: 'affiliated-with', subject, value: party, evidence },
        { type: 'represents', subject, ...(object ? { object } : { value: state.text }), evidence },
      ]
    }),
  )
}

const parties: ReadonlyMap<string, string> = new Map([
  ['R', 'Republican'],
  ['D', 'Democrat'],
  ['I', 'independent'],
])
