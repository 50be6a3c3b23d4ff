import type { About } from '../../api/adding.ts'
import { useAnswer } from '../answers.ts'
import { place } from '../place.ts'

/** Whoever sees invented people is told so, on every page. */
export function Notice() {
  const { answer } = useAnswer<About>('/desk')
  if (!answer?.samples) return null
  return (
    <p class="notice" role="note">
      These are invented samples: nobody in them exists.{' '}
      {place.value.pathname === '/add' ? null : <a href="/add">Add your own</a>}
    </p>
  )
}
