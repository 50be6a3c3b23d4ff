import parser from 'robots-parser'
import { bodyOf, follow, type Reach, userAgent } from './request.ts'
import { IntakeError } from './source.ts'

// Its types tell of an ES module, but it is a CommonJS one: the default import is the function itself.
const robotsParser = parser as unknown as typeof parser.default

/** As much of a robots.txt as RFC 9309 has a crawler read. */
const most = 500 * 1024

/**
 * Refuses with IntakeError('robots') what a site's robots.txt keeps copydesk from, by RFC 9309: without one (any 4xx)
 * everything may be fetched, and nothing while it cannot be read (5xx, too slow).
 */
export async function heedRobots(url: URL, reach: Reach): Promise<void> {
  const file = new URL('/robots.txt', url)
  const robots = robotsParser(file.href, await rulesAt(file, reach))
  if (robots.isAllowed(url.href, userAgent) === false)
    throw new IntakeError(
      'robots',
      `${url.href} is not fetched because ${file.href} asks so; save the page and read that`,
    )
}

async function rulesAt(file: URL, reach: Reach): Promise<string> {
  try {
    const { response, url } = await follow(file, reach)
    const { statusCode = 0 } = response
    if (statusCode >= 200 && statusCode < 300)
      return new TextDecoder().decode(await bodyOf(response, url, { most, cut: true, signal: reach.signal }))
    response.destroy()
    if (statusCode >= 500) throw unreadable(file, `HTTP ${statusCode}`)
    return ''
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error
    if (error.code === 'too-many-redirects') return ''
    throw error.code === 'timeout' ? unreadable(file, 'no answer in time') : error
  }
}

const unreadable = (file: URL, why: string) =>
  new IntakeError('robots', `${file.href} could not be read (${why}), so nothing there may be fetched; try again later`)
