import type { Entity } from '../../../../record/index.ts'
import { isInfinitive, isToCome, isUnreal } from '../../../entities/descriptions/unreal.ts'
import type { View } from '../../../entities/descriptions/view.ts'
import { childBy, childrenBy, subjectOf, type Tree } from '../../../language/tree.ts'
import { organisationKey, organisations } from '../../../lexicon/organisations.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { type Candidate, type Room, spanOf, wordsOf } from '../candidate.ts'
import { antecedent, atWords, behind, coordinated, spanOver } from '../clause.ts'
import { candidateOf, ownerOf } from '../described.ts'

/**
 * Who belongs to what, and how far it has come: "Ardan applied to join NATO", "became a member of the alliance", "left
 * the EU", "NATO member Ardan", "an EU candidate".
 */
export const findMembership = (room: Room): Candidate[] => [
  ...byDescription(room),
  ...byVerb(room),
  ...room.views.flatMap((view) => byList(room, view)),
]

type Stage = 'applied' | 'invited' | 'candidate' | 'member' | 'left'

/** "Finland became a member of the alliance", "Ardan, a NATO member,", "Kay Ray, a former member of the party". */
function byDescription(room: Room): Candidate[] {
  return room.descriptions.flatMap((description): Candidate[] => {
    const { sentence, head, role, status, name } = description
    const words = wordsOf(room.scene, sentence, role.from, Math.max(head + 1, role.to)).toLowerCase()
    const isMember = memberWords.test(words)
    const isCandidate = candidateWords.test(words) && name?.kind === 'place'
    if ((!isMember && !isCandidate) || status === 'elect') return []
    const owner = ownerOf(room, description, links, isJoinable)
    if (!owner) return []
    const value =
      isMember && description.role.to === head + 1 ? wordsOf(room.scene, sentence, role.from, role.to) : undefined
    const stage: Stage = status === 'former' ? 'left' : isCandidate ? 'candidate' : 'member'
    const found = candidateOf(room, description, {
      type: 'member-of',
      object: owner.entity,
      status: stage,
      ...(value && !/^(?:ex-)?members?$/i.test(value) && { value }),
    })
    return found && isOpenTo(found.subject, owner.entity) ? [found] : []
  })
}

const memberWords = /(?:^|[ -])members?(?:$|[ -](?:state|country|nation)s?$)/
const candidateWords = /^candidates?(?: (?:state|country|nation|member)s?)?$/
const links: ReadonlySet<string> = new Set(['', "'s", 'of', 'for', 'in'])

/** What has members. A country has none, and a person neither. */
const isJoinable = ({ kind, country }: Entity): boolean =>
  kind === 'organization' || kind === 'misc' || (kind === 'group' && country === undefined)

/** Whoever stands behind a person as "a permanent member of the Security Council" is the country named in between. */
const isOpenTo = ({ kind }: Entity, { name }: Entity): boolean =>
  kind !== 'person' || organisations.get(organisationKey(name))?.sector !== 'IGO'

/** How a clause tells of membership. */
interface Told {
  subject: number
  object: number
  stage: Stage
  /** The words that tell it go from here to there, and over the object. */
  from: number
}

function byVerb(room: Room): Candidate[] {
  return atWords(room, tellers, ({ tree }, word) => {
    const { upos, lemma } = tree.tokens[word]!
    const told = (upos === 'VERB' ? verbs : upos === 'NOUN' ? nouns : undefined)?.get(lemma)?.(tree, word)
    if (!told) return undefined
    return coordinated(tree, antecedent(tree, told.subject)).flatMap((subject) =>
      coordinated(tree, told.object).flatMap((object) => toldOf(room, tree, word, { ...told, subject, object })),
    )
  })
}

/** The relation of one subject to one object, where they are such as belong to each other. */
function toldOf(room: Room, tree: Tree, word: number, { subject: by, object: to, stage, from }: Told): Candidate[] {
  const { index: sentence } = tree
  const subject = room.at({ sentence, word: by })
  const object = room.at({ sentence, word: to })
  if (!subject || !object || !isJoinable(object)) return []
  const span = spanOver(room, sentence, [by, from, to, word])
  const time = room.when({ sentence, word })
  const isOld = stage !== 'left' && stage !== 'invited' && wasMember(room, subject, object, time)
  const reason = !joins(subject, object) ? 'relations/no-members' : isOld ? 'relations/already-member' : undefined
  if (reason) room.drop(span, reason)
  return reason ? [] : [{ type: 'member-of', subject, object, status: stage, evidence: [span], ...(time && { time }) }]
}

/** Countries join unions, and persons parties; whoever "joined Wexel" works there. */
function joins(subject: Entity, object: Entity): boolean {
  if (subject.kind === 'person') return partyWords.test(object.name)
  if (subject.kind === 'place' || subject.kind === 'group') return isGreat(object) || unionWords.test(object.name)
  return isGreat(object) || unionWords.test(object.name) || partyWords.test(object.name)
}

