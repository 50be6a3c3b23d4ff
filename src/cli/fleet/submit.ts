import { resolve } from 'node:path'
import { type Work, worksIn } from '../../fleet/index.ts'
import { objectStoreFrom, type RemoteOptions } from '../../intake/index.ts'
import { count } from '../archive/summary.ts'
import type { Arguments } from '../arguments.ts'
import { isAddress } from '../bulk/inputs.ts'
import { tame } from '../terminal.ts'
import { UsageError } from '../usage.ts'
import { withFleet } from './open.ts'

/** `copydesk fleet submit FILE|FOLDER|URL|s3://BUCKET/KEY …`: puts what is named on the stream, piece by piece. */
export async function submit(args: Arguments): Promise<number> {
  if (args.operands.length === 0) throw new UsageError('nothing to submit: name files, folders, objects or addresses')
  const operands = args.operands.map((operand) => (isAddress(operand) ? operand : resolve(operand)))
  const options = { store: objectStoreFrom(process.env), allowPrivate: args.flags.has('allow-private') }
  return withFleet(args, async (fleet) => {
    const refused: string[] = []
    const { fresh, known } = await fleet.submit(worksOf(operands, refused, options), operands)
    const there = known ? `, ${known.toLocaleString('en-US')} there already` : ''
    process.stdout.write(`${count(fresh, 'piece')} submitted${there}\n`)
    for (const message of refused) process.stderr.write(`copydesk: ${tame(message)}\n`)
    return refused.length ? 1 : 0
  })
}

async function* worksOf(operands: readonly string[], refused: string[], options: RemoteOptions): AsyncGenerator<Work> {
  const now = new Date().toISOString()
  for (const operand of operands)
    for await (const found of worksIn(operand, now, options))
      if ('kind' in found) refused.push(found.message)
      else yield found
}
