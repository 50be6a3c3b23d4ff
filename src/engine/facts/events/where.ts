import type { Entity } from '../../../record/index.ts'
import { childBy, childrenBy, relation, type Tree } from '../../language/tree.ts'
import { nations } from '../../lexicon/countries.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Candidate, Stage } from './candidate.ts'
import { caseOf, complements, isPassive, verbAbove } from './clause.ts'
import { entityAt } from './fits.ts'

/**
 * Where it happened: the place that "in", "at" or "off" names beside the words that tell it; the place one visits or flies
 * to; else that of who took part ("a blast at a plant in Odport killed 12"), of the clause it goes with ("sank off Odport,
 * drowning 12"), or the one before "where". Undefined where the article leaves it open.
 */
export function placeOf(stage: Stage, candidate: Candidate): Entity | undefined {
  const { tree, at, more, form } = candidate
  const words = [at, ...more]
  for (const word of words) {
    const place = placeBeside(stage, candidate, word) ?? destination(stage, candidate, word)
    if (place) return place
  }
  if (form === 'noun') return placeOfNoun(stage, candidate)
  return placeOfVerb(stage, candidate, at) ?? beforeWhere(stage, tree, at)
}

/** "The Odport fire", "the fire, which broke out in Odport": what the noun has before it, or its verb beside it. */
function placeOfNoun(stage: Stage, candidate: Candidate): Entity | undefined {
  const { tree, at } = candidate
  for (const name of childrenBy(tree, at, 'compound', 'nmod:desc', 'nmod:poss')) {
    const entity = placeAt(stage, tree, name)
    if (entity && !isNation(entity)) return entity
  }
  const verb = relation(tree, at) === 'nsubj' || relation(tree, at) === 'obj' ? verbAbove(tree, at) : undefined
  return verb === undefined || !isNear(tree, verb, at) ? undefined : placeBeside(stage, candidate, verb)
}

/** Not the place of a verb of telling: "condemned in Odport the attack". */
const isNear = (tree: Tree, verb: number, at: number): boolean =>
  relation(tree, at) === 'nsubj' || happening.has(tree.tokens[verb]!.lemma)

const happening = wordSet('hold stage host begin start open launch carry see witness cause have stop end')

/** Of what is not merely said: where those are who take part, or where that is of which it is an effect or a companion. */
function placeOfVerb(stage: Stage, candidate: Candidate, at: number): Entity | undefined {
  const { tree, actors, recipients } = candidate
  if (!isDeed(candidate)) return undefined
  for (const head of isPassive(tree, at) ? [...recipients, ...actors] : [...actors, ...recipients]) {
    const place = head < tree.words.length ? placeBeside(stage, candidate, head) : undefined
    if (place) return place
  }
  let clause = at
  for (let steps = 0; steps < 3; steps++) {
    const { head, deprel, xpos } = tree.tokens[clause]!
    const goesWith =
      (deprel === 'advcl' && (xpos === 'VBG' || whenMark.has(markIn(tree, clause)))) ||
      (deprel === 'conj' && childBy(tree, clause, 'nsubj') === undefined)
    if (head < 0 || !goesWith) break
    const place = placeBeside(stage, candidate, head)
    if (place) return place
    clause = head
  }
  // "12 people died when a ferry sank off Odport"
  const isHarm = harming.has(tree.tokens[at]!.lemma)
  const when = childrenBy(tree, at, 'advcl').find((child) => {
    const mark = markIn(tree, child)
    return whenMark.has(mark) && (isHarm || mark !== 'after')
  })
  const beside =
    when === undefined ? undefined : besideOneOf(stage, candidate, [when, ...childrenBy(tree, when, 'conj')])
  if (beside || !isHarm) return beside
  // "Two were killed and nine injured in Odport"
  const also = childrenBy(tree, at, 'conj').filter((child) => harming.has(tree.tokens[child]!.lemma))
  return besideOneOf(stage, candidate, also)
}

function besideOneOf(stage: Stage, candidate: Candidate, words: readonly number[]): Entity | undefined {
  for (const word of words) {
    const place = placeBeside(stage, candidate, word)
    if (place) return place
  }
  return undefined
}

/** What happens to many at once, in one place. */
const harming = wordSet('kill die injure wound hurt drown trap rescue arrest detain displace evacuate')

const whenMark = wordSet('when as after while')
const markIn = (tree: Tree, verb: number): string => {
  const mark = childBy(tree, verb, 'mark') ?? childrenBy(tree, verb, 'advmod').find((child) => child < verb)
  return mark === undefined ? '' : tree.words[mark]!.lower
}

/** Acts that are done rather than spoken, so that they are where those are who do them. */
const isDeed = ({ act }: Candidate): boolean => deeds.has(act.type)
const deeds: ReadonlySet<string> = new Set([
  'OTHER',
  'ASSAULT',
  'PROTEST',
  'COERCE',
  'MOBILIZE',
  'AID',
  'RETREAT',
  'CONSULT',
])

