import type { Attribution } from '../../facts/statements/attribution.ts'
import { childBy, relation, type Tree } from '../../language/tree.ts'
import { gendered, isPersonNoun } from '../../lexicon/nominals.ts'
import { type Pronoun, pronouns } from '../../lexicon/pronouns.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import { isRole } from '../descriptions/view.ts'
import type { Scene } from '../../reading.ts'
import { headOf, type Mention } from '../mentions/mention.ts'
import { nounAt } from '../mentions/nouns.ts'
import { nominalAt } from '../mentions/nominals.ts'
import { type Name, spanOf } from '../name.ts'
import { antecedentOf, type Found } from './antecedent.ts'
import { type Focus, seen } from './focus.ts'
import { namedBy } from './nominal.ts'
import { quotationsOf } from './quotations.ts'
import { isNamed, type Referent } from './referent.ts'
import { sameSpeaker, turnsOf } from './speakers.ts'

/** A mention and whom it speaks of. */
interface Told {
  mention: Mention
  referent: Referent
}

/**
 * Whom pronouns and noun phrases speak of: their mentions are added to the referents, or the reason is told why not.
 * In text order, what is found being the ground for what follows; "I" at last, since a speaker may be named after his words.
 */
export function resolve(scene: Scene, referents: readonly Referent[], attributions: readonly Attribution[]): void {
  const names = namesBySentence(scene, referents)
  const quotations = quotationsOf(scene, attributions)
  const turns = turnsOf(scene, attributions)
  const told = new Map<number, Referent>()
  const unnamed = new Map<string, Referent>()
  const putOff: { mention: Mention; attribution: Attribution }[] = []
  let focus: Focus = []

  const placeOf = (sentence: number, word: number): number => scene.trees[sentence]!.words[word]!.start
  const speakerOf = (attribution: Attribution | undefined): Referent | undefined =>
    attribution?.speaker && told.get(placeOf(attribution.speaker.sentence, attribution.speaker.word))

  for (const { mention, referent } of names.flat()) told.set(placeOf(mention.sentence, mention.head), referent)

  const described = describedBy(scene, referents)

  const mentionAt = (tree: Tree, at: number, quoting: Attribution | undefined): Told | undefined => {
    const own = described.get(tree.words[at]!.start)
    if (own) return own
    const pronoun = pronounAt(tree, at)
    const nominal = pronoun ? undefined : nominalAt(tree, at)
    if (!pronoun && !nominal) return unnamedAt(tree, at, unnamed)
    const mention = nominal ?? { sentence: tree.index, from: at, to: at + 1, head: at, form: 'pronoun' as const }
    if (pronoun && pronoun.person < 3) {
      if (quoting && pronoun.person === 1) putOff.push({ mention, attribution: quoting })
      return undefined
    }
    const turn = pronoun?.form === 'subject' ? turns.get(tree.words[at]!.start) : undefined
    const again = turn && sameSpeaker(scene, turn, pronoun!, focus, (place) => told.get(place))
    if (again) return { mention, referent: again }
    const found: Found | undefined = pronoun
      ? antecedentOf({ tree, mention, pronoun, quoted: quoting !== undefined }, focus, speakerOf(quoting))
      : nominal && namedBy(nominal, focus)
    if (found && 'reason' in found) scene.trace.drop(spanOf(scene, mention), found.reason)
    if (found && 'referent' in found) return { mention, referent: found.referent }
    return pronoun ? undefined : unnamedAt(tree, at, unnamed)
  }

  for (const tree of scene.trees) {
    if (outside.has(tree.role)) continue
    const own = names[tree.index]!
    let next = 0
    for (let at = 0; at < tree.tokens.length; at++) {
      while (next < own.length && own[next]!.mention.to <= at) next++
      const name = own[next]
      const inName = name && at >= name.mention.from
      if (inName && at !== name.mention.head) continue
      const quoting = quotations.at(tree.words[at]!.start)
      const found = inName ? name : mentionAt(tree, at, quoting)
      if (!found) continue
      if (!inName && isNamed(found.referent)) {
        found.referent.mentions.push(found.mention)
        told.set(tree.words[at]!.start, found.referent)
        found.referent.gender ??= shown(pronouns.get(tree.words[at]!.lower))
      }
      focus = seen(focus, found.referent, found.mention, roleOf(tree, at), quoting !== undefined)
    }
  }

  for (const { mention, attribution } of putOff) {
    const speaker = speakerOf(attribution)
    const pronoun = pronouns.get(scene.trees[mention.sentence]!.words[mention.head]!.lower)!
    if (speaker && (pronoun.number === 'one' || speaker.kind !== 'person')) speaker.mentions.push(mention)
    else scene.trace.drop(spanOf(scene, mention), speaker ? 'entities/we' : 'entities/unknown-speaker')
  }
}

