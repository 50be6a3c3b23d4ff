import { type Draft, inOrder, isFree, type Name, takenWords } from '../name.ts'

/** The agency that sent the article, where the text says its name: "KYIV, April 20 (UPI) --". */
export function addAgency(draft: Draft): readonly Name[] {
  const { agency } = draft.article
  if (!agency) return draft.names
  const taken = takenWords(draft)
  const found: Name[] = []
  for (const [sentence, { words, role }] of draft.sentences.entries()) {
    if (role === 'furniture') continue
    for (let from = 0; from < words.length; from++)
      if (words[from]!.text === agency && isFree(taken[sentence]!, from, from + 1))
        found.push({ sentence, from, to: from + 1, kind: 'organization', weight: 1 })
  }
  return [...draft.names, ...found].sort(inOrder)
}
