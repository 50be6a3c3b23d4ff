import type { Happening } from '../../../api/story.ts'

type Standing = Happening['standing']

/** What stands how, from the firmest on, each with a word and a shape of its own. */
export const standings: readonly (readonly [name: Standing, word: string])[] = [
  ['actual', 'happened'],
  ['claimed', 'claimed'],
  ['planned', 'planned'],
  ['possible', 'possible'],
  ['denied', 'denied'],
  ['unreal', 'supposed'],
]

/** A filled dot, a filled diamond, a ring, a broken ring, a cross, a triangle. */
export const Shape = ({ of, x = 0, y = 0, r }: { of: Standing; x?: number; y?: number; r: number }) => {
  const move = `translate(${x} ${y})`
  if (of === 'claimed') return <path class="shape is-claimed" transform={move} d={`M0 ${-r}L${r} 0L0 ${r}L${-r} 0Z`} />
  if (of === 'denied')
    return <path class="shape is-denied" transform={move} d={`M${-r} ${-r}L${r} ${r}M${-r} ${r}L${r} ${-r}`} />
  if (of === 'unreal') return <path class="shape is-unreal" transform={move} d={`M0 ${-r}L${r} ${r}L${-r} ${r}Z`} />
  return <circle class={`shape is-${of}`} cx={x} cy={y} r={r} />
}
