import { useEffect, useRef, useState } from 'preact/hooks'
import { entityKinds } from '../../../../record/kinds.ts'
import type { Kept, Preview, Request } from '../../../api/corrections.ts'
import type { Article, Item } from '../../../api/pages.ts'
import { consult, tell } from '../../answers.ts'
import { correction, toast } from '../../parts/toast.tsx'
import { count, sayDay, shown } from '../../parts/words.tsx'
import { at } from '../../place.ts'
import { Choice, type Options, Ticked, Typed, unchosen } from './inputs.tsx'

type Record = Article['record']

/** What can be put right: who said it, when it was, who it is, whether it is there at all. */
export const isCorrectable = ({ kind }: Item): boolean => /^(?:said|what|who|where)$/.test(kind)

interface CorrectProps {
  readonly item: Item
  readonly answer: Article
  readonly close: () => void
}

/** What is wrong with a fact, what would be right, and what else that changes. */
export function Correct({ item, answer, close }: CorrectProps) {
  const ways = waysFor(item)
  const [way, setWay] = useState(ways[0]!.name)
  const [value, setValue] = useState('')
  const [chosen, setChosen] = useState<readonly number[]>([])
  const [everywhere, setEverywhere] = useState(false)
  const { ask, isWide = false, request } = ways.find(({ name }) => name === way)!
  const wanted = request(value.trim(), chosen)
  const whole: Request | undefined = wanted && isWide && everywhere ? ({ ...wanted, everywhere } as Request) : wanted
  return (
    <Deciding answer={answer} request={whole} close={close}>
      <Choice
        title="What is wrong"
        value={way}
        set={(name) => {
          setWay(name)
          setValue('')
        }}
        options={ways.map(({ name, title }) => [name, title])}
      />
      {ask ? ask({ item, record: answer.record, value, setValue, chosen, setChosen }) : null}
      {isWide ? <Ticked title="in every article" isOn={everywhere} turn={() => setEverywhere(!everywhere)} /> : null}
    </Deciding>
  )
}

interface Asking {
  readonly item: Item
  readonly record: Record
  readonly value: string
  readonly setValue: (value: string) => void
  readonly chosen: readonly number[]
  readonly setChosen: (chosen: readonly number[]) => void
}

interface Way {
  readonly name: string
  readonly title: string
  /** Whether it can hold in every article. */
  readonly isWide?: boolean
  readonly ask?: (asking: Asking) => preact.JSX.Element
  /** Undefined as long as something is missing. */
  readonly request: (value: string, chosen: readonly number[]) => Request | undefined
}

function waysFor({ id: item, kind }: Item): readonly Way[] {
  const isName = kind === 'who' || kind === 'where'
  const common: readonly Way[] = [
    {
      name: 'reject',
      title: isName ? 'it is no name' : kind === 'said' ? 'nobody said this' : 'nothing of the kind is told',
      isWide: isName,
      request: () => ({ kind: 'reject', item }),
    },
    { name: 'confirm', title: 'nothing, it is right', isWide: isName, request: () => ({ kind: 'confirm', item }) },
  ]
  if (kind === 'said')
    return [
      { name: 'speaker', title: 'somebody else said it', ask: Speaker, request: (value) => speaker(item, value) },
      ...common,
    ]
  if (kind === 'what')
    return [
      { name: 'time', title: 'it was at another time', ask: When, request: (value) => time(item, value) },
      ...common,
    ]
  return [...namings(item), ...common]
}

const speaker = (item: string, value: string): Request | undefined =>
  value ? { kind: 'speaker', item, speaker: value === 'nobody' ? null : value } : undefined

/** “t3”, “never”, “120-126 2026-02-17” */
function time(item: string, value: string): Request | undefined {
  const [, start, end, day] = /^(\d+)-(\d+) (\d{4}-\d\d-\d\d)$/.exec(value) ?? []
  if (day) return { kind: 'time', item, time: { words: { start: Number(start), end: Number(end) }, day } }
  return /^t\d+$/.test(value)
    ? { kind: 'time', item, time: value }
    : value === 'never'
      ? { kind: 'time', item, time: null }
      : undefined
}

