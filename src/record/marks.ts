import type { Article, PartRole, Span } from './schema.ts'
import { firstWhere } from './spans.ts'

/** Something to be marked in the text: one span of one fact. */
export interface Mark extends Span {
  /** The fact’s id, and which of its spans this is. */
  fact: string
  nth: number
}

/** A stretch of text over which the same marks lie. `first` are those of them that begin here. */
export interface Segment extends Span {
  marks: readonly Mark[]
  first: readonly Mark[]
  role: PartRole | undefined
}

/** What is set as one paragraph: the segments of one line of the page, and the role of the first that is no dateline. */
export interface Block {
  role: PartRole | undefined
  segments: Segment[]
}

/**
 * The article as paragraphs cut wherever a mark or a part begins or ends, so that marks may overlap in any way. Nothing of
 * the text is lost but the white space between paragraphs.
 */
export function blocksOf(article: Article, marks: readonly Mark[]): Block[] {
  const segments = segmentsOf(article, marks)
  const blocks: Block[] = []
  let open: Block | undefined
  for (const paragraph of paragraphsOf(article)) {
    open = { role: undefined, segments: [] }
    for (
      let i = firstWhere(segments, ({ start }) => start >= paragraph.start);
      i < segments.length && segments[i]!.start < paragraph.end;
      i++
    )
      open.segments.push(segments[i]!)
    open.role = (open.segments.find(({ role }) => role && role !== 'dateline') ?? open.segments[0])?.role
    if (open.segments.length) blocks.push(open)
  }
  return blocks
}

function segmentsOf({ text, parts }: Article, marks: readonly Mark[]): Segment[] {
  const cuts = new Set([0, text.length])
  for (const { start, end } of [...parts, ...marks, ...paragraphsOf({ text, parts })]) cuts.add(start).add(end)
  const places = [...cuts].filter((cut) => cut >= 0 && cut <= text.length).sort((a, b) => a - b)
  const byStart = [...marks].sort((a, b) => a.start - b.start)
  const segments: Segment[] = []
  let active: Mark[] = []
  let next = 0
  let part = 0
  for (let i = 0; i + 1 < places.length; i++) {
    const start = places[i]!
    active = active.filter((mark) => mark.end > start)
    const first: Mark[] = []
    for (; next < byStart.length && byStart[next]!.start <= start; next++)
      if (byStart[next]!.end > start) first.push(byStart[next]!)
    active = [...active, ...first]
    while (part < parts.length && parts[part]!.end <= start) part++
    const role = parts[part] && parts[part]!.start <= start ? parts[part]!.role : undefined
    segments.push({ start, end: places[i + 1]!, marks: active, first, role })
  }
  return segments
}

/** Paragraphs end at an empty line, and where the next line is another part. */
function paragraphsOf({ text, parts }: Pick<Article, 'text' | 'parts'>): Span[] {
  const starts = new Set(parts.map(({ start }) => start))
  const paragraphs: Span[] = []
  let start = 0
  const close = (end: number) => {
    if (text.slice(start, end).trim()) paragraphs.push({ start, end })
  }
  for (let at = text.indexOf('\n'); at >= 0; ) {
    let after = at
    let breaks = 0
    while (after < text.length && isSpace(text.charCodeAt(after))) if (text.charCodeAt(after++) === 10) breaks++
    const indent = text.lastIndexOf('\n', after - 1) + 1
    if (breaks > 1 || starts.has(after) || starts.has(indent)) {
      close(at)
      start = starts.has(after) ? after : indent
    }
    at = text.indexOf('\n', after)
  }
  close(text.length)
  return paragraphs
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0xa0
