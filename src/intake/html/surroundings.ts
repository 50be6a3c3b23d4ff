import { type Hint, hintOf } from './hints.ts'
import type { Region } from './region.ts'
import { type Element, isHeading } from './tree.ts'

/** What holds more of the prose than this is the story, whatever it is called. */
const mostFurniture = 0.4

/** What the names of the elements around a block say of it; each element is asked once. */
export class Surroundings {
  readonly #known = new Map<Element, Hint | undefined>()
  readonly #region: Region

  constructor(region: Region) {
    this.#region = region
  }

  hintOf(element: Element): Hint | undefined {
    if (this.#known.has(element)) return this.#known.get(element)
    const outer = element.parent && this.hintOf(element.parent)
    const own =
      this.#region.share(element) > mostFurniture ? undefined : isTeaser(element) ? 'furniture' : hintOf(element)
    // A quotation or table in a figure is what the figure shows, not what is said of it.
    const shows =
      outer === 'caption' && (element.tag === 'blockquote' || element.tag === 'table' || element.tag === 'pre')
    const hint = outer === 'furniture' ? outer : shows ? undefined : own && own !== 'aside' ? own : (outer ?? own)
    this.#known.set(element, hint)
    return hint
  }
}

/** Whether an element shows another article to go to: an <article> within this one, its heading a link. */
function isTeaser(element: Element): boolean {
  if (element.tag !== 'article') return false
  const waiting: Element[] = [element]
  for (let visited = 0, at = waiting.pop(); at && visited < 40; visited++, at = waiting.pop()) {
    if (isHeading(at)) {
      const words = at.children.filter((child) => typeof child !== 'string' || child.trim())
      return words.every((child) => typeof child !== 'string' && child.tag === 'a') || at.parent?.tag === 'a'
    }
    for (const child of at.children.toReversed()) if (typeof child !== 'string') waiting.push(child)
  }
  return false
}
