import type { Correction, Draft } from './correction.ts'

/** The order of fields wherever a correction is written; what is not among them comes after, by the alphabet. */
const fields = [
  ...['id', 'made', 'author', 'scope', 'article', 'story', 'kind', 'target', 'key', 'item', 'words', 'mentions'],
  ...['into', 'as', 'type', 'name', 'wikidata', 'speaker', 'time', 'event', 'predicate', 'trigger', 'actors'],
  ...['recipients', 'negated', 'modality', 'value', 'from', 'to', 'reports', 'of'],
  ...['exact', 'prefix', 'suffix', 'start', 'end', 'note'],
]
const places = new Map(fields.map((field, at) => [field, at]))

/** JSON in one line, always the same for the same value however its fields were put together. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => inOrder(a, b)))
      : part,
  )

const inOrder = (a: string, b: string): number =>
  (places.get(a) ?? fields.length) - (places.get(b) ?? fields.length) || (a < b ? -1 : 1)

/** The correction with its id. */
export const correctionOf = (draft: Draft): Correction => ({ ...draft, id: idOf(draft) })

/** The id that content has: "3f9c0a1be27d4465". What it is called now is left aside. */
export function idOf(content: Draft | Correction): string {
  const { id: _, ...rest } = content as Correction
  return hash(canonical(rest))
}

/** FNV-1a of 64 bits over UTF-16 code units: no secret, only a name that two differing entries do not share by chance. */
function hash(text: string): string {
  let made = 0xcbf29ce484222325n
  for (let at = 0; at < text.length; at++)
    made = BigInt.asUintN(64, (made ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n)
  return made.toString(16).padStart(16, '0')
}
