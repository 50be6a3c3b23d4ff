import { childBy, childrenBy, type Tree } from '../../../language/tree.ts'
import { occupations, offices } from '../../../lexicon/offices.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, type Page, spansWhere, stretchOf } from '../candidate.ts'
import { isPassive, quotedBy, subjectOf } from '../clause.ts'
import { issuingOf } from '../issuing.ts'
import { completes, withoutAside, withRest } from '../complements.ts'
import { attributed, framesOf } from '../cue.ts'
import { findNoun, isLight } from './named.ts'
import { isBare } from './quoted-as.ts'

/** "Quill announced the construction of a fence", "accused him of theft", "called it a lie". */
export function findObject(page: Page, tree: Tree, at: number): Candidate | undefined {
  if (!framesOf(tree, at)?.has('obj') || isPassive(tree, at)) return undefined
  const object = childBy(tree, at, 'obj')
  if (object === undefined || subjectOf(page, tree, at) === undefined) return undefined
  // "issued a statement saying …" is told by what the statement says.
  const telling = [...childrenBy(tree, object, 'acl'), ...childrenBy(tree, at, 'advcl', 'xcomp', 'ccomp')]
  if (telling.some((clause) => issuingOf(tree, clause) === at && framesOf(tree, clause))) return undefined
  // "quoted Quill as saying", and no more: what she said stands before.
  if (telling.some((clause) => quotedBy(tree, clause)?.giving === at && isBare(tree, clause))) return undefined
  // "expressed doubts about it" is told by its noun.
  if (isLight(tree, at) && findNoun(page, tree, object)) return undefined
  const isPut = tree.tokens[at]!.lemma === 'put'
  const sum = isPut || numbering.has(tree.tokens[at]!.lemma) ? sumEnd(tree, at, object) : undefined
  if (
    /sel(?:f|ves)$/.test(tree.words[object]!.lower) ||
    idioms.get(tree.tokens[at]!.lemma) === tree.tokens[object]!.lemma ||
    (tree.tokens[at]!.lemma === 'call' && !isCalledWhat(tree, at, object)) ||
    (isPut && sum === undefined) ||
    isAct(page, tree, at, object)
  )
    return undefined
  const stretch = { from: object > at ? Math.max(tree.first[object]!, at + 1) : at + 1, to: at + 1 }
  for (const child of tree.children[at]!)
    if (child > at && (child === object || completes(tree, child)))
      stretch.to = Math.max(stretch.to, child === object ? coreEnd(tree, object) : tree.last[child]! + 1)
  stretch.to = sum ?? withRest(page, tree, at, stretch.to)
  if (framesOf(tree, at)!.has('that') && isTensed(tree, stretch.to)) stretch.to = clauseEnd(tree, stretch.to)
  stretch.to = withoutAside(page, tree, stretch)
  const relative = object < at ? spansWhere(page, tree, stretchOf(tree, object), () => true) : []
  return attributed(page, tree, at, 'obj', [...relative, ...spansWhere(page, tree, stretch, () => true)])
}

/**
 * Whether it is done rather than said, by what it is done to: "the senate confirmed a judge", "questioned the minister",
 * "ordered 300 tanks", "cited officials"; but "confirmed the visit", "questioned the claim", "ordered a withdrawal".
 */
function isAct({ named, speakers }: Page, tree: Tree, verb: number, object: number): boolean {
  const { lemma } = tree.tokens[verb]!
  const head = tree.tokens[object]!.lemma.toLowerCase()
  if (lemma === 'confirm' && speakers[tree.index]!.has(object)) return true
  if (!acts.has(lemma) || childrenBy(tree, verb, 'xcomp', 'ccomp').length > 0) return false
  if (tree.children[verb]!.some((child) => child > object && completes(tree, child) && child !== object)) return false
  if (lemma === 'accept' && prizes.has(head)) return true
  if (speakers[tree.index]!.has(object)) return true
  if (named[tree.index]!.has(object)) return false
  if (lemma === 'cite' && informants.has(head)) return true
  return offices.has(head) || occupations.has(head) || appointed.has(head) || (lemma === 'order' && goods.has(head))
}

const acts = wordSet('accept cite confirm dismiss order question')
const appointed = wordSet('nominee pick candidate appointee worker employee staff member coach guest refugee student')
const informants = wordSet(
  'authority official source witness police resident rescuer relative doctor medic agency expert',
)
const prizes = wordSet('award prize medal trophy gift donation bribe money payment job post')
const goods = wordSet(`
  tank jet plane aircraft drone ship vessel truck car bus vaccine dose meal food drink beer wine coffee pizza lunch dinner
  equipment weapon rifle ammunition copy part machine`)

/** "The floods claimed 40 lives": nobody says that. */
const idioms: ReadonlyMap<string, string> = new Map([['claim', 'life']])

/** Whether somebody is called something, rather than called up: "called it a lie", "called Ada 'a hero'". */
const isCalledWhat = (tree: Tree, verb: number, object: number): boolean =>
  tree.children[verb]!.some((child) => child > object && /^(?:obj|xcomp)$/.test(tree.tokens[child]!.deprel)) ||
  childrenBy(tree, verb, 'iobj', 'xcomp').length > 0 ||
  /^["'“‘]/.test(tree.words[tree.last[object]! + 1]?.text ?? '') ||
  tree.words.slice(tree.first[object]!, tree.last[object]! + 1).some(({ text }) => /^["'“‘]/.test(text))

/** Where the number ends that somebody puts on something: "put the death toll *at nine*"; not "put the ship at risk". */
function sumEnd(tree: Tree, verb: number, object: number): number | undefined {
  if (!counts.has(tree.tokens[object]!.lemma) && tree.words[object]!.lower !== 'it') return undefined
  for (const at of [...tree.children[verb]!, ...tree.children[object]!]) {
    const preposition = childBy(tree, at, 'case')
    if (preposition === undefined || preposition < object || tree.words[preposition]!.lower !== 'at') continue
    const cut = tree.words.findIndex(({ lower }, word) => word > at && /^[,;:]$/.test(lower))
    const end = Math.min(tree.last[at]! + 1, cut < 0 ? tree.words.length : cut)
    if (tree.tokens.slice(preposition, end).some(({ upos }) => upos === 'NUM')) return end
  }
  return undefined
}

const numbering = wordSet('estimate value assess project reckon')

const counts = wordSet(`
  figure number toll total count tally cost price bill value loss damage estimate size population turnout rate chance
  probability odds margin lead support share strength age speed distance depth height magnitude crowd attendance`)

/** Where an object ends before what is only told beside it: "backed Quill, who was glad", "her plan, the first of its kind". */
function coreEnd(tree: Tree, object: number): number {
  const beside = childrenBy(tree, object, 'acl:relcl', 'appos').find(
    (child) => child > object && tree.words[tree.first[child]! - 1]?.text === ',',
  )
  return beside === undefined ? tree.last[object]! + 1 : Math.min(tree.last[object]! + 1, tree.first[beside]! - 1)
}

/** Whether a verb in the past or present stands here: the object before it was its subject. */
const isTensed = (tree: Tree, at: number): boolean => /^(?:VB[DZP]|MD)$/.test(tree.tokens[at]?.xpos ?? '')

/** The end of a clause that the tree doesn't show: the next comma, or the end of the sentence. */
function clauseEnd(tree: Tree, from: number): number {
  let to = from
  while (to < tree.words.length && tree.tokens[to]!.upos !== 'PUNCT') to++
  return to
}
