import { type Fleet, FleetError, openFleet } from '../../fleet/index.ts'
import { type Arguments, numberFrom } from '../arguments.ts'
import { CommandError } from '../usage.ts'

/** Where NATS is if nobody says. */
const here = 'nats://localhost:4222'

/** Opens the stream that is meant (--nats, else COPYDESK_NATS, else this machine's), does some work with it and closes it. */
export async function withFleet<T>(args: Arguments, work: (fleet: Fleet) => Promise<T>): Promise<T> {
  const patience = numberFrom(args, 'patience', { least: 2, most: 3600 })
  const replicas = numberFrom(args, 'replicas', { least: 1, most: 5 })
  try {
    const fleet = await openFleet({
      servers: args.values.get('nats') ?? (process.env.COPYDESK_NATS || here),
      ...(patience === undefined ? {} : { patience }),
      ...(replicas === undefined ? {} : { replicas }),
    })
    try {
      return await work(fleet)
    } finally {
      await fleet.close()
    }
  } catch (error) {
    throw error instanceof FleetError ? new CommandError(error.message) : error
  }
}
