import { useEffect, useState } from 'preact/hooks'
import type { Begun, Read } from '../../api/adding.ts'
import { consult, tell } from '../answers.ts'
import { Reading } from './reading.tsx'

/** Milliseconds without a key before what was typed is read. */
const pause = 500

/** A story pasted or typed, read at once, and kept only if one wants to. */
export function Paste({ canKeep }: { readonly canKeep: boolean }) {
  const [text, setText] = useState('')
  const [published, setPublished] = useState('')
  const [outlet, setOutlet] = useState('')
  const [kept, setKept] = useState('')
  const { read, fault, isWaiting } = useReading(text, published)
  const keep = async () => {
    const told = { ...(outlet.trim() ? { outlet: outlet.trim() } : {}), ...(published ? { published } : {}) }
    try {
      await tell<Begun>('/add/text', { text, ...told })
      setText('')
      setKept('It is being added.')
    } catch (error) {
      setKept(error instanceof Error ? error.message : String(error))
    }
  }
  return (
    <section class="paste">
      <label for="story" class="prompt">
        Paste a story to see it read
      </label>
      <textarea
        id="story"
        rows={text ? 6 : 9}
        value={text}
        maxLength={600_000}
        onInput={({ currentTarget: { value } }) => {
          setText(value)
          setKept('')
        }}
      />
      <p class="line">
        <label>
          Date{' '}
          <input
            type="date"
            value={published}
            onInput={({ currentTarget: { value } }) => setPublished(value)}
            title="when it appeared, if you know better than it says"
          />
        </label>
        {canKeep ? (
          <>
            <label>
              Outlet <input value={outlet} onInput={({ currentTarget: { value } }) => setOutlet(value)} />
            </label>
            <button type="button" disabled={text.trim() === ''} onClick={() => void keep()}>
              Add it to the archive
            </button>
          </>
        ) : null}
        <span aria-live="polite" class="wait">
          {isWaiting ? 'Reading…' : kept}
        </span>
      </p>
      {fault ? <p role="alert">{fault}</p> : null}
      {read ? <Reading read={read} /> : null}
    </section>
  )
}

interface Reads {
  readonly read?: Read
  readonly fault?: string
  readonly isWaiting: boolean
}

/** A text as it is read, once nobody types any more. */
function useReading(text: string, published: string): Reads {
  const [reads, setReads] = useState<Reads>({ isWaiting: false })
  useEffect(() => {
    if (text.trim() === '') {
      setReads({ isWaiting: false })
      return
    }
    setReads((before) => ({ ...before, isWaiting: true }))
    // What is typed on is not read to its end.
    const stop = new AbortController()
    const show = (reads: Omit<Reads, 'isWaiting'>) => {
      if (!stop.signal.aborted) setReads({ ...reads, isWaiting: false })
    }
    const timer = setTimeout(() => {
      read(text, published, stop.signal).then(
        (read) => show({ read }),
        (error) => show({ fault: String(error.message ?? error) }),
      )
    }, pause)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text, published])
  return reads
}

const read = (text: string, published: string, signal: AbortSignal): Promise<Read> =>
  consult('/read', { text, ...(published ? { published } : {}) }, signal)
