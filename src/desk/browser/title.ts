import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { shown } from './parts/words.tsx'

/** What the page that is open is called. */
export const title = signal('')

/** The title of the window, as long as a page is open; who hears the desk hears it too. */
export function useTitle(name: string): void {
  useEffect(() => {
    title.value = shown(name)
    document.title = `${title.value} · Copydesk`
  }, [name])
}
