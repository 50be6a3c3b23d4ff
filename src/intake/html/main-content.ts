import { createRequire } from 'node:module'
import { isUnread } from './blocks.ts'
import { blockElements, type Element, voidElements } from './tree.ts'

// Readability's time grows with the square of how many elements stand side by side. Of 221 pages tried none has more than
// 9 400 elements; 15 000 beside each other take it half a second.
const mostElements = 15_000
const mostText = 2_000_000

/** What Readability gives back, as far as it is asked; the room has no DOM types. */
interface Content {
  getElementsByTagName(tag: '*'): readonly { getAttribute(name: string): string | undefined }[]
}
type Reader = new (
  document: object,
  options: { disableJSONLD: boolean; serializer: (content: Content) => Content },
) => { parse(): { content: Content } | null }
type Parser = new () => { parse(page: string): object }

/** Its own small DOM for well-formed pages comes with Readability, but neither types nor a module for it. */
const require = createRequire(import.meta.url)
const { Readability } = require('@mozilla/readability') as { Readability: Reader }
const JSDOMParser = require('@mozilla/readability/JSDOMParser.js') as Parser

/** The indexes of the block elements that Readability takes for the article; none where it finds none. */
export function mainContentOf(root: Element, title: string): ReadonlySet<number> {
  const found = new Set<number>()
  const page = pageFor(root, title)
  if (page === undefined) return found
  const document = new JSDOMParser().parse(page)
  const taken = new Readability(document, { disableJSONLD: true, serializer: (content) => content }).parse()
  for (const element of taken?.content.getElementsByTagName('*') ?? []) {
    const at = element.getAttribute('data-at')
    if (at !== undefined) found.add(Number(at))
  }
  // Readability hangs a function on itself that has the document in its scope, and V8 makes a function old at once that is
  // written into a property: by it all nodes would grow old, and stay until everything is collected.
  Object.assign(document, nodeless)
  return found
}

const nodeless = { childNodes: [], children: [], documentElement: null, head: null, body: null }

/** The page written anew: well nested, without what is never read, and each block element under its index. */
function pageFor(root: Element, title: string): string | undefined {
  const pieces = [`<!doctype html><html><head><title>${plain(title)}</title></head><body>`]
  let elements = 0
  let length = 0
  const open = [{ element: root, at: 0, loose: false }]
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const child = top.element.children[top.at++]
    if (child === undefined) {
      open.pop()
      if (!isFrame(top.element)) pieces.push(`</${nameOf(top.element)}>`)
    } else if (typeof child === 'string') {
      length += child.length
      if (length > mostText) return undefined
      pieces.push(top.loose ? textOf(child, top.element) : plain(child))
    } else if (!isUnread(child)) {
      if (++elements > mostElements) return undefined
      if (!isFrame(child)) pieces.push(opening(child, top.loose ? top.element : child))
      if (!voidElements.has(child.tag)) open.push({ element: child, at: 0, loose: isLoose(child) })
    }
  }
  return `${pieces.join('')}</body></html>`
}

const isFrame = ({ tag }: Element) => tag === '#root' || tag === 'html'

const nameOf = ({ tag }: Element) => (tag === 'body' ? 'div' : /^[a-z][a-z0-9-]{0,30}$/.test(tag) ? tag : 'span')

// What Readability's scores look at. A body's class speaks of the whole page, never of the article.
const telling = ['class', 'id', 'role', 'rel', 'href', 'itemprop', 'rowspan', 'colspan']

function opening(element: Element, holder: Element): string {
  const { tag, attributes, index } = element
  let written = `<${nameOf(element)}`
  if (blockElements.has(tag)) written += ` data-at="${index}"`
  else if (holder !== element) written += ` data-at="${holder.index}"`
  if (tag !== 'body')
    for (const name of telling) {
      const value = attributes.get(name)
      if (value !== undefined) written += ` ${name}="${plain(value.slice(0, 400))}"`
    }
  return voidElements.has(tag) ? `${written}/>` : `${written}>`
}

// Readability makes paragraphs of text that stands in a block of another kind or about line breaks, and may let the block
// go: the text itself then says where it is from.
const isLoose = ({ tag, children }: Element) =>
  blockElements.has(tag) && (tag !== 'p' || children.some((child) => typeof child !== 'string' && child.tag === 'br'))

const textOf = (words: string, holder: Element) =>
  words.trim() ? `<span data-at="${holder.index}">${plain(words)}</span>` : words

// Readability asks how long the text is and where its commas are, never for a sign of markup.
const plain = (text: string) => text.replace(/[&<>"\0]/g, '+')
