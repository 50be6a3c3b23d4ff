export { type DeskOptions, openDesk } from './desk.ts'
export type { WhyNot } from './page.ts'
