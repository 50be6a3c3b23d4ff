import { childBy, childrenBy, isUnder, relation, type Tree } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'

/** Whether a verb is in the passive: "was killed", "troops killed in the raid", "arrested and charged". */
export function isPassive(tree: Tree, verb: number, depth = 0): boolean {
  const { deprel, xpos, head } = tree.tokens[verb]!
  if (tree.children[verb]!.some((child) => passiveMarks.has(tree.tokens[child]!.deprel))) return true
  if (xpos !== 'VBN' && xpos !== 'VBD') return false
  if (tree.children[verb]!.some((child) => relation(tree, child) === 'aux')) return false
  if (deprel === 'amod') return true
  if (deprel === 'acl') return childBy(tree, verb, 'obj', 'nsubj') === undefined
  if (xpos === 'VBD') return false
  if (deprel === 'advcl') return childBy(tree, verb, 'nsubj') === undefined
  return (
    deprel === 'conj' && depth < 8 && childBy(tree, verb, 'nsubj') === undefined && isPassive(tree, head, depth + 1)
  )
}

const passiveMarks: ReadonlySet<string> = new Set(['aux:pass', 'nsubj:pass', 'obl:agent'])

/**
 * The word that heads the verb's subject as it stands, found where the sentence leaves it out: "plans to visit",
 * "killing 25", "troops who fled", "arrested and charged", "accused of killing".
 */
export function subjectOf(tree: Tree, verb: number, depth = 0): number | undefined {
  const own = strayed(tree, verb) ?? childrenBy(tree, verb, 'nsubj').find((child) => isOwn(tree, child, verb))
  if (own !== undefined) return antecedent(tree, own, verb)
  const blank = childBy(tree, verb, 'expl')
  if (blank !== undefined && tree.words[blank]!.lower === 'it') return blank
  const forWhom = childrenBy(tree, verb, 'obl').find((child) => child < verb && caseOf(tree, child) === 'for')
  if (forWhom !== undefined && tree.tokens[verb]!.xpos === 'VB') return forWhom
  const { deprel, head, xpos } = tree.tokens[verb]!
  if (head < 0 || depth > 8) return undefined
  const by = relation(tree, verb)
  if (by === 'amod') return head
  if (deprel === 'acl:relcl') return gapOf(tree, verb) === 'subject' ? head : undefined
  if (by === 'acl') return ofNoun(tree, verb, depth)
  if (by === 'conj' && followsRelative(tree, verb)) return undefined
  // "Roe resigned after the ministry opened an inquiry", headed by its last verb
  if (head > verb && (by === 'conj' || (by === 'advcl' && finite.has(xpos) && markOf(tree, verb) === undefined))) {
    const before = childrenBy(tree, head, 'nsubj').find((child) => child < verb)
    if (before !== undefined) return before
  }
  if (sharing.has(by)) return subjectOf(tree, head, depth + 1)
  if (by === 'xcomp') return controllerOf(tree, head, depth)
  if (!clausal.has(by) || !nonfinite.has(xpos) || childBy(tree, verb, 'aux') !== undefined) return undefined
  const topic = topicOf(tree, verb)
  if (topic !== undefined) return childBy(tree, topic, 'nmod:poss')
  if (isNoun(tree, head)) return by === 'nmod' ? holderOf(tree, head, depth) : subjectOf(tree, head, depth + 1)
  if (by !== 'ccomp' && accusing.has(tree.tokens[head]!.lemma))
    return isPassive(tree, head) ? subjectOf(tree, head, depth + 1) : childBy(tree, head, 'obj')
  return subjectOf(tree, head, depth + 1)
}

/** The noun that a gerund is the topic of: the talk in "called the talk about killing him a lie", whose killing nobody tells. */
function topicOf(tree: Tree, verb: number): number | undefined {
  const mark = childBy(tree, verb, 'mark', 'case')
  if (mark === undefined || mark < 1 || mark > verb || tree.words[mark]!.lower !== 'about') return undefined
  return tree.tokens[mark - 1]!.upos === 'NOUN' ? mark - 1 : undefined
}

