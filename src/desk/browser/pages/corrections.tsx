import type { Log } from '../../api/pages.ts'
import { tell } from '../answers.ts'
import { Answered, Downloads, More, useList } from '../parts/states.tsx'
import { shown } from '../parts/words.tsx'
import { at } from '../place.ts'
import { useTitle } from '../title.ts'

/** What analysts have put right, each to be taken back. */
export function Page() {
  useTitle('Corrections')
  const { asked, rows, next, fetchMore } = useList<Log, Log['corrections'][number]>(
    '/corrections',
    ({ corrections }) => corrections,
  )
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
      <ol class="log">
        {rows.map((one) => (
          <li key={one.id} class={one.undone ? 'undone' : ''} data-item tabIndex={-1}>
            <p>
              <span class="when">{one.made.slice(0, 10)}</span>
              <strong>{one.kind}</strong>{' '}
              {one.words.length > 0 ? (
                <q>
                  <bdi>{shown(one.words.join(' … '))}</bdi>
                </q>
              ) : null}{' '}
              {one.scope === 'article' && one.where ? (
                <a href={at('article', one.where)}>{one.where}</a>
              ) : (
                (one.where ?? 'everywhere')
              )}{' '}
              <small>by {one.author}</small>
              {one.note ? (
                <>
                  {' '}
                  <em>{shown(one.note)}</em>
                </>
              ) : null}
            </p>
            {one.unfit ? <p class="fault">Holds no more: {one.unfit}.</p> : null}
            {one.undone || one.kind === 'undo' ? null : (
              <button type="button" class="quiet" onClick={() => void tell(`${at('corrections', one.id)}/undo`, {})}>
                Undo
              </button>
            )}
          </li>
        ))}
      </ol>
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}
