import { sourceName } from '../../../../record/source-name.ts'
import type { Versions } from '../../../api/story.ts'
import { Reports } from '../../parts/reports.tsx'
import { Answered, More, useList } from '../../parts/states.tsx'
import { count, placeOf, sayDay, shown } from '../../parts/words.tsx'
import { at } from '../../place.ts'
import type { TabProps } from '../story.tsx'

type Changed = Versions['reports'][number]

/** What was rewritten, in facts, and all reports, copies folded. */
export function Tab({ page: { reports }, address }: TabProps) {
  const { asked, rows, next, fetchMore } = useList<Versions, Changed>(address, ({ reports }) => reports)
  return (
    <div class="with-aside">
      <div>
        <h2>Reports</h2>
        <Reports reports={reports} />
      </div>
      <section>
        <h2>Rewritten since</h2>
        <Answered asked={asked}>
          {({ total }) => (
            <p class="total">
              {total === 0
                ? 'No report exists in more than one version.'
                : `${count(total, 'report')} in several versions`}
            </p>
          )}
        </Answered>
        {rows.map((one) => (
          <Rewritten key={one.report.article} one={one} />
        ))}
        <More next={next} fetchMore={fetchMore} />
      </section>
    </div>
  )
}

const Rewritten = ({ one: { report, versions } }: { readonly one: Changed }) => (
  <article class="rewritten" data-item tabIndex={-1}>
    <h3>
      <a href={at('article', report.article)}>
        <bdi>{shown(report.headline)}</bdi>
      </a>
    </h3>
    <p class="outlet">
      <bdi>{shown(sourceName(report.outlet, report.article))}</bdi>
    </p>
    {versions.slice(1).map(({ version, seen, changes }, at) => (
      <section key={version}>
        <p class="total">
          Version {at + 2} of {versions.length}, met {sayDay(seen.slice(0, 10))}: {count(changes.length, 'change')}
        </p>
        <ul>
          {changes.map((change) => (
            <Change key={`${change.kind} ${change.because}`} one={change} />
          ))}
        </ul>
      </section>
    ))}
  </article>
)

/** “figure raised: “12” is now “at least 19”. before, after” */
const Change = ({
  one: { kind, because, before, after },
}: {
  readonly one: Changed['versions'][number]['changes'][number]
}) => (
  <li>
    <span class="kind">{kind.replace('-', ' ')}</span>
    <bdi>{shown(because)}</bdi>{' '}
    {before ? (
      <a class="from" href={placeOf(before)}>
        before
      </a>
    ) : null}
    {before && after ? ' · ' : null}
    {after ? (
      <a class="from" href={placeOf(after)}>
        after
      </a>
    ) : null}
  </li>
)
