import type { Front, News } from '../../api/pages.ts'
import { tell, useAnswer } from '../answers.ts'
import { SeriesRow } from '../parts/facts.tsx'
import { Answered } from '../parts/states.tsx'
import { StoryTitle } from '../parts/story-head.tsx'
import { count, Name, Quoted, shown } from '../parts/words.tsx'
import { useTitle } from '../title.ts'
import { at } from '../place.ts'

/** What is new since the reader last looked, by story. */
export function Page() {
  useTitle('Front page')
  const asked = useAnswer<Front>('/')
  return <Answered asked={asked}>{(front) => <Shown front={front} />}</Answered>
}

function Shown({ front }: { readonly front: Front }) {
  if (front.reports === 0) return <Empty />
  return (
    <>
      <header class="page-head">
        <h1>{front.seen === 0 ? 'The stories of this archive' : 'New since you looked'}</h1>
        {front.stories.length > 0 ? (
          <button type="button" onClick={() => void tell('/seen', { version: front.last })}>
            I have seen this
          </button>
        ) : null}
      </header>
      {front.stories.length === 0 ? (
        <p class="none">
          Nothing is new. All <a href="/stories">stories</a> are still there.
        </p>
      ) : null}
      <div class="columns">
        {front.stories.map((news, at) => (
          <Story key={news.story.story} news={news} isLead={at === 0} />
        ))}
      </div>
      {front.unseen > 0 ? <p class="none">{count(front.unseen, 'report')} more, in older stories.</p> : null}
    </>
  )
}

function Story({
  news: { story, facts, more, moved, changes },
  isLead,
}: {
  readonly news: News
  readonly isLead: boolean
}) {
  return (
    <section class={isLead ? 'news lead' : 'news'} data-item tabIndex={-1}>
      <StoryTitle story={story} />
      {changes.map(({ article, changes }) => (
        <p key={article} class="changed">
          <a href={at('article', article)}>Rewritten</a>: {shown(changes.slice(0, 3).join(' '))}
        </p>
      ))}
      {moved.map((series) => (
        <SeriesRow key={`${series.subject} ${series.scope}`} one={series} />
      ))}
      <ul class="facts">
        {facts.slice(0, isLead ? 8 : 4).map(({ speaker, passage, kind }) => (
          <li key={`${kind} ${passage.article} ${passage.at.start}`}>
            {speaker ? (
              <strong>
                <Name of={speaker} />:{' '}
              </strong>
            ) : null}
            <Quoted passage={passage} />
          </li>
        ))}
      </ul>
      <p class="more">
        <a href={at('story', story.story)}>The whole story{more > 0 ? `, ${count(more, 'fact')} more` : ''}</a>
      </p>
    </section>
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
