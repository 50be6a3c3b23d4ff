import { createRequire } from 'node:module'
import type { parseOpml } from 'feedsmith'
import { webAddress } from './request.ts'
import { IntakeError, said } from './source.ts'

/** A feed as a list of them has it. */
export interface Listed {
  readonly address: string
  readonly name?: string
  /** The outlines that it stands under, outermost first: ["News", "Norway"]. */
  readonly under: readonly string[]
}

type Outline = NonNullable<NonNullable<ReturnType<typeof parseOpml>['body']>['outlines']>[number]

/**
 * The feeds of an OPML list, however deep they stand, each once, and what in it is no feed that can be asked for, with
 * the reason. Throws IntakeError where the list is not well formed.
 */
export function feedsFromOpml(opml: string, name = 'the list'): { feeds: Listed[]; refused: IntakeError[] } {
  const found = { feeds: new Map<string, Listed>(), refused: [] as IntakeError[] }
  for (const { outline, under } of outlinesOf(parsed(opml, name))) {
    if (!outline.xmlUrl) {
      if (outline.type?.toLowerCase() === 'rss')
        found.refused.push(
          new IntakeError('no-address', `${name}: the feed “${titleOf(outline)}” has no xmlUrl; give it one`),
        )
      continue
    }
    try {
      const { href } = webAddress(
        outline.xmlUrl
          .trim()
          .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
          .replace(/^feed:/i, 'http:'),
      )
      const title = titleOf(outline)
      if (!found.feeds.has(href)) found.feeds.set(href, { address: href, ...(title ? { name: title } : {}), under })
    } catch (error) {
      if (!(error instanceof IntakeError)) throw error
      found.refused.push(new IntakeError(error.code, `${name}: ${error.message}`))
    }
  }
  return { feeds: [...found.feeds.values()], refused: found.refused }
}

const titleOf = ({ title, text }: Outline) => (title ?? text ?? '').replace(/\s+/g, ' ').trim()

function parsed(opml: string, name: string): Outline[] {
  const require = createRequire(import.meta.url)
  try {
    return (require('feedsmith') as { parseOpml: typeof parseOpml }).parseOpml(opml).body?.outlines as Outline[]
  } catch (error) {
    throw new IntakeError(
      'bad-opml',
      `${name} is a list of feeds that is not well formed (${said(error)}); mend it first`,
    )
  }
}

/** Every outline with those above it, in order; by a list of its own, so that no nesting is too deep. */
function* outlinesOf(outlines: Outline[] = []): Generator<{ outline: Outline; under: string[] }> {
  const waiting = outlines.map((outline) => ({ outline, under: [] as string[] })).reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    const { outline, under } = next
    const below = [...under, titleOf(outline)].filter(Boolean)
    for (const one of (outline.outlines ?? []).toReversed()) waiting.push({ outline: one as Outline, under: below })
  }
}
