import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { files } from '../../src/model/files.ts'
import { ModelError } from '../../src/model/index.ts'
import { loadEncoderFrom } from '../../src/model/web.ts'
import { modelWith, withOneBitChanged } from './changed.ts'
import { served, smallModel } from './served.ts'

const all = [...Object.values(files), 'checksums.json']

/** What a module and all that it imports take from elsewhere. Types are gone in a page. */
function takenBy(module: URL, seen = new Set<string>()): Set<string> {
  const taken = new Set<string>()
  if (seen.has(module.href)) return taken
  seen.add(module.href)
  const code = readFileSync(fileURLToPath(module), 'utf8').replace(/^(?:import|export) type [^;\n]*$/gm, '')
  for (const [, name] of code.matchAll(/(?:^(?:import|export) (?:[^'\n]* from )?|^\} from |\bimport\()'([^'\n]+)'/gm))
    if (name!.startsWith('.')) for (const each of takenBy(new URL(name!, module), seen)) taken.add(each)
    else taken.add(name!)
  return taken
}

test('what a page loads takes nothing from Node', () => {
  const source = (name: string) => new URL(`../../src/${name}`, import.meta.url)
  expect([...takenBy(source('engine/index.ts'))]).toEqual([])
  expect([...takenBy(source('model/web.ts'))]).toEqual(['onnxruntime-web/wasm'])
  expect([...takenBy(source('model/index.ts'))]).toContain('node:crypto')
})

test('the model for the browser is small', () => {
  const bytes = readdirSync(smallModel).reduce((sum, name) => sum + statSync(join(smallModel, name)).size, 0)
  expect(bytes).toBeLessThanOrEqual(12_000_000)
})

test('words are found where memory cannot be shared', async () => {
  vi.stubGlobal('SharedArrayBuffer', undefined)
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.resetModules()
  const { indexWords, vocabularyOf } = await import('../../src/model/words.ts')
  const words = indexWords(new TextEncoder().encode('the\nharbor\n'))
  expect(words.text.buffer).toBeInstanceOf(ArrayBuffer)
  expect(vocabularyOf(words).rowOf('harbor')).toBe(1)
})

describe('a model from an address', () => {
  async function complaint(model: string): Promise<ModelError> {
    const { address, stop } = await served({ model })
    onTestFinished(() => void stop())
    const error = await loadEncoderFrom(`${address}/model/`).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(ModelError)
    const { code, message } = error as ModelError
    return { code, message: message.replace(address, '') } as ModelError
  }

  test.each(all)('is not used without its %s', async (name) => {
    expect(await complaint(modelWith(smallModel, name, () => undefined))).toEqual({
      code: 'model-missing',
      message: `the language model’s /model/${name} is missing (HTTP 404); see that the whole folder is served there`,
    })
  })

  test.each(all)('is not used with half of its %s', async (name) => {
    const folder = modelWith(smallModel, name, (bytes) => bytes.subarray(0, bytes.length / 2))
    const { code, message } = await complaint(folder)
    expect(code).toBe('model-damaged')
    expect(message).toMatch(new RegExp(`^the language model’s /model/${name} is damaged: [^\n]*; see that`))
  })

  test.each(Object.values(files))('is not used with one bit changed in its %s', async (name) => {
    const { code, message } = await complaint(modelWith(smallModel, name, withOneBitChanged))
    expect(code).toBe('model-damaged')
    expect(message).toContain('its checksum is not the one it was made with')
  })

  test('that nobody serves is told in one line', async () => {
    const { address, stop } = await served({})
    await stop()
    await expect(loadEncoderFrom(new URL(address))).rejects.toThrow(
      `the language model’s ${address}/checksums.json cannot be fetched; see that the whole folder is served there`,
    )
  })
})
