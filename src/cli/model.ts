import { type Model, ModelError, openModel } from '../model/index.ts'
import { CommandError, UsageError } from './usage.ts'

/** The language model of a folder, else the package's own; opened before anything is read, so that no record lacks it. */
export const openedModel = (folder: string | undefined, otherwise = ''): Promise<Model> =>
  openModel(folder).catch((error) => {
    throw error instanceof ModelError ? new CommandError(error.message + otherwise) : error
  })

/** The same where --quick does without it. */
export async function modelAsked(quick: boolean, folder: string | undefined): Promise<Model | undefined> {
  if (!quick) return openedModel(folder, ', or leave it out with --quick')
  if (folder) throw new UsageError('--quick leaves the language model out, and --model names one: choose one')
  return undefined
}
