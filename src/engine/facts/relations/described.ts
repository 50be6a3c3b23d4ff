import type { Entity, Span } from '../../../record/index.ts'
import type { Belonging, Description } from '../../entities/descriptions.ts'
import type { TokenTags } from '../../language/index.ts'
import { offices } from '../../lexicon/offices.ts'
import { partyOf } from '../../lexicon/parties.ts'
import { type Candidate, type Room, spanOf, wordsOf } from './candidate.ts'

/**
 * The noun at the head of a description, in lower case and the singular: "president"; with the word before it where both
 * are one office: "co-founder", "district-attorney", "u.s.-attorney".
 */
export function nounOf({ scene }: Room, { sentence, head, role }: Description): string {
  const { words, tokens } = scene.trees[sentence]!
  const own = words[head]!.lower.replace(/^ex-|\.$/, '')
  const lemma = isPlural(tokens[head]!) ? singularOf(own, tokens[head]!.lemma.toLowerCase()) : own
  if (head > role.from && words[head - 1]!.text === '-') return `${words[head - 2]!.lower}-${lemma}`
  const whole = `${words[head - 1]?.lower}-${lemma}`
  return offices.has(whole) ? whole : lemma
}

/** Whose or of what the description is: the first that is known, of those joined to it by such links. */
export function ownerOf(
  room: Room,
  { of }: Description,
  links: ReadonlySet<string>,
  fits: (entity: Entity) => boolean = () => true,
): { entity: Entity; by: Belonging } | undefined {
  for (const by of of) {
    if (!links.has(by.link)) continue
    const entity = room.at(by)
    if (entity && fits(entity)) return { entity, by }
  }
  return undefined
}

/**
 * The role as written: "Secretary-General". Up to the one whose it is, where that stands behind: "head of the press office"
 * of the army; with the rest where that is nobody known: "spokeswoman for the ministry", "ambassador to Ardan".
 */
export function roleOf(room: Room, description: Description, by: Belonging | undefined): string {
  const { sentence, role, head } = description
  const { words, tokens } = room.scene.trees[sentence]!
  const end = roleEnd(room, description, by)
  let from = role.from
  while (from < head && partyOf(words[from]!.text)) from++
  const written = wordsOf(room.scene, sentence, from, end).replace(/^(?:ex|then)-/i, '')
  return end === head + 1 ? withSingular(written, tokens[head]!) : written
}

function roleEnd(room: Room, { sentence, role, to, of, head }: Description, by: Belonging | undefined): number {
  const { words } = room.scene.trees[sentence]!
  if (by && by.word >= to) return role.to
  if (by && by.word > head) {
    let link = by.word
    while (link > role.to && words[link]!.lower !== by.link) link--
    return Math.max(role.to, link)
  }
  const behind = of.filter(({ word }) => word > head)
  const isPart = behind.length > 0 && behind.every((one) => one.link === 'to' || !room.at(one))
  return isPart ? Math.max(role.to, to) : role.to
}

/** The lemma, unless capitals hid the plural from it. */
const singularOf = (word: string, lemma: string): string =>
  lemma.toLowerCase() === word.toLowerCase() ? word.replace(/s$/, '') : lemma

const isPlural = ({ xpos }: Pick<TokenTags, 'xpos'>): boolean => xpos === 'NNS' || xpos === 'NNPS'

/** "Senators" of two is "Senator" of one. */
function withSingular(written: string, { xpos, lemma }: TokenTags): string {
  if (!isPlural({ xpos })) return written
  const at = written.lastIndexOf(' ') + 1
  const last = written.slice(at)
  return written.slice(0, at) + last.slice(0, 1) + singularOf(last, lemma).slice(1)
}

/** The words that tell it: from the title to the name; a predicate apart from a subject far away. */
export function evidenceOf({ scene, whole }: Room, description: Description): Span[] {
  const { sentence, subject, name, from, to, form, verb, of } = description
  const whom = name ?? whole(subject)
  if (form === 'predicate') {
    const start = verb === undefined ? from : Math.min(verb, from)
    if (start - whom.to < 3) return [spanOf(scene, sentence, Math.min(start, whom.from), Math.max(to, whom.to))]
    return [spanOf(scene, sentence, whom.from, whom.to), spanOf(scene, sentence, start, to)]
  }
  const all = [whom, { from, to }, ...of.map(({ word }) => whole({ sentence, word }))]
  const first = all.reduce((least, one) => Math.min(least, one.from), from)
  return [
    spanOf(
      scene,
      sentence,
      first,
      all.reduce((most, one) => Math.max(most, one.to), to),
    ),
  ]
}

/** A candidate that says what the description says of its subject; undefined where that is nobody known. */
export function candidateOf(
  room: Room,
  description: Description,
  rest: Pick<Candidate, 'type'> & Partial<Candidate>,
): Candidate | undefined {
  const subject = room.at(description.subject)
  const evidence = evidenceOf(room, description)
  if (!subject) {
    room.drop(evidence[0]!, 'relations/unknown-subject')
    return undefined
  }
  const time =
    description.verb === undefined ? undefined : room.when({ sentence: description.sentence, word: description.verb })
  return { subject, evidence, ...(time && { time }), ...rest }
}
