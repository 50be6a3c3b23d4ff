import { blockElements, type Element } from './tree.ts'

/** A stretch of a page's text that stands apart: a paragraph, a heading, a list item, a table's row. */
export interface Block {
  /** Spaces collapsed as a browser shows them; `\n` where the page broke the line. */
  text: string
  /** The block element that directly holds the text. */
  element: Element
  /** How many of the characters are in links. */
  linked: number
}

// What is not text to be read on the page, or not shown at all.
const unread = new Set(
  (
    'applet area audio base button canvas datalist dialog embed frame frameset head iframe input link map meta noembed noframes ' +
    'noscript object optgroup option param progress rp rt script select source style svg template textarea title track video'
  ).split(' '),
)

/** Whether a browser would not show what the element holds as text. */
export function isUnread({ tag, attributes }: Element): boolean {
  if (unread.has(tag)) return true
  if (attributes.size === 0) return false
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    hides(attributes.get('style')) ||
    unseen.test(attributes.get('class') ?? '')
  )
}

// What style sheets show to screen readers only, or when a reader points at a word.
const unseen =
  /(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-reader-text|rollover-block|tooltip-?(?:text|content|body|box)|popover-(?:content|body)|hovercard|dropdown-(?:menu|content))(?=$|[\s_-])/i

const hides = (style: string | undefined) =>
  style !== undefined && /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i.test(style)

/** The blocks of what `root` holds, in the order of the page: "<p>One<p>Two" are two. */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = []
  // Kept in pieces: asking a growing string for its end would copy it each time.
  let pieces: string[] = []
  let linked = 0
  let breaks = 0
  let owner = root

  const flush = () => {
    const text = pieces.join('').trim()
    if (text) blocks.push({ text, element: owner, linked: Math.min(linked, text.length) })
    pieces = []
    linked = 0
    breaks = 0
  }
  const endsInSpace = () => pieces.length === 0 || /\s$/.test(pieces[pieces.length - 1]!.slice(-1))
  /** Ends the line: "one \\n" is "one" and the sign for it. */
  const endLine = (sign: string) => {
    let last: string | undefined = ''
    while (last === '') last = pieces.pop()?.trimEnd()
    if (last !== undefined) pieces.push(last, sign)
  }
  const append = (raw: string, holder: Element, inLink: boolean, verbatim: boolean) => {
    let piece = shown(raw)
    if (!verbatim) {
      piece = piece.replace(/[ \t\n\f\r]+/g, ' ')
      if (endsInSpace()) piece = piece.trimStart()
    }
    if (piece === '') return
    if (pieces.length === 0) owner = holder
    pieces.push(piece)
    if (piece !== ' ') breaks = 0
    if (inLink) linked += piece.length
  }

  // An element is visited twice, the second time (as `undefined` on top of it) when all that it holds was read.
  const waiting: (Element | string | undefined)[] = [root]
  const within: Element[] = []
  const holders: Element[] = [root]
  let links = 0
  let verbatim = 0
  while (waiting.length > 0) {
    const node = waiting.pop()
    if (typeof node === 'string') append(node, holders[holders.length - 1]!, links > 0, verbatim > 0)
    else if (node === undefined) {
      const left = within.pop()!
      if (left.tag === 'a') links--
      else if (left.tag === 'pre') verbatim--
      if (left === holders[holders.length - 1]) {
        if (!isCell(left)) flush()
        holders.pop()
      }
    } else if (node.tag === 'br') {
      if (breaks++ > 0) flush()
      else endLine('\n')
    } else if (!isUnread(node)) {
      if (node.tag === 'a') links++
      else if (node.tag === 'pre') verbatim++
      if (blockElements.has(node.tag)) {
        if (!isCell(node)) flush()
        else endLine('\t')
        holders.push(node)
      }
      within.push(node)
      waiting.push(undefined)
      for (let at = node.children.length - 1; at >= 0; at--) waiting.push(node.children[at])
    }
  }
  flush()
  return blocks
}

// A cell that holds words directly stands in its row; one that holds blocks, as where a table lays out a page, is parted
// by them.
const isCell = ({ tag }: Element) => tag === 'td' || tag === 'th'

/** Characters that a page has but nobody sees: NUL, soft hyphen, byte order mark, halves of characters. */
const shown = (text: string) => text.replace(/[\0\u00ad\ufeff]/g, '').replace(/\p{Surrogate}/gu, '\ufffd')
