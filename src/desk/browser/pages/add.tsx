import { useState } from 'preact/hooks'
import type { About, Begun } from '../../api/adding.ts'
import { tell, useAnswer } from '../answers.ts'
import { Jobs } from '../parts/jobs.tsx'
import { Paste } from '../parts/paste.tsx'
import { Send } from '../parts/send.tsx'
import { Answered } from '../parts/states.tsx'
import { useTitle } from '../title.ts'
import '../style/add.css'

/** Adds what a newsroom has, or reads a pasted story at once. */
export function Page() {
  useTitle('Add')
  const asked = useAnswer<About>('/desk', { atOnce: true })
  return (
    <>
      <h1>Add</h1>
      <Answered asked={asked}>
        {({ adds, samples, here = '' }) =>
          !adds ? (
            <p class="none">This desk only shows: open it with copydesk to add to it.</p>
          ) : (
            <>
              <Paste canKeep={!samples} />
              {samples ? <OwnArchive here={here} /> : <AddMore />}
              <Jobs />
            </>
          )
        }
      </Answered>
    </>
  )
}

/** What was begun, or why it was not. */
interface Outcome {
  readonly said: string
  readonly isFault: boolean
  readonly refused?: Begun['refused']
}

function AddMore() {
  const [outcome, setOutcome] = useState<Outcome>()
  const begin = (work: Promise<Begun>) => {
    setOutcome({ said: 'One moment…', isFault: false })
    work.then(
      ({ refused }) => setOutcome({ said: '', isFault: false, refused }),
      (fault) => setOutcome({ said: String(fault.message ?? fault), isFault: true }),
    )
  }
  return (
    <div class="ways">
      <Send begin={begin} />
      <Address begin={begin} />
      <div class="outcome" aria-live="polite">
        {outcome?.said ? <p class={outcome.isFault ? 'fault' : 'wait'}>{outcome.said}</p> : null}
        {outcome?.refused?.map(({ name, message }) => (
          <p key={name} class="fault">
            {message}
          </p>
        ))}
      </div>
    </div>
  )
}

function Address({ begin }: { readonly begin: (work: Promise<Begun>) => void }) {
  const go = (event: Event & { readonly submitter?: HTMLElement | null }, form: HTMLFormElement) => {
    event.preventDefault()
    const address = String(new FormData(form).get('address')).trim()
    const does = (event.submitter as HTMLButtonElement | null)?.value ?? 'add'
    begin(tell<Begun>(does === 'follow' ? '/follow' : '/add/address', { address }))
  }
  return (
    <section>
      <h2>An address</h2>
      <form class="line" onSubmit={(event) => go(event, event.currentTarget)}>
        <input
          type="url"
          name="address"
          required
          pattern="https?://.+"
          placeholder="https://example.org/feed.xml"
          aria-label="Address of a page, a feed or a list of feeds"
        />
        <button type="submit" value="add">
          Add
        </button>
        <button type="submit" value="follow">
          Follow
        </button>
      </form>
      <p class="none">
        A page, a feed, or a list of feeds (OPML). Following asks every quarter of an hour for what is new.
      </p>
    </section>
  )
}

/** From the samples to an archive of one’s own. */
function OwnArchive({ here }: { readonly here: string }) {
  const [said, setSaid] = useState('')
  const begin = async () => {
    setSaid('One moment…')
    try {
      await tell('/begin', {})
      await isOpen()
      location.assign('/add')
    } catch (fault) {
      setSaid(fault instanceof Error ? fault.message : String(fault))
    }
  }
  return (
    <section class="sheet own-archive">
      <h2>An archive of your own</h2>
      <p>
        What you see are samples, and nothing is added to them. Your own reports go into a file on this machine:{' '}
        <code>{here}</code>
      </p>
      <p>
        <button type="button" onClick={() => void begin()}>
          Begin it
        </button>{' '}
        <span aria-live="polite">{said}</span>
      </p>
    </section>
  )
}

/** Waits until the desk stands on the other archive. */
async function isOpen(): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    await new Promise((done) => setTimeout(done, 200))
    const about = await fetch('/desk.json').then(
      (response) => response.json() as Promise<About>,
      () => undefined,
    )
    if (about?.samples === false) return
  }
  throw new Error('the desk does not answer; is it still running?')
}
