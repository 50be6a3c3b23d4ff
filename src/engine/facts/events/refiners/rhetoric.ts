import { childrenBy, type Tree } from '../../../language/tree.ts'
import { plainAct } from '../../../lexicon/acts/index.ts'
import { nounClasses } from '../../../lexicon/acts/nouns.ts'
import { bloodless, bloody, civilians, idioms, themes, verbally } from '../../../lexicon/figurative.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { complements, markOf } from '../clause.ts'
import { clauseOf, entityAt, isInfinitive } from '../fits.ts'
import { isPoliticalSentence } from '../politics.ts'

/**
 * In politics people attack, fight and beat one another with words and votes: "attacked her rival's record" is an accusation,
 * "the battle for the nomination" and "beat him by two points" are no violence. Where the sentence tells of blood or arms,
 * it is taken at its word.
 */
export function readRhetoric(stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const { act, predicate, dropped } = candidate
    if (dropped) continue
    if (isCampaigning(stage, candidate) || isFightingFor(stage, candidate)) candidate.dropped = 'events/rhetoric'
    if (act.type !== 'ASSAULT') continue
    if (isIdiom(candidate) || (!isBloody(candidate) && isHarmless(stage, candidate)))
      candidate.dropped = 'events/rhetoric'
    else if (spoken.has(predicate) && isFigurative(stage, candidate)) speak(candidate)
    else if (contested.has(predicate) && isFigurative(stage, candidate)) candidate.dropped = 'events/rhetoric'
  }
}

/** What is done to an opponent in words. */
const spoken = wordSet('attack assault assail hit strike fire onslaught offensive aggression retaliate')

/** What is done to one in a contest. */
const contested = wordSet(`
  beat fight fighting battle clash conflict war skirmish crush slay whip target hurt rout subdue hostility
  hang blow_up hunt_down storm`)

/** "spoke at a rally in Ohio", of a candidate's own; "rallied against the law" is a protest whoever does it. */
const isCampaigning = (stage: Stage, { tree, act, predicate, actors, recipients }: Candidate): boolean =>
  act.type === 'PROTEST' &&
  predicate === 'rally' &&
  (stage.isPolitical || isPoliticalSentence(tree)) &&
  !recipients.length &&
  actors.every((word) => isCivil(stage, tree, word)) &&
  !tree.tokens.some(({ lemma }) => protesting.has(lemma))

const protesting = wordSet(
  'protest protester protestor demonstrator demonstrate march marcher demand chant picket banner',
)

/** "promised to fight for lower rents" threatens nobody. */
function isFightingFor(stage: Stage, { tree, act, at, actors }: Candidate): boolean {
  if (act.type !== 'THREATEN' || actors.some((word) => isArmed(stage, tree, word))) return false
  const clause = clauseOf(tree, at)
  return clause !== undefined && struggling.has(tree.tokens[clause]!.lemma) && hasGoal(tree, clause)
}

function speak(candidate: Candidate): void {
  if (candidate.actors.length || candidate.recipients.length) candidate.act = criticism
  else candidate.dropped = 'events/rhetoric'
}

const criticism = plainAct('ACCUSE/disapprove', '111')

/** "a conflict of interest", "abuse of power", "a culture war". */
function isIdiom({ tree, at, predicate, form, more }: Candidate): boolean {
  const noun = form === 'noun' ? at : more.find((word) => tree.tokens[word]!.lemma === predicate)
  if (noun === undefined) return false
  const torn = idioms[predicate]
  return (
    modifies(tree, noun, bloodless) ||
    complements(tree, noun).some(({ at: word, by }) => by === 'of' && torn?.has(tree.tokens[word]!.lemma))
  )
}

const modifies = (tree: Tree, noun: number, words: ReadonlySet<string>): boolean =>
  childrenBy(tree, noun, 'compound', 'amod').some((child) => words.has(tree.tokens[child]!.lemma.toLowerCase()))

/** Other words of the sentence that tell of blood or arms. */
const isBloody = ({ tree, at, more }: Candidate): boolean =>
  tree.tokens.some(({ lemma }, word) => word !== at && !more.includes(word) && bloody.has(lemma.toLowerCase()))

/** "kill the bill", "launched her campaign", "fight for a place": no party suffers it. */
function isHarmless(stage: Stage, candidate: Candidate): boolean {
  const { tree, at, form, predicate, actors, recipients } = candidate
  if (recipients.length)
    return lethal.has(predicate) && recipients.every((word) => isTheme(tree, word) && !isMost(tree, word))
  if (actors.some((word) => isArmed(stage, tree, word))) return false
  return predicate === 'campaign' || (struggling.has(predicate) && form === 'verb' && hasGoal(tree, at))
}

/** "executed a record 345 people". */
const isMost = (tree: Tree, at: number): boolean => tree.tokens[at]!.lemma === 'record'

const lethal = wordSet('kill execute murder destroy wound bury torpedo sink sabotage')
const struggling = wordSet('fight battle')

const hasGoal = (tree: Tree, at: number): boolean =>
  complements(tree, at).some(({ by }) => by === 'for') ||
  tree.children[at]!.some((child) => child > at && isInfinitive(tree, child))

const isTheme = (tree: Tree, at: number): boolean => themes.has(tree.tokens[at]!.lemma)

/** Whoever may have arms: troops, a country, an organisation. */
const isArmed = (stage: Stage, tree: Tree, at: number): boolean =>
  nounClasses.fighter!.has(tree.tokens[at]!.lemma) || armed.has(entityAt(stage, tree, at)?.kind ?? '')

const armed = wordSet('place organization group')

/** Whether it is done to what has no body, for what somebody did, or among civilians where politics is spoken of. */
function isFigurative(stage: Stage, candidate: Candidate): boolean {
  const { tree, at, actors, recipients } = candidate
  if (isBloody(candidate)) return false
  if (modifies(tree, at, verbally) || isForDoing(candidate)) return true
  if (recipients.length && recipients.every((word) => isTheme(tree, word))) return true
  if (!stage.isPolitical && !isPoliticalSentence(tree)) return false
  const parties = [...actors, ...recipients]
  return parties.length ? parties.every((word) => isCivil(stage, tree, word)) : stage.isPolitical
}

/** "attacked the firms for moving abroad". */
const isForDoing = ({ tree, at, form }: Candidate): boolean =>
  form === 'verb' && childrenBy(tree, at, 'advcl').some((clause) => markOf(tree, clause) === 'for')

function isCivil(stage: Stage, tree: Tree, at: number): boolean {
  const { lemma, upos } = tree.tokens[at]!
  if (isTheme(tree, at) || civilians.has(lemma.toLowerCase())) return true
  const kind = entityAt(stage, tree, at)?.kind
  return kind === 'person' || (kind === undefined && upos === 'PRON')
}
