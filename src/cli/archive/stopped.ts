export interface Stop {
  readonly signal: AbortSignal
  /** Stops as well when something holds, which is looked at after each step. */
  readonly after: (done: () => boolean) => void
  readonly look: () => void
  readonly forget: () => void
}

/** An interruption that may be waited for: the first ends the work after the step under way, the second at once. */
export function stopped(): Stop {
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, stop)
  let isDone = () => false
  return {
    signal: stopping.signal,
    after: (done) => {
      isDone = done
    },
    look: () => {
      if (isDone()) stop()
    },
    forget: () => {
      for (const signal of signals) process.off(signal, stop)
    },
  }
}
