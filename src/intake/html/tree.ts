import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'

/** An element of a page. Text is a string among the children; comments and declarations are not kept. */
export interface Element {
  readonly tag: string
  /** Lower-case names; only those that the reading asks for (see `wanted`). */
  readonly attributes: ReadonlyMap<string, string>
  readonly parent: Element | undefined
  readonly children: (Element | string)[]
  /** Place in document order; the root is 0. */
  readonly index: number
}

// Browsers stop nesting too (Blink at 512): what is deeper becomes a sibling. No walk below can then overflow, and
// looking up the open elements is bounded.
const deepest = 200
// A real page has thousands of elements; the largest live blogs some hundred thousand.
const mostElements = 1_000_000
const longestAttribute = 4_000

const wanted = new Set([
  ...['alt', 'aria-hidden', 'aria-label', 'class', 'colspan', 'content', 'data-testid', 'datetime', 'hidden', 'href'],
  ...[
    'id',
    'itemid',
    'itemprop',
    'itemscope',
    'itemtype',
    'lang',
    'name',
    'property',
    'pubdate',
    'rel',
    'role',
    'rowspan',
  ],
  ...['style', 'type', 'xml:lang'],
])

export const voidElements = setOf('area base basefont br col embed frame hr img input link meta param source track wbr')

/** Elements that stand as blocks of their own in a browser's default style sheet. */
export const blockElements = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form',
  'h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu nav ol p plaintext pre search section summary',
  'table tbody td tfoot th thead title tr ul xmp',
)

// What an opening tag closes on its way, looked for behind inline elements only.
const closesParagraph = setOf('p')
const closedBy = new Map<string, ReadonlySet<string>>([
  ...[...blockElements].map((tag) => [tag, closesParagraph] as const),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, setOf('p h1 h2 h3 h4 h5 h6')] as const),
  ['body', setOf('head')],
  ['li', setOf('p li')],
  ['dt', setOf('p dt dd')],
  ['dd', setOf('p dt dd')],
  ['td', setOf('p td th')],
  ['th', setOf('p td th')],
  ['tr', setOf('p td th tr')],
  ['tbody', setOf('p td th tr thead tbody')],
  ['tfoot', setOf('p td th tr thead tbody')],
])

// A closing tag does not reach out of a table cell, save to close the table's own parts.
const tableParts = setOf('table tbody td tfoot th thead tr')
const cells = setOf('td th')

const none: ReadonlyMap<string, string> = new Map()

/**
 * Reads a page into a tree, as browsers do where it matters for the words: unclosed paragraphs and list items, wrong
 * nesting, entities. Never throws, and takes time linear in the length of `html`.
 */
export function treeOf(html: string): Element {
  const root: Element = { tag: '#root', attributes: none, parent: undefined, children: [], index: 0 }
  const open: Element[] = [root]
  // Opening tags that were not nested, so that their closing tags are passed over too.
  const unnested = new Map<string, number>()
  let elements = 0
  let foreign = 0
  let tag = ''
  let attributes: Map<string, string> | undefined
  let name = ''
  let value = ''

  const top = () => open[open.length - 1]!
  const pop = () => {
    const { tag } = open.pop()!
    if (tag === 'svg' || tag === 'math') foreign--
  }
  const addText = (text: string) => {
    const { children } = top()
    const last = children.length - 1
    if (typeof children[last] === 'string') children[last] += text
    else children.push(text)
  }
  const add = (element: string, given: ReadonlyMap<string, string>) => {
    const implied = closedBy.get(element)
    if (implied) {
      for (let at = open.length - 1; at > 0; at--) {
        const { tag } = open[at]!
        if (implied.has(tag)) while (open.length > at) pop()
        else if (blockElements.has(tag)) break
      }
    }
    if (elements === mostElements) return false
    const added = { tag: element, attributes: given, parent: top(), children: [], index: ++elements }
    top().children.push(added)
    if (voidElements.has(element) || open.length === deepest) return false
    open.push(added)
    if (element === 'svg' || element === 'math') foreign++
    return true
  }
  const close = (element: string) => {
    if (element === 'br') return void add('br', none)
    const passed = unnested.get(element)
    if (passed) return void unnested.set(element, passed - 1)
    const isBlock = blockElements.has(element)
    for (let at = open.length - 1; at > 0; at--) {
      const { tag } = open[at]!
      if (tag === element) {
        while (open.length > at) pop()
        return
      }
      if (isBlock ? cells.has(tag) && !tableParts.has(element) : blockElements.has(tag)) break
    }
    // As browsers do: a paragraph that only ends is an empty one, and parts what stands around it.
    if (element === 'p' && add('p', none)) pop()
  }
  const opened = (selfClosing: boolean) => {
    const nested = add(tag, attributes ?? none)
    if (nested && selfClosing && foreign > 0) pop()
    else if (!nested && !voidElements.has(tag) && !(selfClosing && foreign > 0))
      unnested.set(tag, (unnested.get(tag) ?? 0) + 1)
    attributes = undefined
  }
  const ignore = () => {}
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      tag = html.slice(start, end).toLowerCase()
    },
    onopentagend: () => opened(false),
    onselfclosingtag: () => opened(true),
    onclosetag: (start, end) => close(html.slice(start, end).toLowerCase()),
    onattribname: (start, end) => {
      name = end - start > 20 ? '' : html.slice(start, end).toLowerCase()
      value = ''
    },
    onattribdata: (start, end) => {
      if (value.length < longestAttribute) value += html.slice(start, Math.min(end, start + longestAttribute))
    },
    onattribentity: (codePoint) => {
      if (value.length < longestAttribute) value += String.fromCodePoint(codePoint)
    },
    onattribend: () => {
      if (!wanted.has(name)) return
      attributes ??= new Map()
      if (!attributes.has(name)) attributes.set(name, value)
    },
    ontext: (start, end) => addText(html.slice(start, end)),
    ontextentity: (codePoint) => addText(String.fromCodePoint(codePoint)),
    isInForeignContext: () => foreign > 0,
    oncdata: (start, end) => addText(html.slice(start, end)),
    oncomment: ignore,
    ondeclaration: ignore,
    onprocessinginstruction: ignore,
    onend: ignore,
  }
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
  return root
}

/** The elements under `root`, itself first, in document order. `skip` leaves out an element with all that it holds. */
export function* elementsOf(root: Element, skip?: (element: Element) => boolean): Generator<Element> {
  const waiting = [root]
  for (let element = waiting.pop(); element; element = waiting.pop()) {
    if (skip?.(element)) continue
    yield element
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at]!
      if (typeof child !== 'string') waiting.push(child)
    }
  }
}

/** The text under an element as it stands in the page, no more of it than `most`. */
export function textOf(root: Element, most = Number.POSITIVE_INFINITY): string {
  let text = ''
  const waiting: (Element | string)[] = [root]
  for (let node = waiting.pop(); node !== undefined && text.length < most; node = waiting.pop()) {
    if (typeof node === 'string') text += node.slice(0, most - text.length)
    else for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at]!)
  }
  return text
}

export const isHeading = ({ tag }: Element): boolean => /^h[1-6]$/.test(tag)

function setOf(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '))
}
