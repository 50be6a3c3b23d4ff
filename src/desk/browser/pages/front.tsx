import type { Front, News } from '../../api/pages.ts'
import { tell, useAnswer } from '../answers.ts'
import { SeriesLine } from '../parts/series-line.tsx'
import { Answered } from '../parts/states.tsx'
import { StoryTitle } from '../parts/story-head.tsx'
import { toast } from '../parts/toast.tsx'
import { count, From, Names, Quoted, sayDaysIn, shown } from '../parts/words.tsx'
import { at } from '../place.ts'
import { useTitle } from '../title.ts'
import '../style/front.css'

/** What is new since the reader last looked, by story. */
export function Page() {
  useTitle('Front page')
  const asked = useAnswer<Front>('/')
  return <Answered asked={asked}>{(front) => <Shown front={front} />}</Answered>
}

function Shown({ front }: { readonly front: Front }) {
  if (front.reports === 0) return <Empty />
  const [lead, ...others] = front.stories
  return (
    <>
      <header class="page-head">
        <h1 class="section-name">{front.seen === 0 ? 'The stories of this archive' : 'New since you looked'}</h1>
        {lead ? (
          <button type="button" onClick={() => void markSeen(front)}>
            {front.unseen > 0 ? `I have seen this, and ${count(front.unseen, 'report')} not shown` : 'I have seen this'}
          </button>
        ) : null}
      </header>
      {lead ? (
        <>
          <Story news={lead} isLead />
          <div class="front">
            {others.map((news) => (
              <Story key={news.story.story} news={news} />
            ))}
          </div>
        </>
      ) : (
        <p class="none">
          Nothing is new. All <a href="/stories">stories</a> are still there.
        </p>
      )}
      {front.unseen > 0 ? (
        <p class="none">
          Not shown: {count(front.unseen, 'report')} more that are new, in older <a href="/stories">stories</a>.
        </p>
      ) : null}
    </>
  )
}

/** What is shown is new no more, nor what is older and not shown; both can be taken back. */
async function markSeen({ last, seen, unseen }: Front): Promise<void> {
  await tell('/seen', { version: last })
  toast({
    id: `seen ${last}`,
    says: unseen > 0 ? `Marked as seen, with ${count(unseen, 'report')} that were not shown.` : 'Marked as seen.',
    takeBack: async () => {
      await tell('/seen/undo', { version: last, before: seen })
      return 'It is new again.'
    },
  })
}

type NewFact = News['facts'][number]

function Story({
  news: { story, facts, more, moved, changes },
  isLead = false,
}: {
  readonly news: News
  readonly isLead?: boolean
}) {
  const { happenings, said } = chosen(facts, isLead ? 3 : 2)
  return (
    <section class={isLead ? 'news lead' : 'news'} data-item tabIndex={-1}>
      <StoryTitle story={story} />
      <div class="news-body">
        <div class="told">
          {changes.map(({ article, changes }) => (
            <p key={article} class="changed">
              <a href={at('article', article)}>Rewritten</a>: {shown(sayDaysIn(changes.slice(0, 3).join(' ')))}
            </p>
          ))}
          {happenings.map((one) => (
            <Telling key={keyOf(one)} one={one} title={story.title} />
          ))}
        </div>
        <div class="told">
          {moved.map((series) => (
            <SeriesLine key={`${series.subject} ${series.scope}`} one={series} />
          ))}
        </div>
        <div class="told">
          {said.map((one) =>
            one.passage.sentence === story.title ? (
              <Telling key={keyOf(one)} one={one} title={story.title} />
            ) : (
              <Speech key={keyOf(one)} one={one} />
            ),
          )}
        </div>
      </div>
      <p class="more">
        <a href={at('story', story.story)}>The whole story{more > 0 ? `, ${count(more, 'fact')} more` : ''}</a>
      </p>
    </section>
  )
}

/** Some of each, those first that have a speaker. What is told by somebody is not told again as what happened. */
function chosen(facts: readonly NewFact[], few: number) {
  const of = (kind: NewFact['kind']) => facts.filter((one) => one.kind === kind)
  const spoken = of('statement').toSorted((a, b) => Number(b.speakers.length > 0) - Number(a.speakers.length > 0))
  const said = once(spoken).slice(0, few)
  const happenings = once([...said, ...of('happening')]).slice(said.length, said.length + few)
  return { happenings, said }
}

/** Each sentence once, for the first thing that it tells. */
const once = (facts: readonly NewFact[]): readonly NewFact[] =>
  facts.filter((one, at) => facts.findIndex(({ passage }) => passage.sentence === one.passage.sentence) === at)

const keyOf = ({ kind, passage }: NewFact): string => `${kind} ${passage.article} ${passage.at.start}`

const Told = ({ by }: { readonly by: number }) =>
  by > 1 ? (
    <>
      {' '}
      <span class="borne">· {count(by, 'report')}</span>
    </>
  ) : null

/** What is told, in its sentence; of one that stands above as the headline only where it is from. */
const Telling = ({ one: { passage, reports }, title }: { readonly one: NewFact; readonly title: string }) => (
  <p>
    {passage.sentence === title ? <From passage={passage} /> : <Quoted passage={passage} />}
    <Told by={reports} />
  </p>
)

/** Words in quotation marks with who said them beneath; what is told in other words as its sentence. */
function Speech({ one: { speakers, passage, reports } }: { readonly one: NewFact }) {
  const words = passage.marks.map(({ start, end }) => passage.sentence.slice(start, end)).join(' … ')
  const isQuoted = /^["“‘'«„]/.test(words)
  return isQuoted ? (
    <figure class="speech">
      <blockquote>
        <bdi>{shown(words.replace(/,(["”’'»])$/, '$1'))}</bdi>
      </blockquote>
      <figcaption>
        <Names of={speakers} /> <From passage={passage} />
        <Told by={reports} />
      </figcaption>
    </figure>
  ) : (
    <p>
      {speakers.length > 0 ? (
        <strong>
          <Names of={speakers} />:{' '}
        </strong>
      ) : null}
      <Quoted passage={passage} />
      <Told by={reports} />
    </p>
  )
}

const Empty = () => (
  <section class="sheet">
    <h1>This archive is empty</h1>
    <p>
      <a href="/add">Add</a> a file, an address, a feed, or paste a story and see it read.
    </p>
  </section>
)