/** The relation of a word, "conj" for each of several: of "Holm and Dale" neither is the subject more than the other. */
const roleOf = (tree: Tree, at: number): string =>
  tree.children[at]!.some((child) => tree.tokens[child]!.deprel === 'conj' && tree.tokens[child]!.upos !== 'VERB')
    ? 'conj'
    : relation(tree, at)

/** Parts of an article that do not go on telling: an agency in a dateline is not what "it" speaks of. */
const outside: ReadonlySet<string> = new Set(['furniture', 'dateline', 'byline'])

function namesBySentence({ trees }: Scene, referents: readonly Referent[]): Told[][] {
  const names: Told[][] = trees.map(() => [])
  for (const referent of referents)
    for (const { sentence, from, to } of referent.names)
      names[sentence]!.push({
        referent,
        mention: { sentence, from, to, head: headOf(trees[sentence]!, { from, to }), form: 'name' },
      })
  for (const own of names) own.sort((a, b) => a.mention.from - b.mention.from)
  return names
}

const shown = (pronoun: Pronoun | undefined): Referent['gender'] =>
  pronoun?.gender === 'it' ? undefined : pronoun?.gender

/** By the place of its head, what a title or an apposition calls someone: "*NATO Secretary-General* Jens Berg". */
function describedBy({ trees, descriptions }: Scene, referents: readonly Referent[]): Map<number, Told> {
  const owners = new Map<Name, Referent>()
  for (const referent of referents) for (const name of referent.names) owners.set(name, referent)
  const described = new Map<number, Told>()
  for (const { sentence, from, to, head, role, name, form } of descriptions) {
    const referent = name && owners.get(name)
    if (!referent || form === 'predicate' || from > head || !maySay(trees[sentence]!, head, referent)) continue
    const mention = { sentence, from, to: Math.min(to, Math.max(head + 1, role.to)), head, form: 'nominal' as const }
    described.set(trees[sentence]!.words[head]!.start, { mention, referent })
  }
  return described
}

/** Whether a noun may be said of one of this kind: no person is "the debate", no place "a nurse". */
function maySay(tree: Tree, head: number, { kind }: Referent): boolean {
  if (kind !== 'person' && kind !== 'place' && kind !== 'facility') return true
  const noun = nounAt(tree, head).split(/[ -]/).at(-1)!
  const isPersonal = isPersonNoun(noun) || isRole(noun) || isRole(noun.replace(/s?\.?$/, ''))
  return isPersonal === (kind === 'person')
}

/** A pronoun that stands for someone or something; the "it" of "it rains" does not. */
function pronounAt(tree: Tree, at: number): Pronoun | undefined {
  const { upos, xpos, deprel } = tree.tokens[at]!
  if ((upos !== 'PRON' && !xpos.startsWith('PRP')) || deprel === 'expl') return undefined
  return isIdle(tree, at) || isStyled(tree, at) ? undefined : pronouns.get(tree.words[at]!.lower)
}

/** "as long as *it* takes", "*it* seems": a subject that speaks of nothing, where the tree does not say so. */
function isIdle(tree: Tree, at: number): boolean {
  const { deprel, head } = tree.tokens[at]!
  return (
    deprel === 'nsubj' &&
    tree.words[at]!.lower === 'it' &&
    idle.has(tree.tokens[head]?.lemma ?? '') &&
    !childBy(tree, head, 'obj')
  )
}

/** "*His* Royal Highness": the pronoun is a part of the title. */
const isStyled = ({ words }: Tree, at: number): boolean =>
  styles.has(words[at + 1]?.lower ?? '') || (words[at + 1]?.lower === 'royal' && styles.has(words[at + 2]?.lower ?? ''))

const styles = wordSet('highness majesty excellency eminence holiness lordship ladyship beatitude')

const idle = wordSet('take seem appear happen turn rain snow matter')

const nominal = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj', 'appos', 'root', 'parataxis', 'dep'])

/** A noun that a pronoun may point back to, though no name tells who or what it is. */
function unnamedAt(tree: Tree, at: number, unnamed: Map<string, Referent>): Told | undefined {
  const { upos, xpos, lemma } = tree.tokens[at]!
  if (upos !== 'NOUN' || !nominal.has(relation(tree, at))) return undefined
  const noun = lemma.toLowerCase()
  const many = xpos === 'NNS'
  const key = `${noun}${many ? '/many' : ''}`
  const referent = unnamed.get(key) ?? unnamedReferent(noun, many)
  unnamed.set(key, referent)
  return { referent, mention: { sentence: tree.index, from: at, to: at + 1, head: at, form: 'nominal' } }
}

function unnamedReferent(noun: string, many: boolean): Referent {
  const gender = gendered.he.has(noun) ? 'he' : gendered.she.has(noun) ? 'she' : undefined
  return {
    kind: isPersonNoun(noun) ? 'person' : undefined,
    names: [],
    mentions: [],
    many,
    nouns: new Set([noun]),
    ...(gender ? { gender } : {}),
  }
}
