import type { Tree } from '../../../language/index.ts'
import { wordSet } from '../../../lexicon/word-set.ts'
import type { Candidate, Stage } from '../candidate.ts'

/** On the pitch, teams beat, attack and meet one another, and it is no politics. */
export function dropSport(_stage: Stage, candidates: readonly Candidate[]): void {
  const { tree } = candidates[0] ?? {}
  if (!tree) return
  const cues = tree.tokens.reduce((sum, { lemma }) => sum + (sporting.has(lemma.toLowerCase()) ? 1 : 0), 0)
  if (cues < 2 && !(cues && tree.words.some((_, at) => isScore(tree, at)))) return
  for (const candidate of candidates)
    if (!candidate.dropped && playful.has(candidate.act.type)) candidate.dropped = 'events/sport'
}

/** "3-1", in three words. */
const isScore = ({ words }: Tree, at: number): boolean =>
  /^[-–]$/.test(words[at]!.text) &&
  [words[at - 1], words[at + 1]].every((word) => word !== undefined && /^\d{1,3}$/.test(word.text))

const playful = wordSet('ASSAULT CONSULT AGREE COERCE RETREAT REJECT SUPPORT OTHER PROTEST MOBILIZE')

const sporting = wordSet(`
  match game final semifinal semi-final quarterfinal quarter-final cup league championship tournament olympic olympics medal
  goal goalkeeper striker midfielder coach team-mate teammate championship playoff play-off season stadium innings wicket
  batsman bowler touchdown quarterback inning pitcher hitter tennis football soccer basketball baseball hockey cricket rugby
  golf grand-slam athlete sprint marathon race driver lap rider cyclist boxing boxer title champion seed set score win
  derby fixture referee penalty substitute`)
