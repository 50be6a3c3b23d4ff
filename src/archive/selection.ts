import type { Report } from '../history/index.ts'
import type { Record } from '../record/index.ts'
import type { Selection, Version } from './archive.ts'
import { versionsFound } from './find.ts'
import { parseQuery } from './query.ts'
import { recordOf } from './records.ts'
import type { Store } from './store.ts'
import { currentVersions, reportsOf } from './versions.ts'

/**
 * The versions that count and are asked for: those with an answer to a query newest first, else the oldest first and
 * those without a day before all.
 */
export const versions = (store: Store, selection: Selection = {}): AsyncGenerator<Version> =>
  selection.query === undefined
    ? currentVersions(store, selection)
    : versionsFound(store, { ...parseQuery(selection.query), ...daysOf(selection) }, selection.story)

const daysOf = ({ from, to }: Selection) => ({ ...(from ? { from } : {}), ...(to ? { to } : {}) })

/** The same with their records as analysts have put them right, as history takes them. */
export const reports = (store: Store, selection: Selection = {}): AsyncGenerator<Report> =>
  reportsOf(store, versions(store, selection))

/** The record of a version as it was last read, without corrections. */
export const record = ({ backend }: Store, version: number): Promise<Record> => recordOf(backend.db, version)
