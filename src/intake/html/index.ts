import type { Article, Part } from '../../record/index.ts'
import { languageOf } from '../language.ts'
import { publishedFrom } from '../published.ts'
import { type Given, IntakeError } from '../source.ts'
import { assemble, type Passage } from './article.ts'
import { blocksOf } from './blocks.ts'
import { mainContentOf } from './main-content.ts'
import { type Metadata, metadataOf } from './metadata.ts'
import { datelineAgency, publishedIn, signatureOf } from './signing.ts'
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
  const shown = storyOf(blocks, mainContentOf(root, said.titles[0] ?? ''), said)
  const whole = isCutShort(shown, said.body) ? withBody(shown, said.body) : shown
  const story = whole.some(({ role }) => role === 'body') ? whole : allOf(blocks)
  const end = story.findLastIndex(({ role }) => role === 'body') + 1
  if (end === 0) throw noText(given)
  const passages = withHeadline(story.slice(0, end), said)
  const { text, parts } = assemble(passages)
  const headline = passages.find(({ role }) => role === 'headline')?.text
  const signed = signatureOf(story)
  const bylines = said.bylines.length > 0 ? said.bylines : signed.names
  const agency = datelineAgency(passages) ?? said.agency ?? signed.agency
  const published =
    given.published === undefined
      ? (said.published ?? publishedIn(text, parts))
      : publishedFrom(given.published, 'given')
  const url = given.url ?? said.url
  return {
    text,
    parts,
    ...(headline ? { headline } : {}),
    ...(bylines.length > 0 ? { bylines } : {}),
    ...(agency ? { agency } : {}),
    ...(url ? { url } : {}),
    language: languageOf(text, said.language),
    ...(published ? { published } : {}),
  }
}

/** A page in which no story was found but which says a good deal: better all of it than nothing. */
const allOf = (blocks: readonly { text: string }[]): readonly Passage[] =>
  blocks.reduce((sum, { text }) => sum + text.length, 0) < leastPage
    ? []
    : blocks.map(({ text }): Passage => ({ text, role: 'body' }))
const leastPage = 250

/** Fewer characters are no story, only its summary. */
const leastBody = 400

const noText = ({ url, id }: Given) => {
  const page = url ?? id ?? 'the page'
  return new IntakeError(
    'no-text',
    `${page} holds no story; give a page whose words are in its HTML, not put in by scripts`,
    id,
  )
}

/** A page that shows a story's beginning may hold all of it in its JSON-LD. */
const isCutShort = (story: readonly Passage[], body: string | undefined): body is string => {
  const shown = story.reduce((sum, { text, role }) => (role === 'body' ? sum + text.length : sum), 0)
  return body !== undefined && body.length > leastBody && body.length > 2 * shown
}
const withBody = (story: readonly Passage[], body: string): Passage[] => {
  const front = story.slice(
    0,
    Math.max(
      0,
      story.findIndex(({ role }) => role === 'body'),
    ),
  )
  return [
    ...front,
    ...blocksOf(treeOf(body.replace(/\n/g, '<br><br>'))).map(({ text }): Passage => ({ text, role: 'body' })),
  ]
}

const withHeadline = (story: readonly Passage[], { titles: [title] }: Metadata): readonly Passage[] =>
  !title || story.some(({ role }) => role === 'headline') ? story : [{ text: title, role: 'headline' }, ...story]

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
