import { userInfo } from 'node:os'
import type { Archive } from '../../archive/index.ts'
import {
  type By,
  type Correction,
  type CorrectionDraft,
  type CorrectionFault,
  correctionFrom,
  correctionOf,
  type Request,
  requested,
} from '../../history/index.ts'
import type { Record } from '../../record/index.ts'
import { changesIn } from '../../wording/changes.ts'
import type { Arguments } from '../arguments.ts'
import { suggestion } from '../suggestion.ts'
import { UsageError } from '../usage.ts'
import { withArchive } from './open.ts'
import { changeLines } from './preview.ts'
import { articleMeant, show } from './shown.ts'
import { eventMeant, mentionsMeant } from './words-meant.ts'

type Kind = Record['entities'][number]['kind']

/** What each kind of correction takes behind the article. */
const kinds: {
  readonly [kind in string]: {
    readonly takes: string
    /** How many of these must be given, and may be; all where nothing is said. */
    readonly least?: number
    readonly most?: number
    /** Whether it can hold wherever the name stands. */
    readonly everywhere?: true
    readonly request: (record: Record, given: readonly string[], args: Arguments) => Request
  }
} = {
  reject: {
    takes: 'ITEM',
    everywhere: true,
    request: (record, [item]) => ({ kind: 'reject', item: meant(record, item) }),
  },
  confirm: {
    takes: 'ITEM',
    everywhere: true,
    request: (record, [item]) => ({ kind: 'confirm', item: meant(record, item) }),
  },
  rename: {
    takes: 'ENTITY NAME',
    everywhere: true,
    request: (record, [item, name]) => ({ kind: 'rename', item: meant(record, item), name: name! }),
  },
  retype: {
    takes: 'ENTITY KIND',
    everywhere: true,
    request: (record, [item, type]) => ({ kind: 'retype', item: meant(record, item), type: type as Kind }),
  },
  merge: {
    takes: 'ENTITY ENTITY',
    everywhere: true,
    request: (record, [item, into]) => ({ kind: 'merge', item: meant(record, item), into: meant(record, into) }),
  },
  split: {
    takes: 'ENTITY NAME MENTION…',
    least: 1,
    most: Number.POSITIVE_INFINITY,
    request: (record, [item, name = '', ...numbers]) => {
      const id = meant(record, item)
      const isThere = record.entities.some((one) => one.id === id)
      return { kind: 'split', item: id, name, mentions: isThere ? mentionsMeant(record, id, numbers) : [] }
    },
  },
  'add-event': {
    takes: 'TYPE WORDS [ACTOR [RECIPIENT]]',
    least: 2,
    most: 4,
    request: (record, given, { flags, values }) => {
      const [predicate, modality, time] = [values.get('predicate'), values.get('modality'), values.get('time')]
      const event = eventMeant(record, given, { predicate, modality, denied: flags.has('denied') })
      return { kind: 'add-event', event: time === undefined ? event : { ...event, time } }
    },
  },
  speaker: {
    takes: 'STATEMENT ENTITY|nobody',
    request: (record, [item, speaker]) => ({
      kind: 'speaker',
      item: meant(record, item),
      speaker: speaker === 'nobody' ? null : meant(record, speaker),
    }),
  },
  time: {
    takes: 'EVENT TIME|never',
    request: (record, [item, time]) => ({
      kind: 'time',
      item: meant(record, item),
      time: time === 'never' ? null : time!,
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
  const request = one.request(seen.record, given, args)
  const wide = args.flags.has('everywhere') ? { everywhere: true } : {}
  return sound(requested({ ...request, ...wide }, by(args), article, seen))
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
  const made = correctionOf(await one.draft(by(args), archive, story, given))
  return sound(correctionFrom(JSON.parse(JSON.stringify(made))))
}

function sound(made: Correction | CorrectionFault): Correction {
  if ('fault' in made) throw new UsageError(made.fault)
  return made
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

/** An item by its id, or by the name of the one entity called so, as people call it who don't know its id. */
function meant({ entities }: Record, item = ''): string {
  const [found, ...others] = entities.filter((one) => one.name.toLowerCase() === item.toLowerCase())
  return found && others.length === 0 ? found.id : item
}
