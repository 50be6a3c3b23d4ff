/** From facts to their words and back: by pointer, by keys, and by the span in the address. */

const factOf = (id: string): HTMLElement | null => document.querySelector(`aside [data-fact="${id}"]`)
const wordsOf = (id: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(`.words [data-of~="${id}"]`)]
const idsAt = (element: Element | null): string[] => element?.getAttribute('data-of')?.split(' ') ?? []

/** Lights facts up with their words, and nothing else. Attributes of the page itself: hovering draws nothing anew. */
export function light(ids: readonly string[]): void {
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit')
  for (const id of ids) {
    for (const words of wordsOf(id)) words.setAttribute('data-lit', '')
    for (const beside of document.querySelectorAll(`.words [data-by~="${id}"]`))
      beside.setAttribute('data-lit', 'beside')
    factOf(id)?.setAttribute('data-lit', '')
  }
}

export function pointedAt(target: EventTarget | null): readonly string[] {
  if (!(target instanceof Element)) return []
  const fact = target.closest('[data-fact]')?.getAttribute('data-fact')
  return fact ? [fact] : idsAt(target.closest('[data-of]'))
}

/** Shows words in the middle of the window. */
export function toWords(id: string, nth = 0): void {
  const starts = wordsOf(id)
  const words = starts[nth % Math.max(1, starts.length)]
  words?.closest('details')?.setAttribute('open', '')
  words?.scrollIntoView({ block: 'center' })
  words?.focus({ preventScroll: true })
}

export function toFact(id: string): void {
  const fact = factOf(id)
  fact?.scrollIntoView({ block: 'nearest' })
  fact?.focus({ preventScroll: true })
}

/** Left goes from a fact to its words, and on to the next of them; right goes back; up and down go on in the same column. */
export function onArrow(event: KeyboardEvent): void {
  const at = event.target instanceof HTMLElement ? event.target : undefined
  const fact = at?.matches('[data-fact]') ? at : undefined
  const words = at?.matches('.words [data-of]') ? at : undefined
  const run = fact ? fromFact(event.key, fact) : words ? fromWords(event.key, words) : undefined
  if (!run) return
  event.preventDefault()
  run()
}

function fromFact(key: string, fact: HTMLElement): (() => void) | undefined {
  const id = fact.dataset.fact!
  if (key === 'ArrowLeft')
    return () => {
      cameFrom(id)
      toWords(id)
    }
  return key === 'ArrowDown' || key === 'ArrowUp'
    ? () => neighbour(fact, 'aside [data-fact]', key === 'ArrowDown' ? 1 : -1)
    : undefined
}

function fromWords(key: string, words: HTMLElement): (() => void) | undefined {
  const ids = idsAt(words)
  const came = document.querySelector('main')?.dataset.came
  const id = ids.find((one) => one === came) ?? ids[0]!
  if (key === 'ArrowLeft') return () => toWords(id, wordsOf(id).indexOf(words) + 1)
  if (key === 'ArrowRight' || key === 'Enter') return () => toFact(id)
  return key === 'ArrowDown' || key === 'ArrowUp'
    ? () => neighbour(words, '.words [data-of]', key === 'ArrowDown' ? 1 : -1)
    : undefined
}

/** Of words that several facts lie over, the way back is to the one that led there. */
const cameFrom = (id: string): void => {
  const main = document.querySelector('main')
  if (main) main.dataset.came = id
}

function neighbour(from: HTMLElement, selector: string, by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const next = all[all.indexOf(from) + by]
  next?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}

export interface Chosen {
  readonly start: number
  readonly end: number
}

/** “#120-140” */
export function spanIn(hash: string): Chosen | undefined {
  const [, start, end] = /^#(\d{1,9})-(\d{1,9})$/.exec(hash) ?? []
  return start === undefined ? undefined : { start: Number(start), end: Number(end) }
}

/** Marks the words that the address names, and shows them. */
export function showAddressed(span: Chosen | undefined): void {
  const range = span && rangeOf(span)
  if (!range) {
    CSS.highlights?.delete('addressed')
    return
  }
  CSS.highlights?.set('addressed', new Highlight(range))
  const at = range.startContainer.parentElement
  at?.closest('details')?.setAttribute('open', '')
  at?.scrollIntoView({ block: 'center' })
}

function rangeOf({ start, end }: Chosen): Range | undefined {
  const [from, to] = [nodeAt(start, false), nodeAt(end, true)]
  if (!from || !to) return undefined
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}

/** The text node that an offset of the article lies in; where two meet there, the one before or behind. */
function nodeAt(offset: number, before: boolean): { node: Text; offset: number } | undefined {
  const blocks = [...document.querySelectorAll<HTMLElement>('.words [data-at]')]
  const startOf = (block: HTMLElement) => Number(block.dataset.at)
  const block = blocks
    .filter((one) => (before ? startOf(one) < offset : startOf(one) <= offset))
    .reduce<HTMLElement | undefined>((best, one) => (best && startOf(best) > startOf(one) ? best : one), undefined)
  if (!block) return undefined
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let left = offset - startOf(block)
  let last: Text | undefined
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left < node.length || (before && left === node.length)) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last && { node: last, offset: last.length }
}

/** The words that the reader has selected in the text, as a span of it. */
export function selected(): Chosen | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const [start, end] = [
    offsetOf(range.startContainer, range.startOffset),
    offsetOf(range.endContainer, range.endOffset),
  ]
  return start !== undefined && end !== undefined && start < end ? { start, end } : undefined
}

function offsetOf(node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement
  const block = element?.closest<HTMLElement>('.words [data-at]')
  if (!block) return undefined
  const range = document.createRange()
  range.setStart(block, 0)
  range.setEnd(node, offset)
  return Number(block.dataset.at) + range.toString().length
}
