import type { Article, Part } from '../../record/index.ts'
import type { Given } from '../source.ts'
import { assemble } from './article.ts'
import { blocksOf } from './blocks.ts'
import { mainContentOf } from './main-content.ts'
import { storyOf } from './story.ts'
import { elementsOf, textOf, treeOf } from './tree.ts'

export function articleFromHtml(html: string, given: Given): Article {
  const root = treeOf(html)
  let title = ''
  for (const e of elementsOf(root))
    if (e.tag === 'title') {
      title = textOf(e)
      break
    }
  const main = mainContentOf(root, title)
  return { ...assemble(storyOf(blocksOf(root), main, title)), language: 'en' }
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
