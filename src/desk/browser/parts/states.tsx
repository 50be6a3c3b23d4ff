import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Asked, ask, formAt, useAnswer } from '../answers.ts'

/** What the answer is shown as; that it is waited for, or what went wrong. */
export function Answered<T>({
  asked,
  what,
  children,
}: {
  readonly asked: Asked<T>
  /** What the whole page is of, where it is nothing else: “story”. */
  readonly what?: string
  readonly children: (answer: T) => ComponentChildren
}) {
  if (asked.fault !== undefined)
    return what === undefined ? (
      <p role="alert">{asked.fault}</p>
    ) : (
      <section class="sheet" role="alert">
        <h1>This {what} cannot be shown</h1>
        <p>The desk says: {asked.fault}.</p>
        <p>
          Go to the <a href="/">front page</a>, or <a href="/search">search</a>.
        </p>
      </section>
    )
  if (asked.answer === undefined)
    return (
      <p class="wait" aria-live="polite">
        Looking…
      </p>
    )
  return <>{children(asked.answer)}</>
}

/** A list’s beginning, and what was fetched of it since, as long as it is the list of that address. */
interface Longer<A, T> {
  readonly of: string
  readonly first: A
  readonly rows: readonly T[]
  readonly next: string | undefined
}

/**
 * A list of any length: what follows is fetched when its end comes into sight, or by the button there. When the list has
 * changed, as much of it is fetched anew before any of it is shown, so that nobody is thrown off the row they read.
 */
export function useList<A extends { readonly next?: string }, T>(
  address: string | undefined,
  rowsOf: (answer: A) => readonly T[],
  /** So many are fetched at a time of what follows, where that is not as many as first. */
  limit?: number,
) {
  const asked = useAnswer<A>(address)
  const [longer, setLonger] = useState<Longer<A, T>>()
  const own = longer && longer.of === address ? longer : undefined
  const fetchFrom = async (first: A, rows: readonly T[], next: string) => {
    const url = new URL(address!, location.href)
    url.searchParams.set('after', next)
    if (limit !== undefined) url.searchParams.set('limit', `${limit}`)
    const answer = await ask<A>(`${url.pathname}${url.search}`)
    return { of: address!, first, rows: [...rows, ...rowsOf(answer)], next: answer.next }
  }
  useEffect(() => {
    const { answer } = asked
    if (!answer || !own || own.first === answer) return
    let isLeft = false
    const again = async () => {
      let anew: Longer<A, T> = { of: own.of, first: answer, rows: [], next: answer.next }
      while (!isLeft && anew.next !== undefined && anew.rows.length < own.rows.length)
        anew = await fetchFrom(answer, anew.rows, anew.next)
      if (!isLeft) setLonger(anew)
    }
    // Where that fails, the list as it was is better than none.
    again().catch(() => {})
    return () => {
      isLeft = true
    }
  }, [asked.answer])
  const first = own?.first ?? asked.answer
  const next = own ? own.next : first?.next
  const fetchMore = async () => {
    if (first && next !== undefined) setLonger(await fetchFrom(first, own?.rows ?? [], next))
  }
  return { asked, rows: first ? [...rowsOf(first), ...(own?.rows ?? [])] : [], next, fetchMore }
}

export function More({
  next,
  fetchMore,
}: {
  readonly next: string | undefined
  readonly fetchMore: () => Promise<void>
}) {
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  useEffect(() => {
    if (!button) return
    const watch = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchMore()
      },
      { rootMargin: '600px' },
    )
    watch.observe(button)
    return () => watch.disconnect()
  }, [button, next])
  return next === undefined ? null : (
    <button type="button" ref={setButton} onClick={() => void fetchMore()}>
      More
    </button>
  )
}

/** The same as a file. */
export const Downloads = ({ address }: { readonly address: string }) => (
  <p class="downloads">
    <a href={formAt(address, 'csv')} download>
      CSV
    </a>{' '}
    <a href={formAt(address, 'json')}>JSON</a>
  </p>
)
