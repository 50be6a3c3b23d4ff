import type { Article, Part } from '../../record/index.ts'
import { languageOf } from '../language.ts'
import { publishedFrom } from '../published.ts'
import { type Given, IntakeError } from '../source.ts'
import { assemble, type Passage } from './article.ts'
import { blocksOf } from './blocks.ts'
import { mainContentOf } from './main-content.ts'
import { lettersOf, lineOf, type Metadata, metadataOf } from './metadata.ts'
import { storyOf } from './story.ts'
import { treeOf } from './tree.ts'

/**
 * The article on a page: its story in blocks, what stands around it told apart, and what the page says of itself. Runs no
 * script and fetches nothing. Throws IntakeError where there are no words.
 */
export function articleFromHtml(html: string, given: Given): Article {
  const root = treeOf(html)
  const said = metadataOf(root, given.url)
  const blocks = blocksOf(root)
  const story = storyOf(blocks, mainContentOf(root, said.titles[0] ?? ''), said)
  const passages = withHeadline(withBody(story, said), said)
  if (!passages.some(({ role }) => role === 'body')) throw noText(given)
  const { text, parts } = assemble(passages)
  const headline = passages.find(({ role }) => role === 'headline')?.text
  const published = given.published === undefined ? said.published : publishedFrom(given.published, 'given')
  const url = given.url ?? said.url
  return {
    text,
    parts,
    ...(headline ? { headline } : {}),
    ...(said.bylines.length > 0 ? { bylines: said.bylines } : {}),
    ...(said.agency ? { agency: said.agency } : {}),
    ...(url ? { url } : {}),
    language: languageOf(text, said.language),
    ...(published ? { published } : {}),
  }
}

const noText = ({ url, id }: Given) =>
  new IntakeError(
    'no-text',
    `${url ?? id ?? 'the page'} has no story in its HTML; give a page whose text is not put in by scripts`,
    id,
  )

function withBody(story: Passage[], _said: Metadata): Passage[] {
  return story
}

function withHeadline(passages: Passage[], { titles }: Metadata): Passage[] {
  const title = titles[0]
  if (!title || passages.some(({ role }) => role === 'headline')) return passages
  void lettersOf
  return [{ text: lineOf(title), role: 'headline' }, ...passages]
}

/**
 * The text of a piece of HTML that is all story, such as the `body_html` of ninjs or a feed's `content:encoded`:
 * "<p>One.</p><p>Two.</p>" is two blocks. Captions are told apart; nothing is left out.
 */
export function articleFromFragment(html: string): { text: string; parts: Part[] } {
  const root = treeOf(html)
  return assemble(
    blocksOf(root).map(({ text, element }) => ({ text, role: element.tag === 'figcaption' ? 'caption' : 'body' })),
  )
}
