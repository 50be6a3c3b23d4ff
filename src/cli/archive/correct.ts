import { userInfo } from 'node:os'
import type { Archive } from '../../archive/index.ts'
import {
  type Anchor,
  anchor,
  type CorrectionDraft,
  correctionFrom,
  correctionOf,
  type Target,
  targetOf,
} from '../../history/index.ts'
import type { Record } from '../../record/index.ts'
import type { Arguments } from '../arguments.ts'
import { suggestion } from '../suggestion.ts'
import { UsageError } from '../usage.ts'
import { logCorrection } from './corrections.ts'
import { withArchive } from './open.ts'
import { articleMeant } from './shown.ts'

type InArticle = { readonly author: string; readonly made: string; readonly scope: 'article'; readonly article: string }

/** What each kind of correction takes behind the article, and how it is put down. */
const kinds: {
  readonly [kind in string]: {
    readonly takes: string
    readonly draft: (base: InArticle, record: Record, given: readonly string[]) => CorrectionDraft
  }
} = {
  reject: {
    takes: 'ITEM',
    draft: (base, record, [item]) => ({ ...base, kind: 'reject', target: target(record, item) }),
  },
  confirm: {
    takes: 'ITEM',
    draft: (base, record, [item]) => ({ ...base, kind: 'confirm', target: target(record, item) }),
  },
  rename: {
    takes: 'ENTITY NAME',
    draft: (base, record, [item, name]) => ({ ...base, kind: 'rename', target: target(record, item), name: name! }),
  },
  retype: {
    takes: 'ENTITY KIND',
    draft: (base, record, [item, type]) => ({
      ...base,
      kind: 'retype',
      target: target(record, item),
      type: type as Record['entities'][number]['kind'],
    }),
  },
  merge: {
    takes: 'ENTITY ENTITY',
    draft: (base, record, [item, into]) => ({
      ...base,
      kind: 'merge',
      target: target(record, item),
      into: target(record, into),
    }),
  },
  speaker: {
    takes: 'STATEMENT ENTITY|nobody',
    draft: (base, record, [item, speaker]) => ({
      ...base,
      kind: 'speaker',
      target: target(record, item),
      speaker: speaker === 'nobody' ? null : target(record, speaker),
    }),
  },
  time: {
    takes: 'EVENT TIME|never',
    draft: (base, record, [item, time]) => ({
      ...base,
      kind: 'time',
      target: target(record, item),
      time: time === 'never' ? null : momentOf(record, time),
    }),
  },
}

/** `copydesk correct KIND ARTICLE …`: puts a correction into the log; the items are called as the record calls them. */
export async function correct(args: Arguments): Promise<number> {
  const [kind = '', meant, ...given] = args.operands
  const one = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!one)
    throw new UsageError(
      `a correction is one of ${Object.keys(kinds).join(', ')}${suggestion(kind, Object.keys(kinds), '')}`,
    )
  if (meant === undefined || given.length !== one.takes.split(' ').length)
    throw new UsageError(`write it as: copydesk correct ${kind} ARTICLE ${one.takes}`)
  return withArchive(args, async (archive) => {
    const article = await articleMeant(archive, meant)
    const record = await currentRecord(archive, article)
    const base = { author: authorFrom(args), made: now(), scope: 'article', article } as const
    const note = args.values.get('note')
    const made = correctionOf({ ...one.draft(base, record, given), ...(note === undefined ? {} : { note }) })
    const checked = correctionFrom(JSON.parse(JSON.stringify(made)))
    if ('fault' in checked) throw new UsageError(checked.fault)
    await logCorrection(archive, made)
    process.stdout.write(`${made.id}\n`)
    return 0
  })
}

/** UTC to the second, as the log has it. */
export const now = (): string => `${new Date().toISOString().slice(0, 19)}Z`

export const authorFrom = ({ values }: Arguments): string => values.get('author') ?? userInfo().username

async function currentRecord(archive: Archive, article: string): Promise<Record> {
  const versions = await archive.versionsOf(article)
  return archive.record(versions.find(({ current }) => current)!.version)
}

function target(record: Record, item: string | undefined): Target {
  const found = item === undefined ? undefined : targetOf(record, item)
  if (!found) throw new UsageError(`there is no ${item} in that article; copydesk find shows what there is`)
  return found
}

function momentOf(record: Record, item: string | undefined) {
  const time = record.times.find(({ id }) => id === item)
  if (!time) throw new UsageError(`there is no time ${item} in that article`)
  const { type, value, from, to } = time
  const [words] = anchor(record, [{ start: time.start, end: time.end }]) as [Anchor]
  return { words, type, value, ...(from ? { from } : {}), ...(to ? { to } : {}) }
}
