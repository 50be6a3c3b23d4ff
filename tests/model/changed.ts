import { linkSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder with the files of a model; `change` gets one of them and gives it otherwise, or not at all. */
export function modelWith(model: string, name: string, change: (bytes: Buffer) => Buffer | undefined): string {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-model-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const file of readdirSync(model)) if (file !== name) linkOrCopy(join(model, file), join(folder, file))
  const changed = change(readFileSync(join(model, name)))
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

export function withOneBitChanged(bytes: Buffer): Buffer {
  bytes[Math.floor(bytes.length / 2)]! ^= 1
  return bytes
}
