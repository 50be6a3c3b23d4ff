import type { Entity } from '../../record/index.ts'
import { nations } from '../lexicon/countries.ts'
import { type Draft, type Name, nameKey, spanOf } from './name.ts'
import { partsOf } from './parts.ts'
import { salienceOf } from './salience.ts'

/**
 * Names that are one entity's: the same words of one kind, stops aside ("UN", "U.N."); an abbreviation and what it
 * stands for; a country by any of its names; a part of just one person's full name. Two Clintons leave "Clinton" a third.
 */
export function gather(draft: Draft): Entity[] {
  const whole = fullNames(draft)
  const groups = new Map<string, Name[]>()
  for (const name of draft.names) {
    const id = `${name.kind}/${identity(draft, name, whole)}`
    const group = groups.get(id)
    if (group) group.push(name)
    else groups.set(id, [name])
  }
  const most = [...groups.values()].reduce((most, names) => Math.max(most, names.length), 1)
  return [...groups.values()].map((names, i) => {
    const country = countryOf(draft, names)
    return {
      id: `e${i + 1}`,
      kind: names[0]!.kind,
      name: country ? commonest(writtenAs(draft, names)) : fullest(writtenAs(draft, names)),
      mentions: names.map((name) => ({ ...spanOf(draft, name), form: 'name' as const })),
      ...(country ? { country } : {}),
      salience: salienceOf(draft, names, most),
    }
  })
}

function identity(draft: Draft, name: Name, whole: ReadonlyMap<string, string | undefined>): string {
  const key = nameKey(draft, name)
  const nation = nations.get(key)
  if (nation?.code && nation.sure && nation.form === name.kind) return nation.code
  const own = draft.long.get(key) ?? key
  return (name.kind === 'person' ? whole.get(own) : undefined) ?? own.replaceAll('.', '')
}

/** Full names of persons by their parts; undefined for a part that several share. */
function fullNames(draft: Draft): Map<string, string | undefined> {
  const persons = new Map<string, Name>()
  for (const name of draft.names) if (name.kind === 'person') persons.set(nameKey(draft, name), name)
  const whole = new Map<string, string | undefined>()
  // The longest first: "Mohammed bin Salman" and then "bin Salman" are one.
  for (const [key, name] of [...persons].sort((a, b) => b[1].to - b[1].from - (a[1].to - a[1].from))) {
    const full = whole.get(key) ?? key
    for (const part of partsOf(draft.sentences[name.sentence]!, name))
      whole.set(part.key, whole.has(part.key) && whole.get(part.key) !== full ? undefined : full)
  }
  return whole
}

function countryOf(draft: Draft, names: readonly Name[]): string | undefined {
  const nation = nations.get(nameKey(draft, names[0]!))
  return nation?.sure && nation.form === names[0]!.kind ? nation.code : undefined
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
