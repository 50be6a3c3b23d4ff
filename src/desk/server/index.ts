export { type DeskOptions, openDesk } from './desk.ts'
