import { signal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { Jobs } from '../api/adding.ts'

/** What the server answered, or what went wrong. */
export interface Asked<T> {
  readonly answer?: T
  readonly fault?: string
  /** Whether what is shown is yet to be renewed. */
  readonly isWaiting: boolean
}

/** Changes whenever what is shown is to be asked for anew. */
const state = signal('')

/** How far all jobs are, as the server last told it by itself. */
export const jobsNow = signal<Jobs | undefined>(undefined)

/** The state of the archive that was last heard of, from an answer or the stream. */
let heard = ''

/** What was asked for before something changed is asked for again. */
function hear(now: string | null): void {
  if (!now || now === heard) return
  if (heard !== '') state.value = now
  heard = now
}

/** Answers of late, to show at once while they are asked for again. */
const kept = new Map<string, unknown>()
const mostKept = 60

/** “/story/x?who=y” → “/story/x.json?who=y” */
const jsonAt = (address: string): string => formAt(address, 'json')
export const formAt = (address: string, form: 'json' | 'csv'): string => {
  const [path = '/', query] = address.split('?')
  return `${path === '/' ? '/index' : path}.${form}${query ? `?${query}` : ''}`
}

/** The answer of a page, by its address, kept up to date. Nothing is asked where there is no address. */
export function useAnswer<T>(address: string | undefined): Asked<T> {
  const [asked, setAsked] = useState<Asked<T> & { readonly of?: string | undefined }>({ isWaiting: true })
  const now = state.value
  useEffect(() => {
    if (address === undefined) return
    const stop = new AbortController()
    ask<T>(address, stop.signal).then(
      (answer) =>
        setAsked((before) =>
          // The same answer stays the same thing, so that a list keeps the rows that were added to it.
          before.of === address && JSON.stringify(before.answer) === JSON.stringify(answer)
            ? before
            : { of: address, answer, isWaiting: false },
        ),
      (fault) => {
        if (!stop.signal.aborted) setAsked({ of: address, fault: String(fault.message ?? fault), isWaiting: false })
      },
    )
    return () => stop.abort()
  }, [address, now])
  if (asked.of === address) return asked
  const before = address === undefined ? undefined : (kept.get(address) as T | undefined)
  return { isWaiting: address !== undefined, ...(before === undefined ? {} : { answer: before }) }
}

export async function ask<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(jsonAt(address), signal ? { signal } : {})
  const answer = await answerOf<T>(response)
  kept.delete(address)
  kept.set(address, answer)
  const [oldest] = kept.keys()
  if (kept.size > mostKept) kept.delete(oldest!)
  return answer
}

/** Asks the server what something would come to. */
export async function consult<T>(address: string, body: unknown, signal: AbortSignal): Promise<T> {
  const headers = { 'content-type': 'application/json' }
  return answerOf<T>(await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), signal }))
}

/** Tells the server something; what is shown is asked for anew. */
export async function tell<T>(address: string, body: unknown): Promise<T> {
  const answer = await askWith<T>(address, body)
  state.value = `${Date.now()}`
  return answer
}

/** Asks something for which an address has not enough room; nothing changes by it. */
async function askWith<T>(address: string, body: unknown): Promise<T> {
  const init =
    body instanceof FormData
      ? { method: 'POST', body }
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return answerOf<T>(await fetch(address, init))
}

async function answerOf<T>(response: Response): Promise<T> {
  if (response.status === 401) location.assign('/enter')
  hear(response.headers.get('archive-state'))
  // What was given up while it came is no answer, and must not be taken for an empty one.
  if (response.ok) return response.json()
  const { error } = await response.json().catch(() => ({}))
  throw new Error(error?.message ?? `the desk does not answer (${response.status})`)
}

interface Heard {
  readonly of: 'state' | 'jobs'
  readonly data: string
}

/**
 * Hears from the server when something has changed, as long as the page is open. One tab listens for all: a browser holds
 * few connections to one place, and a dozen tabs would leave none to ask by.
 */
export function keepUp(): void {
  const others = new BroadcastChannel('heard')
  const take = ({ of, data }: Heard) => {
    if (of === 'state') hear(data)
    else jobsNow.value = JSON.parse(data)
  }
  others.addEventListener('message', ({ data }) => take(data))
  const tellAll = (one: Heard) => {
    take(one)
    others.postMessage(one)
  }
  const listen = () => {
    const stream = new EventSource('/events')
    for (const of of ['state', 'jobs'] as const) stream.addEventListener(of, ({ data }) => tellAll({ of, data }))
    return new Promise<never>(() => {})
  }
  // Where the desk is reached from elsewhere without encryption, browsers have no locks.
  if ('locks' in navigator) void navigator.locks.request('listens', listen)
  else void listen()
}
