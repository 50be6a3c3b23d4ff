import type { ComponentChildren } from 'preact'
import type { Who } from '../../api/pages.ts'
import { useAnswer } from '../answers.ts'
import { SaidRow } from '../parts/facts.tsx'
import { Answered, Downloads } from '../parts/states.tsx'
import { count, Name, Quoted, sayDay, sayDays, shown } from '../parts/words.tsx'
import { type Params, at } from '../place.ts'
import { useTitle } from '../title.ts'

/** A person, an organization, a place: what they are, said, did, and with whom. */
export function Page({ who = '' }: Params) {
  const asked = useAnswer<Who>(at('who', who))
  useTitle(asked.answer?.who.name ?? 'Who')
  return <Answered asked={asked}>{(answer) => <Shown of={answer} address={at('who', who)} />}</Answered>
}

const Shown = ({ of, address }: { readonly of: Who; readonly address: string }) => (
  <>
    <header class="page-head">
      <hgroup>
        <h1>
          <bdi>{shown(of.who.name)}</bdi>
        </h1>
        <p>
          {of.who.kind}
          {of.wikidata ? `, Wikidata ${of.wikidata}` : ''} · {count(of.articles, 'article')}
          {of.looked < of.articles ? `, of which this page has the ${of.looked} newest` : ''}
        </p>
      </hgroup>
      <Downloads address={address} />
    </header>
    <div class="overview">
      <Section title="Roles" of={[...of.tenures, ...of.memberships]}>
        {of.tenures.map((one) => (
          <p key={`${one.holder.key} ${one.role} ${one.of?.key}`} class="fact" data-item tabIndex={-1}>
            <span class="when">{sayDays(one.from, one.to)}</span>
            {one.holder.key === of.who.key ? null : (
              <>
                <Name of={one.holder} />,{' '}
              </>
            )}
            {one.status === 'holds' ? '' : `${one.status} `}
            <strong>{one.role}</strong>
            {one.of ? (
              <>
                {' '}
                of <Name of={one.of} />
              </>
            ) : null}{' '}
            {one.passages[0] ? <Quoted passage={one.passages[0]} /> : null}
          </p>
        ))}
        {of.memberships.map((one) => (
          <p key={`${one.member.key} ${one.of.key}`} class="fact" data-item tabIndex={-1}>
            <Name of={one.member} /> in <Name of={one.of} />:{' '}
            {one.stages.map(({ status, from }) => `${status}${from ? ` (${sayDay(from)})` : ''}`).join(', ')}
          </p>
        ))}
      </Section>
      <Section title="Says another thing than before" of={of.changes}>
        {of.changes.map(({ because }) => (
          <p key={because} class="changed">
            {because}
          </p>
        ))}
      </Section>
      <Section title="Said" of={of.said}>
        {of.said.map((one) => (
          <SaidRow key={one.id} one={one} />
        ))}
      </Section>
      <Section title="Said of them" of={of.about}>
        {of.about.map((one) => (
          <SaidRow key={one.id} one={one} />
        ))}
      </Section>
      <Section title="Took part in" of={of.did}>
        {of.did.map((one) => (
          <p key={`${one.passage.article} ${one.passage.at.start}`} class="fact" data-item tabIndex={-1}>
            <span class="when">{one.day ? sayDay(one.day) : 'no date'}</span>
            <Quoted passage={one.passage} />
          </p>
        ))}
      </Section>
      <Section title="With" of={of.with}>
        <ul class="with">
          {of.with.map(({ who, happenings }) => (
            <li key={who.key}>
              <Name of={who} /> <small>{count(happenings, 'happening')}</small>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  </>
)

const Section = ({
  title,
  of,
  children,
}: {
  readonly title: string
  readonly of: readonly unknown[]
  readonly children: ComponentChildren
}) =>
  of.length === 0 ? null : (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
