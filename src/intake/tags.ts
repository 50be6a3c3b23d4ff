/** A tag of an XML text, as it stands there. */
export interface Tag {
  /** As written, with its prefix: "content:encoded". */
  readonly name: string
  readonly start: number
  readonly end: number
  readonly kind: 'open' | 'close' | 'empty'
}

/** The tags of an XML text in order. Comments, CDATA, instructions and declarations are passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const end = endOf(xml, start)
    if (end < 0) return
    const [, slash, name] = /^<(\/?)([a-z_][\w.:-]{0,80})/i.exec(xml.slice(start, start + 90)) ?? []
    if (name) yield { name, start, end, kind: slash ? 'close' : xml[end - 2] === '/' ? 'empty' : 'open' }
    start = xml.indexOf('<', end)
  }
}

const wrapped: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/** Where what begins with a `<` ends; -1 where it never does. */
function endOf(xml: string, start: number): number {
  for (const [open, close] of wrapped)
    if (xml.startsWith(open, start)) {
      const end = xml.indexOf(close, start + open.length)
      return end < 0 ? -1 : end + close.length
    }
  if (xml.startsWith('<!', start)) return endOfDeclaration(xml, start)
  for (let at = start + 1; at < xml.length; at++) {
    const sign = xml[at]!
    if (sign === '>') return at + 1
    if (sign === '"' || sign === "'") {
      at = xml.indexOf(sign, at + 1)
      if (at < 0) return -1
    }
  }
  return -1
}

/** A doctype may declare entities in brackets, themselves full of angle brackets. */
function endOfDeclaration(xml: string, start: number): number {
  const close = xml.indexOf('>', start)
  const open = xml.indexOf('[', start)
  if (close < 0 || open < 0 || close < open) return close < 0 ? -1 : close + 1
  const end = xml.indexOf(']', open)
  const after = end < 0 ? -1 : xml.indexOf('>', end)
  return after < 0 ? -1 : after + 1
}
