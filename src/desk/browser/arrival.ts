/** The same page, whatever part of it: “/story/x” of “/story/x/timeline”. */
export const pageAt = (pathname: string): string => pathname.split('/').slice(0, 3).join('/')

/**
 * Puts the focus on the heading of a page that was just gone to, as soon as it is there, so that whoever hears the page
 * or has no mouse begins at its beginning. Tells how to stop waiting for it. Whoever has gone elsewhere meanwhile stays
 * there, and an address of words in a page is left to that page.
 */
export function arrive(main: HTMLElement): () => void {
  const before = document.activeElement
  const look = () => {
    const now = document.activeElement
    if (location.hash || (now !== before && now !== document.body)) return watch.disconnect()
    const heading = main.querySelector('h1')
    if (!heading) return
    watch.disconnect()
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  const watch = new MutationObserver(look)
  watch.observe(main, { childList: true, subtree: true })
  look()
  return () => watch.disconnect()
}