const namings = (item: string): readonly Way[] => [
  {
    name: 'rename',
    title: 'it is called otherwise',
    isWide: true,
    ask: Called,
    request: (name) => (name ? { kind: 'rename', item, name } : undefined),
  },
  {
    name: 'merge',
    title: 'it is the same as another',
    isWide: true,
    ask: Other,
    request: (into) => (into ? { kind: 'merge', item, into } : undefined),
  },
  {
    name: 'retype',
    title: 'it is of another kind',
    isWide: true,
    ask: Kind,
    request: (type) => (type ? ({ kind: 'retype', item, type } as Request) : undefined),
  },
  {
    name: 'split',
    title: 'some of its words mean somebody else',
    ask: Mentions,
    request: (name, mentions) =>
      name && mentions.length > 0 ? { kind: 'split', item, mentions: [...mentions], name } : undefined,
  },
]

const bySalience = ({ entities }: Record) => entities.toSorted((a, b) => b.salience - a.salience)

/** Who may say something, people first. */
const speaking = ['person', 'organization', 'group', 'place', 'facility']
const speakersIn = (record: Record) => speaking.flatMap((kind) => bySalience(record).filter((one) => one.kind === kind))

const named = (entities: Record['entities']): Options =>
  entities.map(({ id, name, kind }) => [id, `${shown(name)} (${kind})`])

const Speaker = ({ record, item, value, setValue }: Asking) => {
  const now = record.statements.find(({ id }) => id === item.id)?.speaker
  const others = named(speakersIn(record).filter(({ id }) => id !== now))
  const options: Options = [unchosen, ...others, ['nobody', 'nobody can tell']]
  return <Choice title="Who said it" value={value} set={setValue} options={options} />
}

const When = ({ record, item, value, setValue }: Asking) => {
  const now = record.events.find(({ id }) => id === item.id)?.time
  const words = record.times.find(({ id }) => id === now)
  const quoted = ({ start, end }: Record['times'][number]) => `“${shown(record.article.text.slice(start, end))}”`
  const others = record.times
    .filter(({ id, from }) => id !== now && from)
    .map((one) => [one.id, `${quoted(one)}, ${sayDay(one.from!)}`] as const)
  const options: Options = [unchosen, ...others, ['never', 'nobody can tell']]
  return (
    <>
      <Choice title="When" value={value} set={setValue} options={options} />
      {words ? (
        <label>
          or {quoted(words)} is{' '}
          <input
            type="date"
            onInput={({ currentTarget }) =>
              setValue(currentTarget.value ? `${words.start}-${words.end} ${currentTarget.value}` : '')
            }
          />
        </label>
      ) : null}
    </>
  )
}

const Called = ({ item, value, setValue }: Asking) => (
  <Typed title="Its name" value={value} set={setValue} placeholder={shown(item.title)} />
)

const Other = ({ record, item, value, setValue }: Asking) => {
  const others = named(bySalience(record).filter(({ id }) => id !== item.id))
  return <Choice title="It is" value={value} set={setValue} options={[unchosen, ...others]} />
}

const Kind = ({ record, item, value, setValue }: Asking) => {
  const now = record.entities.find(({ id }) => id === item.id)?.kind
  const others = entityKinds.filter((kind) => kind !== now).map((kind) => [kind, kind] as const)
  return <Choice title="It is" value={value} set={setValue} options={[unchosen, ...others]} />
}

/** So much of the text stands around a mention. */
const around = 24

