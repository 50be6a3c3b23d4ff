import type { Article, PartRole } from '../../../src/record/index.ts'

/** What an article's parts of one role say, each on its own. */
export const said = (article: Pick<Article, 'text' | 'parts'>, role: PartRole): string[] =>
  article.parts.filter((part) => part.role === role).map(({ start, end }) => article.text.slice(start, end))

/** Paragraphs of an invented story, enough of them that it is one. */
export const story = [
  'The old mill at Harrow Bridge burned down early on Tuesday, and the fire brigade said that nobody was hurt.',
  'Crews from four villages fought the flames for six hours, pumping water out of the river Lene with two boats.',
  'Mayor Ada Quill told reporters that the building had stood empty since the flood of 1998 and was due to be sold.',
  'Investigators from Brackwater were expected to reach the site on Wednesday, once the walls had been made safe.',
]

export const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

export const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><head><title>Old mill burns at Harrow Bridge - The Lene Courier</title>${head}</head><body>${body}</body></html>`
