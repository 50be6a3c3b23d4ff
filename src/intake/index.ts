export { type FetchOptions, fetchSource } from './fetch.ts'
export { type FileFound, filesIn } from './files.ts'
export { type Given, IntakeError, type Source } from './source.ts'
export { type GivenBytes, sourceFromHtml, sourceFromLine, sourceFromText, sourcesFromBytes } from './sources.ts'
