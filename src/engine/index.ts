export { type ReadOptions, read } from './read.ts'
export { silent, type Trace } from './trace.ts'
