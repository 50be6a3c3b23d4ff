import { nations } from '../../lexicon/countries.ts'
import { generic, heads } from '../../lexicon/name-heads.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Sentence } from '../../text/sentences.ts'
import { type Draft, type Name, nameKey, spanOf } from '../name.ts'

/** What the network is so sure of stays: "West Bank". Worldwide dev: 0.9 and 0.98 do as well, none at all 0.01 worse. */
const sure = 0.95

/** "Orla Bridge" is a person more easily than a bridge, "Orla Foods" not more easily than a company. */
const sureOfPerson = 0.5

/** A name of several words is what its head says: "Evin Prison" a facility, "Ministry of Health" an organization. */
export const heedHeads = (draft: Draft): Name[] =>
  draft.names.map((name) => {
    if (name.kind === 'work' || name.weight > sure) return name
    if (nations.get(nameKey(draft, name))?.sure) return name // the Russian Federation is no federation
    const kind = kindByHead(draft.sentences[name.sentence]!, name.from, name.to)
    if (!kind || kind === name.kind) return name
    return name.kind === 'person' && kind !== 'organization' && name.weight > sureOfPerson ? name : { ...name, kind }
  })

/** The kind that the head of words `from` to `to` tells; of a single word, none. */
export function kindByHead({ words }: Sentence, from: number, to: number): Name['kind'] | undefined {
  let at = from
  while (at < to && !links.has(words[at]!.lower)) at++
  const head = words[at - 1]?.lower ?? ''
  return to - from < 2 ? undefined : kinds.get(head.endsWith('.') ? head.slice(0, -1) : head)
}

const kinds: ReadonlyMap<string, Name['kind']> = new Map(
  Object.entries(heads).flatMap(([kind, words]) => [...words].map((word) => [word, kind as Name['kind']])),
)
const links = wordSet('of for on in at against to')

/** "the Kingdom", "the Party": a noun that any of its sort answers to describes, it does not name. */
export const dropGeneric = (draft: Draft): Name[] =>
  draft.names.filter((name) => {
    if (name.to - name.from > 1) return true
    if (!generic.has(draft.sentences[name.sentence]!.words[name.from]!.lower)) return true
    draft.trace.drop(spanOf(draft, name), 'entities/description')
    return false
  })
