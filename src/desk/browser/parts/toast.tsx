import { signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { Kept } from '../../api/corrections.ts'
import { tell } from '../answers.ts'
import { at } from '../place.ts'
import { shown } from './words.tsx'
import '../style/toast.css'

/** Something that was done here, and how it is taken back. */
interface Deed {
  readonly id: string
  readonly says: string
  /** Takes it back, and says so. */
  readonly takeBack: () => Promise<string>
}

/** What was done since the desk was opened here, the last last, and is not taken back. */
const done = signal<readonly Deed[]>([])
const message = signal<{ readonly says: string; readonly of?: Deed } | undefined>(undefined)

/** Tells that something was done, so that it can be taken back at once. */
export function toast(deed: Deed): void {
  done.value = [...done.value, deed]
  message.value = { says: deed.says, of: deed }
}

/** That something was put right. */
export const correction = ({ id, says }: Kept): Deed => ({
  id,
  says,
  takeBack: async () => (await tell<Kept>(`${at('corrections', id)}/undo`, {})).says,
})

/** Takes back what was done, the last of here where nothing is named. */
export async function undo(deed: Deed | undefined = done.value.at(-1)): Promise<void> {
  if (deed === undefined) return
  try {
    const says = await deed.takeBack()
    done.value = done.value.filter(({ id }) => id !== deed.id)
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
