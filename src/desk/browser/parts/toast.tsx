import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { tell } from '../answers.ts'
import { at } from '../place.ts'
import { shown } from './words.tsx'
import '../style/toast.css'

interface Kept {
  readonly id: string
  readonly says: string
}

/** What was put right since the desk was opened here, the last last, and is not taken back. */
const kept = signal<readonly Kept[]>([])
const message = signal<{ readonly says: string; readonly of?: string } | undefined>(undefined)

/** Tells that something was put right, so that it can be taken back at once. */
export function toast(one: Kept): void {
  kept.value = [...kept.value, one]
  message.value = { says: one.says, of: one.id }
}

/** Takes back a correction, the last of here where none is named. */
export async function undo(id: string | undefined = kept.value.at(-1)?.id): Promise<void> {
  if (id === undefined) return
  try {
    const { says } = await tell<Kept>(`${at('corrections', id)}/undo`, {})
    kept.value = kept.value.filter((one) => one.id !== id)
    message.value = { says }
  } catch (error) {
    message.value = { says: String((error as Error).message) }
  }
}

/** So long it is shown, in milliseconds. */
const patience = 12_000

export function Toast() {
  const now = message.value
  useEffect(() => {
    if (!now) return
    const timer = setTimeout(() => {
      message.value = undefined
    }, patience)
    return () => clearTimeout(timer)
  }, [now])
  return (
    <div class="toast" role="status" hidden={!now}>
      {now ? (
        <>
          <bdi>{shown(now.says)}</bdi>
          {now.of === undefined ? null : (
            <button type="button" onClick={() => void undo(now.of)}>
              Undo <kbd>u</kbd>
            </button>
          )}
        </>
      ) : null}
    </div>
  )
}
