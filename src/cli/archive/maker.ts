import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Model } from '../../model/index.ts'
import type { Arguments } from '../arguments.ts'
import type { Task } from '../bulk/job.ts'
import { modelAsked } from '../model.ts'
import { versionOf } from '../version.ts'

/** What makes records: the model that is read with, and the versions that are put down beside each. */
export interface Maker {
  readonly model: Model | undefined
  /** Whether that is the package’s own, or none. */
  readonly own: boolean
  /** “0.1.0” */
  readonly engine: string
  /** “en 3f2a9c0d11ab”; “none” of what was read quickly. */
  readonly modelName: string
}

/** Records as lines of JSON. */
export const plainTask: Omit<Task, 'model'> = {
  format: 'jsonl',
  tokens: false,
  why: false,
  published: undefined,
  look: { width: 80, colour: false },
  fields: undefined,
  all: false,
}

/** Records as the archive keeps them. */
export const archiveTask: typeof plainTask = { ...plainTask, format: 'ready' }

/** What records are made with, as the options say. */
export const makerFrom = ({ flags, values }: Arguments): Promise<Maker> =>
  makerOf({ quick: flags.has('quick'), model: values.get('model') })

/** The same as a job keeps it. */
export async function makerOf({
  quick,
  model: folder,
}: {
  quick?: boolean
  model?: string | undefined
}): Promise<Maker> {
  const version = versionOf()
  const model = await modelAsked(quick ?? false, folder)
  const own = folder === undefined
  if (!model) return { model, own, engine: version, modelName: 'none' }
  const checksums = await readFile(join(model.folder, 'checksums.json'))
  const digest = createHash('sha256').update(checksums).digest('hex').slice(0, 12)
  return { model, own, engine: version, modelName: `${basename(model.folder)} ${digest}` }
}
