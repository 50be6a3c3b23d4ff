import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ModelError, openModel } from '../../src/model/index.ts'
import { files, ownModel } from '../../src/model/model.ts'

const all = [...Object.values(files), 'checksums.json']

/** A folder with the files of our own model; `change` gets each and gives it otherwise, or not at all. */
function modelWith(name: string, change: (bytes: Buffer) => Buffer | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-model-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const file of readdirSync(ownModel)) if (file !== name) linkOrCopy(join(ownModel, file), join(folder, file))
  const changed = change(readFileSync(join(ownModel, name)))
  if (changed) writeFileSync(join(folder, name), changed)
  return folder
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    writeFileSync(to, readFileSync(from))
  }
}

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
    const { code, message } = await complaint(modelWith(name, () => undefined))
    expect(code).toBe('model-missing')
    expect(message).toMatch(new RegExp(`/${name} is missing; install copydesk again$`))
  })

  test.each(all)('is not used with half of its %s', async (name) => {
    const { code, message } = await complaint(modelWith(name, (bytes) => bytes.subarray(0, bytes.length / 2)))
    expect(code).toBe('model-damaged')
    expect(message).toContain(`/${name} is damaged: `)
  })

  test.each(Object.values(files))('is not used with one bit changed in its %s', async (name) => {
    const folder = modelWith(name, (bytes) => {
      bytes[Math.floor(bytes.length / 2)]! ^= 1
      return bytes
    })
    const { code, message } = await complaint(folder)
    expect(code).toBe('model-damaged')
    expect(message).toMatch(new RegExp(`/${name} is damaged: its checksum .*; install copydesk again$`))
  })
})

test('a folder that is not there is told in one line', async () => {
  const { code, message } = await complaint('/nowhere/at/all')
  expect(code).toBe('model-missing')
  expect(message).toBe('the language model’s /nowhere/at/all/checksums.json is missing; install copydesk again')
})
