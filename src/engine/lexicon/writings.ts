import { wordSet } from './word-set.ts'

/** What somebody wrote or showed, which tells without them: a report says, an estimate has it, a video shows. */
export const writings = wordSet(`
  report statement letter study survey poll video book account document article tweet post footage image photo record memo
  email cable transcript tape diary essay film estimate figure data statistic analysis assessment finding projection
  forecast release bulletin filing complaint indictment affidavit petition audit review paper`)
