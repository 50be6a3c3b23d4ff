import type { Entity, Quantity } from '../../../../record/index.ts'
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
  return room.views.flatMap(({ tree, nameAt }) =>
    [...tree.words.keys()].flatMap((verb): Candidate[] => {
      if (tree.words[verb]!.lower !== 'born') return []
      const by =
        childBy(tree, verb, 'nsubj') ??
        (tree.tokens[verb]!.deprel.startsWith('acl') ? tree.tokens[verb]!.head : undefined)
      const whom = by !== undefined && /^W/.test(tree.tokens[by]!.xpos) ? tree.tokens[verb]!.head : by
      const before = whom ?? nameAt(verb - 1)?.from ?? nameAt(verb - 2)?.from
      if (before === undefined || before < 0) return []
      const subject = room.at({ sentence: tree.index, word: before })
      if (subject?.kind !== 'person') return []
      const place = childrenBy(tree, verb, 'obl')
        .map((word) => room.at({ sentence: tree.index, word }))
        .find((entity) => entity?.kind === 'place')
      const id = room.when({ sentence: tree.index, word: verb })
      const time = id === undefined ? undefined : room.scene.times[Number(id.slice(1)) - 1]
      if (!place && !time) return []
      return [
        {
          type: 'born',
          subject,
          ...(place && { object: place }),
          ...(time && { value: time.value, time: time.id }),
          evidence: [spanOf(room.scene, tree.index, verb, Math.max(verb, tree.last[verb]!) + 1)],
        },
      ]
    }),
  )
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
