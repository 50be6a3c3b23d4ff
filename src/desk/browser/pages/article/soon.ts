import { useEffect, useState } from 'preact/hooks'

/** Whether what is shown has been seen: of a long article the rest is drawn after the beginning. */
export function useSoon(of: unknown): boolean {
  const [drawn, setDrawn] = useState<unknown>()
  useEffect(() => {
    const timer = setTimeout(() => setDrawn(of), 30)
    return () => clearTimeout(timer)
  }, [of])
  return drawn === of
}
