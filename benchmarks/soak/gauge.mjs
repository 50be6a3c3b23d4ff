// node --import ./benchmarks/soak/gauge.mjs …: a program that tells whoever started it how much memory it has in use, what
// keeps it from ending, and how long its event loop stood still at the most since it was last asked.
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  process.on('message', () => {
    const { heapUsed, external, arrayBuffers } = process.memoryUsage()
    process.send({
      heap: heapUsed / 1e6,
      external: (external + arrayBuffers) / 1e6,
      handles: process.getActiveResourcesInfo().length,
      standstill: delay.max / 1e6,
    })
    delay.reset()
  })
  process.channel?.unref()
}