const isGreat = ({ name }: Entity): boolean => {
  const sector = organisations.get(organisationKey(name))?.sector
  return sector === 'IGO' || sector === 'NGO'
}
const partyWords =
  /\b(?:Party|Movement|Front|League|Union|Democrats|Republicans|Conservatives|Liberals|Greens|Socialists)\b/
const unionWords =
  /\b(?:Union|Alliance|Pact|League|Organi[sz]ation|Community|Commonwealth|Association|Bloc|Council|Court|Federation|Convention|Treaty|Partnership|Agreement)\b/

/** By the table: "France joined NATO in calling for" tells nothing of membership. */
function wasMember({ scene }: Room, subject: Entity, { name }: Entity, time: string | undefined): boolean {
  const date = time ? scene.times[Number(time.slice(1)) - 1]?.value : scene.article.published?.value
  const year = Number(date?.slice(0, 4))
  if (!subject.country || subject.kind !== 'place' || !year) return false
  return organisations.get(organisationKey(name))?.hadMember(subject.country, year - 1) ?? false
}

type Tell = (tree: Tree, word: number) => Told | undefined

const tellJoin: Tell = (tree, verb) => {
  const object = childBy(tree, verb, 'obj') ?? behind(tree, verb, 'to')
  if (object === undefined || isCompany(tree, verb)) return undefined
  if (isInfinitive(tree, verb)) return joining(tree, verb, object)
  const subject = doerOf(tree, verb)
  if (subject === undefined || isUnreal(tree, verb) || isToCome(tree, verb) || isAwaited(tree, verb)) return undefined
  return tree.tokens[verb]!.xpos === 'VBG' ? undefined : { subject, object, stage: 'member', from: verb }
}

/** "before Ardan joins NATO", "once it joins": it has not yet. */
const isAwaited = (tree: Tree, verb: number): boolean =>
  /^VB[ZP]$/.test(tree.tokens[verb]!.xpos) &&
  childrenBy(tree, verb, 'mark', 'advmod').some((at) => at < verb && awaiting.has(tree.words[at]!.lower))
const awaiting: ReadonlySet<string> = wordSet('before until till when once after')

/** "invited Ardan to become its sixth member", "applied to become a member of NATO". */
const tellBecome: Tell = (tree, verb) => {
  const member = childBy(tree, verb, 'obj', 'xcomp')
  const above = tree.tokens[verb]!.head
  if (member === undefined || above < 0 || tree.tokens[member]!.lemma !== 'member') return undefined
  const owner = childBy(tree, member, 'nmod:poss')
  // Whoever invites to be "its member" is what one is to be a member of.
  const own = owner !== undefined && tree.words[owner]!.lower === 'its' ? subjectOf(tree, above) : undefined
  const object = own ?? owner ?? behind(tree, member, 'of') ?? childBy(tree, member, 'compound')
  return object !== undefined && isInfinitive(tree, verb) ? joining(tree, verb, object) : undefined
}

/** "joined NATO in condemning", "joined by": more than one do something. */
const isCompany = (tree: Tree, verb: number): boolean =>
  tree.children[verb]!.some(
    (at) => at > verb && /^advcl|^xcomp/.test(tree.tokens[at]!.deprel) && tree.tokens[at]!.xpos === 'VBG',
  )

/** "applied to join", "was invited to join", "Ardan's application to join". */
function joining(tree: Tree, verb: number, object: number): Told | undefined {
  const above = tree.tokens[verb]!.head
  if (above < 0) return undefined
  const { lemma, upos } = tree.tokens[above]!
  if (upos === 'NOUN') return nounStages.has(lemma) ? ofNoun(tree, above, object, nounStages.get(lemma)!) : undefined
  const stage = infinitiveStages.get(lemma)
  if (!stage || isUnreal(tree, above) || isToCome(tree, above)) return undefined
  const guest = childBy(tree, above, 'obj') ?? childBy(tree, above, 'nsubj:pass') ?? childBy(tree, verb, 'nsubj')
  const subject = stage === 'invited' ? guest : doerOf(tree, above)
  return subject === undefined ? undefined : { subject, object, stage, from: above }
}

const infinitiveStages: ReadonlyMap<string, Stage> = new Map([
  ['apply', 'applied'],
  ['invite', 'invited'],
])
const nounStages: ReadonlyMap<string, Stage> = new Map([
  ['application', 'applied'],
  ['bid', 'applied'],
  ['request', 'applied'],
])

function ofNoun(tree: Tree, noun: number, object: number, stage: Stage): Told | undefined {
  const subject = childBy(tree, noun, 'nmod:poss')
  return subject === undefined ? undefined : { subject, object, stage, from: noun }
}

