export { type Appearance, type Cast, type CastMember, castOf, entityKey } from './entities.ts'
export type { Evidence, Report } from './report.ts'
export { keysOf, lookup } from './stories/keys.ts'
export { type Moved, type Placed, type Placement, place } from './stories/place.ts'
export { type Sketch, sketchOf } from './stories/sketch.ts'
export type { Term } from './stories/terms.ts'
export { gatherStories, type Stories } from './stories/gather.ts'
export type {
  Agreement,
  Difference,
  Happening,
  Participant,
  Period,
  Standing,
  Telling,
  Told,
} from './happenings/happening.ts'
export { happeningsOf } from './happenings/happenings.ts'
export type { CopyOf } from './sources.ts'
export type { Comparison, Figure, FigureSeries, FiguresLedger, FigureVerdict, Giver } from './figures/figure.ts'
export { figuresOf } from './figures/figures.ts'
export {
  type Change,
  namesOf,
  type Said,
  type SaidTelling,
  type Share,
  type Speaker,
  type Standing as SpeakerStanding,
  type StatementsLedger,
  type Wording,
} from './statements/said.ts'
export { statementsOf } from './statements/statements.ts'
export type { Membership, RoleConflict, RolesLedger, Stage, Tenure, ToldRole } from './roles/role.ts'
export { rolesOf } from './roles/roles.ts'
export { type Ledgers, ledgersOf } from './ledgers.ts'
export { type Anchor, anchor, find } from './corrections/anchor.ts'
export { applyCorrections, type Corrected, type Whereabouts } from './corrections/apply.ts'
export { type CorrectionFault, correctionFrom } from './corrections/check.ts'
export type {
  Change as CorrectionChange,
  Correction,
  Draft as CorrectionDraft,
  Identity,
  Moment,
  Named,
  NewEvent,
  Target,
  Unfit,
} from './corrections/correction.ts'
export { correctionOf } from './corrections/identity.ts'
export { type Logbook, logbookOf, storiesIn } from './corrections/logbook.ts'
export {
  type Conflict,
  conflictsIn,
  type LineFault,
  logFromJsonLines,
  logToJsonLines,
  undoOf,
} from './corrections/log.ts'
export { type AddedEvent, type By, type Request, requested } from './corrections/request.ts'
export { type CorrectedStories, correctStories, storyNow } from './corrections/stories.ts'
export { targetOf } from './corrections/target.ts'
export { differenceOf } from './versions/difference.ts'
export type { VersionChange, VersionChangeKind } from './versions/version.ts'
export type { Fact } from './news/fact.ts'
export { factKeys, newSince } from './news/news.ts'
