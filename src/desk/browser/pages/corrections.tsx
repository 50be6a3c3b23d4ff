import type { Log } from '../../api/pages.ts'
import { Answered, Downloads, More, useList } from '../parts/states.tsx'
import { correction, undo } from '../parts/toast.tsx'
import { sayDay, shown } from '../parts/words.tsx'
import { at } from '../place.ts'
import { useTitle } from '../title.ts'
import '../style/log.css'

type Entry = Log['corrections'][number]

/** What analysts have put right, by days, the newest first; each can be taken back, and that too. */
export function Page() {
  useTitle('Corrections')
  const { asked, rows, next, fetchMore } = useList<Log, Entry>('/corrections', ({ corrections }) => corrections)
  const days = byDay(rows)
  return (
    <>
      <header class="page-head">
        <h1>Corrections</h1>
        <Downloads address="/corrections" />
      </header>
      <Answered asked={asked}>
        {() =>
          rows.length === 0 ? (
            <p class="none">Nothing was put right yet. Corrections are made where the words stand: open an article.</p>
          ) : null
        }
      </Answered>
      {days.map(([day, all]) => (
        <section key={day} class="log">
          <h2>{sayDay(day)}</h2>
          <ol>
            {all.map((one) => (
              <Line key={one.id} one={one} />
            ))}
          </ol>
        </section>
      ))}
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}

function byDay(rows: readonly Entry[]): readonly (readonly [day: string, all: readonly Entry[]])[] {
  const days = new Map<string, Entry[]>()
  for (const one of rows) {
    const day = one.made.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), one])
  }
  return [...days]
}

const Line = ({ one }: { readonly one: Entry }) => (
  <li class={one.undone ? 'is-undone' : one.unfit ? 'is-unfit' : ''} data-item tabIndex={-1}>
    <p>
      <bdi class="says">{shown(one.says)}</bdi> {one.undone ? <span class="standing">taken back</span> : null}
      <small>
        <Where one={one} />, by {shown(one.author)}, {one.made.slice(11, 16)} UTC
      </small>
      {one.note ? <em> {shown(one.note)}</em> : null}
    </p>
    {one.unfit && !one.undone ? <p class="fault">It holds no more: {one.unfit}.</p> : null}
    {one.undone ? null : (
      <button type="button" class="quiet" onClick={() => void undo(correction(one))}>
        {one.kind === 'undo' ? 'Put it right again' : 'Undo'}
      </button>
    )}
  </li>
)

/** The words that a correction is about, in their article. */
function Where({ one: { scope, where, at: words } }: { readonly one: Entry }) {
  if (where === undefined) return <>everywhere</>
  const address = scope === 'article' ? at('article', where) : at('story', where)
  return (
    <a href={words ? `${address}#${words.start}-${words.end}` : address}>
      <bdi>{shown(where)}</bdi>
    </a>
  )
}
