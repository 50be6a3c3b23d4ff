export { type FetchOptions, fetchSource } from './fetch.ts'
export {
  type Feeds,
  type Found,
  type Item,
  type ItemsOptions,
  itemsIn,
  type Position,
  type Refused,
  type Skipped,
} from './items/index.ts'
export { feedsFromOpml, type Listed } from './opml.ts'
export { type Given, IntakeError, type Source } from './source.ts'
export { type GivenBytes, sourceFromHtml, sourceFromLine, sourceFromText, sourcesFromBytes } from './sources.ts'
