import type { Quantity } from '../../../../record/index.ts'
import { sentenceAt } from '../../../../record/sentences.ts'
import { isUnreal } from '../../../entities/descriptions/unreal.ts'
import type { View } from '../../../entities/descriptions/view.ts'
import { childBy } from '../../../language/tree.ts'
import { type Candidate, type Room, spanOf } from '../candidate.ts'
import { antecedent, atWords, behind, spanOver } from '../clause.ts'
import { wordAt } from '../when.ts'

/** Ages and births: "Ann Lee, 45,", "the 45-year-old lawyer Ann Lee", "who was born in Ardan in 1960". */
export const findBirths = (room: Room): Candidate[] => [...ages(room), ...births(room)]

function ages(room: Room): Candidate[] {
  return room.scene.quantities.flatMap((quantity): Candidate[] => {
    if (quantity.unit !== 'a' || quantity.measure !== 'duration' || quantity.high !== undefined) return []
    const sentence = sentenceAt({ sentences: room.scene.trees }, quantity.start)
    const who = sentence < 0 ? undefined : whoIs(room, quantity, sentence)
    const subject = who === undefined ? undefined : room.at({ sentence, word: who.word })
    if (!who || subject?.kind !== 'person') return []
    const tree = room.scene.trees[sentence]!
    const words = [wordAt(tree, quantity.start), wordAt(tree, quantity.end - 1), who.near]
    return [{ type: 'age', subject, value: `${quantity.value}`, evidence: [spanOver(room, sentence, words)] }]
  })
}

/** Whose age it is, and where that is said: the name before ", 45,", or whom the phrase with "45-year-old" describes. */
function whoIs(room: Room, { start, end, of }: Quantity, sentence: number): { word: number; near: number } | undefined {
  const tree = room.scene.trees[sentence]!
  const [at, last] = [wordAt(tree, start), wordAt(tree, end - 1)]
  const [owner] = of ?? []
  if (owner) return same(wordAt(tree, owner.end - 1))
  if (!/^\d/.test(tree.words[at]!.text) || !/old|^\d+$/.test(room.scene.article.text.slice(start, end)))
    return undefined
  const description = room.describing({ sentence, word: at })
  if (description) return same(description.subject.word)
  const predicate = tree.tokens[last]!.lemma === 'old' ? last : at
  const cop = childBy(tree, predicate, 'cop')
  const subject = cop === undefined || tree.tokens[cop]!.xpos === 'VBD' ? undefined : childBy(tree, predicate, 'nsubj')
  return subject === undefined ? undefined : { word: antecedent(tree, subject), near: subject }
}

const same = (word: number) => ({ word, near: word })

const births = (room: Room): Candidate[] => atWords(room, bearing, (view, at) => bornAt(room, view, at))

const bearing: ReadonlySet<string> = new Set(['bear', 'born'])

function bornAt(room: Room, view: View, verb: number): Candidate | undefined {
  const { tree } = view
  const { index: sentence } = tree
  const told = tree.words[verb]!.lower === 'born' && !isUnreal(tree, verb)
  const whom = told ? whoIsBorn(view, verb) : undefined
  const subject = whom === undefined ? undefined : room.at({ sentence, word: whom })
  if (subject?.kind !== 'person') return undefined
  const place = behind(tree, verb, 'in', 'at', 'near')
  const where = place !== undefined && room.at({ sentence, word: place })?.kind === 'place' ? place : undefined
  const object = where === undefined ? undefined : room.at({ sentence, word: where })
  const id = room.when({ sentence, word: verb })
  const time = id === undefined ? undefined : room.scene.times[Number(id.slice(1)) - 1]
  if (!object && !time) return undefined
  const to = where === undefined ? verb + 1 : room.whole({ sentence, word: where }).to
  const end = time ? wordAt(tree, time.end - 1) + 1 : to
  const evidence = [spanOf(room.scene, sentence, verb, Math.max(to, end))]
  return {
    type: 'born',
    subject,
    ...(object && { object }),
    ...(time && { value: time.value, time: time.id }),
    evidence,
  }
}

/** "Ray was born", "Ray, who was born", "Ray, born". */
function whoIsBorn({ tree, nameAt }: View, verb: number): number | undefined {
  const { head, deprel } = tree.tokens[verb]!
  const subject = childBy(tree, verb, 'nsubj')
  if (subject !== undefined && !/^W/.test(tree.tokens[subject]!.xpos)) return subject
  if (deprel.startsWith('acl')) return head
  return nameAt(verb - 1)?.from ?? nameAt(verb - 2)?.from
}
