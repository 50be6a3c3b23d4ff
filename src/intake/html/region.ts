import type { Block } from './blocks.ts'
import type { Element } from './tree.ts'

interface Tally {
  prose: number
  blocks: number
}

/** Some of a page's blocks, counted up for every element that holds them. */
export class Region {
  /** The page's root, where there are any blocks. */
  readonly root: Element | undefined
  readonly #tallies = new Map<Element, Tally>()
  readonly #pictures = new Map<Element, boolean>()
  readonly #owners = new Set<Element>()
  readonly #parents = new Set<Element>()
  readonly #total: number

  constructor(blocks: readonly Block[], proseOf: (block: Block) => number) {
    let root: Element | undefined
    let total = 0
    for (const block of blocks) {
      const prose = proseOf(block)
      total += prose
      this.#owners.add(block.element)
      if (prose > 0 && block.element.parent) this.#parents.add(block.element.parent)
      for (let at: Element | undefined = block.element; at; at = at.parent) {
        const tally = this.#tallies.get(at)
        if (tally) {
          tally.prose += prose
          tally.blocks++
        } else this.#tallies.set(at, { prose, blocks: 1 })
        root = at
      }
    }
    this.root = root
    this.#total = total
  }

  prose(element: Element): number {
    return this.#tallies.get(element)?.prose ?? 0
  }

  /** Of all the prose, how much the element holds: 0 to 1. */
  share(element: Element): number {
    return this.#total === 0 ? 0 : this.prose(element) / this.#total
  }

  blocks(element: Element): number {
    return this.#tallies.get(element)?.blocks ?? 0
  }

  /** Whether one of the blocks is this element's own. */
  takes(element: Element): boolean {
    return this.#owners.has(element)
  }

  /** Whether a block of prose stands directly in the element. */
  holds(element: Element): boolean {
    return this.#parents.has(element)
  }

  /** Whether the element holds a picture. Asked only of elements with little in them. */
  shows(element: Element): boolean {
    const known = this.#pictures.get(element)
    if (known !== undefined) return known
    let found = false
    const waiting = [element]
    for (let visited = 0, at = waiting.pop(); at && visited < 100 && !found; visited++, at = waiting.pop()) {
      found = pictures.has(at.tag)
      for (const child of at.children) if (typeof child !== 'string') waiting.push(child)
    }
    this.#pictures.set(element, found)
    return found
  }
}

const pictures = new Set(['img', 'picture', 'amp-img', 'video'])
