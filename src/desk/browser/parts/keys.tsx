import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { go } from '../place.ts'

/** What a key does, as the sheet of shortcuts tells it. */
interface Shortcut {
  readonly keys: string
  readonly does: string
  readonly run: () => void
}

const everywhere: readonly Shortcut[] = [
  { keys: '/', does: 'search', run: () => document.getElementById('search')?.focus() },
  { keys: 'g f', does: 'front page', run: () => go('/') },
  { keys: 'g s', does: 'stories', run: () => go('/stories') },
  { keys: 'g q', does: 'quotes', run: () => go('/ledger/quotes') },
  { keys: 'g n', does: 'figures', run: () => go('/ledger/figures') },
  { keys: 'g h', does: 'happenings', run: () => go('/ledger/happenings') },
  { keys: 'g r', does: 'roles', run: () => go('/ledger/memberships') },
  { keys: 'g c', does: 'corrections', run: () => go('/corrections') },
  { keys: 'g a', does: 'add', run: () => go('/add') },
  { keys: 'j', does: 'next item', run: () => step(1) },
  { keys: 'k', does: 'item before', run: () => step(-1) },
  { keys: '?', does: 'these shortcuts', run: () => toggleSheet() },
]

const isOpen = signal(false)
const toggleSheet = () => {
  isOpen.value = !isOpen.value
}

/** Moves the focus among the items of the page, which have `data-item`. */
function step(by: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('[data-item]')]
  const now = items.indexOf(document.activeElement?.closest<HTMLElement>('[data-item]') ?? document.body)
  const next = items[now === -1 ? (by === 1 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, now + by))]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
}

/** Listens for shortcuts, and shows the sheet of them. */
export function Keys() {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    let before = ''
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const all = everywhere
      const two = `${before} ${event.key}`
      const found = all.find(({ keys }) => keys === two) ?? all.find(({ keys }) => keys === event.key)
      before = event.key
      if (!found) return
      event.preventDefault()
      before = ''
      found.run()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [])
  useEffect(() => {
    if (isOpen.value) sheet.current?.showModal()
    else sheet.current?.close()
  }, [isOpen.value])
  return (
    <dialog ref={sheet} class="keys" aria-label="Shortcuts" onClose={() => (isOpen.value = false)}>
      <h2>Shortcuts</h2>
      <dl>
        {everywhere.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
