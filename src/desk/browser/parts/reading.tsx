import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Read } from '../../api/adding.ts'
import type { Span } from '../../api/parts.ts'
import { count, shown } from './words.tsx'

type Group = Read['groups'][number]
type Item = Group['items'][number]

/** A story on the left, what was read in it on the right; each lights up with the words it stands on. */
export function Reading({ read: { record, groups, others } }: { readonly read: Read }) {
  const whole = useRef<HTMLDivElement>(null)
  const { text } = record.article
  const pieces = useMemo(() => piecesOf(record, groups), [record, groups])
  useEffect(() => lighting(whole.current!), [])
  return (
    <div class="reading" ref={whole}>
      <article class="text" lang={record.article.language} aria-label="The story">
        {pieces}
      </article>
      <aside aria-label="What was read in it">
        {groups.length === 0 ? <p class="none">Nothing was found in it.</p> : null}
        {groups.map((group) => (
          <Facts key={group.part + group.title} group={group} text={text} />
        ))}
        {others > 0 ? <p class="none">{count(others, 'story', 'stories')} more in what was pasted.</p> : null}
      </aside>
    </div>
  )
}

/** A fact and its words light up when one of them is pointed at or in focus; tells how to end it. */
function lighting(root: HTMLElement): () => void {
  const stop = new AbortController()
  const light = ({ target, type }: Event) => {
    const of = target instanceof Element ? target.closest<HTMLElement>('[data-of]') : null
    if (!of) return
    for (const one of root.querySelectorAll('.lit')) one.classList.remove('lit')
    const ids = of.dataset.of!.split(' ')
    const lit = ids.flatMap((id) => [...root.querySelectorAll(`[data-of~="${CSS.escape(id)}"]`)])
    for (const one of lit) one.classList.add('lit')
    if (type === 'focusin') lit.find((one) => one.localName === 'mark')?.scrollIntoView({ block: 'nearest' })
  }
  for (const type of ['mouseover', 'focusin']) root.addEventListener(type, light, { signal: stop.signal })
  return () => stop.abort()
}

/** Of a long list so many are shown first. */
const first = 12

function Facts({ group: { part, title, items }, text }: { readonly group: Group; readonly text: string }) {
  const [isWhole, setIsWhole] = useState(false)
  return (
    <section class={`group is-${part}`}>
      <h3>{title}</h3>
      <ol>
        {(isWhole ? items : items.slice(0, first)).map((item) => (
          <li key={item.id} data-of={item.id} data-item tabIndex={-1} class={item.verdict ? `is-${item.verdict}` : ''}>
            <Fact part={part} item={item} text={text} />
          </li>
        ))}
      </ol>
      {!isWhole && items.length > first ? (
        <button type="button" class="quiet" onClick={() => setIsWhole(true)}>
          {items.length - first} more
        </button>
      ) : null}
    </section>
  )
}

function Fact({
  part,
  item: { title, spans, beside },
  text,
}: {
  readonly part: string
  readonly item: Item
  readonly text: string
}) {
  if (part !== 'said') return <bdi>{shown(title)}</bdi>
  const words = spans.slice(0, beside).map(({ start, end }) => text.slice(start, end))
  return (
    <>
      <bdi>{shown(title)}</bdi>{' '}
      <q class="said">
        <bdi>{shown(words.join(' … '))}</bdi>
      </q>
    </>
  )
}

/** The parts of the text, cut where words of facts begin and end. */
function piecesOf({ article: { text, parts } }: Read['record'], groups: readonly Group[]): ComponentChildren {
  const own = (item: Item): readonly Span[] => item.spans.slice(0, item.beside ?? item.spans.length)
  const marks = groups.flatMap(({ part, items }) =>
    items.flatMap((item) =>
      own(item).map(({ start, end }) => ({ start, end, id: item.id, part: item.verdict ?? part })),
    ),
  )
  const order = marks.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)
  let at = 0
  return parts.map(({ start, end, role }) => {
    while (at < order.length && order[at]!.end <= start) at++
    const here = order.slice(at).filter((mark) => mark.start < end && mark.end > start)
    return (
      <p key={start} class={`part is-${role}`} dir="auto">
        {cutUp(text, { start, end }, here)}
      </p>
    )
  })
}

interface Mark extends Span {
  readonly id: string
  /** Of a check, its verdict. */
  readonly part: string
}

function cutUp(text: string, { start, end }: Span, marks: readonly Mark[]): ComponentChildren[] {
  const cuts = new Set([start, end])
  for (const mark of marks) for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut)
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, nth) => {
    const to = places[nth + 1]!
    const over = marks.filter((mark) => mark.start <= from && mark.end >= to)
    const words = shown(text.slice(from, to))
    return over.length === 0 ? (
      words
    ) : (
      <mark
        key={from}
        data-of={[...new Set(over.map(({ id }) => id))].join(' ')}
        class={[...new Set(over.map(({ part }) => `is-${part}`))].join(' ')}
      >
        {words}
      </mark>
    )
  })
}
