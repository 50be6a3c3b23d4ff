export type { Batch, Encoder, Encoding, LabelSets, Vocabulary } from './language/index.ts'
export { reasons } from './reasons.ts'
export { type ReadOptions, read } from './read.ts'
export { silent, type Trace } from './trace.ts'
