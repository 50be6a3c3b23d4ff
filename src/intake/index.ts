export { canonicalAddress, outletOf } from './canonical.ts'
export { type PathFound, pathsIn } from './files.ts'
export { type FetchOptions, fetchSource, itemsAt } from './fetch.ts'
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
export {
  isRemote,
  itemsOfRemote,
  type ObjectStore,
  objectStoreFrom,
  type Remote,
  type RemoteOptions,
  remoteFilesIn,
} from './remote/index.ts'
export { type Given, IntakeError, type Source } from './source.ts'
export {
  type GivenBytes,
  outletFromLine,
  sourceFromHtml,
  sourceFromLine,
  sourceFromText,
  sourcesFromBytes,
} from './sources.ts'
export { type FeedState, newFeed, type PageState, type Poll, type WatchOptions, watch } from './watch/index.ts'
