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

/** Changes whenever something in the archive has changed. */
const state = signal('')

/** How far all jobs are, as the server last told it by itself. */
export const jobsNow = signal<Jobs | undefined>(undefined)

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
      (answer) => setAsked({ of: address, answer, isWaiting: false }),
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
export async function askWith<T>(address: string, body: unknown): Promise<T> {
  const init =
    body instanceof FormData
      ? { method: 'POST', body }
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
  return answerOf<T>(await fetch(address, init))
}

async function answerOf<T>(response: Response): Promise<T> {
  if (response.status === 401) location.assign('/enter')
  // What was given up while it came is no answer, and must not be taken for an empty one.
  if (response.ok) return response.json()
  const answer = await response.json().catch(() => ({}))
  throw new Error(answer.error?.message ?? `the desk does not answer (${response.status})`)
}

/** Hears from the server when something has changed, as long as the page is open. */
export function keepUp(): void {
  const stream = new EventSource('/events')
  stream.addEventListener('state', ({ data }) => {
    if (state.value === '') state.value = data
    else if (state.value !== data) state.value = data
  })
  stream.addEventListener('jobs', ({ data }) => {
    jobsNow.value = JSON.parse(data)
  })
  // The server may be another by now.
  stream.addEventListener('open', () => {
    jobsNow.value = undefined
  })
}
