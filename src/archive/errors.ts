/** What can go wrong with an archive; `code` never changes. */
export type ArchiveCode =
  | 'busy'
  | 'bad-correction'
  | 'bad-locator'
  | 'bad-query'
  | 'cannot-open'
  | 'changed'
  | 'damaged'
  | 'disk-full'
  | 'exists'
  | 'input-output'
  | 'job-held'
  | 'lost-connection'
  | 'newer-schema'
  | 'no-database'
  | 'no-such'
  | 'not-an-archive'
  | 'not-here'
  | 'read-only'
  | 'unexpected'

/** Why the archive could not do it. `message` is one line: what, where, and what to do. */
export class ArchiveError extends Error {
  readonly code: ArchiveCode
  constructor(code: ArchiveCode, message: string, cause?: unknown) {
    super(message.replace(/\s+/g, ' '), cause === undefined ? undefined : { cause })
    this.name = 'ArchiveError'
    this.code = code
  }
}

/** A rule for the errors of one database: those whose code begins so mean this. */
export type ErrorRule = readonly [prefix: string, code: ArchiveCode, advice: string]

/** SQLSTATE, of which the first digits stand in many a message by chance. */
const isState = /^(?:\d|XX)/

/** The error as the archive tells it: "copydesk.db: the disk is full; make room and go on: nothing that was added is lost". */
export function archiveError(error: unknown, where: string, rules: readonly ErrorRule[]): ArchiveError {
  if (error instanceof ArchiveError) return error
  const said = error instanceof Error ? error.message : String(error)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const rule = rules.find(([prefix]) => code.startsWith(prefix) || (!isState.test(prefix) && said.includes(prefix)))
  if (!rule) return new ArchiveError('unexpected', `${where}: ${said}`, error)
  return new ArchiveError(rule[1], `${where}: ${rule[2]} (${said})`, error)
}
