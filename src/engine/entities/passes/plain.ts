import { nations } from '../../lexicon/countries.ts'
import { type Draft, type Name, nameKey, spanOf } from '../name.ts'
import { partsOf } from '../parts.ts'

/** A single word that the article also writes small is no name by itself: "the North" beside "the north". */
export function dropPlain(draft: Draft): Name[] {
  const called = new Set<string>()
  for (const name of draft.names)
    if (name.kind === 'person') for (const { key } of partsOf(draft.sentences[name.sentence]!, name)) called.add(key)
  return draft.names.filter((name) => {
    const key = nameKey(draft, name)
    if (!draft.small.has(key) || called.has(key) || nations.get(key)?.sure) return true
    draft.trace.drop(spanOf(draft, name), 'entities/plain-word')
    return false
  })
}
