export { type DeskOptions, openDesk } from './server/desk.ts'
export { serveAgent } from './server/mcp/stdio.ts'
export {
  Declined,
  type Described,
  type Newsroom,
  type ReadStory,
  type Progress,
  type Sent,
  type Told,
} from './server/newsroom.ts'
export { sweep } from './server/uploads.ts'
export type { WhyNot } from './server/page.ts'
