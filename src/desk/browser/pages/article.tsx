import { useCallback, useEffect, useMemo, useState } from 'preact/hooks'
import { sourceName } from '../../../record/source-name.ts'
import type { Article } from '../../api/pages.ts'
import { useAnswer } from '../answers.ts'
import { useShortcuts } from '../parts/keys.tsx'
import { Answered, Downloads } from '../parts/states.tsx'
import { sayDay, shown } from '../parts/words.tsx'
import { type Params, at, filter, filtered, place } from '../place.ts'
import { useTitle } from '../title.ts'
import { AddEvent } from './article/add-event.tsx'
import { Facts, FactsOf } from './article/facts.tsx'
import { LeftOut, Versions } from './article/sides.tsx'
import {
  type Chosen,
  light,
  onArrow,
  pointedAt,
  selected,
  showAddressed,
  spanIn,
  toFact,
  toWords,
} from './article/linking.ts'
import { Text } from './article/text.tsx'
import '../style/article.css'

/** What the page itself listens to, where a fact or words have the focus; the sheet of shortcuts tells it. */
const shortcuts = [
  ['←', 'from a fact to its words, and on to the next of them'],
  ['→', 'from words to their fact'],
  ['↑', 'up among facts, or among words'],
  ['↓', 'down among them'],
  ['c', 'put the fact right'],
].map(([keys, does]) => ({ keys: keys!, does: does!, run: () => {}, isOn: () => false }))

/** One article: its text, and beside it what was read in it, each leading to the other. */
export function Page({ article = '', side: part }: Params) {
  const version = filtered('version')
  const address = `${at('article', article)}${version ? `?version=${encodeURIComponent(version)}` : ''}`
  const asked = useAnswer<Article>(address, { atOnce: true })
  useTitle(asked.answer?.record.article.headline ?? article)
  useShortcuts(shortcuts)
  return (
    <Answered asked={asked} what="article">
      {(answer) => <Shown answer={answer} address={address} side={filtered('side') || part || 'facts'} />}
    </Answered>
  )
}

interface ShownProps {
  readonly answer: Article
  readonly address: string
  readonly side: string
}

function Shown({ answer, address, side }: ShownProps) {
  const { record, items } = answer
  const [tapped, setTapped] = useState<readonly string[]>([])
  const [words, setWords] = useState<Chosen | undefined>()
  const [told, setTold] = useState<Chosen | undefined>()
  const { hash } = place.value
  const [whole, setWhole] = useState(0)
  const onWhole = useCallback(() => setWhole((times) => times + 1), [])
  useEffect(() => showAddressed(spanIn(hash)), [hash, whole])
  useEffect(() => {
    const listen = () => setWords(selected())
    document.addEventListener('selectionchange', listen)
    return () => document.removeEventListener('selectionchange', listen)
  }, [])
  const isCurrent = answer.versions.find(({ version }) => version === answer.version)?.current === true
  const text = useMemo(
    () => <Text article={record.article} items={items} onWhole={onWhole} />,
    [record, items, onWhole],
  )
  const hidden = hiddenKinds(items, filtered('show'))
  const setRoot = useLinks(setTapped)
  const forget = useCallback(() => setTapped([]), [])
  return (
    <div ref={setRoot} class={['article', ...hidden.map((kind) => `hides-${kind}`)].join(' ')}>
      <div>
        <Head answer={answer} address={address} isCurrent={isCurrent} />
        {text}
      </div>
      <aside aria-label="What is on the record of it">
        <Sides answer={answer} side={side} />
        {side === 'why' ? (
          <LeftOut article={answer.article} />
        ) : side === 'versions' ? (
          <Versions answer={answer} />
        ) : (
          <Facts answer={answer} isCurrent={isCurrent} />
        )}
      </aside>
      {tapped.length > 0 ? <FactsOf answer={answer} ids={tapped} isCurrent={isCurrent} close={forget} /> : null}
      {isCurrent && (told ?? words) ? (
        <AddEvent answer={answer} words={(told ?? words)!} told={told} setTold={setTold} />
      ) : null}
    </div>
  )
}

/** The kinds of fact that the address leaves out: `?show=said,what` shows two. */
export function hiddenKinds(items: Article['items'], show: string): string[] {
  if (!show) return []
  const wanted = new Set(show.split(','))
  return [...new Set(items.map(({ kind }) => kind))].filter((kind) => !wanted.has(kind))
}