/** "Odport, where 12 people died". */
function beforeWhere(stage: Stage, tree: Tree, at: number): Entity | undefined {
  const { deprel, head } = tree.tokens[at]!
  if (deprel !== 'acl:relcl' || !childrenBy(tree, at, 'advmod').some((child) => tree.words[child]!.lower === 'where'))
    return undefined
  return placeAt(stage, tree, head) ?? placeWithin(stage, tree, head)
}

/** Where one goes: "flew to Odport", "visited Odport"; "left Odport", "withdrew from Odport". */
function destination(stage: Stage, candidate: Candidate, word: number): Entity | undefined {
  const { tree, act, recipients } = candidate
  const { lemma } = tree.tokens[word]!
  if (moving.has(lemma))
    for (const { at, by } of complements(tree, word)) {
      const place = by === 'to' || by === 'into' ? placeIn(stage, tree, at) : undefined
      if (place) return place
    }
  if (act.type === 'RETREAT')
    for (const { at, by } of complements(tree, word)) {
      const place = by === 'from' ? placeIn(stage, tree, at) : undefined
      if (place) return place
    }
  if (!visiting.has(lemma)) return undefined
  for (const head of [...recipients, ...childrenBy(tree, word, 'obj')]) {
    const place = head < tree.words.length ? placeIn(stage, tree, head) : undefined
    if (place) return place
  }
  return undefined
}

const moving = wordSet(`
  go come fly travel head return move march sail drive walk ride visit trip arrive retreat flee cross run journey tour
  send deploy evacuate deport extradite relocate transfer bring take carry ship deliver rush visit trip travel`)
const visiting = wordSet('visit tour reach enter leave invade occupy capture seize bomb shell attack hit strike raid')

/** The place that a preposition names beside a word. */
function placeBeside(stage: Stage, candidate: Candidate, word: number): Entity | undefined {
  const { tree } = candidate
  if (leading.has(tree.tokens[word]!.lemma)) return undefined
  for (const { at, by } of complements(tree, word)) {
    const place = leadingTo.has(by) ? placeWithin(stage, tree, at) : near.has(by) ? placeIn(stage, tree, at) : undefined
    if (place && isWhere(candidate, by, place)) return place
  }
  return undefined
}

/** "During a flight in Odport", "through the roof of a shop in Odport": no place by themselves. */
const leadingTo = wordSet('during into onto under')
const near = wordSet(
  'in at near outside inside across throughout around off along through within alongside beneath on over',
)
const locating = wordSet(
  'in at near outside inside across throughout around off along through within alongside beneath',
)

/** "On" a lake or a road, and on whatever is attacked; but what talks are "on", and quarrels "over", is no place of theirs. */
function isWhere({ act }: Candidate, by: string, place: Entity): boolean {
  if (locating.has(by) || leadingTo.has(by)) return true
  if (act.type === 'ASSAULT') return true
  return by === 'on' && featured.test(place.name)
}

const featured =
  /\b(?:lake|sea|river|ocean|island|isle|mount|mountain|highway|street|road|avenue|route|bridge|square|coast|peninsula|bay|beach|canal|strait|gulf|hill|boulevard|campus|reef)s?\b/i

/** Verbs and nouns of which "in" is a part: "invested in Norland", "interest in Norland". */
const leading = wordSet('invest believe trust confidence interest faith stake share role investment belief result')

/** What a phrase names as a place: "Odport", "a plant in Odport", "the town of Odport", "the capital, Odport". */
const placeIn = (stage: Stage, tree: Tree, at: number): Entity | undefined =>
  placeAt(stage, tree, at) ?? placeWithin(stage, tree, at)

function placeWithin(stage: Stage, tree: Tree, at: number, depth = 0): Entity | undefined {
  const isArea = areas.has(tree.tokens[at]!.lemma)
  for (const child of tree.children[at]!) {
    const by = relation(tree, child)
    const marker = by === 'nmod' ? (caseOf(tree, child) ?? '') : ''
    const isOwn = locating.has(marker) || (isArea && (marker === 'of' || ofArea.has(by)))
    const place = isOwn ? placeAt(stage, tree, child) : undefined
    if (place) return place
    // "the roof of a shop in Odport"
    const within = depth < 3 && (isOwn || marker === 'of') ? placeWithin(stage, tree, child, depth + 1) : undefined
    if (within) return within
  }
  return undefined
}

const ofArea = wordSet('appos compound flat nmod')

/** Words for places, of which what follows is the name or the whole. */
const areas = wordSet(`
  city town village capital port region province district county state suburb neighborhood neighbourhood area
  part north south east west northeast northwest southeast southwest center centre coast outskirt outskirts island
  border edge corner quarter municipality territory township settlement site valley peninsula shore bank street
  kilometer kilometers mile miles km coastline waters desert mountain mountains hill hills`)

function placeAt(stage: Stage, tree: Tree, at: number): Entity | undefined {
  const entity = entityAt(stage, tree, at)
  return entity && (entity.kind === 'place' || entity.kind === 'facility') ? entity : undefined
}

const isNation = ({ name }: Entity): boolean => nations.has(name.toLowerCase())
