export * from './schema.ts'
export * from './sentences.ts'
export * from './spans.ts'
export { type Fault, faultsOf, isRecord } from './validate.ts'