const tellApply: Tell = (tree, verb) => {
  const subject = doerOf(tree, verb)
  if (subject === undefined || isUnreal(tree, verb) || isToCome(tree, verb)) return undefined
  const aim = behind(tree, verb, 'for')
  const object =
    aim !== undefined && belonging.has(tree.tokens[aim]!.lemma) ? ofMembership(tree, aim) : behind(tree, verb, 'to')
  return object === undefined ? undefined : { subject, object, stage: 'applied', from: verb }
}

const tellApplication: Tell = (tree, noun) => {
  const aim = childrenBy(tree, noun, 'nmod').find((at) => belonging.has(tree.tokens[at]!.lemma))
  const object = aim === undefined ? undefined : ofMembership(tree, aim)
  return object === undefined ? undefined : ofNoun(tree, noun, object, 'applied')
}

/** "NATO membership", "membership of NATO", "entry into the bloc". */
const belonging: ReadonlySet<string> = wordSet('membership entry accession admission')

const ofMembership = (tree: Tree, noun: number): number | undefined => childBy(tree, noun, 'compound', 'nmod')

const tellLeave: Tell = (tree, verb) => {
  const object =
    tree.tokens[verb]!.lemma === 'withdraw' || tree.tokens[verb]!.lemma === 'secede'
      ? behind(tree, verb, 'from')
      : childBy(tree, verb, 'obj')
  const subject = doerOf(tree, verb)
  if (subject === undefined || object === undefined || isUnreal(tree, verb) || isToCome(tree, verb)) return undefined
  return tree.tokens[verb]!.xpos === 'VBG' ? undefined : { subject, object, stage: 'left', from: verb }
}

/** "was expelled from", "was admitted to": by others, who may be named. */
const tellBy =
  (stage: Stage, ...cases: readonly string[]): Tell =>
  (tree, verb) => {
    const subject = childBy(tree, verb, 'nsubj:pass') ?? childBy(tree, verb, 'obj')
    const object = behind(tree, verb, ...cases)
    if (subject === undefined || object === undefined || isUnreal(tree, verb) || isToCome(tree, verb)) return undefined
    return { subject, object, stage, from: verb }
  }

const verbs: ReadonlyMap<string, Tell> = new Map([
  ['join', tellJoin],
  ['rejoin', tellJoin],
  ['accede', tellJoin],
  ['become', tellBecome],
  ['apply', tellApply],
  ['leave', tellLeave],
  ['quit', tellLeave],
  ['exit', tellLeave],
  ['withdraw', tellLeave],
  ['secede', tellLeave],
  ['expel', tellBy('left', 'from')],
  ['oust', tellBy('left', 'from')],
  ['admit', tellBy('member', 'to', 'into')],
  ['invite', tellBy('invited', 'into')],
])

const nouns: ReadonlyMap<string, Tell> = new Map([
  ['application', tellApplication],
  ['bid', tellApplication],
])

const tellers = { has: (lemma: string) => verbs.has(lemma) || nouns.has(lemma) }

function doerOf(tree: Tree, verb: number): number | undefined {
  const own = subjectOf(tree, verb)
  const { head, deprel } = tree.tokens[verb]!
  return own ?? (deprel === 'conj' && head >= 0 ? subjectOf(tree, head) : undefined)
}

/** "NATO member Ardan", "EU members Norland, Ardan and Sund", "NATO member states such as Ardan". */
function byList(room: Room, { tree, names, nameAt }: View): Candidate[] {
  const { index: sentence, words } = tree
  return names.flatMap((name): Candidate[] => {
    let at = name.to
    const kind = words[at]?.lower ?? ''
    if (!/^(?:members?|candidates?)$/.test(kind)) return []
    at++
    if (/^(?:states?|countr(?:y|ies)|nations?)$/.test(words[at]?.lower ?? '')) at++
    if (words[at]?.lower === 'such' && words[at + 1]?.lower === 'as') at += 2
    else if (words[at]?.lower === 'including' || words[at]?.lower === 'like') at++
    const object = room.at({ sentence, word: name.from })
    const listed: Candidate[] = []
    for (let one = nameAt(at); one?.kind === 'place'; one = nameAt(at)) {
      const subject = room.at({ sentence, word: one.from })
      if (subject && object && isJoinable(object))
        listed.push({
          type: 'member-of',
          subject,
          object,
          status: kind.startsWith('member') ? 'member' : 'candidate',
          evidence: [spanOf(room.scene, sentence, name.from, one.to)],
        })
      at = one.to
      if (!kind.endsWith('s')) break
      if (words[at]?.text === ',') at++
      if (words[at]?.lower === 'and') at++
    }
    return listed
  })
}
