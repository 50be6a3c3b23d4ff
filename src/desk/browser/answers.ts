import { signal } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Jobs } from '../api/adding.ts'

/** What the server answered, or what went wrong. */
export interface Asked<T> {
  readonly answer?: T
  readonly fault?: string
  /** Whether what is shown is yet to be renewed. */
  readonly isWaiting: boolean
}

/** Changes whenever what is shown is to be asked for anew, because of what is done here or elsewhere. */
const renewal = signal({ isOwn: false })

/** Whether changes are heard of as they come. */
export const isLive = signal(true)

/** How far all jobs are, as the server last told it by itself. */
export const jobsNow = signal<Jobs | undefined>(undefined)

/** What came while somebody read on, to be shown when they ask for it or are back at the beginning. */
export const held = signal<ReadonlyMap<object, () => void>>(new Map())

/** The state of the archive that was last heard of, from an answer or the stream. */
let heard = ''

/** So long, in milliseconds, nothing is asked for again because something has changed. */
const pace = 3000
let renewed = 0
let renews = 0

/** What was asked for before something changed is asked for again, soon and not too often. */
function hear(now: string | null): void {
  if (!now || now === heard) return
  const isFirst = heard === ''
  heard = now
  if (isFirst) return
  renews ||= window.setTimeout(() => renew(), Math.max(0, renewed + pace - Date.now()))
}

function renew({ isOwn = false }: { isOwn?: boolean } = {}): void {
  clearTimeout(renews)
  renews = 0
  renewed = Date.now()
  renewal.value = { isOwn }
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

type Of<T> = Asked<T> & { readonly of?: string | undefined }

/**
 * The answer of a page, by its address, kept up to date. Nothing is asked where there is no address. What others change
 * does not move what somebody reads further down, unless it is to be seen at once.
 */
export function useAnswer<T>(address: string | undefined, { atOnce = false }: { atOnce?: boolean } = {}): Asked<T> {
  const [asked, setAsked] = useState<Of<T>>({ isWaiting: true })
  const now = useRef(asked)
  useEffect(() => {
    if (address === undefined) return
    const own = {}
    const show = (next: Of<T>) => {
      letGo(own)
      now.current = next
      setAsked(next)
    }
    const take = (answer: T, isOwn: boolean) => {
      const [before, next] = [now.current, { of: address, answer, isWaiting: false }]
      const isFirst = before.of !== address || before.answer === undefined
      // The same answer stays the same thing, so that nothing is drawn anew.
      if (!isFirst && JSON.stringify(before.answer) === JSON.stringify(answer)) letGo(own)
      else if (isFirst || isOwn || atOnce || !isReading()) show(next)
      else hold(own, () => show(next))
    }
    const fail = (fault: Error) => {
      // What is shown stays while the desk is away, and is asked for anew when it is back.
      if (now.current.of === address && now.current.answer !== undefined && fault instanceof TypeError) return
      show({ of: address, fault: sayFault(fault), isWaiting: false })
    }
    const stop = keepAsking((signal, isOwn) =>
      ask<T>(address, signal).then(
        (answer) => take(answer, isOwn),
        (fault) => {
          if (!signal.aborted) fail(fault)
        },
      ),
    )
    return () => {
      stop()
      letGo(own)
    }
  }, [address, atOnce])
  if (asked.of === address) return asked
  const before = address === undefined ? undefined : (kept.get(address) as T | undefined)
  return { isWaiting: address !== undefined, ...(before === undefined ? {} : { answer: before }) }
}

/**
 * Asks now and whenever something has changed, never twice at once: an answer that takes longer than changes take to come
 * would else never arrive. Tells how to stop.
 */
function keepAsking(askOnce: (signal: AbortSignal, isOwn: boolean) => Promise<unknown>): () => void {
  const stop = new AbortController()
  let isAsking = false
  let waiting: { readonly isOwn: boolean } | undefined
  const run = async () => {
    isAsking = true
    while (waiting && !stop.signal.aborted) {
      const { isOwn } = waiting
      waiting = undefined
      await askOnce(stop.signal, isOwn)
    }
    isAsking = false
  }
  const unsubscribe = renewal.subscribe(({ isOwn }) => {
    waiting = { isOwn: isOwn || waiting?.isOwn === true }
    if (!isAsking) void run()
  })
  return () => {
    unsubscribe()
    stop.abort()
  }
}

/** So far down the page, in pixels, somebody reads and is not at its beginning. */
const farDown = 200
const isReading = (): boolean => scrollY > farDown

const hold = (own: object, show: () => void): void => {
  held.value = new Map([...held.value, [own, show]])
}
const letGo = (own: object): void => {
  if (held.peek().has(own)) held.value = new Map([...held.peek()].filter(([one]) => one !== own))
}

/** Shows what came while somebody read. */
export function showHeld(): void {
  for (const show of held.peek().values()) show()
}

const sayFault = (fault: Error): string =>
  fault instanceof TypeError ? 'the desk does not answer; is it still running?' : fault.message

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
  renew({ isOwn: true })
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

type Heard =
  | { readonly of: 'state'; readonly data: string }
  | { readonly of: 'jobs'; readonly data: string }
  | { readonly of: 'live'; readonly data: boolean }

/**
 * Hears from the server when something has changed, as long as the page is open. One tab listens for all: a browser holds
 * few connections to one place, and a dozen tabs would leave none to ask by.
 */
export function keepUp(): void {
  const others = new BroadcastChannel('heard')
  const take = (one: Heard) => {
    if (one.of === 'state') hear(one.data)
    else if (one.of === 'jobs') jobsNow.value = JSON.parse(one.data)
    else {
      if (one.data && !isLive.value) renew()
      isLive.value = one.data
    }
  }
  others.addEventListener('message', ({ data }) => take(data))
  const tellAll = (one: Heard) => {
    take(one)
    others.postMessage(one)
  }
  // Where the desk is reached from elsewhere without encryption, browsers have no locks.
  if ('locks' in navigator) void navigator.locks.request('listens', () => listen(tellAll))
  else void listen(tellAll)
  addEventListener('scroll', () => isReading() || showHeld(), { passive: true })
}

/** Seconds until a stream that was refused is asked for again: each time longer, up to the last. */
const pauses = [2, 4, 8, 16, 30]

/** Listens without end. A browser comes back by itself after a connection that broke, but not after a refusal. */
async function listen(tellAll: (one: Heard) => void): Promise<never> {
  for (let refused = 0; ; refused++) {
    const stream = new EventSource('/events')
    for (const of of ['state', 'jobs'] as const) stream.addEventListener(of, ({ data }) => tellAll({ of, data }))
    stream.addEventListener('open', () => {
      refused = 0
      tellAll({ of: 'live', data: true })
    })
    await new Promise<void>((done) =>
      stream.addEventListener('error', () => {
        tellAll({ of: 'live', data: false })
        if (stream.readyState === EventSource.CLOSED) done()
      }),
    )
    await new Promise((done) => setTimeout(done, 1000 * pauses[Math.min(refused, pauses.length - 1)]!))
  }
}
