import { add } from './add.ts'
import { unplaceAll, waiting } from './anew.ts'
import { corrected, corrections, logCorrections, undoCorrection, unfit } from './corrections.ts'
import { known, reportsWith, whereabouts, who } from './entities.ts'
import { find } from './find.ts'
import { beginJob, endJob, holdJob, interruptedJobs, job, jobs, refusals, resumeJob } from './jobs.ts'
import { backup, vacuum } from './keeping.ts'
import { markOf, newestSince, setMark, takeBackMark, versionsSince } from './marks.ts'
import { newsOf } from './news.ts'
import { placeWaiting } from './placing.ts'
import { outdated, readingsOf, reread } from './reread.ts'
import { record, reports, versions } from './selection.ts'
import { settle } from './settling.ts'
import { knownSources, source } from './sources.ts'
import { state, storyState } from './state.ts'
import { copies, members, stories, story, storyLog, storyOf } from './stories.ts'
import { verify } from './verify.ts'
import { articleAt, versionsOf } from './versions.ts'
import { wholeStory } from './whole-stories.ts'

/** All that can be done with an archive; each takes the open archive first. */
export const parts = {
  add,
  settle,
  placeWaiting,
  unplaceAll,
  waiting,
  knownSources,
  reread,
  outdated,

  source,
  articleAt,
  versions,
  versionsOf,
  record,
  readingsOf,
  reports,

  find,
  who,
  known,
  reportsWith,
  whereabouts,

  stories,
  story,
  wholeStory,
  members,
  copies,
  storyOf,
  storyLog,

  state,
  storyState,

  corrections,
  logCorrections,
  undoCorrection,
  corrected,
  unfit,

  markOf,
  setMark,
  takeBackMark,
  versionsSince,
  newestSince,
  newsOf,

  beginJob,
  resumeJob,
  holdJob,
  endJob,
  job,
  jobs,
  interruptedJobs,
  refusals,

  verify,
  backup,
  vacuum,
}