/** Whether a finite verb may go on from a relative clause or from the one around it: "talks with Norland, which waits but lends". */
function followsRelative(tree: Tree, verb: number): boolean {
  const { head, xpos } = tree.tokens[verb]!
  const joint = childBy(tree, verb, 'cc')
  return (
    joint !== undefined &&
    finite.has(xpos) &&
    childrenBy(tree, head, 'acl:relcl', 'advcl:relcl').some((clause) => tree.last[clause] === joint - 1)
  )
}

/** Relations by which a verb has the subject of the one above, if it has none. */
const sharing: ReadonlySet<string> = new Set(['conj', 'parataxis', 'cop', 'aux'])
const clausal: ReadonlySet<string> = new Set(['advcl', 'ccomp', 'obl', 'nmod', 'dep'])
const nonfinite: ReadonlySet<string> = new Set(['VB', 'VBG', 'VBN'])

/** Whether a subject can be the verb's: no day, not behind a participle, and not the "fewer" of "fewer than 20 people". */
const isOwn = (tree: Tree, subject: number, verb: number): boolean =>
  !isDay(tree, subject) &&
  !(tree.tokens[subject]!.xpos === 'JJR' && tree.words[subject + 1]?.lower === 'than') &&
  !(subject > verb && tree.tokens[verb]!.xpos === 'VBG')

/** The subject that stands right before a finite verb, though the tree hangs it from a verb before: "as Finland became". */
function strayed(tree: Tree, verb: number): number | undefined {
  if (!finite.has(tree.tokens[verb]!.xpos)) return undefined
  let at = verb - 1
  while (at > 0 && between.has(tree.tokens[at]!.upos)) at--
  if (at < 0) return undefined
  const { head, deprel } = tree.tokens[at]!
  // "after the ministry opened an inquiry", where the network reads "after the ministry"
  if (deprel === 'obl' && head === verb && at === verb - 1 && clausalCases.has(caseOf(tree, at) ?? '')) return at
  return deprel === 'nsubj' && head >= 0 && head < at && !relatives.has(tree.words[at]!.lower) ? at : undefined
}

const clausalCases = wordSet('after before since until')
const finite: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP'])
const between: ReadonlySet<string> = new Set(['ADV', 'AUX', 'PART'])

/** Days, which the network may take for subjects and objects: "Friday, a spokesman accused them", "threatened Monday to leave". */
const isDay = (tree: Tree, at: number): boolean => days.has(tree.words[at]!.lower)

const days = wordSet('monday tuesday wednesday thursday friday saturday sunday today yesterday')

/**
 * "plans to visit" (whose plans), "troops fleeing the town" (troops), "the prospect of Norland joining" (Norland), "is the
 * first to visit" (whoever is).
 */
function ofNoun(tree: Tree, verb: number, depth: number): number | undefined {
  const { head, xpos } = tree.tokens[verb]!
  if (!isNoun(tree, head)) return subjectOf(tree, head, depth + 1)
  if (xpos === 'VB')
    return isDirected(tree, head) && !sharedByUrging.has(tree.tokens[verb]!.lemma) ? head : holderOf(tree, head, depth)
  if (!prospects.has(tree.tokens[head]!.lemma)) return head
  return childrenBy(tree, head, 'nmod').find((child) => child < verb && caseOf(tree, child) === 'of')
}

/** Whoever urges others to it does it too: "urged the bloc to support the council". */
const sharedByUrging = wordSet('support back endorse')

/** Whether a noun is who is told to do something: "urged the *states* to sign". */
const isDirected = (tree: Tree, noun: number): boolean =>
  /^i?obj$/.test(tree.tokens[noun]!.deprel) && directing.has(tree.tokens[tree.tokens[noun]!.head]!.lemma)

const prospects = wordSet('prospect possibility chance likelihood risk danger fear hope idea talk threat thought dream')

/** Verbs whose object did it: "accused him of killing", "prevented them from leaving". */
const accusing = wordSet(`
  accuse suspect convict charge blame prevent stop ban bar prohibit arrest detain jail condemn criticize
  indict sentence acquit discourage deter thank praise prosecute`)

