export type { Evidence, Report } from './report.ts'
