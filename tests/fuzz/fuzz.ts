import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, test } from 'vitest'

/** Where bytes, words or requests come in from outside, and what must hold for any of them. */
export interface Door<Input> {
  readonly name: string
  /** What is JSON, so that it can be kept as a case. */
  readonly inputs: fc.Arbitrary<Input>
  /** Rejects where something does not hold. */
  readonly holds: (input: Input) => Promise<void>
  /** The same input so many times over, to see that time grows as size does. */
  readonly grown?: (input: Input, times: number) => Input
}

/** How long one door is tried, how it is drawn, and whether what is found is kept: `npm run fuzz` says so. */
const budget = {
  seconds: Number(process.env.FUZZ_SECONDS ?? 9),
  // In CI a change is judged by what it breaks, not by what chance finds: there the seed is always the same.
  seed: Number(process.env.FUZZ_SEED ?? (process.env.CI ? 1 : (Math.random() * 2 ** 31) | 0)),
  keeps: process.env.FUZZ_KEEP === '1',
}

/** Tries what was found before, then whatever can be drawn until the time is up. A failure tells seed and path. */
export function fuzz<Input>(door: Door<Input>): void {
  const folder = fileURLToPath(new URL(`found/${door.name}`, import.meta.url))
  const found = existsSync(folder) ? readdirSync(folder).toSorted() : []
  describe(`any input of ${door.name}`, () => {
    for (const file of found)
      test(`as it was found in ${file}`, () => door.holds(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
    // Another try would draw another seed, and hide what this one has found.
    test('that can be drawn', { retry: 0, timeout: (budget.seconds + 120) * 1000 }, () => draw(door, folder))
  })
}

async function draw<Input>(door: Door<Input>, folder: string): Promise<void> {
  const slow: { input: Input; perUnit: number }[] = []
  const timed = async (input: Input) => {
    const from = performance.now()
    await door.holds(input)
    if (!budget.keeps) return
    const { length } = JSON.stringify(input)
    // Of what is very small, nothing but chance is measured.
    if (length > 100) slow.push({ input, perUnit: (performance.now() - from) / (length + 500) })
    if (slow.length > 50) slow.sort(slowestFirst).length = 3
  }
  const outcome = await fc.check(fc.asyncProperty(door.inputs, timed), {
    numRuns: Number.POSITIVE_INFINITY,
    interruptAfterTimeLimit: budget.seconds * 1000,
    seed: budget.seed,
  })
  console.log(`fuzz ${door.name}: ${outcome.numRuns} inputs, seed ${outcome.seed}`)
  if (outcome.failed && outcome.counterexample !== null) {
    if (budget.keeps) keep(outcome.counterexample[0], folder)
    throw new Error(fc.defaultReportMessage(outcome) ?? 'failed', { cause: outcome.errorInstance })
  }
  if (door.grown && budget.keeps) await judgeGrowth(door, door.grown, slow.toSorted(slowestFirst).slice(0, 3), folder)
}

const slowestFirst = (a: { readonly perUnit: number }, b: { readonly perUnit: number }) => b.perUnit - a.perUnit

function keep(input: unknown, folder: string): void {
  const json = `${JSON.stringify(input, null, 2)}\n`
  const file = join(folder, `${createHash('sha256').update(json).digest('hex').slice(0, 8)}.json`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(file, json)
  console.log(`kept as ${file}; mend what it shows, and leave it there`)
}

/** From so many milliseconds on, a time tells more than what else the machine did. */
const telling = 500
/** No input is made larger than so many times. */
const most = 1024
/** To the power of which four times the size may take longer: 1 is linear, 2 quadratic. */
const steepest = 1.5

/** Makes what took longest for its size four times as large, again and again, until its time tells whether it grows faster. */
async function judgeGrowth<Input>(
  door: Door<Input>,
  grown: NonNullable<Door<Input>['grown']>,
  slow: readonly { readonly input: Input }[],
  folder: string,
): Promise<void> {
  const timeOf = async (input: Input): Promise<number> => {
    const from = performance.now()
    await door.holds(input)
    return performance.now() - from
  }
  for (const { input } of slow) {
    let size = 1
    const times = [await timeOf(input)]
    while (times.at(-1)! < telling && size < most) {
      size *= 4
      times.push(await timeOf(grown(input, size)))
    }
    const told = times.map((time, at) => `×${4 ** at} ${time.toFixed(0)} ms`).join(', ')
    console.log(`slowest of ${door.name}: ${told}: ${JSON.stringify(input).slice(0, 160)}`)
    if (!isSteep(times)) continue
    // What was slow but once was not slow by itself.
    if (!isSteep([await timeOf(grown(input, size / 4)), await timeOf(grown(input, size))])) continue
    keep(grown(input, size), folder)
    throw new Error(`time grows faster than size: ${told}`)
  }
}

const isSteep = (times: readonly number[]): boolean => {
  const [less = 0, more = 0] = times.slice(-2)
  return times.length > 1 && more >= telling && Math.log2(more / less) / 2 > steepest
}
