import { describe, expect, test } from 'vitest'
import { files } from '../../src/model/files.ts'
import { ModelError, openModel } from '../../src/model/index.ts'
import { ownModel } from '../../src/model/model.ts'
import { modelWith, withOneBitChanged } from './changed.ts'

const all = [...Object.values(files), 'checksums.json']

async function complaint(folder: string): Promise<ModelError> {
  const error = await openModel(folder).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ModelError)
  expect((error as ModelError).message).not.toContain('\n')
  return error as ModelError
}

describe('our own model', () => {
  test('is whole', async () => {
    const { labels, words } = await openModel()
    expect(labels.names).toContain('B-person')
    expect(words.starts.length).toBeGreaterThan(100_000)
  })

  test.each(all)('is not used without its %s', async (name) => {
    const { code, message } = await complaint(modelWith(ownModel, name, () => undefined))
    expect(code).toBe('model-missing')
    expect(message).toMatch(new RegExp(`/${name} is missing; name a folder with a whole model$`))
  })

  test.each(all)('is not used with half of its %s', async (name) => {
    const { code, message } = await complaint(modelWith(ownModel, name, (bytes) => bytes.subarray(0, bytes.length / 2)))
    expect(code).toBe('model-damaged')
    expect(message).toContain(`/${name} is damaged: `)
  })

  test.each(Object.values(files))('is not used with one bit changed in its %s', async (name) => {
    const { code, message } = await complaint(modelWith(ownModel, name, withOneBitChanged))
    expect(code).toBe('model-damaged')
    expect(message).toMatch(new RegExp(`/${name} is damaged: its checksum .*; name a folder with a whole model$`))
  })
})

test('a folder that is not there is told in one line', async () => {
  const { code, message } = await complaint('/nowhere/at/all')
  expect(code).toBe('model-missing')
  expect(message).toBe(
    'the language model’s /nowhere/at/all/checksums.json is missing; name a folder with a whole model',
  )
})
