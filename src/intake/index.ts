export { type Given, IntakeError, type Source } from './source.ts'
