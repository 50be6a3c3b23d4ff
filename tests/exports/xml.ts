/** An element as a strict parser reads it; text stands in `children` as strings. */
export interface Element {
  readonly name: string
  readonly attributes: { readonly [name: string]: string }
  readonly children: (Element | string)[]
}

const entities: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads a document by the rules of XML 1.0, as far as it has no DTD, comments or CDATA, and throws at the first breach:
 * tags that cross, attributes given twice, characters and references that XML does not have.
 */
export function parseXml(document: string): Element {
  const foreign = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u.exec(document)
  if (foreign) throw new Error(`no character of XML at ${foreign.index}`)
  const body = document.replace(/\r\n?/g, '\n').replace(/^<\?xml version="1\.0"(?: encoding="UTF-8")?\?>\n?/, '')
  const root: Element = { name: '', attributes: {}, children: [] }
  const open = [root]
  for (const [piece] of body.matchAll(/<(?:[^<>"]|"[^"]*")*>|[^<]+|</g)) {
    const parent = open.at(-1)!
    if (piece.startsWith('</')) {
      if (piece !== `</${parent.name}>` || open.length === 1) throw new Error(`${piece} closes ${parent.name}`)
      open.pop()
    } else if (piece.startsWith('<')) {
      const element = elementOf(piece)
      parent.children.push(element)
      if (!piece.endsWith('/>')) open.push(element)
    } else if (piece.includes(']]>')) throw new Error('the end of CDATA that did not begin')
    else parent.children.push(resolved(piece))
  }
  const [element, ...more] = root.children.filter((child) => typeof child !== 'string' || child.trim())
  if (open.length > 1 || more.length || !element || typeof element === 'string') throw new Error('not one element')
  return element
}

function elementOf(tag: string): Element {
  const parts = /^<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*\/?>$/.exec(tag)
  if (!parts) throw new Error(`no tag: ${tag}`)
  const attributes = [...parts[2]!.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(
    ([, name, value]) => [name!, resolved(value!.replace(/[\t\n]/g, ' '))] as const,
  )
  if (new Set(attributes.map(([name]) => name)).size < attributes.length) throw new Error(`given twice: ${tag}`)
  return { name: parts[1]!, attributes: Object.fromEntries(attributes), children: [] }
}

const resolved = (text: string): string => {
  return text.replace(/&(#\d+|#x[\da-f]+|\w+);|&/gi, (reference, name: string | undefined) => {
    if (name?.startsWith('#')) return String.fromCodePoint(Number(name.slice(1).replace(/^x/i, '0x')))
    if (name === undefined || !(name in entities)) throw new Error(`no reference: ${reference}`)
    return entities[name]!
  })
}

export const textOf = (node: Element | string): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('')

export const allOf = (node: Element | string, name: string): Element[] =>
  typeof node === 'string'
    ? []
    : [...(node.name === name ? [node] : []), ...node.children.flatMap((child) => allOf(child, name))]
