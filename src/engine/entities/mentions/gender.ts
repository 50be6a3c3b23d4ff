import type { Stretch } from '../../language/index.ts'
import { genderOf } from '../../lexicon/first-names.ts'
import { gendered } from '../../lexicon/nominals.ts'
import { wordSet } from '../../lexicon/word-set.ts'
import type { Sentence } from '../../text/sentences.ts'
import { keyOf } from '../name.ts'

type Gender = 'he' | 'she'

/** What a title before a name tells, or else a first name: "Mr. Lee", "Queen Anne", "Jens Berg". */
export const genderAt = (sentence: Sentence, name: Stretch): Gender | undefined =>
  titleGender(sentence, name) ?? firstNameGender(sentence, name)

/** "Mr. Lee", "Queen Anne". */
export function titleGender({ words }: Sentence, { from }: Stretch): Gender | undefined {
  const title = words[from - 1]?.lower.replace('.', '') ?? ''
  if (addressed.he.has(title) || gendered.he.has(title)) return 'he'
  if (addressed.she.has(title) || gendered.she.has(title)) return 'she'
  return undefined
}

/** Of more than one name: "Jens Berg", "Mary-Ann Lee", but neither "Lee" nor "Samuel-Lee". */
export function firstNameGender(sentence: Sentence, { from, to }: Stretch): Gender | undefined {
  const { words } = sentence
  let end = from + 1
  while (end < to && words[end]!.start === words[end - 1]!.end) end++
  if (end === to) return undefined
  return genderOf(keyOf(sentence, from, end)) ?? genderOf(words[from]!.lower)
}

const addressed = {
  he: wordSet('mr sir monsieur herr don'),
  she: wordSet('mrs ms miss madame mme dame lady señora frau'),
}
