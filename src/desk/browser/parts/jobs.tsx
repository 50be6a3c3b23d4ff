import { useState } from 'preact/hooks'
import type { Job, Jobs as Listed, OneJob } from '../../api/adding.ts'
import { jobsNow, tell, useAnswer } from '../answers.ts'
import { count, sayDay, shown } from './words.tsx'

/** What is being added and followed, how far it is, and what was begun before. */
export function Jobs() {
  const { answer } = useAnswer<Listed>('/jobs', { atOnce: true })
  const jobs = (jobsNow.value ?? answer)?.jobs ?? []
  if (jobs.length === 0) return null
  return (
    <section class="jobs" aria-label="What was begun">
      <h2>What was begun</h2>
      <ol>
        {jobs.map((job) => (
          <Row key={job.job} job={job} />
        ))}
      </ol>
    </section>
  )
}

/** “26 Nov 2026, 14:05”, by the reader’s clock. */
function sayMoment(iso: string): string {
  const at = new Date(iso)
  const two = (n: number) => `${n}`.padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${sayDay(day)}, ${two(at.getHours())}:${two(at.getMinutes())}`
}

const verbs = { add: 'Adding', watch: 'Following', reread: 'Reading anew' } as const
const done = { add: 'Added', watch: 'Followed', reread: 'Read anew' } as const
const states: { readonly [state in Job['state']]: string } = {
  running: '',
  interrupted: 'interrupted',
  elsewhere: 'another copydesk is at it',
  done: '',
  failed: 'stopped',
}

function Row({ job }: { readonly job: Job }) {
  const [fault, setFault] = useState('')
  const step = (what: 'stop' | 'resume' | 'end') => () => {
    setFault('')
    tell(`/jobs/${job.job}/${what}`, {}).catch((error) => setFault(String(error.message ?? error)))
  }
  const { state, kind, counts, problem } = job
  const isRunning = state === 'running'
  return (
    <li class={`job is-${state}`} data-item tabIndex={-1}>
      <p>
        <strong>{isRunning ? verbs[kind] : done[kind]}</strong> <bdi>{shown(job.what.slice(0, 4).join(', '))}</bdi>
        {job.what.length > 4 ? ` and ${job.what.length - 4} more` : ''}{' '}
        <span class="when">
          <time dateTime={job.begun}>{sayMoment(job.begun)}</time>
        </span>
        {states[state] ? <span class="standing">{states[state]}</span> : null}
      </p>
      {isRunning && kind !== 'watch' ? <progress aria-label="How much is added" max={1} value={job.share} /> : null}
      <p class="counts" aria-live={isRunning ? 'polite' : 'off'}>
        {sayCounts(counts)}
      </p>
      {problem ? <p class="fault">{shown(problem)}</p> : null}
      {fault ? <p class="fault">{fault}</p> : null}
      <Feeds feeds={job.feeds} />
      {counts.refused > 0 ? <Refused job={job} /> : null}
      <p class="steps">
        {isRunning ? <Step does={kind === 'watch' ? 'Pause' : 'Interrupt'} run={step('stop')} /> : null}
        {state === 'interrupted' || state === 'failed' ? <Step does="Go on" run={step('resume')} /> : null}
        {state === 'done' || state === 'elsewhere' ? null : (
          <Step does={kind === 'watch' ? 'Follow no more' : 'End'} run={step('end')} />
        )}
      </p>
    </li>
  )
}

const Step = ({ does, run }: { readonly does: string; readonly run: () => void }) => (
  <button type="button" class="quiet" onClick={run}>
    {does}
  </button>
)

/** “12 articles added, 2 new versions, 3 there already, 1 refused” */
function sayCounts({ added, changed, known, refused }: Job['counts']): string {
  const parts = [
    `${count(added, 'article')} added`,
    ...(changed ? [count(changed, 'new version')] : []),
    ...(known ? [`${known} there already`] : []),
    ...(refused ? [`${refused} refused`] : []),
  ]
  return parts.join(', ')
}

function Feeds({ feeds }: { readonly feeds: Job['feeds'] }) {
  if (feeds.length === 0) return null
  const troubled = feeds.filter(({ problem, stopped }) => problem !== undefined || stopped)
  return (
    <details open={troubled.length > 0 && feeds.length === 1}>
      <summary>
        {count(feeds.length, 'feed')}
        {troubled.length > 0 ? `, ${troubled.length} with a problem` : ''}
      </summary>
      <ul>
        {feeds.map(({ address, name, problem, stopped }) => (
          <li key={address}>
            <bdi>{shown(name ?? address)}</bdi>{' '}
            {problem || stopped ? <span class="fault">{shown(problem ?? 'is gone for good')}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What was refused and why, asked for when somebody wants to know. */
function Refused({ job: { job, counts } }: { readonly job: Job }) {
  const [isOpen, setIsOpen] = useState(false)
  const { answer } = useAnswer<OneJob>(isOpen ? `/jobs/${job}` : undefined, { atOnce: true })
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{counts.refused} refused: why</summary>
      <ul>
        {answer?.refusals.map(({ name, message }, at) => (
          <li key={`${name} ${at}`}>
            <bdi>{shown(message.includes(name) ? message : `${name}: ${message}`)}</bdi>
          </li>
        ))}
        {answer && answer.more > 0 ? <li>and {answer.more} more</li> : null}
      </ul>
    </details>
  )
}
