import { type Description, describe } from '../../../src/engine/entities/descriptions.ts'
import { findNames } from '../../../src/engine/entities/index.ts'
import { analyse } from '../../../src/engine/language/index.ts'
import { treesOf } from '../../../src/engine/language/tree.ts'
import { findSentences } from '../../../src/engine/text/sentences.ts'
import { silent } from '../../../src/engine/trace.ts'
import { loadEncoder } from '../../../src/model/index.ts'
import type { Article } from '../../../src/record/index.ts'

const encoder = await loadEncoder()

/** What is found of a text, a line each: "Ann Lee: Director of Wexel (former)". */
export async function described(text: string): Promise<string[]> {
  const article: Article = { text, parts: [{ start: 0, end: text.length, role: 'body' }], language: 'en' }
  const sentences = findSentences(article)
  const language = await analyse(sentences, encoder)
  const figures = { article, sentences, trace: silent, times: [], quantities: [] }
  const scene = { ...figures, trees: treesOf(sentences, language), draft: findNames(figures, language) }
  const written = (sentence: number, from: number, to: number) => {
    const { words } = sentences[sentence]!
    return text.slice(words[from]!.start, words[to - 1]!.end)
  }
  return describe(scene).map(({ sentence, name, subject, role, of, status }: Description) => {
    const whom = name ? written(sentence, name.from, name.to) : written(sentence, subject.word, subject.word + 1)
    const whose = of.map(({ link, word }) => ` ${link || '+'} ${written(sentence, word, word + 1)}`).join('')
    return `${whom}: ${written(sentence, role.from, role.to)}${whose}${status ? ` (${status})` : ''}`
  })
}
