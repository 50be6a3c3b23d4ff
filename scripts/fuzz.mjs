// npm run fuzz -- [--minutes 10] [--only intake,text,…] [--seed N]: tries every door with whatever can be drawn, one after
// the other, the minutes shared among them. What breaks something is kept under tests/fuzz/found/, where it stays as a
// case, and is tried first from then on. At the end of a door, what took longest for its size is made four times as
// large, again and again, and the door fails where time grows much faster than size.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('..', import.meta.url))
const all = readdirSync(new URL('../tests/fuzz', import.meta.url))
  .toSorted()
  .flatMap((file) => file.match(/^(.+)\.test\.ts$/)?.[1] ?? [])
const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, only: { type: 'string' }, seed: { type: 'string' } },
})
const doors = options.only?.split(',') ?? all
const strange = doors.find((door) => !all.includes(door))
if (strange !== undefined || !(Number(options.minutes) > 0)) {
  console.error(strange ? `there is no door ${strange}, but ${all.join(', ')}` : '--minutes wants a number above 0')
  process.exit(2)
}

const env = {
  ...process.env,
  FUZZ_KEEP: '1',
  FUZZ_SECONDS: `${(Number(options.minutes) * 60) / doors.length}`,
  ...(options.seed === undefined ? {} : { FUZZ_SEED: options.seed }),
}
let status = 0
for (const door of doors) {
  const args = ['vitest', 'run', `tests/fuzz/${door}.test.ts`, '--disableConsoleIntercept']
  status = spawnSync('npx', args, { cwd: root, env, stdio: 'inherit' }).status || status
}
process.exit(status)
