import type { Static } from 'typebox'
import type { Figures, Quotes, Roles, StoryPage, Timeline } from '../../api/story.ts'
import { useAnswer } from '../answers.ts'
import { HappeningRow, SaidRow, SeriesRow } from '../parts/facts.tsx'
import { Reports } from '../parts/reports.tsx'
import { Answered, Downloads, More, useList } from '../parts/states.tsx'
import { StoryTitle } from '../parts/story-head.tsx'
import { count, Name, Quoted, sayDays } from '../parts/words.tsx'
import { type Params, at, filter, filtered } from '../place.ts'
import { useTitle } from '../title.ts'

const tabs = [
  ['', 'Overview'],
  ['timeline', 'Timeline'],
  ['quotes', 'Who said what'],
  ['figures', 'Figures'],
  ['roles', 'Roles'],
] as const

/** One story: an overview, and each of its ledgers. */
export function Page({ story = '', tab = '' }: Params) {
  const asked = useAnswer<StoryPage>(at('story', story))
  useTitle(asked.answer?.story.title ?? 'Story')
  const address = tab === '' ? at('story', story) : at('story', story, tab)
  return (
    <Answered asked={asked}>
      {(page) => (
        <>
          <header class="page-head">
            <StoryTitle story={page.story} level={1} />
            <Downloads address={address} />
          </header>
          <nav class="tabs" aria-label="Of this story">
            <ul>
              {tabs.map(([name, title]) => (
                <li key={name}>
                  <a
                    href={name === '' ? at('story', story) : at('story', story, name)}
                    aria-current={name === tab ? 'page' : undefined}
                  >
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <Tab page={page} tab={tab} address={address} />
        </>
      )}
    </Answered>
  )
}

function Tab({ page, tab, address }: { readonly page: StoryPage; readonly tab: string; readonly address: string }) {
  if (tab === 'timeline') return <TimelineTab address={address} />
  if (tab === 'quotes') return <QuotesTab address={address} />
  if (tab === 'figures') return <FiguresTab address={address} />
  if (tab === 'roles') return <RolesTab address={address} />
  return <Overview page={page} />
}

const Overview = ({ page: { happenings, said, moved, changes, shares, reports } }: { readonly page: StoryPage }) => (
  <div class="overview">
    <section>
      <h2>What happened</h2>
      {happenings.map((one) => (
        <HappeningRow key={one.id} one={one} />
      ))}
    </section>
    {moved.length > 0 ? (
      <section>
        <h2>Figures that moved or conflict</h2>
        {moved.map((one) => (
          <SeriesRow key={`${one.subject} ${one.scope}`} one={one} />
        ))}
      </section>
    ) : null}
    <section>
      <h2>Who said what</h2>
      {changes.map(({ because }) => (
        <p key={because} class="changed">
          {because}
        </p>
      ))}
      {said.map((one) => (
        <SaidRow key={one.id} one={one} />
      ))}
    </section>
    <section>
      <h2>Who speaks</h2>
      <Shares shares={shares} />
    </section>
    <section>
      <h2>Reports</h2>
      <Reports reports={reports} />
    </section>
  </div>
)

const Shares = ({ shares }: { readonly shares: StoryPage['shares'] }) => {
  const most = Math.max(1, ...shares.map(({ words }) => words))
  return (
    <table class="shares">
      <thead>
        <tr>
          <th scope="col">Speaker</th>
          <th scope="col">Statements</th>
          <th scope="col">Words</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {shares.map(({ speaker, statements, words }) => (
          <tr key={`${speaker.key} ${speaker.name}`}>
            <th scope="row">
              <Name of={speaker} />
            </th>
            <td>{statements}</td>
            <td>{words}</td>
            <td class="bar">
              <meter min={0} max={most} value={words} aria-label={`${words} words`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const standings = ['actual', 'claimed', 'planned', 'possible', 'denied', 'unreal']

function TimelineTab({ address }: { readonly address: string }) {
  const standing = filtered('standing')
  const query = standing ? `?standing=${standing}` : ''
  const { asked, rows, next, fetchMore } = useList<Timeline, Timeline['happenings'][number]>(
    `${address}${query}`,
    ({ happenings }) => happenings,
  )
  return (
    <>
      <label class="filter">
        Show{' '}
        <select value={standing} onChange={({ currentTarget }) => filter('standing', currentTarget.value)}>
          <option value="">everything</option>
          {standings.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      <Answered asked={asked}>{({ total }) => <p class="total">{count(total, 'happening')}</p>}</Answered>
      {rows.map((one) => (
        <HappeningRow key={one.id} one={one} />
      ))}
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}

function QuotesTab({ address }: { readonly address: string }) {
  const who = filtered('who')
  const { asked, rows, next, fetchMore } = useList<Quotes, Quotes['said'][number]>(
    `${address}${who ? `?who=${encodeURIComponent(who)}` : ''}`,
    ({ said }) => said,
  )
  return (
    <>
      <Answered asked={asked}>
        {({ shares, changes, total }) => (
          <>
            <label class="filter">
              Speaker{' '}
              <select value={who} onChange={({ currentTarget }) => filter('who', currentTarget.value)}>
                <option value="">all</option>
                {shares.flatMap(({ speaker: { key, name } }) =>
                  key === undefined
                    ? []
                    : [
                        <option key={key} value={key}>
                          {name}
                        </option>,
                      ],
                )}
              </select>
            </label>
            {changes.map(({ because }) => (
              <p key={because} class="changed">
                {because}
              </p>
            ))}
            <p class="total">{count(total, 'statement')}</p>
          </>
        )}
      </Answered>
      {rows.map((one) => (
        <SaidRow key={one.id} one={one} />
      ))}
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}

function FiguresTab({ address }: { readonly address: string }) {
  const moved = filtered('moved') === 'true'
  const { asked, rows, next, fetchMore } = useList<Figures, Figures['series'][number]>(
    `${address}${moved ? '?moved=true' : ''}`,
    ({ series }) => series,
  )
  return (
    <>
      <label class="filter">
        <input
          type="checkbox"
          checked={moved}
          onChange={({ currentTarget }) => filter('moved', currentTarget.checked ? 'true' : undefined)}
        />{' '}
        only what moved or conflicts
      </label>
      <Answered asked={asked}>
        {({ total }) => <p class="total">{count(total, 'thing')} counted or measured</p>}
      </Answered>
      {rows.map((one) => (
        <SeriesRow key={`${one.subject} ${one.unit} ${one.scope}`} one={one} />
      ))}
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}

function RolesTab({ address }: { readonly address: string }) {
  const asked = useAnswer<Static<typeof Roles>>(address)
  return (
    <Answered asked={asked}>
      {({ tenures, memberships, conflicts }) => (
        <>
          {conflicts.map(({ because }) => (
            <p key={because} class="changed">
              {because}
            </p>
          ))}
          {tenures.map((one) => (
            <article key={`${one.holder.key} ${one.role} ${one.of?.key}`} class="fact" data-item tabIndex={-1}>
              <p>
                <span class="when">{sayDays(one.from, one.to)}</span>
                <strong>
                  <Name of={one.holder} />
                </strong>
                {one.status === 'holds' ? ', ' : `, ${one.status} `}
                {one.role}
                {one.of ? (
                  <>
                    {' '}
                    of <Name of={one.of} />
                  </>
                ) : null}{' '}
                {one.passages[0] ? <Quoted passage={one.passages[0]} /> : null}
              </p>
            </article>
          ))}
          {memberships.map((one) => (
            <article key={`${one.member.key} ${one.of.key}`} class="fact" data-item tabIndex={-1}>
              <h3>
                <Name of={one.member} /> in <Name of={one.of} />
              </h3>
              <ol>
                {one.stages.map(({ status, from, passages: [passage] }) => (
                  <li key={status}>
                    <span class="when">{from ? sayDays(from) : 'no date'}</span> {status}{' '}
                    {passage ? <Quoted passage={passage} /> : null}
                  </li>
                ))}
              </ol>
            </article>
          ))}
          {tenures.length + memberships.length === 0 ? <p class="none">No roles are told.</p> : null}
        </>
      )}
    </Answered>
  )
}
