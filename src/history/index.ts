export { type Appearance, type Cast, type CastMember, castOf, entityKey } from './entities.ts'
export type { Evidence, Report } from './report.ts'
export { keysOf, lookup } from './stories/keys.ts'
export { type Moved, type Placed, type Placement, place } from './stories/place.ts'
export { type Sketch, sketchOf, type Term } from './stories/sketch.ts'
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
export type {
  Change,
  Said,
  SaidTelling,
  Share,
  Speaker,
  Standing as SpeakerStanding,
  StatementsLedger,
  Wording,
} from './statements/said.ts'
export { statementsOf } from './statements/statements.ts'
export type { Membership, RoleConflict, RolesLedger, Stage, Tenure, ToldRole } from './roles/role.ts'
export { rolesOf } from './roles/roles.ts'
