import { memo } from 'preact/compat'
import { useEffect, useMemo } from 'preact/hooks'
import { type Block, blocksOf, type Mark, type Segment } from '../../../../record/marks.ts'
import type { Article, Item } from '../../../api/pages.ts'
import { shown } from '../../parts/words.tsx'
import { useSoon } from './soon.ts'

/** So many paragraphs are drawn before the rest. */
const atFirst = 25

interface TextProps {
  readonly article: Article['record']['article']
  readonly items: readonly Item[]
  /** Called once all of it is drawn. */
  readonly onWhole: () => void
}

/** The article’s words by its parts, cut wherever a fact begins or ends; what the page said around it is folded away. */
export const Text = memo(({ article, items, onWhole }: TextProps) => {
  const { story, around } = useMemo(() => laidOut(article, items), [article, items])
  const isWhole = useSoon()
  useEffect(() => {
    if (isWhole) onWhole()
  }, [isWhole, onWhole])
  const kinds = useMemo(() => new Map(items.map((item) => [item.id, item])), [items])
  return (
    <article class="words" lang={article.language === 'und' ? undefined : article.language}>
      {(isWhole ? story : story.slice(0, atFirst)).map((block) => (
        <Paragraph key={block.segments[0]!.start} block={block} text={article.text} items={kinds} />
      ))}
      {around.length > 0 ? (
        <details class="around">
          <summary>What the page said around it</summary>
          {around.map((block) => (
            <Paragraph key={block.segments[0]!.start} block={block} text={article.text} items={kinds} />
          ))}
        </details>
      ) : null}
    </article>
  )
})

function laidOut(article: TextProps['article'], items: readonly Item[]): { story: Block[]; around: Block[] } {
  const marks = items.flatMap(({ id, spans, beside = [] }) =>
    [...spans, ...beside].map(({ start, end }, nth): Mark => ({ start, end, fact: id, nth })),
  )
  const blocks = blocksOf(article, marks)
  const isAround = ({ role }: Block) => role === 'furniture'
  return { story: blocks.filter((block) => !isAround(block)), around: blocks.filter(isAround) }
}

interface ParagraphProps {
  readonly block: Block
  readonly text: string
  readonly items: ReadonlyMap<string, Item>
}

const Paragraph = memo(({ block: { role, segments }, text, items }: ParagraphProps) => {
  const pieces = segments.map((segment) => <Piece key={segment.start} {...{ segment, role, text, items }} />)
  const own = { class: `part is-${role ?? 'body'}`, dir: 'auto' as const, 'data-at': segments[0]!.start }
  return role === 'headline' ? <h1 {...own}>{pieces}</h1> : <p {...own}>{pieces}</p>
})

interface PieceProps extends Omit<ParagraphProps, 'block'> {
  readonly segment: Segment
  readonly role: Block['role']
}

/** Words over which the same facts lie: `data-of` names those that they are, `data-by` those that they belong to. */
function Piece({ segment, role, text, items }: PieceProps) {
  const words = shown(text.slice(segment.start, segment.end))
  const place = segment.role && segment.role !== role ? `is-${segment.role}` : undefined
  if (segment.marks.length === 0) return place ? <span class={place}>{words}</span> : words
  const own = segment.marks.filter(({ fact, nth }) => nth < items.get(fact)!.spans.length)
  const ids = [...new Set(own.map(({ fact }) => fact))].toSorted((a, b) => lengthOf(own, a) - lengthOf(own, b))
  const others = [...new Set(segment.marks.map(({ fact }) => fact))].filter((id) => !ids.includes(id))
  const looks = new Set(ids.flatMap((id) => [`is-${items.get(id)!.kind}`, ...toneOf(items.get(id)!)]))
  return (
    <span
      class={['m', place, ...looks].filter(Boolean).join(' ')}
      data-of={ids.length > 0 ? ids.join(' ') : undefined}
      data-by={others.length > 0 ? others.join(' ') : undefined}
      tabIndex={ids.length > 0 ? -1 : undefined}
    >
      {words}
    </span>
  )
}

const toneOf = ({ tone }: Item): string[] => (tone ? [`tone-${tone}`] : [])

/** The shortest words first: these are what is pointed at. */
const lengthOf = (marks: readonly Mark[], id: string): number =>
  Math.min(...marks.filter(({ fact }) => fact === id).map(({ start, end }) => end - start))
