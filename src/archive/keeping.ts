import type { Store } from './store.ts'

/** A copy of the whole archive in another file, whole or not at all: what lies there stays until the copy is sound. */
export const backup = ({ backend }: Store, to: string): Promise<void> => backend.backup(to)

/** Gives back the room that nothing uses any more, and puts the search index in order. */
export const vacuum = ({ backend }: Store): Promise<void> => backend.vacuum()
