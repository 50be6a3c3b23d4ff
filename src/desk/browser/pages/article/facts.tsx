import { memo } from 'preact/compat'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Article, Item } from '../../../api/pages.ts'
import { correction, undo } from '../../parts/toast.tsx'
import { sayDay, shown } from '../../parts/words.tsx'
import { at, filter, filtered } from '../../place.ts'
import { hiddenKinds } from '../article.tsx'
import { Correct, isCorrectable } from './correct.tsx'
import { useSoon } from './soon.ts'

const titles: readonly (readonly [kind: Item['kind'], title: string])[] = [
  ['check', 'Checks'],
  ['said', 'Who said what'],
  ['what', 'What happened'],
  ['figure', 'Figures'],
  ['when', 'Times'],
  ['who', 'Who'],
  ['where', 'Where'],
  ['tie', 'Who is what'],
]

interface FactsProps {
  readonly answer: Article
  readonly isCurrent: boolean
}

/** What is on the record, by kind; which kinds are shown stands in the address. */
export function Facts({ answer, isCurrent }: FactsProps) {
  const { items } = answer
  const hidden = new Set(hiddenKinds(items, filtered('show')))
  const isWhole = useSoon()
  const groups = titles
    .map(([kind, title]) => ({ kind, title, all: items.filter((item) => item.kind === kind) }))
    .filter(({ all }) => all.length > 0)
  const shownOf = (all: readonly Item[]) => (isWhole ? all : all.slice(0, atFirst))
  return (
    <>
      <Kinds groups={groups} hidden={hidden} />
      {groups.map(({ kind, title, all }) => (
        <section key={kind} class={`kind-${kind}`}>
          <h2>{title}</h2>
          <List items={shownOf(all)} answer={answer} isCurrent={isCurrent} />
        </section>
      ))}
      {groups.length === 0 ? <p class="none">Nothing was found in it.</p> : null}
      <PutRight answer={answer} />
    </>
  )
}

/** So many facts of a kind are drawn before the rest. */
const atFirst = 40

interface Group {
  readonly kind: Item['kind']
  readonly title: string
  readonly all: readonly Item[]
}

/** Which kinds are shown. One alone is shown by asking for it where all are; the last to be left out brings all back. */
function Kinds({ groups, hidden }: { readonly groups: readonly Group[]; readonly hidden: ReadonlySet<string> }) {
  const toggle = (kind: string) => {
    const now = groups.map((one) => one.kind as string).filter((one) => !hidden.has(one))
    const wanted = hidden.size === 0 ? [kind] : now.includes(kind) ? now.filter((one) => one !== kind) : [...now, kind]
    filter('show', wanted.length === 0 || wanted.length === groups.length ? undefined : wanted.join(','))
  }
  return (
    <fieldset class="kinds" aria-label="Kinds of fact">
      {groups.map(({ kind, title, all }) => (
        <button
          key={kind}
          type="button"
          class={`is-${kind}`}
          aria-pressed={!hidden.has(kind)}
          onClick={() => toggle(kind)}
        >
          {title} <span>{all.length}</span>
        </button>
      ))}
    </fieldset>
  )
}

interface FactProps {
  readonly item: Item
  readonly answer: Article
  readonly isOpen: boolean
  /** Opens what puts a fact right, or closes it; missing where nothing can be. */
  readonly open: ((id: string | undefined) => void) | undefined
}

const Fact = memo(({ item, answer, isOpen, open }: FactProps) => {
  const { id, kind, lead, title, note, tone, inferred } = item
  const row = useRef<HTMLLIElement>(null)
  const key = kind === 'who' || kind === 'where' ? answer.keys[id] : undefined
  const correct = open && isCorrectable(item) ? () => open(isOpen ? undefined : id) : undefined
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== row.current || event.key !== 'c' || event.ctrlKey || event.metaKey || !correct) return
    event.preventDefault()
    event.stopPropagation()
    correct()
  }
  return (
    <li
      ref={row}
      class={['note', `is-${kind}`, tone ? `tone-${tone}` : ''].filter(Boolean).join(' ')}
      data-fact={id}
      data-item
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {lead ? (
        <>
          <strong class="lead">
            <bdi>{shown(lead)}</bdi>
          </strong>{' '}
        </>
      ) : null}
      {kind === 'said' && note ? <span class="how">{shown(note)} </span> : null}
      <span class="what" dir="auto">
        {key ? (
          <a href={at('who', key)}>
            <bdi>{shown(title)}</bdi>
          </a>
        ) : (
          shown(title)
        )}
      </span>
      {kind !== 'said' && note ? <span class="how"> {shown(note)}</span> : null}
      {inferred ? (
        <details class="inferred">
          <summary>inferred</summary>
          {inferred.map((why) => (
            <p key={why}>{shown(why)}</p>
          ))}
        </details>
      ) : null}
      {correct ? (
        <button type="button" class="quiet" aria-expanded={isOpen} onClick={correct}>
          Put right
        </button>
      ) : null}
      {isOpen && correct ? (
        <Correct
          item={item}
          answer={answer}
          close={() => {
            correct()
            row.current?.focus()
          }}
        />
      ) : null}
    </li>
  )
})

/** Facts, of which one at a time is being put right. */
function List({ items, answer, isCurrent }: FactsProps & { readonly items: readonly Item[] }) {
  const [open, setOpen] = useState<string | undefined>()
  return (
    <ul>
      {items.map((item) => (
        <Fact
          key={item.id}
          item={item}
          answer={answer}
          isOpen={open === item.id}
          open={isCurrent ? setOpen : undefined}
        />
      ))}
    </ul>
  )
}

/** What analysts have put right in it. */
function PutRight({ answer: { corrections, unfit } }: Pick<FactsProps, 'answer'>) {
  if (corrections.length + unfit.length === 0) return null
  const reasons = new Map(unfit.map(({ id, reason }) => [id, reason]))
  return (
    <section class="put-right">
      <h2>Put right</h2>
      <ul>
        {corrections.map(({ id, says, author, made }) => (
          <li key={id}>
            <bdi>{shown(says)}</bdi>{' '}
            <small>
              by {shown(author)}, {sayDay(made)}
            </small>{' '}
            <button type="button" class="quiet" onClick={() => void undo(correction({ id, says }))}>
              Undo
            </button>
          </li>
        ))}
        {[...reasons].map(([id, reason]) => (
          <li key={id} class="fault">
            A correction fits no longer: {reason}. <a href="/corrections">See the log</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FactsOfProps extends FactsProps {
  readonly ids: readonly string[]
  readonly close: () => void
}

/** The facts of the words that were touched, over the foot of a narrow screen. */
export function FactsOf({ answer, ids, isCurrent, close }: FactsOfProps) {
  const sheet = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    sheet.current?.focus()
    const listen = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [ids, close])
  return (
    <dialog open ref={sheet} class="over" aria-label="Facts of these words" tabIndex={-1}>
      <button type="button" class="quiet" onClick={close}>
        Close
      </button>
      <List items={answer.items.filter(({ id }) => ids.includes(id))} answer={answer} isCurrent={isCurrent} />
    </dialog>
  )
}