const Mentions = ({ record, item, value, setValue, chosen, setChosen }: Asking) => {
  const { text } = record.article
  const { mentions = [] } = record.entities.find(({ id }) => id === item.id) ?? {}
  const toggle = (at: number) =>
    setChosen(chosen.includes(at) ? chosen.filter((one) => one !== at) : [...chosen, at].toSorted((a, b) => a - b))
  return (
    <>
      <fieldset>
        <legend>These</legend>
        {mentions.map(({ start, end }, at) => (
          <Ticked
            key={start}
            isOn={chosen.includes(at)}
            turn={() => toggle(at)}
            title={
              <bdi>
                …{shown(text.slice(Math.max(0, start - around), start))}
                <mark>{shown(text.slice(start, end))}</mark>
                {shown(text.slice(end, end + around))}…
              </bdi>
            }
          />
        ))}
      </fieldset>
      <Typed title="mean" value={value} set={setValue} placeholder="a name" />
    </>
  )
}

interface DecidingProps {
  readonly answer: Article
  readonly request: Request | undefined
  readonly close: () => void
  readonly children: preact.ComponentChildren
}

/** What is asked for with what it changes, to be kept or left. */
export function Deciding({ answer, request, close, children }: DecidingProps) {
  const form = useRef<HTMLFormElement>(null)
  const { preview, fault, isBusy, keep, note, setNote } = useDeciding(answer, request, close)
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), [])
  return (
    <form
      ref={form}
      class="correct"
      onSubmit={(event) => {
        event.preventDefault()
        if (preview) void keep()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      {children}
      <Typed title="Why" value={note} set={setNote} placeholder="if you like" most={2000} />
      <div aria-live="polite">
        {fault ? <p class="fault">{fault}</p> : null}
        {preview ? <Changes preview={preview} /> : null}
      </div>
      <p>
        <button type="submit" disabled={!preview || isBusy}>
          Keep
        </button>{' '}
        <button type="button" class="quiet" onClick={close}>
          Leave it
        </button>
      </p>
    </form>
  )
}

function useDeciding(answer: Article, request: Request | undefined, close: () => void) {
  const [shownNow, setShown] = useState<{ readonly of: string; readonly preview?: Preview; readonly fault?: string }>()
  const [note, setNote] = useState('')
  const [isBusy, setBusy] = useState(false)
  const body = { article: answer.article, stamp: answer.stamp, request }
  const key = JSON.stringify(body)
  useEffect(() => {
    if (!request) return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      consult<Preview>('/corrections/preview', body, stop.signal).then(
        (preview) => setShown({ of: key, preview }),
        (error) => {
          if (!stop.signal.aborted) setShown({ of: key, fault: String(error.message) })
        },
      )
    }, 150)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [key])
  const keep = async () => {
    setBusy(true)
    try {
      toast(correction(await tell<Kept>('/corrections', { ...body, ...(note.trim() ? { note: note.trim() } : {}) })))
      close()
    } catch (error) {
      setShown({ of: key, fault: String((error as Error).message) })
    }
    setBusy(false)
  }
  const { preview, fault } = request && shownNow?.of === key ? shownNow : {}
  return { preview, fault, isBusy, keep, note, setNote }
}

/** So many lines of what is gone and what is new are shown. */
const mostLines = 12

function Changes({ preview: { gone, come, others, stories, moreStories } }: { readonly preview: Preview }) {
  const lines = [...gone.map((text) => ['gone', text] as const), ...come.map((text) => ['come', text] as const)]
  return (
    <div class="changes">
      {lines.length === 0 ? <p>Nothing of this article changes.</p> : null}
      <ul>
        {lines.slice(0, mostLines).map(([what, text]) => (
          <li key={`${what} ${text}`} class={what}>
            <bdi>{shown(text)}</bdi>
          </li>
        ))}
      </ul>
      {lines.length > mostLines ? <p>and {lines.length - mostLines} more items</p> : null}
      {others > 0 ? <p>It may change {count(others, 'other article')}.</p> : null}
      {stories.length > 0 ? (
        <p>
          Ledgers made anew:{' '}
          {stories.map(({ story, title }, nth) => (
            <span key={story}>
              {nth > 0 ? '; ' : ''}
              <a href={at('story', story)}>
                <bdi>{shown(title)}</bdi>
              </a>
            </span>
          ))}
          {moreStories > 0 ? ` and ${count(moreStories, 'story', 'stories')} more` : ''}
        </p>
      ) : null}
    </div>
  )
}
