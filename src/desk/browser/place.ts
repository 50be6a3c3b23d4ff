import { signal } from '@preact/signals'

/** The parts of an address that a page is of: `{ story: 'a.txt', tab: 'timeline' }`. */
export type Params = { readonly [name: string]: string | undefined }

/** Where the reader is: the address, which holds all filters, so that a view can be sent to somebody. */
export const place = signal(new URL(location.href))

/** Goes to another page, or only changes the filters of this one. */
export function go(to: string | URL, { replace = false }: { replace?: boolean } = {}): void {
  const url = new URL(to, location.href)
  if (url.href === location.href) return
  const isPage = url.pathname !== location.pathname
  history[replace ? 'replaceState' : 'pushState'](null, '', url)
  place.value = url
  if (isPage && !url.hash) scrollTo(0, 0)
}

/** One filter in the address, taken out where it is empty. “Back” undoes what was chosen, not every letter typed. */
export function filter(name: string, value: string | undefined, { typed = false }: { typed?: boolean } = {}): void {
  const url = new URL(place.value)
  if (value) url.searchParams.set(name, value)
  else url.searchParams.delete(name)
  go(url, { replace: typed })
}

export const filtered = (name: string): string => place.value.searchParams.get(name) ?? ''

/** The address of a page, each part as it is: `at('story', 'a/b.txt', 'timeline')`. */
export const at = (...parts: readonly string[]): string => `/${parts.map(encoded).join('/')}`

/** What ends as the desk’s other forms do would be taken for one of them. */
const encoded = (part: string): string => encodeURIComponent(part).replace(/\.(json|csv)$/, '%2E$1')

/** Links within the desk do not load it anew. */
export function followLinks(): void {
  addEventListener('popstate', () => {
    place.value = new URL(location.href)
  })
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey
    if (!link || !isPlain || event.defaultPrevented || link.target || link.hasAttribute('download')) return
    if (link.origin !== location.origin || /\.(json|csv)$/.test(link.pathname)) return
    event.preventDefault()
    go(link.href)
  })
}
