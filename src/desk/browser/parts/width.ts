import type { RefObject } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

/** How wide an element is by now, in pixels; 0 until it is shown. */
export function useWidth<E extends Element>(): readonly [of: RefObject<E | null>, width: number] {
  const of = useRef<E>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (!of.current) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(of.current)
    return () => watch.disconnect()
  }, [])
  return [of, width]
}