/** On a narrow screen facts lie below the text: there they come up over it when their words are touched. */
const isNarrow = () => matchMedia('(max-width: 60rem)').matches

/** Pointer and keys lead from facts to their words and back. */
export function useLinks(tap: (ids: readonly string[]) => void) {
  const [root, setRoot] = useState<HTMLElement | null>(null)
  useEffect(() => {
    if (!root) return
    let last = ''
    const lightUp = ({ target }: Event) => {
      const ids = pointedAt(target)
      if (last === ids.join()) return
      last = ids.join()
      light(ids)
    }
    const click = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest('a, button, input, select, textarea, label, summary')) return
      const ids = pointedAt(target)
      const [id] = ids
      if (id === undefined && !target.closest('.over')) tap([])
      if (id === undefined || selected()) return
      if (target.closest('[data-fact]')) toWords(id)
      else if (isNarrow()) tap(ids)
      else toFact(id)
    }
    const heard = [
      ['pointerover', lightUp],
      ['focusin', lightUp],
      ['click', click],
      ['keydown', (event: Event) => onArrow(event as KeyboardEvent)],
    ] as const
    for (const [name, listen] of heard) root.addEventListener(name, listen)
    return () => {
      for (const [name, listen] of heard) root.removeEventListener(name, listen)
    }
  }, [root, tap])
  return setRoot
}

function Head({ answer, address, isCurrent }: Omit<ShownProps, 'side'> & { readonly isCurrent: boolean }) {
  const { outlet, day, story, copyOf, versions, version, record, published } = answer
  const hasHeadline = record.article.parts.some(({ role }) => role === 'headline')
  const nth = versions.findIndex((one) => one.version === version) + 1
  return (
    <header class="article-head">
      <Downloads address={address} />
      {hasHeadline ? null : (
        <h1>
          <bdi>{shown(record.article.headline ?? answer.article)}</bdi>
        </h1>
      )}
      <p class="about">
        <bdi>{shown(sourceName(outlet, answer.article))}</bdi>
        {day ? `, ${sayDay(day)}` : ', no date'}
        {published ? <span title={published}> ({basisOf(published)})</span> : null}
        {story && story.reports > 1 ? (
          <>
            {' · '}
            <a href={at('story', story.story)}>the story, {story.reports} reports</a>
          </>
        ) : null}
        {copyOf ? (
          <>
            {' · '}
            <a href={at('article', copyOf)}>copies another report</a>
          </>
        ) : null}
        {versions.length > 1 ? (
          <>
            {' · '}
            <label>
              Version{' '}
              <select
                value={`${version}`}
                onChange={({ currentTarget }) => {
                  const chosen = versions.find((one) => `${one.version}` === currentTarget.value)
                  filter('version', chosen?.current ? undefined : currentTarget.value)
                }}
              >
                {versions.map((one, at) => (
                  <option key={one.version} value={`${one.version}`}>
                    {at + 1} of {versions.length}, met {sayDay(one.seen)}
                  </option>
                ))}
              </select>
            </label>
          </>
        ) : null}
      </p>
      {isCurrent ? null : (
        <p class="changed">
          This is how it was, version {nth} of {versions.length}. Corrections are made in{' '}
          <a href={at('article', answer.article)}>the last</a>.
        </p>
      )}
    </header>
  )
}

/** “Thursday, April 20, 2023, as given” → “as given” */
const basisOf = (published: string): string =>
  /, (as given|as the source is marked|from the dateline.*|worked out.*)$/.exec(published)?.[1] ?? published

function Sides({ answer, side }: Pick<ShownProps, 'answer' | 'side'>) {
  const sides: readonly (readonly [name: string, title: string])[] = [
    ['facts', 'On the record'],
    ['why', 'Why not?'],
    ...(answer.versions.length > 1 ? [['versions', 'Versions'] as const] : []),
  ]
  return (
    <nav class="sides" aria-label="Beside the text">
      {sides.map(([name, title]) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === side}
          onClick={() => filter('side', name === 'facts' ? undefined : name)}
        >
          {title}
        </button>
      ))}
    </nav>
  )
}
