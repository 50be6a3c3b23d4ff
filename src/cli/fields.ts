import type { Record } from '../record/index.ts'
import { suggestion } from './suggestion.ts'
import { UsageError } from './usage.ts'

/** A list of the record that `--fields` can choose. */
type List = Exclude<keyof Record, 'schema' | 'id' | 'article'>

interface Part {
  /** The list of the record that it stands for; `article` is there without being asked for. */
  list?: List
  /** Whether it takes the language model to find it. */
  language?: true
  /** What begins the codes of what was left out of it. */
  rooms?: readonly string[]
}

/** The parts of what an article says, by the names that people ask for them, in the order in which they are shown. */
export const parts = {
  what: { list: 'events', language: true, rooms: ['events'] },
  who: { list: 'entities', language: true, rooms: ['entities'] },
  where: { list: 'entities', language: true, rooms: ['entities'] },
  said: { list: 'statements', language: true, rooms: ['statements'] },
  when: { list: 'times', rooms: ['times'] },
  figures: { list: 'quantities', rooms: ['quantities'] },
  checks: { list: 'checks', rooms: ['checks'] },
  background: { list: 'relations', language: true, rooms: ['relations'] },
  article: {},
  sentences: { list: 'sentences' },
} as const satisfies { readonly [name: string]: Part }

export type PartName = keyof typeof parts
/** What was chosen of an article; everything, where nothing was chosen. */
export type Fields = ReadonlySet<PartName>

const entries = Object.entries(parts) as unknown as readonly (readonly [PartName, Part])[]
const names = entries.map(([name]) => name)
const lists = [...new Set(entries.flatMap(([, { list }]) => list ?? []))]

/**
 * What `--fields who,said` chooses. A part goes by its own name or by that of its list in the record ("statements");
 * letter case, white space, repetition and a comma too many do no harm. Throws `UsageError` for a name that is none.
 */
export function parseFields(given: string): Fields {
  const asked = given
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  const chosen = asked.flatMap((word) => {
    const found = entries.filter(([name, { list }]) => name === word || list === word).map(([name]) => name)
    if (found.length) return found
    const near = suggestion(word, [...names, ...lists], '')
    throw new UsageError(
      `--fields: there is no “${word}”${near ? `${near} Choose` : '; choose'} from ${names.join(', ')}`,
    )
  })
  if (chosen.length === 0) throw new UsageError(`--fields names nothing: choose from ${names.join(', ')}`)
  return new Set(chosen)
}

/** The parts of those chosen that only the language model finds. */
export const needingLanguage = (fields: Fields): PartName[] =>
  entries.filter(([name, { language }]) => language && fields.has(name)).map(([name]) => name)

/** Whether any of those chosen says more, or surer, with the language model: all that is found in the words. */
export const gainingLanguage = (fields: Fields): boolean =>
  entries.some(([name, { rooms }]) => rooms !== undefined && fields.has(name))

/** Whether a part is wanted. */
export const wants = (fields: Fields | undefined, part: PartName): boolean => !fields || fields.has(part)

/** Whether what was left out for this reason ("times/score") belongs to what was chosen. */
export const concerns = (fields: Fields | undefined, reason: string): boolean =>
  !fields || entries.some(([name, { rooms }]) => fields.has(name) && rooms?.includes(reason.split('/')[0]!))

/**
 * What is left of a record where only some of it was asked for: its article, whose words every span points at, the lists
 * that were chosen, and in `fields` which these are. The other lists are missing, not empty.
 */
export function projected(record: Record, fields: Fields): { [key: string]: unknown } {
  const kept = lists.filter((list) => entries.some(([name, part]) => fields.has(name) && part.list === list))
  const { schema, id, article, ...all } = record
  const chosen = Object.entries(all).filter(([key]) => kept.includes(key as List))
  return { schema, id, fields: chosen.map(([key]) => key), article, ...Object.fromEntries(chosen) }
}
