export { IntakeError, type Source } from './source.ts'
