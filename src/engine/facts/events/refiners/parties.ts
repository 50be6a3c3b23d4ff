import { childBy, type Tree } from '../../../language/tree.ts'
import { nounClasses } from '../../../lexicon/acts/nouns.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
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
    candidate.actors = candidate.actors.filter(
      (word) =>
        !isTime(word) &&
        (isParty(stage, tree, word) ||
          (form === 'verb' && mayAct(stage, tree, word)) ||
          nounClasses.fighter!.has(tree.tokens[word]!.lemma)) &&
        !blind.has(tree.tokens[word]!.lemma) &&
        !(act.type === 'ASSAULT' && writings.has(tree.tokens[word]!.lemma)),
    )
  }
}

/** "central" in "central and southern Norland"; but "Norland" and "the wounded" are somebody. */
const isBareAdjective = (stage: Stage, tree: Tree, at: number): boolean =>
  tree.tokens[at]!.upos === 'ADJ' && childBy(tree, at, 'det') === undefined && entityAt(stage, tree, at) === undefined

/** What harms by itself, whoever is behind it. */
const blind = wordSet(`
  bomb bombing blast explosion explosive attack shelling gunfire bullet missile rocket mortar shell grenade mine landmine
  device airstrike strike raid clash fighting battle shooting ambush assault offensive violence firefight fire shot round
  war conflict massacre operation`)

/** What tells of violence does none: "reports have said … by killing the minister". */
const writings = wordSet(`
  report statement letter study survey poll video book account document article tweet post footage image photo record memo
  email cable transcript tape diary essay film`)
