import type { Part } from '../../record/index.ts'
import { assemble } from './article.ts'
import { blocksOf } from './blocks.ts'
import { elementsOf, treeOf } from './tree.ts'

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
