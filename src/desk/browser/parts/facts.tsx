import type { FactRow } from '../../api/pages.ts'
import type { Happening, Said } from '../../api/story.ts'
import { count, From, Marked, Names, Quoted, sayDay, sayPeriod, shown, together } from './words.tsx'

/** By how many reports a thing is told, and how many of them are independent. */
const Borne = ({ reports, sources }: { readonly reports: number; readonly sources: number }) =>
  reports > 1 ? (
    <>
      {' '}
      <span class="borne" title="reports, and how many of them are independent of each other">
        · {count(reports, 'report')}, {sources} independent
      </span>
    </>
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
      <span class="when">{one.from ? sayPeriod(one.from, one.to) : 'no date'}</span>
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

/** What somebody said; on their own page without their name. */
export const SaidRow = ({ one, isOwn = false }: { readonly one: Said; readonly isOwn?: boolean }) => (
  <article class="fact said" data-item tabIndex={-1} id={one.id}>
    <p>
      <span class="when">{one.day ? sayDay(one.day) : 'no date'}</span>
      {isOwn ? null : (
        <>
          <strong>
            <Names of={one.speakers} />
          </strong>
          {one.who === 'named' || one.who === 'unknown' ? '' : ` (${one.who})`}:{' '}
        </>
      )}
      <Quoted passage={one.passage} />
      <Borne {...one} />
    </p>
    {one.differs.map(({ words: [a, b], outlets: [x, y] }) => (
      <p key={`${a}${b}`} class="differs">
        “<bdi>{shown(a ?? '')}</bdi>” in {x}, “<bdi>{shown(b ?? '')}</bdi>” in {y ?? x}
      </p>
    ))}
  </article>
)

/** What a fact that was found is, in the desk’s own words. */
const kinds: { readonly [kind: string]: string } = {
  statement: 'said',
  event: 'happening',
  quantity: 'figure',
  relation: 'role',
}

export const FoundRow = ({ one }: { readonly one: FactRow }) => (
  <article class="fact" data-item tabIndex={-1}>
    <p>
      <span class="when">{one.day ? sayDay(one.day) : 'no date'}</span>
      {one.kind === 'statement' && one.speakers.length > 0 ? (
        <strong>
          <bdi>{shown(together(one.speakers))}</bdi>{' '}
        </strong>
      ) : null}
      <Quoted passage={one.passage} /> {kinds[one.kind] ? <span class="kind">{kinds[one.kind]}</span> : null}
    </p>
  </article>
)
