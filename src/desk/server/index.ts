export { type DeskOptions, openDesk } from './desk.ts'
export { serveAgent } from './mcp/stdio.ts'
export { Declined, type Described, type Newsroom, type Progress, type Sent, type Told } from './newsroom.ts'
export { sweep } from './uploads.ts'
