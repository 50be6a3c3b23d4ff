import { useEffect, useState } from 'preact/hooks'

/** Whether the beginning has been seen: of a long article the rest is drawn after it, and stays whatever changes. */
export function useSoon(): boolean {
  const [isSoon, setIsSoon] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsSoon(true), 30)
    return () => clearTimeout(timer)
  }, [])
  return isSoon
}
