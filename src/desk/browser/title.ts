import { useEffect } from 'preact/hooks'

/** The title of the window, as long as a page is open. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Copydesk`
  }, [title])
}
