import { authorsOf } from '../../../language/authors.ts'
import { childBy, type Tree } from '../../../language/tree.ts'
import { nounClasses } from '../../../lexicon/acts/nouns.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import { writings } from '../../../lexicon/writings.ts'
import type { Candidate, Stage } from '../candidate.ts'
import { entityAt, isParty, mayAct } from '../fits.ts'
import { timeHolding } from '../when.ts'

/** Only parties act: a bomb kills, but whoever laid it is the actor. No day acts or is acted on. */
export function keepParties(stage: Stage, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const { tree, act, form, dropped } = candidate
    if (dropped || act.type === 'OTHER') continue
    const isTime = (word: number) => timeHolding(stage.scene, tree, word) !== undefined
    candidate.recipients = candidate.recipients.filter((word) => !isTime(word) && !isBareAdjective(stage, tree, word))
    candidate.actors = candidate.actors.map((word) => authorNamed(stage, tree, word) ?? word)
    candidate.actors = candidate.actors.filter(
      (word) =>
        !isTime(word) &&
        (isParty(stage, tree, word) ||
          (form === 'verb' && mayAct(stage, tree, word)) ||
          nounClasses.fighter!.has(tree.tokens[word]!.lemma)) &&
        !blind.has(tree.tokens[word]!.lemma) &&
        // What tells of violence does none: "reports have said … by killing the minister".
        !(act.type === 'ASSAULT' && writings.has(tree.tokens[word]!.lemma)),
    )
  }
}

/** Amnesty International, where its report accuses. */
const authorNamed = (stage: Stage, tree: Tree, writing: number): number | undefined =>
  authorsOf(tree, writing).find((at) => isParty(stage, tree, at))

/** "central" in "central and southern Norland"; but "Norland" and "the wounded" are somebody. */
const isBareAdjective = (stage: Stage, tree: Tree, at: number): boolean =>
  tree.tokens[at]!.upos === 'ADJ' && childBy(tree, at, 'det') === undefined && entityAt(stage, tree, at) === undefined

/** What harms by itself, whoever is behind it. */
const blind = wordSet(`
  bomb bombing blast explosion explosive attack shelling gunfire bullet missile rocket mortar shell grenade mine landmine
  device airstrike strike raid clash fighting battle shooting ambush assault offensive violence firefight fire shot round
  war conflict massacre operation`)
