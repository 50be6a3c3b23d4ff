import type { Arguments } from '../arguments.ts'
import { UsageError } from '../usage.ts'
import { startTracing } from './tracing.ts'

const runners: { readonly [name: string]: () => Promise<(args: Arguments) => Promise<number>> } = {
  submit: async () => (await import('./submit.ts')).submit,
  work: async () => (await import('./work.ts')).work,
  status: async () => (await import('./status.ts')).status,
  dead: async () => (await import('./dead.ts')).dead,
}

/** `copydesk fleet submit | work | status | dead`: reading by many machines. Tells the exit status. */
export async function fleet(args: Arguments): Promise<number> {
  const [name = '', ...operands] = args.operands
  if (!Object.hasOwn(runners, name)) throw new UsageError('fleet needs to know what: submit, work, status or dead')
  if (name !== 'submit' && operands.length > 0) throw new UsageError(`fleet ${name} takes no “${operands[0]}”`)
  const [run, endTracing] = await Promise.all([runners[name]!(), startTracing(process.env)])
  return run({ ...args, operands }).finally(endTracing)
}
