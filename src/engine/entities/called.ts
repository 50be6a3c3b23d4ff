import { type Draft, type Name, spanOf } from './name.ts'

/** What an entity is called: a country as the article writes it most often, "Russia" rather than "Russian Federation"; others in full. */
export function calledOf(draft: Draft, names: readonly Name[], country: boolean): string {
  const written = writtenAs(draft, names)
  return country ? commonest(written) : fullest(written)
}

/** Names as they stand in the text, white space made one. */
const writtenAs = (draft: Draft, names: readonly Name[]): string[] =>
  names.map((name) => {
    const { start, end } = spanOf(draft, name)
    return draft.article.text.slice(start, end).replaceAll(/\s+/g, ' ')
  })

/** The longest; of equals the first, one not in capitals throughout if there is one: "Ada Quill". */
const fullest = (written: readonly string[]): string =>
  written.reduce((best, other) =>
    other.length > best.length || (other.length === best.length && isCapitals(best) && !isCapitals(other))
      ? other
      : best,
  )

/** What the article writes most often, of equals the fullest: "Russia" rather than "Russian Federation". */
function commonest(written: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of written) counts.set(name, (counts.get(name) ?? 0) + 1)
  const most = [...counts.values()].reduce((a, b) => Math.max(a, b))
  return fullest(written.filter((name) => counts.get(name) === most))
}

const isCapitals = (text: string): boolean => text === text.toUpperCase()
