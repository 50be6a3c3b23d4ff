import { type Draft, inOrder, keyOf, type Name, nameKey } from '../name.ts'

/** A longer name that a part is given up for must be this sure somewhere. Worldwide dev: 0.8 → 85.1, 0.6 → 85.2. */
const sure = 0.6

/** Of "Wexel Bank" and "Wexel" nothing is cut off: where the words of a longer name stand, it stands, and no part of it. */
export function restoreWholes(draft: Draft): Name[] {
  const wholes = new Map<string, Name>()
  const parts = new Map<string, Set<string>>()
  for (const name of draft.names) {
    if (name.to - name.from < 2 || name.weight < sure) continue
    const key = nameKey(draft, name)
    if (wholes.has(key)) continue
    wholes.set(key, name)
    const { words } = draft.sentences[name.sentence]!
    for (let at = name.from; at < name.to; at++) {
      const own = parts.get(words[at]!.lower) ?? new Set()
      parts.set(words[at]!.lower, own.add(key))
    }
  }
  const restored = draft.names.map((name) => wholeOf(draft, name, wholes, parts) ?? name).sort(inOrder)
  return restored.filter((name, i) => {
    const before = restored[i - 1]
    return !before || before.sentence !== name.sentence || before.to <= name.from
  })
}

/** No more names are tried that a word is part of. */
const most = 8

function wholeOf(
  draft: Draft,
  name: Name,
  wholes: ReadonlyMap<string, Name>,
  parts: ReadonlyMap<string, ReadonlySet<string>>,
): Name | undefined {
  const sentence = draft.sentences[name.sentence]!
  const first = sentence.words[name.from]!.lower
  let tried = 0
  for (const key of parts.get(first) ?? []) {
    if (++tried > most) return undefined
    const whole = wholes.get(key)!
    const length = whole.to - whole.from
    if (length <= name.to - name.from) continue
    const { words } = draft.sentences[whole.sentence]!
    for (let at = whole.from; at < whole.to; at++) {
      if (words[at]!.lower !== first) continue
      const from = name.from - (at - whole.from)
      const fits = from >= 0 && from + length >= name.to && from + length <= sentence.words.length
      if (fits && keyOf(sentence, from, from + length) === key)
        return { ...name, from, to: from + length, kind: whole.kind, weight: whole.weight }
    }
  }
  return undefined
}
