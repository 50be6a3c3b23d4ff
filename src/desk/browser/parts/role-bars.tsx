import type { ComponentChildren } from 'preact'
import type { Membership, Tenure } from '../../api/story.ts'
import { beginning, dayLength, roomy, shareOf, type Stretch, ticksIn } from './days.ts'
import { mostTold, sayOffice } from './offices.ts'
import { Name, Quoted, sayDay, sayDays, shown } from './words.tsx'
import '../style/roles.css'

interface RoleBarsProps {
  readonly tenures: readonly Tenure[]
  readonly memberships: readonly Membership[]
  /** On whose page it is: there the name need not be told again. */
  readonly of?: string
  /** So many are shown, those told most often, and the rest folded. */
  readonly few?: number
}

/** Offices and memberships over time, a bar each, from the first report that tells of them to the last. */
export function RoleBars({ tenures, memberships, of, few = Number.POSITIVE_INFINITY }: RoleBarsProps) {
  const days = [
    ...tenures.flatMap(({ from, to }) => [from, to]),
    ...memberships.flatMap(({ stages }) => stages.map(({ from }) => from)),
  ].flatMap((day) => (day === undefined ? [] : [beginning(day)]))
  if (tenures.length + memberships.length === 0) return null
  const span = days.length === 0 ? undefined : roomy({ from: Math.min(...days), to: Math.max(...days) + dayLength })
  const all = [...tenures, ...memberships]
  const first = mostTold(all, few, of)
  const row = (one: Tenure | Membership) =>
    'holder' in one ? (
      <TenureRow key={`${one.holder.key} ${one.role} ${one.of?.key} ${one.status}`} one={one} span={span} of={of} />
    ) : (
      <MembershipRow key={`${one.member.key} ${one.of.key}`} one={one} span={span} />
    )
  return (
    <div class="role-bars">
      {span ? <Days span={span} /> : null}
      {all.filter((one) => first.has(one)).map(row)}
      {first.size < all.length ? (
        <details>
          <summary>{all.length - first.size} more, told less often</summary>
          {all.filter((one) => !first.has(one)).map(row)}
        </details>
      ) : null}
      <p class="none">A bar runs from the first report that tells of it to the last.</p>
    </div>
  )
}

interface RowProps<T> {
  readonly one: T
  readonly span: Stretch | undefined
}

const TenureRow = ({ one, span, of }: RowProps<Tenure> & { readonly of: string | undefined }) => (
  <Row title={<TenureTitle one={one} of={of} />} passage={one.passages[0]}>
    {span && one.from ? (
      <Bar span={span} from={one.from} to={one.to ?? one.from} look={one.status} says={sayDays(one.from, one.to)} />
    ) : null}
  </Row>
)

const MembershipRow = ({ one, span }: RowProps<Membership>) => (
  <Row
    title={
      <>
        <Name of={one.member} /> in <Name of={one.of} />
        {': '}
        {one.stages.map(({ status, from }) => `${status}${from ? ` ${sayDay(from)}` : ''}`).join(', ')}
      </>
    }
    passage={one.stages.at(-1)?.passages[0]}
  >
    {span ? <Stages one={one} span={span} /> : null}
  </Row>
)

const TenureTitle = ({ one, of }: { readonly one: Tenure; readonly of: string | undefined }) => (
  <>
    {one.holder.key === of && of !== undefined ? null : (
      <>
        <strong>
          <Name of={one.holder} />
        </strong>
        ,{' '}
      </>
    )}
    {shown(sayOffice(one))}
    {one.of && (one.of.key === undefined || one.of.key !== of) ? (
      <>
        {' '}
        of <Name of={one.of} />
      </>
    ) : null}
  </>
)

const percent = (share: number): string => `${(100 * share).toFixed(2)}%`

const Days = ({ span }: { readonly span: Stretch }) => (
  <div class="role-row days" aria-hidden="true">
    <div />
    <div class="track">
      {ticksIn(span, 5).map(({ at, says }) => (
        <span key={at} style={{ left: percent(shareOf(span, at)) }}>
          {says}
        </span>
      ))}
    </div>
  </div>
)

const Row = ({
  title,
  passage,
  children,
}: {
  readonly title: ComponentChildren
  readonly passage: Tenure['passages'][number] | undefined
  readonly children: ComponentChildren
}) => (
  <div class="role-row" data-item tabIndex={-1}>
    <p>{title}</p>
    <div class="track">{children}</div>
    {passage ? (
      <p class="told">
        <Quoted passage={passage} />
      </p>
    ) : null}
  </div>
)

interface BarProps {
  readonly span: Stretch
  readonly from: string
  readonly to: string
  readonly look: string
  readonly says: string
}

const Bar = ({ span, from, to, look, says }: BarProps) => {
  const [left, right] = [shareOf(span, beginning(from)), shareOf(span, beginning(to) + dayLength)]
  return (
    <span class={`role-bar is-${look}`} style={{ left: percent(left), width: percent(right - left) }} title={says}>
      <span class="unseen">{says}</span>
    </span>
  )
}

/** Each stage until the next one, the last until the end of what is known. */
const Stages = ({ one: { stages }, span }: { readonly one: Membership; readonly span: Stretch }) => {
  const dated = stages.flatMap(({ status, from }) => (from === undefined ? [] : [{ status, from }]))
  return (
    <>
      {dated.map(({ status, from }, at) => {
        const left = shareOf(span, beginning(from))
        const next = dated[at + 1]
        const right = next ? shareOf(span, beginning(next.from)) : 1
        return (
          <span
            key={`${status} ${from}`}
            class={`role-bar is-stage is-${status}`}
            style={{ left: percent(left), width: percent(right - left) }}
            title={`${status}, ${sayDay(from)}`}
          >
            {status}
          </span>
        )
      })}
    </>
  )
}