/** Who is to do what an infinitive says: "urged Syria to leave" (Syria), "agreed to leave" (the subject). */
function controllerOf(tree: Tree, governor: number, depth: number): number | undefined {
  const object = childBy(tree, governor, 'iobj') ?? childBy(tree, governor, 'obj')
  if (object !== undefined && directing.has(tree.tokens[governor]!.lemma)) return object
  return isNoun(tree, governor) ? holderOf(tree, governor, depth) : subjectOf(tree, governor, depth + 1)
}

/** Verbs that have somebody else do it: "urged Syria to leave"; but "used the airfield to attack". */
const directing = wordSet(`
  ask urge order tell want allow force persuade press call expect require permit help invite encourage get
  enable cause lead convince instruct authorize beg implore push pressure advise warn forbid let make see hear
  watch find keep leave bring direct request compel lobby trust assign train pay hire beseech like prefer need`)

/** Whose a noun is: "Iran's plan", "with plans to", "made a decision". */
function holderOf(tree: Tree, noun: number, depth: number): number | undefined {
  const owner = childBy(tree, noun, 'nmod:poss')
  if (owner !== undefined) return owner
  const verb = verbAbove(tree, noun)
  if (verb === undefined || depth > 8) return undefined
  if (relation(tree, noun) === 'nsubj' && !childBy(tree, noun, 'cop')) return undefined
  return subjectOf(tree, verb, depth + 1)
}

/** What the object is: "shelled Juba", "Juba was shelled", "the town that rebels shelled". */
export function objectOf(tree: Tree, verb: number): number | undefined {
  if (isPassive(tree, verb)) return subjectOf(tree, verb)
  const [own, next] = childrenBy(tree, verb, 'obj').filter((child) => !isDay(tree, child))
  // "shelled the capital Juba": of two that stand side by side the second is the name of the first
  if (next !== undefined && next === own! + 1 && tree.tokens[next]!.upos === 'PROPN') return next
  if (own !== undefined) return antecedent(tree, own, verb)
  const second = childrenBy(tree, verb, 'nsubj')
  if (second.length > 1 && second[0]! < verb && second[1]! > verb) return second[1]
  const upTo = childrenBy(tree, verb, 'obl').find((child) => isUpTo(tree, child))
  if (upTo !== undefined) return upTo
  const { deprel, head } = tree.tokens[verb]!
  if (deprel === 'acl:relcl' && gapOf(tree, verb) === 'object') return head
  return strayedObject(tree, verb) ?? sharedObject(tree, verb)
}

/**
 * The noun or number right behind a verb that the network hangs elsewhere, across the verb: "a bus that plunged into a
 * ravine killed 12 passengers", "killing six and wounding two others". No tree of English has such a branch.
 */
function strayedObject(tree: Tree, verb: number): number | undefined {
  let at = verb + 1
  while (at < tree.words.length && before.has(tree.tokens[at]!.upos) && leadsToNoun(tree, at)) at++
  const token = tree.tokens[at]
  if (!token || !(nounTags.has(token.upos) || token.upos === 'NUM') || caseOf(tree, at) !== undefined) return undefined
  const { head } = token
  if (head < 0 || head === verb || Math.abs(head - at) > farthest) return undefined
  const [from, to] = head < at ? [head, at] : [at, head]
  for (let word = from + 1; word < to; word++) if (!isUnder(tree, word, head)) return at
  return undefined
}

/** So far a branch is followed. */
const farthest = 40

const before: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NUM'])

/** Whether a number or adjective goes with the word behind it. */
const leadsToNoun = (tree: Tree, at: number): boolean =>
  nounTags.has(tree.tokens[at + 1]?.upos ?? '') || before.has(tree.tokens[at + 1]?.upos ?? '')

