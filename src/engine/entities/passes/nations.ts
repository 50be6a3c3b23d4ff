import { nations } from '../../lexicon/countries.ts'
import { type Draft, type Name, nameKey } from '../name.ts'

/** Countries are places and their people groups, where the word is nothing else: "Iraq", "Iraqis". */
export const settleNations = (draft: Draft): Name[] =>
  draft.names.map((name) => {
    const nation = nations.get(nameKey(draft, name))
    if (!nation?.sure || nation.form === name.kind) return name
    // "French" may be the language.
    return nation.form === 'group' && name.kind === 'misc' ? name : { ...name, kind: nation.form }
  })
