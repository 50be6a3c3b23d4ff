import { lemmaOf } from '../engine/language/lemmas.ts'

/** “sank” is told by the verb sink; what is no form of a verb is told by itself. */
export function predicateOf(trigger: string): string {
  const word = trigger.toLowerCase()
  const forms = ['VBD', 'VBN', 'VBZ', 'VBG'].map((tag) => lemmaOf(word, 'VERB', tag))
  return forms.find((form) => form !== word) ?? word
}
