// node --import ./benchmarks/pauses.mjs …: a program that tells whoever started it how long its event loop stood still at
// the most since it was last asked, in milliseconds.
import { monitorEventLoopDelay } from 'node:perf_hooks'

const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()
process.on('message', () => {
  process.send(delay.max / 1e6)
  delay.reset()
})
process.channel?.unref()
