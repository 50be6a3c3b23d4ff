import type { Article } from '../../api/pages.ts'
import { useAnswer } from '../answers.ts'
import { Answered, Downloads } from '../parts/states.tsx'
import { shown } from '../parts/words.tsx'
import { type Params, at, filtered } from '../place.ts'
import { useTitle } from '../title.ts'

/** One article: its text, and beside it what was read in it. */
export function Page({ article = '' }: Params) {
  const version = filtered('version')
  const address = `${at('article', article)}${version ? `?version=${version}` : ''}`
  const asked = useAnswer<Article>(address)
  useTitle(asked.answer?.record.article.headline ?? article)
  return (
    <Answered asked={asked}>
      {(answer) => (
        <>
          <header class="page-head">
            <h1>
              <bdi>{shown(answer.record.article.headline ?? answer.article)}</bdi>
            </h1>
            <Downloads address={address} />
          </header>
          <div class="text">
            {answer.record.article.parts.map(({ start, end, role }) => (
              <p key={start} class={`part is-${role}`}>
                {shown(answer.record.article.text.slice(start, end))}
              </p>
            ))}
          </div>
        </>
      )}
    </Answered>
  )
}
