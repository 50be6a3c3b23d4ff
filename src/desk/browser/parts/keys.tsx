import { signal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { go } from '../place.ts'
import { undo } from './toast.tsx'

/** What a key does, as the sheet of shortcuts tells it. */
export interface Shortcut {
  /** “j”, “g q”: one after the other. */
  readonly keys: string
  readonly does: string
  readonly run: () => void
  /** Whether the key does this now; else it does what it does anyway. */
  readonly isOn?: () => boolean
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
  { keys: 'Enter', does: 'open the item', run: () => linkOf(document.activeElement)?.click(), isOn: isOnItem },
  { keys: 'u', does: 'take back what was done last', run: () => void undo() },
  { keys: '?', does: 'these shortcuts', run: () => toggleSheet() },
]

/** What pages add as long as they are open. */
const added = signal<readonly (readonly Shortcut[])[]>([])
const all = (): readonly Shortcut[] => [...added.value.flat(), ...everywhere]

/** Shortcuts of a page, which come before those of everywhere. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  useEffect(() => {
    added.value = [...added.peek(), shortcuts]
    return () => {
      added.value = added.peek().filter((one) => one !== shortcuts)
    }
  })
}

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

/** Whether an item has the focus itself, and not a link in it. */
function isOnItem(): boolean {
  const focused = document.activeElement
  return focused instanceof HTMLElement && 'item' in focused.dataset && focused.tagName !== 'A' && !!linkOf(focused)
}

/** What an item opens: the link that is told to be, else its first. */
const linkOf = (item: Element | null): HTMLAnchorElement | null =>
  item?.querySelector<HTMLAnchorElement>('a[data-opens]') ?? item?.querySelector('a') ?? null

/** Listens for shortcuts, and shows the sheet of them. */
export function Keys() {
  const sheet = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    let before = ''
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const two = `${before} ${event.key}`
      const on = all().filter(({ isOn }) => isOn?.() ?? true)
      const found = on.find(({ keys }) => keys === two) ?? on.find(({ keys }) => keys === event.key)
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
        {all().map(({ keys, does }) => (
          <div key={`${keys} ${does}`}>
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
