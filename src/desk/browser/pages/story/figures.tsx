import { sourceName } from '../../../../record/source-name.ts'
import type { Figure, Figures, FigureSeries } from '../../../api/story.ts'
import { isAgainst, Subject } from '../../parts/series-line.tsx'
import { Answered, More, useList } from '../../parts/states.tsx'
import { count, placeOf, sayDay, sayDaysIn, shown } from '../../parts/words.tsx'
import { filter, filtered } from '../../place.ts'
import type { TabProps } from '../story.tsx'
import { SeriesChart } from './series-chart.tsx'

/** Every figure of a story: what moved is drawn, disagreements are said, and all have their words beneath. */
export function Tab({ address }: TabProps) {
  const moved = filtered('moved') === 'true'
  const { asked, rows, next, fetchMore } = useList<Figures, FigureSeries>(
    `${address}${moved ? '?moved=true' : ''}`,
    ({ series }) => series,
  )
  return (
    <>
      <p class="filters">
        <label>
          <input
            type="checkbox"
            checked={moved}
            onChange={({ currentTarget }) => filter('moved', currentTarget.checked ? 'true' : undefined)}
          />{' '}
          only what moved or conflicts
        </label>
      </p>
      <Answered asked={asked}>
        {({ total }) => <p class="total">{count(total, 'thing')} counted or measured</p>}
      </Answered>
      <div class="all-series">
        {rows.filter(isRepeated).map((one) => (
          <Series key={one.figures[0]!.id} one={one} />
        ))}
      </div>
      <div class="lones">
        {rows
          .filter((one) => !isRepeated(one))
          .map((one) => (
            <Lone key={one.figures[0]!.id} one={one} figure={one.figures[0]!} />
          ))}
      </div>
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}

const isRepeated = ({ figures }: FigureSeries): boolean => figures.length > 1

/** So many rows are shown at once; more are folded. */
const few = 6

function Series({ one }: { readonly one: FigureSeries }) {
  const { figures } = one
  const isMoving = new Set(figures.map(({ said }) => said)).size > 1
  return (
    <article class="series" data-item tabIndex={-1}>
      <h2>
        <Subject one={one} />
      </h2>
      {isMoving ? <SeriesChart one={one} /> : null}
      {figures.filter(isAgainst).map(({ id, verdicts }) => (
        <p key={id} class="conflict">
          {verdicts.map(({ verdict, because }) =>
            verdict === 'conflicts' ? `Conflict: ${shown(sayDaysIn(because))} ` : '',
          )}
        </p>
      ))}
      {figures.length > few ? (
        <details>
          <summary>{count(figures.length, 'figure')} with their words</summary>
          <Rows figures={figures} />
        </details>
      ) : (
        <Rows figures={figures} />
      )}
    </article>
  )
}

const Lone = ({ one, figure }: { readonly one: FigureSeries; readonly figure: Figure }) => (
  <p class="lone" data-item tabIndex={-1}>
    <span class="when">{figure.asOf ? sayDay(figure.asOf) : 'no date'}</span> <Subject one={one} />:{' '}
    <a class="amount" href={placeOf(figure.passage)}>
      <bdi>{shown(figure.words)}</bdi>
    </a>
    , <Given by={figure} />
  </p>
)

const Rows = ({ figures }: { readonly figures: readonly Figure[] }) => (
  <table>
    <thead>
      <tr>
        <th scope="col">As of</th>
        <th scope="col">Words</th>
        <th scope="col">Given by</th>
        <th scope="col">With those before</th>
      </tr>
    </thead>
    <tbody>
      {figures.map((figure) => (
        <tr key={figure.id}>
          <td class="day">{figure.asOf ? sayDay(figure.asOf) : 'no date'}</td>
          <td>
            <a class="amount" href={placeOf(figure.passage)}>
              <bdi>{shown(figure.words)}</bdi>
            </a>
          </td>
          <td>
            <Given by={figure} />
          </td>
          <td>
            {figure.verdicts.map(({ verdict, because, with: other }) => (
              <span key={other} class={`verdict is-${verdict}`} title={sayDaysIn(because)}>
                {verdict}
              </span>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** “police, in Halyard”, or the outlet alone where it says so itself. */
const Given = ({ by: { giver, passage } }: { readonly by: Figure }) => {
  const outlet = sourceName(passage.outlet, passage.article)
  return (
    <>
      <bdi>{shown(giver)}</bdi>
      {giver === outlet ? null : (
        <>
          , in <bdi>{shown(outlet)}</bdi>
        </>
      )}
    </>
  )
}
