import type { About } from '../../api/adding.ts'
import { held, isLive, showHeld, useAnswer } from '../answers.ts'
import { place } from '../place.ts'

/** Whoever sees invented people is told so, on every page. */
export function Notice() {
  const { answer } = useAnswer<About>('/desk', { atOnce: true })
  if (!answer?.samples) return null
  return (
    <p class="notice" role="note">
      These are invented samples: nobody in them exists.{' '}
      {place.value.pathname === '/add' ? null : <a href="/add">Add your own</a>}
    </p>
  )
}

/** That the desk is away, so that what is shown may be of before. */
export const Away = () => (
  <p class="away" role="status">
    {isLive.value ? null : <span>The desk is away: what you see may be old. Trying again…</span>}
  </p>
)

/** That there is something new, which would move what is being read. */
export const Newer = () => (
  <p class="newer" role="status">
    {held.value.size > 0 ? (
      <button
        type="button"
        onClick={() => {
          showHeld()
          scrollTo(0, 0)
        }}
      >
        Something has changed here: show it
      </button>
    ) : null}
  </p>
)
