import { useEffect, useState } from 'preact/hooks'

/** So many rows are drawn above and below those in sight, and moved by at a time. */
const beyond = 30
const step = 15

/** Which of many rows of one height are to be drawn, as the window is scrolled. */
export function useWindow(body: HTMLElement | null, count: number) {
  const [{ from, height }, setPlace] = useState({ from: 0, height: 64 })
  const inSight = Math.ceil(innerHeight / height)
  useEffect(() => {
    if (!body) return
    let asked = 0
    const look = () => {
      asked = 0
      const row = body.querySelector<HTMLElement>('tr:not(.gap)')
      const now = row?.offsetHeight || height
      const above = Math.max(0, -body.getBoundingClientRect().top)
      const first = Math.max(0, Math.floor((Math.floor(above / now) - beyond) / step) * step)
      setPlace((before) => (before.from === first && before.height === now ? before : { from: first, height: now }))
    }
    const soon = () => {
      asked ||= requestAnimationFrame(look)
    }
    look()
    addEventListener('scroll', soon, { passive: true })
    addEventListener('resize', soon)
    return () => {
      cancelAnimationFrame(asked)
      removeEventListener('scroll', soon)
      removeEventListener('resize', soon)
    }
  }, [body, count, height])
  return { from: Math.min(from, count), to: Math.min(count, from + inSight + 2 * beyond + step), height }
}
