import { type Draft, inOrder, type Name } from '../name.ts'

/** The agency that sent the article, whole, where the text says its name: "KYIV, April 20 (UPI) --". */
export function addAgency({ article, sentences, names }: Draft): readonly Name[] {
  const called = article.agency?.split(' ')
  if (!called) return names
  const found: Name[] = []
  for (const [sentence, { words, role }] of sentences.entries()) {
    if (role === 'furniture') continue
    for (let from = 0; from + called.length <= words.length; from++)
      if (called.every((word, i) => words[from + i]!.text === word))
        found.push({ sentence, from, to: from + called.length, kind: 'organization', weight: 1 })
  }
  const isWithin = (name: Name): boolean =>
    found.some(({ sentence, from, to }) => sentence === name.sentence && from <= name.from && name.to <= to)
  const overlaps = (one: Name): boolean =>
    names.some(
      ({ sentence, from, to }) =>
        sentence === one.sentence && from < one.to && one.from < to && !isWithin({ ...one, from, to, sentence }),
    )
  return [...names.filter((name) => !isWithin(name)), ...found.filter((one) => !overlaps(one))].sort(inOrder)
}
