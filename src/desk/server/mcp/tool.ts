import type { z } from 'zod'
import { type Ask, parsed } from '../answering/ask.ts'
import type { Page } from '../page.ts'

/** Something that an agent may ask. */
export interface Tool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: Shape
  readonly answer: (ask: Ask, given: z.infer<z.ZodObject<Shape>>) => Promise<object>
}

export const tool = <Shape extends z.ZodRawShape>(one: Tool<Shape>): Tool => one as unknown as Tool

/** Why there is no answer, for the agent: what, and what to ask instead. */
export class NoAnswer extends Error {}

type Given = { readonly [name: string]: string | number | boolean | undefined }

/** What a page of the desk answers. Agents have no other way to the archive. */
export async function asked<A>(
  ask: Ask,
  page: Page,
  { params = {}, query = {}, otherwise }: { params?: Given; query?: Given; otherwise: string },
): Promise<A> {
  const told = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  const answer = await ask(page, { params, query: told })
  if (answer === undefined) throw new NoAnswer(otherwise)
  return parsed(answer) as A
}
