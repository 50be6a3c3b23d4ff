import type { ComponentChildren } from 'preact'
import type { Who } from '../../api/pages.ts'
import { useAnswer } from '../answers.ts'
import { SaidRow } from '../parts/facts.tsx'
import { RoleBars } from '../parts/role-bars.tsx'
import { Answered, Downloads } from '../parts/states.tsx'
import { count, Name, Quoted, sayDay, sayDaysIn, shown } from '../parts/words.tsx'
import { type Params, at } from '../place.ts'
import { useTitle } from '../title.ts'
import '../style/who.css'

/** A person, an organization, a place: what they are, said, did, and with whom. */
export function Page({ who = '' }: Params) {
  const asked = useAnswer<Who>(at('who', who))
  useTitle(asked.answer?.who.name ?? 'Who')
  return (
    <Answered asked={asked} what="name">
      {(answer) => <Shown of={answer} address={at('who', who)} />}
    </Answered>
  )
}

/** So many roles stand before what somebody said. */
const mostRoles = 6

const Shown = ({ of, address }: { readonly of: Who; readonly address: string }) => (
  <>
    <header class="page-head">
      <hgroup>
        <h1>
          <bdi>{shown(of.who.name)}</bdi>
        </h1>
        <p class="total">
          {of.who.kind}
          {of.wikidata ? `, Wikidata ${of.wikidata}` : ''} · {count(of.articles, 'article')}
          {of.looked < of.articles ? `, of which this page has the ${of.looked} newest` : ''}
        </p>
      </hgroup>
      <Downloads address={address} />
    </header>
    <Section title="Roles" name="roles" of={[...of.tenures, ...of.memberships]}>
      <RoleBars
        tenures={of.tenures}
        memberships={of.memberships}
        few={mostRoles}
        {...(of.who.key ? { of: of.who.key } : {})}
      />
    </Section>
    <Section title="Says another thing than before" name="changes" of={of.changes}>
      {of.changes.map(({ because }) => (
        <p key={because} class="changed">
          {shown(sayDaysIn(because))}
        </p>
      ))}
    </Section>
    <div class="who-page">
      <Section title="Said" name="said" of={of.said}>
        {of.said.map((one) => (
          <SaidRow key={one.id} one={one} isOwn />
        ))}
      </Section>
      <Section title="Said of them" name="about" of={of.about}>
        {of.about.map((one) => (
          <SaidRow key={one.id} one={one} />
        ))}
      </Section>
      <Section title="Took part in" name="did" of={of.did}>
        {of.did.map((one) => (
          <p
            key={`${one.passage.article} ${one.passage.at.start} ${one.predicate}`}
            class="fact"
            data-item
            tabIndex={-1}
          >
            <span class="when">{one.day ? sayDay(one.day) : 'no date'}</span>
            <Quoted passage={one.passage} />
          </p>
        ))}
      </Section>
      <Section title="With whom" name="with" of={of.with}>
        <With of={of.with} />
      </Section>
    </div>
    {of.said.length + of.about.length + of.did.length === 0 ? (
      <p class="none">
        Named, but nothing is told that they said or did. <a href={searchFor(of.who.name)}>Search for the name.</a>
      </p>
    ) : null}
  </>
)

const searchFor = (name: string): string => `/search?q=${encodeURIComponent(`"${name.replaceAll('"', '')}"`)}`

/** With whom most happenings are, as bars. */
const With = ({ of }: { readonly of: Who['with'] }) => {
  const most = Math.max(1, ...of.map(({ happenings }) => happenings))
  return (
    <table class="shares">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col" class="number">
            Happenings
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {of.map(({ who, happenings }) => (
          <tr key={who.key}>
            <th scope="row">
              <Name of={who} />
            </th>
            <td class="number">{happenings}</td>
            <td class="bar" aria-hidden="true">
              <span style={{ width: `${(100 * happenings) / most}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Section = ({
  title,
  name,
  of,
  children,
}: {
  readonly title: string
  readonly name: string
  readonly of: readonly unknown[]
  readonly children: ComponentChildren
}) =>
  of.length === 0 ? null : (
    <section class={`who-${name}`}>
      <h2>{title}</h2>
      {children}
    </section>
  )
