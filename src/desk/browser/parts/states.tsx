import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { type Asked, ask, formAt, useAnswer } from '../answers.ts'

/** What the answer is shown as; that it is waited for, or what went wrong. */
export function Answered<T>({
  asked,
  children,
}: {
  readonly asked: Asked<T>
  readonly children: (answer: T) => ComponentChildren
}) {
  if (asked.fault !== undefined) return <p role="alert">{asked.fault}</p>
  if (asked.answer === undefined)
    return (
      <p class="wait" aria-live="polite">
        Looking…
      </p>
    )
  return <>{children(asked.answer)}</>
}

/** A list of any length: what follows is fetched when its end comes into sight, or by the button there. */
export function useList<A extends { readonly next?: string }, T>(
  address: string | undefined,
  rowsOf: (answer: A) => readonly T[],
  /** So many are fetched at a time of what follows, where that is not as many as first. */
  limit?: number,
) {
  const asked = useAnswer<A>(address)
  const [rest, setRest] = useState<{
    readonly of: A
    readonly rows: readonly T[]
    readonly next?: string | undefined
  }>()
  const first = asked.answer
  const own = rest && rest.of === first ? rest : undefined
  const next = own ? own.next : first?.next
  const fetchMore = async () => {
    if (address === undefined || next === undefined || !first) return
    const url = new URL(address, location.href)
    url.searchParams.set('after', next)
    if (limit !== undefined) url.searchParams.set('limit', `${limit}`)
    const answer = await ask<A>(`${url.pathname}${url.search}`)
    setRest({ of: first, rows: [...(own?.rows ?? []), ...rowsOf(answer)], next: answer.next })
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
