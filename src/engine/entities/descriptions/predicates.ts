import type { TokenTags } from '../../language/index.ts'
import { childBy, childrenBy, headOf, relation, subjectOf } from '../../language/tree.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Description, Holding } from '../descriptions.ts'
import { phraseAround } from './phrase.ts'
import { isToCome, isUnreal } from './unreal.ts'
import { isNoun, isRole, noun, speaksOf, type View } from './view.ts'

/** What is said of a name or pronoun: "Ray is the mayor of Ardan", "who became president", "was named chairman". */
export function findPredicates(view: View): Description[] {
  const found: Description[] = []
  const { tokens } = view.tree
  for (let at = 0; at < tokens.length; at++)
    if (tokens[at]!.deprel === 'cop') found.push(...copular(view, at))
    else if (isTelling(tokens[at]!)) found.push(...appointed(view, at))
  return found
}

/** "Ray is the mayor", "Lee, who is president of the bank". */
function copular(view: View, cop: number): Description[] {
  const { tree } = view
  const head = tree.tokens[cop]!.head
  if (head < cop || !isNoun(view, head) || view.nameAt(head) || isUnreal(tree, head)) return []
  const subject = subjectOf(tree, head) ?? relativeBefore(view, cop)
  if (subject === undefined || subject > cop) return []
  return predicate(
    view,
    head,
    subject,
    cop,
    wasOnce(view, head, cop) ? 'former' : isToCome(tree, head) ? 'elect' : undefined,
  )
}

/** The "who" right before the verb, where the tree hangs it elsewhere. */
const relativeBefore = ({ tree }: View, cop: number): number | undefined =>
  tree.tokens[cop - 1]?.xpos === 'WP' ? cop - 1 : undefined

/** "was mayor until 2015", "from 2001 to 2005". */
function wasOnce({ tree }: View, head: number, verb: number): boolean {
  if (tree.tokens[verb]!.xpos !== 'VBD') return false
  return tree.children[head]!.some((at) => {
    const cases = tree.children[at]!.map((below) => tree.words[below]!.lower)
    return cases.includes('until') || cases.includes('till') || (cases.includes('from') && isYear(tree.words[at]!.text))
  })
}

const isYear = (text: string): boolean => /^\d{4}$/.test(text)

/** Verbs that put somebody into an office or out of it, and how it is held then. */
const verbs: ReadonlyMap<string, Holding | 'holds'> = new Map(
  Object.entries({
    holds: wordSet(
      'become name appoint elect re-elect reelect install inaugurate swear crown promote serve act work confirm make remain',
    ),
    candidate: wordSet('nominate'),
    former: wordSet('resign retire quit step oust remove dismiss fire sack depose'),
  } as const).flatMap(([how, words]) => [...words].map((word) => [word, how as 'holds'] as const)),
)

/** Verbs whose object has the office from then on, or no more. */
const replacing: ReadonlySet<string> = wordSet('succeed replace')

const isTelling = ({ upos, lemma }: TokenTags): boolean => upos === 'VERB' && (verbs.has(lemma) || replacing.has(lemma))

function appointed(view: View, verb: number): Description[] {
  const { tree } = view
  const { lemma } = tree.tokens[verb]!
  const head = isUnreal(tree, verb) ? undefined : officeOf(view, verb, lemma)
  if (head === undefined) return []
  const how = verbs.get(lemma) ?? 'holds'
  const held = wasOnce(view, verb, verb) ? 'former' : isToCome(tree, verb) ? 'elect' : undefined
  const { passive, subject, object } = endsOf(view, verb)
  const tell = (whom: number | undefined, status: Holding | undefined) =>
    whom === undefined || whom === head ? [] : predicate(view, head, whom, verb, status)
  if (replacing.has(lemma) && !passive) return [...tell(subject, held), ...tell(object, 'former')]
  return tell(transitive.has(lemma) && !passive ? object : subject, how === 'holds' ? held : how)
}

/** Who does it and whom it befalls; what it befalls is the subject of "was named" and of "Ray, named". */
function endsOf({ tree }: View, verb: number): { passive: boolean; subject?: number; object?: number } {
  const { deprel, head, xpos } = tree.tokens[verb]!
  const passive = xpos === 'VBN' && childBy(tree, verb, 'aux:pass', 'nsubj:pass') !== undefined
  const reduced = xpos === 'VBN' && childBy(tree, verb, 'aux') === undefined
  const subject = subjectOf(tree, verb) ?? (deprel.startsWith('acl') ? head : undefined)
  const object = childBy(tree, verb, 'obj')
  return {
    passive: passive || reduced,
    ...(subject !== undefined && { subject }),
    ...(object !== undefined && { object }),
  }
}

/** Of the verbs, those that somebody else does. */
const transitive: ReadonlySet<string> = wordSet(
  'name appoint elect re-elect reelect install inaugurate swear crown promote confirm make nominate oust remove dismiss fire sack depose',
)

/** Verbs whose complement needs no "as". */
const bare: ReadonlySet<string> = wordSet('become name appoint elect re-elect reelect crown make remain')

/** "president" in "became president", "was named president", "served as president". */
function officeOf(view: View, verb: number, lemma: string): number | undefined {
  const { tree } = view
  const nouns = childrenBy(tree, verb, 'xcomp', 'obj', 'obl', 'nmod', 'advcl').filter(
    (at) => at > verb && isNoun(view, at) && !view.nameAt(at),
  )
  return nouns.find((at) => {
    const as = tree.children[at]!.find((below) => tree.words[below]!.lower === 'as')
    if (as !== undefined && isOfAnother(view, as - 1)) return false
    if (as !== undefined) return lemma === 'become' || isRole(noun(view, at))
    return bare.has(lemma) && relation(tree, at) !== 'obl' && (lemma === 'become' || isRole(noun(view, at)))
  })
}

/** Whether what an "as" follows is somebody's own office: "resigned over *Ray's appointment* as envoy", unlike "left his post as envoy". */
const isOfAnother = ({ tree }: View, noun: number): boolean =>
  tree.tokens[noun]!.upos === 'NOUN' &&
  childrenBy(tree, noun, 'nmod:poss').some((whose) => tree.tokens[whose]!.upos === 'PROPN')

function predicate(view: View, head: number, at: number, verb: number, status: Holding | undefined): Description[] {
  const subject = describedAt(view, at)
  if (subject === undefined || subject === head) return []
  const name = view.nameAt(subject)
  const phrase = phraseAround(view, head, verb + 1, view.tree.words.length)
  const held = status ?? phrase.status
  return [
    {
      ...phrase,
      subject: { sentence: view.tree.index, word: speaksOf(view, subject) },
      ...(name && { name }),
      form: 'predicate',
      verb,
      ...(held && { status: held }),
    },
  ]
}

/** A name or a personal pronoun; for "who", the name before it. */
function describedAt(view: View, at: number): number | undefined {
  const { tree } = view
  const { xpos } = tree.tokens[at]!
  if (view.nameAt(at) || persons.has(tree.words[at]!.lower)) return at
  if (!/^W/.test(xpos)) return undefined
  const before = at - 1 - (tree.words[at - 1]?.text === ',' ? 1 : 0)
  const name = view.nameAt(before)
  return name ? headOf(tree, name) : undefined
}

/** Pronouns that stand for one person. */
const persons = wordSet('he she i')
