import type { Passage } from '../../api/parts.ts'

/** What an agent gets is small, however large what it asks about: texts are cut and lists are short, and say so. */
export const most = { words: 500, sentence: 500, name: 100, names: 5 }

/** “The ferry left at noon …” */
export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, '')}…`

/** Names as a short list; of many the first. */
export const names = (all: readonly { readonly name: string }[]): string[] =>
  all.slice(0, most.names).map(({ name }) => cut(name, most.name))

/** The words of a fact, the sentence that they stand in, and where that is. */
export function worded(passage: Passage, length = most.sentence) {
  const { article, outlet, day, sentence, marks, at } = passage
  const words = marks.map(({ start, end }) => sentence.slice(start, end)).join(' … ')
  return {
    ...(words === '' || words === sentence ? {} : { words: cut(words, length) }),
    sentence: cut(sentence, length),
    source: {
      article,
      ...(outlet ? { outlet: cut(outlet, most.name) } : {}),
      ...(day ? { day } : {}),
      start: at.start,
      end: at.end,
    },
  }
}
