import { userInfo } from 'node:os'
import type { Archive } from '../../archive/index.ts'
import {
  type Anchor,
  anchor,
  type Corrected,
  type Correction,
  type CorrectionDraft,
  correctionFrom,
  correctionOf,
  entityKey,
  type Identity,
  type Named,
  type Target,
  targetOf,
} from '../../history/index.ts'
import type { Record } from '../../record/index.ts'
import type { Arguments } from '../arguments.ts'
import { suggestion } from '../suggestion.ts'
import { UsageError } from '../usage.ts'
import { withArchive } from './open.ts'
import { changeLines, changesIn } from './preview.ts'
import { articleMeant, show } from './shown.ts'
import { eventMeant, mentionsMeant } from './words-meant.ts'

type By = { readonly author: string; readonly made: string; readonly note?: string }
type InArticle = By & { readonly scope: 'article'; readonly article: string }
type InArchive = By & { readonly scope: 'archive' }
type Kind = Record['entities'][number]['kind']

/** What each kind of correction takes behind the article, and how it is put down: there, and wherever the name stands. */
const kinds: {
  readonly [kind in string]: {
    readonly takes: string
    /** How many of these must be given, and may be; all where nothing is said. */
    readonly least?: number
    readonly most?: number
    readonly draft: (base: InArticle, seen: Corrected, given: readonly string[], args: Arguments) => CorrectionDraft
    readonly everywhere?: (base: InArchive, seen: Corrected, given: readonly string[]) => CorrectionDraft
  }
} = {
  reject: {
    takes: 'ITEM',
    draft: (base, seen, [item]) => ({ ...base, kind: 'reject', target: target(seen, item) }),
    everywhere: (base, seen, [item]) => ({ ...base, kind: 'reject', target: named(seen, item) }),
  },
  confirm: {
    takes: 'ITEM',
    draft: (base, seen, [item]) => ({ ...base, kind: 'confirm', target: target(seen, item) }),
    everywhere: (base, seen, [item]) => ({ ...base, kind: 'confirm', target: named(seen, item) }),
  },
  rename: {
    takes: 'ENTITY NAME',
    draft: (base, seen, [item, name]) => ({ ...base, kind: 'rename', target: target(seen, item), name: name! }),
    everywhere: (base, seen, [item, name]) => ({ ...base, kind: 'rename', target: named(seen, item), name: name! }),
  },
  retype: {
    takes: 'ENTITY KIND',
    draft: (base, seen, [item, kind]) => ({ ...base, kind: 'retype', target: target(seen, item), type: kind as Kind }),
    everywhere: (base, seen, [item, kind]) => ({
      ...base,
      kind: 'retype',
      target: named(seen, item),
      type: kind as Kind,
    }),
  },
  merge: {
    takes: 'ENTITY ENTITY',
    draft: (base, seen, [item, into]) => ({
      ...base,
      kind: 'merge',
      target: target(seen, item),
      into: target(seen, into),
    }),
    everywhere: (base, seen, [item, into]) => ({
      ...base,
      kind: 'merge',
      target: named(seen, item),
      into: identity(seen, into),
    }),
  },
  split: {
    takes: 'ENTITY NAME MENTION…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    draft: (base, seen, [item, name = '', ...numbers]) => {
      const { id, kind: type } = entity(seen, item)
      const mentions = mentionsMeant(seen.record, id, numbers)
      return { ...base, kind: 'split', target: target(seen, item), mentions, as: { type, name } }
    },
  },
  'add-event': {
    takes: 'TYPE WORDS [ACTOR [RECIPIENT]]',
    least: 2,
    most: 4,
    draft: (base, { record }, given, { flags, values }) => {
      const [predicate, modality, time] = [values.get('predicate'), values.get('modality'), values.get('time')]
      const event = eventMeant(record, given, { predicate, modality, denied: flags.has('denied') })
      return {
        ...base,
        kind: 'add-event',
        event: time === undefined ? event : { ...event, time: momentOf(record, time) },
      }
    },
  },
  speaker: {
    takes: 'STATEMENT ENTITY|nobody',
    draft: (base, seen, [item, speaker]) => ({
      ...base,
      kind: 'speaker',
      target: target(seen, item),
      speaker: speaker === 'nobody' ? null : target(seen, speaker),
    }),
  },
  time: {
    takes: 'EVENT TIME|never',
    draft: (base, seen, [item, time]) => ({
      ...base,
      kind: 'time',
      target: target(seen, item),
      time: time === 'never' ? null : momentOf(seen.record, time),
    }),
  },
}

/** The kinds that are about stories, which are named instead of an article. */
const storyKinds: {
  readonly [kind in string]: {
    readonly takes: string
    readonly least: number
    readonly most: number
    readonly draft: (base: By, archive: Archive, story: string, given: readonly string[]) => Promise<CorrectionDraft>
  }
} = {
  'split-story': {
    takes: 'ARTICLE…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    draft: async (base, archive, story, given) => {
      const reports: string[] = []
      for (const one of given) reports.push(await articleMeant(archive, one))
      const members = new Set((await archive.members(story)).map(({ article }) => article))
      const stranger = reports.find((report) => !members.has(report))
      if (stranger !== undefined) throw new UsageError(`${stranger} is not in story ${story}`)
      if (new Set(reports).size === members.size) throw new UsageError(`${story} would have no report left`)
      return { ...base, kind: 'split-story', scope: 'story', story, reports }
    },
  },
  'merge-stories': {
    takes: 'STORY',
    least: 1,
    most: 1,
    draft: async (base, archive, story, [into]) => {
      const other = await storyMeant(archive, into!)
      if (other === story) throw new UsageError('name two stories')
      return { ...base, kind: 'merge-stories', scope: 'story', story, into: other }
    },
  },
}

