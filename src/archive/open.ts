import { logbookOf } from '../history/index.ts'
import { parts } from './parts.ts'
import { newHolder } from './jobs.ts'
import { migrate } from './migrations.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

type Parts = typeof parts

/** An open archive. Whatever goes wrong in it is an ArchiveError. */
export type Archive = {
  readonly [P in keyof Parts]: Parts[P] extends (store: Store, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never
} & {
  /** As messages call it: its path, or its address without the password. */
  readonly name: string
  readonly close: () => Promise<void>
}

/**
 * Opens the archive in a file ("copydesk.db") or in a PostgreSQL database ("postgres://desk@localhost/copydesk"). It is
 * made if it isn't there, and brought up to date if it is of an older version.
 */
export async function openArchive(locator: string): Promise<Archive> {
  const backend = /^postgres(?:ql)?:\/\//.test(locator) ? openPostgres(locator) : openSqlite(locator)
  const store: Store = {
    backend,
    holder: newHolder(),
    sketches: new Map(),
    log: { last: 0, book: logbookOf([]) },
    misfits: { state: '', found: [] },
  }
  try {
    await migrate(backend)
  } catch (error) {
    await backend.close().catch(() => {})
    throw backend.errorOf(error)
  }
  const bound = Object.entries(parts).map(([name, part]) => [name, bind(part as Part, store)])
  return { ...Object.fromEntries(bound), name: backend.name, close: () => backend.close() }
}

type Part = (store: Store, ...rest: unknown[]) => Promise<unknown> | AsyncGenerator<unknown>

const bind =
  (part: Part, store: Store) =>
  (...rest: unknown[]) => {
    const result = part(store, ...rest)
    return result instanceof Promise ? result.catch((error) => fail(store, error)) : guarded(result, store)
  }

async function* guarded(items: AsyncGenerator<unknown>, store: Store): AsyncGenerator<unknown> {
  try {
    yield* items
  } catch (error) {
    fail(store, error)
  }
}

const fail = ({ backend, sketches }: Store, error: unknown): never => {
  // What a transaction that failed had put here was never kept.
  sketches.clear()
  throw backend.errorOf(error)
}
