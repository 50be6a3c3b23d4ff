import type { Look } from './brief/layout.ts'

/** How to write for whoever reads standard output; as wide as the terminal, within what is read with ease. */
export const terminalLook = (width = Math.max(30, Math.min(process.stdout.columns ?? 80, 110))): Look => ({
  width,
  colour: wantsColour(process.stdout, process.env),
})

/** Whether to colour what goes to `stream`: FORCE_COLOR, then NO_COLOR, then whether a person is looking at it. */
function wantsColour(stream: { isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false'
  if (env.NO_COLOR) return false
  return Boolean(stream.isTTY) && env.TERM !== 'dumb'
}