/** The kinds of correction, as the command calls them. */
const names = [...Object.keys(kinds), ...Object.keys(storyKinds)]

/**
 * `copydesk correct KIND ARTICLE …`: puts a correction into the log; the items are called as the archive shows them, which
 * is as they are corrected so far. Or `copydesk correct KIND STORY …`.
 */
export async function correct(args: Arguments): Promise<number> {
  const [kind = '', meant = '', ...given] = args.operands
  return withArchive(args, async (archive) => {
    const made = Object.hasOwn(storyKinds, kind)
      ? await ofStory(args, archive, kind, meant, given)
      : await ofArticle(args, archive, kind, meant, given)
    const checked = correctionFrom(JSON.parse(JSON.stringify(made)))
    if ('fault' in checked) throw new UsageError(checked.fault)
    if (args.flags.has('preview')) return preview(args, archive, made, meant)
    await archive.logCorrections([made])
    process.stdout.write(`${made.id}\n`)
    return 0
  })
}

/** What the article would be like, of which nothing is kept. */
async function preview(args: Arguments, archive: Archive, made: Correction, meant: string): Promise<number> {
  if (Object.hasOwn(storyKinds, made.kind))
    throw new UsageError(`${made.kind} changes no article; leave out --preview: corrections undo takes it back`)
  const { version } = await currentOf(archive, await articleMeant(archive, meant))
  const after = await archive.corrected(version, [made])
  const misfit = after.unfit.find(({ correction }) => correction.id === made.id)
  if (misfit) throw new UsageError(misfit.reason)
  const changes = changesIn((await archive.corrected(version)).record, after.record)
  return show(args, { json: changes, lines: (look) => changeLines(changes, look) })
}

const currentOf = async (archive: Archive, article: string) =>
  (await archive.versionsOf(article)).find(({ current }) => current)!

async function ofArticle(
  args: Arguments,
  archive: Archive,
  kind: string,
  meant: string,
  given: readonly string[],
): Promise<Correction> {
  const one = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!one) throw new UsageError(`a correction is one of ${names.join(', ')}${suggestion(kind, names, '')}`)
  const { least = one.takes.split(' ').length, most = least } = one
  if (meant === '' || given.length < least || given.length > most)
    throw new UsageError(`write it as: copydesk correct ${kind} ARTICLE ${one.takes}`)
  if (args.flags.has('everywhere') && !one.everywhere)
    throw new UsageError(`${kind} puts right one ${one.takes.split(' ')[0]!.toLowerCase()}: leave out --everywhere`)
  const article = await articleMeant(archive, meant)
  const seen = await archive.corrected((await currentOf(archive, article)).version)
  return correctionOf(
    args.flags.has('everywhere')
      ? one.everywhere!({ ...by(args), scope: 'archive' }, seen, given)
      : one.draft({ ...by(args), scope: 'article', article }, seen, given, args),
  )
}

async function ofStory(
  args: Arguments,
  archive: Archive,
  kind: string,
  meant: string,
  given: readonly string[],
): Promise<Correction> {
  const one = storyKinds[kind]!
  if (meant === '' || given.length < one.least || given.length > one.most)
    throw new UsageError(`write it as: copydesk correct ${kind} STORY ${one.takes}`)
  if (args.flags.has('everywhere')) throw new UsageError(`${kind} is about a story: leave out --everywhere`)
  const story = await storyMeant(archive, meant)
  return correctionOf(await one.draft(by(args), archive, story, given))
}

async function storyMeant(archive: Archive, name: string): Promise<string> {
  if (await archive.story(name)) return name
  throw new UsageError(`there is no story ${name}; copydesk stories lists them`)
}

export const authorFrom = ({ values }: Arguments): string => values.get('author') ?? userInfo().username

function by(args: Arguments): By {
  const note = args.values.get('note')
  return { author: authorFrom(args), made: new Date().toISOString(), ...(note === undefined ? {} : { note }) }
}

/** An item by its words, and by the id that it had when the article was read. */
function target({ record, was }: Corrected, item: string | undefined): Target {
  const found = targetOf(record, called(record, item) ?? `${item}`)
  if (!found) throw new UsageError(`there is no ${item} in that article; copydesk find shows what there is`)
  const before = was.get(found.item)
  return before && /^[esv]\d+$/.test(before) ? { ...found, item: before } : found
}

/** The id of the one entity of that name, as people who don't know its id call it. */
function called({ entities }: Record, name: string | undefined): string | undefined {
  const [found, ...others] = entities.filter((one) => one.name.toLowerCase() === name?.toLowerCase())
  return others.length === 0 ? found?.id : undefined
}

function entity({ record }: Corrected, item: string | undefined) {
  const meant = called(record, item) ?? item
  const found = record.entities.find(({ id }) => id === meant)
  if (!found)
    throw new UsageError(
      `there is no entity ${item} in that article; only people, places and what else has a name are meant here`,
    )
  return found
}

const named = (seen: Corrected, item: string | undefined): Named => ({ key: entityKey(entity(seen, item)) })

function identity(seen: Corrected, item: string | undefined): Identity {
  const { kind: type, name, wikidata } = entity(seen, item)
  return { type, name, ...(wikidata ? { wikidata } : {}) }
}

function momentOf(record: Record, item: string | undefined) {
  const time = record.times.find(({ id }) => id === item)
  if (!time) throw new UsageError(`there is no time ${item} in that article`)
  const { type, value, from, to } = time
  const [words] = anchor(record, [{ start: time.start, end: time.end }]) as [Anchor]
  return { words, type, value, ...(from ? { from } : {}), ...(to ? { to } : {}) }
}
