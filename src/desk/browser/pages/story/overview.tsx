import type { ComponentChildren } from 'preact'
import { HappeningRow, SaidRow } from '../../parts/facts.tsx'
import { Reports } from '../../parts/reports.tsx'
import { SeriesLine } from '../../parts/series-line.tsx'
import { Shares } from '../../parts/shares.tsx'
import { sayDaysIn, shown } from '../../parts/words.tsx'
import type { TabProps } from '../story.tsx'

/** So many reports are told of at a glance, the newest. */
const mostReports = 20

/** The whole of a story at a glance: what moved, what most reports tell, who speaks. */
export const Tab = ({ page: { happenings, said, moved, changes, shares, reports }, address }: TabProps) => (
  <div class="overview-tab">
    {moved.length > 0 ? (
      <Section name="moved" title="Figures that moved or conflict" all={`${address}/figures`} what="every figure">
        <div class="moved">
          {moved.map((one) => (
            <SeriesLine key={`${one.subject} ${one.scope}`} one={one} />
          ))}
        </div>
      </Section>
    ) : null}
    <Section name="happened" title="What happened" all={`${address}/timeline`} what="the timeline">
      {happenings.length === 0 ? <p class="none">Nothing is told to have happened.</p> : null}
      {happenings.map((one) => (
        <HappeningRow key={one.id} one={one} />
      ))}
    </Section>
    <Section name="said" title="Who said what" all={`${address}/quotes`} what="all that was said">
      {changes.map(({ because }) => (
        <p key={because} class="changed">
          {shown(sayDaysIn(because))}
        </p>
      ))}
      {said.length === 0 ? <p class="none">Nobody is quoted.</p> : null}
      {said.map((one) => (
        <SaidRow key={one.id} one={one} />
      ))}
    </Section>
    <div class="beside">
      {shares.length > 0 ? (
        <Section name="speaks" title="Who speaks">
          <Shares shares={shares} />
        </Section>
      ) : null}
      <Section name="told" title="Reports" all={`${address}/versions`} what="reports and their versions">
        <Reports reports={reports.slice(-mostReports)} />
        {reports.length > mostReports ? (
          <p class="total">
            The newest; <a href={`${address}/versions`}>{reports.length - mostReports} more</a>
          </p>
        ) : null}
      </Section>
    </div>
  </div>
)

const Section = ({
  name,
  title,
  all,
  what,
  children,
}: {
  readonly name: string
  readonly title: string
  readonly all?: string
  readonly what?: string
  readonly children: ComponentChildren
}) => (
  <section class={`of-${name}`}>
    <h2>
      {title}
      {all ? (
        <a class="all" href={all}>
          {what}
        </a>
      ) : null}
    </h2>
    {children}
  </section>
)