/** "let in up to 300 refugees", which the network may read as "let in up, to refugees". */
function isUpTo(tree: Tree, at: number): boolean {
  const marker = childBy(tree, at, 'case')
  return (
    marker !== undefined && marker > 0 && tree.words[marker]!.lower === 'to' && tree.words[marker - 1]!.lower === 'up'
  )
}

/** "killing or wounding 50": what the last of joined verbs has as object is the others' too, if nothing else follows them. */
function sharedObject(tree: Tree, verb: number): number | undefined {
  const next = tree.children[verb]!.find(
    (child) => tree.tokens[child]!.deprel === 'conj' && tree.tokens[child]!.upos === 'VERB',
  )
  if (next === undefined || tree.tokens[next]!.xpos !== tree.tokens[verb]!.xpos) return undefined
  if (next - verb > 3 || childrenBy(tree, verb, 'obl', 'xcomp', 'ccomp').length) return undefined
  const object = childBy(tree, next, 'obj')
  return object !== undefined && object > next ? object : undefined
}

/** Who did it: the subject of an active verb, or whom "by" names. */
export function agentOf(tree: Tree, verb: number): number | undefined {
  if (!isPassive(tree, verb)) return subjectOf(tree, verb)
  return childrenBy(tree, verb, 'obl').find((child) => caseOf(tree, child) === 'by')
}

/** Which part of a relative clause the noun before it plays. */
function gapOf(tree: Tree, verb: number): 'subject' | 'object' | undefined {
  if (childBy(tree, verb, 'nsubj') === undefined) return 'subject'
  return childBy(tree, verb, 'obj') === undefined ? 'object' : undefined
}

/** "who", "which" and "that" in a relative clause speak of the noun before it. */
function antecedent(tree: Tree, at: number, verb: number): number {
  const { lower } = tree.words[at]!
  if (!relatives.has(lower)) return at
  let clause = verb
  for (let steps = 0; steps < 8; steps++) {
    const { deprel, head } = tree.tokens[clause]!
    if (head < 0) return at
    if (deprel === 'acl:relcl') return head
    clause = head
  }
  return at
}

const relatives: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that'])

/** The preposition before a noun, also where the network hangs it from a title: "with Chancellor Karl Roth". */
export function caseOf(tree: Tree, at: number): string | undefined {
  const marker =
    markerOf(tree, at) ??
    titlesOf(tree, at).reduce<number | undefined>((found, title) => found ?? markerOf(tree, title), undefined)
  return marker === undefined ? undefined : tree.words[marker]!.lower
}

function markerOf(tree: Tree, at: number): number | undefined {
  const marker = childBy(tree, at, 'case')
  return marker === undefined || marker > at ? undefined : marker
}

const titlesOf = (tree: Tree, at: number): readonly number[] =>
  tree.children[at]!.filter((child) => child < at && titling.has(tree.tokens[child]!.deprel))

const titling: ReadonlySet<string> = new Set(['nmod:desc', 'compound', 'amod', 'nummod'])

/** The complements of a verb or noun that a preposition leads, with it. */
export const complements = (tree: Tree, at: number): { at: number; by: string }[] =>
  tree.children[at]!.flatMap((child) => {
    if (!complementRelations.has(relation(tree, child))) return []
    const by = caseOf(tree, child) ?? markOf(tree, child)
    return by ? [{ at: child, by }] : []
  })

const complementRelations: ReadonlySet<string> = new Set(['obl', 'nmod', 'advcl', 'acl'])

/** The word that begins a clause: "if", "to", "after". */
export function markOf(tree: Tree, at: number): string | undefined {
  const marker = childBy(tree, at, 'mark')
  return marker === undefined ? undefined : tree.words[marker]!.lower
}

export const isNoun = (tree: Tree, at: number): boolean => nounTags.has(tree.tokens[at]!.upos)

const nounTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])

/** The nearest verb above a word. */
export function verbAbove(tree: Tree, at: number): number | undefined {
  let node = tree.tokens[at]!.head
  for (let steps = 0; node >= 0 && steps < 12; steps++) {
    if (tree.tokens[node]!.upos === 'VERB') return node
    node = tree.tokens[node]!.head
  }
  return undefined
}
