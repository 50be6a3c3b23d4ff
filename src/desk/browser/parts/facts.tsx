import { Fragment } from 'preact'
import type { FactRow } from '../../api/pages.ts'
import type { Happening, Said } from '../../api/story.ts'
import { count, From, Marked, Names, placeOf, Quoted, sayDay, sayPeriod, shown, together } from './words.tsx'

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

/** How a happening stands, in a word; what is done needs none. */
export const standings = {
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

/** What was found in one sentence: who says it, its words, and all that it tells, each leading to its own. */
export const FoundRow = ({ of }: { readonly of: readonly [FactRow, ...FactRow[]] }) => {
  const [first] = of
  const speakers = new Set(of.flatMap(({ kind, speakers }) => (kind === 'statement' ? speakers : [])))
  const sorts = new Map(of.flatMap((one) => (kinds[one.kind] ? [[sortOf(one), one.passage] as const] : [])))
  return (
    <article class="fact" data-item tabIndex={-1}>
      <p>
        <span class="when">{first.day ? sayDay(first.day) : 'no date'}</span>
        {speakers.size > 0 ? (
          <strong>
            <bdi>{shown(together([...speakers]))}</bdi>:{' '}
          </strong>
        ) : null}
        <Quoted passage={first.passage} />
        {[...sorts].map(([sort, passage]) => (
          <Fragment key={sort}>
            {' '}
            <a class="kind" href={placeOf(passage)}>
              {shown(sort)}
            </a>
          </Fragment>
        ))}
      </p>
    </article>
  )
}

/** “said”, “figure”, “happening: invade, planned”, “role: mayor”, “located in”. */
function sortOf({ kind, event: [, predicate], standing = 'actual', relation: [type = '', value] }: FactRow): string {
  if (kind === 'event') return `${kinds[kind]}: ${[predicate, standings[standing]].filter(Boolean).join(', ')}`
  if (kind === 'relation') return value ? `${kinds[kind]}: ${value}` : type.replaceAll('-', ' ')
  return kinds[kind]!
}

/** Facts side by side that one sentence tells. */
export function bySentence(facts: readonly FactRow[]): readonly (readonly [FactRow, ...FactRow[]])[] {
  const groups: [FactRow, ...FactRow[]][] = []
  for (const fact of facts) {
    const group = groups.at(-1)
    const isSame = group?.[0].article === fact.article && group[0].passage.sentence === fact.passage.sentence
    if (group && isSame) group.push(fact)
    else groups.push([fact])
  }
  return groups
}
