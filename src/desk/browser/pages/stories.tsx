import type { Static } from 'typebox'
import type { Stories } from '../../api/story.ts'
import { Downloads, More, useList, Answered } from '../parts/states.tsx'
import { StoryTitle } from '../parts/story-head.tsx'
import { filter, filtered } from '../place.ts'
import { Together } from '../parts/together.tsx'
import { useTitle } from '../title.ts'

type Answer = Static<typeof Stories>

/** All stories, those with the newest report first. */
export function Page() {
  useTitle('Stories')
  const least = filtered('least') === '1' ? 1 : 2
  const address = `/stories?least=${least}`
  const { asked, rows, next, fetchMore } = useList<Answer, Answer['stories'][number]>(address, ({ stories }) => stories)
  return (
    <>
      <header class="page-head">
        <h1>Stories</h1>
        <label>
          <input
            type="checkbox"
            checked={least === 1}
            onChange={({ currentTarget }) => filter('least', currentTarget.checked ? '1' : undefined)}
          />{' '}
          also those of one report
        </label>
        <Together />
        <Downloads address={address} />
      </header>
      <Answered asked={asked}>
        {() =>
          rows.length === 0 ? (
            <p class="none">
              {least === 1 ? 'Nothing is here yet.' : 'No story has two reports yet.'} <a href="/add">Add some</a>
            </p>
          ) : (
            <ol class="list">
              {rows.map((story) => (
                <li key={story.story} data-item tabIndex={-1}>
                  <StoryTitle story={story} />
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
      <More next={next} fetchMore={fetchMore} />
    </>
  )
}
