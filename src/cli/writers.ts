import { rule } from './brief/layout.ts'
import type { Task } from './bulk/job.ts'
import type { Output } from './output.ts'

/** Puts the pieces of one format together on standard output. */
export interface Writer {
  add(piece: string): Promise<void>
  end(): Promise<void>
}

export async function writerFor({ format, look }: Task, output: Output): Promise<Writer> {
  if (format === 'brief') return divided(output, rule(look))
  if (format === 'json') return jsonValue(output)
  if (format === 'html') return (await import('./page/page.ts')).pageWriter(output)
  return divided(output, '')
}

function divided(output: Output, divider: string): Writer {
  let some = false
  return {
    add(piece) {
      const before = some ? divider : ''
      some = true
      return output.write(before + piece)
    },
    async end() {},
  }
}

/** One JSON value, whatever was read: the record where there is one, else an array of them. */
function jsonValue(output: Output): Writer {
  let first: string | undefined
  let some = false
  return {
    async add(piece) {
      if (some) return output.write(`,\n${piece}`)
      if (first === undefined) {
        first = piece
        return
      }
      some = true
      await output.write(`[\n${first},\n${piece}`)
    },
    end: () => output.write(some ? '\n]\n' : first === undefined ? '' : `${first}\n`),
  }
}
