export { type Appearance, type Cast, type CastMember, castOf, entityKey } from './entities.ts'
export type { Evidence, Report } from './report.ts'
