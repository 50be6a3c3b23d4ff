import type { FactRow } from '../../api/pages.ts'
import type { FigureSeries, Happening, Said } from '../../api/story.ts'
import { count, From, Marked, Name, Quoted, sayDay, shown } from './words.tsx'

/** By how many reports a thing is told, and how many of them are independent. */
const Borne = ({ reports, sources }: { readonly reports: number; readonly sources: number }) =>
  reports > 1 ? (
    <span class="borne" title="reports, and how many of them are independent of each other">
      {count(reports, 'report')}, {sources} independent
    </span>
  ) : null

const standings = {
  actual: '',
  claimed: 'claimed',
  planned: 'planned',
  possible: 'possible',
  denied: 'denied',
  unreal: 'supposed',
} as const

export const HappeningRow = ({ one }: { readonly one: Happening }) => (
  <article class={`fact happening is-${one.standing}`} data-item tabIndex={-1} id={one.id}>
    <p>
      <span class="when">{one.from ? sayDay(one.from) : 'no date'}</span>
      {standings[one.standing] ? <span class="standing">{standings[one.standing]}</span> : null}
      <Marked text={one.first.sentence} marks={one.first.marks} /> <From passage={one.first} />
      <Borne {...one} />
    </p>
    {one.differences.map(({ aspect, values }) => (
      <p key={aspect} class="differs">
        {aspect}:{' '}
        {values.map(({ value, outlets }, at) => (
          <span key={value}>
            {at > 0 ? ' / ' : ''}
            <bdi>{shown(value)}</bdi> ({outlets.join(', ')})
          </span>
        ))}
      </p>
    ))}
  </article>
)

export const SaidRow = ({ one }: { readonly one: Said }) => (
  <article class="fact said" data-item tabIndex={-1} id={one.id}>
    <p>
      <span class="when">{one.day ? sayDay(one.day) : 'no date'}</span>
      <strong>
        <Name of={one.speaker} />
      </strong>
      {one.who === 'named' ? '' : ` (${one.who})`} <Quoted passage={one.passage} />
      <Borne {...one} />
    </p>
    {one.differs.map(({ words: [a, b], outlets: [x, y] }) => (
      <p key={`${a}${b}`} class="differs">
        “<bdi>{shown(a ?? '')}</bdi>” in {x}, “<bdi>{shown(b ?? '')}</bdi>” in {y ?? x}
      </p>
    ))}
  </article>
)

export const SeriesRow = ({ one }: { readonly one: FigureSeries }) => (
  <article class="fact series" data-item tabIndex={-1}>
    <h3>
      <bdi>{shown(one.subject)}</bdi>
      {one.scope ? <span class="scope">, {shown(one.scope)}</span> : null}
    </h3>
    <ol>
      {one.figures.map((figure) => (
        <li key={figure.id}>
          <span class="when">{figure.asOf ? sayDay(figure.asOf) : 'no date'}</span>
          <strong class="amount">
            <bdi>{shown(figure.words)}</bdi>
          </strong>{' '}
          <span class="giver">
            <bdi>{shown(figure.giver)}</bdi>
          </span>{' '}
          <From passage={figure.passage} />
          {figure.verdicts
            .filter(({ verdict }) => verdict !== 'agrees')
            .map(({ verdict, because, with: other }) => (
              <span key={other} class={`verdict is-${verdict}`} title={because}>
                {verdict}
              </span>
            ))}
        </li>
      ))}
    </ol>
  </article>
)

export const FoundRow = ({ one }: { readonly one: FactRow }) => (
  <article class="fact" data-item tabIndex={-1}>
    <p>
      <span class="when">{one.day ? sayDay(one.day) : 'no date'}</span>
      {one.kind === 'statement' && one.speaker[0] ? (
        <strong>
          <bdi>{shown(one.speaker[0])}</bdi>{' '}
        </strong>
      ) : null}
      <Quoted passage={one.passage} />
      {one.kind === 'sentence' ? null : <span class="kind">{one.kind}</span>}
    </p>
  </article>
)
