import type { StoredFault } from '../../archive/index.ts'
import { type Arguments, noOperand, onlyOperand } from '../arguments.ts'
import { tame } from '../terminal.ts'
import { withArchive } from './open.ts'
import { count } from './summary.ts'

/** `copydesk backup FILE`: a copy of the whole archive, whole or not at all. */
export async function backup(args: Arguments): Promise<number> {
  const to = onlyOperand(args, 'file for the copy')
  return withArchive(args, async (archive) => {
    await archive.backup(to)
    process.stdout.write(`${archive.name} is copied to ${to}\n`)
    return 0
  })
}

/** `copydesk vacuum`: gives back what room nothing uses. */
export async function vacuum(args: Arguments): Promise<number> {
  noOperand(args)
  return withArchive(args, async (archive) => {
    await archive.vacuum()
    return 0
  })
}

/** `copydesk verify`: holds everything kept against itself; exit status 1 where something is wrong. */
export async function verify(args: Arguments): Promise<number> {
  noOperand(args)
  return withArchive(args, async (archive) => {
    const faults: StoredFault[] = []
    const json = args.flags.has('json')
    const looked = await archive.verify((fault) => {
      faults.push(fault)
      if (!json) process.stdout.write(`${tame(`${fault.where}: ${fault.message}`)}\n`)
    })
    if (json) process.stdout.write(`${JSON.stringify({ ...looked, faults }, null, 2)}\n`)
    else {
      const { sources, records, facts, spans } = looked
      process.stdout.write(
        `${count(sources, 'source')}, ${count(records, 'record')}, ${count(facts, 'fact')}, ${count(spans, 'span')}: ${
          faults.length ? count(faults.length, 'fault') : 'all as it was put down'
        }\n`,
      )
    }
    return faults.length ? 1 : 0
  })
}
