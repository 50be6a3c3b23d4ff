import type { Entity, Quantity } from '../../../../record/index.ts'
import type { View } from '../../../entities/descriptions/view.ts'
import { childBy, childrenBy } from '../../../language/tree.ts'
import { type Candidate, type Room, spanOf } from '../candidate.ts'
import { wordAt } from '../when.ts'

/** Ages and births: "Ann Lee, 45,", "the 45-year-old lawyer Ann Lee", "who was born in Ardan in 1960". */
export const findBirths = (room: Room): Candidate[] => [...ages(room), ...births(room)]

/** One pass over quantities and names, both in text order. */
function ages(room: Room): Candidate[] {
  const found: Candidate[] = []
  for (const quantity of room.scene.quantities) {
    if (quantity.unit !== 'a' || quantity.measure !== 'duration' || quantity.high !== undefined) continue
    const subject = whoIs(room, quantity)
    if (subject?.kind === 'person')
      found.push({
        type: 'age',
        subject,
        value: `${quantity.value}`,
        evidence: [{ start: quantity.start, end: quantity.end }],
      })
  }
  return found
}

/** Whose age it is: the name before ", 45,", or whom the description with "45-year-old" describes. */
function whoIs(room: Room, { start, end, of }: Quantity): Entity | undefined {
  const sentence = sentenceAt(room, start)
  if (sentence < 0) return undefined
  const tree = room.scene.trees[sentence]!
  const at = wordAt(tree, start)
  const [owner] = of ?? []
  if (owner) return room.at({ sentence, word: wordAt(tree, owner.end - 1) })
  const { text } = tree.words[at]!
  if (!/^\d/.test(text) || !/old|^\d+$/.test(room.scene.article.text.slice(start, end))) return undefined
  const description = room.describing({ sentence, word: at })
  if (description) return room.at(description.subject)
  const head = tree.tokens[wordAt(tree, end - 1)]!
  const copular = head.lemma === 'old' ? wordAt(tree, end - 1) : at
  const cop = childBy(tree, copular, 'cop')
  const subject = cop === undefined || tree.tokens[cop]!.xpos === 'VBD' ? undefined : childBy(tree, copular, 'nsubj')
  return subject === undefined ? undefined : room.at({ sentence, word: subject })
}

function births(room: Room): Candidate[] {
  return room.views.flatMap((view) =>
    [...view.tree.words.keys()].flatMap((at) => (view.tree.words[at]!.lower === 'born' ? bornAt(room, view, at) : [])),
  )
}

function bornAt(room: Room, view: View, verb: number): Candidate[] {
  const { tree } = view
  const { index: sentence } = tree
  const whom = whoIsBorn(view, verb)
  const subject = whom === undefined ? undefined : room.at({ sentence, word: whom })
  if (subject?.kind !== 'person') return []
  const where = childrenBy(tree, verb, 'obl').find((word) => room.at({ sentence, word })?.kind === 'place')
  const object = where === undefined ? undefined : room.at({ sentence, word: where })
  const id = room.when({ sentence, word: verb })
  const time = id === undefined ? undefined : room.scene.times[Number(id.slice(1)) - 1]
  if (!object && !time) return []
  const to = where === undefined ? verb + 1 : room.whole({ sentence, word: where }).to
  const end = time ? wordAt(tree, time.end - 1) + 1 : to
  const evidence = [spanOf(room.scene, sentence, verb, Math.max(to, end))]
  return [
    { type: 'born', subject, ...(object && { object }), ...(time && { value: time.value, time: time.id }), evidence },
  ]
}

/** "Ray was born", "Ray, who was born", "Ray, born". */
function whoIsBorn({ tree, nameAt }: View, verb: number): number | undefined {
  const { head, deprel } = tree.tokens[verb]!
  const subject = childBy(tree, verb, 'nsubj')
  if (subject !== undefined && !/^W/.test(tree.tokens[subject]!.xpos)) return subject
  if (deprel.startsWith('acl')) return head
  return nameAt(verb - 1)?.from ?? nameAt(verb - 2)?.from
}

function sentenceAt({ scene: { trees } }: Room, start: number): number {
  let [low, high] = [0, trees.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (trees[middle]!.end > start) high = middle
    else low = middle + 1
  }
  return low < trees.length && trees[low]!.start <= start ? low : -1
}
