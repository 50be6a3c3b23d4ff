import type { StoryHead } from '../../api/parts.ts'
import { at } from '../place.ts'
import { count, sayDays, shown } from './words.tsx'

/** A headline of more characters is a whole sentence, and set smaller. */
const longest = 90

/** A story’s newest headline, how many reports tell it and when. */
export const StoryTitle = ({ story, level = 2 }: { readonly story: StoryHead; readonly level?: 1 | 2 }) => {
  const title = <bdi>{shown(story.title)}</bdi>
  return (
    <hgroup class="story-head">
      {level === 1 ? (
        <h1>{title}</h1>
      ) : (
        <h2 class={story.title.length > longest ? 'is-long' : undefined}>
          <a href={at('story', story.story)}>{title}</a>
        </h2>
      )}
      <p>
        {count(story.reports, 'report')}
        {story.reports > 1 ? `, ${story.independent} independent` : ''} · {sayDays(story.from, story.to)}
      </p>
    </hgroup>
  )
}
