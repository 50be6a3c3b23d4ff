import type { Desk, Page } from '../page.ts'

/** What is asked of a page. */
export interface Asked {
  readonly params: Given
  readonly query: Given
}
type Given = { readonly [name: string]: unknown }

/** The answer of a page as JSON, wherever it is worked out; undefined where there is no such thing. */
export type Ask = (page: Page, asked: Asked) => Promise<Uint8Array | undefined>

/** Works answers out in this thread. */
export const askHere =
  (desk: Desk): Ask =>
  async (page, asked) => {
    const answer = await page.ask(desk, asked)
    return answer === undefined ? undefined : encoder.encode(JSON.stringify(answer))
  }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** An answer as a thing again. */
export const parsed = (answer: Uint8Array): unknown => JSON.parse(decoder.decode(answer))
